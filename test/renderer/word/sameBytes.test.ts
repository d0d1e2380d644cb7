// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest'
import { buildWord } from '../../../renderer/word/buildWord'
import { withoutDates } from '../../../renderer/word/zipDates'
import { sampleDocuments } from '../../builders/sampleDocuments'
import { aReport, partOf, partsOf } from '../../builders/wordFiles'

afterEach(() => void vi.useRealTimers())

const madeOn = (time: string, make: () => Promise<Uint8Array>) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) })
  return make()
}

describe('the same data', () => {
  it.each(sampleDocuments())(
    'is the same file on any day and at any hour: %s',
    async (_what, report) => {
      const one = await madeOn('2026-11-22T09:00:00Z', () => buildWord(report))
      const other = await madeOn('2027-02-03T21:17:44Z', () => buildWord(report))
      expect(partsOf(other)).toEqual(partsOf(one))
      expect(partsOf(one).filter((path) => partOf(one, path) !== partOf(other, path))).toEqual([])
      expect(Buffer.from(other).equals(Buffer.from(one))).toBe(true)
    },
    60_000,
  )

  it('changes no part but those that say what changed', async () => {
    const report = aReport()
    const blocks = report.blocks.map((block) =>
      block.kind === 'quote' ? { ...block, text: 'Show us what stayed.' } : block,
    )
    const [one, other] = [await buildWord(report), await buildWord({ ...report, blocks })]
    expect(partsOf(one).filter((path) => partOf(one, path) !== partOf(other, path))).toEqual(['word/document.xml'])
  })
})

describe('what a file says of itself', () => {
  it('is made on the day of its report, in its language, with its status', async () => {
    const core = partOf(await buildWord(aReport()), 'docProps/core.xml')
    expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-22T00:00:00Z</dcterms:created>')
    expect(core).toContain('<dcterms:modified xsi:type="dcterms:W3CDTF">2026-11-22T00:00:00Z</dcterms:modified>')
    expect(core).toContain('<dc:language>en-GB</dc:language>')
    expect(core).toContain('<cp:contentStatus>Draft</cp:contentStatus>')
  })

  it('is text, whatever was typed', async () => {
    const properties = { ...aReport().properties, title: '<b>Ash & "Elm"</b>\u0000 report' }
    const core = partOf(await buildWord(aReport({ properties })), 'docProps/core.xml')
    expect(core).toContain('<dc:title>&lt;b&gt;Ash &amp; &quot;Elm&quot;&lt;/b&gt; report</dc:title>')
  })
})

it('bytes that are no archive are refused', () => {
  expect(() => withoutDates(new Uint8Array(40))).toThrow('no archive')
})
