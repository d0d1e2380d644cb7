import { dayOf, type Moment, readTypedDay } from '../../basics/day'
import { asId } from '../../basics/id'
import { canonicalJson, type Json } from '../../basics/json'
import { sha256Hex } from '../../basics/sha256'
import { printable } from '../../basics/text'
import type { Cycle } from '../../cycles/cycle'
import type { Framework } from '../../frameworks/framework'
import { questionsOf } from '../../frameworks/lookUp'
import { type Answer, contentOf } from '../../returns/answer'
import { answerQuestion } from '../../returns/answerQuestion'
import { isForForm } from '../../returns/asked'
import { type AuditReturn, longestIn } from '../../returns/auditReturn'
import type { Revision } from '../../returns/revision'
import { submitReturn } from '../../returns/submit'
import type { Box, Filled } from './box'
import { frontBoxes, signOffBoxes } from './frontBoxes'
import { readAnswer, type UnreadBox, unreadLine } from './readAnswer'
import type { Unread } from './received'
import { readNumber, readOption } from './typed'

/** A form as it came back: the return that was sent out on it, and what stands in its boxes now. */
export type FilledForm = {
  readonly framework: Framework
  readonly cycle: Pick<Cycle, 'periodTo'>
  /** The return as it was sent out. */
  readonly sent: AuditReturn
  readonly filled: Filled
  /** Who filled it in, as the form says; the organisation's name where it does not. */
  readonly by: string
  /** When it was filled in, as the form says. */
  readonly at: Moment
  /** Where a box stands in the form, as people would look for it. */
  readonly placeOf: (key: string, label: string) => string
}

/** What a form says: the return, one revision for each answer that was changed on it, and what could not be read. */
export type FormRead = Pick<
  { readonly auditReturn: AuditReturn; readonly revisions: readonly Revision[]; readonly unread: readonly Unread[] },
  'auditReturn' | 'revisions' | 'unread'
>

/**
 * Reads a form that came back. The same form always gives the same revisions, with the same ids, so that one that is read
 * twice changes nothing. A return counts as sent back when its sign-off is whole; else it stays a draft and says why.
 */
export function readForm({ framework, cycle, sent, filled, by, at, placeOf }: FilledForm): FormRead {
  const unread: Unread[] = []
  const note = ({ key, label, words, why }: UnreadBox) => unread.push({ where: placeOf(key, label), words, why })
  const revisions: Revision[] = []
  const answers: Record<string, Answer> = { ...sent.answers }
  for (const placed of questionsOf(framework)) {
    const { question } = placed
    if (!isForForm(question, sent)) continue
    const read = readAnswer(framework, placed, filled, contentOf(sent.answers[question.id]), {
      today: dayOf(at),
      itemId: (questionId, part, place, row) => `${part}-${hashed([sent.id, questionId, place, row as Json])}`,
    })
    read.unread.forEach(note)
    if (Object.keys(read.change).length === 0) continue
    const parent = sent.answers[question.id]?.revision ?? null
    const stamp = {
      id: asId<'revision'>(`form-${hashed([sent.id, question.id, parent, read.change as Json])}`),
      author: by,
      device: 'form',
      counter: 1,
      at,
    }
    const answered = answerQuestion({ ...sent, stage: 'draft' }, question.id, read.change, stamp)
    if (answered.ok) {
      answers[question.id] = answered.value.answer
      revisions.push(answered.value.revision)
    } else if (answered.problem.kind !== 'nothingChanged') {
      note({ key: question.id, label: question.label, words: '', why: 'A text in it is too long.' })
    }
  }
  const outside: string[] = []
  const noteOutside = (each: UnreadBox) => {
    note(each)
    outside.push(unreadLine(each))
  }
  const frontSheet = readFront(framework, sent, filled, noteOutside)
  const draft: AuditReturn = { ...sent, stage: 'draft', answers, frontSheet }
  const read = signedOff(draft, framework, cycle, filled, at, noteOutside)
  const kept = [...new Set(outside)].slice(0, 200)
  return { auditReturn: kept.length > 0 ? { ...read, unread: kept } : read, revisions, unread }
}

