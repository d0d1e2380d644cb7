import { recordId } from '../../shared/exchange/partnershipFile'
import { type Placed, type Tables, tableNames } from '../../shared/exchange/tables'

/** Every record of some tables, with its place. */
export const placedIn = (tables: Tables): readonly Placed[] =>
  tableNames.flatMap((table) => Object.entries(tables[table]).map(([id, record]) => ({ table, id, record })))

/** Throws when a record would not be found again under the id that it stands under. */
export function demandIds(placed: readonly Placed[]): void {
  const lost = placed.find(({ table, id, record }) => recordId(table, record) !== id)
  if (lost) throw new Error(`A record of ${lost.table} does not carry the id that it stands under`)
}
