import { dirname, join } from 'node:path'
import { ok, type Result, refuse } from '../../shared/basics/result'
import type { FileBytes } from '../../shared/bridge'
import { giveName, temporaryPath, type WriteProblem, writeBeside } from '../record/atomicWrite'
import { letGo, notSavedReason } from '../record/failures'
import type { Files } from '../record/files'

// Files of one job are written together or not at all. First all of them are written beside their names, with a copy of
// what has each name now; then each gets its name. When one cannot, the copies go back to where they were.

/** The file or folder that could not be written. */
export type NotWritten = { readonly path: string; readonly kind: WriteProblem['kind'] }

type Planned = {
  readonly path: string
  readonly temporary: string
  /** Where the copy of what is there now goes; null when nothing has the name. */
  readonly before: string | null
}

/** Writes files into a folder, which is made when it is missing. Refuses with the files there as they were. */
export async function writeTogether(
  files: Files,
  folder: string,
  contents: readonly FileBytes[],
): Promise<Result<null, NotWritten>> {
  const planned: Planned[] = []
  let path = folder
  try {
    await files.makeFolder(folder)
    for (const content of contents) {
      path = join(folder, content.name)
      const next = await plan(files, path)
      planned.push(next)
      await prepare(files, next, content.bytes)
    }
  } catch (error) {
    await tidyUp(files, planned)
    return refuse({ path, kind: notSavedReason(error) })
  }
  return nameAll(files, planned)
}

async function plan(files: Files, path: string): Promise<Planned> {
  const facts = await files.facts(path).catch(letGo)
  return { path, temporary: temporaryPath(path), before: facts === undefined ? null : temporaryPath(path) }
}

async function prepare(files: Files, { path, temporary, before }: Planned, bytes: Uint8Array): Promise<void> {
  await writeBeside(files, temporary, bytes)
  if (before !== null) await writeBeside(files, before, await files.read(path))
}

async function nameAll(files: Files, planned: readonly Planned[]): Promise<Result<null, NotWritten>> {
  for (const [i, { path, temporary }] of planned.entries()) {
    const given = await giveName(files, temporary, path)
    if (given.ok) continue
    await putBack(files, planned.slice(0, i + 1))
    await tidyUp(files, planned)
    return refuse({ path, kind: given.problem.kind })
  }
  await tidyUp(files, planned)
  return ok(null)
}

async function putBack(files: Files, planned: readonly Planned[]): Promise<void> {
  for (const { path, before } of planned) {
    await (before === null ? files.remove(path) : files.rename(before, path)).catch(letGo)
    await files.syncFolder(dirname(path)).catch(letGo)
  }
}

async function tidyUp(files: Files, planned: readonly Planned[]): Promise<void> {
  for (const { temporary, before } of planned) {
    await files.remove(temporary).catch(letGo)
    if (before !== null) await files.remove(before).catch(letGo)
  }
}
