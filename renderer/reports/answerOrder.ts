import type { Day } from '../../shared/basics/day'
import type { Result } from '../../shared/basics/result'
import type { FileBytes } from '../../shared/bridge'
import type { ReportedWorkspace } from '../../shared/findings/reportedWorkspace'
import type { TakenFromTemplate, TemplateProblem } from '../../shared/partnership/look/template'
import type { ReportDocument } from '../../shared/reports/block'
import type { LaidOut } from '../../shared/reports/composing/length'
import type { KeptBeside } from '../../shared/reports/fullWorkspace'
import { WorkspaceCopy } from '../storage/database'
import { readKept } from '../storage/readKept'
import { readReported } from '../storage/readReported'
import { zipFiles } from '../storage/zipFiles'
import { layOut } from '../word/buildWord'
import { type DocumentFacts, documentFacts } from './documentFacts'
import {
  type DocumentOrder,
  type DocumentProgress,
  drawDocument,
  drawWhole,
  type MadeDocument,
  makeDocument,
} from './makeDocument'
import type { SpreadsheetForm } from './makeSpreadsheets'

// Reading the answers, building the document and checking it take longer than a window may wait, so a worker does all of it.

/** Where the answers are: in the browser's copy of the open workspace, by its name, or handed over. */
export type DocumentSource = { readonly copy: string } | { readonly workspace: ReportedWorkspace & Partial<KeptBeside> }

/** Everything that is kept in a copy, as spreadsheets. */
export type SpreadsheetOrder = { readonly copy: string; readonly spreadsheets: SpreadsheetForm; readonly on: Day }

/** Files to put into one zip file of this name. */
export type ZipOrder = { readonly zip: string; readonly files: readonly FileBytes[] }

/** Several documents from the same answers, told of one by one in this order. */
export type SeveralOrders = { readonly source: DocumentSource; readonly orders: readonly DocumentOrder[] }

/** A document to draw as blocks: as it was composed, or whole; with its pages laid out where they are asked for. */
export type DrawOrder = {
  readonly source: DocumentSource
  readonly draw: DocumentOrder
  readonly isWhole?: boolean
  readonly isLaidOut?: boolean
}

/** Documents of which the gallery wants to know, told of one by one. */
export type FactsOrder = { readonly source: DocumentSource; readonly facts: readonly DocumentOrder[] }

/** A Word template to take sizes and colours from. */
export type TemplateOrder = { readonly template: FileBytes }

/** What a worker is asked for. */
export type WorkerOrder =
  | { readonly source: DocumentSource; readonly order: DocumentOrder }
  | DrawOrder
  | FactsOrder
  | SeveralOrders
  | TemplateOrder
  | SpreadsheetOrder
  | ZipOrder

/** What the worker tells: how far it is, the finished document, its blocks where only those were asked for, or that it failed. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: DocumentProgress }
  | { readonly kind: 'done'; readonly made: MadeDocument }
  | { readonly kind: 'drawn'; readonly report: ReportDocument; readonly laidOut: LaidOut | null }
  | { readonly kind: 'facts'; readonly facts: DocumentFacts }
  | { readonly kind: 'template'; readonly read: Result<TakenFromTemplate, TemplateProblem> }
  | { readonly kind: 'failed'; readonly why: string }

/** Reads the answers, makes the document that is ordered, and tells how that goes. Never throws. */
export async function answerOrder(asked: WorkerOrder, tell: (message: WorkerMessage) => void): Promise<void> {
  try {
    if ('draw' in asked) {
      const draw = asked.isWhole ? drawWhole : drawDocument
      const { report } = await draw(await read(asked.source), asked.draw)
      return tell({ kind: 'drawn', report, laidOut: asked.isLaidOut ? await layOut(report) : null })
    }
    if ('facts' in asked) {
      const workspace = await read(asked.source)
      for (const order of asked.facts) tell({ kind: 'facts', facts: await documentFacts(workspace, order) })
      return
    }
    if ('template' in asked) {
      const { readTemplate } = await import('../word/readTemplate')
      return tell({ kind: 'template', read: readTemplate(asked.template.name, asked.template.bytes) })
    }
    if ('orders' in asked) {
      const workspace = await read(asked.source)
      for (const order of asked.orders)
        tell({ kind: 'done', made: await makeDocument(workspace, order, () => undefined) })
      return
    }
    const made = await make(asked, (progress) => tell({ kind: 'progress', progress }))
    tell({ kind: 'done', made })
  } catch (error) {
    tell({ kind: 'failed', why: String(error) })
  }
}

async function make(
  asked: Exclude<WorkerOrder, DrawOrder | FactsOrder | SeveralOrders | TemplateOrder>,
  onProgress: (progress: DocumentProgress) => void,
): Promise<MadeDocument> {
  if ('zip' in asked) return { name: asked.zip, bytes: zipFiles(asked.files), failed: [] }
  if ('order' in asked) return makeDocument(await read(asked.source), asked.order, onProgress)
  const copy = new WorkspaceCopy(asked.copy)
  try {
    const { makeSpreadsheets } = await import('./makeSpreadsheets')
    return { ...(await makeSpreadsheets(await readKept(copy), asked.spreadsheets, asked.on)), failed: [] }
  } finally {
    copy.close()
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
