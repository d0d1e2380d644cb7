import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { listBackups, readBackup } from '../../../electron/record/backups'
import type { Files } from '../../../electron/record/files'
import { listWorkspaces } from '../../../electron/record/listWorkspaces'
import { lockOf } from '../../../electron/record/lockOf'
import type { RecordHost } from '../../../electron/record/recordHost'
import { type RecordStore, recordStore } from '../../../electron/record/recordStore'
import type { KeyRing } from '../../../electron/seal/seal'
import { sha256Hex } from '../../../shared/basics/sha256'
import { readPartnershipFile } from '../../../shared/exchange/partnershipFile'
import { must } from '../../builders/must'
import { proving } from '../../proof/proving'
import { type CrashState, crashDisk, crashStates } from './crashDisk'
import { forEveryCall } from './everyCall'
import { failAt, faultyFiles } from './faultyFiles'
import { aChange, aHost, aRecord, changesIn, copyOf, quickFiles, someTables, temporaryFolder, upTo } from './world'

vi.setConfig({ testTimeout: 300_000 })

const words = 'copper lantern otter meadow quill'
const sheet = 'the words on the recovery sheet'
const canary = 'Ünïcode'

/** A fresh start of the program. */
function started(data: string, files: Files = quickFiles, second: string | null = null) {
  const host = aHost(data, files)
  return { host, store: recordStore(host, () => second) }
}

/** The changes that a store finds; its reply where it finds none. */
async function found(store: RecordStore, key: string) {
  const opened = await store.open(key)
  const read = await store.read(key)
  return read.kind === 'read' ? changesIn(read.tables) : opened.kind
}

/** A record with three changes, a back-up and an attached file, locked. */
async function aLocked(second: string | null = null) {
  const data = temporaryFolder()
  const key = await aRecord(data, 3)
  const { store, host } = started(data, quickFiles, second)
  await store.open(key)
  await store.backUp(key, 'asked')
  expect(await store.setLock(key, [words, sheet])).toEqual({ kind: 'done', all: true })
  return { data, key, store, host }
}

