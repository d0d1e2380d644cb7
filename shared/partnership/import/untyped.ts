import { holdsPupilNumber } from '../../basics/pupilNumbers'
import { folded } from './cellText'
import type { Decisions } from './decisions'
import type { Entry } from './entries'
import type { Known, Outcomes } from './outcomes'
import type { RowsRead } from './readRows'

/** Rows of which a person can say in one go what type of organisation they are. */
export type Untyped = {
  /** The key in `Decisions.types`: the word for a type, as words are compared; empty for rows that have none. */
  readonly word: string
  /** The word as it stands in the table. */
  readonly typed: string
  readonly rows: readonly number[]
}

type Settled = Pick<Outcomes, 'known' | 'fresh'>

/**
 * What is settled, with the type that a person said for rows without any; and the rows that can have one said, whether or not
 * it was. An organisation that has a type already keeps it.
 */
export function withTypes<T extends Settled>(
  outcomes: T,
  { unknownTypes }: Pick<RowsRead, 'unknownTypes'>,
  types: Decisions['types'],
): { readonly outcomes: T; readonly untyped: readonly Untyped[] } {
  const worded = new Set(unknownTypes.map(({ row }) => row))
  const lacks = ({ said, rows }: Entry) => said.type === '' && !rows.some((row) => worded.has(row))
  const lacksHere = ({ entry, organisation }: Known) => organisation.type === '' && lacks(entry)
  const typed = (entry: Entry): Entry => ({ ...entry, said: { ...entry.said, type: types[''] ?? '' } })
  const without = [...outcomes.fresh.filter(lacks), ...outcomes.known.filter(lacksHere).map(({ entry }) => entry)]
  return {
    outcomes: {
      ...outcomes,
      fresh: outcomes.fresh.map((entry) => (lacks(entry) ? typed(entry) : entry)),
      known: outcomes.known.map((each) => (lacksHere(each) ? { ...each, entry: typed(each.entry) } : each)),
    },
    untyped: [
      ...byWord(unknownTypes),
      { word: '', typed: '', rows: inOrder(without.flatMap(({ rows }) => rows)) },
    ].filter(({ rows }) => rows.length > 0),
  }
}

function byWord(unknown: RowsRead['unknownTypes']): readonly Untyped[] {
  const plain = unknown.filter(({ typed }) => folded(typed) !== '' && !holdsPupilNumber(typed))
  const words = [...new Set(plain.map(({ typed }) => folded(typed)))].sort()
  return words.map((word) => {
    const own = plain.filter(({ typed }) => folded(typed) === word)
    const [typed = word] = own.map((each) => each.typed).sort()
    return { word, typed, rows: inOrder(own.map(({ row }) => row)) }
  })
}

const inOrder = (rows: readonly number[]) => [...rows].sort((a, b) => a - b)
