import type { Block, Inline, ReportDocument, Words } from './block'

/**
 * The first page of a longer report as a document of its own: everything before its first page break. It stands alone, so it says
 * nothing of where in the report the rest is.
 */
export function onePage(report: ReportDocument): ReportDocument {
  const end = report.blocks.findIndex(({ kind }) => kind === 'pageBreak')
  const title = `${report.properties.title}, one page`
  return {
    ...report,
    properties: { ...report.properties, title: title.length > 120 ? report.properties.title : title },
    page: { ...report.page, shortTitle: `${report.page.shortTitle}, one page` },
    blocks: report.blocks.slice(0, end < 0 ? undefined : end).map(withoutPlaces),
  }
}

/** A block without the places it leads to, which stand in another document: `12 of 14 returned: section 2.` ends at the colon. */
export function withoutPlaces(block: Block): Block {
  if (block.kind === 'paragraph' || block.kind === 'callout') return { ...block, words: plain(block.words) }
  if (block.kind === 'bullets' || block.kind === 'numbered') return { ...block, items: block.items.map(plain) }
  return block
}

const plain = (words: Words): Words =>
  typeof words === 'string'
    ? words
    : words.flatMap((each, place): Inline[] => {
        if (isLink(each)) return []
        const next = words[place + 1]
        return [typeof each === 'string' && next !== undefined && isLink(next) ? each.replace(/[:,]\s*$/, '') : each]
      })

const isLink = (inline: Inline): inline is Extract<Inline, { kind: 'link' }> =>
  typeof inline === 'object' && inline.kind === 'link'
