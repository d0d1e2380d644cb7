import { type Day, readTypedDay } from '../../shared/basics/day'
import { ok, type Result, refuse } from '../../shared/basics/result'
import { Field } from '../ui/Field'

type Props = {
  readonly label: string
  readonly value: string
  readonly example?: string
  readonly onChange: (typed: string) => void
}

/** A day as it is typed in a form, read when the form is sent. */
export const DayText = ({ label, value, example = '31 March 2027', onChange }: Props) => (
  <Field label={label} hint={`For example, ${example}`}>
    {(ties) => <input {...ties} className="short" value={value} onChange={({ target }) => onChange(target.value)} />}
  </Field>
)

/** Reads days by their labels; an empty box is null unless it is needed. Refuses, in words that name the box, what is no day. */
export function readDays<Label extends string>(
  typed: Readonly<Record<Label, string>>,
  needed: readonly NoInfer<Label>[] = [],
): Result<Readonly<Record<Label, Day | null>>, string> {
  const read: [string, Day | null][] = []
  for (const [label, text] of Object.entries<string>(typed)) {
    const day = readTypedDay(text)
    const isEmpty = text.trim() === ''
    if (day === null && (!isEmpty || (needed as readonly string[]).includes(label)))
      return refuse(`${isEmpty ? 'Type' : 'Write'} the day under “${label}” like 31 March 2027. Nothing was kept yet.`)
    read.push([label, day])
  }
  return ok(Object.fromEntries(read) as Record<Label, Day | null>)
}
