import { memo } from 'react'
import { fillAnswer } from '../../shared/exchange/forms/fill'
import { stillTyped } from '../../shared/exchange/forms/paper/typeIn'
import { boxesOf } from '../../shared/exchange/forms/questionBoxes'
import type { Framework } from '../../shared/frameworks/framework'
import type { PlacedQuestion } from '../../shared/frameworks/lookUp'
import { questionName } from '../../shared/frameworks/lookUp'
import { type Answer, contentOf, type ReturnId } from '../../shared/returns/answer'
import { typeAnswer } from '../storage/typeback'
import { Boxes } from './Boxes'
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
    const typing = useTypedBack(
      (typed) => typeAnswer(returnId, framework, placed, typed),
      (typed, wrong) => stillTyped(placed, typed, wrong),
    )
    return (
      <section className="type-question" data-question={question.id} aria-labelledby={`type-${question.id}`}>
        <h3 id={`type-${question.id}`}>{questionName(question)}</h3>
        {condition ? <p className="hint">{condition}</p> : null}
        <Boxes boxes={boxes} recorded={recorded} unread={content.unread} typing={typing} />
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
