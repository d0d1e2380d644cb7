import { basename, dirname, resolve } from 'node:path'
import { ok, type Result, refuse } from '../../shared/basics/result'
import type { FileBytes, Job } from '../../shared/bridge'
import type { CommandLine } from '../../shared/commandLine'
import { containerLimits } from '../../shared/exchange/container'
import { errorCode } from '../record/failures'
import type { Files } from '../record/files'

/** What was asked on the command line that needs the window's code but no window. */
export type JobWords = Extract<CommandLine, { verb: 'sample' | 'report' | 'check' }>

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
      file: { ...file.value, name: basename(words.file) },
    } as const
    return ok({ job, out: { folder: resolve(words.out), name: null }, problems: [] })
  }
  const read = await Promise.all(words.files.map((path) => readInput(files, path)))
  const found = read.flatMap((file) => (file.ok ? [file.value] : []))
  const problems = read.flatMap((file) => (file.ok ? [] : [file.problem]))
  return ok({ job: found.length > 0 ? { verb: 'check', files: found } : null, out: null, problems })
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
