import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import type { KeptBeside } from '../../shared/reports/fullWorkspace'
import { WorkspaceCopy } from '../storage/database'
import { readReported } from '../storage/readReported'
import { type DocumentOrder, type DocumentProgress, type MadeDocument, makeDocument } from './makeDocument'

// Reading the answers, building the document and checking it take longer than a window may wait, so a worker does all of it.

/** Where the answers are: in the browser's copy of the open workspace, by its name, or handed over. */
export type DocumentSource = { readonly copy: string } | { readonly workspace: ReportedWorkspace & Partial<KeptBeside> }

/** What a worker is asked for. */
export type WorkerOrder = { readonly source: DocumentSource; readonly order: DocumentOrder }

/** What the worker tells: how far it is, the finished document, or that it failed. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: DocumentProgress }
  | { readonly kind: 'done'; readonly made: MadeDocument }
  | { readonly kind: 'failed'; readonly why: string }

/** Reads the answers, makes the document that is ordered, and tells how that goes. Never throws. */
export async function answerOrder(
  { source, order }: WorkerOrder,
  tell: (message: WorkerMessage) => void,
): Promise<void> {
  try {
    const made = await makeDocument(await read(source), order, (progress) => tell({ kind: 'progress', progress }))
    tell({ kind: 'done', made })
  } catch (error) {
    tell({ kind: 'failed', why: String(error) })
  }
}

async function read(source: DocumentSource): Promise<ReportedWorkspace & Partial<KeptBeside>> {
  if ('workspace' in source) return source.workspace
  const copy = new WorkspaceCopy(source.copy)
  try {
    return await readReported(copy)
  } finally {
    copy.close()
  }
}
