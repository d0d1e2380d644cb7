import { join } from 'node:path'
import type { BackupListed, BackupReply, OpenFileReply } from '../../shared/bridge'
import { type BackupReason, backupName, backupsToRemove, readBackupName } from '../../shared/exchange/backups'
import { containerLimits } from '../../shared/exchange/container'
import { countsOf } from '../../shared/exchange/tables'
import { atomicWrite, tidy } from './atomicWrite'
import { copyAttachments } from './attachments'
import { namedBackups } from './backupFolder'
import { errorCode, letGo, orNull } from './failures'
import type { Files } from './files'
import { backupFolder } from './places'
import type { RecordHost } from './recordHost'
import { keepRecoveryPage } from './recoveryPageFile'
import { damagedFolder, setAside } from './setAside'
import { keptBytes, plainBytes } from './vault'
import { readVerified, type Verified, writeVerified } from './verifiedBackups'
import { within } from './within'
import type { WorkspaceRecord } from './workspaceRecord'
import { type Content, contentBytes, holds } from './writePair'

// A back-up is a partnership file, written whole, read back and counted at once. Only then may older ones go. The second
// folder gets a copy; whatever goes wrong there never stops the back-up here.

/** How long the second folder, which may be on a network, is waited for, in milliseconds. */
const secondFolderLimit = 20_000

/** Makes a back-up of a record. One that nothing has changed since is not needed, unless a person asks or something follows. */
export async function backUp(
  host: RecordHost,
  record: WorkspaceRecord,
  reason: BackupReason,
  secondFolder: string | null,
): Promise<BackupReply> {
  const folder = backupFolder(host.data, record.key)
  const [newest] = await namedBackups(host.files, folder, record.key)
  if (reason !== 'asked' && reason !== 'before' && newest?.seq === record.head().seq) return { kind: 'notNeeded' }
  const content = await record.content()
  const at = host.now().toISOString()
  const name = backupName(record.key, at, reason, content.head.seq)
  const counts = countsOf(content.tables)
  const bytes = await keptBytes(host, record.key, await contentBytes(host, content, 'backup'))
  await host.files.makeFolder(folder).catch(letGo)
  const written = await atomicWrite(host.files, join(folder, name), bytes)
  if (!written.ok) {
    host.log('backupFailed', { code: errorCode(written.problem.error) })
    return { kind: 'failed', reason: written.problem.kind === 'diskIsFull' ? 'diskIsFull' : 'cannotWrite' }
  }
  if (!(await verifies(host, join(folder, name), content))) {
    host.log('backupDidNotVerify')
    await setAside(host.files, folder, [name], damagedFolder(host.data, record.key, host.now()))
    return { kind: 'failed', reason: 'didNotVerify' }
  }
  await writeVerified(host.files, folder, {
    ...(await readVerified(host.files, folder)),
    [name]: { bytes: bytes.length, counts },
  })
  await removeOld(host, folder, folder, record.key)
  await keepRecoveryPage(host, folder)
  const notCopied = await copyAttachments(host, record.key, folder)
  if (notCopied !== null) return { kind: 'failed', reason: notCopied }
  return {
    kind: 'backedUp',
    at,
    counts,
    secondFolder: await copyToSecond(host, folder, secondFolder, record.key, name, bytes),
  }
}

async function verifies(host: RecordHost, path: string, content: Content): Promise<boolean> {
  const bytes = await orNull(host.files.read(path))
  const plain = bytes && (await plainBytes(host, content.workspace, bytes))
  return plain !== null && holds(plain, content)
}

/** Removes back-ups that the rules for keeping let go: the one place where a back-up is removed. */
async function removeOld(host: RecordHost, folder: string, listFolder: string, key: string): Promise<void> {
  const verified = await readVerified(host.files, listFolder)
  const sized = await sizedBackups(host.files, folder, key, verified)
  for (const { name } of backupsToRemove(sized, host.now().getTime()))
    await host.files.remove(join(folder, name)).catch(letGo)
  await tidy(host.files, folder, host.now().getTime())
}

async function sizedBackups(files: Files, folder: string, key: string, verified: Verified) {
  const named = await namedBackups(files, folder, key)
  return Promise.all(
    named.map(async (backup) => {
      const bytes = (await files.facts(join(folder, backup.name)).catch(letGo))?.bytes ?? 0
      const known = verified[backup.name]
      const counts = known?.bytes === bytes ? known.counts : null
      return { ...backup, bytes, counts, verified: counts !== null }
    }),
  )
}

async function copyToSecond(
  host: RecordHost,
  folder: string,
  second: string | null,
  key: string,
  name: string,
  bytes: Uint8Array,
) {
  if (second === null) return 'notChosen'
  const copying = async (): Promise<'copied' | 'notThere'> => {
    if ((await host.files.facts(second)).kind !== 'folder') return 'notThere'
    if (!(await atomicWrite(host.files, join(second, name), bytes)).ok) return 'notThere'
    await removeOld(host, second, folder, key)
    await keepRecoveryPage(host, second)
    return (await copyAttachments(host, key, second)) === null ? 'copied' : 'notThere'
  }
  return within(secondFolderLimit, copying(), 'notThere' as const)
}

/** The back-ups of a workspace in both places, newest first. */
export async function listBackups(
  host: RecordHost,
  key: string,
  second: string | null,
): Promise<readonly BackupListed[]> {
  const folder = backupFolder(host.data, key)
  const verified = await readVerified(host.files, folder)
  const listed = async (from: string, place: BackupListed['place']) =>
    (await sizedBackups(host.files, from, key, verified)).map(({ name, madeAt, reason, bytes, counts }) => {
      return { name, place, madeAt: new Date(madeAt).toISOString(), reason, bytes, counts }
    })
  const there = second === null ? [] : await within(secondFolderLimit, listed(second, 'secondFolder'), [])
  return [...(await listed(folder, 'computer')), ...there].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
}

/** The bytes of a back-up that was listed: as they were recorded, or still encrypted where the workspace's key does not open them. */
export async function readBackup(
  host: RecordHost,
  key: string,
  name: string,
  place: BackupListed['place'],
  second: string | null,
): Promise<OpenFileReply> {
  const folder = place === 'computer' ? backupFolder(host.data, key) : second
  if (folder === null || readBackupName(name, key) === null) return { kind: 'cannotRead', name, tooLarge: false }
  const facts = await host.files.facts(join(folder, name)).catch(letGo)
  if (facts && facts.bytes > containerLimits.file) return { kind: 'cannotRead', name, tooLarge: true }
  const bytes = await orNull(host.files.read(join(folder, name)))
  const plain = bytes && (await plainBytes(host, key, bytes))
  return bytes ? { kind: 'opened', name, bytes: plain ?? bytes } : { kind: 'cannotRead', name, tooLarge: false }
}
