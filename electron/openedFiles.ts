import type { FileBytes } from '../shared/bridge'
import { readNamedFile } from './readNamedFile'
import type { Files } from './record/files'

/** Files that the program is opened with: the first with the start, later ones while it runs. */
export type OpenedFiles = {
  /** A file was named; `path` is whole. */
  readonly opened: (path: string) => void
  /** The file to start with, once. */
  readonly take: () => Promise<FileBytes | null>
}

/** Hands files on: before the window has started they wait for it, afterwards they go to it. */
export function openedFiles(
  files: Files,
  hand: (file: FileBytes) => void,
  cannotRead: (name: string) => void,
): OpenedFiles {
  let waiting: string | null = null
  let hasStarted = false
  const read = async (path: string) => {
    const reply = await readNamedFile(files, path)
    if (reply.kind === 'opened') return { name: reply.name, bytes: reply.bytes }
    cannotRead(reply.name)
    return null
  }
  return {
    opened: (path) => {
      if (!hasStarted) waiting = path
      else void read(path).then((file) => file && hand(file))
    },
    take: async () => {
      const path = waiting
      waiting = null
      hasStarted = true
      return path === null ? null : read(path)
    },
  }
}
