import { workerStarter } from '../host/workers'
import type { WorkerMessage, WorkerOrder } from './answerOrder'
import workerAddress from './documentWorker?worker&url'
import type { DocumentProgress, MadeDocument } from './makeDocument'

const startWorker = workerStarter('document-worker', workerAddress)

/** Makes a document in a worker, so that the window never waits for it. Null when it was stopped by the signal. */
export function makeInWorker(
  order: WorkerOrder,
  onProgress: (progress: DocumentProgress) => void,
  signal?: AbortSignal,
): Promise<MadeDocument | null> {
  const worker = startWorker()
  return new Promise<MadeDocument | null>((done, fail) => {
    if (signal?.aborted) return done(null)
    signal?.addEventListener('abort', () => done(null), { once: true })
    worker.addEventListener('error', () => fail(new Error('The document worker could not start')))
    worker.addEventListener('message', (event: MessageEvent<WorkerMessage>) => {
      if (event.data.kind === 'progress') onProgress(event.data.progress)
      else if (event.data.kind === 'done') done(event.data.made)
      else fail(new Error(event.data.why))
    })
    worker.postMessage(order)
  }).finally(() => worker.terminate())
}
