import { type Day, longDay, readTypedDay } from '../../shared/basics/day'
import { Field } from '../ui/Field'
import { useTypedField } from '../view/useTypedField'

type Props = {
  readonly label: string
  readonly recorded: Day | null
  readonly onKeep: (day: Day | null) => void
  readonly hint?: string
}

/** A date, typed as people write it; checked on leaving the box. */
export function DayAnswer({ label, recorded, onKeep, hint = 'For example, 31 March 2027' }: Props) {
  const keep = (typed: string) => {
    const day = readTypedDay(typed)
    if (day === null && typed.trim() !== '')
      return 'Write the date like 31 March 2027. Words such as “ongoing” are not a date.'
    if (day !== recorded) onKeep(day)
    return null
  }
  const { text, error, onType, onLeave } = useTypedField(recorded ? longDay(recorded) : '', keep, inFull)
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <input
          {...ties}
          className="short"
          value={text}
          onChange={(event) => onType(event.target.value)}
          onBlur={onLeave}
        />
      )}
    </Field>
  )
}

function inFull(typed: string): string {
  const day = readTypedDay(typed)
  return day === null ? typed : longDay(day)
}
