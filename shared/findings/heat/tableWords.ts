import { counted, listed } from '../../basics/text'
import { standardName } from '../../frameworks/lookUp'
import { shareText } from '../counting'
import type { HeatBasis } from './basis'
import type { HeatRating } from './cells'
import { cellSigns } from './cellWords'
import type { ColumnCounts, HeatLine, HeatTable } from './table'

/** What is counted as a concern, as a heading says it: `Below “Good”`, `Agreed lower`. */
export const concernHead = ({ bar }: HeatBasis, rating: HeatRating): string =>
  rating === 'change' ? 'Agreed lower' : `Below ${bar}`

/** How much of a row is a concern: `4 of 8`, with what is missing. */
export function lineWords({ concern, rated, cells }: HeatLine): string {
  const blank = cells.filter(({ kind }) => kind === 'noAnswer').length
  return [`${concern} of ${rated}`, ...(blank > 0 ? [`${blank} blank`] : [])].join(', ')
}

/** Which standard has the most concern, and which organisations: what the table says at a glance, as sentences. */
export function headline(basis: HeatBasis, table: HeatTable, rating: HeatRating): readonly string[] {
  const { columns, counts, mostConcern } = table
  const rated = counts.some((each) => each.rated > 0)
  if (!rated) return [rating === 'own' ? 'No rating has been given yet.' : 'The panel has not agreed any rating yet.']
  const worst = worstColumns(counts)
  const below = rating === 'change' ? 'agreed lower than they rated themselves' : `below ${basis.bar}`
  if (worst.length === 0)
    return [rating === 'change' ? 'No rating was agreed lower than it was given.' : `No standard is ${below}.`]
  const names = worst
    .map((place) => columns[place])
    .flatMap((column) => (column ? [standardName(column.standard)] : []))
  const shares = worst.flatMap((place) => counts[place] ?? []).map((each) => `${each.concern} of ${each.rated}`)
  const of = `organisations are ${below}`
  const [first] = mostConcern
  return [
    names.length === 1
      ? `${names[0]} has the most concern: ${shares[0]} ${of}.`
      : `${listed(names)} have the most concern: ${[...new Set(shares)].length === 1 ? `each ${shares[0]}` : listed(shares)} ${of}.`,
    ...(first ? [whoWords(mostConcern, first, rating === 'change' ? 'agreed lower' : below)] : []),
  ]
}

/** Columns with the most organisations of concern; none where no column has any. */
function worstColumns(counts: readonly ColumnCounts[]): readonly number[] {
  const most = counts.reduce((high, { concern }) => Math.max(high, concern), 0)
  return most === 0 ? [] : counts.flatMap(({ concern }, place) => (concern === most ? [place] : []))
}

/** The most organisations that a sentence names one by one. */
const namedAtMost = 3

function whoWords(most: readonly HeatLine[], { concern }: HeatLine, below: string): string {
  const standards = counted(concern, 'standard')
  if (most.length > namedAtMost)
    return `${most.length} organisations have the most standards ${below}: ${concern} each.`
  const names = listed(most.map(({ organisation }) => organisation.name))
  return `${names} ${most.length === 1 ? 'has' : 'have'} the most: ${standards}${most.length === 1 ? '' : ' each'} ${below}.`
}

/** From how many organisations on a share is given in per cent beside its count. */
const percentFrom = 50

/** How many organisations stand where in a column, one entry for each place that has any: `Good: 12`, `No answer: 2`. */
export function countWords(basis: HeatBasis, counts: ColumnCounts, rating: HeatRating): readonly string[] {
  if (rating === 'change' && counts.rated > 0) {
    const { up, down, same } = counts.moved
    return [`Agreed lower: ${down}`, `Agreed higher: ${up}`, `As rated: ${same}`, ...otherWords(counts)]
  }
  const rated = basis.levels.flatMap(({ level }, place) => {
    const count = counts.levels[place] ?? 0
    return count > 0 ? [`${level.label}: ${percentWords(count, counts.rated)}`] : []
  })
  return [...rated, ...otherWords(counts)]
}

const otherWords = ({ other }: ColumnCounts) =>
  Object.entries(other).flatMap(([kind, count]) =>
    count > 0 ? [`${cellSigns[kind as keyof typeof other].words}: ${count}`] : [],
  )

/** `31 of 388 (8%)` from fifty on; below that, the count alone. */
export const percentWords = (count: number, of: number): string =>
  of >= percentFrom ? shareText(count, of) : String(count)
