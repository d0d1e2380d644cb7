import './tableScroll.css'
import type { ReactNode } from 'react'

/**
 * A box round a wide table: on a narrow window the table scrolls in it, by mouse or by keys. A figure is
 * no landmark, so two tables of the same name (the key to the ratings in minutes and in a letter) may stand on a screen.
 */
export const TableScroll = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <figure className="table-scroll" aria-label={label} tabIndex={0}>
    {children}
  </figure>
)
