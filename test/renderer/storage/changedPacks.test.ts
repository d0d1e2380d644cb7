import { expect, it, vi } from 'vitest'
import { openPartnershipFile } from '../../../renderer/storage/partnershipFile'
import { canonicalJson, type Json, type JsonObject } from '../../../shared/basics/json'
import { sha256Hex } from '../../../shared/basics/sha256'
import { utf8Bytes, utf8Text } from '../../../shared/basics/utf8'
import { tablesOf } from '../../../shared/exchange/checkTables'
import { type Entry, nameFault, readContainer, writeContainer } from '../../../shared/exchange/container'
import { noHead } from '../../../shared/exchange/journal'
import { writePartnershipFile } from '../../../shared/exchange/partnershipFile'
import { countsOf } from '../../../shared/exchange/tables'
import { schemaVersion } from '../../../shared/exchange/versions'
import { must } from '../../builders/must'
import { aRevision } from '../../builders/returns'
import { aWorkspace } from '../../builders/workspaces'
import { type Chance, chanceFrom } from '../../proof/chance'
import { seed, trials } from '../../proof/effort'
import { proving } from '../../proof/proving'

vi.setConfig({ testTimeout: trials(120_000, 3_600_000) })

/** How long any file may take to be refused or read, in milliseconds. */
const longest = 5_000

const facts = { kind: 'partnership', appVersion: '0.1.0', workspace: 'w1', title: 'Northmere', sample: true } as const
const whole = await writePartnershipFile(
  tablesOf(aWorkspace({ revisions: [aRevision()] })),
  { ...facts, madeAt: '2026-11-22T09:00:00.000Z', head: noHead },
  sha256Hex,
)

it('T-20 T-21 T-23 a pack that was changed by chance is refused whole or is read as what it says', async () => {
  const chance = chanceFrom(seed)
  const prototypes = namesOfPrototypes()
  let read = 0
  await proving('F8', 'packs: bytes, entries and values changed', 'chance', async ({ tried, measured }) => {
    const count = trials(1_000, 100_000)
    for (let trial = 0; trial < count; trial += 1) {
      const [how, bytes] = chance.next() < 0.4 ? otherBytes(chance) : otherEntries(chance)
      const started = performance.now()
      const opened = await openPartnershipFile(bytes)
      expect(performance.now() - started, how).toBeLessThan(longest)
      if (opened.ok) {
        const { manifest, workspace } = opened.value
        read += 1
        if (manifest.schemaVersion === schemaVersion)
          expect(countsOf(tablesOf(workspace)), `${how}: as many records as it says`).toEqual(manifest.counts)
      }
      tried()
    }
    expect(namesOfPrototypes()).toEqual(prototypes)
    measured(`${(count - read).toLocaleString('en-GB')} refused, ${read.toLocaleString('en-GB')} read`)
  })
})

const namesOfPrototypes = () =>
  [Object, Array, String, Map].map(({ prototype }) => Object.getOwnPropertyNames(prototype).sort())

/** The file with some of its bytes changed, cut off, put in or written twice. */
function otherBytes(chance: Chance): readonly [string, Uint8Array] {
  const at = chance.whole(0, whole.length - 1)
  const noise = Uint8Array.from({ length: chance.whole(1, 40) }, () => chance.whole(0, 255))
  const joined = (...parts: readonly Uint8Array[]) => Buffer.concat(parts)
  return chance.one([
    () => [`another byte at ${at}`, whole.with(at, (at + chance.whole(1, 255)) % 256)] as const,
    () => [`cut off at ${at}`, whole.slice(0, at)] as const,
    () => [`noise at ${at}`, joined(whole.subarray(0, at), noise, whole.subarray(at + noise.length))] as const,
    () => [`noise put in at ${at}`, joined(whole.subarray(0, at), noise, whole.subarray(at))] as const,
    () => [`from ${at} twice`, joined(whole, whole.subarray(at))] as const,
    () => ['noise alone', noise] as const,
  ])()
}

/** The file with a value in one of its entries changed, and a manifest that fits it again, so that the change gets past the sums. */
function otherEntries(chance: Chance): readonly [string, Uint8Array] {
  const entries = must(readContainer(whole)).map(({ name, bytes }) => ({ name, text: utf8Text(bytes) ?? '' }))
  const chosen = chance.one(entries)
  const other = otherText(chosen.text, chance)
  const name = chance.next() < 0.1 ? chance.one(hostileNames) : chosen.name
  const changed: Entry[] = entries.map((entry) =>
    entry === chosen ? { name, bytes: utf8Bytes(other) } : { name: entry.name, bytes: utf8Bytes(entry.text) },
  )
  const isSound = nameFault(name) === null && new Set(changed.map((each) => each.name)).size === changed.length
  const rest = changed.filter((entry) => entry.name !== 'manifest.json')
  const manifest = { ...manifestOf(changed), ...(chance.next() < 0.3 ? { schemaVersion: chance.whole(-1, 9) } : {}) }
  const sums = rest.map((entry) => ({ name: entry.name, length: entry.bytes.length, sha256: sha256Hex(entry.bytes) }))
  const text = chosen.name === 'manifest.json' ? other : canonicalJson({ ...manifest, entries: sums } as Json)
  if (!isSound) return ['as it was', whole]
  return [
    `${chosen.name}: ${other.slice(0, 2_000)}`,
    writeContainer([{ name: 'manifest.json', bytes: utf8Bytes(text) }, ...rest]),
  ]
}

const hostileNames = ['returns/9999.json', 'secrets/0001.json', 'attachments/x', 'manifest', 'zz']

function manifestOf(entries: readonly Entry[]): JsonObject {
  const text = utf8Text(entries.find(({ name }) => name === 'manifest.json')?.bytes ?? new Uint8Array()) ?? '{}'
  try {
    const json: unknown = JSON.parse(text)
    return json !== null && typeof json === 'object' ? (json as JsonObject) : {}
  } catch {
    return {}
  }
}

const hostileValues = [
  '1e400',
  '-1',
  '1.5',
  '9007199254740993',
  'null',
  'true',
  '""',
  '"\\ud800"',
  '"\\u0000"',
  '"__proto__"',
  '{"__proto__":{"bad":1}}',
  '{"constructor":{"prototype":{"bad":1}}}',
  '{"id":"a","id":"b"}',
  '[]',
  '{}',
  '[[[[[[]]]]]]',
  `${'['.repeat(60)}${']'.repeat(60)}`,
  `"${'x'.repeat(300)}"`,
  '"2026-02-31"',
  '"elsewhere"',
]

/** JSON text with one of its values, names or signs changed. */
function otherText(text: string, chance: Chance): string {
  const values = [...text.matchAll(/(?<=:)("(?:[^"\\]|\\.)*"|-?\d+|true|false|null|\[\]|\{\})/g)]
  const names = [...text.matchAll(/"([A-Za-z0-9@.-]+)"(?=:)/g)]
  const [found, replacement] = chance.one([
    [chance.one(values), chance.one(hostileValues)],
    [chance.one(values), chance.one(hostileValues)],
    [chance.one(names), `"${chance.one(['__proto__', 'constructor', 'id', 'extra', 'toString'])}"`],
    [chance.one([...text.matchAll(/[[\]{},:"]/g)]), chance.one(['', '[', '{', ',', '"', '\u2028'])],
  ] as const)
  if (!found) return chance.one(hostileValues)
  return `${text.slice(0, found.index)}${replacement}${text.slice(found.index + found[0].length)}`
}
