import { join } from 'node:path'
import type { WorkspaceListed } from '../../shared/bridge'
import { readPartnershipFile } from '../../shared/exchange/partnershipFile'
import { isSealed } from '../../shared/exchange/sealed/sealedFile'
import { backupPath, namedBackups } from './backupFolder'
import { orNull } from './failures'
import type { Files } from './files'
import { sha256 } from './hash'
import { readHeadFile } from './headFile'
import { backupFolder, holdsRecord, isKey, pairNumber, recordFolder } from './places'
import { within } from './within'

type Named = Pick<WorkspaceListed, 'title' | 'sample' | 'locked'>

const unnamed: Named = { title: 'A partnership whose name could not be read', sample: false, locked: false }
const backupNamePattern = /^(.+)-\d{8}-\d{6}-[a-z]+-\d+\.psa$/

/** How long the second folder is waited for when nothing else is there, in milliseconds. */
const secondFolderLimit = 3_000

/**
 * The workspaces whose record or back-ups are on this computer; where there is none, those whose back-ups are in the second
 * folder. Only a damaged one costs more than reading its HEAD.
 */
export async function listWorkspaces(
  files: Files,
  data: string,
  second: string | null,
): Promise<readonly WorkspaceListed[]> {
  const folders = await Promise.all(
    ['record', 'backups'].map((name) => files.list(join(data, name)).catch((): readonly string[] => [])),
  )
  const keys = [...new Set(folders.flat())].filter(isKey).sort()
  const listed = await Promise.all(keys.map((key) => listedAs(files, data, key)))
  const here = listed.filter((workspace) => workspace !== null)
  return here.length > 0 || second === null ? here : within(secondFolderLimit, listSecondFolder(files, second), [])
}

/** The keys of the workspaces whose HEAD says that they are locked. */
export async function lockedKeys(files: Files, data: string): Promise<ReadonlySet<string>> {
  const keys = await files.list(join(data, 'record')).catch((): readonly string[] => [])
  const heads = await Promise.all(keys.filter(isKey).map((key) => readHeadFile(files, recordFolder(data, key))))
  return new Set(
    heads.flatMap((head) =>
      head.kind === 'read' && head.headFile.lock !== undefined ? [head.headFile.workspace] : [],
    ),
  )
}

async function listSecondFolder(files: Files, second: string): Promise<readonly WorkspaceListed[]> {
  const names = await files.list(second)
  const keys = [...new Set(names.map((name) => backupNamePattern.exec(name)?.[1] ?? '').filter(isKey))]
  return Promise.all(
    keys.map(async (key) => {
      const backups = await namedBackups(files, second, key)
      return {
        key,
        ...(await firstName(
          files,
          backups.map((each) => backupPath(second, each)),
        )),
        needsRecovery: true,
      }
    }),
  )
}

async function listedAs(files: Files, data: string, key: string): Promise<WorkspaceListed | null> {
  const folder = recordFolder(data, key)
  const headRead = await readHeadFile(files, folder)
  if (headRead.kind === 'read') {
    const { title, sample, lock } = headRead.headFile
    return { key, title, sample, locked: lock !== undefined, needsRecovery: false }
  }
  const names = await files.list(folder).catch((): readonly string[] => [])
  const backups = await namedBackups(files, backupFolder(data, key), key)
  if (!holdsRecord(names) && backups.length === 0) return null
  const snapshots = names.filter((name) => name.startsWith('snapshot') && pairNumber(name) !== null)
  const paths = [
    ...snapshots.map((name) => join(folder, name)),
    ...backups.map((each) => backupPath(backupFolder(data, key), each)),
  ]
  return { key, ...(await firstName(files, paths)), needsRecovery: snapshots.length === 0 }
}

async function firstName(files: Files, paths: readonly string[]): Promise<Named> {
  for (const path of paths) {
    const bytes = await orNull(files.read(path))
    if (bytes && isSealed(bytes)) return { ...unnamed, locked: true }
    const read = bytes && (await readPartnershipFile(bytes, sha256))
    if (read?.ok) return { title: read.value.manifest.title, sample: read.value.manifest.sample, locked: false }
  }
  return unnamed
}
