import { type Day, dayBefore } from '../basics/day'
import { ok, type Result, refuse } from '../basics/result'
import { type CannotKnowAs, type Facts, sameNumbers, tidied, whyNotKnownAs } from './facts'
import type { EarlierIdentity, Organisation } from './organisation'

/** How many earlier identities an organisation can have. */
export const mostEarlier = 50

export type CannotTakeIdentity =
  | CannotKnowAs
  | { readonly kind: 'isKnownSo' }
  | { readonly kind: 'dayHasNotCome'; readonly on: Day }
  | DayIsTooEarly
  | { readonly kind: 'isFull'; readonly what: 'contacts' | 'earlier'; readonly most: number }
  | { readonly kind: 'isClosed'; readonly on: Day }

/** A day on or before which something of the past is recorded already. */
export type DayIsTooEarly = { readonly kind: 'dayIsTooEarly'; readonly after: Day }

/** What a rule about the past needs beside the organisation. */
export type Around = { readonly others: readonly Organisation[]; readonly today: Day }

/** Gives an organisation another name from a day on. The name before is kept with the last day it was used. */
export function renameOrganisation(
  organisation: Organisation,
  name: string,
  from: Day,
  around: Around,
): Result<Organisation, CannotTakeIdentity> {
  return takeIdentity(organisation, { name }, 'renamed', from, around)
}

/** What an organisation is after it became one of another type. */
export type Conversion = Pick<Facts, 'name' | 'type' | 'dutyBasis' | 'identifiers'>

/** Makes an organisation one of another type from a day on, with new numbers. What it was is kept. Its id and returns stay. */
export function convertOrganisation(
  organisation: Organisation,
  conversion: Conversion,
  from: Day,
  around: Around,
): Result<Organisation, CannotTakeIdentity> {
  return takeIdentity(organisation, conversion, 'converted', from, around)
}

function takeIdentity(
  organisation: Organisation,
  change: Partial<Conversion>,
  why: EarlierIdentity['why'],
  from: Day,
  { others, today }: Around,
): Result<Organisation, CannotTakeIdentity> {
  const { name, type, identifiers, earlier, closedOn } = organisation
  const next = tidied({ ...organisation, ...change })
  if (closedOn !== null && closedOn < from) return refuse({ kind: 'isClosed', on: closedOn })
  const wrong = whyNotKnownAs(next, others)
  if (wrong) return refuse(wrong)
  if (next.name === name && next.type === type && sameNumbers(next.identifiers, identifiers))
    return refuse({ kind: 'isKnownSo' })
  if (from > today) return refuse({ kind: 'dayHasNotCome', on: from })
  const until = dayBefore(from)
  const early = tooEarly(organisation, until)
  if (early) return refuse(early)
  if (earlier.length >= mostEarlier) return refuse({ kind: 'isFull', what: 'earlier', most: mostEarlier })
  return ok({ ...next, earlier: [...earlier, { name, type, identifiers, until, why }] })
}

/** Why nothing more can end on a day: an earlier identity ended on it or later. Null when none did. */
export function tooEarly({ earlier }: Organisation, until: Day): DayIsTooEarly | null {
  const last = earlier.at(-1)
  return last && until <= last.until ? { kind: 'dayIsTooEarly', after: last.until } : null
}

/** An organisation with the name, type and numbers that it had on a day. */
export function asKnownOn(organisation: Organisation, day: Day): Organisation {
  const then = organisation.earlier.find(({ until }) => until >= day)
  return then ? { ...organisation, name: then.name, type: then.type, identifiers: then.identifiers } : organisation
}
