import type { Moment } from '../../basics/day'
import { ok, type Result, refuse } from '../../basics/result'
import { sha256Hex } from '../../basics/sha256'
import { fileName } from '../../basics/text'
import type { ReturnId } from '../../returns/answer'
import { type Attachment, attachmentsOf } from '../attachments'
import { tablesOf, type Workspace } from '../checkTables'
import type { Received, ReturnFacts } from '../forms/received'
import { sentReturn } from '../forms/sentReturn'
import { noHead } from '../journal'
import type { Manifest } from '../manifest'
import { writePartnershipFile } from '../partnershipFile'
import { narrowToReturn } from './narrow'

type Making = { readonly madeAt: Moment; readonly appVersion: string }

/** What a pack says of itself. */
export function packFacts(workspace: Workspace, returnId: ReturnId, making: Making): ReturnFacts {
  const [organisation, auditReturn] = [workspace.organisations[0], workspace.returns.find(({ id }) => id === returnId)]
  const cycle = workspace.cycles.find(({ id }) => id === auditReturn?.cycleId)
  const framework = workspace.frameworks.find(({ id, edition }) => `${id}@${edition}` === cycle?.framework)
  if (!organisation || !auditReturn || !cycle || !framework) throw new Error('A pack lacks what it is about')
  const { partnership } = workspace
  return sentReturn({ partnership, organisation, framework, cycle, auditReturn, before: null, ...making }).facts
}

/** The bytes of one organisation's return pack, with those attached files that its answers name. The same return and moment always give the same bytes. */
export function writeReturnPack(
  workspace: Workspace,
  returnId: ReturnId,
  making: Making,
  attachments: readonly Attachment[] = [],
): Promise<Uint8Array> {
  const narrow = narrowToReturn(workspace, returnId)
  const facts = packFacts(narrow, returnId, making)
  const tables = tablesOf(narrow)
  return writePartnershipFile(
    tables,
    {
      kind: 'return',
      appVersion: making.appVersion,
      workspace: narrow.partnership.id,
      title: `${facts.organisation.name} – ${facts.cycle.title}`.slice(0, 120),
      sample: narrow.partnership.isSample,
      madeAt: making.madeAt,
      head: noHead,
      return: facts,
    },
    sha256Hex,
    attachmentsOf(Object.values(tables.returns), attachments),
  )
}

/** The name of a file of a return: whose it is, then the cycle. */
export const returnFileName = ({ organisation, cycle }: Pick<ReturnFacts, 'organisation' | 'cycle'>, ending: string) =>
  fileName([organisation.name, cycle.title], ending)

/** Why a file that is whole is not taken as a return: it is no pack, or its facts are not those of its records. */
export type PackProblem = { readonly kind: 'packDiffersFromItsFacts' } | { readonly kind: 'noReturnPack' }

/** What a pack that was read and found whole says. Refuses a file of another kind, and one whose facts are not those of its records. */
export function receivedFromPack(
  { manifest, workspace }: { readonly manifest: Manifest; readonly workspace: Workspace },
  bytes: Uint8Array,
): Result<Received, PackProblem> {
  const facts = manifest.return
  if (manifest.kind !== 'return' || !facts) return refuse({ kind: 'noReturnPack' })
  const auditReturn = workspace.returns.find(({ id }) => id === facts.returnId)
  const [organisation] = workspace.organisations
  const cycle = workspace.cycles.find(({ id }) => id === facts.cycle.id)
  const isSame =
    auditReturn?.cycleId === facts.cycle.id &&
    auditReturn.organisationId === facts.organisation.id &&
    workspace.partnership.id === facts.partnership.id &&
    organisation?.id === facts.organisation.id &&
    workspace.organisations.length === 1 &&
    cycle?.framework === facts.framework
  if (!auditReturn || !isSame) return refuse({ kind: 'packDiffersFromItsFacts' })
  return ok({
    form: 'pack',
    facts,
    auditReturn,
    revisions: workspace.revisions.filter((revision) => revision.returnId === auditReturn.id),
    sentFrontSheet: {},
    unread: [],
    ...(workspace.actions.length > 0 ? { actions: workspace.actions } : {}),
    ...(workspace.partnership.removed ? { removals: workspace.partnership.removed } : {}),
    fingerprint: sha256Hex(bytes),
  })
}
