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
export function columnWidths(
  table: Pick<TableBlock, 'columns' | 'rows' | 'narrowRatings'>,
  room = usualRoom,
): readonly number[] {
  const { columns } = table
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  const asked = columns.map(({ width }) => (room.width * width) / total)
  const least = leastWidths(table, room)
  const withLabels = labelWidths(table, room).map((each, i) => Math.max(each, least[i] ?? 0))
  const [forWords, forLabels] = [least, withLabels].map((widths) =>
    shared(
      asked,
      widths.map((each) => Math.min(room.width * mostForWords, each)),
    ),
  ) as [readonly number[], readonly number[]]
  const isKind =
    !table.narrowRatings &&
    forLabels.every((each, i) => each >= (asked[i] ?? 0) * leastLeft && each >= (forWords[i] ?? 0) * leastLeft)
  return whole(isKind ? forLabels : forWords, room.width)
}

/** The share of its width that a column keeps at least, where others take room so that the labels of ratings stay on one line. */
const leastLeft = 0.6

/** What each column needs for the longest label of a rating in it. */
const labelWidths = (
  { columns, rows }: Pick<TableBlock, 'columns' | 'rows'>,
  { larger }: TableRoom,
): readonly number[] =>
  columns.map((_column, i) =>
    roomFor(
      new Set(
        rows.flatMap((row) => {
          const cell = row[i]
          return typeof cell === 'object' && 'kind' in cell && cell.kind === 'rating' ? [unbroken(cell.word)] : []
        }),
      ),
      'cell',
      larger,
    ),
  )

/** Words without a place to break. */
export const unbroken = (words: string): string => words.replace(/ /g, '\u00a0')

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

/** True where a column of this width, in twentieths of a point and whole, has room for a text on one line. */
export const fitsOnALine = (text: string, width: number, larger: number): boolean =>
  Math.floor(roomFor([unbroken(text)], 'cell', larger)) <= width + rounding

/** What a width can lose where widths are made whole. */
const rounding = 1

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
