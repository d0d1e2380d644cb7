import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import type { AuditReturn } from '../../../../shared/returns/auditReturn'
import { chaseGroups } from '../../../../shared/returns/tracker/chaseGroups'
import { allReturns, findRows, groupRows, isFiltered } from '../../../../shared/returns/tracker/find'
import { countedParts, countRows, progressWords, trackerRow } from '../../../../shared/returns/tracker/row'
import { selectionText, toggled, withAll } from '../../../../shared/returns/tracker/selection'
import { cycleStages } from '../../../../shared/returns/tracker/stages'
import { aFramework, best, q11, q12 } from '../../../builders/frameworks'
import { anAnswer, aReturn, noon } from '../../../builders/returns'
import { aCycle, anOrganisation } from '../../../builders/workspaces'

const cycle = aCycle({ closesOn: asDay('2026-11-01') })
const framework = aFramework()
const today = asDay('2026-11-22')
const mark = { id: asId<'event'>('e'), at: noon, by: 'Manager' }
const sent = { ...mark, kind: 'sent', form: 'pack', fingerprint: null } as const
const exempt = { ...mark, kind: 'excused', why: 'exempt', note: '' } as const
const back = { stage: 'returned', returnedAt: asMoment('2026-10-30T10:00:00.000Z') } as const

const row = (name: string, change: Partial<AuditReturn> = {}, type = 'school', area = 'North') =>
  trackerRow(
    {
      auditReturn: aReturn({ id: asId(`r-${name}`), organisationId: asId(name), ...change }),
      organisation: anOrganisation({ id: asId(name), name, type, area }),
      cycle,
      framework,
    },
    today,
  )
const answered = { [q11]: anAnswer({ rating: best }), [q12]: anAnswer({ rating: best }) }
const rows = [
  row('Alder', { timeline: [sent] }),
  row('Beech', { ...back, answers: answered }, 'health', 'South'),
  row('Cedar', { extension: { dueOn: asDay('2026-11-12'), reason: '' } }),
  row('Elm', { timeline: [exempt] }, '', ''),
  row('Fir', { extension: { dueOn: asDay('2027-01-31'), reason: '' }, answers: answered }),
]
const countsText = (counts: Parameters<typeof countedParts>[0]) =>
  countedParts(counts)
    .map(({ words }) => words)
    .join(' · ')
const names = (found: readonly { readonly organisation: { readonly name: string } }[]) =>
  found.map(({ organisation }) => organisation.name)
const find = (change: Partial<typeof allReturns>) => names(findRows(rows, { ...allReturns, ...change }, today))

describe('a row of the tracker', () => {
  it('never says 0 of a return that is out', () => {
    expect(rows.map(progressWords)).toEqual(['not known', '2 of 3', '0 of 3', '0 of 3', '2 of 3'])
  })

  it('says of a return that is out how much of it is answered here, where something is', () => {
    expect(progressWords(row('Oak', { timeline: [sent], answers: answered }))).toBe('2 of 3 here')
  })

  it('says what stands beside the status', () => {
    expect(rows.map(({ notes }) => notes)).toEqual([
      ['21 days late'],
      ['1 unanswered'],
      ['10 days late'],
      ['Exempt'],
      ['Extension to 31 Jan 2027'],
    ])
  })

  it('says that two copies differ', () => {
    const undecided = [{ part: 'frontSheet/author', kind: 'differs', versions: [] }] as never
    expect(row('Oak', { ...back, undecided }).notes).toContain('Needs a decision')
  })

  it('is counted once, in words that leave out what is not there', () => {
    expect(countsText(countRows(rows))).toBe(
      '5 organisations · 1 returned · 2 overdue · 1 not due yet · 1 not expected',
    )
    expect(countsText(countRows(rows.slice(1, 2)))).toBe('1 organisation · 1 returned')
    expect(countsText(countRows([...rows, ...rows]))).toMatch(/^5 organisations · 10 returns · 2 returned/)
  })
})

