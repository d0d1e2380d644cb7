import { sessionForms } from '../../shared/sessions/session'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'
import type { TypedFacts } from './commands'
import { formWords } from './words'

type Props = {
  readonly typed: TypedFacts
  readonly onChange: (change: Partial<TypedFacts>) => void
}

/** What a session is: its form, its title, when, where and how long. */
export function FactsFields({ typed, onChange }: Props) {
  const box = (name: 'title' | 'on' | 'startsAt' | 'place' | 'minutes', label: string, hint?: string) => (
    <Field label={label} hint={hint}>
      {(ties) => (
        <input
          {...ties}
          className={name === 'title' || name === 'place' ? undefined : 'short'}
          value={typed[name]}
          maxLength={2_000}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <>
      <Choose
        label="Form of challenge"
        value={typed.form}
        choices={sessionForms.map((form) => ({ value: form, words: formWords[form] }))}
        onChoose={(form) => onChange({ form })}
      />
      {box('title', 'Title')}
      <div className="session-facts">
        {box('on', 'Day', 'For example, 14 January 2027')}
        {box('startsAt', 'Begins at', 'For example, 10:00. It may stay empty.')}
        {box('minutes', 'Minutes in all', 'From 5 to 1440')}
      </div>
      {box('place', 'Place')}
    </>
  )
}
