import * as z from 'zod/mini'
import { stampShape } from '../../basics/stamp'
import type { ReportDocument } from '../block'
import { type PartKey, partsOf, tablesOf, wordsOf } from './parts'

// What was published is kept as words, not as a file: enough to say, for every sentence and every figure, what has changed since.

const cell = z.string().check(z.maxLength(60_000))

const publishedPartSchema = z.strictObject({
  key: z.string().check(z.maxLength(500)),
  heading: z.string().check(z.maxLength(500)),
  words: z.array(cell).check(z.maxLength(50_000)),
  tables: z
    .array(
      z.strictObject({
        id: z.string().check(z.maxLength(500)),
        caption: cell,
        headings: z.array(cell).check(z.maxLength(50)),
        rows: z.array(z.array(cell).check(z.maxLength(50))).check(z.maxLength(50_000)),
      }),
    )
    .check(z.maxLength(500)),
})

/** A report as it stood when it was published, who published it and when. It is never changed. */
export const publishedSchema = z.strictObject({
  ...stampShape,
  /** The SHA-256 of the Word file, in hexadecimal: shows whether a file at hand is the one that was published. */
  digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  parts: z.array(publishedPartSchema).check(z.maxLength(500)),
})
export type Published = z.infer<typeof publishedSchema>
export type PublishedPart = Published['parts'][number]

/** A document's words by part, as they are kept when it is published. */
export const publishedParts = ({ blocks }: ReportDocument): PublishedPart[] =>
  partsOf(blocks).parts.map(({ key, heading, blocks: inside }) => ({
    key,
    heading,
    words: [...wordsOf(inside)],
    tables: tablesOf(inside).map(({ id, caption, headings, rows }) => ({
      id,
      caption,
      headings: [...headings],
      rows: rows.map((row) => [...row]),
    })),
  }))

/** One thing that is not as it was published. */
export type ReportChange =
  | { readonly kind: 'partIsNew' | 'partIsGone'; readonly part: string }
  | { readonly kind: 'wordsAdded' | 'wordsGone'; readonly part: string; readonly words: string }
  | {
      readonly kind: 'rowAdded' | 'rowGone'
      readonly part: string
      readonly table: string
      readonly row: readonly string[]
    }
  | {
      readonly kind: 'figureChanged'
      readonly part: string
      readonly table: string
      /** What the row is about: its first cell. */
      readonly row: string
      readonly column: string
      readonly was: string
      readonly now: string
    }

/**
 * Everything that has changed since a report was published, part by part in the order of today's document, parts that are gone last.
 * The rows of a table are told apart by their first cell; where that comes more than once, by their order. Empty when nothing has.
 */
export function changesSince(published: readonly PublishedPart[], now: readonly PublishedPart[]): ReportChange[] {
  const before = byKey(published)
  const after = byKey(now)
  return [
    ...now.flatMap((part): ReportChange[] => {
      const was = before.get(part.key)
      return was ? partChanges(was, part) : [{ kind: 'partIsNew', part: part.heading }]
    }),
    ...published.flatMap((part): ReportChange[] =>
      after.has(part.key) ? [] : [{ kind: 'partIsGone', part: part.heading }],
    ),
  ]
}

const byKey = (parts: readonly PublishedPart[]): ReadonlyMap<PartKey, PublishedPart> =>
  new Map(parts.map((part) => [part.key, part]))

function partChanges(was: PublishedPart, now: PublishedPart): ReportChange[] {
  const part = now.heading
  const told = <K extends ReportChange['kind']>(kind: K) => ({ kind, part })
  const tablesNow = keyed(now.tables, ({ id }) => id)
  const tablesBefore = keyed(was.tables, ({ id }) => id)
  return [
    ...without(was.words, now.words).map((words) => ({ ...told('wordsGone'), words })),
    ...without(now.words, was.words).map((words) => ({ ...told('wordsAdded'), words })),
    ...[...new Set([...tablesNow.keys(), ...tablesBefore.keys()])].flatMap((key) =>
      tableChanges(part, tablesBefore.get(key) ?? null, tablesNow.get(key) ?? null),
    ),
  ]
}

type Table = PublishedPart['tables'][number]

function tableChanges(part: string, was: Table | null, now: Table | null): ReportChange[] {
  const table = (now ?? was)?.caption ?? ''
  const rowsBefore = keyed(was?.rows ?? [], ([first = '']) => first)
  const rowsNow = keyed(now?.rows ?? [], ([first = '']) => first)
  const gone = [...rowsBefore].flatMap(([key, row]): ReportChange[] =>
    rowsNow.has(key) ? [] : [{ kind: 'rowGone', part, table, row }],
  )
  const changed = [...rowsNow].flatMap(([key, row]): ReportChange[] => {
    const earlier = rowsBefore.get(key)
    if (!earlier) return [{ kind: 'rowAdded', part, table, row }]
    return row.flatMap((cellNow, at): ReportChange[] => {
      const cellBefore = earlier[at] ?? ''
      const column = now?.headings[at] ?? ''
      return cellBefore === cellNow
        ? []
        : [{ kind: 'figureChanged', part, table, row: row[0] ?? '', column, was: cellBefore, now: cellNow }]
    })
  })
  return [...changed, ...gone]
}

/** Things by their name; the second of a name, and every further one, by its number too. */
function keyed<T>(things: readonly T[], nameOf: (thing: T) => string): ReadonlyMap<string, T> {
  const times = new Map<string, number>()
  return new Map(
    things.map((thing) => {
      const name = nameOf(thing)
      const n = (times.get(name) ?? 0) + 1
      times.set(name, n)
      return [`${name}\u0000${n}`, thing] as const
    }),
  )
}

/** What stands in one list and not in the other, as often as it stands there more. */
function without(these: readonly string[], those: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const each of those) left.set(each, (left.get(each) ?? 0) + 1)
  return these.filter((each) => {
    const n = left.get(each) ?? 0
    if (n > 0) left.set(each, n - 1)
    return n === 0
  })
}
