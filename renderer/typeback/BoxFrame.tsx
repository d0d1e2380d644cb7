import type { ReactNode } from 'react'
import { withoutLabel } from '../../shared/exchange/forms/paper/typeIn'

type Props = {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly unread: readonly string[]
  /** Draws the box with the ids of what describes it. */
  readonly children: (describedBy: string | undefined) => ReactNode
}

/** A box beside its label, with what was typed in it and could not be read. */
export function BoxFrame({ id, label, hint, unread, children }: Props) {
  const described = [hint ? `${id}-hint` : '', unread.length > 0 ? `${id}-unread` : ''].filter(Boolean).join(' ')
  return (
    <div className="type-box">
      <div>
        <label htmlFor={id}>{label}</label>
        {hint ? (
          <p className="hint" id={`${id}-hint`}>
            {hint}
          </p>
        ) : null}
      </div>
      <div className="type-control">
        {children(described || undefined)}
        {unread.length > 0 ? (
          <ul className="field-error type-unread" id={`${id}-unread`}>
            {unread.map((line) => (
              <li key={line}>Not read: {withoutLabel({ label }, line)}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  )
}
