import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { behindFigure } from '../../../../shared/findings/groups/behind'
import { anyGroup, groupings, groupName, groupOf } from '../../../../shared/findings/groups/grouping'
import { groupBasis } from '../../../../shared/findings/groups/groupReturn'
import {
  type Coverage,
  type GroupsSought,
  returnGroups,
  standardCounts,
} from '../../../../shared/findings/groups/groups'
import { besideWords, coverageWords, shownBy } from '../../../../shared/findings/groups/groupWords'
import { questionCounts } from '../../../../shared/findings/groups/questions'
import { q11, q12, q21 } from '../../../builders/frameworks'
import {
  anySchools,
  aSchool,
  groupRows,
  groupsFramework,
  notBack,
  q22,
  type School,
  signedOff,
} from '../../../builders/groups'
import { today } from '../../../builders/returns'
import { aCycle } from '../../../builders/workspaces'

const framework = groupsFramework()
const basis = groupBasis(framework, null)
const cycle = aCycle()
const inWords = (code: string) => `Type ${code}`
const found = (schools: readonly School[], change: Partial<GroupsSought> = {}) =>
  returnGroups(groupRows(schools), cycle, { by: 'phase', within: anyGroup, ...change }, inWords, today)

const four: readonly School[] = [
  signedOff(aSchool('d', { [q11]: 'none', [q12]: 'best', [q21]: 'good' }, { phase: 'Primary', area: 'North' })),
  aSchool('b', { [q11]: 'good', [q21]: 'n/a' }, { phase: 'Primary', area: 'South' }),
  aSchool('c', { [q11]: 'some', [q12]: 'unsure', [q22]: 'no' }, { phase: 'Secondary', type: 'academy', area: 'North' }),
  notBack(aSchool('a', {}, { phase: 'Primary', area: 'North' })),
]

describe('groups of returns', () => {
  it('say who answered before what they say, and name those who did not', () => {
    const { groups, all } = found([...four, aSchool('e', {})])
    expect(groups.map(({ key }) => groupName('phase', key, inWords))).toEqual([
      'Primary',
      'Secondary',
      'No phase given',
    ])
    expect(groups[0]?.coverage).toEqual({ expected: 3, returned: 2, notReturned: 1, signedOff: 1, notExpected: 0 })
    expect(groups[0]?.notReturned.map(({ row }) => row.organisation.name)).toEqual(['School a'])
    expect(groups[0]?.rows.map(({ organisation }) => organisation.name)).toEqual(['School b', 'School d'])
    expect(coverageWords(all.coverage, framework)).toBe(
      '4 of 5 schools (80%) returned. 1 not returned. Signed off: 1 of 4.',
    )
    expect(shownBy(framework, 'phase')).toBe('Schools by phase')
  })

  it('keep to the groups that are looked at', () => {
    const { groups, all } = found(four, { by: 'area', within: { ...anyGroup, phase: 'Primary' } })
    expect(groups.map(({ key, coverage }) => [key, coverage.expected])).toEqual([
      ['North', 2],
      ['South', 1],
    ])
    expect(all.coverage.expected).toBe(3)
  })

  it('count each standard by the lowest rating, those with most concern first', () => {
    const [first, second] = standardCounts(basis, found(four).all)
    expect(first?.column.standard.title).toBe('Leadership')
    expect(first?.counts).toMatchObject({ levels: [0, 1, 1, 1, 0], rated: 3, concern: 2 })
    expect(second?.counts).toMatchObject({ rated: 1, other: { notApplicable: 1, noAnswer: 1 } })
  })

  it('lead from a figure to the answers behind it', () => {
    const { rows } = found(four).all
    const standard = basis.heat.columns[0]?.standard.id
    if (!standard) throw new Error('There is no standard')
    const below = behindFigure(basis, rows, { of: 'standard', id: standard }, { kind: 'below' })
    expect(below.map(({ row, words, question }) => [row.organisation.name, words, question])).toEqual([
      ['School c', 'Some', q11],
      ['School d', 'None', q11],
    ])
    const plain = behindFigure(basis, rows, { of: 'question', id: q22 }, { kind: 'below' })
    expect(plain.map(({ row, words }) => [row.organisation.name, words])).toEqual([['School c', 'No']])
  })

  it('say what stands beside the ratings of a question, and of how many it was asked', () => {
    const counts = questionCounts(basis, found(four).all.rows)
    expect(counts.map((each) => besideWords(each, 3))).toEqual([
      '',
      '1 not answered, 1 without a rating',
      '1 not answered, 1 not applicable',
      'asked of 1 of 3',
    ])
  })
})

