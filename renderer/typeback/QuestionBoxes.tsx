import { memo } from 'react'
import type { Box, Filled, Row } from '../../shared/exchange/forms/box'
import { fillAnswer } from '../../shared/exchange/forms/fill'
import { keysOfRows, keysOfWords } from '../../shared/exchange/forms/paper/keys'
import { stillTyped, unreadByBox } from '../../shared/exchange/forms/paper/typeIn'
import { boxesOf } from '../../shared/exchange/forms/questionBoxes'
import type { Framework } from '../../shared/frameworks/framework'
import type { PlacedQuestion } from '../../shared/frameworks/lookUp'
import { type Answer, contentOf, type ReturnId } from '../../shared/returns/answer'
import { typeAnswer } from '../storage/typeback'
import { LineBox } from './LineBox'
import { RowsBox } from './RowsBox'
import { TextBox } from './TextBox'
import { useTypedBack } from './useTypedBack'

type Props = {
  readonly returnId: ReturnId
  readonly framework: Framework
  readonly placed: PlacedQuestion
  readonly answer: Answer | undefined
  /** When it is to be answered, where it waits for another; empty for the others. */
  readonly condition: string
}

/** The boxes of one question. */
export const QuestionBoxes = memo(
  function QuestionBoxes({ returnId, framework, placed, answer, condition }: Props) {
    const { question } = placed
    const boxes = boxesOf(framework, placed)
    const content = contentOf(answer)
    const recorded = fillAnswer(framework, placed, content)
    const unread = unreadByBox(boxes, content.unread)
    const { still, refusal, leave } = useTypedBack(
      (typed) => typeAnswer(returnId, framework, placed, typed),
      (typed, wrong) => stillTyped(placed, typed, wrong),
    )
    const other = unread.get('') ?? []
    return (
      <section className="type-question" data-question={question.id} aria-labelledby={`type-${question.id}`}>
        <h3 id={`type-${question.id}`}>
          {question.label} {question.shortTitle}
        </h3>
        {condition ? <p className="hint">{condition}</p> : null}
        {boxes.map((box) => (
          <AnyBox
            key={box.key}
            box={box}
            shown={still[box.key] ?? inKeys(box, recorded)}
            unread={unread.get(box.key) ?? []}
            onLeave={(typed) => leave(box.key, typed)}
          />
        ))}
        {other.map((line) => (
          <p className="hint" key={line}>
            Not read when it came in: {line}
          </p>
        ))}
        {refusal ? (
          <p className="field-error" role="alert">
            {refusal}
          </p>
        ) : null}
      </section>
    )
  },
  (before, after) =>
    before.returnId === after.returnId &&
    before.placed === after.placed &&
    before.condition === after.condition &&
    before.answer?.revision === after.answer?.revision &&
    before.answer?.changedAt === after.answer?.changedAt,
)

/** What stands in a box, with keys in the place of its options' words. */
export function inKeys(box: Box, recorded: Filled): Filled[string] {
  const value = recorded[box.key]
  if (box.kind === 'rows') return keysOfRows(box, Array.isArray(value) ? (value as readonly Row[]) : [])
  return keysOfWords(box, typeof value === 'string' ? value : '')
}

type AnyProps = {
  readonly box: Box
  readonly shown: Filled[string]
  readonly unread: readonly string[]
  readonly onLeave: (typed: Filled[string]) => Promise<boolean>
}

/** A box of any kind. */
export function AnyBox({ box, shown, unread, onLeave }: AnyProps) {
  const send = async (typed: Filled[string]) => {
    await onLeave(typed)
  }
  if (box.kind === 'rows') return <RowsBox box={box} shown={shown as readonly Row[]} unread={unread} onLeave={send} />
  if (box.kind === 'text') return <TextBox box={box} shown={String(shown)} unread={unread} onKeep={onLeave} />
  return <LineBox box={box} shown={String(shown)} unread={unread} onLeave={send} />
}
