import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const start = 'partnership-job-'
const oneDay = 24 * 60 * 60 * 1000

/** Makes a fresh folder for the runtime of one job. It goes when the program ends. */
export function jobFolder(among = tmpdir()): string {
  removeLeftOvers(among, Date.now() - oneDay)
  const folder = mkdtempSync(join(among, start))
  process.on('exit', () => remove(folder))
  return folder
}

/** Removes the folder now; the runtime may still write in it, so the end of the program does so again. Whatever stays goes later. */
export function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // Somebody else's, or still in use.
  }
}

/** Removes the folders of jobs that were cut off before a moment. */
function removeLeftOvers(among: string, before: number): void {
  for (const name of readdirSync(among)) {
    const folder = join(among, name)
    const facts = name.startsWith(start) ? statSync(folder, { throwIfNoEntry: false }) : undefined
    if (facts?.isDirectory() && facts.mtimeMs < before) remove(folder)
  }
}
