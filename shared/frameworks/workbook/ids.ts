// Ids for things that people gave none.

/** An id made from words: the same words always make the same id. */
export function idFrom(words: string, start = ''): string {
  const plain = words
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._ -]/g, '')
    .trim()
    .replace(/[\s-]+/g, '-')
    .toLowerCase()
    .slice(0, 60)
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
  return `${start}${plain || 'x'}`
}

/** The id itself when it is free, else the first numbered one that is. */
export function freeId(id: string, taken: { has(id: string): boolean }, number = 2): string {
  if (!taken.has(id)) return id
  const numbered = `${id}-${number}`
  return taken.has(numbered) ? freeId(id, taken, number + 1) : numbered
}
