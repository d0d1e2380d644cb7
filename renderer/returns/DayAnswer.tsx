import { useEffect, useState } from 'react'
import { type Day, longDay, readTypedDay } from '../../shared/basics/day'
import { Field } from '../ui/Field'

type Props = {
  readonly label: string
  readonly recorded: Day | null
  readonly onKeep: (day: Day | null) => void
  readonly hint?: string
}

/** A date, typed as people write it; checked on leaving the box. */
export function DayAnswer({ label, recorded, onKeep, hint = 'For example, 31 March 2027' }: Props) {
  const [text, setText] = useState(recorded ? longDay(recorded) : '')
  const [error, setError] = useState<string | null>(null)
  useEffect(() => setText(recorded ? longDay(recorded) : ''), [recorded])
  const leave = () => {
    const day = readTypedDay(text)
    setError(
      day === null && text.trim() !== ''
        ? 'Write the date like 31 March 2027. Words such as “ongoing” are not a date.'
        : null,
    )
    if (day !== null || text.trim() === '') {
      if (day !== recorded) onKeep(day)
      if (day) setText(longDay(day))
    }
  }
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <input
          {...ties}
          className="short"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={leave}
        />
      )}
    </Field>
  )
}
