import { type Day, readTypedDay } from '../../basics/day'
import { asId } from '../../basics/id'
import { type Json, sameJson } from '../../basics/json'
import { ok, type Result, refuse } from '../../basics/result'
import { longestLine, longestText, printable } from '../../basics/text'
import type { Framework } from '../../frameworks/framework'
import { type PlacedQuestion, scaleOf } from '../../frameworks/lookUp'
import type { Action, AnswerChange, AnswerContent, EvidenceItem } from '../../returns/answer'
import { type Box, type BoxOf, boxKey, type Filled, notApplicableValue, type Row } from './box'
import { boxesOf } from './questionBoxes'
import { readField } from './readField'
import { compared, type MeantOption, readOption } from './typed'

/** Words in a box that could not be read as its answer. */
export type UnreadBox = { readonly key: string; readonly label: string; readonly words: string; readonly why: string }

/** What the boxes of one question change in its answer, and what in them could not be read. */
export type AnswerRead = { readonly change: AnswerChange; readonly unread: readonly UnreadBox[] }

/** What is needed to read boxes besides what was typed. */
export type ReadingFacts = {
  readonly today: Day
  /** Mints the id of a new piece of evidence or action; the same words in the same place always give the same id. */
  readonly itemId: (questionId: string, part: 'evidence' | 'actions', place: number, row: Row) => string
}

/**
 * Reads what was typed in the boxes of one question. A box of the question without an entry is an empty box. What cannot be
 * read changes nothing, and stands in the answer's `unread` words.
 */
export function readAnswer(
  framework: Framework,
  placed: PlacedQuestion,
  filled: Filled,
  before: AnswerContent,
  facts: ReadingFacts,
): AnswerRead {
  const { question } = placed
  const boxes = boxesOf(framework, placed)
  const unread: UnreadBox[] = []
  const note = (box: Box, words: string, why: string) => unread.push({ key: box.key, label: box.label, words, why })
  const typed = (part: string) => {
    const value = filled[boxKey(question, part)]
    return typeof value === 'string' ? printable(value).trim() : ''
  }
  const boxOf = (part: string) => boxes.find(({ key }) => key === boxKey(question, part))
  const next: { -readonly [Part in keyof AnswerContent]?: AnswerContent[Part] } = {}

  const claim = readClaim(framework, placed, boxOf('rating'), typed('rating'), typed('reason'), before, note)
  next.rating = claim.rating
  next.notApplicable = claim.notApplicable

  const fields = { ...before.fields }
  for (const field of question.fields ?? []) {
    const own = boxes.filter(
      ({ key }) =>
        key === boxKey(question, `field/${field.id}`) || key.startsWith(`${boxKey(question, `field/${field.id}`)}/`),
    )
    const words = Object.fromEntries(own.map(({ key }) => [key, typed(key.slice(question.id.length + 1))]))
    const read = readField(field, own, words, facts.today)
    for (const each of read.unread) note(each.box, each.words, each.why)
    if (read.value === null) {
      if (read.unread.length === 0) delete fields[field.id]
    } else fields[field.id] = read.value
  }
  if (claim.notApplicable === null) next.fields = fields
  else if (Object.keys(fields).length > 0) {
    for (const box of boxes.filter(({ key }) => key.startsWith(boxKey(question, 'field/')))) {
      const words = typed(box.key.slice(question.id.length + 1))
      if (words !== '') note(box, words, 'The question was also said not to apply.')
    }
    next.fields = before.fields
  }

  for (const part of ['narrative', 'impact'] as const) {
    const box = boxOf(part)
    if (!box) continue
    const words = textIn(filled[box.key])
    if (words.length <= longestText) next[part] = words
    else note(box, words.slice(0, 2_000), `It has more than ${longestText.toLocaleString('en-GB')} characters.`)
  }
  const evidence = boxOf('evidence') as BoxOf<'rows'> | undefined
  if (evidence)
    next.evidence = readRows(evidence, filled, before.evidence, note, (row, place, known) =>
      evidenceFrom(
        framework,
        row,
        known,
        asId(known?.id ?? facts.itemId(question.id, 'evidence', place, row)),
        (words, why) => note(evidence, words, why),
      ),
    )
  const actions = boxOf('actions') as BoxOf<'rows'> | undefined
  if (actions)
    next.actions = readRows(actions, filled, before.actions, note, (row, place, known) =>
      actionFrom(
        actions,
        row,
        known,
        asId(known?.id ?? facts.itemId(question.id, 'actions', place, row)),
        (words, why) => note(actions, words, why),
      ),
    )
  if (unread.length > 0) next.unread = unreadWords(before.unread, unread)
  return { change: changed(before, next), unread }
}

