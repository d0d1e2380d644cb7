import { ok, type Result, refuse } from '../../basics/result'
import type { Sheet } from '../../basics/sheet'
import { findTable, type ImportTable, knownColumns } from './table'

/** The table that a file most likely was sent for, and the other sheets that hold one. */
export type PickedTable = { readonly table: ImportTable; readonly others: readonly string[] }

/** Picks the sheet with most known headings; of several, the one with most rows. Refuses a file without any table. */
export function pickTable(sheets: readonly Sheet[]): Result<PickedTable, { readonly kind: 'noTable' }> {
  const tables = sheets.flatMap((sheet) => {
    const found = findTable(sheet)
    return found.ok ? [found.value] : []
  })
  const [best, ...rest] = [...tables].sort((a, b) => knownColumns(b) - knownColumns(a) || b.rows.length - a.rows.length)
  return best ? ok({ table: best, others: rest.map(({ sheet }) => sheet) }) : refuse({ kind: 'noTable' })
}
