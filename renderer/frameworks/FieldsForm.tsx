import { useState } from 'react'
import { movedBy, withOptional } from '../../shared/frameworks/editFramework'
import {
  addCriterion,
  addField,
  changeField,
  emptyField,
  fieldKinds,
  kindWords,
  optionsFrom,
  pointsOf,
  removeField,
} from '../../shared/frameworks/editQuestion'
import type { Field, FieldKind, FieldOf } from '../../shared/frameworks/field'
import type { Framework } from '../../shared/frameworks/framework'
import type { Question } from '../../shared/frameworks/question'
import { newId } from '../host/clock'
import { Button } from '../ui/Button'
import { Tick } from '../ui/Tick'
import { focusAfterAdding, focusById } from '../view/focusItem'
import { TextAnswer } from '../view/TextAnswer'
import { Choose, ItemButtons, LinesBox, NumberBox } from './EditorParts'
import type { EditQuestion } from './editQuestion'

type Props = { readonly framework: Framework; readonly question: Question; readonly keep: EditQuestion }

/** The typed answers of a question, each with the settings of its kind. */
export function FieldsForm({ framework, question, keep }: Props) {
  const [kind, setKind] = useState<FieldKind>('choice')
  const { fields = [] } = question
  const scale = framework.scales[0]?.id ?? null
  const add = async () => {
    const field = emptyField(kind, scale, newId)
    if (!field) return
    await keep('add a typed answer to', (present) => addField(present, field))
    focusAfterAdding(`field-${field.id}`)
  }
  return (
    <>
      {fields.map((field, place) => (
        <fieldset key={field.id} id={`field-${field.id}`} className="item stack-small">
          <legend className="item-legend">
            Typed answer {place + 1}: {kindWords[field.kind].toLowerCase()}
          </legend>
          <Common field={field} keep={keep} />
          <Settings framework={framework} field={field} keep={keep} />
          <ItemButtons
            name={`typed answer ${place + 1}`}
            isFirst={place === 0}
            isLast={place === fields.length - 1}
            onMove={(by) =>
              void keep('move a typed answer of', (present) => ({
                ...present,
                fields: movedBy(present.fields ?? [], ({ id }) => id === field.id, by),
              }))
            }
            onRemove={() => {
              void keep('remove a typed answer of', (present) => removeField(present, field.id))
              focusById('add-field')
            }}
          />
        </fieldset>
      ))}
      {fields.length < 12 ? (
        <div className="level-row" id="add-field">
          <Choose
            label={fields.length === 0 ? 'Typed answer beside it' : 'Another typed answer'}
            value={kind}
            choices={fieldKinds
              .filter((each) => each !== 'level' || scale !== null)
              .map((each) => ({ value: each, words: kindWords[each] }))}
            onChoose={setKind}
          />
          <Button onPress={() => void add()}>Add a typed answer</Button>
        </div>
      ) : null}
    </>
  )
}

type FieldProps<F extends Field = Field> = { readonly field: F; readonly keep: EditQuestion }

/** Changes the one typed answer that a form is about. */
const changer =
  <F extends Field>(field: F, keep: EditQuestion) =>
  (change: (present: F) => Field, typed?: 'typed') =>
    keep(
      'change a typed answer of',
      (question) =>
        changeField(question, field.id, (present) => (present.kind === field.kind ? change(present as F) : present)),
      typed,
    )

function Common({ field, keep }: FieldProps) {
  const set = changer(field, keep)
  return (
    <>
      <TextAnswer
        label="What it asks"
        lines="one"
        recorded={field.label}
        onKeep={(label) => set((present) => ({ ...present, label }), 'typed')}
      />
      <TextAnswer
        label="Hint under it"
        lines="one"
        recorded={field.hint ?? ''}
        onKeep={(hint) => set((present) => withOptional(present, 'hint', hint), 'typed')}
      />
      <div className="ticks">
        <Tick
          label={`May be left empty: ${field.label || 'this answer'}`}
          on={field.optional ?? false}
          onChange={(on) => void set((present) => withOptional(present, 'optional', on || undefined))}
        />
        <Tick
          label={`May be answered “Not known”: ${field.label || 'this answer'}`}
          on={field.notKnown ?? false}
          onChange={(on) => void set((present) => withOptional(present, 'notKnown', on || undefined))}
        />
      </div>
    </>
  )
}

