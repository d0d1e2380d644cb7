/** Where each view of the page is found in its address. */
export const places = {
  file: '#file',
  choose: '#choose',
  return: (id: string) => `#return/${encodeURIComponent(id)}`,
  /** One entry of a return, by the place of its part and its own place in that. */
  entry: (id: string, part: number, at: number) => `${places.return(id)}/${part}/${at}`,
  table: (table: string) => `#table/${table}`,
  /** One record of a table, by its place. */
  row: (table: string, at: number): string => `${places.table(table)}/0/${at}`,
}

/** The id of an entry's heading in its view. */
export const entryId = (part: number, at: number) => `entry-${part}-${at}`

/** An address taken apart. */
export type Place = {
  readonly view: string
  readonly of: string
  readonly part: number | null
  readonly at: number | null
}

/** Reads an address; any text may stand there. */
export function readPlace(hash: string): Place {
  const [view = '', of = '', part, at] = hash.replace(/^#/, '').split('/')
  const number = (text: string | undefined) => (text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : null)
  return { view, of: decoded(of), part: number(part), at: number(at) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
