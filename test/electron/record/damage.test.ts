import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { listWorkspaces } from '../../../electron/record/listWorkspaces'
import { canonicalJson } from '../../../shared/basics/json'
import { schemaVersion } from '../../../shared/exchange/versions'
import { type Chance, chanceFrom } from '../../proof/chance'
import { seed, trials } from '../../proof/effort'
import { proving } from '../../proof/proving'
import {
  aChange,
  aHost,
  aRecord,
  aStore,
  copyOf,
  quickFiles,
  reopened,
  someTables,
  temporaryFolder,
  testsFolder,
  upTo,
} from './world'

vi.setConfig({ testTimeout: trials(60_000, 1_800_000) })

const folderOf = (data: string, key: string) => join(data, 'record', key)

/** A record with three pairs, to be copied: changes 1 to 3, 4 to 6, and 7 to 9 in the current journal. */
const template = mkdtempSync(join(testsFolder, 'record-test-'))
let templateKey = ''

beforeAll(async () => {
  templateKey = await aRecord(template, 0)
  for (const numbers of [upTo(3), [4, 5, 6], [7, 8, 9]]) {
    const store = aStore(template)
    for (const n of numbers) await store.append(templateKey, aChange(n))
    if (numbers[0] !== 7) await closeWithoutBackup(template, templateKey, store)
  }
})
afterAll(() => rmSync(template, { recursive: true }))

function threePairs() {
  const data = copyOf(template)
  return { data, key: templateKey, folder: folderOf(data, templateKey) }
}

/** Closes a store, so that a snapshot is made, and takes its back-up away. */
async function closeWithoutBackup(data: string, key: string, store: ReturnType<typeof aStore>) {
  await store.close()
  rmSync(join(data, 'backups', key), { recursive: true })
}

/** Every file in a folder with its content's hash. */
function hashOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const lines = files.map((file) => {
    const path = join(file.parentPath, file.name)
    return `${path} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`
  })
  return lines.sort().join('\n')
}

