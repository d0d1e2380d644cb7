import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { jsonFault } from '../../../shared/basics/json'
import {
  type Head,
  type JournalRead,
  journalHeader,
  journalLine,
  noHead,
  readJournal,
} from '../../../shared/exchange/journal'
import type { Change } from '../../../shared/exchange/tables'

vi.setConfig({ testTimeout: 60_000 })

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const salt = (n: number) => String(n).padStart(32, '0')

const aChange = (words: string): Change => ({
  does: 'answerQuestion',
  at: '2026-11-22T09:00:00.000Z',
  ops: [{ op: 'set', table: 'returns', id: 'r1', path: ['answers', 'q1', 'narrative'], value: words }],
})

/** A journal of changes, and the head after each. */
function aJournal(changes: readonly Change[], base: Head = noHead): { text: string; heads: readonly Head[] } {
  let head = base
  let text = journalHeader('w1', base, hash)
  const heads = changes.map((change, n) => {
    const added = journalLine(change, head, salt(n), hash)
    text += added.line
    head = added.head
    return head
  })
  return { text, heads }
}

const words = ['first', 'second – with a “quote”', 'third\nline', 'fourth\u2028and\u2029separators', 'fifth 🙂']
const { text: whole, heads } = aJournal(words.map(aChange))
const read = (text: string) => readJournal(text, hash)
const wordsIn = (journal: JournalRead) =>
  'changes' in journal ? journal.changes.map(({ ops }) => (ops[0]?.op === 'set' ? ops[0].value : null)) : null

describe('a whole journal', () => {
  test('gives back every change, in order, with the head after each', () => {
    const journal = read(whole)
    expect(journal).toMatchObject({
      kind: 'whole',
      workspace: 'w1',
      base: noHead,
      head: heads[4],
      soundLength: whole.length,
    })
    expect(wordsIn(journal)).toEqual(words)
    expect('links' in journal && journal.links).toEqual(heads.map(({ link }) => link))
  })

  test('goes on from wherever the one before it ended', () => {
    const base = { seq: 41, link: hash('before') }
    const next = aJournal([aChange('x')], base)
    expect(read(next.text)).toMatchObject({ kind: 'whole', base, head: { seq: 42 } })
  })

  test('gives back any change that JSON can say', () => {
    const anyValue = fc.jsonValue({ maxDepth: 5 }).filter((value) => jsonFault(value) === null)
    fc.assert(
      fc.property(fc.array(anyValue, { maxLength: 6 }), (values) => {
        // Names that could change how objects behave are refused, which another test shows.
        fc.pre(!/"(__proto__|constructor|prototype)":/.test(JSON.stringify(values)))
        const changes = values.map(
          (value) => ({ ...aChange(''), ops: [{ op: 'set', table: 'cycles', id: 'c', path: ['a'], value }] }) as Change,
        )
        const journal = read(aJournal(changes).text)
        expect(journal.kind).toBe('whole')
        expect('changes' in journal && journal.changes).toEqual(JSON.parse(JSON.stringify(changes)))
      }),
    )
  })

  test('keeps its chain when a payload was removed from it', () => {
    const lines = whole.split('\n')
    const [, seq, link, commitment] = (lines[2] ?? '').split(' ')
    const emptied = JSON.stringify({ does: 'removed', at: '', ops: [] })
    const body = `${seq} ${link} ${commitment} - ${emptied}`
    const line = `${body.length} ${body}`
    lines[2] = `${line} ${hash(line)}`
    const journal = read(lines.join('\n'))
    expect(journal).toMatchObject({ kind: 'whole', head: heads[4] })
    expect(wordsIn(journal)?.[1]).toBeNull()
  })
})

test('a change that could not be read back is never written', () => {
  const deep = Array.from({ length: 40 }).reduce<object>((inner) => ({ inner }), {})
  for (const value of [deep, 'x'.repeat(200_001), JSON.parse('{"__proto__":1}')]) {
    const change = { ...aChange(''), ops: [{ op: 'set', table: 'cycles', id: 'c', path: ['a'], value }] } as Change
    expect(() => journalLine(change, noHead, salt(1), hash)).toThrow()
  }
})

