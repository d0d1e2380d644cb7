import type { Day } from '../../../shared/basics/day'
import type { FileBytes, Job } from '../../../shared/bridge'
import type { DocumentName, MadeHow } from '../../../shared/commandLine/report'
import type { Cycle } from '../../../shared/cycles/cycle'
import type { Workspace } from '../../../shared/exchange/checkTables'
import { reportedCycle } from '../../../shared/findings/reportedWorkspace'
import { usualChecklist } from '../../../shared/frameworks/reportChecklist'
import type { ReportStatus } from '../../../shared/reports/block'
import { type ReportChoices, withChoices } from '../../../shared/reports/composing/report'
import { sessionFacts } from '../../../shared/reports/session/sessionFacts'
import { type SessionMaterial, sessionMaterial } from '../../../shared/reports/session/sessionMaterial'
import { organisationsOf } from '../../../shared/sessions/letterPieces'
import { stageOf } from '../../../shared/sessions/log'
import { withoutNotes } from '../../../shared/sessions/session'
import { bridge } from '../../host/bridge'
import { today } from '../../host/clock'
import type { DocumentSource } from '../../reports/answerOrder'
import { checkedWords } from '../../reports/checkedWords'
import type { DocumentOrder, MadeDocument } from '../../reports/makeDocument'
import { makeInWorker } from '../../reports/makeInWorker'
import { makeSpreadsheetFiles } from '../../reports/makeSpreadsheets'
import type { ChecklistId } from '../../reports/yearlyDocument'
import { reportChecklists } from '../../storage/bundled'
import { openPartnershipFile } from '../../storage/partnershipFile'
import { cycleOrders } from './cycleOrders'
import { fileProblemLine } from './fileProblemLine'
import type { Finished } from './finished'

/** Makes what was asked for from a partnership file: the Word reports of a cycle, and spreadsheets of all that it holds. */
export async function reportJob(job: Extract<Job, { verb: 'report' }>, mayMakeCsv: boolean): Promise<Finished> {
  const { documents, how } = job
  const { name, bytes } = job.file
  const read = await openPartnershipFile(bytes)
  if (!read.ok) return refused(`${name}: ${fileProblemLine(read.problem)}`)
  const { workspace } = read.value
  const cycle = job.cycle === '' ? newestCycle(workspace) : workspace.cycles.find(({ title }) => title === job.cycle)
  if (!cycle) return refused(`${name}: ${noCycleWords(workspace, job.cycle)}`)
  const list = usualChecklist(await reportChecklists())?.id ?? null
  const asked = ordersFor({ workspace, cycle, documents, on: today(), list, status: how.status ?? 'Draft' })
  const orders = asked.map((each) => asWanted(each, cycle, how))
  const sheets = documents.includes('spreadsheets') ? await spreadsheetsOf(workspace, mayMakeCsv) : []
  if (orders.length + sheets.length === 0) return refused(`${name}: ${nothingWords(documents, cycle)}`)
  const made = withOwnNames(await makeAll(orders))
  return {
    files: [...made.map((each) => ({ name: each.name, bytes: each.bytes })), ...sheets],
    lines: [
      ...made.flatMap((each) => [
        `Wrote ${each.name} (${checkedWords(each)})`,
        ...each.failed.map(({ words }) => `  ${words}`),
      ]),
      ...sheets.map((each) => `Wrote ${each.name}`),
      ...(sheets.length > 0 && !mayMakeCsv
        ? ['Your organisation has switched text files (CSV) off on this computer: none was written.']
        : []),
    ],
    problems: [],
  }
}

const spreadsheetsOf = (workspace: Workspace, mayMakeCsv: boolean): Promise<readonly FileBytes[]> =>
  makeSpreadsheetFiles({ ...workspace, sessions: workspace.sessions.map(withoutNotes) }, today(), mayMakeCsv)

const refused = (problem: string): Finished => ({ files: [], lines: [], problems: [problem] })

const newestCycle = ({ cycles }: Workspace): Cycle | undefined =>
  [...cycles].sort((a, b) => (a.opensOn < b.opensOn ? 1 : -1))[0]

const noCycleWords = ({ cycles }: Workspace, title: string) =>
  cycles.length === 0
    ? 'there is no cycle in this file to report on.'
    : `there is no cycle “${title}”. Its cycles are: ${cycles.map((each) => `“${each.title}”`).join(', ')}.`

/** Why there is nothing to make. */
const nothingWords = (documents: readonly DocumentName[], { title }: Cycle) =>
  documents.every((document) => ofSessions.includes(document))
    ? `no challenge session of ${title} has ended, so there are no minutes or letters.`
    : `nothing is answered in ${title}, so there is no return to report.`

