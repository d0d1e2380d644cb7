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
import { countUndecided } from '../returns/merge/undecided'
import { type Progress, progressOf } from '../returns/progress'
import { excusedWords, standingOf } from '../returns/standing'
import type { TrackerSought } from '../returns/tracker/find'
import { hasUnread } from '../returns/unread'
import { isIn, type Punctuality, punctualityOf } from './punctuality'
import { organisationOf, type ReportedWorkspace, reportedCycle } from './reportedWorkspace'

/** A return in the overview of a cycle. */
export type OverviewLine = {
  readonly auditReturn: AuditReturn
  readonly organisation: Organisation
  readonly progress: Progress
  readonly punctuality: Punctuality
  /** `Not started`, `Sent`, `In progress – 12 of 58` or `Returned 6 Nov 2026`. */
  readonly status: string
  /** `9 days late` or `Extension to 30 Nov 2026`; empty where neither holds. */
  readonly beside: string
  readonly isLate: boolean
}

/** Something that waits for the person at this computer. */
export type Need =
  /** How many returns are late and not back. */
  | { readonly kind: 'overdue'; readonly count: number }
  /** Parts of a return that two copies say differently. */
  | { readonly kind: 'undecided'; readonly returnId: ReturnId; readonly organisation: string; readonly parts: number }
  /** A return with words that could not be read as an answer. */
  | { readonly kind: 'unreadWords'; readonly returnId: ReturnId; readonly organisation: string }
  /** How many returns are back and nobody has read. */
  | { readonly kind: 'unread'; readonly count: number }
  /** How many returns are half done on this computer, where it is more than the one to carry on with. */
  | { readonly kind: 'drafts'; readonly count: number }
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

/** What is sought in the list of returns for each number that waits: exactly as many as it says. */
export const countedNeeds: Readonly<Record<Extract<Need, { count: number }>['kind'], Partial<TrackerSought>>> = {
  overdue: { late: 'overdue' },
  unread: { status: 'unread' },
  drafts: { status: 'inProgress', late: 'expected' },
}

export type Overview = {
  /** Sorted by the organisation's name. */
  readonly lines: readonly OverviewLine[]
  readonly returned: number
  /** What is late, what has to be decided, what could not be read, who asks for help, what was worked on last and what else waits: the most urgent first. A closed cycle needs nobody. */
  readonly needs: readonly Need[]
}

/** Where a cycle is on a day, and what needs somebody. */
export function overviewOf(workspace: ReportedWorkspace, cycleId: CycleId, asAt: Day): Overview {
  const { cycle, framework, returns } = reportedCycle(workspace, cycleId)
  const lines = returns
    .map((auditReturn): OverviewLine => {
      const progress = progressOf(auditReturn, framework)
      const punctuality = punctualityOf(auditReturn, cycle, asAt)
      return {
        auditReturn,
        organisation: organisationOf(workspace, auditReturn),
        progress,
        punctuality,
        status: statusText(auditReturn, progress),
        ...besideStatus(punctuality),
      }
    })
    .sort((a, b) => (a.organisation.name < b.organisation.name ? -1 : 1))
  return {
    lines,
    returned: lines.filter(({ punctuality }) => isIn(punctuality)).length,
    needs: cycle.stage === 'closed' ? [] : needsIn(lines, framework),
  }
}

/** A return's status in words. A return with anything written in it is in progress, answered or not. */
export function statusText(auditReturn: AuditReturn, { answered, total }: Progress): string {
  if (auditReturn.stage === 'returned' && auditReturn.returnedAt !== null)
    return `Returned ${shortDay(dayOf(auditReturn.returnedAt))}`
  const { state } = standingOf(auditReturn)
  if (state === 'sent') return 'Sent'
  if (state === 'notSent') return 'Not started'
  return `In progress – ${answered} of ${total}`
}

function besideStatus(punctuality: Punctuality): Pick<OverviewLine, 'beside' | 'isLate'> {
  switch (punctuality.kind) {
    case 'late':
      return { beside: `${counted(punctuality.days, 'day')} late`, isLate: true }
    case 'overdue':
      return { beside: `${counted(punctuality.days, 'day')} late`, isLate: true }
    case 'extended':
      return { beside: `Extension to ${shortDay(punctuality.to)}`, isLate: false }
    case 'withinExtension':
      return { beside: 'Within its extension', isLate: false }
    case 'notExpected':
      return { beside: excusedWords[punctuality.why], isLate: false }
    case 'onTime':
    case 'notYetDue':
      return { beside: '', isLate: false }
    default:
      return impossible(punctuality)
  }
}

function needsIn(lines: readonly OverviewLine[], framework: Framework): readonly Need[] {
  const drafts = lines
    .filter(({ auditReturn, punctuality }) => punctuality.kind !== 'notExpected' && isWorkedOn(auditReturn))
    .sort((a, b) => (changedAt(a.auditReturn) < changedAt(b.auditReturn) ? 1 : -1))
  const [last] = drafts
  const overdue = lines.filter(({ punctuality }) => punctuality.kind === 'overdue').length
  const unread = lines.filter(({ auditReturn }) => standingOf(auditReturn).state === 'returned').length
  return [
    ...(overdue > 0 ? [{ kind: 'overdue', count: overdue } as const] : []),
    ...undecidedIn(lines),
    ...unreadWordsIn(lines, framework),
    ...requestsIn(lines, framework),
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
    ...(drafts.length > 1 ? [{ kind: 'drafts', count: drafts.length } as const] : []),
    ...(unread > 0 ? [{ kind: 'unread', count: unread } as const] : []),
  ]
}

const isWorkedOn = (auditReturn: AuditReturn) => standingOf(auditReturn).state === 'inProgress'

const undecidedIn = (lines: readonly OverviewLine[]): readonly Need[] =>
  lines
    .map(({ auditReturn, organisation }) => ({
      kind: 'undecided' as const,
      returnId: auditReturn.id,
      organisation: organisation.name,
      parts: countUndecided(auditReturn),
    }))
    .filter(({ parts }) => parts > 0)

const unreadWordsIn = (lines: readonly OverviewLine[], framework: Framework): readonly Need[] =>
  lines
    .filter(({ auditReturn }) => hasUnread(auditReturn, framework))
    .map(({ auditReturn, organisation }) => ({
      kind: 'unreadWords' as const,
      returnId: auditReturn.id,
      organisation: organisation.name,
    }))

const requestsIn = (lines: readonly OverviewLine[], framework: Framework): readonly Need[] =>
  lines
    .filter(({ punctuality }) => isIn(punctuality))
    .map(({ auditReturn, organisation }) => ({
      kind: 'asksForHelp' as const,
      returnId: auditReturn.id,
      organisation: organisation.name,
      questions: questionsAsked(framework, auditReturn)
        .filter(({ question }) => asksForHelp(framework, auditReturn.answers[question.id]))
        .map(({ question }) => question.label),
    }))
    .filter(({ questions }) => questions.length > 0)

const asksForHelp = (framework: Framework, answer: Answer | undefined): boolean =>
  findLevel(framework, answer?.rating ?? null)?.meaning === 'request-for-help'

/** When an answer of a return was changed last; empty while nothing is recorded. For display order only. */
const changedAt = ({ answers }: AuditReturn): string =>
  Object.values(answers).reduce<string>((latest, answer) => (answer.changedAt > latest ? answer.changedAt : latest), '')
