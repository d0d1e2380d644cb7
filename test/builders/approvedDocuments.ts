import { drawWhole } from '../../renderer/reports/makeDocument'
import { buildWord } from '../../renderer/word/buildWord'
import { asDay } from '../../shared/basics/day'
import { asId } from '../../shared/basics/id'
import type { Workspace } from '../../shared/exchange/checkTables'
import type { ReportDocument } from '../../shared/reports/block'
import { packMaterial } from '../../shared/reports/session/packMaterial'
import { sessionMaterial } from '../../shared/reports/session/sessionMaterial'
import { reportWorkspace, thisCycle, today } from './reportWorkspace'
import { sampleSessions, sampleSource } from './sampleSession'

type Source = Parameters<typeof drawWhole>[0]
type Order = Parameters<typeof drawWhole>[1]

/** A document whose pages a person has approved: the name of its sheet, its blocks, and what makes it as a Word file. */
export type ApprovedDocument = {
  readonly name: string
  readonly draw: () => Promise<ReportDocument>
  readonly make: () => Promise<Uint8Array>
}

/** Of the form, which asks every question in the same way, no more than its first pages are looked at. */
const blocksOfForm = 39

/** Every document of the sample, always made for the same day. */
export function approvedDocuments(workspace: Workspace = reportWorkspace()): readonly ApprovedDocument[] {
  const { held, toCome } = sampleSessions(workspace)
  const minuted = sessionMaterial(workspace, held)
  const common = { cycleId: thisCycle, status: 'Draft', on: today } as const
  const drawn = async (order: Order, from: Source = workspace) => (await drawWhole(from, order)).report
  const document = (name: string, draw: () => Promise<ReportDocument>) => ({
    name,
    draw,
    make: async () => buildWord(await draw()),
  })
  const made = (name: string, order: Order, from?: Source) => document(name, () => drawn(order, from))
  const form = async () => {
    const report = await drawn({ ...common, kind: 'returnForm' })
    return { ...report, blocks: report.blocks.slice(0, blocksOfForm) }
  }
  const afterwards = { record: minuted.record, on: asDay('2026-02-06') }
  return [
    made('board-report', { ...common, kind: 'boardReport' }),
    made('agency-return', { kind: 'agencyReturn', returnId: asId('sample-2026-27-northmere-housing'), on: today }),
    made('yearly-evidence', { ...common, kind: 'yearlyEvidence', checklist: asId('wt2023') }),
    made('action-tracker', { ...common, kind: 'actionTracker', since: asDay('2026-09-01') }),
    made('analysis', { ...common, kind: 'cycleAnalysis', withNames: false }),
    made('covering-paper', { ...common, kind: 'coveringPaper' }),
    made('one-page', { ...common, kind: 'onePage' }),
    made('lay-pack', { ...common, kind: 'layPack' }),
    made('good-practice', { ...common, kind: 'goodPractice' }),
    made('missing-returns', { kind: 'nonReturners', cycleId: thisCycle, withNames: true, on: asDay('2027-02-01') }),
    made('minutes', { kind: 'minutes', ...afterwards }, minuted.workspace),
    made(
      'feedback-letter',
      { kind: 'feedbackLetter', organisationId: asId('sample-northmere-probation'), ...afterwards },
      minuted.workspace,
    ),
    made('session-pack', { kind: 'sessionPack', material: packMaterial(sampleSource(workspace), toCome), on: today }),
    made('views-profile', { ...common, kind: 'viewsProfile', cycleId: asId('sample-propositions-2026') }),
    document('return-form', form),
  ]
}
