import type { Day } from '../../basics/day'
import type { Action } from '../../returns/answer'
import type { AuditReturn } from '../../returns/auditReturn'
import type { Organisation } from '../../partnership/partnership'
import type { CycleId } from '../../cycles/cycle'
import type { Question } from '../../frameworks/framework'
import { questionsOf } from '../../frameworks/lookUp'
import { isIn, type Receipt, receiptOf } from '../receipt'
import { organisationOf, type ReportedCycle, type ReportedWorkspace, reportedCycle } from '../reportedWorkspace'

/** An organisation that was asked, its return, and how that stands. */
export type Invited = { readonly organisation: Organisation; readonly auditReturn: AuditReturn; readonly receipt: Receipt }

/** An action with where it comes from. */
export type ReportedAction = { readonly action: Action; readonly organisation: Organisation; readonly question: Question }

/** Everything the sections of a board report read. */
export type BoardFacts = ReportedCycle & {
  readonly workspace: ReportedWorkspace
  readonly asAt: Day
  /** Sorted by name. */
  readonly invited: readonly Invited[]
  /** Those whose return is in: the only ones that are counted. */
  readonly returned: readonly Invited[]
  readonly earlier: ReportedCycle | null
  readonly actions: readonly ReportedAction[]
}

/** Gathers what a board report of a cycle says, as at a day. */
export function boardFacts(workspace: ReportedWorkspace, cycleId: CycleId, asAt: Day): BoardFacts {
  const reported = reportedCycle(workspace, cycleId)
  const { cycle } = reported
  const invited = reported.returns
    .map((auditReturn) => ({
      organisation: organisationOf(workspace, auditReturn),
      auditReturn,
      receipt: receiptOf(auditReturn, cycle, asAt),
    }))
    .sort((a, b) => (a.organisation.name < b.organisation.name ? -1 : 1))
  const returned = invited.filter(({ receipt }) => isIn(receipt))
  const earlier = cycle.previous === null ? null : onlyReturned(reportedCycle(workspace, cycle.previous))
  return { ...reported, workspace, asAt, invited, returned, earlier, actions: returned.flatMap((each) => actionsOf(each, reported)) }
}

const onlyReturned = (reported: ReportedCycle): ReportedCycle => ({
  ...reported,
  returns: reported.returns.filter(({ stage }) => stage === 'returned'),
})

const actionsOf = ({ organisation, auditReturn }: Invited, { framework }: ReportedCycle): readonly ReportedAction[] =>
  questionsOf(framework).flatMap(({ question }) =>
    (auditReturn.answers[question.id]?.actions ?? []).flatMap((action) =>
      action.what.trim() === '' ? [] : [{ action, organisation, question }],
    ),
  )

/** The returns that are counted. */
export const countedReturns = ({ returned }: BoardFacts): readonly AuditReturn[] => returned.map(({ auditReturn }) => auditReturn)

/** True for an open action whose day has passed. An action without a day is never overdue. */
export const isOverdue = ({ action }: ReportedAction, asAt: Day) =>
  action.status === 'open' && action.due !== null && action.due < asAt

/** Open actions, the earliest due first and those without a day last: so whatever is overdue leads. */
export const openActions = ({ actions }: BoardFacts): readonly ReportedAction[] =>
  actions
    .filter(({ action }) => action.status === 'open')
    .sort((a, b) => compareDue(a.action.due, b.action.due))

const compareDue = (a: Day | null, b: Day | null) => {
  if (a === b) return 0
  if (a === null) return 1
  return b === null || a < b ? -1 : 1
}
