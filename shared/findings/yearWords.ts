import { counted, listed } from '../basics/text'
import type { CareReason } from './comparedYears'
import { ratingWords, stepsText } from './standingRating'
import { isCompared, type YearChange, type YearChanges } from './yearChange'

// What a comparison of two years says in words. Every figure stands with what it is out of.

/** `Since Section 11, 2025 to 2026: 9 standards up, 116 the same, 14 down, 3 new, 2 not rated in one of the two cycles or both.` */
export function yearSentence({ counts }: YearChanges, by: 'standard' | 'question', since: string): string {
  const beside = [
    [counts.notComparable, 'not comparable'],
    [counts.new, 'new'],
    [counts.notRated, 'not rated in one of the two cycles or both'],
  ] as const
  return `Since ${since}: ${[
    `${counted(counts.up, by)} up`,
    `${counts.same} the same`,
    `${counts.down} down`,
    ...beside.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : [])),
  ].join(', ')}.`
}

/** Who is compared, and who cannot be because only one of the two returns is in. */
export function whoIsCompared({ organisations, onlyNow, onlyBefore }: YearChanges): string {
  const apart = [
    ...(onlyNow.length > 0 ? [`${named(onlyNow)} returned this time only`] : []),
    ...(onlyBefore.length > 0 ? [`${named(onlyBefore)} returned last time only`] : []),
  ]
  const both = `Counted: ${counted(organisations, 'organisation')} that returned in both cycles.`
  return apart.length === 0 ? both : `${both} Left out: ${listed(apart)}.`
}

/** Most names that are said before the rest is counted. */
const mostNames = 3

/** `A, B and C`, and past a few names `A, B, C and 9 others`. */
export const named = (names: readonly string[]): string =>
  names.length <= mostNames + 1
    ? listed(names)
    : listed([...names.slice(0, mostNames), counted(names.length - mostNames, 'other')])

/** Which ratings the comparison rests on: a reader must see when a panel has looked at one year and not at the other. */
export function agreedText({ agreed, counts }: YearChanges): string {
  const of = counts.up + counts.down + counts.same
  return `Of the ${counted(of, 'rating')} compared, a panel agreed ${agreed.now} this time and ${agreed.before} last time. The others are self-assessed.`
}

/** A caution where a panel has looked at one of the two cycles only: what moved may then come of that. Empty where it has not. */
export function unevenText({ agreed }: YearChanges): string {
  if ((agreed.now === 0) === (agreed.before === 0)) return ''
  const [looked, not] = agreed.now === 0 ? ['last time’s', 'this time’s'] : ['this time’s', 'last time’s']
  return `A panel agreed some of ${looked} ratings and none of ${not}. Part of what moved may come of that. Choose “Self-assessed” to compare like with like.`
}

/** `down one`, or why there is no change to say. */
export function changeText({ kind, steps }: YearChange): string {
  if (isCompared(kind)) return stepsText(steps)
  if (kind === 'notComparable') return 'not compared'
  return kind === 'new' ? 'new' : 'not rated both times'
}

const careWords: Readonly<Record<CareReason, string>> = {
  reworded: 'Question reworded – compare with care',
  otherScale: 'Scale or boxes changed – compare with care',
  merged: 'Made of several questions – not compared',
  split: 'Part of a question that was split – not compared',
}

/** What a reader is told of a question that has no like in the earlier edition. */
export const careText = (care: CareReason): string => careWords[care]

/** Of a standard, how many of its questions the two ratings rest on, and why not on the others; empty where it is all of them. */
export function restsOn({ compared, asked, newOnes, notRated }: YearChange): string {
  if (compared === asked) return ''
  const why = [
    ...(newOnes > 0 ? [`${newOnes} new`] : []),
    ...(asked - compared - newOnes - notRated > 0
      ? [`${asked - compared - newOnes - notRated} reworded or otherwise changed`]
      : []),
    ...(notRated > 0 ? [`${notRated} not rated both times`] : []),
  ]
  return `Rests on ${compared} of ${counted(asked, 'question')}: ${listed(why)}`
}

/** True where this year's rating of a standard is another one with the questions that are not compared: a lower one. */
export const standsLower = ({ kind, is, stands }: YearChange): boolean =>
  isCompared(kind) && stands !== null && stands.level?.id !== is.level?.id

/** `In place on the 4 questions compared; Not in place with the new one.` Empty where all questions come to the same. */
export function trueRating(change: YearChange): string {
  const { is, stands, compared, asked, newOnes } = change
  if (!stands || !standsLower(change)) return ''
  const others =
    asked - compared > newOnes
      ? `${asked === 2 ? 'both' : `all ${asked}`} asked this year`
      : newOnes === 1
        ? 'the new one'
        : `the ${newOnes} new ones`
  const on = compared === 1 ? 'the one question' : `the ${compared} questions`
  return `${ratingWords(is)} on ${on} compared; ${ratingWords(stands)} with ${others}.`
}

/** How many standards are rated lower this year than what is compared shows; empty where none is. */
export function lowerText({ changes }: YearChanges): string {
  const lower = changes.filter(standsLower).length
  const compared = changes.filter(({ kind }) => isCompared(kind)).length
  return lower === 0
    ? ''
    : `In ${lower} of ${counted(compared, 'rating')} compared, the standard is rated lower this year with the questions that are not compared. Each row says so.`
}

/** How new questions are counted; empty where there are none. */
export function newText({ newQuestions, counts }: YearChanges, by: 'standard' | 'question'): string {
  if (newQuestions.length === 0) return ''
  const [are, count] = [newQuestions.length === 1 ? 'is' : 'are', counted(newQuestions.length, 'question')]
  return by === 'standard'
    ? `${count} ${are} new this time and left out of the comparison by standard.`
    : `${count} ${are} new this time, counted once for each organisation that was asked: ${counts.new} in all.`
}
