import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId } from '../../../../shared/basics/id'
import { heatBasis } from '../../../../shared/findings/heat/basis'
import { heatWordRows } from '../../../../shared/findings/heat/copied'
import { type HeatRow, heatTable } from '../../../../shared/findings/heat/table'
import { tableRows } from '../../../../shared/findings/heat/tableRows'
import { countWords, groupWords, headline, lineWords } from '../../../../shared/findings/heat/tableWords'
import { q11, q12, q21 } from '../../../builders/frameworks'
import { anyAudits, heatAudit, heatFramework, heatRows, heatSought } from '../../../builders/heat'
import { today } from '../../../builders/returns'
import { aCycle } from '../../../builders/workspaces'

const framework = heatFramework()
const basis = heatBasis(framework, null)
const cycle = aCycle()
const tableOf = (rows: readonly HeatRow[], change: Parameters<typeof heatSought>[0] = {}) =>
  heatTable(basis, rows, cycle, heatSought(change), today)
const rowsOf = (...audits: readonly ReturnType<typeof heatAudit>[]) => heatRows(audits, framework)

const three = rowsOf(
  heatAudit('a', { [q11]: 'good', [q12]: 'best', [q21]: 'good' }),
  heatAudit('b', { [q11]: 'good', [q12]: 'none', [q21]: 'some' }),
  heatAudit('z', { [q11]: 'some', [q21]: 'n/a' }),
)
const names = (table: ReturnType<typeof tableOf>) => table.lines.map(({ organisation }) => organisation.name)

describe('a heat table', () => {
  it('puts those with most concern first, or by name, or by type', () => {
    expect(names(tableOf([...three].reverse()))).toEqual(['Agency b', 'Agency z', 'Agency a'])
    expect(names(tableOf(three, { sort: 'name' }))).toEqual(['Agency a', 'Agency b', 'Agency z'])
    expect(names(tableOf([...three].reverse(), { sort: 'type' }))).toEqual(['Agency a', 'Agency b', 'Agency z'])
  })

  it('says of each row how much is a concern', () => {
    expect(tableOf(three).lines.map(lineWords)).toEqual(['2 of 2', '1 of 1', '0 of 2'])
    const blank = tableOf(rowsOf(heatAudit('a', { [q11]: 'some' })))
    expect(blank.lines.map(lineWords)).toEqual(['1 of 1, 1 blank'])
  })

  it('counts each standard', () => {
    const [first, second] = tableOf(three).counts
    expect(first).toMatchObject({ levels: [0, 1, 1, 1, 0], rated: 3, concern: 2 })
    expect(second).toMatchObject({ levels: [0, 1, 1, 0, 0], rated: 2, concern: 1, other: { notApplicable: 1 } })
    expect(countWords(basis, second as never, 'own')).toEqual(['Good: 1 of 2', 'Some: 1 of 2', 'Not applicable: 1'])
  })

  it('keeps to a type, a standard, and rows with a concern', () => {
    const police = tableOf(three, { type: 'police' })
    expect([names(police), police.counted]).toEqual([['Agency b', 'Agency a'], 2])
    const second = tableOf(three, { standard: asId('T-2') })
    expect(second.columns.map(({ standard }) => standard.id)).toEqual(['T-2'])
    expect(second.lines.map(({ cells }) => cells.length)).toEqual([1, 1, 1])
    const concerned = tableOf(three, { onlyConcern: true })
    expect([names(concerned), concerned.unconcerned, concerned.counted]).toEqual([['Agency b', 'Agency z'], 1, 3])
  })

  it('leaves rows without a concern out by itself where there are more than a hundred', () => {
    const many = (count: number) =>
      tableOf(
        rowsOf(...Array.from({ length: count }, (_, at) => heatAudit(`a${at}`, { [q11]: at === 0 ? 'none' : 'good' }))),
      )
    expect(many(100).lines).toHaveLength(100)
    expect(many(101).lines).toHaveLength(1)
  })

  it('stands below a heading for each type, with how many of each', () => {
    const table = tableOf([...three].reverse(), { grouped: true, onlyConcern: true })
    expect(tableRows(table).map(({ key }) => key)).toEqual([
      'type police',
      'return-b',
      'type vcse',
      'return-z',
      'counts',
    ])
    expect(table.groups.map(groupWords)).toEqual(['1 of 2 shown', '1 of 1 shown'])
    expect(table.groups.map(({ counts }) => counts.map((each) => countWords(basis, each, 'own')))).toEqual([
      [
        ['Good: 1 of 2', 'None: 1 of 2'],
        ['Good: 1 of 2', 'Some: 1 of 2'],
      ],
      [['Some: 1 of 1'], ['Not applicable: 1']],
    ])
    expect(tableRows(tableOf(three)).map(({ key }) => key)).toEqual(['return-b', 'return-z', 'return-a', 'counts'])
  })

  it('is grouped by itself where there are more than a hundred rows of several types', () => {
    const many = (count: number, last: string) =>
      tableOf(rowsOf(...Array.from({ length: count }, (_, at) => heatAudit(at === 0 ? last : `a${at}`, {})))).isGrouped
    expect([many(100, 'z'), many(101, 'z'), many(101, 'b')]).toEqual([false, true, false])
  })

  it('lists apart what has not come back', () => {
    const draft = { ...heatAudit('c', { [q11]: 'none' }), stage: 'draft' as const, returnedAt: null }
    const table = tableOf(rowsOf(heatAudit('a', { [q11]: 'good' }), draft))
    expect([table.counted, table.returned]).toEqual([1, 1])
    expect(table.notReturned).toMatchObject([
      { organisation: { name: 'Agency c' }, punctuality: { kind: 'notYetDue' } },
    ])
  })
})

