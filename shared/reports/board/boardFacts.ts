import { type PartnershipAction, statusOf } from '../../actions/action'
import type { Day } from '../../basics/day'
import type { CycleId } from '../../cycles/cycle'
import { type TalliedQuestion, tallyQuestions } from '../../findings/counting'
import { withPercentagesRead } from '../../findings/percentages'
import { isIn, type Punctuality, punctualityOf } from '../../findings/punctuality'
import {
  organisationOf,
  type ReportedCycle,
  type ReportedWorkspace,
  reportedCycle,
} from '../../findings/reportedWorkspace'
import { mayUseName } from '../../findings/viewGroups'
import { hasViews } from '../../findings/views'
import type { Framework } from '../../frameworks/framework'
import { questionsOf } from '../../frameworks/lookUp'
import type { Question } from '../../frameworks/question'
import type { Checklist } from '../../frameworks/reportChecklist'
import { noReportParts, type ReportParts } from '../../frameworks/reportParts'
import type { Organisation } from '../../partnership/organisation'
import { type Action, contentOf } from '../../returns/answer'
import type { AuditReturn } from '../../returns/auditReturn'
import { isBroughtForward } from '../../returns/lastYear'
import type { FullWorkspace } from '../fullWorkspace'
import { byDay, inOrder } from '../wording'
import { type LedgerFacts, ledgerFacts } from './ledgerFacts'
import { type OtherCycles, otherCycles } from './otherCycles'

/** An organisation that was asked, its return, and how that stands. */
export type Invited = {
  readonly organisation: Organisation
  readonly auditReturn: AuditReturn
  readonly punctuality: Punctuality
}

/** An action with where it comes from. */
export type ReportedAction = {
  readonly action: Action
  readonly organisation: Organisation
  readonly question: Question
  /** Promised in the cycle before, not done, and not brought forward into this one. */
  readonly fromLastCycle: boolean
}

/** Everything the sections of a board report read. */
export type BoardFacts = ReportedCycle & {
  readonly workspace: FullWorkspace
  readonly asAt: Day
  /** Every question of the framework, in order. */
  readonly questions: readonly Question[]
  /** Sorted by name. */
  readonly invited: readonly Invited[]
  /** Those whose return is in: the only ones that are counted. */
  readonly returned: readonly Invited[]
  readonly earlier: ReportedCycle | null
  readonly actions: readonly ReportedAction[]
  /** Those of them that are open, overdue first and then by day due. */
  readonly open: readonly ReportedAction[]
  /** Every question with the counts of the returns that are in. */
  readonly tallied: readonly TalliedQuestion[]
  /** The ledger of challenges since this cycle opened. */
  readonly ledger: LedgerFacts
  /** What other cycles of the same time tell. */
  readonly others: OtherCycles
  /** The list of what a yearly report should cover that it is set beside; null for none. */
  readonly checklist: Checklist | null
  /** What is set together from several questionnaires. */
  readonly parts: ReportParts
}

/** Gathers what a board report of a cycle says, as at a day. */
export function boardFacts(
  workspace: FullWorkspace,
  cycleId: CycleId,
  asAt: Day,
  checklist: Checklist | null = null,
  parts: ReportParts = noReportParts,
): BoardFacts {
  const reported = withPercentagesRead(reportedCycle(workspace, cycleId))
  const { cycle } = reported
  const invited = reported.returns
    .map((auditReturn) => ({
      organisation: organisationOf(workspace, auditReturn),
      auditReturn,
      punctuality: punctualityOf(auditReturn, cycle, asAt),
    }))
    .sort((a, b) => inOrder(a.organisation.name, b.organisation.name))
  const returned = invited.filter(({ punctuality }) => isIn(punctuality))
  const earlier =
    cycle.previous === null ? null : onlyReturned(withPercentagesRead(reportedCycle(workspace, cycle.previous)))
  const questions = allQuestions(reported.framework)
  const noted = new Map<string, PartnershipAction>(workspace.actions.map((action) => [action.id, action]))
  const actions = [
    ...returned.flatMap((each) =>
      actionsOf(quotedOf(reported.framework, each), each.auditReturn, questions, noted, false),
    ),
    ...(earlier ? stillOpen(earlier, reported, workspace, noted) : []),
  ]
  const tallied = tallyQuestions(
    reported.framework,
    returned.map(({ auditReturn }) => auditReturn),
    cycle.reading ?? null,
  )
  const open = openOf(actions)
  const ledger = ledgerFacts(workspace, { from: cycle.opensOn, to: asAt })
  const others = otherCycles(workspace, reported, asAt, parts)
  return {
    ...reported,
    workspace,
    asAt,
    questions,
    invited,
    returned,
    earlier,
    actions,
    open,
    tallied,
    ledger,
    others,
    checklist,
    parts,
  }
}

