import { AlignmentType, Document, Footer, Header, LevelFormat, Packer, type PageNumberEstimator } from 'docx'
import type { Block, ReportDocument } from '../../shared/reports/block'
import { listeningTo, type PageNumbers } from './contents'
import { coreXml } from './coreXml'
import { estimatedPages } from './length'
import { longestWithoutContents, mostNumberedPages } from './limits'
import { pageFooter, pageHeader } from './pageEdges'
import { font, listIndent, lists, millimetres, page } from './styles'
import { stylesXml } from './stylesXml'
import { numberedLists, type Surroundings, surroundings } from './surroundings'
import { wordBlock } from './wordBlock'
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
  const pages = report.blocks.some(({ kind }) => kind === 'contents') ? estimatedPages(report) : 0
  const isLong = pages > longestWithoutContents
  if (!isLong || pages > mostNumberedPages) return pack(report, { isLong, pages: null })
  onProgress?.('numberingPages')
  return pack(report, { isLong, pages: await numberedPages(report) })
}

/** The pages that the headings will stand on: those of the same document, its contents as long as they will be. */
async function numberedPages(report: ReportDocument): Promise<PageNumbers> {
  const { estimatePageNumbers } = await import('docx/layout')
  const { estimator, heard } = listeningTo(estimatePageNumbers)
  await pack(report, { isLong: true, pages: { of: new Map(), count: null } }, estimator)
  return heard()
}

async function pack(
  report: ReportDocument,
  length: { readonly isLong: boolean; readonly pages: PageNumbers | null },
  pageNumbers?: PageNumberEstimator,
): Promise<Uint8Array> {
  const document = new Document({
    theme: { fonts: { headings: font, body: font } },
    numbering: { config: listConfig },
    ...(pageNumbers ? { pageNumbers, externalStyles: stylesXml(report.language) } : {}),
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { ...page.margins, header: page.edge, footer: page.edge },
          },
        },
        headers: { default: new Header({ children: pageHeader(report) }) },
        footers: { default: new Footer({ children: pageFooter(report, length.pages?.count ?? 1) }) },
        children: body(report.blocks, surroundings(report, length.isLong, length.pages)),
      },
    ],
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
function styleSheet(document: Document, { language }: ReportDocument): string {
  const numbers = new Map(
    document.Numbering.ConcreteNumbering.map(({ reference, instance, numId }) => [`${reference}-${instance}`, numId]),
  )
  return stylesXml(language).replace(/\{([a-z-]+-\d+)\}/g, (_, list: string) => String(numbers.get(list) ?? 0))
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

function body(blocks: readonly Block[], around: Surroundings) {
  let place = { startsPage: false, followsTable: false }
  return blocks.flatMap((block, i) => {
    const next = blocks[i + 1]?.kind
    const made = wordBlock(block, around, { ...place, leadsToTable: next === 'table' || next === 'figure' })
    place = {
      startsPage: block.kind === 'pageBreak' || (place.startsPage && made.length === 0),
      followsTable: block.kind === 'table',
    }
    return made
  })
}
