import { useId } from 'react'
import { longDay } from '../../shared/basics/day'
import { today } from '../host/clock'
import { Field } from '../ui/Field'
import { useTypedField } from '../view/useTypedField'

type KeptProps = {
  readonly label: string
  readonly hint?: string | undefined
  readonly recorded: string
  /** Words offered while somebody types. */
  readonly offered?: readonly string[]
  readonly isShort?: boolean
  readonly type?: 'text' | 'email' | 'tel'
  /** Has the words kept; answers what is wrong with them, or null. */
  readonly keep: (typed: string) => string | null
}

/** A line that is read and kept when a person leaves its box. */
export function KeptBox({ label, hint, recorded, offered = [], isShort = false, type = 'text', keep }: KeptProps) {
  const { box, error } = useTypedField(recorded, keep)
  const list = useId()
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <>
          <input
            {...ties}
            type={type}
            className={isShort ? 'short' : undefined}
            list={offered.length > 0 ? list : undefined}
            autoComplete="off"
            {...box}
          />
          {offered.length > 0 ? (
            <datalist id={list}>
              {offered.map((words) => (
                <option key={words} value={words} />
              ))}
            </datalist>
          ) : null}
        </>
      )}
    </Field>
  )
}

type LineProps = {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | null
  readonly value: string
  readonly isShort?: boolean
  readonly onType: (typed: string) => void
}

/** A line of a form that is sent whole. */
export const LineBox = ({ label, hint, error, value, isShort = false, onType }: LineProps) => (
  <Field label={label} hint={hint} error={error}>
    {(ties) => (
      <input
        {...ties}
        className={isShort ? 'short' : undefined}
        value={value}
        onChange={(event) => onType(event.target.value)}
      />
    )}
  </Field>
)

/** The day of an act, typed in a form that is sent whole. */
export const DayLine = (props: Pick<LineProps, 'label' | 'error' | 'value' | 'onType'>) => (
  <LineBox {...props} isShort hint={`For example, ${longDay(today())}`} />
)
