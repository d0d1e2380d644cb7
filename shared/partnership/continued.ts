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
  const line: Organisation[] = []
  for (let next: OrganisationId | null = id; next !== null; ) {
    const found: Organisation | undefined = organisations.find((each) => each.id === next)
    if (!found || line.includes(found)) return line
    line.push(found)
    next = found.continuedBy
  }
  return line
}
