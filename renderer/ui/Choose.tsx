import { Field } from './Field'

type Props<T extends string> = {
  readonly label: string
  readonly hint?: string
  readonly value: T
  readonly choices: readonly { readonly value: T; readonly words: string }[]
  readonly onChoose: (value: T) => void
}

/** One of several, in a list that opens. */
export const Choose = <T extends string>({ label, hint, value, choices, onChoose }: Props<T>) => (
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
