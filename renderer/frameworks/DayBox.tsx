import { type Day, longDay, readTypedDay } from '../../shared/basics/day'
import { Field } from '../ui/Field'
import { useTypedField } from '../view/useTypedField'

type Props = {
  readonly label: string
  readonly day: Day | null
  readonly mayBeEmpty?: boolean
  readonly onKeep: (day: Day | null) => void
}

/** A day, typed as people write it. */
export function DayBox({ label, day, mayBeEmpty = false, onKeep }: Props) {
  const keep = (typed: string) => {
    const read = readTypedDay(typed)
    if (typed.trim() === '' && mayBeEmpty) onKeep(null)
    else if (read === null) return 'Write the date like 31 March 2027.'
    else onKeep(read)
    return null
  }
  const finish = (typed: string) => {
    const read = readTypedDay(typed)
    return read === null ? typed : longDay(read)
  }
  const { text, error, onType, onLeave } = useTypedField(day === null ? '' : longDay(day), keep, finish)
  return (
    <Field label={label} hint="For example, 1 September 2026" error={error}>
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
