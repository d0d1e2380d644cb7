import type { Calls, FileBytes, WorkspaceListed } from '../shared/bridge'
import type { PageEdge } from '../shared/bridge/requests'
import type { MenuItemId, MenuState } from '../shared/menu'
import { menuItems } from '../shared/menu'
import type { ShownPolicy } from '../shared/settings/policy'
import { attachChosen } from './attachChosen'
import type { FileDialogs } from './fileDialogs'
import { keepAttachments, listAttachments, readAttachment } from './record/attachments'
import { listBackups, readBackup } from './record/backups'
import { sha256 } from './record/hash'
import type { RecordHost } from './record/recordHost'
import type { RecordStore } from './record/recordStore'
import type { Room } from './room'
import { seal, unseal } from './seal/seal'
import { changedSettings, type SettingsFile } from './settingsFile'

/** What the calls of a window do their work with. */
export type CallHost = {
  readonly host: RecordHost
  readonly store: RecordStore
  readonly settings: SettingsFile
  readonly dialogs: FileDialogs
  /** What the organisation has set; its second folder stands in the settings already. */
  readonly policy: Promise<ShownPolicy>
  /** The workspaces on this computer, which are looked for while the runtime starts. */
  readonly workspaces: () => Promise<readonly WorkspaceListed[]>
  /** The file that the program was opened with, once. */
  readonly takeFile: () => Promise<FileBytes | null>
  readonly showMenu: (state: MenuState) => void
  /** What the window shows on paper, as PDF. */
  readonly pdfPages: (edge: PageEdge) => Promise<Uint8Array>
  readonly themeChanged: () => void
  readonly flushed: (unsaved: boolean) => void
  /** Closes the window as a person does, and starts the program again. */
  readonly startAgain: () => void
  readonly room: Pick<Room, 'open' | 'show' | 'close'>
}

/** One function for each call of the window. Every request has been parsed before it comes here. */
export function windowCalls(use: CallHost): Calls {
  const { host, store, settings, dialogs } = use
  const second = () => settings.now().secondFolder
  const sealed = async (bytes: Uint8Array, passphrases: readonly string[] | undefined) =>
    passphrases === undefined ? bytes : seal(bytes, passphrases, host.appVersion)
  return {
    start: async () => {
      const [remembered, policy, workspaces, file] = await Promise.all([
        settings.read(),
        use.policy,
        use.workspaces(),
        use.takeFile(),
      ])
      return {
        appVersion: host.appVersion,
        platform: process.platform,
        settings: remembered.settings,
        workspaces,
        secondFolder: remembered.secondFolder,
        policy,
        job: null,
        file,
      }
    },
    openWorkspace: ({ key }) => store.open(key),
    readWorkspace: ({ key }) => store.read(key),
    append: ({ key, change }) => store.append(key, change),
    unlock: ({ key, passphrase }) => store.unlock(key, passphrase),
    setLock: async ({ key, passphrases }) => {
      const reply = await store.setLock(key, passphrases)
      // What is not recorded of a locked workspace may no longer stand in the settings' file.
      await settings.change({})
      return reply
    },
    purge: ({ key, ...order }) => store.purge(key, order),
    startAgain: async () => {
      use.startAgain()
      return done
    },
    createWorkspace: (content) => store.create(content),
    replaceWorkspace: ({ key, ...content }) => store.replace(key, content),
    backUp: ({ key, reason }) => store.backUp(key, reason),
    listBackups: ({ key }) => listBackups(host, key, second()),
    readBackup: ({ key, name, place }) => readBackup(host, key, name, place, second()),
    chooseSecondFolder: async () => {
      if ((await use.policy).secondFolder !== null) return { kind: 'cancelled' }
      const folder = await dialogs.chooseFolder('Choose a second folder for back-ups')
      if (folder === null) return { kind: 'cancelled' }
      await settings.change({ secondFolder: folder })
      return { kind: 'chosen', folder }
    },
    forgetSecondFolder: async () => {
      await settings.change({ secondFolder: null })
      return done
    },
    savePartnershipFile: ({ key, suggestedName, attached, passphrases }) =>
      dialogs.save('partnership', suggestedName, async () =>
        sealed(await store.partnershipFile(key, attached), passphrases),
      ),
    saveFile: ({ kind, suggestedName, bytes, passphrases }) =>
      dialogs.save(kind, suggestedName, () => sealed(bytes, passphrases)),
    savePages: ({ suggestedName, edge }) => dialogs.save('pdf', suggestedName, () => use.pdfPages(edge)),
    openFile: ({ kind }) => dialogs.open(kind ?? 'partnership'),
    chooseOutFolder: ({ suggestedName }) => dialogs.chooseOutFolder(suggestedName),
    saveInFolder: async ({ token, name, bytes, passphrases }) =>
      dialogs.saveInFolder(token, name, await sealed(bytes, passphrases)),
    unseal: async ({ bytes, passphrase }) => {
      const opened = await unseal(bytes, passphrase)
      return opened.ok ? { kind: 'unsealed', bytes: opened.value.bytes } : opened.problem
    },
    attachFile: async ({ key }) => {
      const path = await dialogs.choose('Attach a file')
      return path === null ? { kind: 'cancelled' } : attachChosen(host, key, path, await store.removedFiles(key))
    },
    keepAttachments: async ({ key, attachments }) => {
      const removed = await store.removedFiles(key)
      const wanted = attachments.filter((each) => !removed.has(sha256(each)))
      const problem = await keepAttachments(host, key, wanted)
      return problem === null ? done : { kind: 'notKept', reason: problem }
    },
    readAttachment: async ({ key, sha256 }) => {
      const read = await readAttachment(host, key, sha256, second())
      return read.ok ? { kind: 'read', bytes: read.value } : { kind: read.problem }
    },
    askAboutAttached: async (asked) => ({ kind: await dialogs.askAboutAttached(asked) }),
    listAttachments: ({ key }) => listAttachments(host, key, second()),
    saveAttachment: async ({ key, sha256, name }) => {
      const read = await readAttachment(host, key, sha256, second())
      return read.ok ? dialogs.saveCopy(name, read.value) : { kind: read.problem }
    },
    showSaved: async ({ token }) => {
      dialogs.show(token)
      return done
    },
    changeSettings: async ({ change }) => {
      const changed = await settings.change({ settings: changedSettings((await settings.read()).settings, change) })
      if (change.theme !== undefined) use.themeChanged()
      return changed.settings
    },
    showMenu: async ({ enabled, labels }) => {
      use.showMenu({
        enabled: menuItems.map(({ id }) => id).filter((id): id is MenuItemId => enabled.includes(id)),
        labels,
      })
      return done
    },
    flushed: async ({ unsaved }) => {
      use.flushed(unsaved)
      return done
    },
    openRoom: async () => ({ kind: 'room', state: use.room.open() }),
    showRoom: async ({ shown }) => {
      use.room.show(shown)
      return done
    },
    closeRoom: async () => {
      use.room.close()
      return done
    },
    jobGoesOn: noJob,
    finishJob: noJob,
  }
}

const done = { kind: 'done' } as const

async function noJob(): Promise<never> {
  throw new Error('There is no job here')
}
