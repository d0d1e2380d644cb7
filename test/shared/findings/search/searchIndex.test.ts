import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId } from '../../../../shared/basics/id'
import { type Entry, looseEntry } from '../../../../shared/findings/search/entry'
import { type Filters, newSearchIndex, noFilters } from '../../../../shared/findings/search/searchIndex'
import { tokensOf } from '../../../../shared/findings/search/tokens'

const anEntry = (key: string, text: string, change: Partial<Entry> = {}): Entry =>
  looseEntry({ key, kind: 'answer', title: 'A title', text, opens: { kind: 'help', id: 'x' }, ...change })

/** An index of these entries, each a source of its own. */
function indexOf(...entries: readonly Entry[]) {
  const index = newSearchIndex()
  for (const entry of entries) index.put(entry.key, [entry])
  return index
}

const known = {
  typeOf: (id: string) => (id === 'school' ? 'academy' : 'police'),
  opensOn: (id: string) => (id === 'this' ? '2026-09-01' : '2024-09-01'),
}

type Index = ReturnType<typeof newSearchIndex>
const keys = (index: Index, typed: string, filters: Partial<Filters> = {}, most = 1_000) =>
  index
    .find(typed, { ...noFilters, ...filters }, most, known)
    .groups.flatMap(({ entries }) => entries.map(({ key }) => key))

describe('what is found', () => {
  it('holds every word that was typed', () => {
    const index = indexOf(anEntry('a', 'Staff were trained'), anEntry('b', 'Staff'), anEntry('c', 'trained'))
    expect(keys(index, 'staff trained')).toEqual(['a'])
    expect(keys(index, '')).toEqual([])
    expect(keys(index, '  –  ')).toEqual([])
  })

  it('stands by whole words, then beginnings, then near words, and among those the newest first', () => {
    const index = indexOf(
      anEntry('near', 'super vision suprvision', { at: '2026-11-20' }),
      anEntry('beginning', 'supervisional', { at: '2026-11-20' }),
      anEntry('old', 'Supervision', { at: '2025-01-01' }),
      anEntry('new', 'supervisions', { at: '2026-11-01' }),
    )
    expect(keys(index, 'supervision')).toEqual(['new', 'old', 'beginning', 'near'])
  })

  it('stands with the newest cycle first, whenever it was written', () => {
    const index = indexOf(
      anEntry('last', 'audit', { cycleId: asId('last'), at: '2026-11-20' }),
      anEntry('this', 'audit', { cycleId: asId('this'), at: '2026-11-01' }),
      anEntry('beginning', 'auditorium', { cycleId: asId('this'), at: '2026-11-01' }),
    )
    expect(keys(index, 'audit')).toEqual(['this', 'last', 'beginning'])
  })

  it('stands by its worst word first', () => {
    const index = indexOf(anEntry('1 near', 'staff trainimg'), anEntry('2 beginnings', 'staffing trainingdays'))
    expect(keys(index, 'staff training')).toEqual(['2 beginnings', '1 near'])
  })

  it('stands by kind, with the number of each and the first of them', () => {
    const index = indexOf(
      anEntry('1', 'audit', { kind: 'action' }),
      anEntry('2', 'audit', { at: '2026-01-01' }),
      anEntry('3', 'audit', { at: '2026-01-02' }),
    )
    const { groups } = index.find('audit', noFilters, 1, known)
    expect(groups.map(({ kind, count, entries }) => [kind, count, entries.map(({ key }) => key)])).toEqual([
      ['answer', 2, ['3']],
      ['action', 1, ['1']],
    ])
  })

  it('is searched by its title where that is a name', () => {
    const index = indexOf(
      anEntry('organisation', '', { kind: 'organisation', title: 'Haven' }),
      anEntry('answer', 'Nothing', { title: 'Haven' }),
    )
    expect(keys(index, 'haven')).toEqual(['organisation'])
  })

  it('is narrowed by each filter', () => {
    const school = anEntry('school', 'audit', {
      organisationId: asId('school'),
      cycleId: asId('this'),
      standard: 'f@1/s1',
      outcome: 'met',
    })
    const police = anEntry('police', 'audit', {
      kind: 'action',
      organisationId: asId('police'),
      cycleId: asId('last'),
      standard: 'f@1/s2',
      outcome: 'partly',
    })
    const index = indexOf(school, police, anEntry('loose', 'audit'))
    const narrowed = (filters: Partial<Filters>) => keys(index, 'audit', filters)
    expect(narrowed({ kind: 'action' })).toEqual(['police'])
    expect(narrowed({ cycle: asId('this') })).toEqual(['school'])
    expect(narrowed({ organisation: asId('police') })).toEqual(['police'])
    expect(narrowed({ organisationType: 'academy' })).toEqual(['school'])
    expect(narrowed({ standard: 'f@1/s2' })).toEqual(['police'])
    expect(narrowed({ outcome: 'met' })).toEqual(['school'])
    expect(narrowed({ outcome: 'met', kind: 'action' })).toEqual([])
  })

  it('is marked by the words that matched, near ones too', () => {
    const { isMatch } = indexOf(anEntry('a', 'Supervision of staff and others')).find(
      'suprvision sta',
      noFilters,
      5,
      known,
    )
    expect(['supervision', 'staff', 'and', 'unknown'].map(isMatch)).toEqual([true, true, false, false])
  })
})

