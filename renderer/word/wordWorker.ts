import type { ReportDocument } from '../../shared/reports/block'
import { buildWord, type WordProgress } from './buildWord'

/** What the worker tells: how far it is, the finished bytes, or that it failed. */
export type WordMessage =
  | { readonly kind: 'progress'; readonly progress: WordProgress }
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly why: string }

const tell = (message: WordMessage, moved: Transferable[] = []) => self.postMessage(message, { transfer: moved })

self.addEventListener('message', (event: MessageEvent<ReportDocument>) => {
  buildWord(event.data, (progress) => tell({ kind: 'progress', progress })).then(
    (built) => {
      const bytes = new Uint8Array(built)
      tell({ kind: 'done', bytes }, [bytes.buffer])
    },
    (error: unknown) => tell({ kind: 'failed', why: String(error) }),
  )
})