const ofSessions: readonly DocumentName[] = ['minutes', 'feedback-letters']

/** A document to make, and what it is made from. */
type Asked = {
  readonly order: DocumentOrder
  readonly workspace: Extract<DocumentSource, { workspace: unknown }>['workspace']
}

/** A document as it is wanted this once, whatever was chosen for it on the screen. */
function asWanted({ order, workspace }: Asked, { id }: Cycle, how: MadeHow): Asked {
  const choices: Partial<ReportChoices> = {
    ...(how.size === null ? {} : { print: how.size }),
    ...(how.handling === null ? {} : { handling: how.handling }),
    ...(how.anonymised ? { naming: 'aliases' } : {}),
  }
  if (Object.keys(choices).length === 0) return { order, workspace }
  const reports = withChoices(workspace.reports ?? [], { kind: order.kind, cycleId: id }, choices)
  return { order, workspace: { ...workspace, reports } }
}

type Asking = {
  readonly workspace: Workspace
  readonly cycle: Cycle
  readonly documents: readonly DocumentName[]
  readonly on: Day
  /** The list of what a yearly report should cover. */
  readonly list: ChecklistId | null
  /** Of documents whose status the record does not decide. */
  readonly status: ReportStatus
}

function ordersFor({ workspace: whole, cycle, documents, on, list, status }: Asking): readonly Asked[] {
  const { revisions: _history, ...workspace } = whole
  const answered = workspace.returns.filter(
    ({ cycleId, answers }) => cycleId === cycle.id && Object.keys(answers).length > 0,
  )
  const ended = workspace.sessions.filter(
    (session) => session.cycleId === cycle.id && ['ended', 'reviewed'].includes(stageOf(session)),
  )
  const all = (orders: readonly DocumentOrder[]) => orders.map((order) => ({ order, workspace }))
  return documents.flatMap((document): readonly Asked[] => {
    switch (document) {
      case 'board-report':
        return all([{ kind: 'boardReport', cycleId: cycle.id, status, on, ...listed(list) }])
      case 'yearly-evidence':
        return list ? all([{ kind: 'yearlyEvidence', cycleId: cycle.id, checklist: list, status, on }]) : []
      case 'agency-return':
        return all(answered.map(({ id }) => ({ kind: 'agencyReturn', returnId: id, on })))
      case 'minutes':
        return ended.map((session) => {
          const { record, workspace: narrow } = sessionMaterial(workspace, session)
          return { order: { kind: 'minutes', record, on }, workspace: narrow }
        })
      case 'feedback-letters':
        return ended.flatMap((session) => lettersOf(sessionMaterial(workspace, session), on))
      case 'spreadsheets':
        return []
      default:
        return cycleOrders(document, reportedCycle(workspace, cycle.id), status, on).map((order) => ({
          order,
          workspace,
        }))
    }
  })
}

const listed = (checklist: ChecklistId | null) => (checklist === null ? {} : { checklist })

const lettersOf = ({ record, workspace }: SessionMaterial, on: Day): readonly Asked[] =>
  organisationsOf(sessionFacts(workspace, record, on).minutes).map((organisationId) => ({
    order: { kind: 'feedbackLetter', record, organisationId, on },
    workspace,
  }))

/** Makes every document, several at a time, in the order they were asked for. */
async function makeAll(orders: readonly Asked[]): Promise<readonly MadeDocument[]> {
  const made: MadeDocument[] = []
  let done = 0
  const waiting = [...orders.entries()]
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, { order, workspace }] = next
      const document = await makeInWorker({ source: { workspace }, order }, letItPass)
      if (document) made[place] = document
      done += 1
      await bridge.jobGoesOn({ words: `${done} of ${orders.length} documents made` })
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, Math.min(4, navigator.hardwareConcurrency)) }, work))
  return made
}

const letItPass = () => undefined

/** Names that were cut to the same words get a number, so that no file takes another's place. */
function withOwnNames(made: readonly MadeDocument[]): readonly MadeDocument[] {
  const taken = new Set<string>()
  return made.map((each) => {
    const name = freeName(each.name, taken)
    taken.add(name.toLowerCase())
    return { ...each, name }
  })
}

function freeName(name: string, taken: ReadonlySet<string>, number = 2): string {
  if (!taken.has(name.toLowerCase())) return name
  const numbered = name.replace(/( \(\d+\))?\.docx$/, ` (${number}).docx`)
  return taken.has(numbered.toLowerCase()) ? freeName(name, taken, number + 1) : numbered
}
