import { useState } from 'react'
import { withOptional } from '../../shared/frameworks/editFramework'
import {
  addField,
  emptyField,
  fieldKinds,
  kindOfField,
  kindWords,
  removeField,
  type TypedKind,
} from '../../shared/frameworks/editQuestion'
import type { Framework } from '../../shared/frameworks/framework'
import { movedBy } from '../../shared/frameworks/order'
import type { Question } from '../../shared/frameworks/question'
import { hasLoneAnswer } from '../../shared/frameworks/usualWords'
import { newId } from '../host/clock'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { Tick } from '../ui/Tick'
import { focusAfterAdding, focusById } from '../view/focusItem'
import { TextAnswer } from '../view/TextAnswer'
import { changeOneField, type FieldFormProps } from './changeOneField'
import { ItemButtons } from './EditorParts'
import type { EditQuestion } from './editQuestion'
import { FieldSettings } from './FieldSettings'

type Props = { readonly framework: Framework; readonly question: Question; readonly keep: EditQuestion }

/** The typed answers of a question, each with the settings of its kind. */
export function FieldsForm({ framework, question, keep }: Props) {
  const [kind, setKind] = useState<TypedKind>('choice')
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
            Typed answer {place + 1}: {kindWords[kindOfField(field)].toLowerCase()}
          </legend>
          <Common field={field} isAlone={hasLoneAnswer(question)} keep={keep} />
          <FieldSettings framework={framework} field={field} keep={keep} />
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

function Common({ field, isAlone, keep }: FieldFormProps & { readonly isAlone: boolean }) {
  const set = changeOneField(field, keep)
  return (
    <>
      <TextAnswer
        label="What it asks"
        hint={isAlone ? 'Leave it empty to use the short title of the question.' : ''}
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
