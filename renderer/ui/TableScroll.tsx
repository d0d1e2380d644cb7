import './tableScroll.css'
import type { ReactNode } from 'react'

/** A box round a wide table: on a narrow window the table scrolls in it, by mouse or by keys. */
export const TableScroll = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <section className="table-scroll" aria-label={label} tabIndex={0}>
    {children}
  </section>
)
