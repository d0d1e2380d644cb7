import type { Block, HeadingBlock } from '../../shared/reports/block'

/** The numbers that a document's blocks have on paper, as the Word file counts them. */
export type NumberedReport = {
  /** Of headings of the first level that count, of tables and of figures, each counted from 1. */
  readonly of: ReadonlyMap<Block, number>
  /** The number of each table, by its id. */
  readonly tables: ReadonlyMap<string, number>
  /** Headings of the first two levels, in their order. */
  readonly contents: readonly HeadingBlock[]
}

/** Counts headings, tables and figures in the order in which they stand. */
export function numberedReport(blocks: readonly Block[]): NumberedReport {
  const counts = { heading: 0, table: 0, figure: 0 }
  const of = new Map<Block, number>()
  for (const block of blocks) {
    const isCounted = block.kind === 'heading' && block.level === 1 && !block.isUnnumbered
    if (!isCounted && block.kind !== 'table' && block.kind !== 'figure') continue
    counts[block.kind] += 1
    of.set(block, counts[block.kind])
  }
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [[block.id, of.get(block) ?? 0] as const] : []))
  const contents = blocks.filter((block): block is HeadingBlock => block.kind === 'heading' && block.level <= 2)
  return { of, tables: new Map(tables), contents }
}
