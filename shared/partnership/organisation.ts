import * as z from 'zod/mini'
import { type Day, daySchema } from '../basics/day'
import { type Id, idSchema } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'

export type OrganisationId = Id<'organisation'>

/** Why a body completes a return (Section 11 sheet, 1.3). Reports never call an invited body non-compliant. */
export const dutyBases = ['section-11', 'section-11-by-contract', 'parallel-duty', 'invited', 'not-recorded'] as const
export type DutyBasis = (typeof dutyBases)[number]

export const organisationName = z.string().check(z.minLength(1), z.maxLength(200))
const line = z.string().check(z.maxLength(200))

/**
 * The numbers that registers know a setting by (Section 175/157 sheet, 3.2), each in its one stored form: a URN has six
 * digits, a LAESTAB seven without a stroke, a UKPRN eight that start with 10. Early-years numbers keep their letters.
 */
export const identifiersSchema = z.strictObject({
  urn: z.nullable(z.string().check(z.regex(/^\d{6}$/))),
  laestab: z.nullable(z.string().check(z.regex(/^\d{7}$/))),
  ukprn: z.nullable(z.string().check(z.regex(/^10\d{6}$/))),
  earlyYears: z.nullable(z.string().check(z.minLength(1), z.maxLength(20))),
})
export type Identifiers = z.infer<typeof identifiersSchema>

export const noIdentifiers: Identifiers = { urn: null, laestab: null, ukprn: null, earlyYears: null }

/** Somebody to write to, by the role they hold. */
const contactSchema = z.strictObject({
  id: idSchema<'contact'>(),
  role: organisationName,
  name: line,
  email: line,
  phone: z.string().check(z.maxLength(40)),
})
export type Contact = z.infer<typeof contactSchema>

/** What an organisation was called, and its type and numbers, until it was renamed or converted. */
const earlierIdentitySchema = z.strictObject({
  name: organisationName,
  type: z.string().check(z.maxLength(40)),
  identifiers: identifiersSchema,
  /** The last day it was known by these. */
  until: daySchema,
  why: z.enum(['renamed', 'converted']),
})
export type EarlierIdentity = z.infer<typeof earlierIdentitySchema>

export const organisationSchema = z.strictObject({
  id: idSchema<'organisation'>(),
  name: organisationName,
  /** A code of the organisation types list, such as `nhs-ft`. */
  type: z.string().check(z.maxLength(40)),
  dutyBasis: z.enum(dutyBases),
  identifiers: identifiersSchema,
  /** For schools, as the register says it: `Primary`. */
  phase: z.string().check(z.maxLength(60)),
  /** The part of the area it is in, for lists and letters. */
  area: line,
  /** The trust or group it belongs to. */
  trust: line,
  contacts: z.array(contactSchema).check(z.maxLength(20)),
  /** Oldest first. */
  earlier: z.array(earlierIdentitySchema).check(z.maxLength(50)),
  /** The last day it was open; null while it is. */
  closedOn: z.nullable(daySchema),
  /** The organisation that it became part of. */
  continuedBy: z.nullable(idSchema<'organisation'>()),
  /** True once its adding was taken back: it is in no list and is never asked. Records are only ever added to. */
  withdrawn: z.boolean(),
})

/** Any body that completes a return. Its id stays when its name, type or numbers change. */
export type Organisation = z.infer<typeof organisationSchema>

/** An organisation of which only this is known. */
export const newOrganisation = (known: Pick<Organisation, 'id' | 'name'> & Partial<Organisation>): Organisation => ({
  type: '',
  dutyBasis: 'not-recorded',
  identifiers: noIdentifiers,
  phase: '',
  area: '',
  trust: '',
  contacts: [],
  earlier: [],
  closedOn: null,
  continuedBy: null,
  withdrawn: false,
  ...known,
})

/** The organisations that are in the register. */
export const inRegister = (organisations: readonly Organisation[]): readonly Organisation[] =>
  organisations.filter(({ withdrawn }) => !withdrawn)

/** True on a day when the organisation is open. */
export const isOpenOn = ({ closedOn }: Pick<Organisation, 'closedOn'>, day: Day): boolean =>
  closedOn === null || closedOn >= day

export type NamesAreWrong =
  | { readonly kind: 'nameIsMissing'; readonly what: 'partnership' | 'organisation' }
  | { readonly kind: 'nameIsTaken'; readonly name: string }

/** True when registers have given both numbers, and none of them is the same: they are two, whatever they are called. */
export function areToldApart(a: Identifiers, b: Identifiers): boolean {
  const both = (Object.keys(noIdentifiers) as (keyof Identifiers)[]).filter(
    (scheme) => a[scheme] !== null && b[scheme] !== null,
  )
  return both.length > 0 && both.every((scheme) => a[scheme] !== b[scheme])
}

/**
 * Adds an organisation. Refuses an empty name, and one already in the list whatever its capitals, unless the numbers of
 * registers tell the two apart: schools of one name are common.
 */
export function addOrganisation(
  organisations: readonly Organisation[],
  organisation: Organisation,
): Result<readonly Organisation[], NamesAreWrong> {
  const named = { ...organisation, name: organisation.name.trim() }
  if (named.name === '') return refuse({ kind: 'nameIsMissing', what: 'organisation' })
  const isNamedSo = (each: Organisation) => each.name.toLowerCase() === named.name.toLowerCase()
  if (organisations.some((each) => isNamedSo(each) && !areToldApart(each.identifiers, named.identifiers))) {
    return refuse({ kind: 'nameIsTaken', name: named.name })
  }
  return ok([...organisations, named])
}

/** The organisation with this id; null when there is none. */
export const findOrganisation = (organisations: readonly Organisation[], id: OrganisationId) =>
  organisations.find((organisation) => organisation.id === id) ?? null
