import type { GlossaryEntry } from '../findings/reportedWorkspace'
import { type Block, cellText, plainText } from './block'

/** The entries whose term stands in these blocks, in the glossary's order. Short forms match only in their own capitals. */
export function termsUsed(blocks: readonly Block[], glossary: readonly GlossaryEntry[]): readonly GlossaryEntry[] {
  const text = blocks.map(blockText).join('\n')
  const lower = text.toLowerCase()
  return glossary.filter(({ term }) => {
    const isShortForm = term.toLowerCase() !== term && /[A-Z].*[A-Z]/.test(term)
    return isShortForm ? standsIn(text, term) : standsIn(lower, term.toLowerCase())
  })
}

/** True when a term stands in a text as words of its own; a plural counts. */
function standsIn(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const after = text.slice(at + term.length, at + term.length + 2)
    if (!isLetter(text[at - 1]) && (!isLetter(after[0]) || (after[0] === 's' && !isLetter(after[1])))) return true
  }
  return false
}

const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)

function blockText(block: Block): string {
  switch (block.kind) {
    case 'front':
    case 'pageBreak':
    case 'contents':
    case 'paper':
    case 'letterhead':
      return ''
    case 'heading':
    case 'quote':
      return block.text
    case 'paragraph':
    case 'callout':
      return plainText(block.words)
    case 'bullets':
    case 'numbered':
      return block.items.map(plainText).join('\n')
    case 'figure':
      return block.caption
    case 'table':
      return [block.caption, ...block.rows.flatMap((row) => row.map(cellText))].join('\n')
  }
}
