import { expect, test } from 'vitest'
import { type CallHost, windowCalls } from '../../electron/handlers'
import { underPolicy } from '../../electron/policyFile'
import { listWorkspaces } from '../../electron/record/listWorkspaces'
import { recordStore } from '../../electron/record/recordStore'
import { settingsFile } from '../../electron/settingsFile'
import { parseRequest } from '../../shared/bridge'
import { schemaVersion } from '../../shared/exchange/versions'
import type { MenuState } from '../../shared/menu'
import { noPolicy, type ShownPolicy } from '../../shared/settings/policy'
import { aChange, aHost, quickFiles, someTables, temporaryFolder } from './record/world'

/** The calls over a real store, with a person who chooses `folder` in every dialog. */
function theCalls(folder: string | null = null, policy: ShownPolicy = noPolicy('policy.json')) {
  const data = temporaryFolder()
  const host = aHost(data)
  const settings = underPolicy(settingsFile(quickFiles, data, host.log), Promise.resolve(policy))
  const menus: MenuState[] = []
  const rooms: unknown[] = []
  const saved: Uint8Array[] = []
  const use: CallHost = {
    host,
    settings,
    policy: Promise.resolve(policy),
    store: recordStore(host, () => settings.now().secondFolder),
    dialogs: {
      save: async (_kind, name, bytes) => {
        saved.push(await bytes())
        return { kind: 'saved', name, token: 't', bytes: saved[0]?.length ?? 0 }
      },
      saveCopy: async (name, bytes) => {
        saved.push(bytes)
        return { kind: 'saved', name, token: 't', bytes: bytes.length }
      },
      choose: async () => folder,
      askAboutAttached: async () => 'with',
      open: async (kind) => ({ kind: 'cannotRead', name: kind, tooLarge: false }),
      chooseFolder: async () => folder,
      chooseOutFolder: async (name) =>
        folder === null ? { kind: 'cancelled' } : { kind: 'chosen', token: 'out', folder: name },
      saveInFolder: async (token, name, bytes) => {
        saved.push(bytes)
        return { kind: 'saved', name, token, bytes: bytes.length }
      },
      show: () => undefined,
    },
    workspaces: () => listWorkspaces(quickFiles, data, null),
    takeFile: async () => null,
    showMenu: (state) => menus.push(state),
    pdfPages: async ({ head }) => new TextEncoder().encode(head),
    themeChanged: () => menus.push({ enabled: [], labels: { theme: settings.now().settings.theme } }),
    flushed: () => undefined,
    startAgain: () => undefined,
    room: { open: () => 'otherScreen', show: (shown) => void rooms.push(shown), close: () => void rooms.push(null) },
  }
  return { calls: windowCalls(use), menus, rooms, saved }
}

const content = { title: 'Northmere', sample: true, tables: someTables } as Parameters<
  ReturnType<typeof windowCalls>['createWorkspace']
>[0]
const change = aChange(1) as Parameters<ReturnType<typeof windowCalls>['append']>[0]['change']

test('a workspace is made, changed, listed, read and saved as a file', async () => {
  const { calls, saved } = theCalls()
  const made = await calls.createWorkspace(content)
  const key = made.kind === 'created' ? made.key : ''
  expect(await calls.append({ key, change })).toMatchObject({ kind: 'kept', head: { seq: 2 }, spaceIsLow: false })
  expect((await calls.start({})).workspaces).toEqual([
    { key, title: 'Northmere', sample: true, locked: false, needsRecovery: false },
  ])
  expect(await calls.readWorkspace({ key })).toMatchObject({ kind: 'read', schemaVersion, head: { seq: 2 } })
  await calls.savePartnershipFile({ key, suggestedName: 'Northmere', attached: true })
  expect(new TextDecoder().decode(saved[0])).toContain('"kind":"partnership"')
})

test('settings change, and the theme with them', async () => {
  const { calls, menus } = theCalls()
  expect(await calls.changeSettings({ change: { theme: 'dark' } })).toMatchObject({ theme: 'dark', textSize: 100 })
  expect(await calls.changeSettings({ change: { textSize: 120 } })).toMatchObject({ theme: 'dark', textSize: 120 })
  expect(menus).toEqual([{ enabled: [], labels: { theme: 'dark' } }])
})

test('the second folder is chosen, used for back-ups, and forgotten', async () => {
  const second = temporaryFolder()
  const { calls } = theCalls(second)
  const made = await calls.createWorkspace(content)
  const key = made.kind === 'created' ? made.key : ''
  expect(await calls.chooseSecondFolder({})).toEqual({ kind: 'chosen', folder: second })
  expect(await calls.backUp({ key, reason: 'asked' })).toMatchObject({ secondFolder: 'copied' })
  expect((await calls.start({})).secondFolder).toBe(second)
  await calls.forgetSecondFolder({})
  expect(await calls.backUp({ key, reason: 'asked' })).toMatchObject({ secondFolder: 'notChosen' })
})

