import { type Day, longDay } from '../basics/day'
import { fileName } from '../basics/text'

/** The most characters that a suggested name may have, with its ending. */
const longestName = 120

/** Characters of a partnership's name that are kept whatever the length of the document's. */
const leastPartnership = 24

/** The name a file is offered under: what it is of, what it is, its date, and `draft` or `final` where that counts. */
export type NamedFile = {
  readonly partnership: string
  readonly document: string
  readonly on: Day
  readonly status?: 'Draft' | 'Final'
  readonly ending: 'docx' | 'psa' | 'xlsx' | 'zip' | 'pdf'
}

/** `Partnership – document – date – draft.docx`. Long names are cut; date and status never are. */
export function documentName({ partnership, document, on, status, ending }: NamedFile): string {
  const last = [longDay(on), ...(status ? [status.toLowerCase()] : [])]
  const fixed = [...last, ending].reduce((total, part) => total + part.length + ' – '.length, ' – '.length)
  const room = longestName - fixed
  const what = cut(document, room - leastPartnership)
  return fileName([cut(partnership, room - what.length), what, ...last], ending)
}

/** A text of at most so many characters, cut between words where one ends near enough. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const kept = text.slice(0, most - 1)
  const end = kept.lastIndexOf(' ')
  return `${(end > most / 2 ? kept.slice(0, end) : kept).replace(/[\s,–-]+$/, '')}…`
}
