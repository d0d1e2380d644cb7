import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { attachedLimits } from '../../../shared/basics/attachedFile'
import { asMoment } from '../../../shared/basics/day'
import { canonicalJson, type Json, type JsonObject } from '../../../shared/basics/json'
import { utf8Bytes, utf8Text } from '../../../shared/basics/utf8'
import { attachmentsOf, filesNamedIn } from '../../../shared/exchange/attachments'
import { containerLimits, readContainer, writeContainer } from '../../../shared/exchange/container'
import { noHead } from '../../../shared/exchange/journal'
import type { FileFacts } from '../../../shared/exchange/manifest'
import { writeReturnPack } from '../../../shared/exchange/pack/returnPack'
import { readPartnershipFile, writePartnershipFile } from '../../../shared/exchange/partnershipFile'
import { emptyTables, type Tables } from '../../../shared/exchange/tables'
import { must } from '../../builders/must'
import { reportWorkspace, thisCycle } from '../../builders/reportWorkspace'
import { anAnswer, anEvidence, noon } from '../../builders/returns'

vi.setConfig({ testTimeout: 60_000 })

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const facts: FileFacts = {
  kind: 'partnership',
  appVersion: '0.1.0',
  workspace: 'w1',
  title: 'Northmere',
  sample: false,
  madeAt: '2026-11-22T09:00:00.000Z',
  head: noHead,
}

const anAttachment = (content: Uint8Array) => ({ sha256: hash(content), bytes: content })
const [minutes, plan] = [anAttachment(utf8Bytes('made-up minutes')), anAttachment(utf8Bytes('a made-up plan'))]
const fileOf = ({ sha256, bytes }: typeof minutes, name = 'minutes.pdf') => ({ name, size: bytes.length, sha256 })

/** Tables in which one answer names these files. */
const naming = (...files: readonly object[]): Tables => ({
  ...emptyTables,
  returns: {
    r1: { id: 'r1', answers: { q1: { evidence: files.map((file, at) => ({ id: `e${at}`, file })) } } } as JsonObject,
  },
})
const write = (tables: Tables, attachments = [minutes]) => writePartnershipFile(tables, facts, hash, attachments)
async function outcome(bytes: Uint8Array) {
  const read = await readPartnershipFile(bytes, hash)
  return read.ok ? read.value.attachments : read.problem
}

/** A file with its entries changed, and a manifest that lists them as they are now. */
async function forged(change: (entries: Map<string, Uint8Array>) => void): Promise<Uint8Array> {
  const entries = new Map(
    must(readContainer(await write(naming(fileOf(minutes))))).map((each) => [each.name, each.bytes]),
  )
  change(entries)
  const manifest = JSON.parse(utf8Text(entries.get('manifest.json') ?? new Uint8Array()) ?? '{}') as JsonObject
  const rest = [...entries].flatMap(([name, bytes]) => (name === 'manifest.json' ? [] : [{ name, bytes }]))
  const listed = rest.map(({ name, bytes }) => ({ name, length: bytes.length, sha256: hash(bytes) }))
  const bytes = utf8Bytes(canonicalJson({ ...manifest, entries: listed } as Json))
  return writeContainer([{ name: 'manifest.json', bytes }, ...rest])
}

const own = `attachments/${minutes.sha256}`

