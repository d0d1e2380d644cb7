import { sizeText } from '../../shared/basics/attachedFile'
import { ok, type Result, refuse } from '../../shared/basics/result'
import type { FileBytes } from '../../shared/bridge'
import type { Cycle } from '../../shared/cycles/cycle'
import { type Attachment, attachmentsOf } from '../../shared/exchange/attachments'
import { containerLimits } from '../../shared/exchange/container'
import { keepUnread } from '../../shared/exchange/forms/keepUnread'
import { readForm } from '../../shared/exchange/forms/readForm'
import type { Received, Unread } from '../../shared/exchange/forms/received'
import type { FilledFile } from '../../shared/exchange/forms/sentReturn'
import { letterFromPack, type ReceivedLetter } from '../../shared/exchange/pack/letterPack'
import { receivedFromPack } from '../../shared/exchange/pack/returnPack'
import { type ReceivedReview, reviewFromPack } from '../../shared/exchange/pack/reviewPack'
import type { OpenedFile } from '../../shared/exchange/receive/plan'
import { sortOf, sortWords } from '../../shared/exchange/receive/recognise'
import type { Framework, FrameworkKey } from '../../shared/frameworks/framework'
import { answersOnly } from '../../shared/returns/answersOnly'
import { asRecord } from './database'
import { openPartnershipFile, type PartnershipFile } from './partnershipFile'

/** What the open partnership has that a form is read by. */
export type FormSources = {
  readonly frameworks: ReadonlyMap<FrameworkKey, Framework>
  readonly cycles: ReadonlyMap<string, Cycle>
}

/** Why a file was not read: what it is, and what to do next. */
export type Refusal = { readonly what: string; readonly next: string }

/** A return page or workbook that was opened; `unread` is what was seen in it beside its boxes. */
export type OpenedForm = { readonly file: FilledFile; readonly unread: readonly Unread[] }

const askAgain = 'Ask the sender to save it again and send it once more.'

/** Opens a file that came in, whatever it is. What cannot be read is refused in words, with what to do. Never throws for a file. */
export async function openReturnFile({ name, bytes }: FileBytes, sources: FormSources): Promise<OpenedFile> {
  const sort = returnSort(name, bytes)
  if (!sort.ok) return { name, kind: 'refused', ...sort.problem }
  if (sort.value === 'container') {
    const pack = await openPack(bytes, sources)
    return pack.ok ? { name, ...pack.value } : { name, kind: 'refused', ...pack.problem }
  }
  const read = await readForms(sort.value, bytes, sources)
  return read.ok ? { name, kind: 'received', received: read.value } : { name, kind: 'refused', ...read.problem }
}

/** What a file is that may hold a return. Refuses what is too large, and every other kind of file. */
export function returnSort(name: string, bytes: Uint8Array): Result<'container' | 'workbook' | 'page', Refusal> {
  if (bytes.length > containerLimits.file)
    return refuse({
      what: `The file is larger than ${sizeText(containerLimits.file)}; no return is.`,
      next: 'Check that it is the file you meant.',
    })
  const sort = sortOf(name, bytes)
  return sort === 'container' || sort === 'workbook' || sort === 'page' ? ok(sort) : refuse(sortWords[sort])
}

/** What a file is, which is the first sentence of why it cannot be read, apart from what to do. */
function inTwo(words: string): Refusal {
  const [what = words, ...rest] = words.split(/(?<=\.) /)
  return { what, next: rest.join(' ') }
}

/** Opens a return page or a return workbook. */
export async function openForm(sort: 'workbook' | 'page', bytes: Uint8Array): Promise<Result<OpenedForm, Refusal>> {
  if (sort === 'workbook') {
    const { readReturnWorkbook } = await import('./returnWorkbook')
    const read = await readReturnWorkbook(bytes)
    if (read.ok) return ok({ file: read.value, unread: read.value.unread })
    if (read.problem.kind === 'notOurs') return refuse(sortWords.workbook)
    if (read.problem.kind === 'cannotRead') return refuse(inTwo(read.problem.words))
    return refuse({ what: formProblemWords(read.problem), next: askAgain })
  }
  const { readReturnPage } = await import('../../shared/exchange/forms/page/readPage')
  const read = readReturnPage(bytes)
  if (read.ok) return ok({ file: read.value, unread: [] })
  if (read.problem.kind === 'notOurs')
    return refuse({
      what: 'This is a web page, but not a return form that this app made.',
      next: 'Check that it is the file you meant.',
    })
  return refuse({ what: formProblemWords(read.problem), next: askAgain })
}

