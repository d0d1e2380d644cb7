import {
  type Block,
  cellText,
  plainText,
  type ReportDocument,
  type TableBlock,
  type Words,
} from '../../shared/reports/block'
import { columnWidths } from './columnWidths'
import { marginsOf } from './pageEdges'
import { headingStyle, paragraphStyle, type StyleName, settingOf } from './paragraphStyles'
import type { Setting } from './styleSettings'
import { cellPadding, listIndent, millimetres, page, writingLine } from './styles'
import { partedBlocks } from './tableParts'
import { linesIn } from './textWidth'
import { roomOf, type TypeSetting, typeSettingOf } from './typeSetting'
import { figureHeight } from './wordFigure'
import { staysWithNext } from './wordTable'

// Laying out the pages as Word does takes longer than writing the document. Whether a document needs a list of contents
// at all is decided by this estimate, which is near enough: a document that only nearly fits counts as too long.

/** A paragraph, row or picture, in twentieths of a point. */
type Piece = {
  readonly height: number
  readonly before: number
  readonly after: number
  readonly keepsNext: boolean
  /** The height of a header row that is repeated when this row starts a page. */
  readonly repeated: number
  readonly startsPage: boolean
}

/** A page this nearly full may spill over in another layout. */
const nearlyFull = 0.98

/** How many pages a document takes, erring on the long side. The space before what starts a page by itself is dropped. */
export function estimatedPages(report: ReportDocument): number {
  const margins = marginsOf(report)
  const textHeight = page.height - margins.top - margins.bottom
  let pages = 1
  let used = 0
  let gap = 0
  const endPage = () => {
    pages += used > textHeight * nearlyFull ? 2 : 1
    used = 0
    gap = 0
  }
  for (const group of groups(piecesOf(report))) {
    const [first] = group
    if (first?.startsPage) endPage()
    if (used > 0 && used + heightOf(group, gap) > textHeight) {
      pages += 1
      used = (first?.repeated ?? 0) - (first?.before ?? 0)
      gap = 0
    }
    used += heightOf(group, gap)
    gap = group[group.length - 1]?.after ?? 0
    pages += Math.floor(used / textHeight)
    used %= textHeight
  }
  return used > textHeight * nearlyFull ? pages + 1 : pages
}

/** More rows than a page has room for, however few words are in them. */
const rowsOnPage = 70

/** Pages that a document takes at the least, known at once: those that the rows of its tables fill. */
export const leastPages = ({ blocks }: ReportDocument): number =>
  Math.floor(blocks.reduce((rows, block) => rows + (block.kind === 'table' ? block.rows.length : 0), 0) / rowsOnPage)

/** Pieces that stay together on a page. */
function groups(pieces: readonly Piece[]): Piece[][] {
  const made: Piece[][] = []
  pieces.forEach((piece, i) => {
    if (pieces[i - 1]?.keepsNext && !piece.startsPage) made[made.length - 1]?.push(piece)
    else made.push([piece])
  })
  return made
}

/** The height of a group below a gap: of two spaces that meet, the larger counts. */
const heightOf = (group: readonly Piece[], gap: number) =>
  group.reduce(
    ({ height, above }, piece) => ({
      height: height + Math.max(above, piece.before) + piece.height,
      above: piece.after,
    }),
    { height: 0, above: gap },
  ).height

function piecesOf(report: ReportDocument): Piece[] {
  const set = typeSettingOf(report)
  const { blocks } = partedBlocks(report.blocks, roomOf(set))
  let startsPage = false
  return blocks.flatMap((block) => {
    const made = blockPieces(block, set)
    const [first, ...rest] = made
    const placed = first && startsPage ? [{ ...first, startsPage }, ...rest] : made
    startsPage = block.kind === 'pageBreak' || block.kind === 'paper' || (startsPage && made.length === 0)
    return placed
  })
}

function blockPieces(block: Block, set: TypeSetting): Piece[] {
  const text = (style: StyleName, words: Words, indent = 0) => textPiece(style, words, indent, set)
  switch (block.kind) {
    case 'front':
      return [
        text('title', block.title),
        text('subtitle', block.subtitle),
        ...block.facts.map((line) =>
          text('facts', line.map(({ label, value }) => `${label}: ${value}. `).join(''), millimetres(4)),
        ),
      ]
    case 'heading':
      return [{ ...text(headingStyle(block.level), block.text), keepsNext: true }]
    case 'paragraph':
      return [text(paragraphStyle(block), block.words)]
    case 'bullets':
      return block.items.map((item) => text('bullet', item, listIndent))
    case 'numbered':
      return block.items.map((item) => text('step', item, listIndent))
    case 'quote':
      return [text('quote', block.text, millimetres(10))]
    case 'callout':
      return [text('callout', block.words, millimetres(4))]
    case 'table':
      return tablePieces(block, set)
    case 'figure':
      return [
        { ...text('figure', ''), height: figureHeight(block, set) * 15, keepsNext: true },
        text('caption', `Figure 1: ${block.caption}`),
      ]
    case 'pageBreak':
    case 'contents':
    case 'paper':
    case 'letterhead':
      return []
  }
}

function textPiece(style: StyleName, words: Words, indent: number, set: TypeSetting): Piece {
  const setting = settingOf(style, set)
  return {
    height: linesIn(plainText(words), (set.textWidth - indent) / 20, setting.size, setting.bold) * lineHeight(setting),
    before: setting.before,
    after: setting.after,
    keepsNext: false,
    repeated: 0,
    startsPage: false,
  }
}

/** Arial's own line is 1.15 times its size. */
const lineHeight = ({ size, line }: Setting): number => size * 10 * 1.15 * (line / 240)

function tablePieces(block: TableBlock, set: TypeSetting): Piece[] {
  const widths = columnWidths(block, roomOf(set))
  const rowHeight = (cells: readonly string[], style: StyleName) => {
    const setting = settingOf(style, set)
    const { size, bold } = setting
    const lines = cells.map((cell, i) => linesIn(cell, ((widths[i] ?? 0) - 2 * cellPadding.side) / 20, size, bold))
    return Math.max(...lines) * lineHeight(setting) + cellPadding.top + cellPadding.bottom + rule
  }
  const header = rowHeight(
    block.columns.map(({ heading }) => heading),
    'headerCell',
  )
  const row = (height: number, repeated: number): Piece => ({
    height,
    before: 0,
    after: 0,
    keepsNext: false,
    repeated,
    startsPage: false,
  })
  return [
    { ...textPiece('caption', `Table 1: ${block.caption}`, 0, set), keepsNext: true },
    { ...row(header, 0), keepsNext: true },
    ...block.rows.map((cells, place) => ({
      ...row(Math.max(rowHeight(cells.map(cellText), 'cell'), (block.room?.[place] ?? 0) * writingLine), header),
      keepsNext: staysWithNext(block, place),
    })),
  ]
}

/** The line between two rows. */
const rule = 15
