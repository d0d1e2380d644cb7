import { type Day, shortDay } from '../../shared/basics/day'
import { impossible } from '../../shared/basics/result'
import type { CycleId } from '../../shared/cycles/cycle'
import { subjectOf } from '../../shared/exchange/newCycle'
import { organisationOf, type ReportedWorkspace, reportedCycle } from '../../shared/findings/reportedWorkspace'
import { lookOf } from '../../shared/partnership/look/look'
import type { OrganisationId } from '../../shared/partnership/organisation'
import type { Partnership } from '../../shared/partnership/partnership'
import { agencyReturn } from '../../shared/reports/agencyReturn'
import type { ReportDocument, ReportStatus } from '../../shared/reports/block'
import { boardReport } from '../../shared/reports/boardReport'
import { composedDocument } from '../../shared/reports/composing/composed'
import { withProof } from '../../shared/reports/composing/proof'
import { reportFor } from '../../shared/reports/composing/report'
import { documentName } from '../../shared/reports/documentName'
import { fullWorkspace, type KeptBeside } from '../../shared/reports/fullWorkspace'
import { chaseLetters, type Letter } from '../../shared/reports/letters/chaseLetters'
import { nonReturners } from '../../shared/reports/nonReturners'
import { letterDocument } from '../../shared/reports/session/letterDocument'
import { minutesDocument } from '../../shared/reports/session/minutesDocument'
import type { PackMaterial } from '../../shared/reports/session/packMaterial'
import { nameOf, type SessionRecord, sessionFacts } from '../../shared/reports/session/sessionFacts'
import { sessionPack } from '../../shared/reports/session/sessionPack'
import type { ReturnId } from '../../shared/returns/answer'
import { heldOn } from '../../shared/sessions/carriedInto'
import { glossary, organisationTypes, reportParts } from '../storage/bundled'
import { buildWord, type WordProgress } from '../word/buildWord'
import { type CycleDocumentOrder, drawCycleDocument } from './cycleDocuments'
import { type ChecklistId, chosenChecklist, drawYearlyEvidence, type YearlyOrder } from './yearlyDocument'

/** A board report somebody wants. */
export type BoardReportOrder = {
  readonly kind: 'boardReport'
  readonly cycleId: CycleId
  readonly status: ReportStatus
  readonly on: Day
  /** The list of what a yearly report should cover that is printed as an annex; none where it is left out. */
  readonly checklist?: ChecklistId
}

/** A document somebody wants: which one, and the day it is made for. */
export type DocumentOrder =
  | BoardReportOrder
  | { readonly kind: 'agencyReturn'; readonly returnId: ReturnId; readonly on: Day }
  | { readonly kind: 'letters'; readonly cycleId: CycleId; readonly letters: readonly Letter[]; readonly on: Day }
  | { readonly kind: 'minutes'; readonly record: SessionRecord; readonly on: Day }
  | { readonly kind: 'sessionPack'; readonly material: PackMaterial; readonly on: Day }
  | {
      readonly kind: 'feedbackLetter'
      readonly record: SessionRecord
      readonly organisationId: OrganisationId
      readonly on: Day
    }
  | { readonly kind: 'nonReturners'; readonly cycleId: CycleId; readonly withNames: boolean; readonly on: Day }
  | CycleDocumentOrder
  | YearlyOrder

/** What making a document is doing. */
export type DocumentProgress = WordProgress | 'checking'

/** A finished Word file, the name it is offered under, and the accessibility checks it did not pass. */
export type MadeDocument = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly failed: readonly { readonly check: string; readonly words: string }[]
}

/** Makes the Word file that was ordered, and checks it. It takes seconds: windows have it done by a worker. */
export async function makeDocument(
  workspace: ReportedWorkspace & Partial<KeptBeside>,
  order: DocumentOrder,
  onProgress: (progress: DocumentProgress) => void,
): Promise<MadeDocument> {
  const { report, what, cycleId, isProved } = await drawComposed(workspace, order)
  const { partnership } = workspace
  const { status, sample, handling } = report.page
  const name = documentName({ partnership: partnership.name, document: what, on: order.on, status, ending: 'docx' })
  const [{ checkWord, wordCheckCount }, { checksPassed }] = await Promise.all([
    import('../word/checkWord'),
    import('./checkedWords'),
  ])
  const { framework } = reportedCycle(workspace, cycleId)
  const ratingWords = [framework, ...workspace.frameworks].flatMap(({ scales }) =>
    scales.flatMap(({ levels }) => levels.map(({ label }) => label)),
  )
  const make = async (passed: number) => {
    const bytes = await buildWord(isProved ? withProof(report, { passed, of: wordCheckCount }) : report, onProgress)
    onProgress('checking')
    return { bytes, findings: checkWord(bytes, { fileName: name, sample, handling, ratingWords }) }
  }
  const first = await make(wordCheckCount)
  // A file says of itself what is so: where a check was not passed, it is made again with the number that were.
  const { bytes, findings } = isProved && first.findings.length > 0 ? await make(checksPassed(first.findings)) : first
  return {
    name,
    bytes,
    failed: findings.map(({ check, place, what: why }) => ({ check, words: `${check} at ${place}: ${why}` })),
  }
}

/** A document as blocks, what it is called, and the cycle it is about. */
type Drawn = { readonly report: ReportDocument; readonly what: string; readonly cycleId: CycleId }

