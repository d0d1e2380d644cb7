import type { FileBytes } from '../../shared/bridge'
import type { OpenedFile } from '../../shared/exchange/receive/plan'
import { type FormSources, openReturnFile } from './returnFiles'

// Reading one workbook takes longer than a window may wait, and hundreds come in at once, so workers do it.

/** What a worker is asked for: to open a file. With the first order comes what files are read by. */
export type ReturnOrder = { readonly file: FileBytes; readonly sources?: FormSources }

/** What the worker tells: the file that was opened, or that reading it failed. */
export type ReturnReply =
  | { readonly kind: 'opened'; readonly opened: OpenedFile }
  | { readonly kind: 'failed'; readonly why: string }

/** What answers one order after the other. It never throws. */
export function returnReader(): (order: ReturnOrder) => Promise<ReturnReply> {
  let known: FormSources = { frameworks: new Map(), cycles: new Map() }
  return async ({ file, sources }) => {
    known = sources ?? known
    try {
      return { kind: 'opened', opened: await openReturnFile(file, known) }
    } catch (error) {
      return { kind: 'failed', why: String(error) }
    }
  }
}
