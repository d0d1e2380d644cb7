import * as z from 'zod/mini'
import { type Id, idSchema } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'

export type PartnershipId = Id<'partnership'>
export type OrganisationId = Id<'organisation'>

/** Why a body completes a return (Section 11 sheet, 1.3). Reports never call an invited body non-compliant. */
export const dutyBases = ['section-11', 'section-11-by-contract', 'parallel-duty', 'invited', 'not-recorded'] as const
export type DutyBasis = (typeof dutyBases)[number]

const name = z.string().check(z.minLength(1), z.maxLength(200))

const organisationSchema = z.strictObject({
  id: idSchema<'organisation'>(),
  name,
  /** A code of the organisation types list, such as `nhs-ft`. */
  type: z.string().check(z.maxLength(40)),
  dutyBasis: z.enum(dutyBases),
})

export const partnershipSchema = z.strictObject({
  id: idSchema<'partnership'>(),
  name,
  area: z.string().check(z.maxLength(200)),
  /** Fictional practice data: marked SAMPLE on every screen and document. */
  isSample: z.boolean(),
  /** The local name of the role that leads challenge: independent chair, scrutineer, other. */
  challengeLead: name,
  /** Who may read what is exported; printed on every page. */
  handling: z.string().check(z.maxLength(200)),
  /** The role that prepares reports. */
  preparedBy: name,
  organisations: z.array(organisationSchema).check(z.maxLength(5000)),
})

/** A local safeguarding children partnership and the bodies that complete returns for it. */
export type Partnership = z.infer<typeof partnershipSchema>

/** Any body that completes a return. */
export type Organisation = Partnership['organisations'][number]

export type NamesAreWrong =
  | { readonly kind: 'nameIsMissing'; readonly what: 'partnership' | 'organisation' }
  | { readonly kind: 'nameIsTaken'; readonly name: string }

/** Adds an organisation. Refuses an empty name, and one already in the list whatever its capitals. */
export function addOrganisation(
  partnership: Partnership,
  organisation: Organisation,
): Result<Partnership, NamesAreWrong> {
  const named = { ...organisation, name: organisation.name.trim() }
  if (named.name === '') return refuse({ kind: 'nameIsMissing', what: 'organisation' })
  if (partnership.organisations.some((each) => each.name.toLowerCase() === named.name.toLowerCase())) {
    return refuse({ kind: 'nameIsTaken', name: named.name })
  }
  return ok({ ...partnership, organisations: [...partnership.organisations, named] })
}

/** The organisation with this id; null when the partnership has none. */
export const findOrganisation = (partnership: Partnership, id: OrganisationId) =>
  partnership.organisations.find((organisation) => organisation.id === id) ?? null
