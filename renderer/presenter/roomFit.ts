import type { RoomShownPart } from '../../shared/bridge/room'
import { type LabelledRating, labelOf } from '../room/labelOf'
import { isLongTitle } from '../room/longTitle'
import { ratingsForm } from '../room/ratingsForm'
import { nameOfRow } from '../room/rowNames'

// What fits on the room's screen, in hundredths of its height, on a screen of 16 to 10. A wider one has more room, and a narrower one
// is drawn smaller, as room.css says. The sizes are those
// of room.css with the widest letters that the program is drawn with, so that a part is dropped too early rather than cut.

/** The height and width inside the margins. */
const page = { height: 92, width: 147 } as const
/** The fewest words of a quotation that are still one, and those that it keeps before another gives way to it. */
const leastWords = 15
const readableWords = 22

/** The most characters of a word, such as an address on the internet, before it is shortened. */
const longestWord = 60

const linesOf = (text: string, size: number, width: number, letter = 0.57) =>
  Math.max(1, Math.ceil((text.length * size * letter) / width))

/** What stands above the parts: the title, and whom the item is put to where the title does not say so. */
type Head = { readonly title: string; readonly putTo: string }

/** True where all of the parts fit under a title as they are. */
const fitsInRoom = ({ title, putTo }: Head, parts: readonly RoomShownPart[]): boolean =>
  titleHeight(title) + (putTo === '' ? 0 : linesOf(putTo, 4, page.width) * 5.4) + partsHeight(parts) <= page.height

/**
 * The parts that fit under a title. What was shown last (`newest`) has its room first; then what they say of themselves and what is
 * agreed, together or not at all since the room compares them; then the question, last year, lists and quotations, each kind from what
 * was shown last to what was shown first: as much of each as there is room left for. `order` is that in which they were shown.
 */
export function roomFit(
  head: Head,
  parts: readonly RoomShownPart[],
  order: readonly RoomShownPart['part'][],
): RoomShownPart[] {
  const newest = parts.find(({ part }) => part === order.at(-1))
  const inOrder = (some: readonly RoomShownPart[]) =>
    parts.flatMap((each) => some.find(({ part }) => part === each.part) ?? [])
  const largest = (beside: readonly RoomShownPart[], sizes: readonly Unit[]) =>
    sizes.find((size) => fitsInRoom(head, inOrder([...beside, ...size])))
  const alone = (sizes: readonly RoomShownPart[]): readonly Unit[] => sizes.map((size) => [size])
  const first =
    newest && (newest.part === 'words' ? sizesOf(newest).slice(-1) : largest([], alone(leastSizesOf(newest))))
  const begin = first?.[0] ?? (newest && leastSizesOf(newest).at(-1))
  const all = olderFirst(parts, newest, order).reduce<readonly RoomShownPart[]>(
    (now, unit) => {
      const [part] = unit
      return now.concat(largest(now, part && !('ratings' in part) ? alone(sizesOf(part)) : [unit]) ?? [])
    },
    begin ? [begin] : [],
  )
  const others = all.filter((each) => each !== begin)
  const [grown] = (newest?.part === 'words' && largest(others, alone(sizesOf(newest)))) || []
  return inOrder(grown ? [...others, grown] : all)
}

/** Parts that have room together or not at all. */
type Unit = readonly RoomShownPart[]

/** The other parts, in the order in which they are given room. */
function olderFirst(
  parts: readonly RoomShownPart[],
  newest: RoomShownPart | undefined,
  order: readonly RoomShownPart['part'][],
): readonly Unit[] {
  const others = parts
    .filter((each) => each !== newest)
    .sort((a, b) => weights[a.part] - weights[b.part] || order.indexOf(b.part) - order.indexOf(a.part))
  const compared = others.filter(({ part }) => weights[part] === 0)
  return [compared, ...others.filter((each) => !compared.includes(each)).map((each) => [each])].filter(
    ({ length }) => length > 0,
  )
}

/** What has room first, from the least: what they say of themselves and what is agreed are compared, and last year is less than that. */
const weights: Readonly<Record<RoomShownPart['part'], number>> = {
  own: 0,
  agreed: 0,
  question: 1,
  last: 2,
  challenges: 3,
  actions: 3,
  words: 4,
}

/** A part as it is and ever shorter, as long as it says whole what it says of its first row. */
const sizesOf = (part: RoomShownPart): readonly RoomShownPart[] => chain(part, shorter)

/** A part as it is and ever shorter, down to the beginning of its first row. */
const leastSizesOf = (part: RoomShownPart): readonly RoomShownPart[] =>
  chain(part, (each) => shorter(each) ?? leastOf(each))

function chain(part: RoomShownPart, less: (part: RoomShownPart) => RoomShownPart | null): readonly RoomShownPart[] {
  const sizes: RoomShownPart[] = []
  for (let next: RoomShownPart | null = part; next; next = less(next)) sizes.push(next)
  return sizes
}