const word = fc.string({ unit: fc.constantFrom('a', 'e', 's', 'g', 'n', 'i', 'é', '’'), minLength: 1, maxLength: 8 })
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '))

describe('for any texts', () => {
  it('everything that holds the very word is found, before all that do not', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), word, (texts, typed) => {
        const [wanted] = tokensOf(typed)
        fc.pre(wanted !== undefined && tokensOf(typed).length === 1)
        const index = indexOf(...texts.map((each, at) => anEntry(String(at), each)))
        const found = keys(index, typed)
        const holding = texts.flatMap((each, at) =>
          tokensOf(each).some((token) => token.word === wanted?.word) ? [String(at)] : [],
        )
        expect(found).toEqual(expect.arrayContaining(holding))
        expect(new Set(found).size).toBe(found.length)
      }),
    )
  })

  it('the order does not depend on the order in which they came', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 15 }), word, (texts, typed) => {
        const entries = texts.map((each, at) => anEntry(String(at), each, { at: `2026-01-0${(at % 3) + 1}` }))
        expect(keys(indexOf(...entries), typed)).toEqual(keys(indexOf(...entries.toReversed()), typed))
      }),
    )
  })

  it('the first so many are the beginning of all', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), word, fc.integer({ min: 1, max: 6 }), (texts, typed, most) => {
        const index = indexOf(...texts.map((each, at) => anEntry(String(at), each)))
        expect(keys(index, typed, {}, most)).toEqual(keys(index, typed).slice(0, most))
      }),
    )
  })

  it('after any changes, what is found is what a fresh index of the last texts finds', () => {
    const change = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.option(text))
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), word, (changes, typed) => {
        const index = newSearchIndex()
        const last = new Map<string, Entry>()
        for (const [source, words] of changes) {
          const key = String(source)
          const entries = words === null ? [] : [anEntry(key, words)]
          index.put(key, entries)
          last.delete(key)
          for (const entry of entries) last.set(key, entry)
        }
        expect(keys(index, typed)).toEqual(keys(indexOf(...last.values()), typed))
        expect(index.size()).toBe(last.size)
      }),
    )
  })
})

it('a text that is changed thousands of times is found by its newest words alone, and by nothing it said before', () => {
  const index = indexOf(anEntry('other', 'steady words'))
  for (let turn = 0; turn <= 5_000; turn += 1) index.put('changing', [anEntry('changing', `turn${turn} steady`)])
  expect(keys(index, 'turn5000')).toEqual(['changing'])
  expect(keys(index, 'turn4999')).toEqual([])
  expect(keys(index, 'steady')).toEqual(['changing', 'other'])
  expect(index.size()).toBe(2)
})
