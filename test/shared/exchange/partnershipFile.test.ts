import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { canonicalJson, type Json, type JsonObject } from '../../../shared/basics/json'
import { type Entry, readContainer, writeContainer } from '../../../shared/exchange/container'
import { noHead } from '../../../shared/exchange/journal'
import type { FileFacts } from '../../../shared/exchange/manifest'
import { readPartnershipFile, recordId, writePartnershipFile } from '../../../shared/exchange/partnershipFile'
import { emptyTables, type Tables, tableNames } from '../../../shared/exchange/tables'
import { schemaVersion } from '../../../shared/exchange/versions'

vi.setConfig({ testTimeout: 60_000 })

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const bytesOf = (text: string) => new TextEncoder().encode(text)

const facts: FileFacts = {
  kind: 'partnership',
  appVersion: '0.1.0',
  workspace: 'w1',
  title: 'Northmere',
  sample: true,
  madeAt: '2026-11-22T09:00:00.000Z',
  head: { seq: 7, link: 'a'.repeat(64) },
}

const tables: Tables = {
  ...emptyTables,
  partnerships: { p1: { id: 'p1', name: 'Northmere', organisations: [{ id: 'o1' }] } },
  cycles: { c1: { id: 'c1' } },
  frameworks: { 's11@2026.1': { id: 's11', edition: '2026.1' } },
  returns: { r2: { id: 'r2', answers: { q1: { narrative: 'Ünïcode\u2028“quoted”' } } }, r1: { id: 'r1', answers: {} } },
}

const write = (content: Tables = tables) => writePartnershipFile(content, facts, hash)

async function problemOf(bytes: Uint8Array) {
  const read = await readPartnershipFile(bytes, hash)
  return read.ok ? null : read.problem
}

/** The file with its entries changed, and, unless `keepSums`, a manifest that fits them again. */
async function edited(change: (entries: Map<string, string>) => void, keepSums = false): Promise<Uint8Array> {
  const read = readContainer(await write())
  if (!read.ok) throw new Error('The file does not read')
  const texts = new Map(read.value.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]))
  change(texts)
  const entries: Entry[] = [...texts].map(([name, text]) => ({ name, bytes: bytesOf(text) }))
  if (keepSums) return writeContainer(entries)
  const rest = entries.filter(({ name }) => name !== 'manifest.json')
  const listed = rest.map(({ name, bytes }) => ({ name, length: bytes.length, sha256: hash(bytes) }))
  const manifest = { ...(JSON.parse(texts.get('manifest.json') ?? '{}') as JsonObject), entries: listed }
  return writeContainer([{ name: 'manifest.json', bytes: bytesOf(canonicalJson(manifest as Json)) }, ...rest])
}

const manifestWith = (change: JsonObject) =>
  edited((entries) => {
    const manifest = JSON.parse(entries.get('manifest.json') ?? '') as JsonObject
    entries.set('manifest.json', canonicalJson({ ...manifest, ...change }))
  })

