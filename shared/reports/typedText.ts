import type { Block } from './block'

// People type lists as they type letters: a hyphen or a number at the start of a line. In a document such lines become
// real lists, so that everybody can hear how long they are and move between their items.

const bullet = /^\s*(?:[•·▪●○◦‣*]\s*|[-–—]\s+)(?=\S)/u
const numeral = /^\s*\(?(?:\d{1,3}[.)]|[a-z]\))\s+(?=\S)/u

/** A line without the bullet or number typed before it. */
export const withoutMark = (line: string) => line.replace(bullet, '').replace(numeral, '').trim()

type Kind = 'paragraph' | 'bullets' | 'numbered'

const kindOf = (line: string): Kind => (bullet.test(line) ? 'bullets' : numeral.test(line) ? 'numbered' : 'paragraph')

/** A typed text as paragraphs and lists. Empty lines part paragraphs; a single line end stays one. */
export function typedBlocks(text: string): readonly Block[] {
  const groups: { kind: Kind; lines: string[] }[] = []
  for (const part of text.split(/\n\s*\n/)) {
    const lines = part.split('\n').filter((line) => line.trim() !== '')
    lines.forEach((line, i) => {
      const kind = kindOf(line)
      const open = i > 0 ? groups[groups.length - 1] : undefined
      if (open?.kind === kind) open.lines.push(line)
      else groups.push({ kind, lines: [line] })
    })
  }
  return groups.map(
    ({ kind, lines }): Block =>
      kind === 'paragraph'
        ? { kind, words: lines.map((line) => line.trim()).join('\n') }
        : { kind, items: lines.map(withoutMark) },
  )
}
