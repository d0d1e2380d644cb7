import { type FileChild, Footer, Header, type ISectionOptions, PageOrientation } from 'docx'
import type { Block, Lie, ReportDocument } from '../../shared/reports/block'
import { marginsOf, pageFooter, pageHeader } from './pageEdges'
import { page } from './styles'
import type { Surroundings } from './surroundings'
import type { PageMargins } from './typeSetting'
import { wordBlock } from './wordBlock'

/** How wide the text is on paper that lies this way. */
const widthOn = (lies: Lie, { left, right }: PageMargins) =>
  (lies === 'landscape' ? page.height : page.width) - left - right

type Stretch = { readonly lies: Lie; readonly blocks: readonly Block[] }

/** The blocks by the paper they stand on. Paper that already lies as asked starts a page; large print stays upright. */
function stretches({
  blocks,
  isUpright,
}: {
  readonly blocks: readonly Block[]
  readonly isUpright: boolean
}): Stretch[] {
  const made: { lies: Lie; blocks: Block[] }[] = [{ lies: 'portrait', blocks: [] }]
  for (const block of blocks) {
    const last = made[made.length - 1]
    if (block.kind !== 'paper') last?.blocks.push(block)
    else if (isUpright || block.lies === last?.lies) last?.blocks.push({ kind: 'pageBreak' })
    else if (last?.blocks.length === 0) last.lies = block.lies
    else made.push({ lies: block.lies, blocks: [] })
  }
  return made
}

/** The document in sections, one for each stretch of paper that lies the same way. */
export const sections = (
  report: ReportDocument,
  blocks: readonly Block[],
  around: Surroundings,
  pages: number,
): ISectionOptions[] =>
  stretches({ blocks, isUpright: report.print !== undefined }).map((stretch) => {
    const width = widthOn(stretch.lies, marginsOf(report))
    return {
      properties: {
        page: {
          size: {
            width: page.width,
            height: page.height,
            orientation: stretch.lies === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: { ...marginsOf(report), header: page.edge, footer: page.edge },
        },
      },
      headers: { default: new Header({ children: pageHeader(report, width) }) },
      footers: { default: new Footer({ children: pageFooter(report, pages, width) }) },
      children: body(stretch.blocks, around, width),
    }
  })

function body(blocks: readonly Block[], around: Surroundings, width: number): FileChild[] {
  let place = { startsPage: false, standsOff: false }
  return blocks.flatMap((block, i) => {
    const next = blocks[i + 1]?.kind
    // Words between a heading and a table do not stay with the table: LibreOffice then leaves the heading alone on the page before.
    const leadsToTable = (next === 'table' || next === 'figure') && blocks[i - 1]?.kind !== 'heading'
    const made = wordBlock(block, around, { ...place, leadsToTable, width })
    place = {
      startsPage: block.kind === 'pageBreak' || (place.startsPage && made.length === 0),
      standsOff: block.kind === 'table' || block.kind === 'front',
    }
    return made
  })
}