describe('a partnership file', () => {
  test('gives back everything, and what it says of itself', async () => {
    const read = await readPartnershipFile(await write(), hash)
    expect(read.ok && read.value.tables).toEqual(tables)
    expect(read.ok && read.value.manifest).toMatchObject({
      ...facts,
      formatVersion: 1,
      schemaVersion,
      counts: { returns: 2, answers: 1 },
    })
  })

  test.each(tableNames.filter((name) => name !== 'frameworks'))('has room for a record of %s', async (name) => {
    const one: Tables = { ...emptyTables, [name]: { r1: { id: 'r1' } } }
    const read = await readPartnershipFile(await write(one), hash)
    expect(read.ok && read.value.tables[name]).toEqual({ r1: { id: 'r1' } })
  })

  test('of the same records has the same bytes, in whatever order they come', async () => {
    const shuffled: Tables = { ...tables, returns: Object.fromEntries(Object.entries(tables.returns).reverse()) }
    expect(await write(shuffled)).toEqual(await write())
  })

  test('gives back any records, whatever they say', async () => {
    const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,12}$/)
    const records = fc.dictionary(id, fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), fc.jsonValue({ maxDepth: 3 })), {
      maxKeys: 6,
    })
    await fc.assert(
      fc.asyncProperty(records, async (cycles) => {
        // Names that could change how objects behave are refused, which another test shows.
        fc.pre(!/"(__proto__|constructor|prototype)":/.test(JSON.stringify(cycles)))
        const content = {
          ...emptyTables,
          cycles: Object.fromEntries(Object.entries(cycles).map(([key, record]) => [key, { ...record, id: key }])),
        }
        const plain = JSON.parse(JSON.stringify(content)) as Tables
        const read = await readPartnershipFile(await write(plain), hash)
        expect(read.ok && read.value.tables).toEqual(plain)
      }),
    )
  })

  test('of much content is written in parts that its own reader takes', async () => {
    const long = '評'.repeat(150_000)
    const revisions = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`v${i}`, { id: `v${i}`, words: long }]))
    const bytes = await write({ ...tables, revisions })
    const container = readContainer(bytes)
    expect(container.ok && container.value.filter(({ name }) => name.startsWith('revisions/')).length).toBeGreaterThan(
      3,
    )
    const read = await readPartnershipFile(bytes, hash)
    expect(read.ok && Object.keys(read.value.tables.revisions)).toHaveLength(40)
  })

  test('says which version its records are of, when that is not the present one', async () => {
    const read = await readPartnershipFile(
      await writePartnershipFile(tables, { ...facts, schemaVersion: 0 }, hash),
      hash,
    )
    expect(read.ok && read.value.manifest.schemaVersion).toBe(0)
  })

  test('empty has no records and no head', async () => {
    const read = await readPartnershipFile(
      await writePartnershipFile(emptyTables, { ...facts, head: noHead }, hash),
      hash,
    )
    expect(read.ok && read.value.tables).toEqual(emptyTables)
  })
})

describe('a file that was changed is refused whole, and the place is named', () => {
  test('an entry with other content', async () => {
    const bytes = await edited((entries) => entries.set('returns/0001.json', '[]'), true)
    expect(await problemOf(bytes)).toEqual({ kind: 'damagedEntry', entry: 'returns/0001.json' })
    const other = await edited((entries) => entries.set('cycles/0001.json', '[{"id":"c2"}]'), true)
    expect(await problemOf(other)).toEqual({ kind: 'damagedEntry', entry: 'cycles/0001.json' })
  })

  test('an entry taken out, or one that the manifest does not know', async () => {
    const without = await edited((entries) => entries.delete('returns/0001.json'), true)
    expect(await problemOf(without)).toEqual({ kind: 'damagedEntry', entry: 'returns/0001.json' })
    const extra = await edited((entries) => entries.set('returns/0002.json', '[]'), true)
    expect(await problemOf(extra)).toEqual({ kind: 'damagedEntry', entry: 'returns/0002.json' })
  })

  test('counts that differ from what is in it', async () => {
    const bytes = await edited((entries) => entries.set('returns/0001.json', '[{"id":"r1","answers":{}}]'))
    expect(await problemOf(bytes)).toEqual({ kind: 'countsDiffer', what: 'returns', stated: 2, found: 1 })
  })

  test.each([
    ['no JSON', '[{"id":"r1"', '', 'JSON: it is not complete JSON text'],
    ['no list', '{"id":"r1"}', '', 'a list of records'],
    ['a record without an id', '[{"answers":{}}]', '[0].id', 'an id'],
    ['no record at all', '[null]', '[0].id', 'an id'],
    ['an id twice', '[{"id":"r1"},{"id":"r1"}]', '[1].id', 'an id used once; "r1" is used before'],
    ['an id that changes objects', '[{"id":"__proto__"}]', '[0].id', 'an id'],
    [
      'a name that changes objects',
      '[{"id":"r1","__proto__":{}}]',
      '',
      'JSON: it uses the forbidden name "__proto__" at 0',
    ],
    [
      'a text that is too long',
      `[{"id":"r1","t":"${'x'.repeat(200_001)}"}]`,
      '',
      'JSON: it has a text that is too long at 0.t',
    ],
    ['nesting that is too deep', `[${'['.repeat(40)}${']'.repeat(40)}]`, '', /^JSON: it is nested too deeply/],
  ])('an entry with %s', async (_what, text, path, expected) => {
    const problem = await problemOf(await edited((entries) => entries.set('returns/0001.json', text)))
    expect(problem).toMatchObject({ kind: 'misfit', entry: 'returns/0001.json', path })
    expect(problem?.kind === 'misfit' && problem.expected).toMatch(expected)
  })

  test('an entry of a kind that this version does not know', async () => {
    const bytes = await edited((entries) => entries.set('secrets/0001.json', '[]'))
    expect(await problemOf(bytes)).toMatchObject({ kind: 'misfit', entry: 'secrets/0001.json' })
  })

  test('ids that objects use themselves are ids like any other', async () => {
    const content = {
      ...tables,
      returns: { constructor: { id: 'constructor', answers: {} }, toString: { id: 'toString', answers: {} } },
    }
    const read = await readPartnershipFile(await write(content as unknown as Tables), hash)
    expect(read.ok && Object.keys(read.value.tables.returns)).toEqual(['constructor', 'toString'])
  })

  test.each([
    ['a workspace that is a path', { workspace: '../other' }, 'workspace'],
    ['a head that is none', { head: { seq: 1, link: 'x' } }, 'head.link'],
    ['counts of another shape', { counts: { returns: 1 } }, 'counts.partnerships'],
    ['a kind that is none', { kind: 'pack' }, 'kind'],
  ])('a manifest with %s', async (_what, change, path) => {
    expect(await problemOf(await manifestWith(change))).toMatchObject({ kind: 'misfit', entry: 'manifest.json', path })
  })

  test('any one byte changed', async () => {
    const whole = await write()
    for (let at = 0; at < whole.length; at += 3) {
      const changed = whole.slice()
      changed[at] = (changed[at] ?? 0) ^ 0x20
      expect(await problemOf(changed), `byte ${at}`).not.toBeNull()
    }
  })
})

