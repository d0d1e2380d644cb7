import type { FileBytes } from '../../shared/bridge'
import { exitCodes } from '../../shared/commandLine'
import type { Files } from '../record/files'
import { safeFileName } from '../safeFileName'
import type { JobRead } from './readJob'
import { type NotWritten, writeTogether } from './writeTogether'

/** What the window's code made of a job. */
export type JobResult = {
  readonly files: readonly FileBytes[]
  readonly lines: readonly string[]
  readonly problems: readonly string[]
}

/** The end of the program: what it prints, and its exit code. */
export type JobEnd = { readonly code: number; readonly lines: readonly string[]; readonly problems: readonly string[] }

/** Writes a job's files, all of them or none. A job with problems writes nothing. */
export async function finishJob(files: Files, out: JobRead['out'], result: JobResult): Promise<JobEnd> {
  if (result.problems.length > 0) return { code: exitCodes.refused, lines: result.lines, problems: result.problems }
  const { lines } = result
  if (out === null || result.files.length === 0) return { code: exitCodes.done, lines, problems: [] }
  const named = result.files.map(({ name, bytes }) => ({ name: out.name ?? safeFileName(name), bytes }))
  const twice = named.find(
    ({ name }, i) => named.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) !== i,
  )
  if (twice) throw new Error('Two files of a job have one name')
  const written = await writeTogether(files, out.folder, named)
  if (written.ok) return { code: exitCodes.done, lines, problems: [] }
  return { code: exitCodes.refused, lines: [], problems: [explainNotWritten(written.problem)] }
}

function explainNotWritten({ path, kind }: NotWritten): string {
  switch (kind) {
    case 'diskIsFull':
      return `${path}: the disk is full. Nothing was written. Free some space and run this again.`
    case 'fileIsInUse':
      return `${path}: another program has this file open. Nothing was written. Close it there and run this again.`
    case 'cannotWrite':
      return `${path}: the file could not be written. No file was changed. Choose another place with --out.`
  }
}
