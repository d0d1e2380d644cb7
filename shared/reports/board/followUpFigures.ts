import { longDay } from '../../basics/day'
import { counted } from '../../basics/text'
import { attendanceOver } from '../../plan/attendance'
import { heldOn } from '../../sessions/carriedInto'
import { stageOf } from '../../sessions/log'
import { type BoardFacts, isOverdue } from './boardFacts'
import type { Figure } from './figure'
import { ownActions } from './ownActions'
import { isDecided, planFacts } from './progressSection'

const ledgerName = 'Ledger of challenges'

/** One of the five counts of challenges, or those that are long unsettled or due to be escalated. */
export function challengeFigure(
  { ledger: { counts, open } }: BoardFacts,
  kind: 'raised' | 'closedOnEvidence' | 'closedOtherwise' | 'carriedForward' | 'escalated' | 'long' | 'toEscalate',
): Figure {
  const wereOpen = counts.closedOnEvidence + counts.closedOtherwise + counts.carriedForward
  const long = open.filter((row) => row.isLongUnsettled).length
  const due = open.filter(({ state }) => state.escalationDue !== null).length
  const told = {
    raised: ['challenges were raised since the cycle opened', counts.raised, wereOpen],
    closedOnEvidence: ['challenges were closed on evidence', counts.closedOnEvidence, wereOpen],
    closedOtherwise: ['challenges were closed otherwise', counts.closedOtherwise, wereOpen],
    carriedForward: ['challenges are still open', counts.carriedForward, wereOpen],
    escalated: ['challenges were escalated', counts.escalated, wereOpen],
    long: ['open challenges were carried twice or more, or have been open for more than 12 months', long, open.length],
    toEscalate: ['open challenges were carried three times or more and are due to be escalated', due, open.length],
  } as const
  const [what, count, of] = told[kind]
  return {
    what,
    count,
    of,
    from: ledgerName,
    how: 'Challenges that were open at some time since the cycle opened, as they stood on the day; none that was entered by mistake',
    section: 'challenges',
  }
}

/** Open actions that are overdue, of those open: those in returns and the partnership's own. */
export function overdueActions(facts: BoardFacts): Figure {
  const own = ownActions(facts)
  return {
    what: 'open actions are overdue',
    count:
      facts.open.filter((each) => isOverdue(each, facts.asAt)).length +
      own.filter(({ status, daysLate }) => status === 'open' && daysLate > 0).length,
    of: facts.open.length + own.filter(({ status }) => status === 'open').length,
    from: `${facts.cycle.title}, and actions of the partnership`,
    how: 'Actions that are open and past their due day, of all that are open; an action without a day is never overdue',
    section: 'actions',
  }
}

/** Actions of the partnership that were checked, of all of them that were not withdrawn; null where it has none. */
export function checkedActions(facts: BoardFacts): Figure | null {
  const own = ownActions(facts).filter(({ status }) => status !== 'withdrawn')
  if (own.length === 0) return null
  return {
    what: 'actions of the partnership are checked',
    count: own.filter(({ status }) => status === 'checked').length,
    of: own.length,
    from: 'Actions of the partnership',
    how: 'Actions that the partnership agreed itself, and did not withdraw',
    section: 'actions',
  }
}

/** Actions that come from reviews of practice and inspections, done or checked; null where there are none. */
export function reviewActions(facts: BoardFacts): Figure | null {
  const own = ownActions(facts).filter(
    ({ from, status }) => ['practiceReview', 'inspection'].includes(from.kind) && status !== 'withdrawn',
  )
  if (own.length === 0) return null
  return {
    what: 'actions from practice reviews and inspections are done or checked',
    count: own.filter(({ status }) => status !== 'open').length,
    of: own.length,
    from: 'Actions of the partnership',
    how: 'Actions whose source is a practice review or an inspection',
    section: 'actions',
  }
}

/** Challenge sessions that were held since the cycle before opened; null where none is kept. */
export function sessionsFigure({ workspace, cycle, earlier, asAt }: BoardFacts): Figure | null {
  const from = earlier?.cycle.opensOn ?? cycle.opensOn
  const held = workspace.sessions.filter(
    (each) => stageOf(each) !== 'before' && heldOn(each) >= from && heldOn(each) <= asAt,
  )
  if (workspace.sessions.length === 0) return null
  return {
    what: counted(held.length, 'challenge session was held', 'challenge sessions were held').replace(/^\d+ /, ''),
    count: held.length,
    of: null,
    from: 'Challenge sessions',
    how: `Sessions that were held from ${longDay(from)} to the day`,
    section: 'challenges',
  }
}

const planName = 'Partnership plan'

/** Milestones that were met, or decisions that were taken, or scrutiny that was answered, of all in the plan; null where there is none. */
export function planFigure(
  facts: BoardFacts,
  part: 'milestones' | 'decisions' | 'funding' | 'scrutiny',
): Figure | null {
  const { milestones, decisions, scrutiny } = planFacts(facts)
  const funding = decisions.filter(({ about }) => about === 'funding')
  const told = {
    milestones: [
      'milestones of the plan are met',
      milestones.filter(({ state }) => state === 'met').length,
      milestones,
    ],
    decisions: ['decisions on the arrangements are taken', decisions.filter(isDecided).length, decisions],
    funding: ['decisions on funding are taken', funding.filter(isDecided).length, funding],
    scrutiny: [
      'pieces of independent scrutiny were answered',
      scrutiny.filter(({ respondedOn, response }) => respondedOn !== null || response.trim() !== '').length,
      scrutiny,
    ],
  } as const
  const [what, count, all] = told[part]
  if (all.length === 0) return null
  return { what, count, of: all.length, from: planName, how: 'Entries of the plan, as at the day', section: 'progress' }
}

/** How often organisations came to meetings and sessions, of the times they were expected; null where nothing is marked. */
export function attendanceFigure(facts: BoardFacts): Figure | null {
  const { workspace, cycle, asAt } = facts
  const all = attendanceOver(workspace.plans, workspace.sessions, { from: cycle.periodFrom, to: asAt })
  const expected = all.reduce((sum, each) => sum + each.expected, 0)
  if (expected === 0) return null
  return {
    what: 'expected attendances at meetings and sessions were kept',
    count: all.reduce((sum, each) => sum + each.present, 0),
    of: expected,
    from: 'Partnership plan and challenge sessions',
    how: `Organisations that were present, of the times they were expected, from ${longDay(cycle.periodFrom)} to the day`,
    section: 'challenges',
  }
}
