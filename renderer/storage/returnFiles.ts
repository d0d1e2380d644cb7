import type { FileBytes } from '../../shared/bridge'
import type { Cycle } from '../../shared/cycles/cycle'
import { containerLimits } from '../../shared/exchange/container'
import { readForm } from '../../shared/exchange/forms/readForm'
import type { Received, Unread } from '../../shared/exchange/forms/received'
import type { FilledFile } from '../../shared/exchange/forms/sentReturn'
import { receivedFromPack } from '../../shared/exchange/pack/returnPack'
import type { OpenedFile } from '../../shared/exchange/receive/plan'
import { sortOf, sortWords } from '../../shared/exchange/receive/recognise'
import type { Framework, FrameworkKey } from '../../shared/frameworks/framework'
import { openPartnershipFile } from './partnershipFile'

/** What the open partnership has that a form is read by. */
export type FormSources = {
  readonly frameworks: ReadonlyMap<FrameworkKey, Framework>
  readonly cycles: ReadonlyMap<string, Cycle>
}

const askAgain = 'Ask the sender to save it again and send it once more.'

/** Opens a file that came in, whatever it is. What cannot be read is refused in words, with what to do. Never throws for a file. */
export async function openReturnFile({ name, bytes }: FileBytes, sources: FormSources): Promise<OpenedFile> {
  const refused = (what: string, next: string): OpenedFile => ({ name, kind: 'refused', what, next })
  if (bytes.length > containerLimits.file)
    return refused('The file is larger than 50 MB; no return is.', 'Check that it is the file you meant.')
  const sort = sortOf(name, bytes)
  switch (sort) {
    case 'container':
      return openPack(name, bytes)
    case 'workbook': {
      const { readReturnWorkbook } = await import('./returnWorkbook')
      const read = await readReturnWorkbook(bytes)
      if (read.ok) return received(name, fromForm(read.value, sources, read.value.unread))
      if (read.problem.kind === 'notOurs') return refused(sortWords.workbook.what, sortWords.workbook.next)
      return refused(formProblemWords(read.problem), askAgain)
    }
    case 'page': {
      const { readReturnPage } = await import('../../shared/exchange/forms/page/readPage')
      const read = readReturnPage(bytes)
      if (read.ok) return received(name, fromForm(read.value, sources))
      if (read.problem.kind === 'notOurs')
        return refused(
          'This is a web page, but not a return form that this app made.',
          'Check that it is the file you meant.',
        )
      return refused(formProblemWords(read.problem), askAgain)
    }
    default:
      return refused(sortWords[sort].what, sortWords[sort].next)
  }
}

const received = (name: string, value: Received): OpenedFile => ({ name, kind: 'received', received: value })

async function openPack(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  const refused = (what: string, next: string): OpenedFile => ({ name, kind: 'refused', what, next })
  const read = await openPartnershipFile(bytes)
  if (!read.ok) {
    if (read.problem.kind === 'newerVersion')
      return refused(
        `It was made by a newer version of this app: ${read.problem.madeBy.slice(0, 40)}.`,
        'Update this app, then drop the file here again.',
      )
    return refused('Part of this file was damaged or changed after it was made.', askAgain)
  }
  const pack = receivedFromPack(read.value, bytes)
  if (pack.ok) return received(name, pack.value)
  return pack.problem.kind === 'noReturnPack'
    ? refused(
        'This is a whole partnership file or a back-up, not a return.',
        'Open it with File, Open to look at what is in it.',
      )
    : refused('What this pack says of itself is not what it holds, so it was changed after it was made.', askAgain)
}

/** A form that was opened, read by the questionnaire of the open partnership. One on another edition keeps only its facts. */
function fromForm(file: FilledFile, { frameworks, cycles }: FormSources, seen: readonly Unread[] = []): Received {
  const { form, facts, sent, filled, by, at, placeOf, fingerprint } = file
  const framework = frameworks.get(facts.framework)
  const cycle = cycles.get(facts.cycle.id)
  const common = { form, facts, fingerprint, sentFrontSheet: sent.frontSheet }
  if (!framework || !cycle) return { ...common, auditReturn: sent, revisions: [], unread: seen }
  const read = readForm({ framework, cycle, sent, filled, by, at, placeOf })
  return { ...common, ...read, unread: [...seen, ...read.unread] }
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