test('changing one’s mind about the second folder changes nothing', async () => {
  const { calls } = theCalls(null)
  expect(await calls.chooseSecondFolder({})).toEqual({ kind: 'cancelled' })
  expect((await calls.start({})).secondFolder).toBeNull()
})

test('the menu takes only items that exist, and a window has no job to finish', async () => {
  const { calls, menus } = theCalls()
  await calls.showMenu({ enabled: ['redo', 'nonsense', 'undo'], labels: {} })
  expect(menus[0]?.enabled).toEqual(['undo', 'redo'])
  await expect(calls.finishJob({ files: [], lines: [], problems: [] })).rejects.toThrow()
})

test('a partnership file is opened when no kind is given, else what is asked for', async () => {
  const { calls } = theCalls()
  expect(await calls.openFile({})).toMatchObject({ name: 'partnership' })
  expect(await calls.openFile({ kind: 'framework' })).toMatchObject({ name: 'framework' })
})

test('only kinds that are known are opened and saved', () => {
  expect(parseRequest('openFile', {}).ok).toBe(true)
  expect(parseRequest('openFile', { kind: 'framework' }).ok).toBe(true)
  expect(parseRequest('openFile', { kind: 'anything' }).ok).toBe(false)
  const bytes = new Uint8Array()
  for (const kind of ['word', 'partnership', 'framework', 'workbook', 'zip', 'pdf'])
    expect(parseRequest('saveFile', { kind, suggestedName: 'a', bytes }).ok).toBe(true)
  expect(parseRequest('saveFile', { kind: 'program', suggestedName: 'a', bytes }).ok).toBe(false)
})

test('pages go into a PDF once somebody said where', async () => {
  const { calls } = theCalls()
  const edge = { head: 'Eastmoor: board report', foot: 'For members', onItsSide: false }
  expect(await calls.savePages({ suggestedName: 'Board report.pdf', edge })).toMatchObject({ name: 'Board report.pdf' })
  expect(parseRequest('savePages', { suggestedName: 'a', edge: { ...edge, head: 'x'.repeat(601) } }).ok).toBe(false)
})

test('many files go to a folder that was chosen', async () => {
  const { calls, saved } = theCalls('/papers')
  expect(await calls.chooseOutFolder({ suggestedName: 'Returns to send' })).toEqual({
    kind: 'chosen',
    token: 'out',
    folder: 'Returns to send',
  })
  expect(
    await calls.saveInFolder({ token: 'out', name: 'Haven.psapack', bytes: new Uint8Array([1, 2]) }),
  ).toMatchObject({
    kind: 'saved',
    name: 'Haven.psapack',
  })
  expect(saved).toEqual([new Uint8Array([1, 2])])
})

test('the room is shown what fits its schema, and nothing with anything else in it', async () => {
  const { calls, rooms } = theCalls()
  expect(await calls.openRoom({})).toEqual({ kind: 'room', state: 'otherScreen' })
  const shown = { kind: 'item' as const, title: 'Welcome', number: 1, of: 2, parts: [] }
  await calls.showRoom({ shown })
  await calls.closeRoom({})
  expect(rooms).toEqual([shown, null])
  expect(parseRequest('showRoom', { shown }).ok).toBe(true)
  expect(parseRequest('showRoom', { shown: { ...shown, notes: 'SECRET' } }).ok).toBe(false)
  const own = { part: 'own', ratings: [{ organisation: 'Haven', question: '1', level: null, proposed: 'x' }], more: 0 }
  expect(parseRequest('showRoom', { shown: { ...shown, parts: [own] } }).ok).toBe(false)
})

test('a second folder that the organisation has set is used, and cannot be changed here', async () => {
  const [set, chosen] = [temporaryFolder(), temporaryFolder()]
  const { calls } = theCalls(chosen, { ...noPolicy('policy.json'), state: 'set', secondFolder: set })
  const made = await calls.createWorkspace(content)
  const key = made.kind === 'created' ? made.key : ''
  expect(await calls.start({})).toMatchObject({ secondFolder: set, policy: { state: 'set', secondFolder: set } })
  expect(await calls.chooseSecondFolder({})).toEqual({ kind: 'cancelled' })
  await calls.forgetSecondFolder({})
  expect(await calls.backUp({ key, reason: 'asked' })).toMatchObject({ secondFolder: 'copied' })
  expect((await calls.listBackups({ key })).map(({ place }) => place)).toContain('secondFolder')
})
