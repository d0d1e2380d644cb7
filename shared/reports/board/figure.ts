import { longDay } from '../../basics/day'
import { counted } from '../../basics/text'
import { movements, sumOfMovements } from '../../findings/comparing'
import { compareShares, ratedIn, sumOf, type Tally } from '../../findings/counting'
import { metIn, metWithImpact } from '../../findings/impact'
import { standardName } from '../../frameworks/lookUp'
import type { Standard } from '../../frameworks/question'
import type { Theme } from '../../frameworks/reportParts'
import { attendanceOver } from '../../plan/attendance'
import { stageOf } from '../../sessions/log'
import { type BoardFacts, countedReturns, isOverdue } from './boardFacts'
import type { BoardSection } from './boardSections'
import { areViewsHeld } from './heldViews'
import { ownActions } from './ownActions'
import { isDecided, planFacts, stuckIn } from './progressSection'
import { profileOf } from './propositionsSection'
import { auditInBrief } from './schoolsSection'
import { tallyOf } from './themes'

/** A number from the record: what it counts, what it is a part of, where it comes from, and where this report shows it. */
export type Figure = {
  /** What is counted, to follow the number: `agencies returned`. */
  readonly what: string
  readonly count: number
  /** What it is a part of; null for a count that is part of nothing. */
  readonly of: number | null
  /** The place in the record, by the name people know. */
  readonly from: string
  /** How it was counted. */
  readonly how: string
  readonly section: BoardSection
}

/** Returns that are in, of those asked. */
export const returnedFigure = ({ invited, returned, framework, cycle }: BoardFacts): Figure => ({
  what: `${framework.respondent.many} returned`,
  count: returned.length,
  of: invited.length,
  from: cycle.title,
  how: 'Returns that came in by the day, of all that were asked for',
  section: 'returns',
})

/** Returns that were due and are not in, of those asked. */
export const overdueReturns = ({ invited, framework, cycle }: BoardFacts): Figure => ({
  what: `${framework.respondent.many} have not returned and are overdue`,
  count: invited.filter(({ punctuality }) => punctuality.kind === 'overdue').length,
  of: invited.length,
  from: cycle.title,
  how: 'Returns past their due day, extensions allowed for, of all that were asked for',
  section: 'returns',
})

const howMet = 'Answers whose rating means met, of the answers with a rating; self-ratings'

/** All ratings that are met, of all given. */
export const metFigure = (facts: BoardFacts): Figure => metOf(sumOf(facts.tallied), 'ratings are met', facts)

const metOf = (tally: Tally, what: string, { cycle }: BoardFacts): Figure => ({
  what,
  count: tally.met,
  of: ratedIn(tally),
  from: cycle.title,
  how: howMet,
  section: 'ratings',
})

/** The standards by their share met, lowest first; those with fewer than five ratings are left out. */
export function standardFigures(facts: BoardFacts): readonly (Figure & { readonly standard: Standard })[] {
  return facts.framework.standards
    .map((standard) => ({
      standard,
      tally: sumOf(facts.tallied.filter(({ question }) => standard.questions.includes(question))),
    }))
    .filter(({ tally }) => ratedIn(tally) >= fewestRatings)
    .sort((a, b) => compareShares(a.tally, b.tally))
    .map(({ standard, tally }) => ({
      ...metOf(tally, `ratings of standard ${standardName(standard)} are met`, facts),
      standard,
    }))
}

const fewestRatings = 5

/** The ratings of a theme that are met; null where the questionnaire has none of it. */
export function themeFigure(facts: BoardFacts, theme: Theme, title: string): Figure | null {
  const tally = tallyOf(facts, theme)
  if (ratedIn(tally) === 0) return null
  return { ...metOf(tally, `ratings on ${title} are met`, facts), section: theme === 'voice' ? 'voices' : 'ratings' }
}

/** Ratings that moved up or down since the cycle before; null where there is nothing to compare. */
export function movedFigure(facts: BoardFacts, to: 'up' | 'down'): Figure | null {
  const { earlier, framework, cycle } = facts
  if (!earlier) return null
  const moved = sumOfMovements([
    ...movements(
      { framework, returns: countedReturns(facts), reading: cycle.reading ?? null },
      { ...earlier, reading: earlier.cycle.reading ?? null },
    ).values(),
  ])
  const compared = moved.up + moved.down + moved.same
  if (compared === 0) return null
  return {
    what: `compared ratings are ${to === 'up' ? 'higher' : 'lower'} than in the last cycle`,
    count: moved[to],
    of: compared,
    from: `${cycle.title} and ${earlier.cycle.title}`,
    how: 'The same question in the same words, rated by the same organisation in both cycles; compared by meaning',
    section: 'ratings',
  }
}

/** Answers that are met and tell of a change for children; null where none is met. */
export function impactFigure(facts: BoardFacts): Figure | null {
  const { counts } = metWithImpact(facts.framework, countedReturns(facts), facts.cycle.reading ?? null)
  if (metIn(counts) === 0 || counts.impact + counts.output + counts.activity === 0) return null
  return {
    what: 'answers that are met tell of a change for children',
    count: counts.impact,
    of: metIn(counts),
    from: facts.cycle.title,
    how: 'Answers rated as met whose words on the difference are said to tell of impact',
    section: 'difference',
  }
}

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

/** Ratings below met two cycles running; null where nothing can be compared. */
export function stuckFigure(facts: BoardFacts): Figure | null {
  const stuck = stuckIn(facts)
  const compared = stuck.reduce((sum, each) => sum + each.compared, 0)
  if (compared === 0) return null
  return {
    what: 'compared ratings are below met two cycles running',
    count: stuck.reduce((sum, each) => sum + each.below, 0),
    of: compared,
    from: `${facts.cycle.title} and ${facts.earlier?.cycle.title ?? ''}`,
    how: 'The same question in the same words, rated by the same organisation in both cycles',
    section: 'progress',
  }
}

/** Schools and colleges that returned; null where no audit of them overlaps this report. */
export function schoolsFigure({ others: { schools }, asAt }: BoardFacts): Figure | null {
  if (!schools) return null
  const { returned, expected } = auditInBrief(schools, asAt)
  return {
    what: `${schools.framework.respondent.many} returned`,
    count: returned.length,
    of: expected.length,
    from: schools.cycle.title,
    how: 'Returns that came in by the day, of those expected; who was excused is not expected',
    section: 'schools',
  }
}

/** Places of the profile that stand at Secure or Embedded; null where there is no profile to show. */
export function profileFigure({ others: { propositions } }: BoardFacts): Figure | null {
  if (!propositions || areViewsHeld(propositions)) return null
  const cells = profileOf(propositions).flatMap((row) => row.cells)
  const judged = cells.filter(({ level }) => level !== null)
  if (judged.length === 0) return null
  return {
    what: 'judgements on how the arrangements work are Secure or Embedded',
    count: judged.filter(({ level }) => level?.meaning === 'met' || level?.meaning === 'met-strong').length,
    of: judged.length,
    from: propositions.cycle.title,
    how: 'What a meeting agreed, or else the middle view, the lower of two; places without a judgement are left out',
    section: 'propositions',
  }
}

/** Challenge sessions that were held since the cycle before opened; null where none is kept. */
export function sessionsFigure({ workspace, cycle, earlier, asAt }: BoardFacts): Figure | null {
  const from = earlier?.cycle.opensOn ?? cycle.opensOn
  const held = workspace.sessions.filter((each) => each.on >= from && each.on <= asAt && stageOf(each) !== 'before')
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
