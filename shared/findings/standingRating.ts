import { readLevel } from '../frameworks/mapLevels'
import type { Question } from '../frameworks/question'
import type { Level } from '../frameworks/scale'
import { questionsAsked } from '../returns/asked'
import type { AuditReturn } from '../returns/auditReturn'
import { isAnswered } from '../returns/progress'
import { type Edition, ranksIn } from './comparing'

/** Which of two ratings stands for an answer: the panel's where it agreed one, or always the organisation's own. */
export type RatingBasis = 'agreed' | 'selfAssessed'

/** What stands for one question in one return. */
export type StandingRating = {
  /** As a chosen mapping reads it; null where there is none. */
  readonly level: Level | null
  /** The place of the level among judgements, 0 for the best; null where it is no judgement. */
  readonly rank: number | null
  /** Why there is no level; null where there is one. */
  readonly missing: 'notAsked' | 'notAnswered' | 'notApplicable' | 'noRating' | null
  /** True for a rating that a panel agreed. */
  readonly isAgreed: boolean
}

/** Tells what stands for a question in a return of an edition. */
export type RatingReader = (auditReturn: AuditReturn, question: Question) => StandingRating

const without = (missing: NonNullable<StandingRating['missing']>): StandingRating => ({
  level: null,
  rank: null,
  missing,
  isAgreed: false,
})
/** What stands for a question that nobody asked. */
export const notAsked = without('notAsked')
const notAnswered = without('notAnswered')
const notApplicable = without('notApplicable')
const noRating = without('noRating')

/** How the ratings of an edition's returns are read. A question on which a panel could not agree keeps the organisation's own. */
export function ratingReader(edition: Edition, basis: RatingBasis): RatingReader {
  const [own, agreed] = [standingLevels(edition, false), standingLevels(edition, true)]
  const asked = new WeakMap<AuditReturn, ReadonlySet<Question>>()
  const askedOf = (auditReturn: AuditReturn) => {
    const known = asked.get(auditReturn)
    if (known) return known
    const made = new Set(questionsAsked(edition.framework, auditReturn).map(({ question }) => question))
    asked.set(auditReturn, made)
    return made
  }
  return (auditReturn, question) => {
    if (!askedOf(auditReturn).has(question)) return notAsked
    const decided = basis === 'agreed' ? auditReturn.agreed[question.id]?.rating : null
    if (decided) return agreed.get(decided) ?? noRating
    const answer = auditReturn.answers[question.id]
    if (!answer || !isAnswered(question, answer)) return notAnswered
    if (answer.notApplicable !== null) return notApplicable
    return own.get(answer.rating ?? '') ?? noRating
  }
}

function standingLevels(edition: Edition, isAgreed: boolean): ReadonlyMap<string, StandingRating> {
  const ranks = ranksIn(edition)
  return new Map(
    edition.framework.scales.flatMap(({ levels }) =>
      levels.map((level): [string, StandingRating] => {
        const read = readLevel(level, edition.reading ?? null)
        return [
          level.id,
          read
            ? { level: read, rank: ranks.get(level.id) ?? null, missing: null, isAgreed }
            : { ...noRating, isAgreed },
        ]
      }),
    ),
  )
}

/** How a missing rating reads in a table. */
const missingWords: Readonly<Record<NonNullable<StandingRating['missing']>, string>> = {
  notAsked: 'Not asked',
  notAnswered: 'Not answered',
  notApplicable: 'Not applicable',
  noRating: 'No rating',
}

/** A rating in words: its level, or why there is none. */
export const ratingWords = ({ level, missing }: StandingRating): string =>
  level?.label ?? missingWords[missing ?? 'noRating']

/** How many levels of a scale lie between two places among judgements: below 0 for a fall, above 0 for a rise, 0 for neither. */
export function stepsBetween(was: number, is: number, ladder: readonly number[]): number {
  if (was === is) return 0
  const [upper, lower] = [Math.min(was, is), Math.max(was, is)]
  const steps = Math.max(1, ladder.filter((rank) => rank > upper && rank <= lower).length)
  return is < was ? steps : -steps
}

const figures = ['no', 'one', 'two', 'three', 'four']

/** `down one`, `up two`, `no change`. */
export const stepsText = (steps: number): string =>
  steps === 0 ? 'no change' : `${steps < 0 ? 'down' : 'up'} ${figures[Math.abs(steps)]}`
