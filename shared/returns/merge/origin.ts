import { asMoment } from '../../basics/day'
import { asId } from '../../basics/id'
import { canonicalJson, type Json } from '../../basics/json'
import { sha256Hex } from '../../basics/sha256'
import type { QuestionId } from '../../frameworks/question'
import { type Answer, type AnswerContent, contentOf, emptyContent, type ReturnId } from '../answer'
import type { Revision } from '../revision'
import { ancestorsOf, type History, headsOf, withAncestors } from './ancestry'
import { valueKey } from './parts'

// An answer that came in without a history, such as one read from a spreadsheet years ago, says something that no revision
// wrote. When two sides began with different such words, each side's become a revision of their own, so that neither is lost
// and a decision between them stands. Its id comes from what it says: both computers make the same one.

/** Before any time that a person could have worked: nobody knows who wrote an origin, or when. */
export const unknownMoment = asMoment('1970-01-01T00:00:00.000Z')

/** How the id of an origin begins. */
export const originPrefix = 'origin-'

/** True for the id of an origin. */
export const isOriginId = (id: string) => id.startsWith(originPrefix)

/** True for a revision that stands for words which came in without a history. */
export const isOrigin = ({ id, parents }: Revision) => parents.length === 0 && isOriginId(id)

/** The revision that stands for words which came in without a history. */
export function originOf(returnId: ReturnId, questionId: QuestionId, content: AnswerContent): Revision {
  const parts = (Object.keys(emptyContent) as (keyof AnswerContent)[]).filter(
    (part) => canonicalJson(content[part] as Json) !== canonicalJson(emptyContent[part] as Json),
  )
  const pick = (from: AnswerContent) => Object.fromEntries(parts.map((part) => [part, from[part]]))
  return {
    id: asId(`${originPrefix}${sha256Hex(canonicalJson([returnId, questionId, pick(content) as Json])).slice(0, 40)}`),
    returnId,
    questionId,
    parents: [],
    was: pick(emptyContent),
    now: pick(content),
    author: '',
    device: 'origin',
    counter: 1,
    at: unknownMoment,
    reverses: null,
  }
}

/** What an answer said before the first of its revisions: found by walking back what each of them changed. */
export function baseOf(answer: Answer | undefined, history: History): AnswerContent {
  const reached = withAncestors(history, headsOf(answer))
  const revisions = [...reached].flatMap((id) => history.get(id) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1))
  if (revisions.some(isOrigin)) return emptyContent
  const said = contentOf(answer)
  const parts = Object.keys(emptyContent) as (keyof AnswerContent)[]
  return Object.fromEntries(
    parts.map((part) => {
      const first = firstOf(
        revisions.filter(({ now }) => now[part] !== undefined),
        history,
      )
      return [part, first ? (first.was[part] ?? emptyContent[part]) : said[part]]
    }),
  ) as AnswerContent
}

/** A writer with no other of these writers before it. */
function firstOf(writers: readonly Revision[], history: History): Revision | undefined {
  if (writers.length < 2) return writers[0]
  const ids = new Set<string>(writers.map(({ id }) => id))
  return writers.find((writer) => {
    const before = ancestorsOf(history, [writer])
    return ![...ids].some((id) => before.has(id))
  })
}

/** True when two answers began with the same words. */
export const saysTheSame = (a: AnswerContent, b: AnswerContent) => valueKey(a as Json) === valueKey(b as Json)
