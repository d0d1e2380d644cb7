import type { WorkerMessage, WorkerOrder } from '../../renderer/reports/answerOrder'
import type { ReturnOrder } from '../../renderer/storage/returnReader'
import type { SearchOrder } from '../../renderer/storage/searchReader'

/**
 * Workers started so far, and those stopped before they were done. While `slow` is set, what they make takes for ever; while
 * `broken` is, they cannot start. The gallery of documents, which draws every one of them, is answered while `gallery` is set.
 */
export const workers = { started: 0, stopped: 0, slow: false, broken: false, gallery: false }

type Tell = (message: unknown, isLast: boolean) => void

/** A worker that does its work in the test's own thread: the real work, without the thread that jsdom does not have. */
class InlineWorker extends EventTarget {
  private state: 'idle' | 'working' | 'done' | 'stopped' = 'idle'
  private readonly answer: (order: unknown, tell: Tell) => Promise<void>

  constructor(address: string) {
    super()
    workers.started += 1
    this.answer = address.includes('returnWorker')
      ? returnWork()
      : address.includes('searchWorker')
        ? searchWork()
        : documentWork
  }

  postMessage(order: unknown): void {
    this.state = 'working'
    if (workers.slow || (isForGallery(order) && !workers.gallery)) return
    if (workers.broken) return void this.dispatchEvent(new Event('error'))
    void this.answer(structuredClone(order), (message, isLast) => this.tell(structuredClone(message), isLast))
  }

  terminate(): void {
    if (this.state === 'working') {
      workers.stopped += 1
      this.state = 'stopped'
    }
  }

  private tell(message: unknown, isLast: boolean): void {
    if (this.state === 'stopped') return
    if (isLast) this.state = 'done'
    this.dispatchEvent(new MessageEvent('message', { data: message }))
  }
}

const isForGallery = (order: unknown) => typeof order === 'object' && order !== null && 'facts' in order

async function documentWork(order: unknown, tell: Tell): Promise<void> {
  const { answerOrder } = await import('../../renderer/reports/answerOrder')
  await answerOrder(order as WorkerOrder, (message: WorkerMessage) => tell(message, message.kind !== 'progress'))
}

function returnWork() {
  let told: Tell = () => {}
  const reader = import('../../renderer/storage/returnReader').then(({ returnReader }) =>
    returnReader((reply) => told(reply, false)),
  )
  return async (order: unknown, tell: Tell): Promise<void> => {
    told = tell
    const answer = await reader
    tell(await answer(order as ReturnOrder), true)
  }
}

/** The search goes on answering for as long as the window is open. */
function searchWork() {
  let told: Tell = () => {}
  const reader = import('../../renderer/storage/searchReader').then(({ searchReader }) =>
    searchReader((reply) => told(reply, false)),
  )
  return async (order: unknown, tell: Tell): Promise<void> => {
    told = tell
    const answer = await reader
    answer(order as SearchOrder)
  }
}

/** Gives the page workers. */
export function installWorkers(): void {
  Object.defineProperty(globalThis, 'Worker', { value: InlineWorker, configurable: true })
}
