import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { RecordStore } from '../../../electron/record/recordStore'
import { faults, forEveryCall } from './everyCall'
import { failAt, failFrom, faultyFiles } from './faultyFiles'
import {
  aChange,
  aLargeChange,
  aRecord,
  aStore,
  copyOf,
  quickFiles,
  reopened,
  someTables,
  temporaryFolder,
  upTo,
} from './world'

vi.setConfig({ testTimeout: 120_000 })

/** Appends changes one after the other. Answers the numbers that were acknowledged. */
async function appendAll(store: RecordStore, key: string, numbers: readonly number[]): Promise<readonly number[]> {
  const kept: number[] = []
  for (const n of numbers) {
    const reply = await store.append(key, aChange(n)).catch(() => null)
    if (reply?.kind === 'kept') kept.push(n)
  }
  return kept
}

/** A record with changes 1 to 3, to be copied. */
async function threeChanges() {
  const data = temporaryFolder()
  const key = await aRecord(data, 3)
  return { key, copy: () => copyOf(data) }
}

describe.each(faults)('T-03 T-10 with the n-th call failing with %s', (fault) => {
  test('opening and adding changes loses nothing that was acknowledged', async () => {
    const { key, copy } = await threeChanges()
    const tried = await forEveryCall('save', fault, async (n) => {
      const data = copy()
      const faulty = faultyFiles(quickFiles, failAt(n, fault))
      const kept = await appendAll(aStore(data, faulty.files), key, [4, 5, 6])
      const calls = faulty.calls()
      const { changes } = await reopened(data, key)
      expect(changes).toEqual(expect.arrayContaining([1, 2, 3, ...kept]))
      return { calls }
    })
    expect(tried).toBeGreaterThan(8)
  })

  test('making a snapshot loses nothing and keeps on taking changes', async () => {
    const { key, copy } = await threeChanges()
    await forEveryCall('snapshot', fault, async (n) => {
      const data = copy()
      const faulty = faultyFiles(quickFiles, failAt(n, fault))
      const store = aStore(data, faulty.files)
      const kept = await appendAll(store, key, [4])
      await store.close().catch(() => undefined)
      const calls = faulty.calls()
      const { store: next, changes } = await reopened(data, key)
      expect(changes).toEqual(expect.arrayContaining([1, 2, 3, ...kept]))
      expect(await appendAll(next, key, [9])).toEqual([9])
      return { calls }
    })
  })

  test('replacing the content leaves either all of the old or all of the new', async () => {
    const other = { title: 'Other', sample: false, tables: { ...someTables, cycles: { c7: { id: 'c7' } } } }
    const { key, copy } = await threeChanges()
    await forEveryCall('import in the place of what is here', fault, async (n) => {
      const data = copy()
      const faulty = faultyFiles(quickFiles, failAt(n, fault))
      const reply = await aStore(data, faulty.files)
        .replace(key, other)
        .catch(() => null)
      const calls = faulty.calls()
      const { read, changes } = await reopened(data, key)
      const isNew = read.kind === 'read' && 'c7' in read.tables.cycles
      if (reply?.kind === 'created') expect(isNew).toBe(true)
      else if (!isNew) expect(changes).toEqual([1, 2, 3])
      if (isNew) expect(changes).toEqual([])
      return { calls }
    })
  })

  test('creating a workspace leaves a whole one or none', async () => {
    await forEveryCall('import beside what is here', fault, async (n) => {
      const data = temporaryFolder()
      mkdirSync(join(data, 'record'))
      const faulty = faultyFiles(quickFiles, failAt(n, fault))
      const store = aStore(data, faulty.files)
      const reply = await store.create({ title: 'Northmere', sample: true, tables: someTables })
      const calls = faulty.calls()
      for (const key of readdirSync(join(data, 'record')).filter((name) => name.length === 36)) {
        const { opened, read } = await reopened(data, key)
        if (reply.kind === 'created') expect(opened.kind).toBe('opened')
        if (read.kind === 'read') expect(read.tables).toEqual(someTables)
      }
      return { calls }
    })
  })
})