describe('the sentence of a heat table', () => {
  const said = (rows: readonly HeatRow[], change: Parameters<typeof heatSought>[0] = {}) =>
    headline(basis, tableOf(rows, change), change.rating ?? 'own')

  it('names the standard and the organisation with most concern', () => {
    expect(said(three)).toEqual([
      '1 Leadership has the most concern: 2 of 3 organisations are below “Good”, 1 of them “None”.',
      'Organisations with most standards below “Good”: Agency b (2 of 2, 1 “None”) and Agency z (1 of 1).',
    ])
  })

  it('names all that share it, and counts them where they are many', () => {
    const all = (letters: string) =>
      rowsOf(...[...letters].map((each) => heatAudit(each, { [q11]: 'some', [q12]: 'some', [q21]: 'some' })))
    expect(said(all('ab'))).toEqual([
      '1 Leadership and 2 Listening have the most concern, each: 2 of 2 organisations are below “Good”.',
      'Organisations with most standards below “Good”: Agency a (2 of 2) and Agency b (2 of 2).',
    ])
    expect(said(all('abcd'))[1]).toBe('Organisations with most standards below “Good”: 4 alike (each 2 of 2).')
  })

  it('speaks of one organisation as one', () => {
    expect(said(rowsOf(heatAudit('a', { [q11]: 'some', [q12]: 'good', [q21]: 'good' })))[0]).toBe(
      '1 Leadership has the most concern: 1 of 1 organisation is below “Good”.',
    )
  })

  it('says by what some are named where others have as many', () => {
    const rows = rowsOf(
      ...['a', 'b', 'c'].map((each) => heatAudit(each, { [q11]: 'some', [q12]: 'some', [q21]: 'some' })),
      heatAudit('d', { [q11]: 'some', [q12]: 'good', [q21]: 'some' }),
    )
    expect(said(rows).slice(1)).toEqual([
      'Organisations with most standards below “Good”: Agency a (2 of 2), Agency b (2 of 2) and Agency c (2 of 2).',
      '1 more has as many; the ones named have the most questions below “Good”.',
    ])
  })

  it('says so where there is none, or nothing to tell from', () => {
    expect(said(rowsOf(heatAudit('a', { [q11]: 'good', [q12]: 'good' })))).toEqual(['No standard is below “Good”.'])
    expect(said(rowsOf(heatAudit('a', {})))).toEqual(['No rating has been given yet.'])
    expect(said(three, { rating: 'agreed' })).toEqual(['The panel has not agreed any rating yet.'])
  })

  it('tells what was agreed lower', () => {
    const rows = rowsOf(
      heatAudit('a', { [q11]: 'best', [q21]: 'good' }, { [q11]: 'some', [q21]: 'good' }),
      heatAudit('b', { [q11]: 'good' }, { [q11]: 'best' }),
    )
    expect(said(rows, { rating: 'change' })).toEqual([
      '1 Leadership has the most concern: 1 of 2 organisations were agreed lower than they rated themselves.',
      'Organisations with most standards agreed lower: Agency a (1 of 2).',
    ])
    const [first] = tableOf(rows, { rating: 'change' }).counts
    expect(countWords(basis, first as never, 'change')).toEqual(['Agreed lower: 1', 'Agreed higher: 1', 'As rated: 0'])
  })
})

