import { basename, dirname, resolve } from 'node:path'
import { ok, type Result, refuse } from '../../shared/basics/result'
import type { FileBytes, FrameworkSource, Job } from '../../shared/bridge'
import type { CommandLine, FrameworkWords, ImportWords, OrganisationsWords, PacksWords } from '../../shared/commandLine'
import { containerLimits } from '../../shared/exchange/container'
import { errorCode } from '../record/failures'
import type { Files } from '../record/files'

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
export async function readJob(files: Files, words: JobWords): Promise<Result<JobRead, readonly string[]>> {
  if (words.verb === 'sample') {
    const path = resolve(words.out)
    const name = basename(path)
    return ok({ job: { verb: 'sample', name }, out: { folder: dirname(path), name }, problems: [] })
  }
  if (words.verb === 'report') {
    const file = await readInput(files, words.file)
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
  if (words.verb === 'framework') return readFrameworkJob(files, words)
  if (words.verb === 'organisations') return readOrganisationsJob(files, words)
  if (words.verb === 'packs') return readPacksJob(files, words)
  if (words.verb === 'import') return readImportJob(files, words)
  const { found, problems } = await readAll(files, words.files)
  return ok({ job: found.length > 0 ? { verb: 'check', files: found } : null, out: null, problems })
}

async function readPacksJob(files: Files, words: PacksWords): Promise<Result<JobRead, readonly string[]>> {
  const partnership = await readInput(files, words.partnership)
  if (!partnership.ok) return refuse([partnership.problem])
  const { verb } = words
  if (words.does === 'make') {
    const { does, form, cycle } = words
    const job = { verb, does, partnership: partnership.value, form, cycle } as const
    return ok({ job, out: { folder: resolve(words.out), name: null }, problems: [] })
  }
  const { found, problems } = await readAll(files, words.files)
  if (problems.length > 0) return refuse(problems)
  const { name, ...out } = outFile(words.out)
  return ok({
    job: { verb, does: words.does, partnership: partnership.value, files: found, name },
    out: { ...out, name },
    problems: [],
  })
}

async function readImportJob(files: Files, words: ImportWords): Promise<Result<JobRead, readonly string[]>> {
  const [answers, partnership] = await Promise.all([
    readInput(files, words.answers),
    readInput(files, words.partnership),
  ])
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

async function readFrameworkJob(files: Files, words: FrameworkWords): Promise<Result<JobRead, readonly string[]>> {
  const { verb, does } = words
  if (does === 'check') {
    const { found, problems } = await readAll(files, words.files)
    return ok({ job: found.length > 0 ? { verb, does, files: found } : null, out: null, problems })
  }
  if (does === 'compare') {
    const [before, now] = await Promise.all([readSource(files, words.before), readSource(files, words.now)])
    if (before.ok && now.ok)
      return ok({ job: { verb, does, before: before.value, now: now.value }, out: null, problems: [] })
    return refuse([before, now].flatMap((each) => (each.ok ? [] : [each.problem])))
  }
  const path = resolve(words.out)
  const name = basename(path)
  const out = { folder: dirname(path), name }
  if (does === 'import') {
    const file = await readInput(files, words.file)
    return file.ok ? ok({ job: { verb, does, file: file.value, name }, out, problems: [] }) : refuse([file.problem])
  }
  const source = await readSource(files, words.source)
  return source.ok
    ? ok({ job: { verb, does, source: source.value, name }, out, problems: [] })
    : refuse([source.problem])
}

async function readOrganisationsJob(
  files: Files,
  { verb, does, ...words }: OrganisationsWords,
): Promise<Result<JobRead, readonly string[]>> {
  const [list, partnership] = await Promise.all([readInput(files, words.list), readInput(files, words.partnership)])
  if (!list.ok || !partnership.ok) return refuse([list, partnership].flatMap((each) => (each.ok ? [] : [each.problem])))
  const path = resolve(words.out)
  const name = basename(path)
  const job = { verb, does, list: list.value, partnership: partnership.value, name }
  return ok({ job, out: { folder: dirname(path), name }, problems: [] })
}

/** A framework by its file, or by its edition: only an edition has an at sign and no ending of a file. */
async function readSource(files: Files, words: string): Promise<Result<FrameworkSource, string>> {
  if (/^[\w.-]+@[0-9A-Za-z.]+$/.test(words) && !/\.(json|xlsx)$/i.test(words))
    return ok({ kind: 'edition', key: words })
  const file = await readInput(files, words)
  return file.ok ? ok({ kind: 'file', file: file.value }) : file
}

async function readAll(files: Files, paths: readonly string[]) {
  const read = await Promise.all(paths.map((path) => readInput(files, path)))
  return {
    found: read.flatMap((file) => (file.ok ? [file.value] : [])),
    problems: read.flatMap((file) => (file.ok ? [] : [file.problem])),
  }
}

async function readInput(files: Files, path: string): Promise<Result<FileBytes, string>> {
  try {
    const facts = await files.facts(path)
    if (facts.kind !== 'file') return refuse(`${path}: this is a folder, not a file`)
    if (facts.bytes > containerLimits.file)
      return refuse(`${path}: the file is larger than ${containerLimits.file / 1024 / 1024} MB`)
    return ok({ name: path.slice(-200), bytes: await files.read(path) })
  } catch (error) {
    return refuse(`${path}: ${errorCode(error) === 'ENOENT' ? 'there is no such file' : 'the file could not be read'}`)
  }
}
