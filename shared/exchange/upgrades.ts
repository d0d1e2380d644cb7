import type { Tables } from './tables'
import { schemaVersion } from './versions'

/**
 * One numbered step from a schema version to the next: pure, without clock or chance, and never edited once released.
 * Database and files run the same steps.
 */
export type Upgrade = { readonly from: number; readonly name: string; readonly step: (tables: Tables) => Tables }

/** Every step there is, oldest first. A test demands a before-and-after example of each. */
export const upgrades: readonly Upgrade[] = []

/**
 * Brings tables of an older version up to date, step by step. Tables of a newer version that this program may read stay as
 * they are. A gap in the steps is a bug and throws.
 */
export function upgrade(tables: Tables, from: number, steps = upgrades, to = schemaVersion): Tables {
  if (from >= to) return tables
  const next = steps.find((each) => each.from === from)
  if (!next) throw new Error(`There is no upgrade from schema version ${from}`)
  return upgrade(next.step(tables), from + 1, steps, to)
}
