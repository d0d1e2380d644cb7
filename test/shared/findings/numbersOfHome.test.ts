import { expect, it } from 'vitest'
import { type Need, overviewOf } from '../../../shared/findings/overview'
import { frameworkKey } from '../../../shared/frameworks/framework'
import { allReturns, findRows, type TrackerSought } from '../../../shared/returns/tracker/find'
import { countedParts, countRows, trackerRow } from '../../../shared/returns/tracker/row'
import { reportWorkspace, today } from '../../builders/reportWorkspace'

const workspace = { ...reportWorkspace(), glossary: [] }
const rowsOf = (cycleId: string | null) =>
  workspace.returns.flatMap((auditReturn) => {
    const cycle = workspace.cycles.find(({ id }) => id === auditReturn.cycleId)
    const organisation = workspace.organisations.find(({ id }) => id === auditReturn.organisationId)
    const framework = cycle && workspace.frameworks.find((each) => cycle.framework === frameworkKey(each))
    if (!cycle || !organisation || !framework || (cycleId === null ? cycle.stage !== 'open' : cycle.id !== cycleId))
      return []
    return [trackerRow({ auditReturn, cycle, organisation, framework }, today)]
  })
const listed = (cycleId: string, sought: Partial<TrackerSought>) =>
  findRows(rowsOf(cycleId), { ...allReturns, ...sought }, today).length

const leadsTo: Readonly<Record<Extract<Need, { count: number }>['kind'], Partial<TrackerSought>>> = {
  overdue: { late: 'overdue' },
  unread: { status: 'unread' },
  drafts: { status: 'inProgress' },
}

it('lists for every number on Home exactly as many returns', () => {
  for (const { id } of workspace.cycles) {
    const { lines, returned, needs } = overviewOf(workspace, id, today)
    expect([id, listed(id, {}), listed(id, { late: 'back' })]).toEqual([id, lines.length, returned])
    for (const need of needs)
      if ('count' in need) expect([id, need.kind, listed(id, leadsTo[need.kind])]).toEqual([id, need.kind, need.count])
  }
})

it('lists for every number over the list of returns exactly as many', () => {
  for (const id of [null, ...workspace.cycles.map((cycle) => cycle.id)]) {
    const rows = rowsOf(id)
    for (const { words, late } of countedParts(countRows(rows)).filter(({ words }) => !words.includes('organisation')))
      expect(`${findRows(rows, { ...allReturns, late }, today).length} ${words.replace(/^[\d,]+ /, '')}`).toBe(words)
  }
})
