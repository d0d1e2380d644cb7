import { addAlternative, leaveOut, removeAlternative, reweigh, weighAnew } from '../../shared/frameworks/editWeights'
import type { FieldOf } from '../../shared/frameworks/field'
import { Button } from '../ui/Button'
import { Radios } from '../ui/Radios'
import { Tick } from '../ui/Tick'
import { focusAfterAdding, focusById } from '../view/focusItem'
import { changeOneField, type FieldFormProps } from './changeOneField'
import { NumberBox } from './EditorParts'

type Props = FieldFormProps<FieldOf<'criteria'>>

/** What the criteria are worth when some of them do not apply; nothing while every one applies to everybody. */
export function OtherWeights({ field, keep }: Props) {
  const set = changeOneField(field, keep)
  const { alternatives = [] } = field
  const first = field.criteria.find(({ notApplicable }) => notApplicable)
  if ((!first || field.criteria.length < 2) && alternatives.length === 0) return null
  const part = (place: number) => `weights-${field.id}-${place}`
  const add = async () => {
    if (!first) return
    await set((present) => addAlternative(present, first.id))
    focusAfterAdding(part(alternatives.length))
  }
  return (
    <div className="stack-small">
      <Radios
        legend="When a criterion does not apply"
        value={field.whenNotApplicable}
        choices={[
          { value: 'in-proportion', label: 'Its points are shared out among the others' },
          { value: 'supplied', label: 'The others have the points that you give here' },
        ]}
        onChange={(how) => void set((present) => weighAnew(present, how))}
      />
      {[...alternatives.keys()].map((place) => (
        <Alternative key={place} field={field} place={place} keep={keep} id={part(place)} />
      ))}
      {field.whenNotApplicable === 'supplied' ? (
        <div id={`add-weights-${field.id}`}>
          <Button busy={!first} onPress={() => void add()}>
            Add other points
          </Button>
        </div>
      ) : null}
    </div>
  )
}

type AlternativeProps = Props & { readonly place: number; readonly id: string }

function Alternative({ field, place, keep, id }: AlternativeProps) {
  const set = changeOneField(field, keep)
  const { without, weights } = field.alternatives?.[place] ?? { without: [], weights: {} }
  const given = Object.values(weights).reduce((sum, points) => sum + points, 0)
  const name = (criterion: (typeof field.criteria)[number]) =>
    criterion.label || `Criterion ${field.criteria.indexOf(criterion) + 1}`
  return (
    <fieldset id={id} className="item stack-small">
      <legend className="item-legend">Other points {place + 1}</legend>
      <p className="field-label">These do not apply</p>
      <div className="ticks">
        {field.criteria
          .filter((each) => each.notApplicable || without.includes(each.id))
          .map((each) => (
            <Tick
              key={each.id}
              label={name(each)}
              on={without.includes(each.id)}
              onChange={(on) => void set((present) => leaveOut(present, place, each.id, on))}
            />
          ))}
      </div>
      <div className="level-row">
        {field.criteria
          .filter((each) => !without.includes(each.id))
          .map((each) => (
            <NumberBox
              key={each.id}
              label={`Points for: ${name(each)}`}
              value={weights[each.id] ?? null}
              least={0}
              most={10_000}
              onKeep={(points) => points !== null && void set((present) => reweigh(present, place, each.id, points))}
            />
          ))}
      </div>
      <p>
        <strong>Points so far:</strong> {Math.round(given * 100) / 100} of {field.most}.
      </p>
      <Button
        look="link"
        name={`Remove other points ${place + 1}`}
        onPress={() => {
          void set((present) => removeAlternative(present, place))
          focusById(`add-weights-${field.id}`)
        }}
      >
        Remove
      </Button>
    </fieldset>
  )
}