describe('finding in the tracker', () => {
  it('seeks in all rows and filters by status, area, type and lateness', () => {
    expect(find({ words: 'ced' })).toEqual(['Cedar'])
    expect(find({ status: 'sent' })).toEqual(['Alder'])
    expect(find({ status: 'inProgress' })).toEqual(['Fir'])
    expect(find({ status: 'unread' })).toEqual(['Beech'])
    expect(find({ status: 'excused' })).toEqual(['Elm'])
    expect(find({ area: 'South' })).toEqual(['Beech'])
    expect(find({ type: 'health' })).toEqual(['Beech'])
    expect(find({ late: 'overdue' })).toEqual(['Alder', 'Cedar'])
    expect(find({ late: 'from2To4Weeks' })).toEqual(['Alder'])
  })

  it('shows the latest first, or sorts as asked', () => {
    expect(find({})).toEqual(['Alder', 'Cedar', 'Fir', 'Beech', 'Elm'])
    expect(find({ sort: 'name' })).toEqual(['Alder', 'Beech', 'Cedar', 'Elm', 'Fir'])
    expect(find({ sort: 'due' }).slice(-2)).toEqual(['Cedar', 'Fir'])
  })

  it('knows when something is left out', () => {
    expect(isFiltered({ ...allReturns, sort: 'name', group: 'late' })).toBe(false)
    expect(isFiltered({ ...allReturns, late: 'overdue' })).toBe(true)
  })

  it('groups with the most urgent first', () => {
    const lines = groupRows(findRows(rows, allReturns, today), 'late', (code) => code || 'Not recorded')
    expect(
      lines.map((line) => (line.kind === 'group' ? `# ${line.words} ${line.rows.length}` : line.row.organisation.name)),
    ).toEqual([
      '# 2 to 4 weeks late 1',
      'Alder',
      '# Up to 2 weeks late 1',
      'Cedar',
      '# Not due yet 1',
      'Fir',
      '# Returned or not expected 2',
      'Beech',
      'Elm',
    ])
    const types = groupRows(rows, 'type', (code) => code || 'Type not recorded')
    expect(types.flatMap((line) => (line.kind === 'group' ? [line.words] : []))).toEqual([
      'health',
      'school',
      'Type not recorded',
    ])
  })
})

describe('a chase group', () => {
  it('holds its returns by the name of their organisation', () => {
    const late = ['School 10', 'School 9', 'Ash'].map((name) => row(name, { timeline: [sent] }))
    expect(chaseGroups(late).map((group) => names(group.rows))).toEqual([['Ash', 'School 9', 'School 10']])
  })
})

describe('what is chosen', () => {
  it('outlasts a filter, and says what it hides', () => {
    const ids = rows.map(({ id }) => id)
    const three = withAll(new Set<string>(), ids.slice(0, 3), true)
    expect(selectionText(three, ids)).toBe('3 selected')
    expect(selectionText(three, ids.slice(1))).toBe('3 selected, 1 hidden by the filter')
    expect(selectionText(toggled(toggled(new Set<string>(), ids[0] as never), ids[0] as never), ids)).toBe('')
    expect(withAll(three, ids, false).size).toBe(0)
  })
})

describe('where a cycle is', () => {
  const stages = (returns: readonly AuditReturn[], change = {}) =>
    cycleStages({ ...cycle, ...change }, returns, today).map(
      ({ name, words, isNow }) => `${name}: ${words}${isNow ? ' ←' : ''}`,
    )

  it('counts in words like 1 of 2, and leaves out those that are not expected', () => {
    expect(stages([aReturn({ timeline: [sent] }), aReturn(back), aReturn({ timeline: [exempt] })])).toEqual([
      'Set up: Completed',
      'Send returns: Completed',
      'Collect returns: 1 of 2 ←',
      'Read returns: 0 of 1',
      'Report to the board: No day yet',
      'Close the cycle: Open',
    ])
  })

  it('begins with nobody asked, and ends closed', () => {
    expect(stages([])[0]).toBe('Set up: No organisation is asked yet ←')
    const read = { ...mark, kind: 'read', result: 'accepted', note: '' } as const
    const all = stages([aReturn({ ...back, timeline: [read] })], { stage: 'closed', boardOn: asDay('2026-11-20') })
    expect(all.filter((each) => each.endsWith('←'))).toEqual([])
  })
})