/** A document as blocks, as it was composed, before it is written as a file. */
export async function drawDocument(
  workspace: ReportedWorkspace & Partial<KeptBeside>,
  order: DocumentOrder,
): Promise<Drawn> {
  const { isProved, ...drawn } = await drawComposed(workspace, order)
  return isProved ? { ...drawn, report: withProof(drawn.report, null) } : drawn
}

/** A document as it was composed, and whether its end is to say how many checks it passed. */
async function drawComposed(
  workspace: ReportedWorkspace & Partial<KeptBeside>,
  order: DocumentOrder,
): Promise<Drawn & { readonly isProved: boolean }> {
  const drawn = await drawWhole(workspace, order)
  const composed = reportFor(workspace.reports ?? [], drawn.cycleId, order.kind)
  const report = composed ? composedDocument(drawn.report, composed, workspace) : drawn.report
  return { ...drawn, report: inOwnLook(report, workspace.partnership), isProved: composed?.choices.proof === true }
}

/** A document as its partnership's own documents look; as all documents do where nobody chose that. */
export const inOwnLook = (report: ReportDocument, { look }: Pick<Partnership, 'look'>): ReportDocument =>
  look ? { ...report, look: lookOf(look) } : report

/** A document as blocks, with everything that it can have. */
export async function drawWhole(
  workspace: ReportedWorkspace & Partial<KeptBeside>,
  order: DocumentOrder,
): Promise<Drawn> {
  switch (order.kind) {
    case 'boardReport':
      return drawBoardReport(workspace, order)
    case 'agencyReturn':
      return drawAgencyReturn(workspace, order.returnId, order.on)
    case 'letters':
      return {
        report: chaseLetters({ workspace, cycleId: order.cycleId, asAt: order.on, letters: order.letters }),
        what: 'letters about missing returns',
        cycleId: order.cycleId,
      }
    case 'minutes':
      return drawMinutes(workspace, order.record, order.on)
    case 'sessionPack':
      return drawSessionPack(order.material, order.on)
    case 'feedbackLetter':
      return drawLetter(workspace, order)
    case 'nonReturners':
      return drawNonReturners(workspace, order)
    case 'yearlyEvidence':
      return drawYearlyEvidence(workspace, order)
    case 'actionTracker':
    case 'cycleAnalysis':
    case 'layPack':
    case 'viewsProfile':
    case 'goodPractice':
    case 'onePage':
    case 'coveringPaper':
    case 'returnForm':
      return drawCycleDocument(workspace, order)
    default:
      return impossible(order)
  }
}

const drawMinutes = (workspace: ReportedWorkspace, record: SessionRecord, on: Day): Drawn => ({
  report: minutesDocument(sessionFacts(workspace, record, on)),
  what: `${record.session.title}, ${shortDay(heldOn(record.session))}, minutes`,
  cycleId: record.session.cycleId,
})

async function drawSessionPack(material: PackMaterial, on: Day): Promise<Drawn> {
  const [words, types] = await Promise.all([glossary(), organisationTypes()])
  const { title, on: plannedFor, cycleId } = material.session
  const report = sessionPack({ material, asAt: on, glossary: words, organisationTypes: types })
  return { report, what: `${title}, ${shortDay(plannedFor)}, session pack`, cycleId }
}

function drawLetter(
  workspace: ReportedWorkspace,
  { record, organisationId, on }: Extract<DocumentOrder, { kind: 'feedbackLetter' }>,
): Drawn {
  const facts = sessionFacts(workspace, record, on)
  return {
    report: letterDocument(facts, organisationId),
    what: `Feedback letter, ${nameOf(facts, organisationId)}`,
    cycleId: record.session.cycleId,
  }
}

async function drawNonReturners(
  workspace: ReportedWorkspace,
  { cycleId, withNames, on }: Extract<DocumentOrder, { kind: 'nonReturners' }>,
): Promise<Drawn> {
  const types = await organisationTypes()
  const report = nonReturners({ workspace, cycleId, asAt: on, withNames, organisationTypes: types })
  return { report, what: `missing returns, ${withNames ? 'with names' : 'numbers only'}`, cycleId }
}

async function drawBoardReport(
  workspace: ReportedWorkspace & Partial<KeptBeside>,
  { cycleId, status, on, checklist }: Extract<DocumentOrder, { kind: 'boardReport' }>,
): Promise<Drawn> {
  const report = boardReport({
    workspace: fullWorkspace(workspace),
    cycleId,
    asAt: on,
    glossary: await glossary(),
    status,
    checklist: checklist === undefined ? null : await chosenChecklist(checklist),
    parts: await reportParts(),
  })
  return { report, what: `${subjectOf(reportedCycle(workspace, cycleId).framework)} board report`, cycleId }
}

async function drawAgencyReturn(
  workspace: ReportedWorkspace & Partial<KeptBeside>,
  returnId: ReturnId,
  on: Day,
): Promise<Drawn> {
  const auditReturn = workspace.returns.find(({ id }) => id === returnId)
  if (!auditReturn) throw new Error(`The workspace has no return ${returnId}`)
  const [words, types] = await Promise.all([glossary(), organisationTypes()])
  const report = agencyReturn({ workspace, returnId, asAt: on, glossary: words, organisationTypes: types })
  return { report, what: `${organisationOf(workspace, auditReturn).name} return`, cycleId: auditReturn.cycleId }
}
