// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { sheetsOf } from '../../../renderer/reports/sheets'
import { buildWord, layOut } from '../../../renderer/word/buildWord'
import { listedHeadings } from '../../../shared/reports/composing/length'
import { dressedReport, largeReport } from '../../builders/editions'
import { aReport, partOf } from '../../builders/wordFiles'

const long = aReport({
  blocks: [
    { kind: 'front', title: 'Long', subtitle: 'A report', facts: [] },
    { kind: 'contents' },
    ...Array.from({ length: 5 }, (_, n) => [
      { kind: 'heading', level: 1, text: `Part ${n + 1}`, id: `part${n + 1}` } as const,
      ...Array.from(
        { length: 20 },
        () => ({ kind: 'paragraph', words: 'Words of a part that go on. '.repeat(12) }) as const,
      ),
    ]).flat(),
  ],
})

describe('the pages of a document', () => {
  it('are those that its contents print', async () => {
    const { pages, headings } = await layOut(long)
    const contents = partOf(await buildWord(long), 'word/document.xml')
      .split('<w:pStyle w:val="TOC1"/>')
      .slice(1, 6)
    const printed = contents.map((entry) => Number(/<w:t>(\d+)<\/w:t>/.exec(entry.split('</w:p>')[0] ?? '')?.[1]))
    expect(headings).toEqual(printed)
    expect(pages).toBeGreaterThan(printed.at(-1) ?? 99)
  })

  it('are counted in a short document without contents too', async () => {
    const report = dressedReport()
    const { pages, headings } = await layOut(report)
    expect(headings).toHaveLength(listedHeadings(report.blocks).length)
    expect(pages).toBe(headings?.at(-1))
  })

  it('are in sheets: upright, on its side for a wide table, upright again', async () => {
    const report = dressedReport()
    const sheets = sheetsOf(report, await layOut(report))
    expect(sheets.map(({ lies }) => lies)).toEqual(['portrait', 'portrait', 'landscape', 'portrait'])
    const places = sheets.map(({ pages }) => pages)
    expect(places[0]?.first).toBe(1)
    for (const [at, place] of places.entries())
      expect(place?.first).toBe(at === 0 ? 1 : (places[at - 1]?.last ?? 0) + 1)
  })

  it('stay upright in large print, and are not known before they are laid out', () => {
    const sheets = sheetsOf(largeReport(24), null)
    expect(new Set(sheets.map(({ lies }) => lies))).toEqual(new Set(['portrait']))
    expect(new Set(sheets.map(({ pages }) => pages))).toEqual(new Set([null]))
  })
})
