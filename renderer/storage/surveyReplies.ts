import { type Result, refuse } from '../../shared/basics/result'
import type { FileBytes } from '../../shared/bridge'
import type { Replies } from '../../shared/exchange/practitioners/surveyColumns'
import { startWorker } from './openInWorkers'
import type { ReturnReply } from './returnReader'

/** What is said when a person stopped the reading. */
const readingStopped = 'You stopped the reading. Nothing was changed.'

/**
 * Reads the replies to a survey in a worker. Refuses, in words, what holds no replies or is too large, and when it is stopped by
 * the signal.
 */
export function readReplies(
  file: FileBytes,
  onProgress: (words: string) => void,
  signal: AbortSignal,
): Promise<Result<Replies, string>> {
  const worker = startWorker()
  return new Promise<Result<Replies, string>>((answer) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ReturnReply>) => {
      if (data.kind === 'survey') answer(data.read)
      else if (data.kind === 'column') onProgress(`Reading ${file.name}: ${data.done} of ${data.of} columns`)
      else answer(refuse(broken))
    })
    worker.addEventListener('error', () => answer(refuse(broken)))
    signal.addEventListener('abort', () => answer(refuse(readingStopped)), { once: true })
    worker.postMessage({ survey: file })
  }).finally(() => worker.terminate())
}

const broken =
  'The file could not be read to its end. Nothing was changed. Save it again as .xlsx or .csv and try that file.'
