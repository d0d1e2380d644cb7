import type { Day } from '../../basics/day'
import { type Json, sameJson } from '../../basics/json'
import { longestText, printable } from '../../basics/text'
import type { Framework } from '../../frameworks/framework'
import type { PlacedQuestion } from '../../frameworks/lookUp'
import { type AnswerChange, type AnswerContent, impactKinds } from '../../returns/answer'
import { type Box, type BoxOf, boxKey, type Filled, type NoteUnread, type Row } from './box'
import { boxesOf } from './questionBoxes'
import { readClaim } from './readClaim'
import { readField } from './readField'
import { readActions, readEvidence } from './readRows'
import { readOption } from './typed'

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
  const unread: UnreadBox[] = []
  const note = (box: Box, words: string, why: string) => unread.push({ key: box.key, label: box.label, words, why })
  const form: TypedForm = { placed, boxes: boxesOf(framework, placed), filled, before, facts, note }
  const claim = readClaim(
    framework,
    placed,
    { rating: boxOf(form, 'rating'), reason: boxOf(form, 'reason') },
    typed(form, 'rating'),
    typed(form, 'reason'),
    before,
    note,
  )
  const change: AnswerChange = {
    ...claim,
    fields: readFields(form, claim.notApplicable !== null),
    ...readTexts(form),
    ...readImpactKind(form),
    ...readItems(form, framework),
  }
  const kept = unread.length > 0 ? { unread: unreadWords(before.unread, unread) } : {}
  return { change: changed(before, { ...change, ...kept }), unread }
}

/** The boxes of one question as somebody filled them in. */
type TypedForm = {
  readonly placed: PlacedQuestion
  readonly boxes: readonly Box[]
  readonly filled: Filled
  readonly before: AnswerContent
  readonly facts: ReadingFacts
  readonly note: NoteUnread
}

const boxOf = ({ boxes, placed }: TypedForm, part: string) =>
  boxes.find(({ key }) => key === boxKey(placed.question, part))

const typed = ({ filled, placed }: TypedForm, part: string) => textIn(filled[boxKey(placed.question, part)])

/** Words in a box, as they were typed but for line ends and idle space around them. */
const textIn = (value: Filled[string] | undefined) => (typeof value === 'string' ? printable(value).trim() : '')

/** The typed answers. Beside a claim that the question does not apply they stay as they were. */
function readFields(
  { placed, boxes, filled, before, facts, note }: TypedForm,
  isExcluded: boolean,
): AnswerContent['fields'] {
  const { question } = placed
  const fields = { ...before.fields }
  for (const field of question.fields ?? []) {
    const fieldKey = boxKey(question, `field/${field.id}`)
    const own = boxes.filter(({ key }) => key === fieldKey || key.startsWith(`${fieldKey}/`))
    const words = Object.fromEntries(own.map(({ key }) => [key, textIn(filled[key])]))
    const read = readField(field, own, words, facts.today)
    for (const each of read.unread) note(each.box, each.words, each.why)
    if (read.value === null) {
      if (read.unread.length === 0) delete fields[field.id]
    } else fields[field.id] = read.value
  }
  if (!isExcluded) return fields
  if (Object.keys(fields).length === 0) return before.fields
  for (const box of boxes.filter(({ key }) => key.startsWith(boxKey(question, 'field/')))) {
    const words = textIn(filled[box.key])
    if (words !== '') note(box, words, 'The question was also said not to apply.')
  }
  return before.fields
}

/** The narrative and the impact, where the question asks for them. */
function readTexts(form: TypedForm): Pick<AnswerChange, 'narrative' | 'impact'> {
  const read = (['narrative', 'impact'] as const).flatMap((part) => {
    const box = boxOf(form, part)
    if (!box) return []
    const words = textIn(form.filled[box.key])
    if (words.length <= longestText) return [[part, words]]
    form.note(box, words.slice(0, 2_000), `It has more than ${longestText.toLocaleString('en-GB')} characters.`)
    return []
  })
  return Object.fromEntries(read)
}

/** What the words on the difference tell of, where the question asks for them. What cannot be read stays as it was. */
function readImpactKind(form: TypedForm): Pick<AnswerChange, 'impactKind'> {
  const box = boxOf(form, 'impactKind')
  if (box?.kind !== 'choice') return {}
  const words = typed(form, 'impactKind')
  if (words === '') return { impactKind: null }
  const read = readOption(box.options, words)
  if (read.ok) return { impactKind: impactKinds.find((kind) => kind === read.value.value) ?? null }
  form.note(box, words, read.problem)
  return {}
}

/** The evidence and the actions, where the question asks for them. */
function readItems(form: TypedForm, framework: Framework): Pick<AnswerChange, 'evidence' | 'actions'> {
  const { placed, filled, before, facts, note } = form
  const rowsOf = (part: 'evidence' | 'actions') => {
    const box = boxOf(form, part) as BoxOf<'rows'> | undefined
    const itemId = (place: number, row: Row) => facts.itemId(placed.question.id, part, place, row)
    return box && { box, typed: filled[box.key], itemId, note }
  }
  const evidence = rowsOf('evidence')
  const actions = rowsOf('actions')
  return {
    ...(evidence ? { evidence: readEvidence(framework, { ...evidence, before: before.evidence }) } : {}),
    ...(actions ? { actions: readActions({ ...actions, before: before.actions }) } : {}),
  }
}

/**
 * Words that could not be read, as they are kept: the box they stood in, what they say, and why they say nothing here. More
 * words than a text may hold are cut, and end in "…".
 */
export function unreadLine({ label, words, why }: UnreadBox): string {
  const room = longestText - label.length - why.length - 10
  const kept = words.length > room ? `${printable(words.slice(0, room))}…` : words
  return `${label}: ${kept} – ${why}`
}

/** The words that stay in the answer until a person has seen to them. A file that is read twice adds nothing. */
export function unreadWords(before: readonly string[], unread: readonly UnreadBox[]): string[] {
  const lines = unread.map(unreadLine)
  return [...before, ...lines.filter((each) => !before.includes(each))].slice(0, 100)
}

const changed = (before: AnswerContent, next: AnswerChange): AnswerChange =>
  Object.fromEntries(
    Object.entries(next).filter(
      ([part, value]) => !sameJson(before[part as keyof AnswerContent] as Json, value as Json),
    ),
  )
