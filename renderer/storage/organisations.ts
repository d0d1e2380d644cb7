import { sameJson } from '../../shared/basics/json'
import { ok, type Result, refuse } from '../../shared/basics/result'
import type { Cycle } from '../../shared/cycles/cycle'
import type { Framework } from '../../shared/frameworks/framework'
import {
  addOrganisation,
  inRegister,
  type NamesAreWrong,
  type Organisation,
  type OrganisationId,
} from '../../shared/partnership/organisation'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { asJson, asRecord, readFramework, type WorkspaceCopy } from './database'
import { useLive } from './live'
import { commit, type RecordIsMissing } from './record'
import { openedWorkspace } from './workspace'

const inOrder = new Intl.Collator('en-GB')

/** Every organisation of the partnership, by name. */
export const useOrganisations = () => useLive(readByName, [])

/** Every organisation in the register, in no order. */
export const readRegister = async (copy: WorkspaceCopy): Promise<readonly Organisation[]> =>
  inRegister(await copy.organisations.toArray())

const readByName = async (copy: WorkspaceCopy): Promise<readonly Organisation[]> =>
  [...(await readRegister(copy))].sort((a, b) => inOrder.compare(a.name, b.name))

/** A return of an organisation, with its cycle and the edition it answers. */
export type OwnReturn = { readonly auditReturn: AuditReturn; readonly cycle: Cycle; readonly framework: Framework }

/** An organisation with the others and its returns, the newest cycle first. */
export type OrganisationInContext = {
  readonly organisation: Organisation
  /** Every organisation, by name, this one among them. */
  readonly all: readonly Organisation[]
  readonly returns: readonly OwnReturn[]
}

/** One organisation with what its page needs; null when there is none by this id. */
export const useOrganisation = (id: OrganisationId) => useLive((copy) => readOrganisation(copy, id), [id])

const readOrganisation = (copy: WorkspaceCopy, id: OrganisationId): Promise<OrganisationInContext | null> =>
  copy.transaction('r', [copy.organisations, copy.frameworks, copy.cycles, copy.returns], async () => {
    const all = await readByName(copy)
    const organisation = all.find((each) => each.id === id)
    if (!organisation) return null
    const cycles = (await copy.cycles.toArray()).sort((a, b) => (a.opensOn < b.opensOn ? 1 : -1))
    const places = cycles.map((cycle) => [cycle.id, id])
    const returns = await copy.returns.where('[cycleId+organisationId]').anyOf(places).toArray()
    const own = cycles.flatMap((cycle) =>
      returns.filter(({ cycleId }) => cycleId === cycle.id).map((auditReturn) => ({ auditReturn, cycle })),
    )
    const known = await Promise.all(own.map(({ cycle }) => readFramework(copy, cycle.framework)))
    return {
      organisation,
      all,
      returns: own.flatMap((each, place) => {
        const framework = known[place]
        return framework ? [{ ...each, framework }] : []
      }),
    }
  })

/** Keeps a new organisation, and answers it as it was kept. Refuses a name that another has. */
export async function keepOrganisation(organisation: Organisation): Promise<Result<Organisation, NamesAreWrong>> {
  let added: Organisation | undefined
  const kept = await commit<NamesAreWrong>('addOrganisation', async () => {
    const grown = addOrganisation(await readRegister(openedWorkspace().copy), organisation)
    if (!grown.ok) return grown
    added = grown.value.at(-1)
    if (!added) throw new Error('An organisation was added and is not there')
    return ok([put(added)])
  })
  if (!kept.ok) return kept
  if (!added) throw new Error('An organisation was kept and not added')
  return ok(added)
}

/** What an organisation was before a change, and what it is after. */
export type OrganisationStep = { readonly before: Organisation; readonly after: Organisation }

/** Changes an organisation by a rule that is told all the others. Answers what it was and what it is. */
export async function updateOrganisation<P>(
  does: string,
  id: OrganisationId,
  rule: (organisation: Organisation, all: readonly Organisation[]) => Result<Organisation, P>,
): Promise<Result<OrganisationStep, P | RecordIsMissing>> {
  let step: OrganisationStep | null = null
  const kept = await commit<P | RecordIsMissing>(does, async () => {
    const all = await openedWorkspace().copy.organisations.toArray()
    const before = all.find((each) => each.id === id)
    if (!before) return refuse({ kind: 'recordIsMissing' } as const)
    const next = rule(before, inRegister(all))
    if (!next.ok) return next
    step = { before, after: next.value }
    return ok([put(next.value)])
  })
  if (!kept.ok) return kept
  if (!step) throw new Error('An organisation was kept and not changed')
  return ok(step)
}

/** Why a step cannot be taken back: what it left has changed since, or a return was asked of what it would take away. */
export type CannotPutBack = { readonly kind: 'organisationChangedSince' } | { readonly kind: 'organisationIsAsked' }

/** Puts organisations back as they were before steps made together: all of them or none. */
export const putOrganisationsBack = (does: string, steps: readonly OrganisationStep[]) =>
  commit<CannotPutBack>(does, async () => {
    const { copy } = openedWorkspace()
    const present = await copy.organisations.bulkGet(steps.map(({ after }) => after.id))
    const isAsLeft = steps.every(({ after }, place) => sameJson(asJson(present[place] ?? null), asJson(after)))
    if (!isAsLeft) return refuse({ kind: 'organisationChangedSince' } as const)
    const leaving = new Set<OrganisationId>(steps.flatMap(({ before }) => (before.withdrawn ? [before.id] : [])))
    const asked = leaving.size > 0 && (await copy.returns.toArray()).some((each) => leaving.has(each.organisationId))
    if (asked) return refuse({ kind: 'organisationIsAsked' } as const)
    return ok(steps.map(({ before }) => put(before)))
  })

const put = (organisation: Organisation) =>
  ({ op: 'put', table: 'organisations', id: organisation.id, value: asRecord(organisation) }) as const
