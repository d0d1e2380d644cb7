import { shareText } from '../../basics/share'
import { counted, listed } from '../../basics/text'
import { standardName } from '../../frameworks/lookUp'
import type { HeatBasis } from './basis'
import { type CountPart, countParts } from './behind'
import { type HeatCell, type HeatRating, isConcern } from './cells'
import { cellWords } from './cellWords'
import {
  type ColumnCounts,
  compareConcern,
  type HeatGroup,
  type HeatLine,
  type HeatSought,
  type HeatTable,
} from './table'

/** What is counted as a concern, in the middle of a sentence: `below “Good”`. */
export const concernKind = (basis: HeatBasis, rating: HeatRating): string => decapital(concernHead(basis, rating))

/** What is counted as a concern, as a heading says it: `Below “Good”`, `Agreed lower`. */
export const concernHead = ({ bar }: HeatBasis, rating: HeatRating): string =>
  rating === 'change' ? 'Agreed lower' : `Below ${bar}`

/** How much of a row is a concern: `4 of 8`, with what is missing. */
export function lineWords({ concern, rated, cells }: HeatLine): string {
  const blank = cells.filter(({ kind }) => kind === 'noAnswer').length
  return [`${concern} of ${rated}`, ...(blank > 0 ? [`${blank} blank`] : [])].join(', ')
}

/** How much of a type is shown: `12 of 31 shown`. */
export const groupWords = ({ lines, counted }: HeatGroup): string => `${lines.length} of ${counted} shown`

/** Which standard has the most concern, and which organisations: what the table says at a glance, as sentences. */
export function headline(basis: HeatBasis, table: HeatTable, rating: HeatRating): readonly string[] {
  const standards = standardsByConcern(table)
  const most = mostConcern(table).standards
  if (standards.every(({ counts }) => counts.rated === 0))
    return [rating === 'own' ? 'No rating has been given yet.' : 'The panel has not agreed any rating yet.']
  const [worst] = standards
  if (!worst || worst.counts.concern === 0)
    return [
      rating === 'change'
        ? 'No rating was agreed lower than it was given.'
        : `No standard is ${concernKind(basis, rating)}.`,
    ]
  const names = listedShort(most.map(({ column }) => standardName(column.standard)))
  const { concern, rated } = worst.counts
  return [
    `${names} ${most.length === 1 ? 'has the most concern' : 'have the most concern, each'}: ${concern} of ${counted(rated, 'organisation')}${rated < table.counted ? ' with a rating' : ''} ${areConcern(basis, rating, rated)}${ofThem(basis, worst.counts, rating, 'of them ')}.`,
    `Organisations with most standards ${concernKind(basis, rating)}: ${whoWords(basis, table, rating)}.`,
    ...tieWords(basis, table, rating),
  ]
}

/** All names, or three and how many more. */
const listedShort = (names: readonly string[]): string =>
  names.length <= namedAtMost + 1
    ? listed(names)
    : `${names.slice(0, namedAtMost).join(', ')} and ${names.length - namedAtMost} more`

/** `are below “Good”`, of one organisation or of more. */
function areConcern(basis: HeatBasis, rating: HeatRating, of: number): string {
  if (rating !== 'change') return `${of === 1 ? 'is' : 'are'} ${concernKind(basis, rating)}`
  return of === 1 ? 'was agreed lower than it rated itself' : 'were agreed lower than they rated themselves'
}

/** Says by what the last one named goes before those that have as much concern by the numbers said. */
function tieWords(basis: HeatBasis, table: HeatTable, rating: HeatRating): readonly string[] {
  const { named } = mostConcern(table)
  const last = named.at(-1)
  const level = table.concerned
    .slice(named.length)
    .filter((line) => line.concern === last?.concern && line.lowest === last.lowest).length
  return level === 0
    ? []
    : [
        `${level} more ${level === 1 ? 'has' : 'have'} as many; the ones named have the most questions ${concernKind(basis, rating)}.`,
      ]
}

/** The choice that narrows what is counted; empty where all organisations and standards are. */
export function filterWords(
  table: HeatTable,
  { type, standard }: HeatSought,
  typeWords: (code: string) => string,
): string {
  const [column] = table.columns
  const only = [
    ...(type === '' ? [] : [`type ${typeWords(type)}`]),
    ...(standard === null || !column ? [] : [`standard ${standardName(column.standard)}`]),
  ]
  return only.length === 0 ? '' : `Only ${listed(only)}:`
}

