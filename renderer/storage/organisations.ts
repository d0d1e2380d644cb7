import { useLive } from './live'

/** Every organisation of the partnership, by name. */
export const useOrganisations = () =>
  useLive(
    async (copy) => (await copy.organisations.toArray()).sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    [],
  )
