import { type Block, cellText, plainText, type ReportDocument, type Words } from '../block'
import { typedBlocks } from '../typedText'

// A document falls into parts at its headings of the first level. A person chooses which parts it has and writes into them; what
// stands before the first such heading is the front, which every document has.

/** Names a part of a kind of document: its heading's id, or the heading's words where it has none. */
export type PartKey = string

/** A part: the new page that it starts on, if any, its heading, and everything up to the next part. */
export type Part = { readonly key: PartKey; readonly heading: string; readonly blocks: readonly Block[] }

/** A document's front and its parts, in their order. A key that comes twice gets a number. */
export function partsOf(blocks: readonly Block[]): {
  readonly front: readonly Block[]
  readonly parts: readonly Part[]
} {
  const headings = blocks.flatMap((block, at) => (block.kind === 'heading' && block.level === 1 ? [at] : []))
  const starts = headings.map((at) => startOf(blocks, at))
  const seen = new Map<string, number>()
  const parts = starts.map((start, n): Part => {
    const heading = blocks[headings[n] ?? start]
    const { text, id } = heading?.kind === 'heading' ? heading : { text: '', id: undefined }
    const name = id ?? text
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return { key: times === 1 ? name : `${name} ${times}`, heading: text, blocks: blocks.slice(start, starts[n + 1]) }
  })
  return { front: blocks.slice(0, starts[0] ?? blocks.length), parts }
}

/** Where a part starts whose heading stands here: at the new page before it. */
function startOf(blocks: readonly Block[], heading: number): number {
  const before = blocks[heading - 1]?.kind
  return before === 'pageBreak' || before === 'paper' ? startOf(blocks, heading - 1) : heading
}

/** What a person chose of a document and wrote into it. */
export type Composed = {
  readonly leftOut: readonly PartKey[]
  /** Words by the part they open. */
  readonly narrative: { readonly [part: PartKey]: string }
}

/**
 * A document as it was composed: without the parts left out, and with a person's words under the headings of their parts. A link
 * into a part that was left out becomes plain words. The front always stays.
 */
export function compose(document: ReportDocument, { leftOut, narrative }: Composed): ReportDocument {
  const { front, parts } = partsOf(document.blocks)
  const kept = parts.filter(({ key }) => !leftOut.includes(key))
  const blocks = [...front, ...kept.flatMap((part) => opened(part, narrative[part.key] ?? ''))]
  const places = new Set(blocks.flatMap((block) => (block.kind === 'heading' && block.id ? [block.id] : [])))
  const isWhole = kept.length === parts.length
  return { ...document, blocks: isWhole ? blocks : blocks.map((block) => withoutDeadLinks(block, places)) }
}

function opened({ blocks }: Part, words: string): readonly Block[] {
  const below = blocks.findIndex(({ kind }) => kind === 'heading') + 1
  return [...blocks.slice(0, below), ...typedBlocks(words), ...blocks.slice(below)]
}

function withoutDeadLinks(block: Block, places: ReadonlySet<string>): Block {
  const alive = (words: Words): Words =>
    typeof words === 'string'
      ? words
      : words.map((inline) =>
          typeof inline !== 'string' && inline.kind === 'link' && !places.has(inline.to) ? inline.text : inline,
        )
  switch (block.kind) {
    case 'paragraph':
    case 'callout':
      return { ...block, words: alive(block.words) }
    case 'bullets':
    case 'numbered':
      return { ...block, items: block.items.map(alive) }
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) =>
          row.map((cell) => (typeof cell === 'string' || 'kind' in cell ? cell : alive(cell))),
        ),
      }
    default:
      return block
  }
}

/** The words of blocks that are no table: what a reader would read out. */
export function wordsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'callout':
        return [plainText(block.words)]
      case 'bullets':
      case 'numbered':
        return block.items.map(plainText)
      case 'quote':
        return [block.text]
      case 'heading':
        return block.level === 1 ? [] : [block.text]
      default:
        return []
    }
  })
}

/** The tables of blocks as plain words. */
export const tablesOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          {
            id: block.id,
            caption: block.caption,
            headings: block.columns.map(({ heading }) => heading),
            rows: block.rows.map((row) => row.map(cellText)),
          },
        ]
      : [],
  )
