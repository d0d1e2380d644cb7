import { useId } from 'react'
import { type Day, isDay, longDay } from '../../shared/basics/day'
import { percentOf } from '../../shared/basics/share'
import type { FieldOf, FieldValue } from '../../shared/frameworks/field'
import { readTypedDate, readTypedNumber } from '../../shared/frameworks/typedField'
import { Field } from '../ui/Field'
import type { FieldProps } from './fieldProps'
import { useTypedField } from './useTypedField'

type BoxProps = {
  readonly label: string
  readonly hint?: string | undefined
  readonly recorded: string
  readonly numeric?: boolean
  /** What is counted, said after the box. */
  readonly unit?: string | undefined
  readonly keep: (typed: string) => string | null
  readonly finish?: (typed: string) => string
}

/** A short box whose words are read when a person leaves it. */
function Box({ label, hint, recorded, numeric = false, unit, keep, finish }: BoxProps) {
  const unitId = useId()
  const { box, error } = useTypedField(recorded, keep, finish)
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <span className="boxed">
          <input
            {...ties}
            aria-describedby={[ties['aria-describedby'], unit ? unitId : ''].filter(Boolean).join(' ') || undefined}
            className={numeric ? 'short' : undefined}
            inputMode={numeric ? 'decimal' : undefined}
            {...box}
          />
          {unit ? <span id={unitId}>{unit}</span> : null}
        </span>
      )}
    </Field>
  )
}

const notANumber = 'Write a number, such as 12.'

/** Reads what is typed as a number and hands it on; an emptied box takes the answer away. */
const keepNumber = (keep: (number: number | null) => string | null) => (typed: string) => {
  if (typed.trim() === '') return keep(null)
  const number = readTypedNumber(typed)
  return number === null ? notANumber : keep(number)
}

const rangeHint = ({ hint, min, max }: FieldOf<'number'>) =>
  [hint, min !== undefined && max !== undefined ? `From ${min} to ${max}.` : ''].filter(Boolean).join(' ')

/** A number in its unit and range. Nothing typed is not nought. */
export const NumberField = ({ field, value, onKeep }: FieldProps<FieldOf<'number'>>) => (
  <Box
    label={field.label}
    hint={rangeHint(field) || undefined}
    numeric
    unit={field.unit}
    recorded={value?.kind === 'number' ? String(value.number) : ''}
    keep={keepNumber((number) => onKeep(number === null ? null : { kind: 'number', number }))}
  />
)

/** A number out of another, with the percentage worked out beside them. */
export function ShareField({ field, value, onKeep }: FieldProps<FieldOf<'share'>>) {
  const { part, of } = shareOf(value)
  const percent = part === null || of === null ? null : percentOf(part, of)
  const keep = (change: Partial<ReturnType<typeof shareOf>>) =>
    onKeep((present) => {
      const next = { ...shareOf(present), ...change }
      return next.part === null && next.of === null ? null : { kind: 'share', ...next }
    })
  return (
    <fieldset className="share-field">
      <legend className="field-label">{field.label}</legend>
      {field.hint ? <p className="hint">{field.hint}</p> : null}
      <div className="item-row">
        <Box
          label={field.unit ? `How many ${field.unit}` : 'How many'}
          numeric
          recorded={part === null ? '' : String(part)}
          keep={keepNumber((number) => keep({ part: number }))}
        />
        <Box
          label={`Out of: ${field.ofLabel}`}
          numeric
          recorded={of === null ? '' : String(of)}
          keep={keepNumber((number) => keep({ of: number }))}
        />
      </div>
      {percent === null ? null : <p role="status">That is {percent}%.</p>}
    </fieldset>
  )
}

const shareOf = (value: FieldValue | undefined): { readonly part: number | null; readonly of: number | null } =>
  value?.kind === 'share' ? { part: value.part, of: value.of } : { part: null, of: null }

/** A percentage in the steps of the tool. */
export const PercentageField = ({ field, value, onKeep }: FieldProps<FieldOf<'percentage'>>) => (
  <Box
    label={field.label}
    unit="%"
    hint={[field.hint, field.step > 1 ? `In steps of ${field.step}.` : ''].filter(Boolean).join(' ') || undefined}
    numeric
    recorded={value?.kind === 'percentage' ? String(value.percentage) : ''}
    keep={keepNumber((number) => {
      if (number !== null && (number < 0 || number > 100)) return 'Write a percentage from 0 to 100.'
      return onKeep(number === null ? null : { kind: 'percentage', percentage: number })
    })}
  />
)

const dateWords = (on: string) => (isDay(on) ? longDay(on as Day) : longDay(`${on}-01` as Day).replace(/^1 /, ''))

/** A day or a month, typed as people write it. */
export function DateField({ field, value, onKeep }: FieldProps<FieldOf<'date'>>) {
  const example = field.precision === 'day' ? '18 September 2026' : 'September 2026'
  const keep = (typed: string) => {
    if (typed.trim() === '') return onKeep(null)
    const on = readTypedDate(typed, field.precision)
    return on === null ? `Write the date like ${example}.` : onKeep({ kind: 'date', on })
  }
  const finish = (typed: string) => {
    const on = readTypedDate(typed, field.precision)
    return on === null ? typed : dateWords(on)
  }
  return (
    <Box
      label={field.label}
      hint={[field.hint, `For example, ${example}`].filter(Boolean).join(' ')}
      recorded={value?.kind === 'date' ? dateWords(value.on) : ''}
      keep={keep}
      finish={finish}
    />
  )
}

/** A job title, with a name only where the tool asks for one. */
export function RoleField({ field, value, onKeep }: FieldProps<FieldOf<'role'>>) {
  const { role, name } = roleOf(value)
  const keep = (change: Partial<ReturnType<typeof roleOf>>) =>
    onKeep((present) => {
      const next = { ...roleOf(present), ...change }
      return next.role === '' && next.name === '' ? null : { kind: 'role', ...next }
    })
  const jobTitle = (
    <Box
      label={field.asksName ? 'Job title' : field.label}
      hint={field.asksName ? undefined : [field.hint, 'A job title, not a name.'].filter(Boolean).join(' ')}
      recorded={role}
      keep={(typed) => tooLong(typed) ?? keep({ role: typed.trim() })}
    />
  )
  if (!field.asksName) return jobTitle
  return (
    <fieldset>
      <legend className="field-label">{field.label}</legend>
      {field.hint ? <p className="hint">{field.hint}</p> : null}
      <div className="item-row">
        <Box label="Name" recorded={name} keep={(typed) => tooLong(typed) ?? keep({ name: typed.trim() })} />
        {jobTitle}
      </div>
    </fieldset>
  )
}

const roleOf = (value: FieldValue | undefined): { readonly role: string; readonly name: string } =>
  value?.kind === 'role' ? { role: value.role, name: value.name } : { role: '', name: '' }

const tooLong = (typed: string) => (typed.length > 200 ? 'Shorten this to 200 characters.' : null)

/** Words of one line or several. */
export function TextField({ field, value, onKeep }: FieldProps<FieldOf<'text'>>) {
  const recorded = value?.kind === 'text' ? value.text : ''
  const keep = (typed: string) => {
    if (typed.length > 10_000) return 'Shorten this to 10,000 characters.'
    const next: FieldValue | null = typed.trim() === '' ? null : { kind: 'text', text: typed }
    return onKeep(next)
  }
  const { box, error } = useTypedField(recorded, keep)
  return (
    <Field label={field.label} hint={field.hint} error={error}>
      {(ties) => (field.long ? <textarea {...ties} rows={4} {...box} /> : <input {...ties} {...box} />)}
    </Field>
  )
}
