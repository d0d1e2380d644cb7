/** The words with a capital at the start, as headings and captions begin. */
export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
