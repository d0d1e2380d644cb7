import type { OrganisationId } from '../partnership/organisation'
import type { AgendaItem } from './session'

/** The most organisations that are named in one line; more are counted. */
const mostNamed = 6

/** `A, B and 3 more`. */
export function namesInLine(names: readonly string[]): string {
  const rest = names.length - mostNamed
  return rest > 0 ? `${names.slice(0, mostNamed).join(', ')} and ${rest} more` : names.join(', ')
}

/** `Put to A, B`: whom an item is put to, where its title does not name all of them; empty where it does, and where it is put to nobody. */
export function putToWords(
  { title, organisationIds }: Pick<AgendaItem, 'title' | 'organisationIds'>,
  names: ReadonlyMap<OrganisationId, string>,
): string {
  const all = organisationIds.map((id) => names.get(id) ?? 'another organisation')
  return all.every((name) => title.includes(name)) ? '' : `Put to ${namesInLine(all)}`
}

/** Those who come and are on no item of an agenda that asks somebody something; nobody while it asks nobody. */
export function comeUnasked(
  agenda: readonly AgendaItem[],
  names: ReadonlyMap<OrganisationId, string>,
): readonly OrganisationId[] {
  const asked = new Set(agenda.flatMap(({ organisationIds }) => organisationIds))
  return asked.size === 0 ? [] : [...names.keys()].filter((id) => !asked.has(id))
}