const inDamaged = (data: string) =>
  existsSync(join(data, 'damaged'))
    ? readdirSync(join(data, 'damaged'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
    : []

const everyFifth = (from: number, to: number) =>
  Array.from({ length: Math.ceil((to - from) / 5) }, (_, i) => from + 5 * i)

describe('T-04 a torn tail', () => {
  const tails = {
    'half a line': '700 11 abc',
    zeros: '\u0000'.repeat(4096),
    'half a line and zeros': `700 11 abc${'\u0000'.repeat(4096)}`,
    'a line end': '\n',
  }
  test.each(Object.entries(tails))('of %s is kept aside and cut off, and nothing is lost', async (_what, tail) => {
    const data = temporaryFolder()
    const key = await aRecord(data, 3)
    const journal = join(folderOf(data, key), 'journal-1.log')
    const sound = readFileSync(journal)
    writeFileSync(journal, Buffer.concat([sound, Buffer.from(tail)]))
    const { opened, changes, store } = await reopened(data, key)
    expect(opened).toMatchObject({ kind: 'opened', mended: { kind: 'tornTail' } })
    expect(changes).toEqual([1, 2, 3])
    expect(readFileSync(journal).equals(sound)).toBe(true)
    expect(inDamaged(data)).toEqual(['journal-1.log.tail'])
    await store.append(key, aChange(4))
    const again = await reopened(data, key)
    expect(again.opened).toMatchObject({ mended: null })
    expect(again.changes).toEqual([1, 2, 3, 4])
  })

  test('at any byte of the last line gives back everything before it', async () => {
    const data = temporaryFolder()
    const key = await aRecord(data, 4)
    const journal = join(folderOf(data, key), 'journal-1.log')
    const whole = readFileSync(journal)
    const lastLine = whole.subarray(0, whole.length - 1).lastIndexOf(0x0a) + 1
    for (const length of [...everyFifth(lastLine, whole.length), whole.length - 1, whole.length]) {
      writeFileSync(journal, whole.subarray(0, length))
      const { changes } = await reopened(data, key)
      expect(changes).toEqual(length === whole.length ? upTo(4) : upTo(3))
    }
  })
})

describe('T-04 a record of three pairs', () => {
  const damages = {
    missing: (path: string) => rmSync(path),
    'a folder': (path: string) => {
      rmSync(path)
      mkdirSync(path)
    },
    empty: (path: string) => truncateSync(path),
    'cut in half': (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2)),
    'other bytes': (path: string) => writeFileSync(path, 'something else entirely\n'),
  }
  const names = [
    'HEAD',
    'snapshot-1.psa',
    'snapshot-2.psa',
    'snapshot-3.psa',
    'journal-1.log',
    'journal-2.log',
    'journal-3.log',
  ]

  for (const name of names) {
    test.each(Object.entries(damages))(`opens with ${name} being %s, and goes on from there`, async (_how, damage) => {
      const { data, key, folder } = threePairs()
      expect(readdirSync(folder).sort()).toEqual([...names].sort())
      damage(join(folder, name))
      const { opened, changes, store } = await reopened(data, key)
      expect(opened.kind).toBe('opened')
      expect(changes).toEqual(expect.arrayContaining(upTo(name === 'journal-3.log' ? 6 : 9)))
      expect(await store.append(key, aChange(20))).toMatchObject({ kind: 'kept' })
      const again = await reopened(data, key)
      expect(again.opened).toMatchObject({ kind: 'opened', mended: null })
      expect(again.changes).toEqual([...(changes ?? []), 20])
    })
  }

  test('says so when the current snapshot is damaged, loses nothing, and keeps the damaged file', async () => {
    const { data, key, folder } = threePairs()
    const damaged = readFileSync(join(folder, 'snapshot-3.psa'))
    damaged[200] = (damaged[200] ?? 0) ^ 1
    writeFileSync(join(folder, 'snapshot-3.psa'), damaged)
    const { opened, changes } = await reopened(data, key)
    expect(opened).toMatchObject({ kind: 'opened', mended: { kind: 'snapshotDamaged', lostChanges: 0 } })
    expect(changes).toEqual(upTo(9))
    expect(inDamaged(data)).toEqual(['snapshot-3.psa'])
  })

  test('counts what cannot be read after damage in the middle of the journal', async () => {
    const { data, key, folder } = threePairs()
    const path = join(folder, 'journal-3.log')
    const lines = readFileSync(path, 'utf8').split('\n')
    lines[2] = (lines[2] ?? '').replace('first', 'worst').replace('answer', 'answes')
    writeFileSync(path, lines.join('\n'))
    const { opened, changes, store } = await reopened(data, key)
    expect(opened).toMatchObject({ kind: 'opened', mended: { kind: 'journalDamaged', lostChanges: 2 } })
    expect(changes).toEqual(upTo(7))
    expect(inDamaged(data)).toEqual(['journal-3.log'])
    expect(opened.kind === 'opened' && opened.head.seq).toBe(11)
    await store.close()
    expect((await reopened(data, key)).changes).toEqual(upTo(7))
  })

  test('finds the newest pair when an older HEAD has come back', async () => {
    const { data, key, folder } = threePairs()
    const older = readFileSync(join(folder, 'HEAD'))
    const store = aStore(data)
    await store.append(key, aChange(10))
    await closeWithoutBackup(data, key, store)
    await aStore(data).append(key, aChange(11))
    writeFileSync(join(folder, 'HEAD'), older)
    const { opened, changes } = await reopened(data, key)
    expect(opened).toMatchObject({ kind: 'opened', mended: null })
    expect(changes).toEqual(upTo(11))
  })

  test.each([
    ['gone', (path: string) => rmSync(path)],
    ['shorter', (path: string) => truncateSync(path, 300)],
    ['another one', (path: string) => writeFileSync(path, 'x'.repeat(9_999))],
  ])('starts a new pair when its journal is suddenly %s, and keeps everything', async (_what, change) => {
    const { data, key, folder } = threePairs()
    const store = aStore(data)
    await store.read(key)
    change(join(folder, 'journal-3.log'))
    expect(await store.append(key, aChange(10))).toMatchObject({ kind: 'kept' })
    expect((await reopened(data, key)).changes).toEqual(upTo(10))
  })

  test('takes what only a later back-up has', async () => {
    const { data, key, folder } = threePairs()
    await aStore(data).backUp(key, 'asked')
    const path = join(folder, 'journal-3.log')
    writeFileSync(path, readFileSync(path, 'utf8').split('\n').slice(0, 2).join('\n').concat('\n'))
    const { opened, changes } = await reopened(data, key)
    expect(opened).toMatchObject({ kind: 'opened', mended: { kind: 'restoredFromBackup', lostChanges: 0 } })
    expect(changes).toEqual(upTo(9))
  })

  test('is never opened as something else, whatever is damaged in it', async () => {
    const { data, key, folder } = threePairs()
    const before = new Map(names.map((name) => [name, readFileSync(join(folder, name))]))
    const chance = chanceFrom(seed)
    await proving('F6', 'a record with one file damaged', 'chance', async ({ tried }) => {
      for (let trial = 0; trial < trials(200, 5_000); trial += 1) {
        for (const place of [folder, join(data, 'damaged'), join(data, 'backups')])
          rmSync(place, { recursive: true, force: true })
        mkdirSync(folder)
        for (const [name, bytes] of before) writeFileSync(join(folder, name), bytes)
        const name = chance.one(names)
        const where = `${name}, ${damageByChance(join(folder, name), chance)}`
        const { opened, read, changes } = await reopened(data, key)
        expect(opened.kind, where).toBe('opened')
        const sound = upTo(changes?.length ?? 0)
        expect(changes, where).toEqual(sound)
        expect(sound.length, where).toBeGreaterThanOrEqual(name === 'journal-3.log' ? 6 : 9)
        const isTold = opened.kind === 'opened' && (opened.mended !== null || opened.head.seq < headBefore)
        expect(sound.length === 9 || isTold, `${where}: never lost in silence`).toBe(true)
        if (read.kind === 'read')
          expect(canonicalJson(read.tables.returns), where).toBe(canonicalJson(returnsAfter(sound)))
        tried()
      }
    })
  })
})

/**
 * Where the record stood: made, and nine changes. One whose journal lost whole lines is a sound one that stands before that, which
 * the copy in the window tells (test/renderer/storage/workspace.test.ts).
 */
const headBefore = 10

/** Damages a file in a way that chance chooses. Answers how. */
function damageByChance(path: string, chance: Chance): string {
  const bytes = readFileSync(path)
  const at = chance.whole(0, bytes.length - 1)
  const ways: readonly (readonly [string, () => void])[] = [
    [
      `one bit changed at ${at}`,
      () => writeFileSync(path, bytes.with(at, (bytes[at] ?? 0) ^ (1 << chance.whole(0, 7)))),
    ],
    [
      `another byte at ${at}`,
      () => writeFileSync(path, bytes.with(at, ((bytes[at] ?? 0) + chance.whole(1, 255)) % 256)),
    ],
    [`cut off at ${at}`, () => truncateSync(path, at)],
    [
      `zeros from ${at}`,
      () => writeFileSync(path, Buffer.concat([bytes.subarray(0, at), Buffer.alloc(bytes.length - at)])),
    ],
    ['zeros behind', () => writeFileSync(path, Buffer.concat([bytes, Buffer.alloc(chance.whole(1, 5_000))]))],
    [`a part repeated from ${at}`, () => writeFileSync(path, Buffer.concat([bytes, bytes.subarray(at)]))],
    ['gone', () => rmSync(path)],
    [
      'a folder',
      () => {
        rmSync(path)
        mkdirSync(path)
      },
    ],
  ]
  const [how, damage] = chance.one(ways)
  damage()
  return how
}

const returnsAfter = (numbers: readonly number[]) => {
  const answers = Object.fromEntries(numbers.map((n) => [`q${n}`, { words: `Ünïcode – answer\u2028${n}` }]))
  return { r1: { id: 'r1', answers: { q0: { words: 'first' }, ...answers } } }
}

describe('a record with only one pair', () => {
  test('goes on from a back-up when its snapshot is damaged and its journal is whole', async () => {
    const data = temporaryFolder()
    const key = await aRecord(data, 3)
    await aStore(data).backUp(key, 'asked')
    await aStore(data).append(key, aChange(4))
    writeFileSync(join(folderOf(data, key), 'snapshot-1.psa'), 'damaged')
    const { opened, changes } = await reopened(data, key)
    expect(opened).toMatchObject({ kind: 'opened', mended: { kind: 'restoredFromBackup', lostChanges: 0 } })
    expect(changes).toEqual(upTo(4))
  })

  test('needs a person when only a back-up is left, and takes that back-up', async () => {
    const data = temporaryFolder()
    const key = await aRecord(data, 3)
    await aStore(data).backUp(key, 'asked')
    for (const name of ['snapshot-1.psa', 'journal-1.log']) writeFileSync(join(folderOf(data, key), name), 'damaged')
    const { opened, store } = await reopened(data, key)
    expect(opened.kind).toBe('needsRecovery')
    expect(await store.replace(key, { title: 'Northmere', sample: true, tables: someTables })).toMatchObject({
      kind: 'created',
    })
    const again = await reopened(data, key)
    expect(again.opened).toMatchObject({ kind: 'opened', mended: null })
    expect(again.changes).toEqual([])
    expect(inDamaged(data).sort()).toEqual(['journal-1.log', 'snapshot-1.psa'])
  })

  test('is listed, and needs a person, when its whole folder is gone', async () => {
    const data = temporaryFolder()
    const key = await aRecord(data, 3)
    await aStore(data).backUp(key, 'asked')
    renameSync(folderOf(data, key), join(data, 'gone'))
    expect(await listWorkspaces(quickFiles, data, null)).toEqual([
      { key, title: 'Northmere', sample: true, locked: false, needsRecovery: true },
    ])
    expect((await reopened(data, key)).opened.kind).toBe('needsRecovery')
  })

  test('is found in the second folder when nothing else is left', async () => {
    const data = temporaryFolder()
    const second = temporaryFolder()
    const key = await aRecord(data, 3)
    await aStore(data, quickFiles, second).backUp(key, 'asked')
    const fresh = temporaryFolder()
    expect(await listWorkspaces(quickFiles, fresh, second)).toEqual([
      { key, title: 'Northmere', sample: true, locked: false, needsRecovery: true },
    ])
    expect(await aStore(fresh, quickFiles, second).open(key)).toEqual({ kind: 'needsRecovery' })
  })

  test('that never was is missing', async () => {
    expect(await aStore(temporaryFolder()).open('nothing-here')).toEqual({ kind: 'missing' })
  })
})

describe('T-09 a record of a newer version', () => {
  const newer = {
    'HEAD of a newer record': ['HEAD', '"formatVersion":1', '"formatVersion":3'],
    'HEAD of newer content': ['HEAD', `"schemaVersion":${schemaVersion}`, `"schemaVersion":${schemaVersion + 1}`],
    'a newer journal': ['journal-1.log', 'psa-journal 1 ', 'psa-journal 2 '],
  } as const
  test.each(Object.entries(newer))('with %s is refused, and not one byte changes', async (_what, [name, from, to]) => {
    const data = temporaryFolder()
    const key = await aRecord(data, 3)
    const path = join(folderOf(data, key), name)
    const text = readFileSync(path, 'utf8').replace(from, to)
    const json = text.slice(0, text.lastIndexOf(' '))
    writeFileSync(path, name === 'HEAD' ? `${json} ${createHash('sha256').update(json).digest('hex')}\n` : text)
    const before = hashOf(data)
    const store = aStore(data)
    expect((await store.open(key)).kind).toBe('newerVersion')
    await expect(store.append(key, aChange(4))).rejects.toThrow()
    await expect(store.replace(key, { title: 'x', sample: false, tables: someTables })).rejects.toThrow()
    await store.tend()
    await store.close()
    rmSync(join(data, 'record', 'reserve.bin'))
    expect(hashOf(data)).toBe(before)
  })
})

describe('opening', () => {
  test('twice gives one record, and tells what was mended once', async () => {
    const data = temporaryFolder()
    const key = await aRecord(data, 2)
    truncateSync(join(folderOf(data, key), 'journal-1.log'), 400)
    const store = aStore(data)
    const [first, second] = await Promise.all([store.open(key), store.open(key)])
    expect([first, second].map((reply) => reply.kind)).toEqual(['opened', 'opened'])
    expect(await store.open(key)).toMatchObject({ mended: null })
    expect(
      (await Promise.all(upTo(20).map((n) => store.append(key, aChange(n))))).every((reply) => reply.kind === 'kept'),
    ).toBe(true)
    expect((await reopened(data, key)).changes).toEqual(upTo(20))
  })

  test('with the record of another workspace in the folder does not take it', async () => {
    const data = temporaryFolder()
    const key = await aRecord(data, 2)
    const other = await aRecord(data, 3)
    for (const name of readdirSync(folderOf(data, key))) rmSync(join(folderOf(data, key), name))
    for (const name of readdirSync(folderOf(data, other)))
      writeFileSync(join(folderOf(data, key), name), readFileSync(join(folderOf(data, other), name)))
    expect((await reopened(data, key)).opened.kind).toBe('needsRecovery')
  })

  test('refuses a change that its own reader would not take, and stays as it was', async () => {
    const data = temporaryFolder()
    const key = await aRecord(data, 1)
    const store = aStore(data)
    const deep = Array.from({ length: 40 }).reduce<object>((inner) => ({ inner }), {})
    const wrong = [
      { op: 'set', table: 'returns', id: 'nowhere', path: ['a'], value: 1 },
      { op: 'put', table: 'cycles', id: 'c9', value: { id: 'c8' } },
      { op: 'set', table: 'cycles', id: 'c1', path: ['id'], value: 'c2' },
      { op: 'put', table: 'cycles', id: 'c9', value: { id: 'c9', deep } },
      { op: 'put', table: 'cycles', id: 'c9', value: JSON.parse('{"id":"c9","__proto__":{"x":1}}') },
    ]
    for (const op of wrong) {
      const change = { ...aChange(2), ops: [...aChange(2).ops, op] } as ReturnType<typeof aChange>
      await expect(store.append(key, change)).rejects.toThrow()
    }
    expect(await store.append(key, aChange(3))).toMatchObject({ kind: 'kept' })
    expect((await reopened(data, key)).changes).toEqual([1, 3])
  })

  test('a host that logs never writes what people typed', async () => {
    const data = temporaryFolder()
    const key = await aRecord(data, 2)
    truncateSync(join(folderOf(data, key), 'journal-1.log'), 400)
    const host = aHost(data)
    const { openRecord } = await import('../../../electron/record/openRecord')
    await openRecord(host, key)
    expect(JSON.stringify(host.logged)).not.toMatch(/answer|Northmere|record-test/)
  })
})
