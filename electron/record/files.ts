import { constants } from 'node:fs'
import { access, mkdir, open, readdir, readFile, rename, stat, statfs, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorCode, letGo } from './failures'

/** A file that is open for writing. */
export type OpenFile = {
  /** Writes at a place in the file. Answers how many bytes went in, which may be fewer than given. */
  readonly write: (bytes: Uint8Array, at: number) => Promise<number>
  /** Waits until the disk has all that was written and can find it again. */
  readonly datasync: () => Promise<void>
  /** As `datasync`, with the file's dates and rights. */
  readonly sync: () => Promise<void>
  /** Cuts the file off at a length in bytes. */
  readonly truncate: (length: number) => Promise<void>
  readonly close: () => Promise<void>
}

export type FileFacts = {
  readonly kind: 'file' | 'folder' | 'other'
  readonly bytes: number
  /** Milliseconds since 1970. */
  readonly changedAt: number
}

/**
 * Everything the record asks of the file system. One value, handed in, so that a test can make the n-th call fail. Every
 * call rejects with the system's error code.
 */
export type Files = {
  /** Opens a file that is there, to write in it. */
  readonly open: (path: string) => Promise<OpenFile>
  /** Makes a new file; rejects when the name is taken. */
  readonly create: (path: string) => Promise<OpenFile>
  readonly read: (path: string) => Promise<Uint8Array>
  /** Gives a file another name in place of whatever has it. */
  readonly rename: (from: string, to: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
  /** Makes a folder and those above it; content when it is there. */
  readonly makeFolder: (path: string) => Promise<void>
  /** The names in a folder. */
  readonly list: (path: string) => Promise<readonly string[]>
  readonly facts: (path: string) => Promise<FileFacts>
  /** Bytes left for us on the disk that holds a folder. */
  readonly freeSpace: (path: string) => Promise<number>
  /** Waits until the disk has the names in a folder, where the system can do that. */
  readonly syncFolder: (path: string) => Promise<void>
  /** Lets some milliseconds go by, before something is tried again. */
  readonly pause: (milliseconds: number) => Promise<void>
}

/** The file system of this computer. */
export const realFiles: Files = {
  open: (path) => openFile(path, constants.O_RDWR),
  create: (path) => openFile(path, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL),
  read: (path) => readFile(path),
  rename,
  remove: unlink,
  makeFolder,
  list: (path) => readdir(path),
  facts: factsOf,
  freeSpace: async (path) => {
    const { bavail, bsize } = await statfs(path)
    return bavail * bsize
  },
  syncFolder,
  pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
}

// One level at a time: the runtime's own way of making several never ends where the system refuses to make any.
async function makeFolder(path: string): Promise<void> {
  const above = dirname(path)
  try {
    await makeOneFolder(path)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || above === path) throw error
    await makeFolder(above)
    await makeOneFolder(path)
  }
}

async function makeOneFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    const facts = await stat(path).catch(letGo)
    if (!facts?.isDirectory()) throw error
  }
}

async function openFile(path: string, flags: number): Promise<OpenFile> {
  const handle = await open(path, flags)
  return {
    write: async (bytes, at) => (await handle.write(bytes, 0, bytes.length, at)).bytesWritten,
    datasync: () => handle.datasync(),
    sync: () => handle.sync(),
    truncate: (length) => handle.truncate(length),
    close: () => handle.close(),
  }
}

async function factsOf(path: string): Promise<FileFacts> {
  const facts = await stat(path)
  const kind = facts.isFile() ? 'file' : facts.isDirectory() ? 'folder' : 'other'
  return { kind, bytes: facts.size, changedAt: facts.mtimeMs }
}

/** What some network and memory file systems answer when a folder cannot be synced. */
const cannotSyncFolders: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EISDIR'])

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return access(path)
  const handle = await open(path, constants.O_RDONLY)
  try {
    await handle.sync()
  } catch (error) {
    if (!cannotSyncFolders.has(errorCode(error))) throw error
  } finally {
    await handle.close()
  }
}
