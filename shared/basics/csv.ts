import type { Cell, Sheet } from './sheet'
import { printable } from './text'

// Tables as text for spreadsheet programs: RFC 4180 with commas, and a mark in front by which Excel knows that it is UTF-8.
// A program may take words that begin with a certain sign for a formula. They get an apostrophe in front, which is taken away again
// when such a file is read here.

/** What makes a program take words for a formula, in ordinary and in full-width signs, whatever stands unseen in front. */
const looksLikeFormula = /^'*[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^'*[\t\r\n]/u

/** Words that no program takes for a formula. */
export const guarded = (words: string): string => (looksLikeFormula.test(words) ? `'${words}` : words)

/** The words before they were guarded. Other words that begin with an apostrophe stay as they are. */
export const unguarded = (words: string): string =>
  words.startsWith("'") && looksLikeFormula.test(words) ? words.slice(1) : words

const needsQuotes = /[",\n\r]|^\s|\s$/

function cellText(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell)
  const words = guarded(printable(cell))
  return needsQuotes.test(words) ? `"${words.replace(/"/g, '""')}"` : words
}

/** The rows of a sheet as a text file. Days stand as `2026-11-22`; nothing is cut. */
export const csvText = ({ rows }: Pick<Sheet, 'rows'>): string =>
  `\uFEFF${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`
