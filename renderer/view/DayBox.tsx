import { type Day, longDay, readTypedDay } from '../../shared/basics/day'
import { Field } from '../ui/Field'
import { useTypedField } from './useTypedField'

type Props = {
  readonly label: string
  readonly recorded: Day | null
  readonly onKeep: (day: Day | null) => void
  /** A day as people write it, for the hint and for what is said of anything else. */
  readonly example?: string
  /** What else to know before typing. */
  readonly hint?: string
  /** What else to say of words that are no day. */
  readonly note?: string
  /** True where there has to be a day. */
  readonly isNeeded?: boolean
}

/** A day, typed as people write it, and read when they leave its box. An emptied box takes the day away, unless it is needed. */
export function DayBox({
  label,
  recorded,
  onKeep,
  example = '31 March 2027',
  hint = '',
  note = '',
  isNeeded = false,
}: Props) {
  const keep = (typed: string) => {
    const day = readTypedDay(typed)
    if (day === null && (isNeeded || typed.trim() !== '')) return `Write the date like ${example}. ${note}`.trim()
    if (day !== recorded) onKeep(day)
    return null
  }
  const { box, error } = useTypedField(recorded ? longDay(recorded) : '', keep, inFull)
  return (
    <Field label={label} hint={`For example, ${example}${hint ? `. ${hint}` : ''}`} error={error}>
      {(ties) => <input {...ties} className="short" {...box} />}
    </Field>
  )
}

function inFull(typed: string): string {
  const day = readTypedDay(typed)
  return day === null ? typed : longDay(day)
}
