// What a file holds, as words alone: headings, and lines under them. A screen, a text file and a search all read the same.

/** One thing that is said: what it is, and the words themselves. */
export type Line = { readonly label: string; readonly words: string }

/** Lines that belong together under a heading. */
export type Entry = { readonly heading: string; readonly lines: readonly Line[] }

/** Entries under a title of their own. */
export type Part = { readonly title: string; readonly entries: readonly Entry[] }

/** A line, or none where there is nothing to say. */
export const line = (label: string, words: string | null | undefined): readonly Line[] =>
  words === null || words === undefined || words.trim() === '' ? [] : [{ label, words }]

/** An entry, or none where nothing stands under its heading. */
export const entry = (heading: string, lines: readonly Line[]): readonly Entry[] =>
  lines.length === 0 ? [] : [{ heading, lines }]

/** A part, or none where it has no entries. */
export const part = (title: string, entries: readonly Entry[]): readonly Part[] =>
  entries.length === 0 ? [] : [{ title, entries }]

/** Parts as plain text. Each heading stands on a line of its own, and the words of a line are kept as they were typed. */
export const plainText = (parts: readonly Part[]): string =>
  parts
    .map(({ title, entries }) =>
      [title, '='.repeat(Math.min(title.length, 70)), '', ...entries.map(entryText)].join('\n'),
    )
    .join('\n')

const entryText = ({ heading, lines }: Entry): string =>
  `${heading}\n${lines.map(({ label, words }) => `  ${label}: ${words.replace(/\n/g, '\n    ')}`).join('\n')}\n`

/** True where every one of the words stands somewhere in an entry, in whatever case they were typed. */
export function isFound(words: readonly string[], { heading, lines }: Entry): boolean {
  const text = [heading, ...lines.map((each) => each.words)].join('\n').toLocaleLowerCase('en-GB')
  return words.every((word) => text.includes(word))
}

/** The words of a search, as `isFound` takes them. */
export const searchedWords = (typed: string): readonly string[] =>
  typed
    .toLocaleLowerCase('en-GB')
    .split(/\s+/)
    .filter((word) => word !== '')
