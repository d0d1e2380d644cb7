import { type Day, monthsBefore } from '../basics/day'
import type { Framework } from '../frameworks/framework'
import { findLevel } from '../frameworks/lookUp'
import type { QuestionId } from '../frameworks/question'
import { rankOf } from '../frameworks/scale'
import { type AnswerContent, contentOf } from '../returns/answer'
import { questionsAsked } from '../returns/asked'
import type { AuditReturn } from '../returns/auditReturn'
import type { ChosenAnswer } from './makeReview'

// What a lay member looks at first: the lowest-rated answers of an organisation, and those with the weakest evidence (Section
// 11 sheet, 6.3).

/** Why an answer is worth reading. */
export type SuggestedFor = 'lowRating' | 'weakEvidence'

/** An answer that is worth reading, and why. */
export type Suggested = ChosenAnswer & { readonly why: SuggestedFor }

/** An answer with something to read in it. */
export type Readable = { readonly questionId: QuestionId; readonly content: AnswerContent }

/** The answers of a return that can be read: those with a rating or words, in reading order. One that does not apply is none. */
export const readableAnswers = (framework: Framework, auditReturn: AuditReturn): readonly Readable[] =>
  questionsAsked(framework, auditReturn).flatMap(({ question }) => {
    const content = contentOf(auditReturn.answers[question.id])
    const isSaid = content.rating !== null || content.narrative.trim() !== '' || content.impact.trim() !== ''
    return isSaid && content.notApplicable === null ? [{ questionId: question.id, content }] : []
  })

/** How many answers are suggested of each organisation for each reason. */
const ofEach = 3

/** What is suggested of one return: up to three with the lowest ratings, then up to three others with the weakest evidence. */
export function suggestOf(framework: Framework, auditReturn: AuditReturn, asAt: Day): readonly Suggested[] {
  const readable = readableAnswers(framework, auditReturn)
  const rank = ({ content }: Readable) => {
    const level = findLevel(framework, content.rating)
    return level ? rankOf(level) : null
  }
  const low = readable
    .filter((each) => rank(each) !== null)
    .sort((a, b) => (rank(b) ?? 0) - (rank(a) ?? 0))
    .slice(0, ofEach)
  const weak = readable
    .filter((each) => !low.includes(each) && evidenceRank(framework, each.content, asAt) < sound)
    .sort((a, b) => evidenceRank(framework, a.content, asAt) - evidenceRank(framework, b.content, asAt))
    .slice(0, ofEach)
  const as = (why: SuggestedFor) => (each: Readable) => ({ returnId: auditReturn.id, questionId: each.questionId, why })
  return [...low.map(as('lowRating')), ...weak.map(as('weakEvidence'))]
}

/** From here on evidence is sound, as far as its list says. */
const sound = 3

/** How weak the evidence is: 0 for a rating that needs some and has none, then none at all, then nothing dated in time. */
function evidenceRank({ rules }: Framework, { rating, evidence }: AnswerContent, asAt: Day): number {
  if (evidence.length === 0) return rating !== null && rules.evidenceFor.includes(rating) ? 0 : 1
  const earliest = monthsBefore(asAt, rules.evidenceWithinMonths)
  return evidence.some(({ on }) => on !== null && on >= earliest) ? sound : 2
}

/**
 * What is suggested for a review of several returns, at most so many answers. Where that is not enough for all, every
 * organisation has its first before any has its second, low ratings and weak evidence by turns. Each return's answers stay together, in reading order.
 */
export function suggestFor(
  framework: Framework,
  returns: readonly AuditReturn[],
  { most, asAt }: { readonly most: number; readonly asAt: Day },
): readonly Suggested[] {
  const perReturn = returns.map((auditReturn) => byTurns(suggestOf(framework, auditReturn, asAt)))
  const rounds = Math.max(0, ...perReturn.map(({ length }) => length))
  const inTurn = Array.from({ length: rounds }, (_each, round) => perReturn.flatMap((list) => list[round] ?? [])).flat()
  const taken = new Set(inTurn.slice(0, most))
  return returns.flatMap((auditReturn, place) => {
    const order = new Map(questionsAsked(framework, auditReturn).map(({ question }, at) => [question.id, at]))
    const own = (perReturn[place] ?? []).filter((each) => taken.has(each))
    return own.sort((a, b) => (order.get(a.questionId) ?? 0) - (order.get(b.questionId) ?? 0))
  })
}

/** The first of each reason, then the second of each, and on. */
function byTurns(suggested: readonly Suggested[]): readonly Suggested[] {
  const low = suggested.filter(({ why }) => why === 'lowRating')
  const weak = suggested.filter(({ why }) => why === 'weakEvidence')
  return Array.from({ length: ofEach }, (_each, at) => [low[at], weak[at]])
    .flat()
    .flatMap((each) => each ?? [])
}