/** Words that could not be read, as they are kept: the box they stood in, what they say, and why they say nothing here. */
export const unreadLine = ({ label, words, why }: UnreadBox): string => `${label}: ${words} – ${why}`

/** The words that stay in the answer until a person has seen to them. A file that is read twice adds nothing. */
function unreadWords(before: readonly string[], unread: readonly UnreadBox[]): string[] {
  const lines = unread.map(unreadLine)
  return [...before, ...lines.filter((each) => !before.includes(each))].slice(0, 100)
}

const changed = (before: AnswerContent, next: AnswerChange): AnswerChange =>
  Object.fromEntries(
    Object.entries(next).filter(
      ([part, value]) => !sameJson(before[part as keyof AnswerContent] as Json, value as Json),
    ),
  )

type Note = (box: Box, words: string, why: string) => void

/** Words in a text box, as they were typed but for line ends and idle space around them. */
const textIn = (value: Filled[string] | undefined) => (typeof value === 'string' ? printable(value).trim() : '')

/** The rating, or the claim that the question does not apply. A reason alone claims nothing. */
function readClaim(
  framework: Framework,
  placed: PlacedQuestion,
  box: Box | undefined,
  rating: string,
  reason: string,
  before: AnswerContent,
  note: Note,
): Pick<AnswerContent, 'rating' | 'notApplicable'> {
  const was = { rating: before.rating, notApplicable: before.notApplicable }
  if (box?.kind !== 'choice') return was
  if (rating === '') {
    if (reason !== '') note(box, reason, 'A reason was given, but not that the question does not apply.')
    return { rating: null, notApplicable: null }
  }
  const levels = scaleOf(framework, placed.question)?.levels ?? []
  const options: readonly MeantOption[] = box.options.map((each) => ({
    ...each,
    ...(each.value === notApplicableValue
      ? { meaning: 'excluded' as const }
      : (() => {
          const meaning = levels.find(({ id }) => id === each.value)?.meaning
          return meaning ? { meaning } : {}
        })()),
  }))
  const read = readOption(options, rating)
  if (!read.ok) {
    note(box, reason === '' ? rating : `${rating} (${reason})`, read.problem)
    return was
  }
  if (read.value.value === notApplicableValue) return { rating: null, notApplicable: reason.slice(0, longestLine) }
  if (reason !== '') note(box, reason, 'A reason why it does not apply was given beside a rating.')
  return { rating: asId(read.value.value), notApplicable: null }
}

/** Reads rows; one that says nothing is left out. A row that is known keeps its id. */
function readRows<Item extends { readonly id: string }>(
  box: BoxOf<'rows'>,
  filled: Filled,
  before: readonly Item[],
  note: Note,
  make: (row: Row, place: number, known: Item | undefined) => Item,
): Item[] {
  const rows = filled[box.key]
  if (!Array.isArray(rows)) return []
  const said = (rows as readonly Row[]).filter((row) =>
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
    return make(row, place, same)
  })
}

const oneLine = (words: string | undefined) =>
  printable(words ?? '')
    .trim()
    .slice(0, longestLine)

type NoteRow = (words: string, why: string) => void

function dayIn(words: string | undefined, known: Day | null, note: NoteRow): Day | null {
  const typed = oneLine(words)
  if (typed === '') return null
  const day = readTypedDay(typed)
  if (day) return day
  note(typed, 'It is no date.')
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
