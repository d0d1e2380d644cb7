import { type ComponentType, createContext, type ReactNode, type RefObject, useContext, useId, useRef } from 'react'

type Props = {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | null | undefined
  /** Draws the control with the ids that tie it to its label, hint and error. */
  readonly children: (ties: {
    id: string
    'aria-describedby': string | undefined
    'aria-invalid': true | undefined
  }) => ReactNode
}

/** What is drawn under every control, such as a word about what was typed; it finds the control in its field by itself. */
export type BesideField = ComponentType<{ readonly label: string; readonly field: RefObject<HTMLElement | null> }>

/** Set once around the window. Where nothing is set, nothing is drawn. */
export const BesideFields = createContext<BesideField | null>(null)

/** A control with its label, hint and error, all read out together. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId()
  const field = useRef<HTMLDivElement>(null)
  const Beside = useContext(BesideFields)
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className="field" ref={field}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {Beside ? <Beside label={label} field={field} /> : null}
    </div>
  )
}
