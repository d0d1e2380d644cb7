import { type Look, plainLook } from '../../shared/partnership/look/look'
import type { Block, FigureBlock, HeadingBlock, ReportDocument, TableBlock } from '../../shared/reports/block'
import { listedHeadings } from '../../shared/reports/composing/length'
import { contentsMark, type PageNumbers } from './contents'
import { remarksOf } from './remarks'
import type { PartedBlocks } from './tableParts'
import { type TypeSetting, typeSettingOf } from './typeSetting'

/** What a block needs to know of the document around it. */
export type Surroundings = {
  /** The numbers that captions print. */
  readonly numbers: ReadonlyMap<TableBlock | FigureBlock, number>
  readonly tableNumber: (id: string) => number
  /** True when the document is long enough for a list of contents. */
  readonly isLong: boolean
  /** What contents list, and the pages they stand on; null where those are not worked out. */
  readonly listed: readonly HeadingBlock[]
  readonly pages: PageNumbers | null
  /** The mark that contents lead to; null for a heading that they do not list. */
  readonly contentsMark: (block: HeadingBlock) => string | null
  /** The place of a numbered list among the document's numbered lists: each starts at 1. */
  readonly listPlace: (block: Block) => number
  readonly bookmarkId: (block: Block) => number
  readonly language: string
  readonly set: TypeSetting
  readonly look: Look
  /** True for a later part of a table that was too wide. */
  readonly repeats: (block: TableBlock) => boolean
  /** The ids of the comments on a block; none in a final document. */
  readonly remarksOn: (block: Block) => readonly number[]
}

/** The numbered lists of a document, in reading order. */
export const numberedLists = (blocks: readonly Block[]) => blocks.filter(({ kind }) => kind === 'numbered')

/** How long a document is: whether it has contents, its pages as far as they are known, and whether headings are marked all the same. */
export type Lengths = {
  readonly isLong: boolean
  readonly pages: PageNumbers | null
  readonly marksHeadings?: boolean
}

/** Counts a document's tables, figures and lists once, for every block to read. */
export function surroundings(
  report: ReportDocument,
  { blocks, repeats }: PartedBlocks,
  { isLong, pages, marksHeadings = isLong }: Lengths,
): Surroundings {
  const numbers = captionNumbers(blocks, repeats)
  const listsInOrder = numberedLists(blocks)
  const places = new Map(blocks.map((block, place) => [block, place]))
  const tables = new Map(
    blocks.flatMap((block) =>
      block.kind === 'table' && !repeats.has(block) ? [[block.id, numbers.get(block) ?? 0]] : [],
    ),
  )
  const remarks = new Map<Block, number[]>()
  for (const { block, id } of remarksOf(report)) remarks.set(block, [...(remarks.get(block) ?? []), id])
  const listed = marksHeadings ? listedHeadings(blocks) : []
  const listedPlaces = new Map(listed.map((block, place) => [block, place]))
  return {
    numbers,
    isLong,
    set: typeSettingOf(report),
    look: report.look ?? plainLook,
    repeats: (block) => repeats.has(block),
    remarksOn: (block) => remarks.get(block) ?? [],
    listed,
    pages,
    contentsMark: (block) => {
      const place = listedPlaces.get(block)
      return place === undefined ? null : contentsMark(place)
    },
    language: report.language,
    tableNumber: (id) => tables.get(id) ?? 0,
    listPlace: (block) => listsInOrder.indexOf(block),
    bookmarkId: (block) => firstBookmarkId + (places.get(block) ?? 0),
  }
}

const firstBookmarkId = 1

function captionNumbers(
  blocks: readonly Block[],
  repeats: ReadonlySet<TableBlock>,
): ReadonlyMap<TableBlock | FigureBlock, number> {
  const numbers = new Map<TableBlock | FigureBlock, number>()
  const count = { table: 0, figure: 0 }
  for (const block of blocks) {
    if (block.kind !== 'table' && block.kind !== 'figure') continue
    if (block.kind === 'figure' || !repeats.has(block)) count[block.kind] += 1
    numbers.set(block, count[block.kind])
  }
  return numbers
}
