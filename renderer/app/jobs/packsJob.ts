import { filesText, fitTogether } from '../../../shared/basics/attachedFile'
import type { Job } from '../../../shared/bridge'
import type { Cycle } from '../../../shared/cycles/cycle'
import { filesNamedIn } from '../../../shared/exchange/attachments'
import type { Workspace } from '../../../shared/exchange/checkTables'
import type { OpenedFile } from '../../../shared/exchange/receive/plan'
import { frameworkKey } from '../../../shared/frameworks/framework'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import { standingOf } from '../../../shared/returns/standing'
import { bridge } from '../../host/bridge'
import { now } from '../../host/clock'
import { makeFile, uniqueName } from '../../packs/makeFile'
import { asRecord } from '../../storage/database'
import { openPartnershipFile, type PartnershipFile } from '../../storage/partnershipFile'
import { openReturnFile } from '../../storage/returnFiles'
import { addToWorkspace } from './addToWorkspace'
import { copyWith } from './copyWith'
import { fileProblemLine } from './fileProblemLine'
import type { Finished } from './finished'

type PacksJob = Extract<Job, { verb: 'packs' }>

/** Makes returns to send, or takes in returns that came back, without a window. */
export async function packsJob(job: PacksJob, appVersion: string): Promise<Finished> {
  const opened = await openPartnershipFile(job.partnership.bytes)
  if (!opened.ok) return refused(`${job.partnership.name}: ${fileProblemLine(opened.problem)}`)
  if (job.does === 'make') return makeReturns(job, opened.value, appVersion)
  const { workspace } = opened.value
  const received = await receiveReturns(job, workspace)
  const named = filesNamedIn(received.workspace.returns.map(asRecord))
  if (!fitTogether(named))
    return refused(`More is attached to evidence than one partnership file takes: ${filesText(named)}.`)
  const bytes = await copyWith(opened.value, received.workspace, appVersion, received.attachments)
  return {
    files: [{ name: job.name, bytes }],
    lines: [...received.lines, `Wrote ${job.name}.`],
    problems: [],
  }
}

const refused = (problem: string): Finished => ({ files: [], lines: [], problems: [problem, 'Nothing was written.'] })

async function makeReturns(
  { partnership, form, cycle: title }: Extract<PacksJob, { does: 'make' }>,
  { workspace, attachments }: PartnershipFile,
  appVersion: string,
): Promise<Finished> {
  const cycle = cycleFor(workspace, title)
  if (!cycle) {
    const titles = workspace.cycles.map((each) => `“${each.title}”`).join(', ')
    return refused(
      `${partnership.name}: ${title === '' ? 'there is no open cycle' : `there is no cycle “${title}”`}. Its cycles are: ${titles || 'none'}.`,
    )
  }
  const toSend = workspace.returns.filter((each) => each.cycleId === cycle.id && isToSend(each))
  if (toSend.length === 0)
    return refused(
      `${partnership.name}: every return of “${cycle.title}” is in or not expected. There is nothing to send.`,
    )
  const making = { madeAt: now(), appVersion }
  const taken = new Set<string>()
  const files = []
  for (const { id } of toSend) {
    const { name, bytes } = await makeFile(form, workspace, id, making, attachments)
    files.push({ name: uniqueName(taken, name), bytes })
    if (files.length % 20 === 0) await bridge.jobGoesOn({ words: `${files.length} of ${toSend.length} returns made` })
  }
  return { files, lines: [`${cycle.title}: wrote ${files.length} returns to send.`], problems: [] }
}

/** The cycle with a title; without one, the newest that is open. */
const cycleFor = ({ cycles }: Workspace, title: string): Cycle | undefined =>
  title === ''
    ? [...cycles].filter(({ stage }) => stage === 'open').sort((a, b) => (a.opensOn < b.opensOn ? 1 : -1))[0]
    : cycles.find((each) => each.title === title)

const isToSend = (auditReturn: AuditReturn) => auditReturn.stage === 'draft' && standingOf(auditReturn).excused === null

async function receiveReturns({ files }: Extract<PacksJob, { does: 'receive' }>, workspace: Workspace) {
  const sources = {
    frameworks: new Map(workspace.frameworks.map((each) => [frameworkKey(each), each])),
    cycles: new Map(workspace.cycles.map((each) => [each.id, each])),
  }
  const opened: OpenedFile[] = []
  for (const file of files) {
    opened.push(await openReturnFile(file, sources))
    if (opened.length % 20 === 0) await bridge.jobGoesOn({ words: `${opened.length} of ${files.length} files read` })
  }
  const attachments = opened.flatMap((file) => (file.kind === 'received' ? (file.attachments ?? []) : []))
  return { ...addToWorkspace(workspace, opened), attachments }
}
