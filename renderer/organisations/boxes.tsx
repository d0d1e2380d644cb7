import { useId } from 'react'
import { Field } from '../ui/Field'
import { useTypedField } from '../view/useTypedField'

type SelectProps<T extends string> = {
  readonly label: string
  readonly hint?: string
  readonly value: T
  readonly choices: readonly { readonly value: T; readonly words: string }[]
  readonly onChoose: (value: T) => void
}

/** One of several, in a list that opens. */
export const SelectBox = <T extends string>({ label, hint, value, choices, onChoose }: SelectProps<T>) => (
  <Field label={label} hint={hint}>
    {(ties) => (
      <select {...ties} value={value} onChange={(event) => onChoose(event.target.value as T)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
    )}
  </Field>
)

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
  const { text, error, onType, onLeave } = useTypedField(recorded, keep)
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
            value={text}
            onChange={(event) => onType(event.target.value)}
            onBlur={onLeave}
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
