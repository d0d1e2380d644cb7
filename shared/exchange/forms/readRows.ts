import { type Day, readTypedDay } from '../../basics/day'
import { asId, type Id } from '../../basics/id'
import { ok, type Result, refuse } from '../../basics/result'
import { longestLine, printable } from '../../basics/text'
import type { Framework } from '../../frameworks/framework'
import type { Action, EvidenceItem } from '../../returns/answer'
import type { BoxOf, Filled, NoteUnread, Row } from './box'
import { compared, readOption } from './typed'

/** The rows of one box, with what its answer held before. */
export type TypedRows<Item> = {
  readonly box: BoxOf<'rows'>
  readonly typed: Filled[string] | undefined
  readonly before: readonly Item[]
  /** The id of a new item in this place. */
  readonly itemId: (place: number, row: Row) => string
  readonly note: NoteUnread
}

/** Reads pieces of evidence. A date or type that cannot be read is noted, and the one known before stays. */
export const readEvidence = (framework: Framework, rows: TypedRows<EvidenceItem>): EvidenceItem[] =>
  readRows(rows, (row, id: EvidenceItem['id'], known, note) => evidenceFrom(framework, row, known, id, note))

/** Reads actions. A date or status that cannot be read is noted, and the one known before stays. */
export const readActions = (rows: TypedRows<Action>): Action[] =>
  readRows(rows, (row, id: Action['id'], known, note) => actionFrom(rows.box, row, known, id, note))

type NoteRow = (words: string, why: string) => void

/** Reads rows; one that says nothing is left out. A row that is known keeps its id. */
function readRows<Noun extends string, Item extends { readonly id: Id<Noun> }>(
  { box, typed, before, itemId, note }: TypedRows<Item>,
  make: (row: Row, id: Id<Noun>, known: Item | undefined, note: NoteRow) => Item,
): Item[] {
  if (!Array.isArray(typed)) return []
  const said = (typed as readonly Row[]).filter((row) =>
    box.columns.some(({ key, kind }) => kind !== 'choice' && (row[key] ?? '').trim() !== ''),
  )
  const used = new Set<string>()
  if (said.length > 200) note(box, `${said.length} rows`, 'Only the first 200 were taken.')
  return said.slice(0, 200).map((row, place) => {
    const same =
      before.find(({ id }) => !used.has(id) && (row['id'] ? id === row['id'] : false)) ??
      before.find(
        (item) =>
          !used.has(item.id) &&
          !row['id'] &&
          compared(String((item as unknown as Row)['what'] ?? '')) === compared(row['what'] ?? ''),
      )
    if (same) used.add(same.id)
    return make(row, asId(same?.id ?? itemId(place, row)), same, (words, why) => note(box, words, why))
  })
}

const oneLine = (words: string | undefined) =>
  printable(words ?? '')
    .trim()
    .slice(0, longestLine)

/** What is said of words in the place of a day. A month is one of them: which day of it was meant is never guessed. */
const noDay = 'It is no day. Write a day, such as 1 March 2026.'

function dayIn(words: string | undefined, known: Day | null, note: NoteRow): Day | null {
  const typed = oneLine(words)
  if (typed === '') return null
  const day = readTypedDay(typed)
  if (day) return day
  note(typed, noDay)
  return known
}

function evidenceFrom(
  framework: Framework,
  row: Row,
  known: EvidenceItem | undefined,
  id: EvidenceItem['id'],
  note: NoteRow,
): EvidenceItem {
  const typed = oneLine(row['type'])
  const type = readType(framework, typed)
  if (!type.ok) note(typed, type.problem)
  const kept = type.ok ? type.value : (known?.type ?? null)
  return {
    id,
    what: oneLine(row['what']),
    where: oneLine(row['where']),
    on: dayIn(row['on'], known?.on ?? null, note),
    ...(kept === null && known?.type === undefined ? {} : { type: kept }),
    ...(known?.owner === undefined ? {} : { owner: known.owner }),
    ...(known?.file === undefined ? {} : { file: known.file }),
  }
}

function readType(
  { evidenceTypes }: Framework,
  typed: string,
): Result<NonNullable<EvidenceItem['type']> | null, string> {
  if (typed === '' || !evidenceTypes) return ok(null)
  const found = evidenceTypes.find(({ id, label }) => [id, label].some((each) => compared(each) === compared(typed)))
  return found ? ok(found.id) : refuse('It is none of the types of evidence.')
}

function actionFrom(box: BoxOf<'rows'>, row: Row, known: Action | undefined, id: Action['id'], note: NoteRow): Action {
  const typed = oneLine(row['status'])
  const options = box.columns.find(({ key }) => key === 'status')?.options ?? []
  const status = typed === '' ? null : readOption(options, typed)
  if (status && !status.ok) note(typed, status.problem)
  return {
    id,
    what: oneLine(row['what']),
    owner: oneLine(row['owner']),
    due: dayIn(row['due'], known?.due ?? null, note),
    status: status?.ok ? (status.value.value as Action['status']) : (known?.status ?? 'open'),
    update: oneLine(row['update']),
    carriedFrom: known?.carriedFrom ?? null,
  }
}
