import type { FieldOf, FieldValue } from '../../shared/frameworks/field'
import { scoreText } from '../../shared/frameworks/fieldValue'
import { readTypedNumber } from '../../shared/frameworks/typedField'
import { Field } from '../ui/Field'
import { Tick } from '../ui/Tick'
import type { FieldProps } from './fieldProps'
import { useTypedField } from './useTypedField'

/** Criteria with points that add up to a most. What does not apply is left out and the rest is weighed anew. */
export function CriteriaField({ field, value, onKeep }: FieldProps<FieldOf<'criteria'>>) {
  const points = pointsOf(value)
  const give = (id: string, given: number | null | undefined) =>
    onKeep((present) => {
      const { [id]: _before, ...others } = pointsOf(present)
      const next = given === undefined ? others : { ...others, [id]: given }
      return Object.keys(next).length === 0 ? null : { kind: 'criteria', points: next }
    })
  return (
    <fieldset className="stack-small">
      <legend className="field-label">{field.label}</legend>
      {field.hint ? <p className="hint">{field.hint}</p> : null}
      {field.criteria.map((criterion) => (
        <CriterionRow
          key={criterion.id}
          criterion={criterion}
          given={points[criterion.id]}
          onGive={(given) => give(criterion.id, given)}
        />
      ))}
      <p role="status">
        <strong>Score:</strong> {value?.kind === 'criteria' ? scoreText(field, value) : 'nothing yet'}
      </p>
    </fieldset>
  )
}

const pointsOf = (value: FieldValue | undefined): { readonly [id: string]: number | null } =>
  value?.kind === 'criteria' ? value.points : {}

type RowProps = {
  readonly criterion: FieldOf<'criteria'>['criteria'][number]
  /** Points given; null where it does not apply; undefined where nothing is said. */
  readonly given: number | null | undefined
  readonly onGive: (given: number | null | undefined) => string | null
}

function CriterionRow({ criterion, given, onGive }: RowProps) {
  const { box, error } = useTypedField(typeof given === 'number' ? String(given) : '', (typed) => {
    if (typed.trim() === '') return onGive(undefined)
    const number = readTypedNumber(typed)
    return number === null ? 'Write a number of points.' : onGive(number)
  })
  return (
    <div className="item-row criterion">
      {given === null ? (
        <p className="field-label">{criterion.label}</p>
      ) : (
        <Field label={criterion.label} hint={`0 to ${criterion.weight} points`} error={error}>
          {(ties) => <input {...ties} className="short" inputMode="decimal" {...box} />}
        </Field>
      )}
      {criterion.notApplicable ? (
        <Tick
          label="Not applicable"
          about={criterion.label}
          on={given === null}
          onChange={(on) => void onGive(on ? null : undefined)}
        />
      ) : null}
    </div>
  )
}