test.each(faults)(
  'T-03 a disk that fails for good with %s acknowledges nothing more and loses nothing',
  async (fault) => {
    const { key, copy } = await threeChanges()
    for (const n of upTo(12)) {
      const data = copy()
      const faulty = faultyFiles(quickFiles, failFrom(n, fault))
      const kept = await appendAll(aStore(data, faulty.files), key, [4, 5, 6])
      const { changes } = await reopened(data, key)
      expect(changes).toEqual(expect.arrayContaining([1, 2, 3, ...kept]))
    }
  },
)

describe('a full disk', () => {
  const whenFull = (isFull: () => boolean) =>
    faultyFiles(quickFiles, { fault: (_call, name) => (name === 'write' && isFull() ? 'ENOSPC' : null) }).files

  test('costs the reserve first, and says that space is low', async () => {
    const data = temporaryFolder()
    const key = await aRecord(data, 1)
    await aStore(data).tend()
    const reserve = join(data, 'record', 'reserve.bin')
    const hasReserve = () => readdirSync(join(data, 'record')).includes('reserve.bin')
    expect((await quickFiles.facts(reserve)).bytes).toBe(16 * 1024 * 1024)
    const reply = await aStore(data, whenFull(hasReserve)).append(key, aChange(2))
    expect(reply).toMatchObject({ kind: 'kept', spaceIsLow: true })
    expect(hasReserve()).toBe(false)
  })

  test('says so when the reserve is gone, leaves nothing half-written, and goes on when there is room again', async () => {
    const data = temporaryFolder()
    const key = await aRecord(data, 1)
    let isFull = true
    const store = aStore(
      data,
      whenFull(() => isFull),
    )
    const journal = join(data, 'record', key, 'journal-1.log')
    const before = (await quickFiles.facts(journal)).bytes
    expect(await store.append(key, aChange(2))).toEqual({ kind: 'notKept', reason: 'diskIsFull' })
    expect((await quickFiles.facts(journal)).bytes).toBe(before)
    expect((await store.read(key)).kind === 'read' && (await reopened(data, key)).changes).toEqual([1])
    isFull = false
    expect(await store.append(key, aChange(2))).toMatchObject({ kind: 'kept' })
    expect((await reopened(data, key)).changes).toEqual([1, 2])
  })

  test('never stands in the way of a workspace that is only read', async () => {
    const data = temporaryFolder()
    const key = await aRecord(data, 2)
    const { opened, changes } = await reopened(
      data,
      key,
      whenFull(() => true),
    )
    expect([opened.kind, changes]).toEqual(['opened', [1, 2]])
  })
})

test('a journal that fails for good is given up for a new pair, with the change in it', async () => {
  const data = temporaryFolder()
  const key = await aRecord(data, 2)
  const faulty = faultyFiles(quickFiles, { fault: (_call, name) => (name === 'datasync' ? 'EIO' : null) })
  const store = aStore(data, faulty.files)
  expect(await store.append(key, aChange(3))).toMatchObject({ kind: 'kept' })
  expect(readdirSync(join(data, 'record', key))).toContain('snapshot-2.psa')
  expect((await reopened(data, key)).changes).toEqual([1, 2, 3])
})

test('a new snapshot is made when the journal is long, and only two older pairs stay', async () => {
  const data = temporaryFolder()
  const key = await aRecord(data, 0)
  const store = aStore(data)
  for (const n of upTo(11)) expect(await store.append(key, aLargeChange(n))).toMatchObject({ kind: 'kept' })
  await store.close()
  const { changes } = await reopened(data, key)
  expect(changes).toEqual(upTo(11))
  const names = readdirSync(join(data, 'record', key)).filter((name) => name.startsWith('snapshot'))
  expect(names.sort()).toEqual(['snapshot-3.psa', 'snapshot-4.psa', 'snapshot-5.psa'])
})
