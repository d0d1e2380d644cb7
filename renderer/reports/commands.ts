import type { Day } from '../../shared/basics/day'
import type { CycleId } from '../../shared/cycles/cycle'
import { setBoardDay, type SummaryPart, writeSummaryLine } from '../../shared/cycles/summary'
import type { Workspace } from '../../shared/exchange/checkTables'
import { documentName } from '../../shared/reports/documentName'
import type { ReportStatus } from '../../shared/reports/block'
import type { ReturnId } from '../../shared/returns/answer'
import { bridge } from '../host/bridge'
import { today } from '../host/clock'
import { updateCycle } from '../storage/cycles'
import { allKept } from '../storage/record'
import { openedWorkspace, readWorkspace } from '../storage/workspace'
import { sendDrafts } from '../ui/useDraft'
import { announce, tell } from '../view/viewState'
import { explainSaved } from './explainSaved'
import { useExporting } from './exporting'
import type { Drawn } from './makeDocument'

// Everything a person can do on Reports.

/** Writes one line of a cycle's board summary. */
export const keepSummaryLine = (cycleId: CycleId, part: SummaryPart, place: number, words: string) =>
  updateCycle('writeSummaryLine', cycleId, (cycle) => writeSummaryLine(cycle, part, place, words))

/** Sets the day of the board meeting that a cycle's report goes to. */
export const keepBoardDay = (cycleId: CycleId, boardOn: Day | null) =>
  updateCycle('setBoardDay', cycleId, (cycle) => setBoardDay(cycle, boardOn))

/** Makes the board report of a cycle as a Word file, and has the person save it. */
export const exportBoardReport = (cycleId: CycleId, status: ReportStatus, on: Day) =>
  exportWord(async (workspace) => (await import('./makeDocument')).boardDocument(workspace, cycleId, status, on))

/** Makes one organisation's return as a Word file, and has the person save it. */
export const exportAgencyReturn = (returnId: ReturnId, on: Day = today()) =>
  exportWord(async (workspace) => (await import('./makeDocument')).agencyDocument(workspace, returnId, on))

/** Saves everything of the open partnership to one file. */
export async function savePartnershipFile(): Promise<void> {
  await sendDrafts()
  await allKept()
  const { partnership } = await readWorkspace()
  const suggestedName = documentName({ partnership: partnership.name, document: 'partnership file', on: today(), ending: 'psa' })
  const reply = await bridge.savePartnershipFile({ key: openedWorkspace().key, suggestedName })
  tell(explainSaved(reply, 'partnership'))
}

/** Only one document is made at a time; asking again while one is being made does nothing. */
async function exportWord(draw: (workspace: Workspace) => Promise<Drawn>): Promise<void> {
  if (useExporting.getState().now) return
  const stopper = new AbortController()
  const doing = (words: string) => useExporting.setState({ now: { words, stop: () => stopper.abort() } })
  doing('Reading the answers…')
  tell(null)
  try {
    await sendDrafts()
    await allKept()
    const drawn = await draw(await readWorkspace())
    const { checkedWords, makeWord } = await import('./makeWord')
    const made = await makeWord(drawn, doing, stopper.signal)
    if (made === null) return announce('Stopped. No document was made.')
    doing('Waiting for you to choose a place…')
    const notice = explainSaved(await bridge.saveFile({ kind: 'word', suggestedName: drawn.name, bytes: made.bytes }), 'word', [`${checkedWords(made)}.`, ...made.failed.map(({ words }) => `${words}.`)].join(' '))
    tell(notice)
    if (notice) announce(notice.words)
  } finally {
    useExporting.setState({ now: null })
  }
}
