import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId } from '../../../../shared/basics/id'
import { heatBasis } from '../../../../shared/findings/heat/basis'
import { countParts, type HeatPlace, heatBehind } from '../../../../shared/findings/heat/behind'
import type { HeatRating, HeatRule } from '../../../../shared/findings/heat/cells'
import { type HeatTable, heatTable } from '../../../../shared/findings/heat/table'
import { concernHead } from '../../../../shared/findings/heat/tableWords'
import { q11, q12, q21 } from '../../../builders/frameworks'
import { anyAudits, heatAudit, heatFramework, heatRows, heatSought } from '../../../builders/heat'
import { today } from '../../../builders/returns'
import { aCycle } from '../../../builders/workspaces'

const framework = heatFramework()
const basis = heatBasis(framework, null)
const cycle = aCycle()

const behind = (table: HeatTable, rating: HeatRating, place: HeatPlace) =>
  heatBehind(basis, table, rating, place, concernHead(basis, rating))
const named = (table: HeatTable, place: HeatPlace) =>
  behind(table, 'own', place).map(({ words, entries }) => [words, entries.map(({ name }) => name)])

describe('what is behind a number of the heat table', () => {
  const rows = heatRows(
    [
      heatAudit('a', { [q11]: 'good', [q12]: 'best', [q21]: 'n/a' }),
      heatAudit('b', { [q11]: 'good', [q12]: 'none', [q21]: 'some' }),
      heatAudit('z', { [q11]: 'some' }),
    ],
    framework,
  )
  const table = heatTable(basis, rows, cycle, heatSought({ grouped: true, onlyConcern: true }), today)
  const first = { at: 'column', standard: asId<'standard'>('T-1'), type: null, which: null } as const

  it('is each organisation that stands there, those too that are not shown', () => {
    expect(named(table, first)).toEqual([
      ['Good', ['Agency a']],
      ['Some', ['Agency z']],
      ['None', ['Agency b']],
    ])
    expect(named(table, { ...first, type: 'police' })).toEqual([
      ['Good', ['Agency a']],
      ['None', ['Agency b']],
    ])
    expect(named(table, { ...first, which: { kind: 'concern' } })).toEqual([['Below “Good”', ['Agency b', 'Agency z']]])
    expect(named(table, { at: 'type', type: 'police' })).toEqual([
      ['Shown', ['Agency b']],
      ['Not shown, as nothing in it is a concern', ['Agency a']],
    ])
  })

  it('is each standard of a row', () => {
    expect(named(table, { at: 'line', id: asId('return-b') })).toEqual([
      ['Below “Good”', ['1 Leadership', '2 Listening']],
    ])
    expect(named(table, { at: 'line', id: asId('return-a') }).map(([words]) => words)).toEqual([
      'Any other rating',
      'Not applicable',
    ])
  })

  it('is nothing where the number has gone', () => {
    expect(behind(table, 'own', { ...first, standard: asId('gone') })).toEqual([])
    expect(behind(table, 'own', { at: 'line', id: asId('gone') })).toEqual([])
  })

  const anyRating = fc.constantFrom<HeatRating>('own', 'agreed', 'change')
  const anyRule = fc.constantFrom<HeatRule>('lowest', 'mostCommon')

  it('is always as many as the number says, and all of a column together are all that are counted', () => {
    fc.assert(
      fc.property(anyAudits(), anyRating, anyRule, fc.boolean(), (audits, rating, rule, onlyConcern) => {
        const table = heatTable(
          basis,
          heatRows(audits, framework),
          cycle,
          heatSought({ rating, rule, onlyConcern, grouped: true }),
          today,
        )
        const check = (counts: HeatTable['counts'], type: string | null, of: number) => {
          for (const [column, each] of counts.entries()) {
            const at = { at: 'column', standard: table.columns[column]?.standard.id as never, type } as const
            const parts = countParts(basis, each, rating)
            const found = behind(table, rating, { ...at, which: null })
            expect(found.map(({ entries }) => entries.length)).toEqual(
              parts.map(({ count }) => count).filter((count) => count > 0),
            )
            expect(new Set(found.flatMap(({ entries }) => entries.map(({ line }) => line))).size).toBe(of)
            expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(of)
            for (const { which, count } of parts) {
              const alone = behind(table, rating, { ...at, which })
              expect(alone.flatMap(({ entries }) => entries)).toHaveLength(count)
            }
            const concern = behind(table, rating, { ...at, which: { kind: 'concern' } })
            expect(concern.flatMap(({ entries }) => entries)).toHaveLength(each.concern)
          }
        }
        check(table.counts, null, table.counted)
        for (const group of table.groups) {
          check(group.counts, group.type, group.counted)
          const ofType = behind(table, rating, { at: 'type', type: group.type })
          expect(ofType.flatMap(({ entries }) => entries)).toHaveLength(group.counted)
          expect(ofType.find(({ key }) => key === 'shown')?.entries ?? []).toHaveLength(group.lines.length)
        }
        for (const line of table.all) {
          const parts = behind(table, rating, { at: 'line', id: line.of.id })
          expect(parts.find(({ key }) => key === 'concern')?.entries ?? []).toHaveLength(line.concern)
          expect(parts.flatMap(({ entries }) => entries)).toHaveLength(line.cells.length)
        }
      }),
    )
  })
})
