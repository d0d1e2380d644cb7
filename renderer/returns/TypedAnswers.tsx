import type { Field, FieldValue } from '../../shared/frameworks/field'
import { fieldProblem } from '../../shared/frameworks/fieldValue'
import type { Framework } from '../../shared/frameworks/framework'
import type { Question } from '../../shared/frameworks/question'
import { fieldProblemWords } from '../../shared/frameworks/typedField'
import type { AnswerContent, ReturnId } from '../../shared/returns/answer'
import { today } from '../host/clock'
import { Tick } from '../ui/Tick'
import { CriteriaField } from './CriteriaField'
import { ChoiceField, ChoicesField, LevelField } from './choiceFields'
import { editAnswer } from './commands'
import { DateField, NumberField, PercentageField, RoleField, ShareField, TextField } from './typedFields'

/** What a control of a field is given. `onKeep` says what is wrong with a value, or null once it is on its way. */
export type FieldProps<F extends Field = Field> = {
  readonly field: F
  readonly value: FieldValue | undefined
  readonly onKeep: (value: FieldValue | null) => string | null
}

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
  const keep = (next: FieldValue | null) => {
    const problem = next && fieldProblem(field, next, today())
    if (problem) return fieldProblemWords(problem)
    void editAnswer(returnId, question.id, ({ fields }) => ({
      fields: next
        ? { ...fields, [field.id]: next }
        : Object.fromEntries(Object.entries(fields).filter(([id]) => id !== field.id)),
    }))
    return null
  }
  const isUnknown = value?.kind === 'notKnown'
  return (
    <div className="typed-answer stack-small" data-field={field.id}>
      {isUnknown ? (
        <p className="field-label">{field.label}</p>
      ) : (
        <Control framework={framework} field={field} value={value} onKeep={keep} />
      )}
      {field.notKnown ? (
        <Tick
          label={isUnknown ? 'Not known' : `Not known: ${field.label}`}
          on={isUnknown}
          onChange={(on) => void keep(on ? { kind: 'notKnown' } : null)}
        />
      ) : null}
    </div>
  )
}

function Control({ framework, ...props }: FieldProps & { readonly framework: Framework }) {
  const { field, value, onKeep } = props
  switch (field.kind) {
    case 'level':
      return <LevelField framework={framework} field={field} value={value} onKeep={onKeep} />
    case 'choice':
      return <ChoiceField field={field} value={value} onKeep={onKeep} />
    case 'choices':
      return <ChoicesField field={field} value={value} onKeep={onKeep} />
    case 'number':
      return <NumberField field={field} value={value} onKeep={onKeep} />
    case 'share':
      return <ShareField field={field} value={value} onKeep={onKeep} />
    case 'percentage':
      return <PercentageField field={field} value={value} onKeep={onKeep} />
    case 'criteria':
      return <CriteriaField field={field} value={value} onKeep={onKeep} />
    case 'date':
      return <DateField field={field} value={value} onKeep={onKeep} />
    case 'role':
      return <RoleField field={field} value={value} onKeep={onKeep} />
    case 'text':
      return <TextField field={field} value={value} onKeep={onKeep} />
  }
}
