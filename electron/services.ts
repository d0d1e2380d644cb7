import { join } from 'node:path'
import { app } from 'electron'
import type { WorkspaceListed } from '../shared/bridge'
import type { ShownPolicy } from '../shared/settings/policy'
import { type Log, openLog } from './log'
import { readPolicy, underPolicy } from './policyFile'
import { realFiles } from './record/files'
import { listWorkspaces } from './record/listWorkspaces'
import type { RecordHost } from './record/recordHost'
import { type RecordStore, recordStore } from './record/recordStore'
import { reserveIn } from './record/reserve'
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
}

/** Opens what a data folder holds, and begins to read all that the window will ask for first. */
export function openServices(data: string): Services {
  const now = () => new Date()
  const log = openLog(join(data, 'log'), now)
  const policy = readPolicy(realFiles, { platform: process.platform, env: process.env, isPackaged: app.isPackaged })
  const settings = underPolicy(settingsFile(realFiles, data, log), policy)
  const reserve = reserveIn(realFiles, join(data, 'record'))
  const host: RecordHost = { files: realFiles, data, appVersion: app.getVersion(), now, reserve, log }
  const store = recordStore(host, () => settings.now().secondFolder)
  const list = async () => listWorkspaces(realFiles, data, (await settings.read()).secondFolder)
  let first: ReturnType<typeof list> | null = list()
  void settings.read().then(({ settings: { lastWorkspace } }) => store.prepare(lastWorkspace ?? ''))
  const workspaces = () => {
    const listed = first ?? list()
    first = null
    return listed
  }
  return { log, settings, policy, host, store, workspaces }
}
