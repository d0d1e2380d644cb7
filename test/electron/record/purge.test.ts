import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { keepAttachment } from '../../../electron/record/attachments'
import { listBackups } from '../../../electron/record/backups'
import type { Files } from '../../../electron/record/files'
import type { PurgeOrder } from '../../../electron/record/purge'
import { recordStore } from '../../../electron/record/recordStore'
import { asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { removalsIn } from '../../../shared/exchange/removing/clean'
import { removedMark } from '../../../shared/exchange/removing/words'
import type { Change } from '../../../shared/exchange/tables'
import { must } from '../../builders/must'
import { seed, trials } from '../../proof/effort'
import { proving } from '../../proof/proving'
import { failFrom, faultyFiles } from './faultyFiles'
import { aHost, copyOf, quickFiles, reopened, someTables, temporaryFolder } from './world'

vi.setConfig({ testTimeout: trials(600_000, 7_200_000) })

const canary = 'Zephyrina Quillfeather'

const order = (words: readonly string[] = [canary], files: readonly string[] = []): PurgeOrder => ({
  words: [...words],
  removal: {
    id: asId<'removal'>('removal-1'),
    at: asMoment('2026-11-23T10:00:00.000Z'),
    by: 'Business manager',
    reason: 'Typed by mistake',
    salt: '0123456789abcdef0123456789abcdef',
    pieces: [],
    files: [...files] as PurgeOrder['removal']['files'],
  },
})

/** Sets words in the return, with a revision that tells of them. */
const saying = (n: number, words: string): Change => ({
  does: 'answerQuestion',
  at: '2026-11-22T09:00:00.000Z',
  ops: [
    { op: 'set', table: 'returns', id: 'r1', path: ['answers', 'q0'], value: { words } },
    {
      op: 'put',
      table: 'revisions',
      id: `v${n}`,
      value: { id: `v${n}`, returnId: 'r1', was: {}, now: { narrative: words } },
    },
  ],
})

const started = (data: string, files: Files, second: string | null) => {
  const host = aHost(data, files)
  return { host, store: recordStore(host, () => second) }
}

/** Every file below a folder. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())

/** The files below a folder that hold words, as they are or as JSON escapes them. */
const filesWith = (folder: string, words: string) =>
  filesIn(folder).filter((path) => readFileSync(path).includes(Buffer.from(words)))

/** A record with the words in its answer, its history, two back-ups, a file and what was set aside. */
async function aStained(words = canary) {
  const [data, second] = [temporaryFolder(), temporaryFolder()]
  const { store, host } = started(data, quickFiles, second)
  const made = await store.create({ title: `Northmere and ${words}`, sample: true, tables: someTables })
  if (made.kind !== 'created') throw new Error('The record was not made')
  const { key } = made
  await store.append(key, saying(1, `Before. We met ${words} in May. After.`))
  await store.backUp(key, 'asked')
  await store.append(key, saying(2, `Other words, and ${words.toUpperCase()} again`))
  const file = must(await keepAttachment(host, key, new TextEncoder().encode(`${words}: an attached file`)))
  const value = { evidence: [{ what: `About ${words}`, file: { name: 'a.txt', size: 20, sha256: file } }] }
  await store.append(key, {
    ...saying(3, 'Nothing'),
    ops: [{ op: 'set', table: 'returns', id: 'r1', path: ['answers', 'q1'], value }],
  })
  await store.backUp(key, 'asked')
  await store.close()
  const aside = join(data, 'damaged', '2026-11-20', `${key}-0a0b0c0d`)
  mkdirSync(aside, { recursive: true })
  writeFileSync(join(aside, 'journal-1.log'), `half a line with ${words}`)
  writeFileSync(join(data, 'record', key, `.snapshot-9.psa.0123456789ab.tmp`), words)
  return { data, second, key, file, attached: new TextEncoder().encode(`${words}: an attached file`) }
}

describe('F19 words that are removed for good', () => {
  test('T-44 are in no byte of the record, its history, back-ups, files or what was set aside, whatever they are', async () => {
    await proving('F19', 'purges, every file searched for the words', 'chance', async ({ tried }) => {
      const word = fc.stringMatching(/^[A-Z][a-zé’]{5,9}[a-z]$/)
      await fc.assert(
        fc.asyncProperty(word, word, fc.boolean(), async (first, last, isLocked) => {
          const words = `${first} ${last}`
          const { data, second, key, file } = await aStained(words)
          expect(filesWith(data, words).length).toBeGreaterThan(4)
          expect(filesWith(second, words).length).toBeGreaterThan(1)
          const { store } = started(data, quickFiles, second)
          await store.open(key)
          if (isLocked) await store.setLock(key, ['copper lantern otter meadow'])
          expect(await store.purge(key, order([words], [file]))).toEqual({ kind: 'removed', unreached: [] })
          if (isLocked) await store.setLock(key, null)
          await store.close()
          for (const each of [words, words.toUpperCase()]) {
            expect(filesWith(data, each)).toEqual([])
            expect(filesWith(second, each)).toEqual([])
          }
          tried()
        }),
        { numRuns: trials(6, 200), seed },
      )
    })
  })

  test('leave the work, its history and every back-up readable, with a mark in their place', async () => {
    const { data, second, key } = await aStained()
    const { store, host } = started(data, quickFiles, second)
    await store.open(key)
    await store.purge(key, order())
    await store.append(key, saying(4, 'Typed afterwards'))
    await store.close()
    const { read } = await reopened(data, key)
    if (read.kind !== 'read') throw new Error('The record does not open')
    expect(JSON.stringify(read.tables.revisions)).toContain(`Before. We met ${removedMark} in May. After.`)
    expect(JSON.stringify(read.tables.revisions)).toContain('Typed afterwards')
    expect(removalsIn(read.tables)).toMatchObject([{ by: 'Business manager', reason: 'Typed by mistake' }])
    const listed = await listBackups(host, key, second)
    expect(listed.length).toBeGreaterThan(3)
    expect(listed.filter(({ counts }) => counts === null)).toEqual([])
  })

  test('do not come back with an old back-up, beside or in place, nor with a change that an old file brings', async () => {
    const { data, second, key, file, attached } = await aStained()
    const before = (await reopened(copyOf(data), key)).read
    if (before.kind !== 'read') throw new Error('The record does not open')
    const { store } = started(data, quickFiles, second)
    await store.open(key)
    await store.purge(key, order([canary], [file]))
    const old = { title: 'Northmere', sample: true, tables: before.tables, attachments: [attached] }
    const beside = await store.create(old)
    const replaced = await store.replace(key, old)
    expect([beside.kind, replaced.kind]).toEqual(['created', 'created'])
    expect(await store.append(key, saying(9, `Before. We met ${canary} in May. Something new.`))).toMatchObject({
      kind: 'kept',
      cleaned: true,
    })
    expect(await store.append(key, saying(10, 'Something else'))).not.toHaveProperty('cleaned')
    await store.close()
    expect(filesWith(data, canary)).toEqual([])
    const { read } = await reopened(data, key)
    expect(JSON.stringify(read)).toContain(`Before. ${removedMark} Something new.`)
  })

  test('T-44 are gone or still to be removed, and never half forgotten, wherever the program is killed', async () => {
    const { data, second, key, file } = await aStained()
    let began = 0
    for (let n = 1; ; n += 1) {
      const [copy, copySecond] = [copyOf(data), copyOf(second)]
      const faulty = faultyFiles(quickFiles, { fault: (call) => (isOn && call - before >= n ? 'EIO' : null) })
      let isOn = false
      let before = 0
      const { store } = started(copy, faulty.files, copySecond)
      await store.open(key)
      before = faulty.calls()
      isOn = true
      const reply = await store.purge(key, order([canary], [file])).catch(() => null)
      const again = started(copy, quickFiles, copySecond).store
      const opened = await again.open(key)
      expect(opened.kind, `call ${n}`).toBe('opened')
      const read = await again.read(key)
      const isBegun = read.kind === 'read' && removalsIn(read.tables).length > 0
      if (isBegun) {
        began += 1
        expect(filesWith(copy, canary), `call ${n}`).toEqual([])
        expect(filesWith(copySecond, canary), `call ${n}`).toEqual([])
      } else expect(reply, `call ${n}`).not.toMatchObject({ kind: 'removed' })
      await again.close()
      if (reply?.kind === 'removed') break
    }
    expect(began).toBeGreaterThan(30)
  })

  test('that cannot be reached are named: a second folder that is not there, and a back-up that does not open', async () => {
    const { data, second, key } = await aStained()
    const [name = ''] = readdirSync(join(data, 'backups', key)).filter((each) => each.endsWith('.psa'))
    writeFileSync(join(data, 'backups', key, name), 'cut')
    const { store } = started(data, quickFiles, join(second, 'gone'))
    await store.open(key)
    expect(await store.purge(key, order())).toEqual({ kind: 'removed', unreached: [join(second, 'gone'), name] })
  })

  test('that cannot even be noted change nothing', async () => {
    const { data, second, key } = await aStained()
    const whole = filesIn(data).length
    const host = aHost(data, faultyFiles(quickFiles, failFrom(1_000_000, 'EIO')).files)
    const store = recordStore(
      { ...host, files: { ...host.files, create: () => Promise.reject(new Error('full')) } },
      () => second,
    )
    await store.open(key)
    expect(await store.purge(key, order())).toEqual({ kind: 'notKept', reason: 'cannotWrite' })
    expect(filesIn(data)).toHaveLength(whole)
  })
})
