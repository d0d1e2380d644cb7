import { actionsFor } from '../../actions/inPack'
import { challengesFor } from '../../challenges/inPack'
import type { Cycle } from '../../cycles/cycle'
import { frameworkKey } from '../../frameworks/framework'
import { asOthersGetIt } from '../../partnership/partnership'
import type { ReturnId } from '../../returns/answer'
import type { AuditReturn } from '../../returns/auditReturn'
import type { Workspace } from '../checkTables'
import { asSent } from '../forms/sentReturn'

const noSummary: Cycle['summary'] = { strengths: [], concerns: [], decisions: [] }

/** A cycle without what was written, agreed and put aside about all of it. */
function withoutMeeting({ agreed: _agreed, viewsShown: _viewsShown, dismissed: _dismissed, ...cycle }: Cycle): Cycle {
  return { ...cycle, summary: noSummary }
}

/**
 * A workspace with one organisation's return alone: what goes into its return pack. Its return of the cycle before goes with
 * it, with what the panel agreed on that one, to read beside this year's, what it was asked that is still open (CF3), and the
 * partnership's actions that are its own. Nothing of any other organisation is left, nor what a cycle's summary says or its meeting agreed, nor what happened to a return outside its answers. A return that is not there is a bug and throws.
 */
export function narrowToReturn(workspace: Workspace, returnId: ReturnId): Workspace {
  const auditReturn = workspace.returns.find(({ id }) => id === returnId)
  const cycle = workspace.cycles.find(({ id }) => id === auditReturn?.cycleId)
  const organisation = workspace.organisations.find(({ id }) => id === auditReturn?.organisationId)
  if (!auditReturn || !cycle || !organisation) throw new Error(`There is no return ${returnId} to narrow to`)
  const before = returnBefore(workspace, auditReturn, cycle)
  const earlier = before ? workspace.cycles.find(({ id }) => id === before.cycleId) : undefined
  const cycles = [
    { ...withoutMeeting(cycle), previous: earlier?.id ?? null },
    ...(earlier ? [{ ...withoutMeeting(earlier), previous: null }] : []),
  ]
  const wanted = new Set<string>(cycles.map(({ framework }) => framework))
  return {
    partnership: { ...asOthersGetIt(workspace.partnership), only: organisation.id },
    organisations: [{ ...organisation, continuedBy: null }],
    frameworks: workspace.frameworks.filter((framework) => wanted.has(frameworkKey(framework))),
    drafts: [],
    cycles,
    returns: [keepsSignOff(auditReturn), ...(before ? [{ ...withoutOwn(before), agreed: before.agreed }] : [])],
    revisions: workspace.revisions.filter((revision) => revision.returnId === returnId),
    reviews: [],
    surveys: [],
    actions: actionsFor(workspace.actions, workspace.organisations, {
      organisation,
      cycle,
      returnIds: [auditReturn.id, ...(before ? [before.id] : [])],
    }),
    challenges: challengesFor(workspace.challenges, workspace.organisations, organisation, cycle),
    sessions: [],
    plans: [],
    prompts: [],
    reports: [],
  }
}

/** The same organisation's return in the cycle before; undefined when there is none. */
export const returnBefore = (
  { returns }: Pick<Workspace, 'returns'>,
  { organisationId }: AuditReturn,
  { previous }: Cycle,
): AuditReturn | undefined =>
  returns.find((each) => each.cycleId === previous && each.organisationId === organisationId)

/** A return as it goes out; one that was sent back keeps who signed it. */
const keepsSignOff = (auditReturn: AuditReturn): AuditReturn => ({
  ...asSent(auditReturn),
  ...(auditReturn.undecided ? { undecided: auditReturn.undecided } : {}),
  stage: auditReturn.stage,
  signOff: auditReturn.signOff,
  gapsReason: auditReturn.gapsReason,
  returnedAt: auditReturn.returnedAt,
})

const withoutOwn = ({
  panel: _panel,
  dismissed: _dismissed,
  sharing: _sharing,
  ...auditReturn
}: AuditReturn): AuditReturn => ({ ...auditReturn, timeline: [] })
