import { join } from 'node:path'
import { app } from 'electron'
import type { WorkspaceListed } from '../shared/bridge'
import type { ShownPolicy } from '../shared/settings/policy'
import { type Log, openLog } from './log'
import { readPolicy, underPolicy } from './policyFile'
import { realFiles } from './record/files'
import { listWorkspaces, lockedKeys } from './record/listWorkspaces'
import type { RecordHost } from './record/recordHost'
import { type RecordStore, recordStore } from './record/recordStore'
import { reserveIn } from './record/reserve'
import { emptyVault } from './record/vault'
import { recoveryPageBytes } from './recoveryPage'
import { type SettingsFile, settingsFile } from './settingsFile'

/** What the program keeps in its data folder. */
export type Services = {
  readonly log: Log
  readonly settings: SettingsFile
  /** What the organisation has set on this computer, read once at the start. */
  readonly policy: Promise<ShownPolicy>
  readonly host: RecordHost
  readonly store: RecordStore
  /** The workspaces on this computer. The first answer has been looked for since the start. */
  readonly workspaces: () => Promise<readonly WorkspaceListed[]>
  /** True where a workspace on this computer was locked when the program started. */
  readonly isLocked: () => Promise<boolean>
}

/** Opens what a data folder holds, and begins to read all that the window will ask for first. */
export function openServices(data: string): Services {
  const now = () => new Date()
  const locked = lockedKeys(realFiles, data)
  const log = openLog(join(data, 'log'), now)
  const policy = readPolicy(realFiles, { platform: process.platform, env: process.env, isPackaged: app.isPackaged })
  const reserve = reserveIn(realFiles, join(data, 'record'))
  const own = settingsFile(realFiles, data, log, () => lockedKeys(realFiles, data))
  const settings = underPolicy(own, policy)
  const vault = emptyVault()
  const host: RecordHost = {
    files: realFiles,
    data,
    appVersion: app.getVersion(),
    now,
    reserve,
    vault,
    recoveryPage: recoveryPageBytes,
    log,
  }
  const store = recordStore(host, () => settings.now().secondFolder)
  const list = async () => listWorkspaces(realFiles, data, (await settings.read()).secondFolder)
  let first: ReturnType<typeof list> | null = list()
  void settings.read().then(({ settings: { lastWorkspace } }) => store.prepare(lastWorkspace ?? ''))
  const workspaces = () => {
    const listed = first ?? list()
    first = null
    return listed
  }
  const isLocked = async () => (await locked).size > 0
  return { log, settings, policy, host, store, workspaces, isLocked }
}