/** `, 5 of them “Inadequate”`: how many say that the duty is not met at all; empty where none does. */
function ofThem(
  { levels }: HeatBasis,
  { lowest }: { readonly lowest: number },
  rating: HeatRating,
  of: string,
): string {
  if (lowest === 0 || rating === 'change') return ''
  const [word, ...others] = levels.filter(({ level }) => level.meaning === 'not-met').map(({ level }) => level.label)
  return `, ${lowest} ${of}${word && others.length === 0 ? `“${word}”` : 'not met'}`
}

/** The most organisations that a sentence names one by one. */
const namedAtMost = 3

/** What the sentences over the table speak of. */
type MostConcern = {
  /** The standards with the most concern: several where nothing tells them apart, none where there is no concern. */
  readonly standards: ReturnType<typeof standardsByConcern>
  /** Up to three organisations with the most concern; none where more than that cannot be told apart. */
  readonly named: readonly HeatLine[]
  /** All that have the most concern and cannot be told apart. */
  readonly alike: readonly HeatLine[]
}

/** The standards and the organisations with the most concern. */
export function mostConcern(table: HeatTable): MostConcern {
  const standards = standardsByConcern(table)
  const { concerned } = table
  const [worst] = standards
  const [first, upTo] = [concerned[0], concerned[namedAtMost]]
  return {
    standards:
      worst && worst.counts.concern > 0
        ? standards.filter(({ counts }) => compareCounts(counts, worst.counts) === 0)
        : [],
    named: concerned.slice(0, namedAtMost).filter((line) => !upTo || compareConcern(line, upTo) < 0),
    alike: concerned.filter((line) => first && compareConcern(line, first) === 0),
  }
}

/** Up to three organisations with the most concern; more than that are counted where nothing tells them apart. */
function whoWords(basis: HeatBasis, table: HeatTable, rating: HeatRating): string {
  const { named, alike } = mostConcern(table)
  const said = (line: HeatLine) => `${line.concern} of ${line.rated}${ofThem(basis, line, rating, '')}`
  if (named.length > 0) return listed(named.map((line) => `${line.organisation.name} (${said(line)})`))
  const [first] = alike
  return first ? `${alike.length} alike (each ${said(first)})` : 'none'
}

/** How many organisations stand where in a column, one entry for each place that has any: `Good: 12 of 16 (75%)`, `No answer: 2`. */
export const countWords = (basis: HeatBasis, counts: ColumnCounts, rating: HeatRating): readonly string[] =>
  countParts(basis, counts, rating).map(partText)

/** A number of a column, in words: `Good: 31 of 388 (8%)`. */
export const partText = ({ words, count, of }: CountPart): string =>
  `${words}: ${of === null ? count : shareText(count, of)}`

/** How many organisations are a concern in a column: `7 of 18 (39%) below “Good”`. */
export const concernWords = (basis: HeatBasis, { concern, rated }: ColumnCounts, rating: HeatRating): string =>
  `${shareText(concern, rated)} ${concernKind(basis, rating)}`

const decapital = (words: string) => `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`

/** The standards with their counts, those with most organisations of concern first. */
export const standardsByConcern = ({ columns, counts }: Pick<HeatTable, 'columns' | 'counts'>) =>
  columns
    .flatMap((column, place) => {
      const of = counts[place]
      return of ? [{ column, counts: of }] : []
    })
    .sort((a, b) => compareCounts(a.counts, b.counts))

/** Negative when the first has more concern: more organisations, then more at the lowest, then the larger share. */
const compareCounts = (a: ColumnCounts, b: ColumnCounts): number =>
  b.concern - a.concern || b.lowest - a.lowest || a.rated - b.rated

/** What a row says in words, and of which standards. */
export type LineInWords = {
  readonly words: string
  readonly at: readonly { readonly column: number; readonly title: string }[]
}

/** A row in words: what is said, each with the standards it is said of; concerns first, the lowest of them first. */
export function lineInWords({ cells }: HeatLine, { columns }: HeatTable): readonly LineInWords[] {
  const said = new Map<string, { readonly order: number; readonly at: { column: number; title: string }[] }>()
  for (const [column, cell] of cells.entries()) {
    const words = cellWords(cell)
    const known = said.get(words) ?? { order: orderOf(cell), at: [] }
    said.set(words, known)
    const standard = columns[column]?.standard
    if (standard) known.at.push({ column, title: standardName(standard) })
  }
  return [...said].sort(([, a], [, b]) => a.order - b.order).map(([words, { at }]) => ({ words, at }))
}

/** Concerns come first, then what is lowest, then what is not rated. */
const orderOf = (cell: HeatCell): number =>
  cell.kind !== 'rated' || cell.level === null
    ? 200
    : (isConcern(cell) ? 0 : 100) - (cell.level.rank ?? 0) * 10 - cell.level.place
