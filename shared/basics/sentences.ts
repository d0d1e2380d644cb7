/** A sentence with the space behind it; sentences put together are the text again. */
export type Sentence = { readonly text: string; readonly start: number }

/** Ends of sentences: a full stop, a question mark or an exclamation mark with a capital, a figure or a quotation mark behind its space; and line ends. */
const ends = /(?:[.?!]["”’)]*\s+(?=["“‘(]?[\p{Lu}\d])|\n+)/gu

/** A text in its sentences, to be read out one by one. Nothing of it is left out. */
export function sentencesOf(text: string): readonly Sentence[] {
  const breaks = [...text.matchAll(ends)].map((match) => match.index + match[0].length)
  const starts = [0, ...breaks.filter((at) => at < text.length)]
  return starts
    .map((start, place) => ({ text: text.slice(start, starts[place + 1]), start }))
    .filter(({ text: sentence }) => sentence !== '')
}
