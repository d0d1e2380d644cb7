import { withOptional } from '../../shared/frameworks/editFramework'
import { optionsFrom } from '../../shared/frameworks/editQuestion'
import type { FieldOf } from '../../shared/frameworks/field'
import type { Framework } from '../../shared/frameworks/framework'
import { newId } from '../host/clock'
import { Choose } from '../ui/Choose'
import { Tick } from '../ui/Tick'
import { TextAnswer } from '../view/TextAnswer'
import { CriteriaSettings } from './CriteriaSettings'
import { changeOneField, type FieldFormProps } from './changeOneField'
import { LinesBox, NumberBox } from './EditorParts'

/** What a typed answer of a kind can be set to. */
export function FieldSettings({ framework, field, keep }: FieldFormProps & { readonly framework: Framework }) {
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
          onChoose={(step) => void changeOneField(field, keep)((present) => ({ ...present, step: Number(step) }))}
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
          onChange={(asksName) => void changeOneField(field, keep)((present) => ({ ...present, asksName }))}
        />
      )
    case 'text':
      return (
        <Tick
          label="Room for several lines"
          on={field.long}
          onChange={(long) => void changeOneField(field, keep)((present) => ({ ...present, long }))}
        />
      )
  }
}

const LevelSettings = ({
  framework,
  field,
  keep,
}: FieldFormProps<FieldOf<'level'>> & { readonly framework: Framework }) => (
  <Choose
    label="Which scale"
    value={field.scale as string}
    choices={framework.scales.map(({ id, title }) => ({ value: id as string, words: title || 'Without a title' }))}
    onChoose={(id) => {
      const scale = framework.scales.find((each) => each.id === id)
      if (scale) void changeOneField(field, keep)((present) => ({ ...present, scale: scale.id }))
    }}
  />
)

const OptionSettings = ({ field, keep }: FieldFormProps<FieldOf<'choice'> | FieldOf<'choices'>>) => (
  <LinesBox
    label="Choices"
    hint="Two at least. A line that you reword keeps the answers given to it."
    lines={field.options.map(({ label }) => label).filter((label) => label !== '')}
    onKeep={(lines) =>
      changeOneField(field, keep)(
        (present) => ({ ...present, options: optionsFrom(present.options, lines, newId) }),
        'typed',
      )
    }
  />
)

function NumberSettings({ field, keep }: FieldFormProps<FieldOf<'number'>>) {
  const set = changeOneField(field, keep)
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

function ShareSettings({ field, keep }: FieldFormProps<FieldOf<'share'>>) {
  const set = changeOneField(field, keep)
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

function DateSettings({ field, keep }: FieldFormProps<FieldOf<'date'>>) {
  const set = changeOneField(field, keep)
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
