import { randomUUID } from 'node:crypto'
import { basename, dirname, extname, join } from 'node:path'
import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions, shell } from 'electron'
import type { OpenFileReply, OutFolderReply, SaveReply } from '../shared/bridge'
import type { OpenKind, SaveKind } from '../shared/bridge/requests'
import { type AttachedAsked, askAboutAttached } from './askAboutAttached'
import { messageBox } from './messageBox'
import { newFolder } from './newFolder'
import { readNamedFile } from './readNamedFile'
import { atomicWrite } from './record/atomicWrite'
import { letGo } from './record/failures'
import type { Files } from './record/files'
import { safeFileName } from './safeFileName'

/** The dialogs for files. Paths stay here: the window gets names, bytes and tokens. */
export type FileDialogs = {
  /** Asks where, then makes the bytes, then writes them whole. */
  readonly save: (kind: SaveKind, suggestedName: string, bytes: () => Promise<Uint8Array>) => Promise<SaveReply>
  /** Asks where, then writes a copy of a file of any kind under the ending that it has. */
  readonly saveCopy: (name: string, bytes: Uint8Array) => Promise<SaveReply>
  /** Asks for a file of any kind; null when the person changed their mind. The path stays in the shell. */
  readonly choose: (title: string) => Promise<string | null>
  /** Asks whether attached files go along with what is saved. */
  readonly askAboutAttached: (asked: AttachedAsked) => Promise<'with' | 'without' | 'cancelled'>
  readonly open: (kind: OpenKind) => Promise<OpenFileReply>
  /** Asks for a folder; null when the person changed their mind. */
  readonly chooseFolder: (title: string) => Promise<string | null>
  /** Asks for a folder and makes a new one in it, whose name is not taken; its token stands for it. */
  readonly chooseOutFolder: (suggestedName: string) => Promise<OutFolderReply>
  /** Writes a file to a folder that was chosen. A token that is not known is a bug and throws. */
  readonly saveInFolder: (token: string, name: string, bytes: Uint8Array) => Promise<SaveReply>
  /** Shows a saved file in its folder. A token that is not known does nothing. */
  readonly show: (token: string) => void
}

type Ending = { readonly ending: string; readonly name: string }

const kinds = {
  word: { ending: 'docx', name: 'Word document' },
  partnership: { ending: 'psa', name: 'Partnership file' },
  pack: { ending: 'psapack', name: 'Return pack' },
  review: { ending: 'psapack', name: 'Review' },
  page: { ending: 'html', name: 'Return form' },
  framework: { ending: 'json', name: 'Framework file' },
  workbook: { ending: 'xlsx', name: 'Excel workbook' },
  zip: { ending: 'zip', name: 'Zip file' },
  pdf: { ending: 'pdf', name: 'PDF document' },
  recoveryPage: { ending: 'html', name: 'Recovery page' },
} as const

const openFilters = {
  partnership: { name: 'Partnership file', extensions: ['psa', 'psapack'] },
  framework: { name: 'Framework file or Excel workbook', extensions: ['json', 'xlsx'] },
  list: { name: 'Excel workbook or text file', extensions: ['xlsx', 'csv', 'txt', 'tsv'] },
  answers: { name: 'Word document, Excel workbook or text file', extensions: ['docx', 'xlsx', 'csv', 'txt', 'tsv'] },
}

export type FileDialogsHost = {
  readonly files: Files
  readonly window: () => BrowserWindow | null
  /** The folder where the first dialog starts. */
  readonly documents: () => string
  /** Frees space on a full disk. Answers whether there was any to free. */
  readonly makeRoom: () => Promise<boolean>
}

