import type { ClipboardEvent } from 'react'
import { announce, tell } from '../view/viewState'

type Rows = readonly (readonly string[])[]

/** Rows as other programs read tables. */
const asText = (rows: Rows): string =>
  rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n')

/** Puts all rows of a table on the clipboard, as other programs read tables, unless some words are marked. */
export function copyRows(event: ClipboardEvent, rows: Rows): void {
  if (!window.getSelection()?.isCollapsed) return
  event.clipboardData.setData('text/plain', asText(rows))
  event.preventDefault()
}

/** Puts all rows of a table on the clipboard, as other programs read tables, and says so. */
export async function copyTable(rows: Rows): Promise<void> {
  try {
    await navigator.clipboard.writeText(asText(rows))
    announce('Table copied.')
    tell({ tone: 'done', words: 'Table copied. Paste it into a document or a workbook.' })
  } catch {
    tell({
      tone: 'problem',
      words: 'The table could not be copied. Nothing was changed. Go to a cell of the table and press Ctrl+C.',
    })
  }
}
