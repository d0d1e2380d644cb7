import type { Day } from '../basics/day'
import { ok, type Result, refuse } from '../basics/result'
import { type CannotKnowAs, whyNotKnownAs } from './facts'
import { type DayIsTooEarly, tooEarly } from './identity'
import { findOrganisation, isOpenOn, type Organisation, type OrganisationId } from './organisation'

// An organisation is open or closed. Its returns stay with it through every move.
//
//   open ──closeOrganisation──▶ closed
//   open ──joinOrganisation───▶ closed, continued by another
//     ▲────reopenOrganisation────┘

export type CannotClose = { readonly kind: 'isClosedAlready'; readonly on: Day } | DayIsTooEarly

/** Closes an organisation; `on` is the last day it was open. */
export function closeOrganisation(organisation: Organisation, on: Day): Result<Organisation, CannotClose> {
  if (organisation.closedOn !== null) return refuse({ kind: 'isClosedAlready', on: organisation.closedOn })
  const early = tooEarly(organisation, on)
  return early ? refuse(early) : ok({ ...organisation, closedOn: on })
}

export type CannotJoin =
  | CannotClose
  | { readonly kind: 'joinsItself' }
  | { readonly kind: 'otherIsMissing' }
  | { readonly kind: 'otherIsClosed'; readonly name: string; readonly on: Day }
  | { readonly kind: 'joinsInARing'; readonly name: string }

/**
 * Closes an organisation that became part of another. Its returns stay with it: they are what it said while it was itself.
 * Refuses one that is closed by then, and one that became part of this one.
 */
export function joinOrganisation(
  organisation: Organisation,
  into: OrganisationId,
  on: Day,
  others: readonly Organisation[],
): Result<Organisation, CannotJoin> {
  if (organisation.id === into) return refuse({ kind: 'joinsItself' })
  const other = findOrganisation(others, into)
  if (!other) return refuse({ kind: 'otherIsMissing' })
  if (continuationOf(other, others).some(({ id }) => id === organisation.id)) {
    return refuse({ kind: 'joinsInARing', name: other.name })
  }
  if (other.closedOn !== null && !isOpenOn(other, on)) {
    return refuse({ kind: 'otherIsClosed', name: other.name, on: other.closedOn })
  }
  const closed = closeOrganisation(organisation, on)
  return closed.ok ? ok({ ...closed.value, continuedBy: into }) : closed
}

/** The organisations that one became part of, the nearest first. */
function continuationOf(organisation: Organisation, others: readonly Organisation[]): readonly Organisation[] {
  const next = organisation.continuedBy && findOrganisation(others, organisation.continuedBy)
  return next ? [next, ...continuationOf(next, others)] : []
}

export type CannotReopen = CannotKnowAs | { readonly kind: 'isOpenAlready' }

/** Opens a closed organisation again, and forgets that it became part of another. Refuses numbers that went to another. */
export function reopenOrganisation(
  organisation: Organisation,
  others: readonly Organisation[],
): Result<Organisation, CannotReopen> {
  if (organisation.closedOn === null) return refuse({ kind: 'isOpenAlready' })
  const wrong = whyNotKnownAs(organisation, others)
  return wrong ? refuse(wrong) : ok({ ...organisation, closedOn: null, continuedBy: null })
}