const sum = (all: readonly Coverage[]): Coverage =>
  all.reduce(
    (a, b) => ({
      expected: a.expected + b.expected,
      returned: a.returned + b.returned,
      notReturned: a.notReturned + b.notReturned,
      signedOff: a.signedOff + b.signedOff,
      notExpected: a.notExpected + b.notExpected,
    }),
    { expected: 0, returned: 0, notReturned: 0, signedOff: 0, notExpected: 0 },
  )

const anySought = fc.record({
  by: fc.constantFrom(...groupings),
  within: fc.record({
    type: fc.constantFrom(null, 'academy', ''),
    phase: fc.constantFrom(null, 'Primary', ''),
    trust: fc.constantFrom(null, 'Harbour Trust', ''),
    area: fc.constantFrom(null, 'North'),
  }),
})

describe('whatever came in', () => {
  it('has every return in one group and once, and coverage that adds up', () => {
    fc.assert(
      fc.property(anySchools(), anySought, (schools, sought) => {
        const { groups, all } = found(schools, sought)
        const ids = groups.flatMap(({ rows, notReturned, notExpected }) =>
          [...rows, ...notReturned.map(({ row }) => row), ...notExpected.map(({ row }) => row)].map(({ of }) => of.id),
        )
        const wanted = schools.filter(({ organisation }) =>
          groupings.every((by) => sought.within[by] === null || sought.within[by] === groupOf(organisation, by)),
        )
        expect([...ids].sort()).toEqual(wanted.map(({ audit }) => audit.id).sort())
        expect(sum(groups.map(({ coverage }) => coverage))).toEqual(all.coverage)
        for (const { coverage } of [...groups, all]) {
          expect(coverage.returned + coverage.notReturned).toBe(coverage.expected)
          expect(coverage.signedOff).toBeLessThanOrEqual(coverage.returned)
        }
      }),
    )
  })

  it('has counts in groups that add up to the whole, standard by standard and question by question', () => {
    fc.assert(
      fc.property(anySchools(), fc.constantFrom(...groupings), (schools, by) => {
        const { groups, all } = found(schools, { by })
        for (const { column, counts } of standardCounts(basis, all)) {
          const parts = groups.flatMap((group) => standardCounts(basis, group).filter((each) => each.column === column))
          const total = (read: (part: typeof counts) => number) => parts.reduce((n, part) => n + read(part.counts), 0)
          expect(total(({ rated }) => rated)).toBe(counts.rated)
          expect(total(({ concern }) => concern)).toBe(counts.concern)
          for (const place of counts.levels.keys())
            expect(total(({ levels }) => levels[place] ?? 0)).toBe(counts.levels[place])
          const at = [...counts.levels, ...Object.values(counts.other)].reduce((n, each) => n + each, 0)
          expect(at).toBe(all.coverage.returned)
        }
        for (const [place, whole] of questionCounts(basis, all.rows).entries()) {
          const parts = groups.flatMap(({ rows }) => questionCounts(basis, rows)[place] ?? [])
          for (const figure of [
            'asked',
            'rated',
            'below',
            'notMet',
            'noRating',
            'notAnswered',
            'notApplicable',
          ] as const)
            expect(parts.reduce((n, part) => n + part[figure], 0)).toBe(whole[figure])
        }
      }),
    )
  })

  it('has as many returns behind each figure as the figure says', () => {
    fc.assert(
      fc.property(anySchools(), (schools) => {
        const { rows } = found(schools).all
        for (const each of questionCounts(basis, rows)) {
          const behind = (which: Parameters<typeof behindFigure>[3]) =>
            behindFigure(basis, rows, { of: 'question', id: each.question.id }, which).length
          for (const kind of ['below', 'rated', 'noRating', 'notAnswered', 'notApplicable'] as const)
            expect(behind({ kind })).toBe(each[kind])
          for (const { level, count } of each.levels) expect(behind({ kind: 'level', id: level.level.id })).toBe(count)
          expect(behind({ kind: 'notAsked' })).toBe(rows.length - each.asked)
        }
        for (const { column, counts } of standardCounts(basis, found(schools).all)) {
          const behind = (which: Parameters<typeof behindFigure>[3]) =>
            behindFigure(basis, rows, { of: 'standard', id: column.standard.id }, which).length
          expect(behind({ kind: 'below' })).toBe(counts.concern)
          expect(behind({ kind: 'rated' })).toBe(counts.rated)
          expect(behind({ kind: 'notAnswered' })).toBe(counts.other.noAnswer)
          for (const [place, { level }] of basis.heat.levels.entries())
            expect(behind({ kind: 'level', id: level.id })).toBe(counts.levels[place])
        }
      }),
    )
  })
})
