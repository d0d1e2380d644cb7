import type { ClipboardEvent } from 'react'

/** Puts all rows of a table on the clipboard, as other programs read tables, unless some words are marked. */
export function copyRows(event: ClipboardEvent, rows: readonly (readonly string[])[]): void {
  if (!window.getSelection()?.isCollapsed) return
  const text = rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n')
  event.clipboardData.setData('text/plain', text)
  event.preventDefault()
}
