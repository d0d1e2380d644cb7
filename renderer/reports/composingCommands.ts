import { asId } from '../../shared/basics/id'
import { impossible, type Result, refuse } from '../../shared/basics/result'
import { sha256Hex } from '../../shared/basics/sha256'
import type { ReportDocument } from '../../shared/reports/block'
import type { PartKey } from '../../shared/reports/composing/parts'
import {
  type CannotCompose,
  chooseForReport,
  publishReport,
  type ReportChoices,
  remarkOn,
  removeRemark,
  writeNarrative,
} from '../../shared/reports/composing/report'
import { newId } from '../host/clock'
import { type ReportPlace, updateReport } from '../storage/composed'
import { allKept } from '../storage/record'
import { openedWorkspace } from '../storage/workspace'
import { sendDrafts } from '../ui/useDraft'
import { explainProblem } from '../view/explainProblem'
import { stampNow } from '../view/whoWrites'
import { useExporting } from './exporting'
import type { DocumentOrder } from './makeDocument'

/** Which document is composed: its kind, its cycle, and what it is called. */
export type Composing = Omit<ReportPlace, 'id'>

const placeOf = (composing: Composing): ReportPlace => ({ ...composing, id: asId(newId()) })

/** Changes what a document has and how it is marked. */
export const keepChoices = (composing: Composing, change: Partial<ReportChoices>) =>
  updateReport('chooseForReport', placeOf(composing), (report) => chooseForReport(report, change))

/** Writes the words that open a part of a document. */
export const keepNarrative = (composing: Composing, part: PartKey, words: string) =>
  updateReport('writeNarrative', placeOf(composing), (report) => writeNarrative(report, part, words))

/** Keeps what somebody remarks on a part of a draft. */
export const keepRemark = (composing: Composing, part: PartKey, words: string) =>
  updateReport('remarkOn', placeOf(composing), (report) => remarkOn(report, { id: newId(), part, words }, stampNow()))

/** Takes a remark away. */
export const dropRemark = (composing: Composing, id: string) =>
  updateReport('removeRemark', placeOf(composing), (report) => removeRemark(report, id))

/** A document as blocks: as it was composed, or with every part it can have. Null where something else is being made. */
export const drawComposed = (order: DocumentOrder) => draw(order, false)
export const drawWhole = (order: DocumentOrder) => draw(order, true)

async function draw(order: DocumentOrder, isWhole: boolean): Promise<ReportDocument | null> {
  return whileMaking('Reading the parts…', async (signal) => {
    const { drawInWorker } = await import('./makeInWorker')
    return drawInWorker({ copy: openedWorkspace().copy.name }, order, signal, isWhole)
  })
}

/**
 * Keeps a document as it was published: its words and figures, and the hash of its Word file, which is made anew for that: the same
 * answers always make the same file. Refuses a draft, and one that nobody answers for.
 */
export async function keepPublished(
  composing: Composing,
  order: DocumentOrder,
): Promise<Result<unknown, CannotCompose | { readonly kind: 'wasStopped' }>> {
  const found = await whileMaking('Keeping what was published…', async (signal) => {
    const { drawInWorker, makeInWorker } = await import('./makeInWorker')
    const source = { copy: openedWorkspace().copy.name }
    const document = await drawInWorker(source, order, signal)
    const made = document && (await makeInWorker({ source, order }, () => undefined, signal))
    return made && { document, digest: sha256Hex(made.bytes) }
  })
  if (!found) return refuse({ kind: 'wasStopped' })
  return updateReport('publishReport', placeOf(composing), (report) => publishReport(report, found, stampNow()))
}

async function whileMaking<T>(words: string, make: (signal: AbortSignal) => Promise<T | null>): Promise<T | null> {
  if (useExporting.getState().now) return null
  const stopper = new AbortController()
  useExporting.setState({ now: { words, stop: () => stopper.abort() } })
  try {
    await sendDrafts()
    await allKept()
    return await make(stopper.signal)
  } finally {
    useExporting.setState({ now: null })
  }
}

/** Why a document stays as it was composed, and what to do. Null when there is nothing to say. */
export function explainComposing(problem: CannotCompose | { readonly kind: 'wasStopped' }): string | null {
  switch (problem.kind) {
    case 'isDraft':
      return 'A draft is not published. Choose “Final” first. Nothing was recorded.'
    case 'publisherIsMissing':
      return 'Say who publishes it: a name or a role. Nothing was recorded.'
    case 'titleIsMissing':
      return 'This cycle has no title, so nothing can be composed for it. Give the cycle a title first.'
    case 'remarkIsEmpty':
      return 'Write what you remark first. Nothing was kept.'
    case 'remarkerIsMissing':
      return 'Say whose remark it is: a name or a role. Nothing was kept.'
    case 'tooManyRemarks':
      return `A draft has at most ${problem.limit} remarks. Remove those that were dealt with first.`
    case 'wasStopped':
      return 'Stopped. Nothing was recorded.'
    case 'nothingChanged':
    case 'textIsTooLong':
      return explainProblem(problem)
    default:
      return impossible(problem)
  }
}
