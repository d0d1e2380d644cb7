import { useMemo } from 'react'
import type { ListedAction } from '../../shared/actions/listed'
import { useOrganisations } from '../storage/organisations'

/** What the boxes of an action offer. */
export type Choices = {
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  /** Roles that own actions already. */
  readonly owners: readonly string[]
}

const collator = new Intl.Collator('en-GB', { numeric: true })

/** The organisations of the partnership by name, and the roles that own one of these actions. */
export function useChoices(rows: readonly ListedAction[] | undefined): Choices {
  const organisations = useOrganisations()
  return useMemo(
    () => ({
      organisations: (organisations ?? []).map(({ id, name }) => ({ id: id as string, name })),
      owners: [...new Set((rows ?? []).map(({ owner }) => owner.trim()).filter(Boolean))].sort(collator.compare),
    }),
    [organisations, rows],
  )
}
