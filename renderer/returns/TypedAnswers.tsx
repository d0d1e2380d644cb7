import { useEffect, useRef } from 'react'
import type { Field, FieldValue } from '../../shared/frameworks/field'
import { fieldProblem } from '../../shared/frameworks/fieldValue'
import type { Framework } from '../../shared/frameworks/framework'
import type { Question } from '../../shared/frameworks/question'
import { fieldProblemWords } from '../../shared/frameworks/typedField'
import type { AnswerContent, ReturnId } from '../../shared/returns/answer'
import { today } from '../host/clock'
import { Tick } from '../ui/Tick'
import { FieldControl } from '../view/FieldControl'
import type { FieldProps } from '../view/fieldProps'
import { editAnswer } from './commands'

type Props = {
  readonly framework: Framework
  readonly question: Question
  readonly returnId: ReturnId
  readonly content: AnswerContent
}

/** The typed answers of a question, in one row where there is room. */
export const TypedAnswers = ({ framework, question, returnId, content }: Props) => (
  <div className="typed-answers">
    {(question.fields ?? []).map((field) => (
      <TypedAnswer
        key={field.id}
        framework={framework}
        question={question}
        returnId={returnId}
        field={field}
        value={content.fields[field.id]}
      />
    ))}
  </div>
)

type TypedAnswerProps = Omit<Props, 'content'> & { readonly field: Field; readonly value: FieldValue | undefined }

function TypedAnswer({ framework, question, returnId, field, value }: TypedAnswerProps) {
  // What was kept last, until the record shows it: boxes of one answer can follow each other faster than that.
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  }, [value])
  const keep: FieldProps['onKeep'] = (given) => {
    const step = typeof given === 'function' ? given : () => given
    const next = step(latest.current)
    const problem = next && fieldProblem(field, next, today())
    if (problem) return fieldProblemWords(problem)
    latest.current = next ?? undefined
    void editAnswer(returnId, question.id, ({ fields }) => {
      const { [field.id]: present, ...others } = fields
      const kept = step(present)
      return { fields: kept ? { ...others, [field.id]: kept } : others }
    })
    return null
  }
  const isUnknown = value?.kind === 'notKnown'
  return (
    <div className="typed-answer stack-small" data-field={field.id}>
      {isUnknown ? (
        <p className="field-label">{field.label}</p>
      ) : (
        <FieldControl framework={framework} field={field} value={value} onKeep={keep} />
      )}
      {field.notKnown ? (
        <Tick
          label="Not known"
          about={field.label}
          on={isUnknown}
          onChange={(on) => void keep(on ? { kind: 'notKnown' } : null)}
        />
      ) : null}
    </div>
  )
}
