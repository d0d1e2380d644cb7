import type { WorkerMessage, WorkerOrder } from './answerOrder'
import workerAddress from './documentWorker?worker&url'
import type { DocumentProgress, MadeDocument } from './makeDocument'

/** The part of the page's Trusted Types that we use; the compiler's libraries do not describe it. */
type PolicyHost = {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL: (address: string) => string },
    ): { createScriptURL(address: string): string }
  }
}

/** The one policy that lets a page start a worker: it knows a single address. */
const policy = (window as PolicyHost).trustedTypes?.createPolicy('app-worker', {
  createScriptURL: (address) => {
    if (address !== workerAddress) throw new Error('Only the document worker may be started')
    return address
  },
})

/** Makes a document in a worker, so that the window never waits for it. Null when it was stopped by the signal. */
export function makeInWorker(
  order: WorkerOrder,
  onProgress: (progress: DocumentProgress) => void,
  signal?: AbortSignal,
): Promise<MadeDocument | null> {
  const worker = new Worker(policy?.createScriptURL(workerAddress) ?? workerAddress, { type: 'module' })
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