describe('attached files in a partnership file', () => {
  it('come out as they went in, each once, under their hash', async () => {
    const tables = naming(fileOf(minutes), fileOf(minutes, 'again.pdf'), fileOf(plan, 'plan.docx'))
    const bytes = await write(tables, [plan, minutes])
    expect(must(readContainer(bytes)).map(({ name }) => name)).toEqual(
      ['manifest.json', own, `attachments/${plan.sha256}`, 'returns/0001.json'].sort((a, b) =>
        a === 'manifest.json' ? -1 : b === 'manifest.json' ? 1 : a < b ? -1 : 1,
      ),
    )
    expect(await outcome(bytes)).toEqual([minutes, plan].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)))
  })

  it('may stay behind: the answers still name them', async () => {
    const read = must(await readPartnershipFile(await write(naming(fileOf(minutes)), []), hash))
    expect(read.attachments).toEqual([])
    expect(filesNamedIn(Object.values(read.tables.returns))).toEqual([fileOf(minutes)])
  })

  it.each([
    ['other bytes under its name', (entries: Map<string, Uint8Array>) => entries.set(own, plan.bytes), 'damagedEntry'],
    [
      'a file that no answer names',
      (e: Map<string, Uint8Array>) => e.set(`attachments/${plan.sha256}`, plan.bytes),
      'unsafeEntry',
    ],
    [
      'a name that is no hash',
      (e: Map<string, Uint8Array>) => e.set('attachments/plan.pdf', plan.bytes),
      'damagedEntry',
    ],
    [
      'a folder below',
      (e: Map<string, Uint8Array>) => e.set(`attachments/x/${plan.sha256}`, plan.bytes),
      'damagedEntry',
    ],
  ])('are refused with %s', async (_, change, kind) => {
    expect(await outcome(await forged(() => undefined))).toEqual([minutes])
    expect(await outcome(await forged(change))).toMatchObject({ kind })
  })

  it('are refused when they have another size than the answers say', async () => {
    const bytes = await write(naming({ ...fileOf(minutes), size: 3 }))
    expect(await outcome(bytes)).toMatchObject({ kind: 'unsafeEntry', why: 'it has another size than the answers say' })
  })

  it('are refused when one byte was changed on the way, or an entry is not in the manifest', async () => {
    const bytes = await write(naming(fileOf(minutes)))
    const at = Buffer.from(bytes).indexOf('made-up minutes')
    bytes[at] = (bytes[at] ?? 0) ^ 1
    expect(await outcome(bytes)).toEqual({ kind: 'damagedEntry', entry: own })
    const entries = must(readContainer(await write(naming(fileOf(minutes)), [])))
    expect(await outcome(writeContainer([...entries, { name: own, bytes: minutes.bytes }]))).toMatchObject({
      kind: 'damagedEntry',
      entry: own,
    })
  })

  it('cannot leave the folder they belong to', () => {
    for (const name of ['attachments/../../x', '/attachments/x', 'attachments\\x', 'attachments/con'])
      expect(() => writeContainer([{ name, bytes: minutes.bytes }])).toThrow()
  })

  it('have limits of their own, one by one and together, and so have the records', () => {
    const entry = (name: string, size: number) => ({ name, bytes: new Uint8Array(size) })
    const why = (...entries: readonly { name: string; bytes: Uint8Array }[]) => {
      const read = readContainer(writeContainer(entries))
      return read.ok ? null : 'why' in read.problem && read.problem.why
    }
    expect(why(entry('attachments/a', containerLimits.entry + 1))).toBeNull()
    expect(why(entry('attachments/a', attachedLimits.bytes + 1))).toBe('it is too large')
    const nine = Array.from({ length: 9 }, (_, n) => entry(`attachments/${n}`, attachedLimits.bytes))
    expect(why(...nine)).toBe('it is too large together with the others')
    const six = Array.from({ length: 6 }, (_, n) => entry(`returns/${n}`, 9 * 1024 * 1024))
    expect(why(...six)).toBe('it is too large together with the others')
  })

  it('are written and read at 200 MB together', async () => {
    const parts = Array.from({ length: 8 }, (_, n) => anAttachment(new Uint8Array(attachedLimits.bytes).fill(n + 1)))
    const bytes = await write(naming(...parts.map((part) => fileOf(part))), parts)
    const read = must(await readPartnershipFile(bytes, hash))
    expect(read.attachments.map(({ sha256 }) => sha256)).toEqual(parts.map(({ sha256 }) => sha256).sort())
  })
})

describe('which files travel', () => {
  it('are those of evidence, and of versions that a person still has to decide on', () => {
    const waiting = {
      part: 'evidence/e1/file',
      kind: 'differs',
      versions: [
        { value: fileOf(minutes), by: '', at: noon },
        { value: null, by: '', at: noon },
      ],
    }
    const gone = { part: 'evidence/e2', versions: [{ value: { id: 'e2', file: fileOf(plan) } }, { value: null }] }
    const answers = { q1: { evidence: [], undecided: [waiting, gone] }, q2: 'nothing', q3: null }
    expect(filesNamedIn([{ answers } as unknown as JsonObject, {}])).toEqual([fileOf(minutes), fileOf(plan)])
  })

  it('are never more than answers name, each once', () => {
    const { returns } = naming(fileOf(minutes))
    expect(attachmentsOf(Object.values(returns), [plan, minutes, minutes])).toEqual([minutes])
  })

  it('are told by their true size where answers disagree on it, so that one wrong answer stops no file', async () => {
    const wrong = { ...fileOf(minutes), size: minutes.bytes.length + 1 }
    const only = naming(wrong)
    expect(attachmentsOf(Object.values(only.returns), [minutes])).toEqual([])
    for (const files of [
      [fileOf(minutes), wrong],
      [wrong, fileOf(minutes)],
    ]) {
      const tables = naming(...files)
      expect(attachmentsOf(Object.values(tables.returns), [minutes])).toEqual([minutes])
      expect(await outcome(await write(tables))).toEqual([minutes])
    }
  })

  const workspace = reportWorkspace()
  const [theirs, other] = workspace.returns.filter(({ cycleId }) => cycleId === thisCycle)
  if (!theirs || !other) throw new Error('The workspace has too few returns')
  const [question = ''] = Object.keys(theirs.answers)
  const withFile = (each: typeof theirs, attached: typeof minutes) => ({
    ...each,
    answers: { ...each.answers, [question]: anAnswer({ evidence: [anEvidence({ file: fileOf(attached) })] }) },
  })
  const attachedAll = {
    ...workspace,
    returns: workspace.returns.map((each) =>
      each.id === theirs.id ? withFile(each, minutes) : each.id === other.id ? withFile(each, plan) : each,
    ),
  }

  it('in a return pack are its own organisation’s alone', async () => {
    const making = { madeAt: asMoment('2026-11-22T10:00:00.000Z'), appVersion: '0.1.0' }
    const pack = await writeReturnPack(attachedAll, theirs.id, making, [minutes, plan])
    expect(await outcome(pack)).toEqual([minutes])
  })
})
