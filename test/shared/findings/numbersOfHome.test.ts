import { expect, it } from 'vitest'
import { asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { countedNeeds, overviewOf } from '../../../shared/findings/overview'
import { frameworkKey } from '../../../shared/frameworks/framework'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import { standingOf } from '../../../shared/returns/standing'
import { allReturns, findRows, type TrackerSought } from '../../../shared/returns/tracker/find'
import { countedParts, countRows, trackerRow } from '../../../shared/returns/tracker/row'
import { cycleStages } from '../../../shared/returns/tracker/stages'
import { reportWorkspace, today } from '../../builders/reportWorkspace'

const plain = { ...reportWorkspace(), glossary: [] }
const excused = (each: AuditReturn): AuditReturn => ({
  ...each,
  timeline: [
    ...each.timeline,
    {
      id: asId(`excused ${each.id}`),
      at: asMoment('2026-11-20T09:00:00.000Z'),
      by: 'Nia Bell',
      kind: 'excused',
      why: 'exempt',
      note: '',
    },
  ],
})
/** The sample as it is, and with every second return exempt, half done or not. */
const workspaces = [
  plain,
  { ...plain, returns: plain.returns.map((each, place) => (place % 2 === 0 ? excused(each) : each)) },
  {
    ...plain,
    returns: plain.returns.map((each) => (standingOf(each).state === 'inProgress' ? excused(each) : each)),
  },
]
type Held = typeof plain

const rowsOf = (workspace: Held, cycleId: string | null) =>
  workspace.returns.flatMap((auditReturn) => {
    const cycle = workspace.cycles.find(({ id }) => id === auditReturn.cycleId)
    const organisation = workspace.organisations.find(({ id }) => id === auditReturn.organisationId)
    const framework = cycle && workspace.frameworks.find((each) => cycle.framework === frameworkKey(each))
    if (!cycle || !organisation || !framework || (cycleId === null ? cycle.stage !== 'open' : cycle.id !== cycleId))
      return []
    return [trackerRow({ auditReturn, cycle, organisation, framework }, today)]
  })
const listed = (workspace: Held, cycleId: string, sought: Partial<TrackerSought>) =>
  findRows(rowsOf(workspace, cycleId), { ...allReturns, ...sought }, today).length

it.each(workspaces)('lists for every number on Home exactly as many returns', (workspace) => {
  for (const cycle of workspace.cycles) {
    const { id } = cycle
    const { lines, returned, needs } = overviewOf(workspace, id, today)
    expect([id, listed(workspace, id, {}), listed(workspace, id, { late: 'back' })]).toEqual([
      id,
      lines.length,
      returned,
    ])
    for (const need of needs)
      if ('count' in need)
        expect([id, need.kind, listed(workspace, id, countedNeeds[need.kind])]).toEqual([id, need.kind, need.count])
    const returns = workspace.returns.filter(({ cycleId }) => cycleId === id)
    for (const { name, words, counted } of cycleStages(cycle, returns, today)) {
      expect([name, /^\d+ of/.test(words)]).toEqual([name, counted !== null])
      if (counted)
        expect([name, `${listed(workspace, id, counted.sought)}`]).toEqual([name, words.replace(/ of .*/, '')])
    }
  }
})

it('counts what is half done and not exempt alone', () => {
  const begun = plain.returns.find((each) => standingOf(each).state === 'inProgress')
  if (!begun) throw new Error('The sample has no return that is half done')
  const cycleId = begun.cycleId
  const withOne = { ...plain, returns: plain.returns.map((each) => (each === begun ? excused(each) : each)) }
  const [before, after] = [plain, withOne].map((each) => listed(each, cycleId, countedNeeds.drafts))
  expect(after).toBe((before ?? 0) - 1)
})

it('lists for every number over the list of returns exactly as many', () => {
  for (const id of [null, ...plain.cycles.map((cycle) => cycle.id)]) {
    const rows = rowsOf(plain, id)
    for (const { words, late } of countedParts(countRows(rows)).filter(({ words }) => !words.includes('organisation')))
      expect(`${findRows(rows, { ...allReturns, late }, today).length} ${words.replace(/^[\d,]+ /, '')}`).toBe(words)
  }
})
