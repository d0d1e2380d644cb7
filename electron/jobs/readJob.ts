import { basename, dirname, resolve } from 'node:path'
import { ok, type Result, refuse } from '../../shared/basics/result'
import { utf8Text } from '../../shared/basics/utf8'
import type { FileBytes, FrameworkSource, Job } from '../../shared/bridge'
import type { CommandLine, FrameworkWords, ImportWords, OrganisationsWords, PacksWords } from '../../shared/commandLine'
import { containerLimits } from '../../shared/exchange/container'
import { isSealed, readSealedHead } from '../../shared/exchange/sealed/sealedFile'
import { errorCode } from '../record/failures'
import type { Files } from '../record/files'
import { unseal } from '../seal/seal'

/** What was asked on the command line that needs the window's code but no window. */
export type JobWords = Exclude<CommandLine, { verb: 'window' | 'help' }>

/** A job for the window's code, and where its files go. */
export type JobRead = {
  /** Null when there is nothing left to do. */
  readonly job: Job | null
  /** The folder for the files, and a name for the only one, when it was given. */
  readonly out: { readonly folder: string; readonly name: string | null } | null
  /** Files that could not be read, in words. */
  readonly problems: readonly string[]
}

/** Reads the files that a job needs. Refuses, in words that name the file, when it cannot start. */
export async function readJob(
  files: Files,
  words: JobWords,
  passphraseFile: string | null = null,
): Promise<Result<JobRead, readonly string[]>> {
  const passphrases = await readPassphrases(files, passphraseFile)
  return passphrases.ok ? readWords({ files, passphrases: passphrases.value }, words) : refuse([passphrases.problem])
}

/** Where a job's files are read from, and the passphrases that encrypted ones are tried with. */
type Inputs = { readonly files: Files; readonly passphrases: readonly string[] }

async function readWords(from: Inputs, words: JobWords): Promise<Result<JobRead, readonly string[]>> {
  if (words.verb === 'sample') {
    const path = resolve(words.out)
    const name = basename(path)
    return ok({ job: { verb: 'sample', name }, out: { folder: dirname(path), name }, problems: [] })
  }
  if (words.verb === 'report') {
    const file = await readInput(from, words.file)
    if (!file.ok) return refuse([file.problem])
    const job = {
      verb: 'report',
      documents: words.documents,
      cycle: words.cycle,
      how: words.how,
      file: { ...file.value, name: basename(words.file) },
    } as const
    return ok({ job, out: { folder: resolve(words.out), name: null }, problems: [] })
  }
  if (words.verb === 'framework') return readFrameworkJob(from, words)
  if (words.verb === 'organisations') return readOrganisationsJob(from, words)
  if (words.verb === 'packs') return readPacksJob(from, words)
  if (words.verb === 'import') return readImportJob(from, words)
  const { found, problems } = await readAll(from, words.files)
  return ok({ job: found.length > 0 ? { verb: 'check', files: found } : null, out: null, problems })
}

async function readPacksJob(from: Inputs, words: PacksWords): Promise<Result<JobRead, readonly string[]>> {
  const partnership = await readInput(from, words.partnership)
  if (!partnership.ok) return refuse([partnership.problem])
  const { verb } = words
  if (words.does === 'make') {
    const { does, form, cycle } = words
    const job = { verb, does, partnership: partnership.value, form, cycle } as const
    return ok({ job, out: { folder: resolve(words.out), name: null }, problems: [] })
  }
  const { found, problems } = await readAll(from, words.files)
  if (problems.length > 0) return refuse(problems)
  const { name, ...out } = outFile(words.out)
  return ok({
    job: { verb, does: words.does, partnership: partnership.value, files: found, name },
    out: { ...out, name },
    problems: [],
  })
}

async function readImportJob(from: Inputs, words: ImportWords): Promise<Result<JobRead, readonly string[]>> {
  const [answers, partnership] = await Promise.all([readInput(from, words.answers), readInput(from, words.partnership)])
  if (!answers.ok || !partnership.ok)
    return refuse([answers, partnership].flatMap((each) => (each.ok ? [] : [each.problem])))
  const { name, ...out } = outFile(words.out)
  const { verb, cycle } = words
  const job = { verb, cycle, answers: answers.value, partnership: partnership.value, name }
  return ok({ job, out: { ...out, name }, problems: [] })
}

/** Where a file that is named goes. */
function outFile(named: string): { readonly folder: string; readonly name: string } {
  const path = resolve(named)
  return { folder: dirname(path), name: basename(path) }
}

