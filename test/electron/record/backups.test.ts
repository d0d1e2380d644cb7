import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { listBackups, readBackup } from '../../../electron/record/backups'
import type { Files } from '../../../electron/record/files'
import { sha256 } from '../../../electron/record/hash'
import { recordStore } from '../../../electron/record/recordStore'
import { readPartnershipFile } from '../../../shared/exchange/partnershipFile'
import { recoveryPageName } from '../../../shared/exchange/reading/recoveryPage'
import { proving } from '../../proof/proving'
import { faultyFiles } from './faultyFiles'
import {
  aChange,
  aHost,
  aRecord,
  aStore,
  changesIn,
  quickFiles,
  reopened,
  someTables,
  temporaryFolder,
  upTo,
} from './world'

vi.setConfig({ testTimeout: 60_000 })

const namesIn = (data: string, key: string) =>
  readdirSync(join(data, 'backups', key)).filter((name) => name.endsWith('.psa'))

async function changesOf(bytes: Uint8Array): Promise<readonly number[] | null> {
  const read = await readPartnershipFile(bytes, sha256)
  return read.ok ? changesIn(read.value.tables) : null
}

describe('a back-up', () => {
  test('is a partnership file with everything, and says what it counted', async () => {
    const data = temporaryFolder()
    const key = await aRecord(data, 3)
    const reply = await aStore(data).backUp(key, 'asked')
    expect(reply).toMatchObject({
      kind: 'backedUp',
      secondFolder: 'notChosen',
      counts: { returns: 1, answers: 4, revisions: 3, organisations: 2 },
    })
    const [name = ''] = namesIn(data, key)
    expect(name).toMatch(new RegExp(`^${key}-\\d{8}-\\d{6}-asked-4\\.psa$`))
    expect(await changesOf(readFileSync(join(data, 'backups', key, name)))).toEqual([1, 2, 3])
  })

  test('is only made when something has changed, unless it is asked for or something follows', async () => {
    const data = temporaryFolder()
    const key = await aRecord(data, 1)
    const store = aStore(data)
    expect(await store.backUp(key, 'start')).toMatchObject({ kind: 'backedUp' })
    for (const reason of ['start', 'interval', 'close'] as const)
      expect(await store.backUp(key, reason)).toEqual({ kind: 'notNeeded' })
    for (const reason of ['asked', 'before'] as const)
      expect(await store.backUp(key, reason)).toMatchObject({ kind: 'backedUp' })
    await store.append(key, aChange(2))
    expect(await store.backUp(key, 'interval')).toMatchObject({ kind: 'backedUp' })
  })

  test('has this version’s recovery page beside it in both folders, and is a back-up without it too', async () => {
    const [data, second] = [temporaryFolder(), temporaryFolder()]
    const key = await aRecord(data, 1)
    const host = aHost(data)
    const own = join(data, 'backups', key)
    await recordStore(host, () => second).backUp(key, 'asked')
    for (const folder of [own, second]) {
      expect(readFileSync(join(folder, recoveryPageName), 'utf8')).toBe('<!doctype html>')
      writeFileSync(join(folder, recoveryPageName), 'an older page')
    }
    await recordStore(host, () => second).backUp(key, 'asked')
    for (const folder of [own, second])
      expect(readFileSync(join(folder, recoveryPageName), 'utf8')).toBe('<!doctype html>')
    const without = { ...host, recoveryPage: () => Promise.reject(new Error('The page is gone')) }
    expect(await recordStore(without, () => second).backUp(key, 'asked')).toMatchObject({
      kind: 'backedUp',
      secondFolder: 'copied',
    })
    expect(host.logged.map(({ event }) => event)).toContain('recoveryPageNotWritten')
  })

  test('is listed with its counts, newest first, and read by its name only', async () => {
    const data = temporaryFolder()
    const key = await aRecord(data, 1)
    const host = aHost(data)
    const store = recordStore(host, () => null)
    await store.backUp(key, 'asked')
    await store.append(key, aChange(2))
    await store.backUp(key, 'close')
    const listed = await listBackups(host, key, null)
    expect(listed.map(({ reason, place, counts }) => [reason, place, counts?.answers])).toEqual([
      ['close', 'computer', 3],
      ['asked', 'computer', 2],
    ])
    const [newest] = listed
    const read = await readBackup(host, key, newest?.name ?? '', 'computer', null)
    expect(read.kind === 'opened' && (await changesOf(read.bytes))).toEqual([1, 2])
    for (const name of [
      '../../settings.json',
      'verified.json',
      `../${key}/HEAD`,
      `other-20261122-090000-asked-1.psa`,
    ]) {
      expect(await readBackup(host, key, name, 'computer', null)).toEqual({ kind: 'cannotRead', name, tooLarge: false })
    }
  })

  test('that does not read back is said to have failed, and is no back-up', async () => {
    const data = temporaryFolder()
    const key = await aRecord(data, 2)
    let reads = 0
    const rotten: Files = {
      ...quickFiles,
      read: async (path) => {
        const bytes = await quickFiles.read(path)
        if (!path.includes('backups') || !path.endsWith('.psa')) return bytes
        reads += 1
        const copy = Uint8Array.from(bytes)
        copy[copy.length - 60] = (copy[copy.length - 60] ?? 0) ^ 1
        return copy
      },
    }
    expect(await aStore(data, rotten).backUp(key, 'asked')).toEqual({ kind: 'failed', reason: 'didNotVerify' })
    expect(reads).toBe(1)
    expect(namesIn(data, key)).toEqual([])
  })

  test('on a full disk says so and leaves the record and older back-ups alone', async () => {
    const data = temporaryFolder()
    const key = await aRecord(data, 2)
    await aStore(data).backUp(key, 'asked')
    const names = namesIn(data, key)
    const full = faultyFiles(quickFiles, { fault: (_call, name) => (name === 'write' ? 'ENOSPC' : null) }).files
    expect(await aStore(data, full).backUp(key, 'asked')).toEqual({ kind: 'failed', reason: 'diskIsFull' })
    expect(namesIn(data, key)).toEqual(names)
    expect((await reopened(data, key)).changes).toEqual([1, 2])
  })
})

