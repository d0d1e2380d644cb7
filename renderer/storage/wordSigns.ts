/** Signs of the fonts of signs that people tick with, by their place in them. */
export const signs: Readonly<Record<string, string>> = {
  F0FE: '☒',
  F0FD: '☒',
  F078: '☒',
  F052: '☑',
  F054: '☒',
  F0FC: '✓',
  F0FB: '✗',
  F050: '✓',
  F04F: '✗',
  F0A8: '☐',
  F06F: '☐',
  F071: '☐',
  F072: '☐',
}

/** A field of an older form: a tick box, or a list to choose from. */
export type OldField = {
  kind: 'tick' | 'list' | null
  /** The place of what is chosen, from 0. */
  chosen: number
  entries: string[]
  isTicked: boolean
}

/** What a field shows; empty for one whose words stand in the text. */
export function choiceOfField({ kind, chosen, entries, isTicked }: OldField): string {
  if (kind === 'tick') return isTicked ? '☒' : '☐'
  return kind === 'list' ? (entries[chosen] ?? '') : ''
}
