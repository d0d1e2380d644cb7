import type { Json, JsonObject } from '../../basics/json'
import { parse } from '../../basics/parse'
import { type Removal, removalSchema } from '../../basics/removal'
import { sha256Hex } from '../../basics/sha256'
import { type Change, type TableName, type Tables, tableNames } from '../tables'
import { piecesWith, removedMark, withoutPieces, wordsPattern } from './words'

// Removing words for good from records of any version, as plain JSON. What programs know things by stays: ids, codes and the
// questionnaires that were published.

/** What is removed: words out of every text, and attached files by their SHA-256. */
export type Cleaner = { readonly text: (text: string) => string; readonly files: ReadonlySet<string> }

/** Takes the words themselves out. */
export const cleanerOfWords = (words: readonly string[], files: readonly string[]): Cleaner => {
  const pattern = words.length === 0 ? null : wordsPattern(words)
  return { text: (text) => (pattern ? text.replace(pattern, removedMark) : text), files: new Set(files) }
}

/** Takes out what earlier removals know again: whole sentences, since the words are no longer known. */
export function cleanerOfRemovals(removals: readonly Removal[]): Cleaner {
  const known = removals.map(({ salt, pieces }) => ({ salt, pieces: new Set<string>(pieces) }))
  const isKnown = (piece: string) => known.some(({ salt, pieces }) => pieces.has(sha256Hex(salt + piece)))
  return { text: (text) => withoutPieces(text, isKnown), files: new Set(removals.flatMap(({ files }) => files)) }
}

/** Keys under which a code stands, never words that a person typed. */
const codes =
  /^(?:id|.*Ids?|kind|type|stage|status|rating|outcome|framework|edition|format|language|dutyBasis|at|on|sha256|salt|pieces|files|removed|device|fingerprint|part|rule|revision|parents)$/

/** Tables that stay: a published questionnaire is never changed. */
const isLeft = (table: TableName) => table === 'frameworks'

/** A value without what is removed. The value itself where there is none of it. */
function cleanValue(key: string, value: Json, cleaner: Cleaner): Json {
  if (typeof value === 'string') return codes.test(key) ? value : cleaner.text(value)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) {
    const cleaned = value.map((each) => cleanValue(key, each, cleaner))
    return cleaned.some((each, at) => each !== value[at]) ? cleaned : value
  }
  const object = value as JsonObject
  if (typeof object['sha256'] === 'string' && 'size' in object && cleaner.files.has(object['sha256'])) return null
  const entries = Object.entries(object).map(
    ([name, each]) => [name, name === 'removed' ? each : cleanValue(name, each, cleaner)] as const,
  )
  return entries.some(([name, each]) => each !== object[name]) ? Object.fromEntries(entries) : value
}

/** Tables without what is removed, and how many records that changed. */
export function cleanTables(tables: Tables, cleaner: Cleaner): { readonly tables: Tables; readonly changed: number } {
  let changed = 0
  const cleanRecord = (record: JsonObject): JsonObject => {
    const cleaned = cleanValue('', record, cleaner) as JsonObject
    if (cleaned !== record) changed += 1
    return cleaned
  }
  const cleaned = Object.fromEntries(
    tableNames.map((table) => [
      table,
      isLeft(table)
        ? tables[table]
        : Object.fromEntries(Object.entries(tables[table]).map(([id, record]) => [id, cleanRecord(record)])),
    ]),
  ) as Tables
  return { tables: cleaned, changed }
}

/** A change without what earlier removals know again; the change itself where it holds none of it. */
export function cleanChange(change: Change, removals: readonly Removal[]): Change {
  if (removals.length === 0) return change
  const cleaner = cleanerOfRemovals(removals)
  const ops = change.ops.map((op) => {
    if (isLeft(op.table)) return op
    const value = cleanValue(op.op === 'set' ? (op.path.at(-1) ?? '') : '', op.value, cleaner)
    return value === op.value ? op : ({ ...op, value } as typeof op)
  })
  return ops.some((op, at) => op !== change.ops[at]) ? { ...change, ops } : change
}

/** The sentences of tables that hold some of the words, each once. */
export function sentencesWith(tables: Tables, words: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  if (words.length === 0) return found
  const pattern = wordsPattern(words)
  const look = (text: string) => {
    for (const piece of piecesWith(text, pattern)) found.add(piece)
    return text
  }
  cleanTables(tables, { text: look, files: new Set() })
  return found
}

/** Where words stand that cannot be removed: published questionnaires that hold them. */
export const questionnairesWith = (tables: Tables, words: readonly string[]): readonly string[] =>
  Object.entries(tables.frameworks).flatMap(([id, record]) =>
    words.length > 0 && JSON.stringify(record).search(wordsPattern(words)) >= 0 ? [id] : [],
  )

/** The removals that a partnership's record keeps. None that cannot be read. */
export const removalsIn = (tables: Pick<Tables, 'partnerships'>): readonly Removal[] =>
  Object.values(tables.partnerships).flatMap((partnership) => {
    const { removed } = partnership
    return Array.isArray(removed)
      ? removed.flatMap((each) => {
          const read = parse(removalSchema, each)
          return read.ok ? [read.value] : []
        })
      : []
  })

/** Tables whose partnership keeps these removals too, each once. */
export function withRemovals(tables: Tables, removals: readonly Removal[]): Tables {
  const before = removalsIn(tables)
  const fresh = removals.filter(({ id }, at) => ![...before, ...removals.slice(0, at)].some((each) => each.id === id))
  if (fresh.length === 0) return tables
  const removed = [...before, ...fresh] as unknown as Json
  const partnerships = Object.entries(tables.partnerships).map(([id, record]) => [id, { ...record, removed }])
  return { ...tables, partnerships: Object.fromEntries(partnerships) }
}

/** Tables from a file, without what was removed before, here or where the file came from. */
export function withoutRemoved(tables: Tables, here: readonly Removal[]): Tables {
  const all = [...removalsIn(tables), ...here]
  return all.length === 0 ? tables : withRemovals(cleanTables(tables, cleanerOfRemovals(all)).tables, here)
}
