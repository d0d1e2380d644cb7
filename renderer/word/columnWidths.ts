import { cellText, type TableBlock } from '../../shared/reports/block'
import { settingOf } from './paragraphStyles'
import { cellPadding, textWidth } from './styles'
import { longestWord } from './textWidth'

/** No word asks for more of the table than this, so that one long address cannot squeeze the other columns. */
const mostForWords = textWidth / 3

/**
 * The widths of a table's columns in twentieths of a point, which add up to the width of the text: the shares that its
 * report asks for, except that a column whose longest word would break takes room from those that have it to spare.
 */
export function columnWidths({ columns, rows }: Pick<TableBlock, 'columns' | 'rows'>): readonly number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  const asked = columns.map(({ width }) => (textWidth * width) / total)
  const least = columns.map(({ heading }, i) =>
    Math.min(
      mostForWords,
      Math.max(roomFor(heading, 'headerCell'), ...rows.map((row) => roomFor(cellText(row[i] ?? ''), 'cell'))),
    ),
  )
  return whole(shared(asked, least))
}

/** Room for the longest word of a cell in this style. */
function roomFor(text: string, style: 'headerCell' | 'cell'): number {
  const { size, bold } = settingOf(style)
  return longestWord(text, size, bold) * 20 + 2 * cellPadding.side + border
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
function whole(widths: readonly number[]): readonly number[] {
  const floored = widths.map(Math.floor)
  const left = textWidth - floored.reduce((sum, width) => sum + width, 0)
  return floored.map((width, i) => (i === 0 ? width + left : width))
}
