import type { Cell } from '../../basics/sheet'
import { tidy } from '../../basics/text'

/** Marks that nobody sees and that make two equal names differ: soft hyphens, directions, spaces without width. */
const unseen = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g

/** A text that a spreadsheet was told to leave alone: `="0123"`. */
const kept = /^="([^"]*)"$/

/** What a spreadsheet shows where it could not work a cell out. */
const errors = /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|#+)$/i

/** The words of a cell, on one line. Empty for a cell that says nothing, or shows an error. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'boolean') return cell ? 'Yes' : 'No'
  const text = tidy(String(cell).replace(unseen, ''))
  if (isSheetError(text)) return ''
  return (kept.exec(text)?.[1] ?? text).trim()
}

/** True for what a spreadsheet shows where it could not work a cell out. */
export const isSheetError = (text: string) => errors.test(text.trim())

/** The words of a cell; empty too where somebody wrote that there is nothing to say: `n/a`, `none`, `–`. */
export function saidText(cell: Cell | undefined): string {
  const text = cellText(cell)
  return /^(?:[-–—.?]+|n\s*[/.]?\s*a\.?|nil|none|not applicable|not known|unknown|tbc|null)$/i.test(text) ? '' : text
}

/** Words as they are compared: without capitals, accents, apostrophes and punctuation. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
