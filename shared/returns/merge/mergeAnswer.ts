import { parse } from '../../basics/parse'
import type { QuestionId } from '../../frameworks/question'
import { type Answer, type AnswerContent, answerSchema, emptyContent, type ReturnId } from '../answer'
import type { Revision } from '../revision'
import { goesInRings, type History, headsOf, newestOf, withAncestors } from './ancestry'
import { stateOf } from './answerState'
import { baseOf, isOrigin, originOf, saysTheSame } from './origin'
import { valueKey } from './parts'

/** What an answer is made of: both sides' versions and every revision of it that either knows. */
export type AnswerSides = {
  readonly returnId: ReturnId
  readonly questionId: QuestionId
  readonly mine: Answer | undefined
  readonly theirs: Answer | undefined
  readonly history: History
}

/** The answer of both sides together with the revisions that it stands on; null where they cannot be put together. */
export type MergedAnswer = { readonly answer: Answer | undefined; readonly revisions: readonly Revision[] }

/**
 * Merges two versions of one answer. Null for a history that no program writes, and where the two together would be more than
 * an answer can hold: then both stay as they were.
 */
export function mergeAnswer(sides: AnswerSides): MergedAnswer | null {
  const { mine, theirs, history } = sides
  if (!theirs || theirs === mine) return { answer: mine, revisions: [] }
  if (goesInRings(history)) return null
  if (!mine) return { answer: theirs, revisions: reachedFrom(history, headsOf(theirs)) }
  const known = withAncestors(history, headsOf(mine))
  const arrived = headsOf(theirs)
  if (arrived.length > 0 && arrived.every((id) => known.has(id))) return { answer: mine, revisions: [] }
  const { base, origins } = beginningOf(sides)
  const reached = new Map(
    [...reachedFrom(history, [...headsOf(mine), ...arrived]), ...origins].map((each) => [each.id as string, each]),
  )
  const answer = answerOf(reached, base, mine, theirs)
  if (valueKey(answer as never) === valueKey(mine as never)) return { answer: mine, revisions: [] }
  return parse(answerSchema, answer).ok ? { answer, revisions: [...reached.values()] } : null
}

const reachedFrom = (history: History, heads: readonly string[]): readonly Revision[] =>
  [...withAncestors(history, heads)].flatMap((id) => history.get(id) ?? [])

/** What both sides began with; where that differs, each side's words become a revision of their own. */
function beginningOf({ returnId, questionId, mine, theirs, history }: AnswerSides): {
  readonly base: AnswerContent
  readonly origins: readonly Revision[]
} {
  const bases = [baseOf(mine, history), baseOf(theirs, history)] as const
  if (saysTheSame(...bases)) return { base: bases[0], origins: [] }
  const origins = bases
    .filter((base) => !saysTheSame(base, emptyContent))
    .map((base) => originOf(returnId, questionId, base))
  return { base: emptyContent, origins }
}

function answerOf(history: History, base: AnswerContent, mine: Answer, theirs: Answer): Answer {
  const { content, undecided } = stateOf(history, base)
  const heads = newestOf(history, history.keys())
  const written = heads.flatMap((id) => history.get(id) ?? []).filter((revision) => !isOrigin(revision))
  const changes =
    written.length > 0
      ? written.map(({ at, author }) => ({ changedAt: at, changedBy: author }))
      : [mine, theirs].map(({ changedAt, changedBy }) => ({ changedAt, changedBy }))
  const [latest] = changes.sort((a, b) => (valueKey(a) > valueKey(b) ? -1 : 1))
  return {
    ...content,
    changedAt: latest?.changedAt ?? mine.changedAt,
    changedBy: latest?.changedBy ?? mine.changedBy,
    revision: heads[0] ?? mine.revision ?? theirs.revision,
    ...(heads.length > 1 ? { heads: [...heads] } : {}),
    ...(undecided.length > 0 ? { undecided: [...undecided] } : {}),
  }
}
