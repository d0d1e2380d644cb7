// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { estimatedPages, leastPages } from '../../../renderer/word/length'
import { linesIn } from '../../../renderer/word/textWidth'
import type { Block } from '../../../shared/reports/block'
import { boardReport } from '../../../shared/reports/boardReport'
import { glossary, reportWorkspace, thisCycle, today } from '../../builders/reportWorkspace'
import { aReport } from '../../builders/wordFiles'

const pages = (...blocks: Block[]) => estimatedPages(aReport({ blocks }))
const paragraph: Block = { kind: 'paragraph', words: 'One line.' }
const heading: Block = { kind: 'heading', level: 1, text: 'A heading' }

describe('lines in a column', () => {
  // Arial 12 point: an "m" is 9.996 points wide, a space 3.336.
  it.each([
    ['mmmmmmmmmm', 100, 1],
    ['mmmmmmmmmm', 99, 2],
    ['mmmm mmmm', 84, 1],
    ['mmmm mmmm', 83, 2],
    ['one\ntwo', 500, 2],
    ['', 100, 1],
  ])('%s in %d points is %d', (text, width, lines) => {
    expect(linesIn(text, width, 24)).toBe(lines)
  })

  it('are more in bold', () => {
    expect(linesIn('mmmmmmmmmm', 101, 24, true)).toBe(2)
  })
})

describe('pages', () => {
  it('fill with lines', () => {
    const of = (count: number) => pages(...Array.from({ length: count }, () => paragraph))
    expect([of(1), of(29), of(31), of(61)]).toEqual([1, 1, 2, 3])
  })

  it('are never fewer than are known at once from the rows of a table', () => {
    const rows = Array.from({ length: 5_000 }, () => ['', ''])
    const report = aReport({
      blocks: [
        {
          kind: 'table',
          id: 'rows',
          caption: 'Rows',
          summary: 'Rows without words.',
          columns: [
            { heading: 'One', width: 50 },
            { heading: 'Two', width: 50 },
          ],
          rows,
        },
      ],
    })
    expect(leastPages(report)).toBe(71)
    expect(estimatedPages(report)).toBeGreaterThanOrEqual(71)
  })

  it('count one that is nearly full as running over', () => {
    expect(pages(...Array.from({ length: 30 }, () => paragraph))).toBe(2)
  })

  it('begin where they are told to', () => {
    expect(pages(paragraph, { kind: 'pageBreak' }, heading, { kind: 'pageBreak' }, heading)).toBe(3)
  })

  it('take a heading along with what follows it', () => {
    const almostFull = Array.from({ length: 29 }, () => paragraph)
    expect(
      pages(...almostFull, { ...heading, level: 3 }, paragraph, ...Array.from({ length: 29 }, () => paragraph)),
    ).toBe(3)
  })

  it('repeat the head of a table', () => {
    const row = ['One line']
    const table = (count: number): Block => ({
      kind: 'table',
      id: 't',
      caption: 'c',
      summary: 's',
      columns: [{ heading: 'Head', width: 100 }],
      rows: Array.from({ length: count }, () => row),
    })
    expect([pages(table(36)), pages(table(37 + 37)), pages(table(37 + 39))]).toEqual([1, 2, 3])
  })

  it('of the sample’s board report are six at best, and never more than eight', () => {
    const report = boardReport({
      workspace: reportWorkspace(),
      cycleId: thisCycle,
      asAt: today,
      glossary,
      status: 'Draft',
    })
    expect(estimatedPages(report)).toBeGreaterThanOrEqual(8)
    expect(estimatedPages(report)).toBeLessThanOrEqual(18)
  })
})
