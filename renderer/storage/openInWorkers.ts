import type { FileBytes } from '../../shared/bridge'
import type { OpenedFile } from '../../shared/exchange/receive/plan'
import { workerStarter } from '../host/workers'
import type { FormSources } from './returnFiles'
import type { ReturnOrder, ReturnReply } from './returnReader'
import workerAddress from './returnWorker?worker&url'

/** Starts the worker that reads files. */
export const startWorker = workerStarter('return-worker', workerAddress)

/** As many workers as read at once: each holds a whole file in memory. */
const mostWorkers = 4

/**
 * Opens files, several at once where the computer can, and gives them in their order. Stopped by the signal, it gives the
 * first ones up to one that was not opened yet.
 */
export async function openInWorkers(
  files: readonly (() => Promise<FileBytes>)[],
  sources: FormSources,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<readonly OpenedFile[]> {
  const opened: OpenedFile[] = []
  let next = 0
  let done = 0
  const workers = Array.from(
    { length: Math.min(mostWorkers, navigator.hardwareConcurrency, files.length) },
    startWorker,
  )
  const readOn = async (worker: Worker) => {
    let order: { readonly sources?: FormSources } = { sources }
    for (let read = files[next]; read; read = files[next]) {
      const place = next
      next += 1
      opened[place] = await ask(worker, { file: await read(), ...order })
      order = {}
      done += 1
      onProgress(done)
    }
  }
  try {
    await Promise.race([Promise.all(workers.map(readOn)), stopped(signal)])
  } finally {
    for (const worker of workers) worker.terminate()
  }
  const firstMissing = files.findIndex((_file, place) => !opened[place])
  return firstMissing < 0 ? opened : opened.slice(0, firstMissing)
}

/** Resolves when the signal says so. */
const stopped = (signal: AbortSignal) =>
  new Promise<void>((done) => {
    if (signal.aborted) done()
    signal.addEventListener('abort', () => done(), { once: true })
  })

/** Has a worker open one file. Throws when it cannot work. */
function ask(worker: Worker, order: ReturnOrder): Promise<OpenedFile> {
  return new Promise((answer, fail) => {
    const over = new AbortController()
    const { signal } = over
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<ReturnReply>) => {
        over.abort()
        if (data.kind === 'opened') answer(data.opened)
        else if (data.kind === 'failed') fail(new Error(data.why))
      },
      { signal },
    )
    worker.addEventListener('error', () => fail(new Error('The worker that reads returns stopped')), { signal })
    worker.postMessage(order)
  })
}
