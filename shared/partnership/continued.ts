import type { Day } from '../basics/day'
import { isOpenOn, type Organisation, type OrganisationId } from './organisation'

// A conversion keeps an organisation's id. A merger closes it and says which one it became part of. What was put to it goes on to
// that one, by way of the register and without a copy.

/** Who answers for an organisation on a day: itself, or the one it became part of; null where it closed and nobody took over. */
export function answersFor(organisations: readonly Organisation[], id: OrganisationId, day: Day): Organisation | null {
  const line = lineOf(organisations, id)
  return line.find((each) => !each.withdrawn && isOpenOn(each, day)) ?? null
}

/** True when two ids stand for one body, because one of them became part of the other, or both of a third. */
export function sameBody(organisations: readonly Organisation[], a: OrganisationId, b: OrganisationId): boolean {
  if (a === b) return true
  const last = (id: OrganisationId) => lineOf(organisations, id).at(-1)?.id ?? id
  return last(a) === last(b)
}

/** An organisation and those it became part of, one after another; none for one that is not in the register. */
function lineOf(organisations: readonly Organisation[], id: OrganisationId): readonly Organisation[] {
  const known = byId(organisations)
  const line: Organisation[] = []
  for (let next: OrganisationId | null = id; next !== null; ) {
    const found = known.get(next)
    if (!found || line.includes(found)) return line
    line.push(found)
    next = found.continuedBy
  }
  return line
}

/** A list is replaced when it changes, so what was looked up once for a list stays true of it. */
const indexes = new WeakMap<readonly Organisation[], ReadonlyMap<OrganisationId, Organisation>>()

function byId(organisations: readonly Organisation[]): ReadonlyMap<OrganisationId, Organisation> {
  const known = indexes.get(organisations)
  if (known) return known
  const made = new Map(organisations.map((each) => [each.id, each]))
  indexes.set(organisations, made)
  return made
}
