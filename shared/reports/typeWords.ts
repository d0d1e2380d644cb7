import type { Organisation } from '../partnership/organisation'
import type { OrganisationType } from '../partnership/organisationType'

/** The fewest organisations of a type that its name tells nobody which one is meant. */
const fewestOfType = 3

/**
 * Says what kind of organisation wrote something without telling which: its type where several of that type are among those asked,
 * and else what all of them are called.
 */
export function typeWords(
  asked: readonly Pick<Organisation, 'type'>[],
  types: readonly OrganisationType[],
  one: string,
): (organisation: Pick<Organisation, 'type'>) => string {
  return ({ type }) => {
    const label = types.find(({ code }) => code === type)?.label
    return label && asked.filter((each) => each.type === type).length >= fewestOfType ? label : one
  }
}
