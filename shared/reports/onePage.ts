import type { Block, Inline, ReportDocument, Words } from './block'

/**
 * The first page of a longer report as a document of its own: everything before its first page break. Links to what it leaves out
 * stand as plain words.
 */
export function onePage(report: ReportDocument): ReportDocument {
  const end = report.blocks.findIndex(({ kind }) => kind === 'pageBreak')
  const title = `${report.properties.title}, one page`
  return {
    ...report,
    properties: { ...report.properties, title: title.length > 120 ? report.properties.title : title },
    page: { ...report.page, shortTitle: `${report.page.shortTitle}, one page` },
    blocks: report.blocks.slice(0, end < 0 ? undefined : end).map(withoutLinks),
  }
}

function withoutLinks(block: Block): Block {
  if (block.kind === 'paragraph' || block.kind === 'callout') return { ...block, words: plain(block.words) }
  if (block.kind === 'bullets' || block.kind === 'numbered') return { ...block, items: block.items.map(plain) }
  return block
}

const plain = (words: Words): Words =>
  typeof words === 'string'
    ? words
    : words.map((each): Inline => (isLink(each) ? `${each.text} in the full report` : each))

const isLink = (inline: Inline): inline is Extract<Inline, { kind: 'link' }> =>
  typeof inline === 'object' && inline.kind === 'link'
