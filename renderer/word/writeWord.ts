import type { ReportDocument } from '../../shared/reports/block'
import type { WordProgress } from './buildWord'
import type { WordMessage } from './wordWorker'
import workerAddress from './wordWorker?worker&url'

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
    if (address !== workerAddress) throw new Error('Only the Word worker may be started')
    return address
  },
})

/**
 * Makes a Word file in a worker, so that the window never waits for it. Stopping by the signal rejects with its reason
 * and leaves nothing behind.
 */
export function writeWord(
  report: ReportDocument,
  onProgress?: (progress: WordProgress) => void,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const address = policy?.createScriptURL(workerAddress) ?? workerAddress
  const worker = new Worker(address, { type: 'module' })
  return new Promise<Uint8Array>((done, fail) => {
    signal?.throwIfAborted()
    signal?.addEventListener('abort', () => fail(signal.reason), { once: true })
    worker.addEventListener('error', () => fail(new Error('The Word worker could not start')))
    worker.addEventListener('message', (event: MessageEvent<WordMessage>) => {
      if (event.data.kind === 'progress') onProgress?.(event.data.progress)
      else if (event.data.kind === 'done') done(event.data.bytes)
      else fail(new Error(event.data.why))
    })
    worker.postMessage(report)
  }).finally(() => worker.terminate())
}
