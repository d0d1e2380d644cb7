import { AlignmentType, Document, LevelFormat, Packer, type PageNumberEstimator } from 'docx'
import type { ReportDocument } from '../../shared/reports/block'
import { type LaidOut, listedHeadings } from '../../shared/reports/composing/length'
import { contentsMark, listeningTo, type PageNumbers } from './contents'
import { coreXml } from './coreXml'
import { estimatedPages, leastPages } from './length'
import { longestWithoutContents, mostNumberedPages } from './limits'
import { commentsPart, remarksOf } from './remarks'
import { sections } from './sections'
import { font, listIndent, lists, millimetres } from './styles'
import { stylesXml } from './stylesXml'
import { type Lengths, numberedLists, surroundings } from './surroundings'
import { partedBlocks } from './tableParts'
import { roomOf, typeSettingOf } from './typeSetting'
import { withLetterhead } from './withLetterhead'
import { withoutDates } from './zipDates'

/** What making a document is doing. */
export type WordProgress = 'writing' | 'numberingPages'

/**
 * Makes a Word file, the same bytes for the same report. Only a document that is long enough for contents has its pages
 * worked out, with a part of the library that is loaded when it is first needed. That takes about 45 ms a page, so a
 * document of more than `mostNumberedPages` has contents of links alone.
 */
export async function buildWord(
  report: ReportDocument,
  onProgress?: (progress: WordProgress) => void,
): Promise<Uint8Array> {
  onProgress?.('writing')
  const pages = report.blocks.some(({ kind }) => kind === 'contents') ? pagesOf(report) : 0
  const isLong = pages > longestWithoutContents
  if (!isLong || pages > mostNumberedPages) return pack(report, { isLong, pages: null })
  onProgress?.('numberingPages')
  return pack(report, { isLong, pages: await numberedPages(report) })
}

/** The pages of a document; of one that is too long to be numbered in any case, as many as are known at once. */
function pagesOf(report: ReportDocument): number {
  const least = leastPages(report)
  return least > mostNumberedPages ? least : estimatedPages(report)
}

/**
 * Lays out the pages of a document as its Word file numbers them. One too long for that has its pages estimated, and nothing is known
 * of its headings.
 */
export async function layOut(report: ReportDocument): Promise<LaidOut> {
  const estimate = estimatedPages(report)
  if (estimate > mostNumberedPages) return { pages: estimate, headings: null }
  const isLong = estimate > longestWithoutContents && report.blocks.some(({ kind }) => kind === 'contents')
  const { of, count } = await numberedPages(report, isLong)
  const headings = listedHeadings(report.blocks).map((_heading, place) => Number(of.get(contentsMark(place)) ?? 1))
  return { pages: count ?? estimate, headings }
}

/** The pages that the headings will stand on: those of the same document, its contents as long as they will be. */
async function numberedPages(report: ReportDocument, isLong = true): Promise<PageNumbers> {
  const { estimatePageNumbers } = await import('docx/layout')
  const { estimator, heard } = listeningTo(estimatePageNumbers)
  await pack(report, { isLong, pages: { of: new Map(), count: null }, marksHeadings: true }, estimator)
  return heard()
}

async function pack(report: ReportDocument, length: Lengths, pageNumbers?: PageNumberEstimator): Promise<Uint8Array> {
  const set = typeSettingOf(report)
  const parted = partedBlocks(withLetterhead(report), roomOf(set))
  const around = surroundings(report, parted, length)
  const remarks = remarksOf(report)
  const document = new Document({
    theme: { fonts: { headings: font, body: font } },
    numbering: { config: listConfig },
    ...(pageNumbers ? { pageNumbers, externalStyles: stylesXml(report.language, set) } : {}),
    ...(remarks.length > 0 ? { comments: commentsPart(remarks) } : {}),
    sections: sections(report, parted.blocks, around, length.pages?.count ?? 1),
  })
  document.Numbering.createConcreteNumberingInstance(lists.headings, 0)
  document.Numbering.createConcreteNumberingInstance(lists.bullets, 0)
  for (const place of numberedLists(report.blocks).keys()) {
    document.Numbering.createConcreteNumberingInstance(lists.steps, place)
  }
  const bytes = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'word/styles.xml', data: styleSheet(document, report) },
    { path: 'docProps/core.xml', data: coreXml(report) },
  ])
  return withoutDates(bytes)
}

/** Our own style sheet in the place of the library's, which it would take apart and put together again. */
function styleSheet(document: Document, report: ReportDocument): string {
  const numbers = new Map(
    document.Numbering.ConcreteNumbering.map(({ reference, instance, numId }) => [`${reference}-${instance}`, numId]),
  )
  return stylesXml(report.language, typeSettingOf(report)).replace(/\{([a-z-]+-\d+)\}/g, (_, list: string) =>
    String(numbers.get(list) ?? 0),
  )
}

const level = (text: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], indent: number) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: indent, hanging: indent } } },
})

const listConfig = [
  { reference: lists.headings, levels: [level('%1', LevelFormat.DECIMAL, millimetres(10))] },
  { reference: lists.bullets, levels: [level('\u2022', LevelFormat.BULLET, listIndent)] },
  { reference: lists.steps, levels: [level('%1.', LevelFormat.DECIMAL, listIndent)] },
]
