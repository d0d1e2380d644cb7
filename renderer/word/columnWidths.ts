import { cellText, type TableBlock } from '../../shared/reports/block'
import { settingOf } from './paragraphStyles'
import { cellPadding, textWidth } from './styles'
import { longestWord } from './textWidth'

/** No word asks for more of the table than this share, so that one long address cannot squeeze the other columns. */
const mostForWords = 1 / 3

/** The room that a table has: its width in twentieths of a point, and how many half-points its words are larger. */
export type TableRoom = { readonly width: number; readonly larger: number }

/** The room on upright paper, in words of the usual size. */
export const usualRoom: TableRoom = { width: textWidth, larger: 0 }

/**
 * The widths of a table's columns in twentieths of a point, which add up to the width of the text: the shares that its
 * report asks for, except that a column whose longest word would break takes room from those that have it to spare.
 */
export function columnWidths(table: Pick<TableBlock, 'columns' | 'rows'>, room = usualRoom): readonly number[] {
  const { columns } = table
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  const asked = columns.map(({ width }) => (room.width * width) / total)
  const least = leastWidths(table, room).map((each) => Math.min(room.width * mostForWords, each))
  return whole(shared(asked, least), room.width)
}

/** What each column needs for its longest word. */
export const leastWidths = (
  { columns, rows }: Pick<TableBlock, 'columns' | 'rows'>,
  { larger }: TableRoom,
): readonly number[] =>
  columns.map(({ heading }, i) => {
    const inCells = roomFor(new Set(rows.map((row) => cellText(row[i] ?? ''))), 'cell', larger)
    return Math.max(roomFor([heading], 'headerCell', larger), inCells)
  })

/** Room for the longest word of some cells in this style. */
function roomFor(texts: Iterable<string>, style: 'headerCell' | 'cell', larger: number): number {
  const { size, bold } = settingOf(style, { larger })
  let longest = 0
  for (const text of texts) longest = Math.max(longest, longestWord(text, size, bold))
  return longest * 20 + 2 * cellPadding.side + border
}

/** The lines at both sides of a cell, and what one layout measures otherwise than another. */
const border = 40

/** What each column gets: at least what its words need, from those that have more than theirs. */
function shared(asked: readonly number[], least: readonly number[]): readonly number[] {
  const sum = (lengths: readonly number[]) => lengths.reduce((all, each) => all + each, 0)
  const wanted = sum(asked.map((width, i) => Math.max(0, (least[i] ?? 0) - width)))
  const spare = asked.map((width, i) => Math.max(0, width - (least[i] ?? 0)))
  const given = Math.min(wanted, sum(spare))
  if (given === 0) return asked
  return asked.map((width, i) => {
    const short = Math.max(0, (least[i] ?? 0) - width)
    return width + (short / wanted) * given - ((spare[i] ?? 0) / sum(spare)) * given
  })
}

/** Whole lengths that still add up; what is left over goes to the first column. */
function whole(widths: readonly number[], all: number): readonly number[] {
  const floored = widths.map(Math.floor)
  const left = all - floored.reduce((sum, width) => sum + width, 0)
  return floored.map((width, i) => (i === 0 ? width + left : width))
}
