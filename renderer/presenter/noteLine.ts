/** What a line of the notes can become. */
export type NoteKind = 'action' | 'decision' | 'rating'

const kinds: Readonly<Record<string, NoteKind>> = { action: 'action', decision: 'decision', grade: 'rating' }

/** What a line of the notes offers to become, by the word that it begins with; null for a line that is a note. */
export function noteLine(line: string): { readonly kind: NoteKind; readonly words: string } | null {
  const [, word = '', words = ''] = /^\s*(action|decision|grade):\s*(.+)$/i.exec(line) ?? []
  const kind = kinds[word.toLowerCase()]
  return kind ? { kind, words: words.trim() } : null
}

/** The line that stands before a place in a text. */
export const lineBefore = (text: string, place: number): string => text.slice(0, place).split('\n').at(-1) ?? ''