describe('a copied heat table', () => {
  it('has words and codes in every cell, and its counts last', () => {
    const rows = heatWordRows(basis, tableOf(three), 'own', (code) => code)
    expect(rows[0]).toEqual(['Organisation', 'Type', '1 Leadership', '2 Listening', 'Below “Good”'])
    expect(rows[1]).toEqual(['Agency b', 'police', 'NO None', 'SO Some', '2 of 2'])
    expect(rows.at(-1)?.slice(0, 3)).toEqual(['How many', '', 'Good: 1 of 3; Some: 1 of 3; None: 1 of 3'])
  })
})

describe('any heat table', () => {
  const ratings = fc.constantFrom('own' as const, 'agreed' as const, 'change' as const)
  const rules = fc.constantFrom('lowest' as const, 'mostCommon' as const)

  it('counts every organisation once in each column', () => {
    fc.assert(
      fc.property(anyAudits(), ratings, rules, (audits, rating, rule) => {
        const table = tableOf(heatRows(audits, framework), { rating, rule })
        expect(table.counted + table.notReturned.length).toBe(audits.length)
        for (const { levels, other, rated, moved } of table.counts) {
          const sum = [...levels, ...Object.values(other)].reduce((all, each) => all + each, 0)
          expect(sum).toBe(table.counted)
          if (rating === 'change') expect(moved.up + moved.down + moved.same).toBe(rated)
        }
        for (const { cells, concern, rated } of table.lines) {
          expect(concern).toBeLessThanOrEqual(rated)
          expect(rated).toBeLessThanOrEqual(cells.length)
        }
      }),
    )
  })

  it('has groups whose counts add up to those of the table, and every row once', () => {
    fc.assert(
      fc.property(anyAudits(), ratings, rules, fc.boolean(), (audits, rating, rule, onlyConcern) => {
        const rows = heatRows(audits, framework)
        const table = tableOf(rows, { rating, rule, onlyConcern, grouped: true })
        const add = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)
        expect(add(table.groups.map(({ counted }) => counted))).toBe(table.counted)
        for (const [column, whole] of table.counts.entries()) {
          const parts = table.groups.flatMap(({ counts }) => counts[column] ?? [])
          for (const part of ['rated', 'concern', 'lowest'] as const)
            expect(add(parts.map((each) => each[part]))).toBe(whole[part])
          whole.levels.forEach((count, level) => {
            expect(add(parts.map(({ levels }) => levels[level] ?? 0))).toBe(count)
          })
          for (const kind of Object.keys(whole.other) as (keyof typeof whole.other)[])
            expect(add(parts.map(({ other }) => other[kind]))).toBe(whole.other[kind])
        }
        const plain = tableOf(rows, { rating, rule, onlyConcern, grouped: false })
        expect(new Set(table.lines)).toEqual(new Set(plain.lines))
        expect(table.lines).toHaveLength(plain.lines.length)
      }),
    )
  })

  it('is the same whatever order the returns come in', () => {
    const shuffled = anyAudits().chain((audits) =>
      fc.tuple(fc.constant(audits), fc.shuffledSubarray([...audits], { minLength: audits.length })),
    )
    fc.assert(
      fc.property(shuffled, ratings, rules, ([audits, other], rating, rule) => {
        const sought = { rating, rule }
        expect(tableOf(heatRows(other, framework), sought)).toEqual(tableOf(heatRows(audits, framework), sought))
      }),
    )
  })
})
