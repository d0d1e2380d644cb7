import type { ReactNode } from 'react'
import { TableScroll } from '../ui/TableScroll'
import { copyRows } from './copyRows'

type Props = {
  readonly label: string
  /** Every row that Ctrl+C copies, the headings first: also those that are not drawn. */
  readonly rows: () => readonly (readonly string[])[]
  readonly children: ReactNode
}

/** A table that is copied whole, as other programs read tables, unless some words are marked. */
export const CopiedTable = ({ label, rows, children }: Props) => (
  <div onCopy={(event) => copyRows(event, rows())}>
    <TableScroll label={label}>{children}</TableScroll>
  </div>
)