/** A part with one row fewer, or a quotation with fewer words; null where it cannot be less. */
function shorter(part: RoomShownPart): RoomShownPart | null {
  if (part.part === 'words') {
    const [first, ...others] = part.quotes
    if (!first) return null
    const longest = part.quotes.reduce((most, each) => (countOf(each.words) > countOf(most.words) ? each : most), first)
    const less = countOf(longest.words) > readableWords ? fewerWords(longest.words) : null
    if (less !== null)
      return { ...part, quotes: part.quotes.map((each) => (each === longest ? { ...each, words: less } : each)) }
    if (others.length > 0) return { ...part, quotes: part.quotes.slice(0, -1), more: part.more + 1 }
    const words = fewerWords(first.words)
    return words === null ? null : { ...part, quotes: [{ ...first, words }] }
  }
  if (part.part === 'actions' && part.lines.length > 1)
    return { ...part, lines: part.lines.slice(0, -1), more: part.more + 1 }
  if (part.part === 'challenges' && part.lines.length > 1)
    return { ...part, lines: part.lines.slice(0, -1), more: part.more + 1 }
  return null
}

const countOf = (words: string) => words.split(' ').length

/** What was shown last where it fills the screen alone: fewer rows of a table, or the beginning of a long text; null where it is the least. */
function leastOf(part: RoomShownPart): RoomShownPart | null {
  switch (part.part) {
    case 'question': {
      const words = fewerWords(part.words)
      return words === null ? null : { ...part, words }
    }
    case 'challenges': {
      const lines = firstShorter(
        part.lines,
        ({ question }) => question,
        (line, question) => ({ ...line, question }),
      )
      return lines && { ...part, lines }
    }
    case 'actions': {
      const lines = firstShorter(
        part.lines,
        ({ what }) => what,
        (line, what) => ({ ...line, what }),
      )
      return lines && { ...part, lines }
    }
    case 'own':
    case 'last':
      return part.ratings.length > 1 ? { ...part, ratings: part.ratings.slice(0, -1), more: part.more + 1 } : null
    case 'agreed':
      return part.ratings.length > 1 ? { ...part, ratings: part.ratings.slice(0, -1), more: part.more + 1 } : null
    case 'words':
      return null
  }
}

function firstShorter<Line>(
  [first, ...others]: readonly Line[],
  textOf: (line: Line) => string,
  put: (line: Line, text: string) => Line,
): Line[] | null {
  const text = first === undefined ? null : fewerWords(textOf(first))
  return first === undefined || text === null ? null : [put(first, text), ...others]
}

/** A text with five words fewer, which ends with the sign for that; null for one that is short. */
function fewerWords(text: string): string | null {
  const words = text.replace(/…$/, '').split(' ')
  if (words.length > leastWords) return `${words.slice(0, Math.max(leastWords, words.length - 5)).join(' ')}…`
  const longest = Math.max(...words.map(({ length }) => length))
  if (longest <= longestWord) return null
  return `${words.map((word) => (word.length === longest ? word.slice(0, longest - 20) : word)).join(' ')}…`
}

const titleHeight = (title: string) => {
  const size = isLongTitle(title) ? 4.6 : 5.9
  // Never less than the two lines beside it.
  return Math.max(11, linesOf(title, size, page.width - 38, 0.64) * size * 1.2)
}

function partsHeight(parts: readonly RoomShownPart[]): number {
  const tables = parts.filter((part) => 'ratings' in part)
  return tableHeight(tables) + parts.reduce((sum, part) => sum + ('ratings' in part ? 0 : partHeight(part)), 0)
}

function tableHeight(columns: readonly Extract<RoomShownPart, { ratings: unknown }>[]): number {
  const ratings: readonly LabelledRating[] = columns.flatMap((column) => column.ratings)
  const rows = new Map(ratings.map((each) => [`${each.organisation} ${each.question}`, each]))
  const more = columns.some((column) => column.more > 0)
  if (rows.size === 0) return 0
  if (rows.size === 1 && !more) {
    const width = ratings.reduce((sum, each) => sum + 18 + Math.max(38, labelOf(each).length * 3.9), 0)
    const [name = ''] = [...rows.values()].map(nameOfRow)
    const days = ratings.some(isDated) ? 5.4 : 0
    return 2 + linesOf(name, 4, page.width) * 5.4 + Math.ceil(width / page.width) * (15.5 + days)
  }
  const table = [...rows.values()].map(({ organisation, question }) => ({
    organisation,
    question,
    ...written(ratings.filter((each) => each.organisation === organisation && each.question === question)),
  }))
  return 11 + ratingsForm(table, columns.length).height + (more ? 5.4 : 0)
}

const isDated = ({ on }: LabelledRating) => on !== undefined

/** What stands in a row of a table. */
const written = (ratings: readonly LabelledRating[]) => ({
  labels: ratings.map(labelOf),
  isDated: ratings.some(isDated),
})

function partHeight(part: Exclude<RoomShownPart, { ratings: unknown }>): number {
  if (part.part === 'question') return 2.5 + linesOf(`${part.words}${putWords(part.to)}`, 4.6, page.width - 8) * 6.3
  const more = part.more > 0 ? 6.4 : 0
  if (part.part === 'words') return listHeight(part.quotes.map(({ of, words }) => `${of}: “${words}”`)) + more
  const lines =
    part.part === 'actions'
      ? part.lines.map(({ what, owner }) => `${what} – ${owner} – 30 September 2026`)
      : part.lines.map(({ question, to }) => `${question} ${putWords(to)} Asked 30 September 2026, carried 3 times`)
  return 6.4 + listHeight(lines) + more
}

const putWords = (to: string | undefined) => (to === undefined ? '' : ` Put to ${to}.`)

const listHeight = (lines: readonly string[]) =>
  1.5 + lines.reduce((sum, line) => sum + 1 + linesOf(line, 4.2, page.width - 8) * 5.7, 0)
