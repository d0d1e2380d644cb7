import { type Json, sameJson } from '../../../basics/json'
import type { Framework } from '../../../frameworks/framework'
import type { PlacedQuestion } from '../../../frameworks/lookUp'
import type { AnswerContent } from '../../../returns/answer'
import { type Box, boxKey, type Filled } from '../box'
import { fillAnswer } from '../fill'
import { boxesOf } from '../questionBoxes'
import { type AnswerRead, type ReadingFacts, readAnswer } from '../readAnswer'
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
 * typed anew are settled by that, and come again where they still cannot be read.
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
  const typedKeys = Object.keys(typed).flatMap((key) =>
    key.endsWith('/of') ? [key, key.slice(0, -'/of'.length)] : [key],
  )
  const isSettled = (line: string) => typedKeys.includes(boxOfLine(boxes, line)?.key ?? '')
  const left = before.unread.filter((line) => !isSettled(line))
  const read = readAnswer(framework, placed, filled, { ...before, unread: left }, facts)
  const { unread: _left, ...change } = read.change
  const unread = read.change.unread ?? left
  const isSame = sameJson([...unread].sort() as Json, [...before.unread].sort() as Json)
  return { change: isSame ? change : { ...change, unread }, unread: read.unread }
}

/** The box that a line of unread words is about; null for one that is about no box of these. */
export function boxOfLine(boxes: readonly Box[], line: string): Box | null {
  const like = boxes.filter(({ label }) => line.startsWith(`${label}: `))
  return like.reduce<Box | null>((best, box) => (best && best.label.length >= box.label.length ? best : box), null)
}

/** Unread words of a question by the key of the box they are about; those about none stand under an empty key. */
export function unreadByBox(boxes: readonly Box[], unread: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byBox = new Map<string, string[]>()
  for (const line of unread) {
    const key = boxOfLine(boxes, line)?.key ?? ''
    byBox.set(key, [...(byBox.get(key) ?? []), line])
  }
  return byBox
}

/** A line of unread words without the label of its box, where it stands beside that box anyway. */
export const withoutLabel = ({ label }: Pick<Box, 'label'>, line: string): string =>
  line.startsWith(`${label}: `) ? line.slice(label.length + 2) : line

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