/** Every file below a folder. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())

const filesWith = (folder: string, text: string) =>
  filesIn(folder).filter((path) => readFileSync(path).includes(Buffer.from(text)))

describe('a locked workspace', () => {
  test('is opened by either passphrase and by no other, and goes on taking changes', async () => {
    const { data, key, store } = await aLocked()
    expect((await store.append(key, aChange(4))).kind).toBe('kept')
    for (const passphrase of [words, sheet]) {
      const again = started(data).store
      expect(await again.open(key)).toEqual({ kind: 'locked' })
      expect(await again.read(key)).toEqual({ kind: 'missing' })
      expect(await again.unlock(key, 'some other words')).toEqual({ kind: 'wrongPassphrase' })
      expect(await again.open(key)).toEqual({ kind: 'locked' })
      expect(await again.unlock(key, passphrase)).toEqual({ kind: 'unlocked' })
      expect(await found(again, key)).toEqual([1, 2, 3, 4])
    }
  })

  test('leaves no words in the open: not in the record, the back-ups, the second folder or attached files', async () => {
    const second = temporaryFolder()
    const data = temporaryFolder()
    const key = await aRecord(data, 3)
    const { store, host } = started(data, quickFiles, second)
    await store.open(key)
    const attached = new TextEncoder().encode(`${canary}: an attached file`)
    const { keepAttachment } = await import('../../../electron/record/attachments')
    must(await keepAttachment(host, key, attached))
    await store.backUp(key, 'asked')
    expect(filesWith(data, canary).length).toBeGreaterThan(2)
    expect(filesWith(second, canary).length).toBeGreaterThan(0)
    expect(await store.setLock(key, [words])).toEqual({ kind: 'done', all: true })
    await store.append(key, aChange(4))
    await store.backUp(key, 'asked')
    await store.close()
    expect(filesWith(data, canary)).toEqual([])
    expect(filesWith(second, canary)).toEqual([])
    const again = started(data, quickFiles, second)
    await again.store.unlock(key, words)
    expect(await found(again.store, key)).toEqual([1, 2, 3, 4])
    const { readAttachment } = await import('../../../electron/record/attachments')
    expect(must(await readAttachment(again.host, key, sha256Hex(attached), null))).toEqual(attached)
  })

  test('is listed by its name as locked, and says nothing else', async () => {
    const { data, key } = await aLocked()
    expect(await listWorkspaces(quickFiles, data, null)).toEqual([
      { key, title: 'Northmere', sample: true, locked: true, needsRecovery: false },
    ])
  })

  test('has back-ups that open with its key here, and with its passphrase anywhere', async () => {
    const { data, key, store, host } = await aLocked()
    const [backup] = await listBackups(host, key, null)
    expect(backup?.counts).not.toBeNull()
    const read = await readBackup(host, key, backup?.name ?? '', 'computer', null)
    expect(read.kind === 'opened' && (await readPartnershipFile(read.bytes, sha256Hex)).ok).toBe(true)
    await store.close()
    rmSync(join(data, 'record'), { recursive: true })
    const alone = started(data)
    expect(await alone.store.open(key)).toEqual({ kind: 'locked' })
    await alone.store.unlock(key, sheet)
    expect(await alone.store.open(key)).toEqual({ kind: 'needsRecovery' })
    const there = await readBackup(alone.host, key, backup?.name ?? '', 'computer', null)
    expect(there.kind === 'opened' && (await readPartnershipFile(there.bytes, sha256Hex)).ok).toBe(true)
  })

  test('without HEAD is still locked, and recovered whole once it is unlocked', async () => {
    const { data, key, store } = await aLocked()
    await store.append(key, aChange(4))
    rmSync(join(data, 'record', key, 'HEAD'))
    const again = started(data).store
    expect(await again.open(key)).toEqual({ kind: 'locked' })
    await again.unlock(key, words)
    expect(await found(again, key)).toEqual([1, 2, 3, 4])
    expect((await again.append(key, aChange(5))).kind).toBe('kept')
    expect(await started(data).store.open(key)).toEqual({ kind: 'locked' })
  })

  test('with its journal cut anywhere keeps every change before, and says what was lost', async () => {
    const { data, key, store, host } = await aLocked()
    for (const n of [4, 5]) await store.append(key, aChange(n))
    const ring = host.vault.ring(key)
    const [journal = ''] = filesIn(join(data, 'record')).filter((path) => path.endsWith('.log'))
    const whole = readFileSync(journal)
    const ends = [...whole.entries()].filter(([, byte]) => byte === 0x0a).map(([at]) => at + 1)
    const second = ends[2] ?? 0
    for (let cut = (ends[1] ?? 0) + 1; cut < whole.length; cut += 37) {
      const copy = copyOf(data)
      writeFileSync(journal.replace(data, copy), whole.subarray(0, cut))
      const torn = started(copy)
      torn.host.vault.set(key, ring)
      expect(await found(torn.store, key), `${cut}`).toEqual(cut < second ? [1, 2, 3] : [1, 2, 3, 4])
      expect((await torn.store.append(key, aChange(9))).kind).toBe('kept')
    }
  })

  test('with a changed byte in its journal or snapshot says so, and never opens with other words', async () => {
    const { data, key, store, host } = await aLocked()
    for (const n of [4, 5, 6]) await store.append(key, aChange(n))
    const ring = host.vault.ring(key)
    for (const file of filesIn(join(data, 'record', key)).filter((path) => /\.(log|psa)$/.test(path))) {
      const whole = readFileSync(file)
      for (let at = 3; at < whole.length; at += Math.ceil(whole.length / 12)) {
        const copy = copyOf(data)
        const changed = Uint8Array.from(whole)
        changed[at] = (changed[at] ?? 0) ^ 4
        writeFileSync(file.replace(data, copy), changed)
        const damaged = started(copy)
        damaged.host.vault.set(key, ring)
        const opened = await damaged.store.open(key)
        const read = await damaged.store.read(key)
        const changes = read.kind === 'read' ? changesIn(read.tables) : []
        expect(changes).toEqual(upTo(changes.length))
        if (opened.kind === 'opened' && changes.length < 6) expect(opened.mended).not.toBeNull()
        expect(changes.length).toBeGreaterThanOrEqual(3)
      }
    }
  })
})

describe('a lock that is changed or taken off', () => {
  test('no longer opens with the passphrase before, and nothing is lost', async () => {
    const { data, key, store } = await aLocked()
    expect(await store.setLock(key, ['entirely other words'])).toEqual({ kind: 'done', all: true })
    const again = started(data).store
    expect(await again.unlock(key, words)).toEqual({ kind: 'wrongPassphrase' })
    expect(await again.unlock(key, 'entirely other words')).toEqual({ kind: 'unlocked' })
    expect(await found(again, key)).toEqual([1, 2, 3])
  })

  test('leaves everything as it was before there was one', async () => {
    const { data, key, store, host } = await aLocked()
    expect(await store.setLock(key, null)).toEqual({ kind: 'done', all: true })
    await store.append(key, aChange(4))
    const again = started(data)
    expect(await found(again.store, key)).toEqual([1, 2, 3, 4])
    for (const { name, counts } of await listBackups(host, key, null)) {
      const read = await readBackup(again.host, key, name, 'computer', null)
      expect(read.kind === 'opened' && (await readPartnershipFile(read.bytes, sha256Hex)).ok).toBe(true)
      expect(counts).not.toBeNull()
    }
    expect(filesIn(data).some((path) => path.endsWith('resealing'))).toBe(false)
  })

  test('is finished later where the second folder was not there', async () => {
    const second = join(temporaryFolder(), 'stick')
    const data = temporaryFolder()
    const key = await aRecord(data, 2)
    const { store } = started(data, quickFiles, second)
    await store.open(key)
    await quickFiles.makeFolder(second)
    await store.backUp(key, 'asked')
    const away = `${second}-away`
    await quickFiles.rename(second, away)
    expect(await store.setLock(key, [words])).toEqual({ kind: 'done', all: false })
    await store.close()
    await quickFiles.rename(away, second)
    expect(filesWith(second, canary)).not.toEqual([])
    const again = started(data, quickFiles, second).store
    await again.unlock(key, words)
    await again.open(key)
    await vi.waitFor(() => expect(filesWith(second, canary)).toEqual([]), { timeout: 5_000 })
  })
})

/** What a state may be: not locked, or locked with one of the rings that were in use. */
async function openedState(data: string, { state, where }: CrashState, key: string, rings: readonly KeyRing[]) {
  const disk = crashDisk(state)
  const { host, store } = started(data, disk.files)
  const slots = await lockOf(disk.files, data, key, null)
  const ring = slots && rings.find((each) => JSON.stringify(each.slots) === JSON.stringify(slots))
  if (slots !== null) {
    expect(ring, `${where}: locked, and no passphrase that was set opens it`).toBeDefined()
    expect(await store.open(key), where).toEqual({ kind: 'locked' })
    host.vault.set(key, ring ?? null)
  }
  return { host, store, disk, isLocked: slots !== null }
}

