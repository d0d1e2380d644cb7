import type { Crosswalk } from '../frameworks/crosswalk'
import { compareEditions } from '../frameworks/editions'
import { type Framework, frameworkKey } from '../frameworks/framework'
import { findQuestion, type PlacedQuestion } from '../frameworks/lookUp'
import type { QuestionId } from '../frameworks/question'

/**
 * Questions that ask the same in two frameworks, by the id of the first: in editions and copies of one framework by id or list
 * of changes, with the same words; else where a crosswalk says that one is the same as one other. A question that was merged,
 * split or reworded has no pair, nor has one that two could be paired with.
 */
export function sameQuestions(
  here: Framework,
  there: Framework,
  crosswalks: readonly Crosswalk[],
): ReadonlyMap<QuestionId, PlacedQuestion> {
  const found = areTied(here, there) ? pairsOfEditions(here, there) : pairsOfCrosswalks(here, there, crosswalks)
  const pairs = new Map(found.map(([is, was]) => [is.question.id, was]))
  const count = (ids: readonly QuestionId[]) =>
    ids.reduce((counts, id) => counts.set(id, (counts.get(id) ?? 0) + 1), new Map<QuestionId, number>())
  const [ofHere, ofThere] = [count(found.map(([is]) => is.question.id)), count(found.map(([, was]) => was.question.id))]
  for (const [id, was] of pairs)
    if ((ofHere.get(id) ?? 0) > 1 || (ofThere.get(was.question.id) ?? 0) > 1) pairs.delete(id)
  return pairs
}

type Pair = readonly [here: PlacedQuestion, there: PlacedQuestion]

/** True for editions of one framework, an edition and a copy of it, and two copies of one edition. */
const areTied = (a: Framework, b: Framework) =>
  a.id === b.id ||
  a.changes?.from === frameworkKey(b) ||
  b.changes?.from === frameworkKey(a) ||
  (a.changes !== undefined && a.changes.from === b.changes?.from)

function pairsOfEditions(here: Framework, there: Framework): readonly Pair[] {
  const isTurned = there.changes?.from === frameworkKey(here)
  const changes = isTurned ? compareEditions(there, here) : compareEditions(here, there)
  return changes.flatMap(({ is, was }): readonly Pair[] => {
    const [now, before] = isTurned ? [was, is] : [is, was]
    const [a, b] = [now[0], before[0]]
    const isOne = a && b && now.length === 1 && before.length === 1
    return isOne && wordsOf(a) === wordsOf(b) ? [[a, b]] : []
  })
}

const wordsOf = ({ question }: PlacedQuestion) => question.text.replace(/\s+/g, ' ').trim()

/** What a crosswalk says is the same, one question to one. */
function pairsOfCrosswalks(here: Framework, there: Framework, crosswalks: readonly Crosswalk[]): readonly Pair[] {
  return crosswalks.flatMap(({ a, b, rows }) => {
    const isTurned = b.framework === here.id && a.framework === there.id
    if (!isTurned && (a.framework !== here.id || b.framework !== there.id)) return []
    return rows.flatMap((row): readonly Pair[] => {
      const [ours, theirs] = isTurned ? [row.b, row.a] : [row.a, row.b]
      if (row.relation !== 'same' || ours.length !== 1 || theirs.length !== 1) return []
      const is = findQuestion(here, ours[0] as QuestionId)
      const was = findQuestion(there, theirs[0] as QuestionId)
      return is && was ? [[is, was]] : []
    })
  })
}
