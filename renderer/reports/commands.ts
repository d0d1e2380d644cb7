import { type Day, longDay } from '../../shared/basics/day'
import { sampleMark } from '../../shared/basics/sampleMark'
import type { CycleId } from '../../shared/cycles/cycle'
import { chooseReading, type SummaryPart, setBoardDay, writeSummaryLine } from '../../shared/cycles/summary'
import type { Reading } from '../../shared/frameworks/mapping'
import type { ReportDocument } from '../../shared/reports/block'
import { documentName } from '../../shared/reports/documentName'
import type { Letter } from '../../shared/reports/letters/chaseLetters'
import type { PackMaterial } from '../../shared/reports/session/packMaterial'
import type { SessionMaterial } from '../../shared/reports/session/sessionMaterial'
import type { ReturnId } from '../../shared/returns/answer'
import { bridge } from '../host/bridge'
import { today } from '../host/clock'
import { updateCycle } from '../storage/cycles'
import { allKept } from '../storage/record'
import { openedWorkspace } from '../storage/workspace'
import { sendDrafts } from '../ui/useDraft'
import { explainSaved } from '../view/explainSaved'
import { isLookedThrough } from '../view/lookThrough'
import { announce, tell } from '../view/viewState'
import type { DocumentSource } from './answerOrder'
import type { CycleDocumentOrder } from './cycleDocuments'
import { useExporting } from './exporting'
import type { BoardReportOrder, DocumentOrder, DocumentProgress, MadeDocument } from './makeDocument'
import type { DrawnPages } from './makeInWorker'
import type { YearlyOrder } from './yearlyDocument'

// Everything a person can do on Reports.

/** Writes one line of a cycle's board summary. */
export const keepSummaryLine = (cycleId: CycleId, part: SummaryPart, place: number, words: string) =>
  updateCycle('writeSummaryLine', cycleId, (cycle) => writeSummaryLine(cycle, part, place, words))

/** Sets the day of the board meeting that a cycle's report goes to. */
export const keepBoardDay = (cycleId: CycleId, boardOn: Day | null) =>
  updateCycle('setBoardDay', cycleId, (cycle) => setBoardDay(cycle, boardOn))

/** Counts a cycle's ratings as a mapping reads them; null counts them as they were meant. */
export const readRatingsAs = (cycleId: CycleId, reading: Reading | null) =>
  updateCycle('chooseReading', cycleId, (cycle) => chooseReading(cycle, reading))

/** Makes the board report of a cycle as a Word file, and has the person save it. */
export const exportBoardReport = (order: BoardReportOrder) => exportWord(order)

/** Makes the evidence for a yearly report as a Word file, and has the person save it. */
export const exportYearlyEvidence = (order: YearlyOrder) => exportWord(order)

/** Makes one organisation's return as a Word file, and has the person save it. */
export const exportAgencyReturn = (returnId: ReturnId, on: Day = today()) =>
  exportWord({ kind: 'agencyReturn', returnId, on })

/** Makes letters to organisations whose returns are missing as one Word file, and has the person save it. */
export const exportLetters = (cycleId: CycleId, letters: readonly Letter[], on: Day = today()) =>
  exportWord({ kind: 'letters', cycleId, letters, on })

/** Makes the minutes of a session as a Word file, and has the person save it. */
export const exportMinutes = ({ record, workspace }: SessionMaterial, on: Day = today()) =>
  exportWord({ kind: 'minutes', record, on }, { workspace })

/** Makes the papers of a session as a Word file, and has the person save it. */
export const exportSessionPack = (material: PackMaterial, on: Day = today()) =>
  exportWord({ kind: 'sessionPack', material, on }, { workspace: material.workspace })

/** Makes the statement of who did not return as a Word file, and has the person save it. */
export const exportNonReturners = (cycleId: CycleId, withNames: boolean, on: Day = today()) =>
  exportWord({ kind: 'nonReturners', cycleId, withNames, on })

/** Makes a document about a whole cycle as a Word file, and has the person save it. */
export const exportCycleDocument = (order: CycleDocumentOrder) => exportWord(order)

const progressWords: Readonly<Record<DocumentProgress, string>> = {
  writing: 'Writing the document…',
  numberingPages: 'Numbering the pages…',
  checking: 'Checking the document…',
}

/** Only one document is made at a time; asking again while one is being made does nothing. True where it was made and saved. */
async function exportWord(order: DocumentOrder, handedOver: DocumentSource | null = null): Promise<boolean> {
  if (useExporting.getState().now) return false
  const stopper = new AbortController()
  const doing = (words: string) => useExporting.setState({ now: { words, stop: () => stopper.abort() } })
  doing('Reading the answers…')
  tell(null)
  try {
    await sendDrafts()
    await allKept()
    if (!(await isLookedThrough(order.kind === 'agencyReturn' ? [order.returnId] : null))) return false
    const { makeInWorker } = await import('./makeInWorker')
    const source = handedOver ?? { copy: openedWorkspace().copy.name }
    const made = await makeInWorker({ source, order }, (progress) => doing(progressWords[progress]), stopper.signal)
    if (made === null) {
      if (stopper.signal.aborted) announce('Stopped. No document was made.')
      return false
    }
    doing('Waiting for you to choose a place…')
    return await saveDocument(made)
  } finally {
    useExporting.setState({ now: null })
  }
}

/**
 * Draws a document as pages to look at, from what is handed over or from everything that is kept. Null where it was stopped, or
 * something else is being made.
 */
export async function drawPages(
  order: DocumentOrder,
  handedOver: DocumentSource | null = null,
): Promise<DrawnPages | null> {
  if (useExporting.getState().now) return null
  const stopper = new AbortController()
  useExporting.setState({ now: { words: 'Drawing the pages…', stop: () => stopper.abort() } })
  tell(null)
  try {
    await sendDrafts()
    await allKept()
    const { layOutInWorker } = await import('./makeInWorker')
    return await layOutInWorker(handedOver ?? { copy: openedWorkspace().copy.name }, order, stopper.signal)
  } finally {
    useExporting.setState({ now: null })
  }
}

/** Tables of more columns than these need paper on its side. */
const mostUpright = 7

/** Has the person save the pages that are shown as PDF. */
export async function savePages({ page, properties, blocks }: ReportDocument): Promise<void> {
  if (!(await isLookedThrough())) return
  const { partnership, shortTitle, status, statusWords = status, handling, date, sample } = page
  const mark = sample ? `${sampleMark}. ` : ''
  // The PDF has the title of the window.
  const windowTitle = document.title
  document.title = properties.title
  const reply = await bridge
    .savePages({
      suggestedName: documentName({ partnership, document: properties.title, on: date, status, ending: 'pdf' }),
      edge: {
        head: `${mark}${partnership}: ${shortTitle}. ${statusWords}`,
        foot: `${handling}. ${longDay(date)}`,
        onItsSide: blocks.some((block) => block.kind === 'table' && block.columns.length > mostUpright),
      },
    })
    .finally(() => {
      document.title = windowTitle
    })
  const notice = explainSaved(reply, 'pdf')
  tell(notice)
  if (notice) announce(notice.words)
}

async function saveDocument(made: MadeDocument): Promise<boolean> {
  const { checkedWords } = await import('./checkedWords')
  const reply = await bridge.saveFile({ kind: 'word', suggestedName: made.name, bytes: made.bytes })
  const checks = [checkedWords(made), ...made.failed.map(({ words }) => words)].map((words) => `${words}.`).join(' ')
  const notice = explainSaved(reply, 'word', checks)
  tell(notice)
  if (notice) announce(notice.words)
  return reply.kind === 'saved'
}
