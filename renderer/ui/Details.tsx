import type { ReactNode } from 'react'

type Props = {
  /** By which `openDetails` finds it. */
  readonly id?: string
  readonly summary: string
  readonly children: ReactNode
}

/** More about something, opened on request. */
export const Details = ({ id, summary, children }: Props) => (
  <details id={id} className="details">
    <summary>{summary}</summary>
    <div className="details-body stack-small">{children}</div>
  </details>
)

/** Opens what is told on request, brings it into view and gives it the keyboard. */
export function openDetails(id: string): void {
  const details = document.getElementById(id)
  if (!(details instanceof HTMLDetailsElement)) return
  details.open = true
  details.querySelector('summary')?.focus()
}