describe('a journal that was cut short', () => {
  test('at any character gives back every change before it', () => {
    const ends = [...whole.matchAll(/\n/g)].map(({ index }) => index + 1)
    for (let length = 0; length < whole.length; length += 1) {
      const journal = read(whole.slice(0, length))
      const lines = ends.filter((end) => end <= length).length
      if (lines === 0) expect(journal.kind).toBe('notAJournal')
      else {
        expect(journal.kind).toBe(ends.includes(length) ? 'whole' : 'tornTail')
        expect(wordsIn(journal)).toEqual(words.slice(0, lines - 1))
        expect('soundLength' in journal && journal.soundLength).toBe(ends[lines - 1])
      }
    }
  })

  test.each([
    ['zeros', '\u0000'.repeat(5_000)],
    ['half a line and zeros', `123 6 abc${'\u0000'.repeat(5_000)}`],
    ['zeros with line ends', '\u0000\n\u0000\n\n'.replaceAll('\u0000\n', '\n')],
    ['a whole line that does not hold', `${whole.split('\n')[1]}\n`],
  ])('and ends in %s has a torn tail', (_what, tail) => {
    expect(read(whole + tail)).toMatchObject({ kind: 'tornTail', head: heads[4], soundLength: whole.length })
  })
})

describe('a damaged journal', () => {
  test('with one sign changed anywhere never gives back anything but sound changes', () => {
    for (let at = 0; at < whole.length; at += 1) {
      const changed = `${whole.slice(0, at)}${whole[at] === '7' ? '8' : '7'}${whole.slice(at + 1)}`
      const journal = read(changed)
      expect(journal.kind, `at ${at}`).not.toBe('whole')
      const found = wordsIn(journal) ?? []
      expect(found).toEqual(words.slice(0, found.length))
    }
  })

  test('counts the lines that can no longer be read', () => {
    const lines = whole.split('\n')
    lines[2] = (lines[2] ?? '').replace('second', 'sceond')
    expect(read(lines.join('\n'))).toMatchObject({ kind: 'damaged', head: heads[0], lost: 4 })
  })

  test('with a line taken out, doubled or moved does not chain', () => {
    const [header = '', ...rest] = whole.trimEnd().split('\n')
    const orders = [
      [0, 2, 3, 4],
      [0, 0, 1, 2, 3, 4],
      [1, 0, 2, 3, 4],
    ]
    for (const order of orders) {
      const journal = read(`${[header, ...order.map((n) => rest[n])].join('\n')}\n`)
      expect(journal.kind).toBe('damaged')
    }
  })

  test('whose payload and sum were made to fit does not hold against its commitment', () => {
    const lines = whole.split('\n')
    const line = (lines[3] ?? '').replace(/ [0-9a-f]{64}$/, '').replace('third', 'tired')
    lines[3] = `${line} ${hash(line)}`
    expect(read(lines.join('\n'))).toMatchObject({ kind: 'damaged', head: heads[1] })
  })
})

test.each([
  ['of a newer version', whole.replace('psa-journal 1 ', 'psa-journal 2 '), { kind: 'newerVersion', version: 2 }],
  [
    'of a much newer version, with another header',
    'psa-journal 17 whatever\nrest',
    { kind: 'newerVersion', version: 17 },
  ],
  ['of something else', '{"format":"psa"}\n', { kind: 'notAJournal' }],
  ['of nothing', '', { kind: 'notAJournal' }],
  ['of zeros', '\u0000'.repeat(500), { kind: 'notAJournal' }],
])('the text %s is told apart', (_what, text, found) => {
  expect(read(text)).toEqual(found)
})

type Forged = { readonly payload?: string; readonly seq?: number; readonly length?: number }

/** A journal of one line whose sums all fit, made by somebody else. */
function forged({ payload = '{"does":"","at":"","ops":[]}', seq = 1, length }: Forged): string {
  const commitment = hash(salt(1) + payload)
  const body = `${seq} ${hash(`${noHead.link} ${seq} ${commitment}`)} ${commitment} ${salt(1)} ${payload}`
  const line = `${length ?? body.length} ${body}`
  return `${journalHeader('w1', noHead, hash)}${line} ${hash(line)}\n`
}

test('a line has to follow the one before it, be as long as it says and hold a change', () => {
  expect(read(forged({})).kind).toBe('whole')
  expect(read(forged({ seq: 2 })).kind).toBe('tornTail')
  expect(read(forged({ length: 5 })).kind).toBe('tornTail')
  for (const payload of ['', '{', 'null', '5', '[]', '{"ops":5}'])
    expect(read(forged({ payload })).kind).toBe('tornTail')
})

test('no text makes the reader throw', () => {
  const anyText = fc.array(fc.nat(0xffff), { maxLength: 200 }).map((codes) => String.fromCharCode(...codes))
  fc.assert(fc.property(anyText, (tail) => void read(whole + tail)))
})
