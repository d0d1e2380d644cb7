import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../../../shared/basics/json'
import { pathText } from '../../../shared/basics/parse'
import { checkTables, type RecordMisfit, tablesOf } from '../../../shared/exchange/checkTables'
import { sampleWorkspace } from '../../../shared/exchange/sample'
import { type TableName, type Tables, tableNames } from '../../../shared/exchange/tables'
import { must } from '../../builders/must'
import { builtInFrameworks } from '../../builders/reportWorkspace'
import { sampleContent } from '../../builders/sampleContent'

// A field that this version does not know is never dropped in silence: wherever it stands, the records are refused with its place,
// or it is part of a value that is kept as it is.

const later = 'fieldOfALaterVersion'

type Place = { readonly table: TableName; readonly id: string; readonly path: string }

/** What kind of place a path is: its names, without numbers and ids. */
const kindOf = (path: readonly PropertyKey[]) =>
  path.map((step) => (typeof step === 'number' || !/^[a-z][A-Za-z]*$/.test(String(step)) ? '*' : step)).join('.')

/** The tables with the unknown field in one object of each kind that is wanted, at every depth, and the places where it was put. */
function withLaterFields(
  tables: Tables,
  isWanted: (place: Place) => boolean,
): { readonly tables: Tables; readonly places: readonly Place[] } {
  const places: Place[] = []
  const known = new Set<string>()
  const placed = (value: Json, table: TableName, id: string, path: readonly PropertyKey[]): Json => {
    if (Array.isArray(value))
      return (value as readonly Json[]).map((each, at) => placed(each, table, id, [...path, at]))
    if (value === null || typeof value !== 'object') return value
    const object = Object.fromEntries(
      Object.entries(value as JsonObject).map(([name, each]) => [name, placed(each, table, id, [...path, name])]),
    )
    const kind = `${table} ${kindOf(path)}`
    if (known.has(kind)) return object
    known.add(kind)
    const place = { table, id, path: pathText(path) }
    if (!isWanted(place)) return object
    places.push(place)
    return { ...object, [later]: { words: 'that must not vanish' } }
  }
  const changed = tableNames.map((table) => [
    table,
    Object.fromEntries(Object.entries(tables[table]).map(([id, record]) => [id, placed(record, table, id, [])])),
  ])
  return { tables: Object.fromEntries(changed) as Tables, places }
}

describe('a field of a later version', () => {
  it('is refused with its place in every kind of object of every table, or kept as it is', () => {
    const sample = tablesOf(must(sampleWorkspace(sampleContent(), builtInFrameworks())))
    const { tables, places } = withLaterFields(sample, () => true)
    expect(places.length).toBeGreaterThan(80)
    const checked = checkTables(tables)
    const misfits = checked.ok ? [] : checked.problem
    const isTold = ({ table, id, path }: Place) =>
      misfits.some((each) => each.table === table && each.id === id && tells(each, path))
    const untold = new Set(places.filter((place) => !isTold(place)).map((place) => JSON.stringify(place)))
    expect(untold.size).toBeLessThan(3)
    const { tables: rest } = withLaterFields(sample, (place) => untold.has(JSON.stringify(place)))
    expect(tablesOf(must(checkTables(rest)))).toEqual(rest)
  })
})

/** True where a misfit is about the unknown field of a place: as a name, as an entry of a map, or as a part of a union, which is refused as a whole. */
function tells({ path, expected }: RecordMisfit, place: string): boolean {
  const entry = place === '' ? later : `${place}.${later}`
  const isName = expected.startsWith('only known names')
  if (isName) return path === place && expected.includes(later)
  return isIn(path, entry) || isIn(place, path)
}

const isIn = (path: string, outer: string) =>
  path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`)
