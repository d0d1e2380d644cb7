import { addCriterion, pointsOf } from '../../shared/frameworks/editQuestion'
import { removeCriterion } from '../../shared/frameworks/editWeights'
import type { FieldOf } from '../../shared/frameworks/field'
import { newId } from '../host/clock'
import { Button } from '../ui/Button'
import { Tick } from '../ui/Tick'
import { focusAfterAdding, focusById } from '../view/focusItem'
import { TextAnswer } from '../view/TextAnswer'
import { changeOneField, type FieldFormProps } from './changeOneField'
import { NumberBox } from './EditorParts'
import { OtherWeights } from './OtherWeights'

/** The criteria of a typed answer, and how the points stand to the most. */
export function CriteriaSettings({ field, keep }: FieldFormProps<FieldOf<'criteria'>>) {
  const set = changeOneField(field, keep)
  const points = pointsOf(field)
  const change = (id: string, next: Partial<FieldOf<'criteria'>['criteria'][number]>, typed?: 'typed') =>
    set(
      (present) => ({
        ...present,
        criteria: present.criteria.map((each) => (each.id === id ? { ...each, ...next } : each)),
      }),
      typed,
    )
  const add = async () => {
    const id = newId<'criterion'>()
    await set((present) => addCriterion(present, id))
    focusAfterAdding(`criterion-${id}`)
  }
  return (
    <div className="stack-small">
      <NumberBox
        label="Most points"
        value={field.most}
        least={1}
        most={10_000}
        onKeep={(most) => most !== null && void set((present) => ({ ...present, most }))}
      />
      {field.criteria.map((criterion, place) => (
        <div key={criterion.id} id={`criterion-${criterion.id}`} className="level-row criterion">
          <TextAnswer
            label={`Criterion ${place + 1}`}
            lines="one"
            recorded={criterion.label}
            onKeep={(label) => change(criterion.id, { label }, 'typed')}
          />
          <NumberBox
            label={`Points for criterion ${place + 1}`}
            value={criterion.weight}
            least={0.01}
            most={1000}
            onKeep={(weight) => weight !== null && void change(criterion.id, { weight })}
          />
          <Tick
            label={`Criterion ${place + 1} may not apply`}
            on={criterion.notApplicable}
            onChange={(notApplicable) => void change(criterion.id, { notApplicable })}
          />
          {field.criteria.length > 1 ? (
            <Button
              look="link"
              name={`Remove criterion ${place + 1}`}
              onPress={() => {
                void set((present) => removeCriterion(present, criterion.id))
                focusById(`add-criterion-${field.id}`)
              }}
            >
              Remove
            </Button>
          ) : null}
        </div>
      ))}
      <p role="status">
        <strong>Points so far:</strong> {points} of {field.most}
        {points === field.most ? '.' : '. They have to add up.'}
      </p>
      <div id={`add-criterion-${field.id}`}>
        <Button onPress={() => void add()}>Add a criterion</Button>
      </div>
      <OtherWeights field={field} keep={keep} />
    </div>
  )
}
