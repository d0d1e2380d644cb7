import { ok, type Result, refuse } from '../shared/basics/result'

/** What decides where the program keeps its files. */
export type DataFolderFacts = {
  readonly platform: string
  readonly env: { readonly [name: string]: string | undefined }
  /** The folder that the runtime would use. */
  readonly usual: string
  /** True when the person named a folder when starting the program. */
  readonly isNamed: boolean
  readonly name: string
}

/** A folder that is elsewhere, that another program changes, or that cannot be written in. */
export type UnsafeFolder = { readonly kind: 'networkFolder' | 'syncedFolder' | 'cannotWrite'; readonly folder: string }

/**
 * Where the program keeps its files. On Windows that is the local folder for programs, not the one that roams. Refuses a
 * network share and the folders of OneDrive, Dropbox and their like.
 */
export function dataFolder(facts: DataFolderFacts): Result<string, UnsafeFolder> {
  const folder = chosen(facts)
  if (/^(\\\\|\/\/)/.test(folder)) return refuse({ kind: 'networkFolder', folder })
  return isSynced(folder, facts) ? refuse({ kind: 'syncedFolder', folder }) : ok(folder)
}

function chosen({ platform, env, usual, isNamed, name }: DataFolderFacts): string {
  const local = env['LOCALAPPDATA']
  return platform === 'win32' && !isNamed && local ? `${local.replace(/[\\/]+$/, '')}\\${name}` : usual
}

const syncedNames = /^(onedrive|dropbox|google drive|icloud drive|cloudstorage|mobile documents)( .*)?$/
const syncVariables = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer']

function isSynced(folder: string, { env, platform }: DataFolderFacts): boolean {
  const path = plain(folder)
  const named = syncVariables.map((variable) => env[variable]).filter((value) => value !== undefined && value !== '')
  const isInside = named.some((value) => `${path}/`.startsWith(`${plain(value ?? '')}/`))
  return (platform === 'win32' && isInside) || path.split('/').some((part) => syncedNames.test(part))
}

const plain = (path: string) => path.replaceAll('\\', '/').replace(/\/+$/, '').toLowerCase()

const whatHappened = {
  networkFolder: 'The program cannot keep its work on another computer. It can be damaged there without notice.',
  syncedFolder: 'The program cannot keep its work in a folder that is copied to the internet. It can be damaged there.',
  cannotWrite: 'The program cannot write in the folder where it keeps its work.',
} as const

/** What the person is told about a folder that cannot be used. */
export function explainUnsafeFolder({ kind, folder }: UnsafeFolder): string {
  return [
    whatHappened[kind],
    folder,
    '',
    'Nothing was changed. Start the program with a folder on this computer: --user-data-dir=FOLDER',
    'Back-ups and partnership files may be kept anywhere.',
  ].join('\n')
}
