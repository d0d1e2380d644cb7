import { listed } from '../../basics/text'
import { movements, sumOfMovements } from '../../findings/comparing'
import { compareShares, levelOutcomes, ratedIn, sumOf, type Tally } from '../../findings/counting'
import { metIn, metWithImpact } from '../../findings/impact'
import { scaleOf, standardName } from '../../frameworks/lookUp'
import type { Standard } from '../../frameworks/question'
import type { Theme } from '../../frameworks/reportParts'
import type { Level } from '../../frameworks/scale'
import { type BoardFacts, countedReturns } from './boardFacts'
import type { BoardSection } from './boardSections'
import { areViewsHeld } from './heldViews'
import { stuckIn } from './progressSection'
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
  what: `${framework.respondent.many} have a return overdue`,
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

/** Places of the profile whose judgement means met; null where there is no profile to show. */
export function profileFigure({ others: { propositions } }: BoardFacts): Figure | null {
  if (!propositions || areViewsHeld(propositions)) return null
  const { framework, cycle } = propositions
  const cells = profileOf(propositions).flatMap((row) => row.cells)
  const judged = cells.flatMap(({ level }) => level ?? [])
  if (judged.length === 0) return null
  const outcomes = levelOutcomes(framework)
  const isMet = ({ id }: Level) => outcomes.get(id) === 'met'
  const levels = cells.flatMap(({ views }) => scaleOf(framework, views.question)?.levels ?? [])
  const met = new Set(levels.filter(isMet).map(({ label }) => label))
  return {
    what: `judgements on how the arrangements work are ${listed([...met]).replace(/ and (?=[^,]*$)/, ' or ')}`,
    count: judged.filter(isMet).length,
    of: judged.length,
    from: cycle.title,
    how: 'What a meeting agreed, or else the middle view, the lower of two; places without a judgement are left out',
    section: 'propositions',
  }
}
