import type { Block, TableBlock } from '../../shared/reports/block'
import { leastWidths, type TableRoom } from './columnWidths'

/** Blocks with wide tables in parts, and the parts after the first of each, which repeat its number. */
export type PartedBlocks = { readonly blocks: readonly Block[]; readonly repeats: ReadonlySet<TableBlock> }

/** Takes tables apart whose words would break in large print. */
export function partedBlocks(blocks: readonly Block[], room: TableRoom): PartedBlocks {
  if (room.larger === 0) return { blocks, repeats: new Set() }
  const repeats = new Set<TableBlock>()
  const parted = blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'table') return [block]
    const parts = tableParts(block, room)
    for (const part of parts.slice(1)) repeats.add(part)
    return parts
  })
  return { blocks: parted, repeats }
}

/** A table as parts that stand one below the other, each with the first column and as many others as its words leave room for. */
export function tableParts(block: TableBlock, room: TableRoom): readonly TableBlock[] {
  const [first = 0, ...others] = leastWidths(block, room)
  const spare = room.width - Math.min(first, room.width / 2)
  const filled = grouped(others, spare, others.length)
  if (filled.length < 2) return [block]
  const even = grouped(others, spare, Math.ceil(others.length / filled.length))
  const groups = even.length === filled.length ? even : filled
  return groups.map((places, part) => ({
    ...block,
    caption: `${block.caption} (part ${part + 1} of ${groups.length})`,
    columns: [0, ...places].flatMap((place) => block.columns[place] ?? []),
    rows: block.rows.map((row) => [0, ...places].map((place) => row[place] ?? '')),
  }))
}

/** The places of columns, counted from the second, in groups that have room for so many twentieths of a point. */
function grouped(widths: readonly number[], room: number, most: number): readonly (readonly number[])[] {
  const groups: number[][] = []
  let left = 0
  widths.forEach((width, place) => {
    const last = groups[groups.length - 1]
    if (last === undefined || width > left || last.length === most) {
      groups.push([place + 1])
      left = room - width
    } else {
      last.push(place + 1)
      left -= width
    }
  })
  return groups
}
