import { wholePercent } from '../basics/text'
import type { Framework, Meaning, Question } from '../frameworks/framework'
import { questionsOf } from '../frameworks/lookUp'
import type { Answer } from '../returns/answer'
import type { AuditReturn } from '../returns/auditReturn'
import { isAnswered } from '../returns/progress'

// Counting goes by what a level means, never by its word, colour or place (Section 11 sheet, 5.4). Distributions and
// lowest ratings only: an average would hide the one answer that matters.

/** What an answer counts as. */
export type Outcome = 'met' | 'partly' | 'notMet' | 'notAnswered' | 'notApplicable'

/** How many answers there are of each outcome. */
export type Tally = { readonly [Each in Outcome]: number }

const outcomes: Readonly<Record<Meaning, Outcome>> = {
  'met-strong': 'met',
  met: 'met',
  'met-with-actions': 'met',
  partly: 'partly',
  'not-met': 'notMet',
  excluded: 'notApplicable',
  'no-rating': 'notApplicable',
}

/** What each level of a framework counts as, by its id. */
export type LevelOutcomes = ReadonlyMap<string, Outcome>

export const levelOutcomes = (framework: Framework): LevelOutcomes =>
  new Map(framework.scales.flatMap(({ levels }) => levels.map(({ id, meaning }) => [id, outcomes[meaning]])))

/** What an answer counts as. Nothing recorded, and a claim without its reason, are "not answered". */
export function outcomeOf(levels: LevelOutcomes, answer: Answer | undefined): Outcome {
  if (!answer || !isAnswered(answer)) return 'notAnswered'
  return levels.get(answer.rating ?? '') ?? 'notApplicable'
}

/** A question with its counts. */
export type TalliedQuestion = { readonly question: Question; readonly tally: Tally }

/** Counts every return's answer to each question of a framework, in its order. */
export function tallyQuestions(framework: Framework, returns: readonly AuditReturn[]): readonly TalliedQuestion[] {
  const levels = levelOutcomes(framework)
  return questionsOf(framework).map(({ question }) => {
    const tally = { ...noTally }
    for (const each of returns) tally[outcomeOf(levels, each.answers[question.id])] += 1
    return { question, tally }
  })
}

const noTally: Tally = { met: 0, partly: 0, notMet: 0, notAnswered: 0, notApplicable: 0 }

/** The counts of several questions together. */
export const sumOf = (tallied: readonly TalliedQuestion[]): Tally =>
  tallied.reduce(
    (sum, { tally }) => ({
      met: sum.met + tally.met,
      partly: sum.partly + tally.partly,
      notMet: sum.notMet + tally.notMet,
      notAnswered: sum.notAnswered + tally.notAnswered,
      notApplicable: sum.notApplicable + tally.notApplicable,
    }),
    noTally,
  )

/** N: the answers a share is taken of. Not answered and not applicable are printed beside it, never counted in it. */
export const ratedIn = (tally: Tally) => tally.met + tally.partly + tally.notMet

/** The smallest N that a percentage is taken of. */
export const smallestForPercent = 5

/**
 * `23 of 26 (88%)`, or with what is counted, `23 of 26 ratings (88%)`; below five, `3 of 4`. The count comes first;
 * percentages are never forced to add up to 100.
 */
export function shareText(part: number, of: number, counted = ''): string {
  const share = `${part} of ${of}${counted === '' ? '' : ` ${counted}`}`
  return of >= smallestForPercent ? `${share} (${wholePercent(part, of)}%)` : share
}

/**
 * The questions with the smallest share met, lowest first; where shares are equal, the one with more "not met" first,
 * then in the framework's order. Questions that everybody met, or nobody rated, are left out.
 */
export const lowestRated = (tallied: readonly TalliedQuestion[], most: number): readonly TalliedQuestion[] =>
  tallied
    .filter(({ tally }) => tally.met < ratedIn(tally))
    .sort((a, b) => compareShares(a.tally, b.tally) || b.tally.notMet - a.tally.notMet)
    .slice(0, most)

/** Negative when the first has the smaller share met. Multiplied out, so that equal shares are equal. */
export const compareShares = (a: Tally, b: Tally) => a.met * ratedIn(b) - b.met * ratedIn(a)
