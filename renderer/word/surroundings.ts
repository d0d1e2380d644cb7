import type { Block, FigureBlock, HeadingBlock, ReportDocument, TableBlock } from '../../shared/reports/block'
import { contentsMark, listedHeadings, type PageNumbers } from './contents'

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
}

/** The numbered lists of a document, in reading order. */
export const numberedLists = (blocks: readonly Block[]) => blocks.filter(({ kind }) => kind === 'numbered')

/** Counts a document's tables, figures and lists once, for every block to read. */
export function surroundings(
  { blocks, language }: ReportDocument,
  isLong: boolean,
  pages: PageNumbers | null,
): Surroundings {
  const numbers = captionNumbers(blocks)
  const listsInOrder = numberedLists(blocks)
  const places = new Map(blocks.map((block, place) => [block, place]))
  const tables = new Map(
    blocks.flatMap((block) => (block.kind === 'table' ? [[block.id, numbers.get(block) ?? 0]] : [])),
  )
  const listed = isLong ? listedHeadings(blocks) : []
  const listedPlaces = new Map(listed.map((block, place) => [block, place]))
  return {
    numbers,
    isLong,
    listed,
    pages,
    contentsMark: (block) => {
      const place = listedPlaces.get(block)
      return place === undefined ? null : contentsMark(place)
    },
    language,
    tableNumber: (id) => tables.get(id) ?? 0,
    listPlace: (block) => listsInOrder.indexOf(block),
    bookmarkId: (block) => firstBookmarkId + (places.get(block) ?? 0),
  }
}

const firstBookmarkId = 1

function captionNumbers(blocks: readonly Block[]): ReadonlyMap<TableBlock | FigureBlock, number> {
  const tables = blocks.filter((block) => block.kind === 'table')
  const figures = blocks.filter((block) => block.kind === 'figure')
  return new Map<TableBlock | FigureBlock, number>([
    ...tables.map((block, i) => [block, i + 1] as const),
    ...figures.map((block, i) => [block, i + 1] as const),
  ])
}
