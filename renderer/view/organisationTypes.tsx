import { useEffect, useState } from 'react'
import type { OrganisationType } from '../../shared/partnership/organisationType'
import { organisationTypes } from '../storage/bundled'

/** The picklist of organisation types, also those no longer used; null while it is read. */
export function useOrganisationTypes(): readonly OrganisationType[] | null {
  const [types, setTypes] = useState<readonly OrganisationType[] | null>(null)
  useEffect(() => void organisationTypes().then(setTypes), [])
  return types
}

/** What a type is called. */
export const typeWords = (types: readonly OrganisationType[], code: string): string =>
  code === '' ? 'Not recorded' : (types.find((type) => type.code === code)?.label ?? code)

/** The choices of a list of types, by group. One that is no longer used is offered only where it stands already. */
export function TypeOptions({
  types,
  chosen,
}: {
  readonly types: readonly OrganisationType[]
  readonly chosen: string
}) {
  const offered = types.filter(({ code, activeTo }) => activeTo === null || code === chosen)
  return [...new Set(offered.map(({ group }) => group))].map((group) => (
    <optgroup key={group} label={group}>
      {offered
        .filter((type) => type.group === group)
        .map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
    </optgroup>
  ))
}
