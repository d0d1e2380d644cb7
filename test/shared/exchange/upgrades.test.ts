import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../../../shared/basics/json'
import { checkTables, tablesOf } from '../../../shared/exchange/checkTables'
import { emptyTables, type TableName, type Tables } from '../../../shared/exchange/tables'
import { type Upgrade, upgrade, upgrades } from '../../../shared/exchange/upgrades'
import { minReader, schemaVersion } from '../../../shared/exchange/versions'
import { must } from '../../builders/must'
import { aRevision } from '../../builders/returns'
import { aWorkspace } from '../../builders/workspaces'

/** Tables before and after each step, by the version it starts from. A step without one fails below. */
const { reports: _reports, ...beforeReports } = emptyTables

const examples: Readonly<Record<number, { readonly before: object; readonly after: object }>> = {
  1: {
    before: {
      partnerships: { p: { id: 'p', name: 'Northmere' } },
      frameworks: {
        'tiny@2026.1': {
          id: 'tiny',
          edition: '2026.1',
          crosswalk: [{ from: 'Older form: 1 Leadership', to: ['T-1'] }],
          scales: [
            { id: 'four', ordered: true, levels: [{ id: 'best' }] },
            { id: 'yes-no', ordered: false, levels: [{ id: 'yes' }] },
          ],
          standards: [
            {
              id: 'T-1',
              questions: [
                { id: 'T-1.1', kind: 'rating', scale: 'four', text: 'What is in place?' },
                { id: 'T-1.2', kind: 'rating', scale: 'yes-no', text: 'Is it known?' },
              ],
            },
          ],
        },
      },
      cycles: { c: { id: 'c', framework: 'tiny@2026.1' } },
      returns: {
        r: {
          id: 'r',
          stage: 'returned',
          answers: { 'T-1.1': { rating: 'best', narrative: 'We do.', evidence: [{ id: 'e', what: 'Audit' }] } },
        },
        empty: { id: 'empty', stage: 'draft', answers: {} },
      },
      revisions: {
        v: { id: 'v', returnId: 'r', questionId: 'T-1.1', was: { rating: null }, now: { rating: 'best' } },
      },
    },
    after: {
      partnerships: { p: { id: 'p', name: 'Northmere' } },
      frameworks: {
        'tiny@2026.1': {
          id: 'tiny',
          edition: '2026.1',
          scales: [
            { id: 'four', order: 'best-first', levels: [{ id: 'best' }] },
            { id: 'yes-no', order: 'none', levels: [{ id: 'yes' }] },
          ],
          standards: [
            {
              id: 'T-1',
              questions: [
                { id: 'T-1.1', scale: 'four', text: 'What is in place?' },
                { id: 'T-1.2', scale: 'yes-no', text: 'Is it known?' },
              ],
            },
          ],
        },
      },
      drafts: {},
      cycles: { c: { id: 'c', framework: 'tiny@2026.1' } },
      returns: {
        r: {
          id: 'r',
          stage: 'returned',
          asked: { variant: null, coreOnly: false, organisationType: null },
          answers: {
            'T-1.1': {
              rating: 'best',
              narrative: 'We do.',
              evidence: [{ id: 'e', what: 'Audit' }],
              fields: {},
              usedAgain: null,
            },
          },
        },
        empty: {
          id: 'empty',
          stage: 'draft',
          asked: { variant: null, coreOnly: false, organisationType: null },
          answers: {},
        },
      },
      revisions: {
        v: { id: 'v', returnId: 'r', questionId: 'T-1.1', was: { rating: null }, now: { rating: 'best' } },
      },
    },
  },
  2: {
    before: {
      partnerships: {
        p: {
          id: 'p',
          name: 'Northmere',
          organisations: [{ id: 'haven', name: 'Haven', type: 'vcse', dutyBasis: 'invited' }],
        },
      },
      frameworks: {},
      drafts: {},
      cycles: {},
      returns: { r: { id: 'r', organisationId: 'haven' } },
      revisions: {},
    },
    after: {
      partnerships: { p: { id: 'p', name: 'Northmere' } },
      organisations: {
        haven: {
          id: 'haven',
          name: 'Haven',
          type: 'vcse',
          dutyBasis: 'invited',
          identifiers: { urn: null, laestab: null, ukprn: null, earlyYears: null },
          phase: '',
          area: '',
          trust: '',
          contacts: [],
          earlier: [],
          closedOn: null,
          continuedBy: null,
          withdrawn: false,
        },
      },
      frameworks: {},
      drafts: {},
      cycles: {},
      returns: { r: { id: 'r', organisationId: 'haven' } },
      revisions: {},
    },
  },
  3: {
    before: {
      partnerships: { p: { id: 'p', name: 'Northmere' } },
      organisations: {},
      frameworks: {},
      drafts: {},
      cycles: {},
      returns: { r: { id: 'r', answers: { 'T-1.1': { rating: 'best' } } } },
      revisions: {},
    },
    after: {
      partnerships: { p: { id: 'p', name: 'Northmere', only: null } },
      organisations: {},
      frameworks: {},
      drafts: {},
      cycles: {},
      returns: { r: { id: 'r', timeline: [], answers: { 'T-1.1': { rating: 'best', unread: [] } } } },
      revisions: {},
    },
  },
  4: {
    before: {
      partnerships: {},
      organisations: {},
      frameworks: {},
      drafts: {},
      cycles: {},
      returns: { r: { id: 'r', answers: { 'T-1.1': { rating: 'best' } } } },
      revisions: {},
    },
    after: {
      partnerships: {},
      organisations: {},
      frameworks: {},
      drafts: {},
      cycles: {},
      returns: { r: { id: 'r', answers: { 'T-1.1': { rating: 'best', impactKind: null } } } },
      revisions: {},
      reviews: {},
      surveys: {},
    },
  },
  5: {
    before: {
      partnerships: {},
      organisations: {},
      frameworks: {},
      drafts: {},
      cycles: {},
      returns: { r: { id: 'r', agreed: { 'T-1.1': { rating: 'good' } } } },
      revisions: {},
      reviews: { v: { id: 'v' } },
      surveys: { s: { id: 's' } },
    },
    after: {
      ...beforeReports,
      returns: { r: { id: 'r', agreed: { 'T-1.1': { rating: 'good' } } } },
      reviews: { v: { id: 'v' } },
      surveys: { s: { id: 's' } },
    },
  },
  6: {
    before: { ...beforeReports, challenges: { c: { id: 'c' } } },
    after: { ...emptyTables, challenges: { c: { id: 'c' } } },
  },
}

