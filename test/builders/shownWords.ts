import { type Block, cellText, plainText } from '../../shared/reports/block'

/** What a reader of a document made of these blocks finds, paragraph by paragraph, contents left out. */
export function shownWords(blocks: readonly Block[]): readonly string[] {
  const count = { table: 0, figure: 0 }
  return blocks
    .flatMap((block): readonly string[] => {
      switch (block.kind) {
        case 'front':
          return [
            block.title,
            block.subtitle,
            ...block.facts.map((line) => line.map(({ label, value }) => `${label}: ${value}. `).join('')),
          ]
        case 'heading':
        case 'quote':
          return [block.text]
        case 'paragraph':
        case 'callout':
          return [plainText(block.words)]
        case 'bullets':
        case 'numbered':
          return block.items.map(plainText)
        case 'table':
          count.table += 1
          return [
            `Table ${count.table}: ${block.caption}`,
            ...block.columns.map(({ heading }) => heading),
            ...block.rows.flatMap((row) => row.map(cellText)),
          ]
        case 'figure':
          count.figure += 1
          return [`Figure ${count.figure}: ${block.caption}`]
        default:
          return []
      }
    })
    .map((words) => words.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((words) => words !== '')
}