describe('a power cut while a lock is turned on, changed or taken off', () => {
  test.each<[string, readonly (readonly string[] | null)[]]>([
    ['turned on', [[words]]],
    ['changed', [[words], ['entirely other words']]],
    ['taken off', [[words], null]],
  ])('%s, leaves the lock before or the one after, and every change', async (what, locks) => {
    const data = '/data'
    const disk = crashDisk()
    const first = started(data, disk.files)
    const made = await first.store.create({ title: 'Northmere', sample: true, tables: someTables })
    const key = made.kind === 'created' ? made.key : ''
    for (const n of [1, 2, 3]) await first.store.append(key, aChange(n))
    await first.store.backUp(key, 'asked')
    const rings: KeyRing[] = []
    let from = disk.steps.length
    for (const lock of locks) {
      from = disk.steps.length
      expect((await first.store.setLock(key, lock)).kind).toBe('done')
      const ring = first.host.vault.ring(key)
      if (ring) rings.push(ring)
    }
    await first.store.append(key, aChange(4))
    disk.mark(4)
    const ends = (length: number) => [1, Math.floor(length / 2), length - 1].filter((cut) => cut < length)
    await proving('F2', `every state while a lock is ${what}`, 'every', async ({ tried, measured }) => {
      let locked = 0
      let open = 0
      for (const state of crashStates(disk.steps, ends, from)) {
        const { store, isLocked } = await openedState(data, state, key, rings)
        const changes = await found(store, key)
        expect(changes, state.where).toEqual(state.promised === 4 || changes.length === 4 ? [1, 2, 3, 4] : [1, 2, 3])
        expect((await store.append(key, aChange(9))).kind, state.where).toBe('kept')
        if (isLocked) locked += 1
        else open += 1
        tried()
      }
      measured(`${open} not locked, ${locked} locked`)
      expect(locked).toBeGreaterThan(0)
      expect(open > 0).toBe(what !== 'changed')
    })
  })

  test('once it is unlocked again, no words are left in the open', async () => {
    const data = '/data'
    const disk = crashDisk()
    const first = started(data, disk.files)
    const made = await first.store.create({ title: 'Northmere', sample: true, tables: someTables })
    const key = made.kind === 'created' ? made.key : ''
    for (const n of [1, 2, 3]) await first.store.append(key, aChange(n))
    await first.store.backUp(key, 'asked')
    const from = disk.steps.length
    await first.store.setLock(key, [words])
    const ring = first.host.vault.ring(key)
    const rings = ring ? [ring] : []
    for (const state of crashStates(disk.steps, () => [], from)) {
      const opened = await openedState(data, state, key, rings)
      if (!opened.isLocked) continue
      await opened.store.open(key)
      await opened.store.close()
      const left = [...state.state.names.keys()].length
      expect(await inTheOpen(opened.disk.files, key), `${state.where}, ${left} files`).toEqual([])
    }
  })
})

