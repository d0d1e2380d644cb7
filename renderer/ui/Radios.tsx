import './radios.css'
import { type ReactNode, useId } from 'react'

type Choice<T extends string> = {
  readonly value: T
  readonly label: ReactNode
  /** More about the choice, read out with it. */
  readonly hint?: string
}

type Props<T extends string> = {
  readonly legend: string
  readonly choices: readonly Choice<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
  /** Side by side, for short choices. */
  readonly inRow?: boolean
}

/** One of a few choices, all of them in view. */
export function Radios<T extends string>({ legend, choices, value, onChange, inRow = false }: Props<T>) {
  const name = useId()
  return (
    <fieldset className="radios">
      <legend className="field-label">{legend}</legend>
      <div className={inRow ? 'radios-row' : 'stack-small'}>
        {choices.map((choice) => (
          <label key={choice.value} className="tick">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              aria-labelledby={`${name}-${choice.value}`}
              aria-describedby={choice.hint ? `${name}-${choice.value}-hint` : undefined}
              onChange={() => onChange(choice.value)}
            />
            <span>
              <span id={`${name}-${choice.value}`}>{choice.label}</span>
              {choice.hint ? (
                <span className="hint radio-hint" id={`${name}-${choice.value}-hint`}>
                  {choice.hint}
                </span>
              ) : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