async function readFrameworkJob(from: Inputs, words: FrameworkWords): Promise<Result<JobRead, readonly string[]>> {
  const { verb, does } = words
  if (does === 'check') {
    const { found, problems } = await readAll(from, words.files)
    return ok({ job: found.length > 0 ? { verb, does, files: found } : null, out: null, problems })
  }
  if (does === 'compare') {
    const [before, now] = await Promise.all([readSource(from, words.before), readSource(from, words.now)])
    if (before.ok && now.ok)
      return ok({ job: { verb, does, before: before.value, now: now.value }, out: null, problems: [] })
    return refuse([before, now].flatMap((each) => (each.ok ? [] : [each.problem])))
  }
  const path = resolve(words.out)
  const name = basename(path)
  const out = { folder: dirname(path), name }
  if (does === 'import') {
    const file = await readInput(from, words.file)
    return file.ok ? ok({ job: { verb, does, file: file.value, name }, out, problems: [] }) : refuse([file.problem])
  }
  const source = await readSource(from, words.source)
  return source.ok
    ? ok({ job: { verb, does, source: source.value, name }, out, problems: [] })
    : refuse([source.problem])
}

async function readOrganisationsJob(
  from: Inputs,
  { verb, does, ...words }: OrganisationsWords,
): Promise<Result<JobRead, readonly string[]>> {
  const [list, partnership] = await Promise.all([readInput(from, words.list), readInput(from, words.partnership)])
  if (!list.ok || !partnership.ok) return refuse([list, partnership].flatMap((each) => (each.ok ? [] : [each.problem])))
  const path = resolve(words.out)
  const name = basename(path)
  const job = { verb, does, list: list.value, partnership: partnership.value, name }
  return ok({ job, out: { folder: dirname(path), name }, problems: [] })
}

/** A framework by its file, or by its edition: only an edition has an at sign and no ending of a file. */
async function readSource(from: Inputs, words: string): Promise<Result<FrameworkSource, string>> {
  if (/^[\w.-]+@[0-9A-Za-z.]+$/.test(words) && !/\.(json|xlsx)$/i.test(words))
    return ok({ kind: 'edition', key: words })
  const file = await readInput(from, words)
  return file.ok ? ok({ kind: 'file', file: file.value }) : file
}

async function readAll(from: Inputs, paths: readonly string[]) {
  const read = await Promise.all(paths.map((path) => readInput(from, path)))
  return {
    found: read.flatMap((file) => (file.ok ? [file.value] : [])),
    problems: read.flatMap((file) => (file.ok ? [] : [file.problem])),
  }
}

async function readInput(from: Inputs, path: string): Promise<Result<FileBytes, string>> {
  const read = await readBytes(from.files, path, containerLimits.file)
  const plain = read.ok && isSealed(read.value) ? await unsealed(from, path, read.value) : read
  return plain.ok ? ok({ name: path.slice(-200), bytes: plain.value }) : plain
}

/** What an encrypted file holds, by the first passphrase that opens it. */
async function unsealed({ passphrases }: Inputs, path: string, bytes: Uint8Array): Promise<Result<Uint8Array, string>> {
  const head = readSealedHead(bytes)
  if (!head.ok && head.problem.kind === 'sealedByNewer')
    return refuse(`${path}: the file was encrypted by a newer version, ${head.problem.madeBy}`)
  if (!head.ok) return refuse(`${path}: the file is encrypted, and damaged or unfinished`)
  if (passphrases.length === 0)
    return refuse(`${path}: the file is encrypted. Name a file that holds its passphrase with --passphrase-file`)
  for (const passphrase of passphrases) {
    const opened = await unseal(bytes, passphrase)
    if (opened.ok) return ok(opened.value.bytes)
    if (opened.problem.kind !== 'wrongPassphrase') return refuse(`${path}: the file is encrypted, and damaged`)
  }
  return refuse(`${path}: the file is encrypted, and no passphrase in the passphrase file opens it`)
}

/** The most bytes and passphrases of a passphrase file. */
const passphraseFileLimits = { bytes: 64 * 1024, lines: 100 } as const

/** The passphrases in a file, one on each line. They are never on the command line itself, where other programs could see them. */
async function readPassphrases(files: Files, path: string | null): Promise<Result<readonly string[], string>> {
  if (path === null) return ok([])
  const read = await readBytes(files, path, passphraseFileLimits.bytes)
  if (!read.ok) return read
  const lines = (utf8Text(read.value) ?? '').split(/\r?\n/).filter((line) => line.trim() !== '')
  return lines.length > 0 && lines.length <= passphraseFileLimits.lines
    ? ok(lines)
    : refuse(`${path}: a passphrase file has one passphrase on each line, at most ${passphraseFileLimits.lines}`)
}

async function readBytes(files: Files, path: string, limit: number): Promise<Result<Uint8Array, string>> {
  try {
    const facts = await files.facts(path)
    if (facts.kind !== 'file') return refuse(`${path}: this is a folder, not a file`)
    if (facts.bytes > limit) return refuse(`${path}: the file is larger than ${limitWords(limit)}`)
    return ok(await files.read(path))
  } catch (error) {
    return refuse(`${path}: ${errorCode(error) === 'ENOENT' ? 'there is no such file' : 'the file could not be read'}`)
  }
}

const limitWords = (bytes: number) =>
  bytes < 1024 * 1024 ? `${bytes / 1024} KB` : `${Math.floor(bytes / 1024 / 1024)} MB`
