import { type Block, cellText, plainText, type Words } from '../../shared/reports/block'

/** What a block says, line by line: a paragraph in which one part runs on into the next is a line for each part. */
export function toldLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`# ${block.text}`]
    case 'paragraph':
      return partsOf(block.words)
    case 'bullets':
      return block.items.map((item) => `- ${plainText(item)}`)
    case 'table':
      return block.rows.map((row) => row.map(cellText).join(' | '))
    default:
      return []
  }
}

/** The words of a paragraph, a line for each part with a lead of its own. */
function partsOf(words: Words): readonly string[] {
  if (typeof words === 'string') return [words]
  const lines: string[] = []
  for (const inline of words) {
    const isLead = typeof inline !== 'string' && inline.kind === 'strong'
    const said = plainText([inline])
    if (isLead || lines.length === 0) lines.push(said)
    else lines.push(`${lines.pop()}${said}`)
  }
  return lines.map((line) => line.trim())
}
