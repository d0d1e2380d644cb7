import type { WorkerMessage, WorkerOrder } from '../../renderer/reports/answerOrder'

/** Workers started so far, and those stopped before they were done. While `slow` is set, what they make takes for ever. */
export const workers = { started: 0, stopped: 0, slow: false }

/** A worker that does its work in the test's own thread: the real work, without the thread that jsdom does not have. */
class InlineWorker extends EventTarget {
  private state: 'idle' | 'working' | 'done' | 'stopped' = 'idle'

  constructor() {
    super()
    workers.started += 1
  }

  postMessage(order: WorkerOrder): void {
    this.state = 'working'
    if (workers.slow) return
    void import('../../renderer/reports/answerOrder').then(({ answerOrder }) =>
      answerOrder(structuredClone(order), (message) => this.tell(message)),
    )
  }

  terminate(): void {
    if (this.state === 'working') {
      workers.stopped += 1
      this.state = 'stopped'
    }
  }

  private tell(message: WorkerMessage): void {
    if (this.state === 'stopped') return
    if (message.kind !== 'progress') this.state = 'done'
    this.dispatchEvent(new MessageEvent('message', { data: message }))
  }
}

/** Gives the page workers. */
export function installWorkers(): void {
  Object.defineProperty(globalThis, 'Worker', { value: InlineWorker, configurable: true })
}
