import type { ReactNode } from 'react'

/** More about something, opened on request. */
export const Details = ({ summary, children }: { readonly summary: string; readonly children: ReactNode }) => (
  <details className="details">
    <summary>{summary}</summary>
    <div className="details-body stack-small">{children}</div>
  </details>
)
