import type { Result } from '../../shared/basics/result'
import type { TakenFromTemplate, TemplateProblem } from '../../shared/partnership/look/template'
import type { ReportDocument } from '../../shared/reports/block'
import type { LaidOut } from '../../shared/reports/composing/length'
import { workerStarter } from '../host/workers'
import { announce, tell } from '../view/viewState'
import type { DocumentSource, SeveralOrders, WorkerMessage, WorkerOrder } from './answerOrder'
import type { DocumentFacts } from './documentFacts'
import workerAddress from './documentWorker?worker&url'
import type { DocumentOrder, DocumentProgress, MadeDocument } from './makeDocument'

const startWorker = workerStarter('document-worker', workerAddress)

/** Makes a document in a worker, so that the window never waits for it. Null when it was stopped by the signal, or failed, which is told. */
export async function makeInWorker(
  order: WorkerOrder,
  onProgress: (progress: DocumentProgress) => void,
  signal?: AbortSignal,
): Promise<MadeDocument | null> {
  const reply = await ask(order, onProgress, signal)
  return reply?.kind === 'done' ? reply.made : null
}

/** Has a worker say what a document holds, block by block: as it was composed, or whole. Null when it was stopped by the signal, or failed, which is told. */
export async function drawInWorker(
  source: DocumentSource,
  draw: DocumentOrder,
  signal: AbortSignal,
  isWhole = false,
): Promise<ReportDocument | null> {
  const reply = await ask({ source, draw, isWhole }, () => undefined, signal)
  return reply?.kind === 'drawn' ? reply.report : null
}

/** A document as blocks, and where its pages end. */
export type DrawnPages = { readonly report: ReportDocument; readonly laidOut: LaidOut }

/** Has a worker draw a document as it was composed and lay out its pages. Null when it was stopped by the signal, or failed, which is told. */
export async function layOutInWorker(
  source: DocumentSource,
  draw: DocumentOrder,
  signal: AbortSignal,
): Promise<DrawnPages | null> {
  const reply = await ask({ source, draw, isLaidOut: true }, () => undefined, signal)
  return reply?.kind === 'drawn' && reply.laidOut ? { report: reply.report, laidOut: reply.laidOut } : null
}

/** Has a worker say what the gallery wants to know of documents, one by one, until the signal stops it. One that fails is told by nobody: the gallery does without. */
export function factsInWorker(
  source: DocumentSource,
  facts: readonly DocumentOrder[],
  onFacts: (facts: DocumentFacts) => void,
  signal: AbortSignal,
): void {
  const worker = startWorker()
  let left = facts.length
  signal.addEventListener('abort', () => worker.terminate(), { once: true })
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
    if (signal.aborted) return
    if (data.kind === 'facts') onFacts(data.facts)
    left -= 1
    if (left === 0 || data.kind === 'failed') worker.terminate()
  })
  worker.postMessage({ source, facts })
}

/** Has a worker read a Word template. Null when it failed, which is told. */
export async function readTemplateInWorker(
  name: string,
  bytes: Uint8Array,
): Promise<Result<TakenFromTemplate, TemplateProblem> | null> {
  const reply = await ask({ template: { name, bytes } }, () => undefined)
  return reply?.kind === 'template' ? reply.read : null
}

/** What a person is told when the program itself failed. */
const notMade =
  'The program could not make the document. Nothing was saved, and everything that was written before is safe. Try it again; if it happens again, close the program, open it, and try once more.'

function tellFailure(why: string): void {
  tell({ tone: 'problem', words: `${notMade} What it says of itself: ${why}` })
  announce(notMade)
}

type Reply = Extract<WorkerMessage, { readonly kind: 'done' | 'drawn' | 'template' }>

function ask(
  order: WorkerOrder,
  onProgress: (progress: DocumentProgress) => void,
  signal?: AbortSignal,
): Promise<Reply | null> {
  const worker = startWorker()
  return new Promise<Reply | null>((done, fail) => {
    if (signal?.aborted) return done(null)
    signal?.addEventListener('abort', () => done(null), { once: true })
    worker.addEventListener('error', () => fail(new Error('The document worker could not start')))
    worker.addEventListener('message', (event: MessageEvent<WorkerMessage>) => {
      if (event.data.kind === 'progress') onProgress(event.data.progress)
      else if (event.data.kind === 'failed') fail(new Error(event.data.why))
      else if (event.data.kind !== 'facts') done(event.data)
    })
    worker.postMessage(order)
  })
    .catch((error: unknown) => {
      tellFailure(String(error))
      return null
    })
    .finally(() => worker.terminate())
}

/**
 * Makes several documents from the same answers in one worker, and hands each over as it is made, in the order of the orders. It
 * ends early when it was stopped by the signal, and where one cannot be made, which is told.
 */
export async function* makeSeveralInWorker(
  source: DocumentSource,
  orders: readonly DocumentOrder[],
  signal: AbortSignal,
): AsyncGenerator<MadeDocument> {
  const worker = startWorker()
  const told: WorkerMessage[] = []
  let wake = () => {}
  const hear = (message: WorkerMessage) => {
    told.push(message)
    wake()
  }
  signal.addEventListener('abort', () => wake(), { once: true })
  worker.addEventListener('error', () => hear({ kind: 'failed', why: 'The document worker could not start' }))
  worker.addEventListener('message', (event: MessageEvent<WorkerMessage>) => hear(event.data))
  worker.postMessage({ source, orders } satisfies SeveralOrders)
  try {
    for (let left = orders.length; left > 0 && !signal.aborted; ) {
      const message = told.shift()
      if (message?.kind === 'failed') return tellFailure(message.why)
      if (message?.kind === 'done') {
        left -= 1
        yield message.made
      } else if (!message) {
        await new Promise<void>((done) => {
          wake = done
        })
      }
    }
  } finally {
    worker.terminate()
  }
}
