import { type Zippable, zipSync } from 'fflate'
import type { FileBytes } from '../../shared/bridge'

/** Puts files into a zip file under their names, which may have folders. The same files always give the same bytes. */
export function zipFiles(files: readonly FileBytes[]): Uint8Array {
  const parts: Zippable = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]))
  return zipSync(parts, { mtime: new Date(1980, 0, 1) })
}
