import { mayUseName } from '../../shared/findings/viewGroups'
import type { Field, FieldValue } from '../../shared/frameworks/field'
import { fieldProblem } from '../../shared/frameworks/fieldValue'
import { type PlacedQuestion, questionName, scaleOf, standardName } from '../../shared/frameworks/lookUp'
import { partsOf } from '../../shared/frameworks/question'
import { fieldProblemWords } from '../../shared/frameworks/typedField'
import { type AnswerChange, type AnswerContent, contentOf, emptyContent } from '../../shared/returns/answer'
import { today } from '../host/clock'
import type { ReturnInContext } from '../storage/returns'
import { FieldControl } from '../view/FieldControl'
import type { FieldProps } from '../view/fieldProps'
import { RatingControl } from '../view/RatingControl'
import { ScreenHeading } from '../view/ScreenHeading'
import { TextAnswer } from '../view/TextAnswer'
import { keepAnswer } from './commands'

type Props = {
  readonly context: ReturnInContext
  readonly placed: PlacedQuestion
  /** True once this sitting changed the answer: only then is what is kept shown. */
  readonly isTouched: boolean
  readonly onTouch: () => void
}

/** One question of a sitting, short: its rating or typed answers, and a comment. */
export function PrivateQuestion({ context, placed, isTouched, onTouch }: Props) {
  const { auditReturn, framework } = context
  const { standard, question } = placed
  const scale = scaleOf(framework, question)
  const content = isTouched ? contentOf(auditReturn.answers[question.id]) : emptyContent
  const keep = (edit: (present: AnswerContent) => AnswerChange) => {
    onTouch()
    return keepAnswer(context, question.id, edit)
  }
  return (
    <>
      <ScreenHeading title={questionName(question)} />
      <p className="hint">{standardName(standard)}</p>
      <p className="question-text" id="question-text">
        {question.text}
      </p>
      {scale ? (
        <RatingControl
          framework={framework}
          placed={placed}
          scale={scale}
          rating={content.rating}
          lastYear={null}
          labelledBy="question-text"
          onRate={(rating) => void keep(() => ({ rating }))}
        />
      ) : null}
      {(question.fields ?? []).map((field) => (
        <FieldControl
          key={field.id}
          framework={framework}
          field={field}
          value={content.fields[field.id]}
          onKeep={keepField(field, content.fields[field.id], keep)}
        />
      ))}
      {partsOf(question).includes('narrative') ? (
        <TextAnswer
          label="Your comment, if you have one"
          hint={`It is shown ${mayUseName(framework, auditReturn) ? 'with your name, as you chose' : 'without your name'}. Leave out names of children, families and staff.`}
          recorded={content.narrative}
          onKeep={(narrative) => keep(() => ({ narrative }))}
        />
      ) : null}
    </>
  )
}

/** Keeps a typed answer, or says what is wrong with it. */
const keepField =
  (
    field: Field,
    shown: FieldValue | undefined,
    keep: (edit: (present: AnswerContent) => AnswerChange) => unknown,
  ): FieldProps['onKeep'] =>
  (given) => {
    const step = typeof given === 'function' ? given : () => given
    const next = step(shown)
    const problem = next && fieldProblem(field, next, today())
    if (problem) return fieldProblemWords(problem)
    keep(({ fields }) => {
      const { [field.id]: before, ...others } = fields
      const kept = step(before)
      return { fields: kept ? { ...others, [field.id]: kept } : others }
    })
    return null
  }
