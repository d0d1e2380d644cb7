import type { ReportDocument } from '../../shared/reports/block'
import { workerStarter } from '../host/workers'
import type { DocumentSource, WorkerMessage, WorkerOrder } from './answerOrder'
import workerAddress from './documentWorker?worker&url'
import type { DocumentOrder, DocumentProgress, MadeDocument } from './makeDocument'

const startWorker = workerStarter('document-worker', workerAddress)

/** Makes a document in a worker, so that the window never waits for it. Null when it was stopped by the signal. */
export async function makeInWorker(
  order: WorkerOrder,
  onProgress: (progress: DocumentProgress) => void,
  signal?: AbortSignal,
): Promise<MadeDocument | null> {
  const reply = await ask(order, onProgress, signal)
  return reply?.kind === 'done' ? reply.made : null
}

/** Has a worker say what a document holds, block by block. Null when it was stopped by the signal. */
export async function drawInWorker(
  source: DocumentSource,
  draw: DocumentOrder,
  signal: AbortSignal,
): Promise<ReportDocument | null> {
  const reply = await ask({ source, draw }, () => undefined, signal)
  return reply?.kind === 'drawn' ? reply.report : null
}

type Reply = Extract<WorkerMessage, { readonly kind: 'done' | 'drawn' }>

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
      else done(event.data)
    })
    worker.postMessage(order)
  }).finally(() => worker.terminate())
}