describe('the second folder', () => {
  test('gets the same bytes, under the same name', async () => {
    const data = temporaryFolder()
    const second = temporaryFolder()
    const key = await aRecord(data, 2)
    expect(await aStore(data, quickFiles, second).backUp(key, 'asked')).toMatchObject({ secondFolder: 'copied' })
    const [name = ''] = namesIn(data, key)
    expect(readFileSync(join(second, name))).toEqual(readFileSync(join(data, 'backups', key, name)))
    expect((await listBackups(aHost(data), key, second)).map(({ place }) => place).sort()).toEqual([
      'computer',
      'secondFolder',
    ])
  })

  test('that is not there never stops a back-up', async () => {
    const data = temporaryFolder()
    const key = await aRecord(data, 2)
    const gone = join(temporaryFolder(), 'unplugged')
    expect(await aStore(data, quickFiles, gone).backUp(key, 'asked')).toMatchObject({
      kind: 'backedUp',
      secondFolder: 'notThere',
    })
  })
})

test('closing makes a last back-up and a snapshot when something changed, and nothing when nothing did', async () => {
  const data = temporaryFolder()
  const key = await aRecord(data, 2)
  const store = aStore(data)
  await store.append(key, aChange(3))
  await store.close()
  expect(namesIn(data, key).map((name) => name.split('-').slice(-2).join('-'))).toEqual(['close-4.psa'])
  const names = readdirSync(join(data, 'record', key))
  const again = await reopened(data, key)
  expect(again.opened).toMatchObject({ kind: 'opened', mended: null })
  await again.store.close()
  expect(readdirSync(join(data, 'record', key))).toEqual(names)
  expect(namesIn(data, key)).toHaveLength(1)
})

test('replacing makes a back-up of what was there first, from which it can be had back', async () => {
  const data = temporaryFolder()
  const key = await aRecord(data, 3)
  const host = aHost(data)
  const store = recordStore(host, () => null)
  await store.open(key)
  const reply = await store.replace(key, { title: 'Emptied', sample: true, tables: { ...someTables, returns: {} } })
  expect(reply).toMatchObject({ kind: 'created', head: { seq: 5 } })
  const [before] = await listBackups(host, key, null)
  expect(before?.reason).toBe('before')
  const read = await readBackup(host, key, before?.name ?? '', 'computer', null)
  expect(read.kind === 'opened' && (await changesOf(read.bytes))).toEqual([1, 2, 3])
})

test('a back-up that cannot be made stops a replacement', async () => {
  const data = temporaryFolder()
  const key = await aRecord(data, 3)
  const files: Files = {
    ...quickFiles,
    create: async (path) => {
      if (path.includes('backups')) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      return quickFiles.create(path)
    },
  }
  const reply = await aStore(data, files).replace(key, { title: 'Other', sample: true, tables: someTables })
  expect(reply).toEqual({ kind: 'notKept', reason: 'diskIsFull' })
  expect((await reopened(data, key)).changes).toEqual([1, 2, 3])
})

test('T-45 a life of ten weeks keeps what the rules keep, and every back-up that stays can be had back', async () => {
  const data = temporaryFolder()
  const key = await aRecord(data, 0)
  const host = aHost(data)
  const minute = 60_000
  let now = Date.parse('2026-09-07T08:00:00.000Z')
  const store = recordStore({ ...host, now: () => new Date(now) }, () => null)
  let n = 0
  for (let day = 0; day < 70; day += 1) {
    const morning = now
    for (let half = 0; half < (day > 67 ? 16 : 2); half += 1) {
      n += 1
      await store.append(key, aChange(n))
      now += 30 * minute
      await store.tend()
    }
    now = morning + 24 * 60 * minute
  }
  const names = namesIn(data, key)
  expect(names.length).toBeGreaterThan(25)
  expect(names.length).toBeLessThan(80)
  await proving('F11', 'back-ups that are left of a life of ten weeks', 'every', async ({ tried }) => {
    for (const name of names) {
      const seq = Number(/-(\d+)\.psa$/.exec(name)?.[1])
      expect(await changesOf(readFileSync(join(data, 'backups', key, name)))).toEqual(upTo(seq - 1))
      tried()
    }
  })
  rmSync(join(data, 'record'), { recursive: true })
  expect((await reopened(data, key)).opened.kind).toBe('needsRecovery')
})

test('a list of verified back-ups that is damaged costs only the counts', async () => {
  const data = temporaryFolder()
  const key = await aRecord(data, 2)
  await aStore(data).backUp(key, 'asked')
  writeFileSync(join(data, 'backups', key, 'verified.json'), '{"x":')
  expect((await listBackups(aHost(data), key, null)).map(({ counts }) => counts)).toEqual([null])
  expect(await aStore(data).backUp(key, 'asked')).toMatchObject({ kind: 'backedUp' })
})
