import { type Day, dayOf, shortDay } from '../basics/day'
import { impossible } from '../basics/result'
import { counted } from '../basics/text'
import type { CycleId } from '../cycles/cycle'
import type { Framework } from '../frameworks/framework'
import { findLevel } from '../frameworks/lookUp'
import type { Organisation } from '../partnership/organisation'
import type { Answer, ReturnId } from '../returns/answer'
import { questionsAsked } from '../returns/asked'
import type { AuditReturn } from '../returns/auditReturn'
import { type Progress, progressOf } from '../returns/progress'
import { isIn, type Receipt, receiptOf } from './receipt'
import { organisationOf, type ReportedWorkspace, reportedCycle } from './reportedWorkspace'

/** A return in the overview of a cycle. */
export type OverviewLine = {
  readonly auditReturn: AuditReturn
  readonly organisation: Organisation
  readonly progress: Progress
  readonly receipt: Receipt
  /** `Not started`, `In progress – 12 of 58` or `Returned 6 Nov 2026`. */
  readonly status: string
  /** `9 days late` or `Extension to 30 Nov 2026`; empty where neither holds. */
  readonly beside: string
  readonly isLate: boolean
}

/** Something that waits for the person at this computer. */
export type Need =
  | { readonly kind: 'overdue'; readonly returnId: ReturnId; readonly organisation: string; readonly days: number }
  | {
      readonly kind: 'asksForHelp'
      readonly returnId: ReturnId
      readonly organisation: string
      /** The numbers of its questions, as people say them. */
      readonly questions: readonly string[]
    }
  | {
      readonly kind: 'inProgress'
      readonly returnId: ReturnId
      readonly organisation: string
      readonly progress: Progress
    }

export type Overview = {
  /** Sorted by the organisation's name. */
  readonly lines: readonly OverviewLine[]
  readonly returned: number
  /** The draft that was worked on last, returns that came in with a request for help, then overdue returns, the latest first. */
  readonly needs: readonly Need[]
}

/** Where a cycle is on a day, and what needs somebody. */
export function overviewOf(workspace: ReportedWorkspace, cycleId: CycleId, asAt: Day): Overview {
  const { cycle, framework, returns } = reportedCycle(workspace, cycleId)
  const lines = returns
    .map((auditReturn): OverviewLine => {
      const progress = progressOf(auditReturn, framework)
      const receipt = receiptOf(auditReturn, cycle, asAt)
      return {
        auditReturn,
        organisation: organisationOf(workspace, auditReturn),
        progress,
        receipt,
        status: statusText(auditReturn, progress),
        ...besideStatus(receipt),
      }
    })
    .sort((a, b) => (a.organisation.name < b.organisation.name ? -1 : 1))
  return { lines, returned: lines.filter(({ receipt }) => isIn(receipt)).length, needs: needsIn(lines, framework) }
}

/** A return's status in words. A return with anything written in it is in progress, answered or not. */
export function statusText(auditReturn: AuditReturn, { answered, total }: Progress): string {
  if (auditReturn.stage === 'returned' && auditReturn.returnedAt !== null)
    return `Returned ${shortDay(dayOf(auditReturn.returnedAt))}`
  if (Object.keys(auditReturn.answers).length === 0) return 'Not started'
  return `In progress – ${answered} of ${total}`
}

function besideStatus(receipt: Receipt): Pick<OverviewLine, 'beside' | 'isLate'> {
  switch (receipt.kind) {
    case 'late':
      return { beside: `${counted(receipt.days, 'day')} late`, isLate: true }
    case 'overdue':
      return { beside: `${counted(receipt.days, 'day')} late`, isLate: true }
    case 'extended':
      return { beside: `Extension to ${shortDay(receipt.to)}`, isLate: false }
    case 'withinExtension':
      return { beside: 'Within its extension', isLate: false }
    case 'onTime':
    case 'notYetDue':
      return { beside: '', isLate: false }
    default:
      return impossible(receipt)
  }
}

function needsIn(lines: readonly OverviewLine[], framework: Framework): readonly Need[] {
  const drafts = lines.filter((line) => line.auditReturn.stage === 'draft')
  const [last] = drafts
    .filter(({ auditReturn }) => changedAt(auditReturn) !== '')
    .sort((a, b) => (changedAt(a.auditReturn) < changedAt(b.auditReturn) ? 1 : -1))
  const overdue = drafts.flatMap(({ receipt, auditReturn, organisation }) =>
    receipt.kind === 'overdue'
      ? [{ kind: 'overdue', returnId: auditReturn.id, organisation: organisation.name, days: receipt.days } as const]
      : [],
  )
  const requests = lines
    .filter(({ receipt }) => isIn(receipt))
    .map(({ auditReturn, organisation }) => ({
      kind: 'asksForHelp' as const,
      returnId: auditReturn.id,
      organisation: organisation.name,
      questions: questionsAsked(framework, auditReturn)
        .filter(({ question }) => asksForHelp(framework, auditReturn.answers[question.id]))
        .map(({ question }) => question.label),
    }))
    .filter(({ questions }) => questions.length > 0)
  return [
    ...(last
      ? [
          {
            kind: 'inProgress',
            returnId: last.auditReturn.id,
            organisation: last.organisation.name,
            progress: last.progress,
          } as const,
        ]
      : []),
    ...requests,
    ...overdue.sort((a, b) => b.days - a.days),
  ]
}

const asksForHelp = (framework: Framework, answer: Answer | undefined): boolean =>
  findLevel(framework, answer?.rating ?? null)?.meaning === 'request-for-help'

/** When an answer of a return was changed last; empty while nothing is recorded. For display order only. */
const changedAt = ({ answers }: AuditReturn): string =>
  Object.values(answers).reduce<string>((latest, answer) => (answer.changedAt > latest ? answer.changedAt : latest), '')
