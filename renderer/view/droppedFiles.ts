import type { FileBytes } from '../../shared/bridge'

/** A file that is read when its turn comes. */
export type FileToRead = () => Promise<FileBytes>

/** A file larger than this is not read at all: its name and no bytes would say nothing true, so its size stands for it. */
const largest = 51 * 1024 * 1024

const toRead =
  (file: File): FileToRead =>
  async () => ({ name: file.name.slice(-200), bytes: new Uint8Array(await file.slice(0, largest).arrayBuffer()) })

/** The files of a dialog. */
export const filesFrom = (list: FileList | null): readonly FileToRead[] => [...(list ?? [])].map(toRead)

/** The files that were dropped, and those in folders that were, at any depth. */
export async function filesDropped(items: DataTransferItemList): Promise<readonly FileToRead[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const found: File[] = []
  for (const entry of entries) await gather(entry, found)
  return found.map(toRead)
}

async function gather(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (entry.isFile) {
    found.push(await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed)))
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((done, failed) =>
      reader.readEntries(done as never, failed),
    )
    if (some.length === 0) return
    for (const each of some) await gather(each, found)
  }
}