/** The files of a workspace in which words can be read. */
async function inTheOpen(files: Files, key: string): Promise<readonly string[]> {
  const open: string[] = []
  for (const folder of [`/data/record/${key}`, `/data/backups/${key}`]) {
    for (const name of await files.list(folder).catch((): readonly string[] => [])) {
      if (name.endsWith('.tmp')) continue
      const bytes = await files.read(join(folder, name)).catch(() => new Uint8Array())
      if (Buffer.from(bytes).includes(canary)) open.push(name)
    }
  }
  return open
}

test('T-03 with the n-th call failing while a lock is turned on, the workspace is locked or not, and whole', async () => {
  const data = temporaryFolder()
  const key = await aRecord(data, 3)
  await started(data).store.backUp(key, 'asked')
  await forEveryCall('lock', 'EPERM', async (n) => {
    const copy = copyOf(data)
    const faulty = faultyFiles(quickFiles, failAt(n, 'EPERM'))
    const { store, host } = started(copy, faulty.files)
    const reply = await store.setLock(key, [words]).catch(() => null)
    const ring = host.vault.ring(key)
    const calls = faulty.calls()
    const again = started(copy)
    const isLocked = (await lockOf(quickFiles, copy, key, null)) !== null
    if (reply?.kind === 'done') expect(isLocked).toBe(true)
    if (isLocked) {
      expect(ring).not.toBeNull()
      again.host.vault.set(key, ring)
    }
    expect(await found(again.store, key)).toEqual([1, 2, 3])
    return { calls }
  })
})

test('keeps its keys in memory alone', async () => {
  const { data, key, host } = await aLocked()
  const ring = (host as RecordHost).vault.ring(key)
  const text = Buffer.from(ring?.key ?? new Uint8Array())
  expect(filesIn(data).filter((path) => readFileSync(path).includes(text))).toEqual([])
  expect(filesWith(data, words)).toEqual([])
  expect(filesWith(data, text.toString('base64'))).toEqual([])
})
