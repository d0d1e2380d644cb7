import { useMemo } from 'react'
import type { CycleId } from '../../shared/cycles/cycle'
import type { HeatBasis } from '../../shared/findings/heat/basis'
import type { HeatRow } from '../../shared/findings/heat/table'
import { useGroups } from './groups'

/** What the heat table of a cycle is made of. */
export type HeatSource = { readonly basis: HeatBasis; readonly rows: readonly HeatRow[] }

/**
 * The rows of a cycle's heat table, each with its organisation as the return names it; null when there is no such cycle. They are
 * read with what groups are counted from, so that a thousand returns are read once for both.
 */
export function useHeat(id: CycleId): HeatSource | null | undefined {
  const source = useGroups(id)
  return useMemo(
    () =>
      source && {
        basis: source.basis.heat,
        rows: source.rows.map(({ of, organisation }) => ({ of: of.heat, organisation })),
      },
    [source],
  )
}