describe('the steps there are', () => {
  it('lead from version 1 to the present one without a gap', () => {
    expect(upgrades.map(({ from }) => from)).toEqual(Array.from({ length: schemaVersion - 1 }, (_, place) => place + 1))
  })

  it('have a name and an example each, and no example is left over', () => {
    expect(Object.keys(examples).map(Number)).toEqual(upgrades.map(({ from }) => from))
    expect(upgrades.filter(({ name }) => name.trim() === '')).toEqual([])
  })

  it('do what their examples show, and leave what they were given as it was', () => {
    for (const { from, step } of upgrades) {
      const before = JSON.stringify(examples[from]?.before)
      expect(step(JSON.parse(before))).toEqual(examples[from]?.after)
      expect(JSON.stringify(examples[from]?.before)).toBe(before)
    }
  })

  it('bring a workspace of version 1 to one that can be read, with its old revisions', () => {
    const { partnerships, organisations, frameworks, cycles, returns, revisions } = tablesOf(
      aWorkspace({ revisions: [aRevision()] }),
    )
    const bare = (records: Tables[TableName], change: (record: Record<string, Json>) => object) =>
      Object.fromEntries(Object.entries(records).map(([id, record]) => [id, change({ ...record })]))
    const old = {
      partnerships: bare(partnerships, (partnership) => ({
        ...partnership,
        organisations: Object.values(organisations).map(({ id, name, type, dutyBasis }) => ({
          id,
          name,
          type,
          dutyBasis,
        })),
      })),
      cycles,
      revisions,
      frameworks: bare(frameworks, (framework) => ({
        ...framework,
        scales: (framework['scales'] as JsonObject[]).map(({ order: _order, ...scale }) => ({
          ...scale,
          ordered: true,
        })),
        standards: (framework['standards'] as { readonly questions: JsonObject[] }[]).map((standard) => ({
          ...standard,
          questions: standard.questions.map((question) => ({ ...question, kind: 'rating' })),
        })),
      })),
      returns: bare(returns, ({ asked: _asked, ...auditReturn }) => ({
        ...auditReturn,
        answers: bare(
          auditReturn['answers'] as Tables[TableName],
          ({ fields: _fields, usedAgain: _used, impactKind: _kind, ...each }) => each,
        ),
      })),
    } as unknown as Tables
    const read = must(checkTables(upgrade(old, 1)))
    expect(read.revisions).toEqual([aRevision()])
    expect(tablesOf(read)).toEqual(tablesOf(aWorkspace({ revisions: [aRevision()] })))
  })

  it('never let an older program read what only a newer one can', () => {
    expect(minReader).toBeLessThanOrEqual(schemaVersion)
  })
})

describe('upgrade', () => {
  const note = (tables: Tables, id: string): Tables => ({
    ...tables,
    cycles: { ...tables.cycles, [id]: { place: Object.keys(tables.cycles).length } },
  })
  const steps: readonly Upgrade[] = [1, 2, 3].map((from) => ({
    from,
    name: `Step${from}`,
    step: (tables) => note(tables, `from-${from}`),
  }))

  it.each([
    [1, ['from-1', 'from-2', 'from-3']],
    [2, ['from-2', 'from-3']],
    [3, ['from-3']],
    [4, []],
    [9, []],
  ])('from version %i applies the steps that are left, in order', (from, applied) => {
    const { cycles } = upgrade(emptyTables, from, steps, 4)
    expect(Object.keys(cycles)).toEqual(applied)
    expect(Object.values(cycles).map(({ place }) => place)).toEqual(applied.map((_, place) => place))
  })

  it('applies them in order however they are listed', () => {
    expect(Object.keys(upgrade(emptyTables, 1, [...steps].reverse(), 4).cycles)).toEqual(['from-1', 'from-2', 'from-3'])
  })

  it('hands back the very tables where nothing is to be done', () => {
    expect(upgrade(emptyTables, 4, steps, 4)).toBe(emptyTables)
  })

  it.each([
    ['in the middle', 1, 2],
    ['at the start', 1, 1],
    ['at the end', 3, 3],
  ])('throws at a gap %s', (_where, from, gap) => {
    expect(() =>
      upgrade(
        emptyTables,
        from,
        steps.filter((each) => each.from !== gap),
        4,
      ),
    ).toThrow(`no upgrade from schema version ${gap}`)
  })

  it('throws for a version before the first', () => {
    expect(() => upgrade(emptyTables, 0, steps, 4)).toThrow('no upgrade from schema version 0')
  })
})
