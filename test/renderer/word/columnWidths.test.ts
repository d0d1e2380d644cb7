// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { columnWidths } from '../../../renderer/word/columnWidths'
import { cellPadding, textWidth } from '../../../renderer/word/styles'
import { longestWord } from '../../../renderer/word/textWidth'
import { typeSettingOf } from '../../../renderer/word/typeSetting'
import { table } from '../../../renderer/word/wordTable'
import type { Cell, TableBlock } from '../../../shared/reports/block'

const sum = (widths: readonly number[]) => widths.reduce((all, each) => all + each, 0)
const column = (heading: string, width: number) => ({ heading, width })

describe('the widths of columns', () => {
  it('are the shares asked for where every word fits', () => {
    const widths = columnWidths({ columns: [column('One', 75), column('Two', 25)], rows: [['a', 'b']] })
    expect(widths[1]).toBe(Math.floor(textWidth / 4))
    expect(sum(widths)).toBe(textWidth)
  })

  it('make room for the longest word, in a heading or a row, out of what others can spare', () => {
    const columns = [column('Question', 80), column('Spread', 6), column('View', 14)]
    const widths = columnWidths({ columns, rows: [['1.1', 'Same view', 'Embedded']] })
    const inside = (place: number) => ((widths[place] ?? 0) - 2 * cellPadding.side) / 20
    expect(inside(1)).toBeGreaterThan(longestWord('Spread', 24, true))
    expect(inside(2)).toBeGreaterThan(longestWord('Embedded', 24))
    expect(sum(widths)).toBe(textWidth)
  })

  it('make room for a bold word of narrow letters, as wide as Arial Bold sets it', () => {
    const columns = [
      column('Standard', 36),
      column('Met', 9),
      ...Array.from({ length: 5 }, () => column('Activity', 11)),
    ]
    const widths = columnWidths({ columns, rows: [] })
    // "Activity" in Arial Bold of 12 points is 43.3 points wide.
    expect(((widths[2] ?? 0) - 2 * cellPadding.side) / 20).toBeGreaterThan(43.4)
  })

  it('give one long address a third at most', () => {
    const widths = columnWidths({ columns: [column('A', 50), column('B', 50)], rows: [['x'.repeat(400), 'b']] })
    expect(widths[0]).toBeLessThan(textWidth * 0.51)
    const narrow = columnWidths({ columns: [column('A', 10), column('B', 90)], rows: [['x'.repeat(400), 'b']] })
    expect(narrow[0]).toBeCloseTo(textWidth / 3, -1)
  })

  it('share what there is where no width is enough', () => {
    const columns = Array.from({ length: 12 }, (_, i) => column(`Incomprehensible${i}`, 1))
    const widths = columnWidths({ columns, rows: [] })
    expect(sum(widths)).toBe(textWidth)
    expect(Math.min(...widths)).toBeGreaterThan(0)
  })
})

describe('the label of a rating', () => {
  const rating = { kind: 'rating', step: 'c', code: 'PP', word: 'Partly in place' } as const
  const shown = (columns: readonly ReturnType<typeof column>[], cells: readonly Cell[]) => {
    const block: TableBlock = { kind: 'table', id: 't', caption: 'C', summary: 'S', columns, rows: [cells] }
    const inside = (columnWidths(block)[1] ?? 0) - 2 * cellPadding.side
    const xml = JSON.stringify(table(block, { width: textWidth, set: typeSettingOf({}) }))
    return { inside: inside / 20, isWhole: xml.includes('PP Partly\u00a0in\u00a0place') }
  }

  it('stays on one line below its code, and takes the room for that from columns that have it', () => {
    const { inside, isWhole } = shown(
      [column('Question', 40), column('Own', 14), column('Reason', 46)],
      ['Finding out', rating, 'Some of it is missing'],
    )
    expect(inside).toBeGreaterThan(longestWord('Partly\u00a0in\u00a0place', 24))
    expect(isWhole).toBe(true)
  })

  it('breaks between its words, and never inside one, where the others would be left with too little', () => {
    const many = Array.from({ length: 7 }, (_, i) => column(`R${i}`, 12))
    expect(shown([column('Question', 16), ...many], ['Finding out', ...many.map(() => rating)]).isWhole).toBe(false)
  })
})