function Settings({ framework, field, keep }: FieldProps & { readonly framework: Framework }) {
  switch (field.kind) {
    case 'level':
      return <LevelSettings framework={framework} field={field} keep={keep} />
    case 'choice':
    case 'choices':
      return <OptionSettings field={field} keep={keep} />
    case 'number':
      return <NumberSettings field={field} keep={keep} />
    case 'share':
      return <ShareSettings field={field} keep={keep} />
    case 'percentage':
      return (
        <Choose
          label="Steps"
          value={String(field.step)}
          choices={[1, 5, 10, 20, 25].map((step) => ({ value: String(step), words: `${step}%` }))}
          onChoose={(step) => void changer(field, keep)((present) => ({ ...present, step: Number(step) }))}
        />
      )
    case 'criteria':
      return <CriteriaSettings field={field} keep={keep} />
    case 'date':
      return <DateSettings field={field} keep={keep} />
    case 'role':
      return (
        <Tick
          label="Ask for the name too"
          on={field.asksName}
          onChange={(asksName) => void changer(field, keep)((present) => ({ ...present, asksName }))}
        />
      )
    case 'text':
      return (
        <Tick
          label="Room for several lines"
          on={field.long}
          onChange={(long) => void changer(field, keep)((present) => ({ ...present, long }))}
        />
      )
  }
}

const LevelSettings = ({
  framework,
  field,
  keep,
}: FieldProps<FieldOf<'level'>> & { readonly framework: Framework }) => (
  <Choose
    label="Which scale"
    value={field.scale as string}
    choices={framework.scales.map(({ id, title }) => ({ value: id as string, words: title || 'Without a title' }))}
    onChoose={(id) => {
      const scale = framework.scales.find((each) => each.id === id)
      if (scale) void changer(field, keep)((present) => ({ ...present, scale: scale.id }))
    }}
  />
)

const OptionSettings = ({ field, keep }: FieldProps<FieldOf<'choice'> | FieldOf<'choices'>>) => (
  <LinesBox
    label="Choices"
    hint="Two at least. A line that you reword keeps the answers given to it."
    lines={field.options.map(({ label }) => label)}
    onKeep={(lines) =>
      changer(field, keep)((present) => ({ ...present, options: optionsFrom(present.options, lines, newId) }), 'typed')
    }
  />
)

function NumberSettings({ field, keep }: FieldProps<FieldOf<'number'>>) {
  const set = changer(field, keep)
  const furthest = 1_000_000
  return (
    <div className="level-row">
      <TextAnswer
        label="Unit"
        lines="one"
        recorded={field.unit ?? ''}
        onKeep={(unit) => set((present) => withOptional(present, 'unit', unit), 'typed')}
      />
      <NumberBox
        label="Least"
        value={field.min ?? null}
        least={-furthest}
        most={furthest}
        mayBeEmpty
        onKeep={(min) => void set((present) => withOptional(present, 'min', min ?? undefined))}
      />
      <NumberBox
        label="Most"
        value={field.max ?? null}
        least={-furthest}
        most={furthest}
        mayBeEmpty
        onKeep={(max) => void set((present) => withOptional(present, 'max', max ?? undefined))}
      />
      <Choose
        label="Figures after the point"
        value={String(field.decimals)}
        choices={['0', '1', '2'].map((value) => ({ value, words: value === '0' ? 'None: whole numbers' : value }))}
        onChoose={(decimals) => void set((present) => ({ ...present, decimals: Number(decimals) }))}
      />
    </div>
  )
}

function ShareSettings({ field, keep }: FieldProps<FieldOf<'share'>>) {
  const set = changer(field, keep)
  return (
    <div className="level-row">
      <TextAnswer
        label="What is counted"
        hint="Such as staff trained."
        lines="one"
        recorded={field.unit ?? ''}
        onKeep={(unit) => set((present) => withOptional(present, 'unit', unit), 'typed')}
      />
      <TextAnswer
        label="Out of what"
        hint="Such as all staff."
        lines="one"
        recorded={field.ofLabel}
        onKeep={(ofLabel) => set((present) => ({ ...present, ofLabel }), 'typed')}
      />
    </div>
  )
}

function DateSettings({ field, keep }: FieldProps<FieldOf<'date'>>) {
  const set = changer(field, keep)
  return (
    <>
      <div className="level-row">
        <Choose
          label="How exact"
          value={field.precision}
          choices={[
            { value: 'day', words: 'A day' },
            { value: 'month', words: 'A month' },
          ]}
          onChoose={(precision) => void set((present) => ({ ...present, precision }))}
        />
        <NumberBox
          label="Old after how many months"
          hint="An older date is a gap to look at. Leave it empty if it is never old."
          value={field.oldAfterMonths}
          least={1}
          most={240}
          mayBeEmpty
          onKeep={(oldAfterMonths) => void set((present) => ({ ...present, oldAfterMonths }))}
        />
      </div>
      <Tick
        label="It may be still to come, such as a booking"
        on={field.future}
        onChange={(future) => void set((present) => ({ ...present, future }))}
      />
    </>
  )
}

function CriteriaSettings({ field, keep }: FieldProps<FieldOf<'criteria'>>) {
  const set = changer(field, keep)
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
                void set((present) => ({
                  ...present,
                  criteria: present.criteria.filter(({ id }) => id !== criterion.id),
                }))
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
    </div>
  )
}