const allQuestions = (framework: Framework) => questionsOf(framework).map(({ question }) => question)

const onlyReturned = (reported: ReportedCycle): ReportedCycle => ({
  ...reported,
  returns: reported.returns.filter(({ stage }) => stage === 'returned'),
})

type Noted = ReadonlyMap<string, PartnershipAction>

/** An action as it stands with what the partnership noted beside it; null for one that was withdrawn. */
function asNoted(action: Action, noted: Noted): Action | null {
  const record = noted.get(action.id)
  const status = record ? statusOf(record, action.status) : action.status
  if (status === 'withdrawn') return null
  return { ...action, status: status === 'open' ? 'open' : 'done' }
}

const actionsOf = (
  organisation: Organisation,
  auditReturn: AuditReturn,
  questions: readonly Question[],
  noted: Noted,
  fromLastCycle: boolean,
) =>
  questions.flatMap((question) =>
    (auditReturn.answers[question.id]?.actions ?? [])
      .filter(({ what }) => what.trim() !== '')
      .flatMap((action): ReportedAction[] => {
        const stands = asNoted(action, noted)
        return stands ? [{ action: stands, organisation, question, fromLastCycle }] : []
      }),
  )

/** What the cycle before left undone, apart from what this cycle's returns have brought forward. */
const stillOpen = (
  earlier: ReportedCycle,
  now: ReportedCycle,
  workspace: ReportedWorkspace,
  noted: Noted,
): readonly ReportedAction[] => {
  const questions = allQuestions(earlier.framework)
  return earlier.returns.flatMap((each) => {
    const present = now.returns.find(({ organisationId }) => organisationId === each.organisationId)
    const organisation = organisationOf(workspace, present ?? each)
    return actionsOf(
      quotedOf(earlier.framework, { organisation, auditReturn: each }),
      each,
      questions,
      noted,
      true,
    ).filter(
      ({ action, question }) =>
        action.status === 'open' && !isBroughtForward(contentOf(present?.answers[question.id]), each, action.what),
    )
  })
}

/**
 * As whom what a return says is quoted. Somebody who answers alone, beside others, is named only where that was allowed.
 */
export const quotedOf = (
  framework: Framework,
  { organisation, auditReturn }: Pick<Invited, 'organisation' | 'auditReturn'>,
): Organisation =>
  hasViews(framework) && !mayUseName(framework, auditReturn)
    ? { ...organisation, name: `One ${framework.respondent.one}` }
    : organisation

/** The returns that are counted. */
export const countedReturns = ({ returned }: BoardFacts): readonly AuditReturn[] =>
  returned.map(({ auditReturn }) => auditReturn)

/** True for an open action whose day has passed. An action without a day is never overdue. */
export const isOverdue = ({ action }: ReportedAction, asAt: Day) =>
  action.status === 'open' && action.due !== null && action.due < asAt

/** The earliest due first and those without a day last: so whatever is overdue leads. */
const openOf = (actions: readonly ReportedAction[]): readonly ReportedAction[] =>
  actions.filter(({ action }) => action.status === 'open').sort((a, b) => byDay(a.action.due, b.action.due))