/** The file dialogs of a window. */
export function fileDialogs({ files, window, documents, makeRoom }: FileDialogsHost): FileDialogs {
  const saved = new Map<string, string>()
  const outFolders = new Map<string, string>()
  let folder: string | null = null

  const saveAs = async ({ ending, name }: Ending, suggestedName: string, makeBytes: () => Promise<Uint8Array>) => {
    const path = await askWhereToSave(window(), {
      defaultPath: join(folder ?? documents(), withEnding(safeFileName(suggestedName), ending)),
      filters: [{ name, extensions: [ending] }],
      properties: ['showOverwriteConfirmation', 'dontAddToRecent', 'createDirectory'],
    })
    if (path === null) return { kind: 'cancelled' } as const
    const target = withEnding(path, ending)
    if (target !== path && (await isThere(target)) && !(await mayReplace(window(), basename(target))))
      return { kind: 'cancelled' } as const
    folder = dirname(target)
    return writeTo(target, await makeBytes())
  }

  const writeTo = async (path: string, bytes: Uint8Array): Promise<SaveReply> => {
    const name = basename(path)
    const first = await atomicWrite(files, path, bytes)
    const isSecondTry = !first.ok && first.problem.kind === 'diskIsFull' && (await makeRoom())
    const written = isSecondTry ? await atomicWrite(files, path, bytes) : first
    if (!written.ok) return { kind: written.problem.kind, name }
    const token = randomUUID()
    saved.set(token, path)
    return { kind: 'saved', name, token, bytes: bytes.length }
  }

  const isThere = async (path: string) => (await files.facts(path).catch(letGo)) !== undefined

  const open = async (kind: OpenKind): Promise<OpenFileReply> => {
    const path = await askWhatToOpen(window(), {
      defaultPath: folder ?? documents(),
      filters: [openFilters[kind]],
      properties: ['openFile', 'dontAddToRecent'],
    })
    if (path === null) return { kind: 'cancelled' }
    folder = dirname(path)
    return readNamedFile(files, path)
  }

  const choose: FileDialogs['choose'] = async (title) => {
    const path = await askWhatToOpen(window(), {
      title,
      defaultPath: folder ?? documents(),
      properties: ['openFile', 'dontAddToRecent'],
    })
    if (path !== null) folder = dirname(path)
    return path
  }

  const chooseOutFolder: FileDialogs['chooseOutFolder'] = async (suggestedName) => {
    const parent = await askWhatToOpen(window(), {
      title: 'Choose where the new folder goes',
      // It opens where the last file went, so that Enter takes that place.
      defaultPath: folder ?? documents(),
      properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
    })
    if (parent === null) return { kind: 'cancelled' }
    folder = parent
    const path = await newFolder(files, parent, suggestedName)
    if (path === null) return { kind: 'cannotWrite', name: basename(parent) }
    const token = randomUUID()
    outFolders.set(token, path)
    return { kind: 'chosen', token, folder: basename(path) }
  }

  return {
    save: (kind, suggestedName, makeBytes) => saveAs(kinds[kind], suggestedName, makeBytes),
    saveCopy: (name, bytes) => {
      const ending = extname(safeFileName(name)).slice(1)
      return saveAs({ ending, name: `${ending.toUpperCase()} file` }, name, async () => bytes)
    },
    choose,
    askAboutAttached: (asked) => askAboutAttached(window(), asked),
    open,
    chooseOutFolder,
    saveInFolder: (token, name, bytes) => {
      const path = outFolders.get(token)
      if (path === undefined) throw new Error('No such folder was chosen')
      return writeTo(join(path, safeFileName(name)), bytes)
    },
    chooseFolder: (title) =>
      askWhatToOpen(window(), { title, properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] }),
    show: (token) => {
      const path = saved.get(token)
      if (path !== undefined) shell.showItemInFolder(path)
    },
  }
}

const withEnding = (path: string, ending: string) =>
  path.toLowerCase().endsWith(`.${ending}`) ? path : `${path}.${ending}`

/** Asks about a file whose name the save dialog did not show, because it had no ending yet. */
async function mayReplace(window: BrowserWindow | null, name: string): Promise<boolean> {
  const answer = await messageBox(window, {
    type: 'question',
    message: `“${name}” is already in that folder.`,
    detail: 'Replace it, or go back and give another name.',
    buttons: ['Keep it', 'Replace it'],
    defaultId: 0,
    cancelId: 0,
  })
  return answer.response === 1
}

async function askWhereToSave(window: BrowserWindow | null, options: SaveDialogOptions): Promise<string | null> {
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  return answer.canceled || !answer.filePath ? null : answer.filePath
}

async function askWhatToOpen(window: BrowserWindow | null, options: OpenDialogOptions): Promise<string | null> {
  const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}
