import type { Result } from '../../shared/basics/result'
import type { FileBytes } from '../../shared/bridge'
import { type Replies, readReplies } from '../../shared/exchange/practitioners/surveyColumns'
import type { OpenedFile } from '../../shared/exchange/receive/plan'
import { readOrganisationFile } from './organisationFiles'
import { type FormSources, openReturnFile } from './returnFiles'
import { type WorkbookLimits, workbookLimits } from './workbookLimits'

// Reading one workbook takes longer than a window may wait, and hundreds come in at once, so workers do it.

/** What a worker is asked for: to open a file. With the first order comes what files are read by; a survey's replies need nothing. */
export type ReturnOrder = { readonly file: FileBytes; readonly sources?: FormSources } | { readonly survey: FileBytes }

/** What the worker tells: the file that was opened, or that reading it failed. */
export type ReturnReply =
  | { readonly kind: 'opened'; readonly opened: OpenedFile }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'column'; readonly done: number; readonly of: number }
  | { readonly kind: 'survey'; readonly read: Result<Replies, string> }

/** The replies of many thousand people, with a column for each thing that was asked. */
const surveyLimits: WorkbookLimits = {
  ...workbookLimits,
  file: 20 * 1024 * 1024,
  inflated: 200 * 1024 * 1024,
  rows: 50_000,
  columns: 300,
}

/** What answers one order after the other. Tells of the columns of a survey while they are read. It never throws. */
export function returnReader(
  tell: (reply: ReturnReply) => void = () => undefined,
): (order: ReturnOrder) => Promise<ReturnReply> {
  let known: FormSources = { frameworks: new Map(), cycles: new Map() }
  return async (order) => {
    try {
      if ('survey' in order) return { kind: 'survey', read: await readSurvey(order.survey, tell) }
      const { file, sources } = order
      known = sources ?? known
      return { kind: 'opened', opened: await openReturnFile(file, known) }
    } catch (error) {
      return { kind: 'failed', why: String(error) }
    }
  }
}

async function readSurvey(
  { name, bytes }: FileBytes,
  tell: (reply: ReturnReply) => void,
): Promise<Result<Replies, string>> {
  const sheets = await readOrganisationFile(name, bytes, surveyLimits)
  return sheets.ok ? readReplies(sheets.value, (done, of) => tell({ kind: 'column', done, of })) : sheets
}