/** Opens a return pack or a partnership file. */
export async function openContainer(bytes: Uint8Array): Promise<Result<PartnershipFile, Refusal>> {
  const read = await openPartnershipFile(bytes)
  if (read.ok) return read
  return read.problem.kind === 'newerVersion'
    ? refuse({
        what: `It was made by a newer version of this app: ${read.problem.madeBy.slice(0, 40)}.`,
        next: 'Update this app, then drop the file here again.',
      })
    : refuse({ what: 'Part of this file was damaged or changed after it was made.', next: askAgain })
}

async function readForms(sort: 'workbook' | 'page', bytes: Uint8Array, sources: FormSources) {
  const opened = await openForm(sort, bytes)
  return opened.ok ? ok(fromForm(opened.value.file, sources, opened.value.unread)) : opened
}

type OpenedPack =
  | { readonly kind: 'received'; readonly received: Received; readonly attachments: readonly Attachment[] }
  | { readonly kind: 'review'; readonly came: ReceivedReview }
  | { readonly kind: 'letter'; readonly came: ReceivedLetter }

async function openPack(bytes: Uint8Array, { frameworks }: FormSources): Promise<Result<OpenedPack, Refusal>> {
  const read = await openContainer(bytes)
  if (!read.ok) return read
  const review = reviewFromPack(read.value)
  if (review.ok) return ok({ kind: 'review', came: review.value })
  const letter = letterFromPack(read.value)
  if (letter.ok) return ok({ kind: 'letter', came: letter.value })
  const pack = receivedFromPack(read.value, bytes)
  if (pack.ok) {
    const framework = frameworks.get(pack.value.facts.framework)
    return !framework || answersOnly(framework, pack.value.auditReturn)
      ? ok({ kind: 'received', received: pack.value, attachments: attachmentsIn(read.value, pack.value) })
      : refuse(otherQuestions)
  }
  return pack.problem.kind === 'noReturnPack'
    ? refuse({
        what: 'This is a whole partnership file or a back-up, not a return.',
        next: 'Open it with File, Open to look at what is in it.',
      })
    : refuse({
        what: 'What this pack says of itself is not what it holds, so it was changed after it was made.',
        next: askAgain,
      })
}

/** Of what came with a pack, the files that the answers of its return name. */
const attachmentsIn = ({ attachments }: PartnershipFile, { auditReturn }: Received) =>
  attachmentsOf([asRecord(auditReturn)], attachments)

const otherQuestions: Refusal = {
  what: 'It answers questions that this edition of the questionnaire does not have here, so it was changed after it was made.',
  next: askAgain,
}

/** A form that was opened, read by the questionnaire of the open partnership. One on another edition keeps only its facts. */
function fromForm(file: FilledFile, { frameworks, cycles }: FormSources, seen: readonly Unread[]): Received {
  const { form, facts, sent, filled, by, at, placeOf, fingerprint } = file
  const framework = frameworks.get(facts.framework)
  const cycle = cycles.get(facts.cycle.id)
  const common = { form, facts, fingerprint, sentFrontSheet: sent.frontSheet }
  if (!framework || !cycle) return { ...common, auditReturn: sent, revisions: [], unread: seen }
  const read = readForm({ framework, cycle, sent, filled, by, at, placeOf })
  return { ...common, ...read, auditReturn: keepUnread(read.auditReturn, seen), unread: [...seen, ...read.unread] }
}

type FormProblem = { readonly kind: string; readonly words?: string; readonly madeBy?: string }

function formProblemWords({ kind, words, madeBy }: FormProblem): string {
  if (words) return words
  switch (kind) {
    case 'tampered':
      return 'What this file carries out of sight was changed after it was made, so nothing in it can be relied on.'
    case 'newerVersion':
      return `It was made by a newer version of this app${madeBy ? `: ${madeBy.slice(0, 40)}` : ''}. Update this app first.`
    default:
      return 'Part of this file is damaged or missing.'
  }
}
