import { type Json, sameJson } from '../../../basics/json'
import type { Framework } from '../../../frameworks/framework'
import type { PlacedQuestion } from '../../../frameworks/lookUp'
import type { AnswerContent } from '../../../returns/answer'
import { type Box, boxKey, type Filled } from '../box'
import { fillAnswer } from '../fill'
import { boxesOf } from '../questionBoxes'
import { type AnswerRead, type ReadingFacts, readAnswer, unreadWords } from '../readAnswer'
import { wordsOfKeys, wordsOfRows } from './keys'

// Typing back a form that was filled in on paper. What is typed in a box is read as it would be in every other form, together
// with what stands in the other boxes of its question.

/** The rows and words of boxes with the words of their options in the place of keys. */
export const inWords = (boxes: readonly Box[], typed: Filled): Filled =>
  Object.fromEntries(
    Object.entries(typed).map(([key, value]) => {
      const box = boxes.find((each) => each.key === key)
      if (!box) return [key, value]
      if (typeof value === 'string') return [key, wordsOfKeys(box, value)]
      return [key, box.kind === 'rows' ? wordsOfRows(box, value) : value]
    }),
  )

/**
 * Reads what was typed in some boxes of one question; the others stay as they are. Words that stood unread from a box that is
 * typed anew are settled by that, and come again where they still cannot be read. What the record holds in a box that nobody
 * typed in becomes no unread words.
 */
export function typeIn(
  framework: Framework,
  placed: PlacedQuestion,
  typed: Filled,
  before: AnswerContent,
  facts: ReadingFacts,
): AnswerRead {
  const boxes = boxesOf(framework, placed)
  const filled = { ...fillAnswer(framework, placed, before), ...inWords(boxes, typed) }
  const saysMore = saidWith(boxes, Object.keys(typed))
  const left = before.unread.filter((line) => !boxesOfLine(boxes, line).some(({ key }) => saysMore.has(key)))
  const read = readAnswer(framework, placed, filled, { ...before, unread: left }, facts)
  const wrong = read.unread.filter(({ key }) => saysMore.has(key))
  const { unread: _all, ...change } = read.change
  const unread = unreadWords(left, wrong)
  const isSame = sameJson([...unread].sort() as Json, [...before.unread].sort() as Json)
  return { change: isSame ? change : { ...change, unread }, unread: wrong }
}

const fieldOf = (key: string) => /\/field\/([^/]+)/.exec(key)?.[1] ?? null

/** The boxes in which words about these typed ones stand: themselves, and the first box of a typed answer of several. */
function saidWith(boxes: readonly Box[], typed: readonly string[]): ReadonlySet<string> {
  const fields = typed.flatMap((key) => fieldOf(key) ?? [])
  const firsts = fields.flatMap((field) => boxes.find(({ key }) => fieldOf(key) === field)?.key ?? [])
  return new Set([...typed, ...firsts])
}

/** The boxes that a line of unread words may be about: several where they have one name; none where it is about no box. */
export function boxesOfLine(boxes: readonly Box[], line: string): readonly Box[] {
  const like = boxes.filter(({ label }) => line.startsWith(`${label}: `))
  const longest = Math.max(...like.map(({ label }) => label.length))
  return like.filter(({ label }) => label.length === longest)
}

/** Unread words of a question by the key of the box they are about; those about none stand under an empty key. */
export function unreadByBox(boxes: readonly Box[], unread: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byBox = new Map<string, string[]>()
  for (const line of unread) {
    const key = boxesOfLine(boxes, line)[0]?.key ?? ''
    byBox.set(key, [...(byBox.get(key) ?? []), line])
  }
  return byBox
}

/** A line of unread words without the label of its box, where it stands beside that box anyway. */
export const withoutLabel = ({ label }: Pick<Box, 'label'>, line: string): string =>
  line.startsWith(`${label}: `) ? line.slice(label.length + 2) : line

/** The key of the reason that goes with the rating in the box of this key; null for every other box. */
export const reasonOf = (key: string): string | null =>
  key.endsWith('/rating') ? `${key.slice(0, -'rating'.length)}reason` : null

/** Boxes that are read together: a rating with the reason why it is none, and the parts of one typed answer. */
function togetherWith({ question }: PlacedQuestion, key: string): string {
  const claim = boxKey(question, 'rating')
  if (key === claim || key === boxKey(question, 'reason')) return claim
  const [, field] = key.slice(boxKey(question, '').length).split('/')
  return key.startsWith(boxKey(question, 'field/')) ? boxKey(question, `field/${field}`) : key
}

/** What of the typed words has to stay in its boxes as it was typed, since it could not be read. */
export function stillTyped(placed: PlacedQuestion, typed: Filled, unread: AnswerRead['unread']): Filled {
  const wrong = unread.map(({ key }) => togetherWith(placed, key))
  return Object.fromEntries(Object.entries(typed).filter(([key]) => wrong.includes(togetherWith(placed, key))))
}
