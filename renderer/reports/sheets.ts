import type { Block, Lie, ReportDocument } from '../../shared/reports/block'
import { type LaidOut, listedHeadings } from '../../shared/reports/composing/length'
import { withLetterhead } from '../word/withLetterhead'

/** What stands together until a new page is begun on purpose: which way its paper lies, and the pages it takes as far as they are known. */
export type Sheet = {
  readonly lies: Lie
  readonly blocks: readonly Block[]
  readonly pages: { readonly first: number; readonly last: number } | null
}

/** A document in sheets, each with the pages that it has in the Word file. Large print stays upright. */
export function sheetsOf(report: ReportDocument, laidOut: LaidOut | null): readonly Sheet[] {
  const sheets = split(report)
  const pageOf = pagesOf(report, laidOut)
  const firsts = sheets.map(({ blocks }, place) => {
    const heading = blocks.find((block) => pageOf.has(block))
    return place === 0 ? 1 : heading ? (pageOf.get(heading) ?? null) : null
  })
  return sheets.map((sheet, place) => {
    const first = firsts[place] ?? null
    const next = place === sheets.length - 1 ? (laidOut ? laidOut.pages + 1 : null) : (firsts[place + 1] ?? null)
    const isKnown = laidOut?.headings && first !== null && next !== null
    return { ...sheet, pages: isKnown ? { first, last: Math.max(first, next - 1) } : null }
  })
}

function split(report: ReportDocument): readonly Omit<Sheet, 'pages'>[] {
  const sheets: { lies: Lie; blocks: Block[] }[] = [{ lies: 'portrait', blocks: [] }]
  for (const block of withLetterhead(report)) {
    const last = sheets[sheets.length - 1]
    const lies = block.kind === 'paper' && report.print === undefined ? block.lies : (last?.lies ?? 'portrait')
    if (block.kind !== 'paper' && block.kind !== 'pageBreak') last?.blocks.push(block)
    else if (last?.blocks.length === 0) last.lies = lies
    else sheets.push({ lies, blocks: [] })
  }
  return sheets.filter(({ blocks }) => blocks.length > 0)
}

/** The page of each heading that contents list, as far as pages were laid out. */
export function pagesOf({ blocks }: ReportDocument, laidOut: LaidOut | null): ReadonlyMap<Block, number> {
  const pages = laidOut?.headings
  if (!pages) return new Map()
  return new Map(listedHeadings(blocks).map((heading, place) => [heading, pages[place] ?? 1]))
}
