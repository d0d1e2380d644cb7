import { longestName } from '../../shared/exchange/newCycle'
import { Field } from '../ui/Field'

type Props = {
  readonly label: string
  readonly hint?: string
  readonly error: string | null
  /** Names the control, so that the summary of problems can lead to it. */
  readonly control: string
  readonly value: string
  readonly short?: boolean
  readonly onChange: (value: string) => void
}

/** One box of the set-up page. */
export const SetUpField = ({ label, hint, error, control, value, short = false, onChange }: Props) => (
  <Field label={label} hint={hint} error={error}>
    {(ties) => (
      <input
        {...ties}
        data-control={control}
        className={short ? 'short' : undefined}
        maxLength={longestName}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)

/** Moves the keyboard to a control of the page by its name. */
export const focusControl = (control: string) =>
  document.querySelector<HTMLElement>(`[data-control="${control}"]`)?.focus()