describe('a file of another kind or time is told apart', () => {
  test.each([
    ['a newer container', { formatVersion: 2, appVersion: '9.0.0' }, { kind: 'newerVersion', madeBy: '9.0.0' }],
    [
      'content for newer readers only',
      { minReader: schemaVersion + 1, appVersion: '9.0.0' },
      { kind: 'newerVersion', madeBy: '9.0.0' },
    ],
    ['a feature that it has to know', { requires: ['locks'] }, { kind: 'unknownFeature', feature: 'locks' }],
    ['another format', { format: 'docx' }, { kind: 'notAPartnershipFile' }],
  ] as const)('with %s', async (_what, change, problem) => {
    expect(await problemOf(await manifestWith(change as unknown as JsonObject))).toEqual(problem)
  })

  test('with newer content that this version may still read', async () => {
    const read = await readPartnershipFile(await manifestWith({ schemaVersion: schemaVersion + 1 }), hash)
    expect(read.ok && read.value.manifest.schemaVersion).toBe(schemaVersion + 1)
  })

  test('a container without a manifest, and a file that is no container', async () => {
    expect(await problemOf(writeContainer([{ name: 'a.json', bytes: bytesOf('{}') }]))).toEqual({
      kind: 'notAPartnershipFile',
    })
    expect(await problemOf(bytesOf('MZ\u0090 some program'))).toEqual({ kind: 'notAContainer' })
    expect(await problemOf(new Uint8Array())).toEqual({ kind: 'notAContainer' })
  })
})

test.each([
  ['returns', { id: 'r1' }, 'r1'],
  ['frameworks', { id: 's11', edition: '2026.1' }, 's11@2026.1'],
  ['frameworks', { id: 's11' }, null],
  ['returns', { id: 5 }, null],
  ['returns', { id: '' }, null],
  ['returns', [], null],
] as const)('a record of %s stands under its id: %o', (table, record, id) => {
  expect(recordId(table, record as Json)).toBe(id)
})
