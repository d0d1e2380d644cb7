import { listed } from '../basics/text'
import type { Framework } from '../frameworks/framework'
import { questionsOf } from '../frameworks/lookUp'
import { readLevel } from '../frameworks/mapLevels'
import type { Reading } from '../frameworks/mapping'
import type { Question } from '../frameworks/question'
import type { Meaning } from '../frameworks/scale'
import type { Answer } from '../returns/answer'
import { questionsAsked } from '../returns/asked'
import type { AuditReturn } from '../returns/auditReturn'
import { isAnswered } from '../returns/progress'

// Counting goes by what a level means, never by its word, colour or place (Section 11 sheet, 5.4). Distributions and
// lowest ratings only: an average would hide the one answer that matters.

/** What an answer counts as. */
export type Outcome = 'met' | 'partly' | 'notMet' | 'asksForHelp' | 'noRating' | 'notAnswered' | 'notApplicable'

/** How many answers there are of each outcome. */
export type Tally = { readonly [Each in Outcome]: number }

const outcomes: Readonly<Record<Meaning, Outcome>> = {
  'met-strong': 'met',
  met: 'met',
  'met-with-actions': 'met',
  partly: 'partly',
  'not-met': 'notMet',
  'request-for-help': 'asksForHelp',
  'no-rating': 'noRating',
  excluded: 'notApplicable',
}

/** What each level of a framework counts as, by its id. */
export type LevelOutcomes = ReadonlyMap<string, Outcome>

/** What each level counts as: by its own meaning, or by that of the level which a chosen mapping reads it as. */
export const levelOutcomes = (framework: Framework, reading: Reading | null = null): LevelOutcomes =>
  new Map(
    framework.scales.flatMap(({ levels }) =>
      levels.map((level) => [level.id, outcomes[readLevel(level, reading)?.meaning ?? 'no-rating']]),
    ),
  )

/**
 * What an answer counts as. Nothing recorded, and a claim without the reason it needs, are "not answered"; words and typed
 * answers without a rating are "no rating".
 */
export function outcomeOf(levels: LevelOutcomes, question: Question, answer: Answer | undefined): Outcome {
  if (!answer || !isAnswered(question, answer)) return 'notAnswered'
  if (answer.notApplicable !== null) return 'notApplicable'
  return levels.get(answer.rating ?? '') ?? 'noRating'
}

/** A question with its counts. */
export type TalliedQuestion = { readonly question: Question; readonly tally: Tally }

/**
 * Counts the answers to each question that takes a rating, in the framework's order. A return that is not asked a question
 * is no part of that question's counts.
 */
export function tallyQuestions(
  framework: Framework,
  returns: readonly AuditReturn[],
  reading: Reading | null = null,
): readonly TalliedQuestion[] {
  const levels = levelOutcomes(framework, reading)
  const rated = questionsOf(framework).flatMap(({ question }) => (question.scale === undefined ? [] : [question]))
  const tallies = new Map(rated.map(({ id }) => [id, { ...noTally }]))
  for (const each of returns) {
    for (const { question } of questionsAsked(framework, each)) {
      const tally = tallies.get(question.id)
      if (tally) tally[outcomeOf(levels, question, each.answers[question.id])] += 1
    }
  }
  return rated.map((question) => ({ question, tally: tallies.get(question.id) ?? noTally }))
}

const noTally: Tally = {
  met: 0,
  partly: 0,
  notMet: 0,
  asksForHelp: 0,
  noRating: 0,
  notAnswered: 0,
  notApplicable: 0,
}

/** The counts of several questions together. */
export const sumOf = (tallied: readonly TalliedQuestion[]): Tally =>
  tallied.reduce(
    (sum, { tally }) => ({
      met: sum.met + tally.met,
      partly: sum.partly + tally.partly,
      notMet: sum.notMet + tally.notMet,
      asksForHelp: sum.asksForHelp + tally.asksForHelp,
      noRating: sum.noRating + tally.noRating,
      notAnswered: sum.notAnswered + tally.notAnswered,
      notApplicable: sum.notApplicable + tally.notApplicable,
    }),
    noTally,
  )

/**
 * N: the answers a share is taken of. What is not answered, not applicable, without a rating or a request for help is
 * printed beside it, never counted in it.
 */
export const ratedIn = (tally: Tally) => tally.met + tally.partly + tally.notMet

/** The answers that stand beside a count, in the order in which they are said. */
const outside = [
  ['notAnswered', 'not answered'],
  ['notApplicable', 'not applicable'],
  ['noRating', 'without a rating'],
  ['asksForHelp', 'asking for help'],
] as const

/** `2 not answered and 5 not applicable`; answers without a rating and requests for help only where there are any. */
export const outsideText = (tally: Tally): string =>
  listed(outside.flatMap(([outcome, words], i) => (i < 2 || tally[outcome] > 0 ? [`${tally[outcome]} ${words}`] : [])))

/** Outcomes beyond "not answered" and "not applicable" that any of these counts have, with the heading of their column. */
export const furtherOutcomes = (tallies: readonly Tally[]) =>
  (
    [
      ['noRating', 'No rating'],
      ['asksForHelp', 'Asks for help'],
    ] as const
  ).filter(([outcome]) => tallies.some((tally) => tally[outcome] > 0))

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