const hashed = (value: Json) => sha256Hex(canonicalJson(value)).slice(0, 40)

const textOf = (filled: Filled, key: string) => {
  const value = filled[key]
  return typeof value === 'string' ? printable(value).trim() : ''
}

type Note = (unread: UnreadBox) => void

/** Reads what was typed in the boxes of "About your organisation"; a box without an entry stays as it was. */
export function readFront(
  framework: Framework,
  sent: AuditReturn,
  filled: Filled,
  note: Note,
): AuditReturn['frontSheet'] {
  const front = { ...sent.frontSheet }
  for (const [place, box] of frontBoxes(framework).entries()) {
    const field = framework.frontSheet[place]
    if (!field || filled[box.key] === undefined) continue
    const words = textOf(filled, box.key)
    const tooLong = words.length > longestIn.frontSheetText
    if (tooLong) note({ key: box.key, label: box.label, words: words.slice(0, 2_000), why: 'It is too long.' })
    else if (words === '') delete front[field.id]
    else {
      const read = frontValue(box, field.kind, field.max, words)
      if ('value' in read) front[field.id] = read.value
      if (read.why) note({ key: box.key, label: box.label, words, why: read.why })
    }
  }
  return front
}

type FrontRead = { readonly value?: AuditReturn['frontSheet'][string]; readonly why?: string }

function frontValue(
  box: Box,
  kind: Framework['frontSheet'][number]['kind'],
  max: number | undefined,
  words: string,
): FrontRead {
  if (kind === 'number') {
    const read = readNumber(words)
    if (!read.ok) return { why: read.problem }
    const { number, rest } = read.value
    if (number < 0 || number > 10_000_000) return { why: 'It is out of range: 0 to 10,000,000.' }
    return { value: number, ...(rest === '' ? {} : { why: `It was read as ${number}.` }) }
  }
  if (box.kind === 'choice') {
    const read = readOption(box.options, words)
    return read.ok ? { value: read.value.value } : { why: read.problem }
  }
  if (kind !== 'list') return { value: words }
  const lines = words
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)
  const most = max ?? 10
  const value = lines.slice(0, most).map((each) => each.slice(0, longestIn.frontSheetLine))
  return lines.length > most ? { value, why: `Only the first ${most} lines were taken.` } : { value }
}

/** The return sent back, when its sign-off is whole. A sign-off that is begun and not whole is named. */
function signedOff(
  draft: AuditReturn,
  framework: Framework,
  cycle: Pick<Cycle, 'periodTo'>,
  filled: Filled,
  at: Moment,
  note: Note,
): AuditReturn {
  const typed = (part: string) => textOf(filled, `sign/${part}`)
  const [nameBox, , onBox, fairBox] = signOffBoxes
  if (!nameBox || !onBox || !fairBox) return draft
  const [name, role, on, fairPicture] = [typed('name'), typed('role'), typed('on'), typed('fairPicture')]
  if (name === '' && role === '' && on === '' && fairPicture === '') return draft
  const day = readTypedDay(on)
  if (on !== '' && day === null) note({ key: onBox.key, label: onBox.label, words: on, why: 'It is no date.' })
  const isFair = fairBox.kind === 'choice' && readOption(fairBox.options, fairPicture).ok
  const gapsReason = typed('gapsReason')
  const declaration = { name, role, on: day ?? dayOf(at), fairPicture: isFair, gapsReason: gapsReason || noReason }
  const sent = submitReturn(draft, framework, cycle.periodTo, declaration, at)
  if (sent.ok) return { ...draft, ...sent.value }
  note({
    key: nameBox.key,
    label: 'Sign-off',
    words: [name, role, on, isFair ? '' : fairPicture, gapsReason].filter(Boolean).join(', '),
    why:
      sent.problem.kind === 'nothingAnswered'
        ? 'No question is answered, so the return was taken as not signed off.'
        : 'It is not whole: it needs a name, a job title and the declaration. The return was taken as not signed off.',
  })
  return draft
}

/** What stands for the reason that a form did not give. */
export const noReason = 'No reason was given on the form.'
