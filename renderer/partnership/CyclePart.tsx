import type { ReactNode } from 'react'

/** A part of a cycle's page under its heading. */
export const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="stack-small">
    <h2>{title}</h2>
    {children}
  </section>
)
