import { idFrom } from './ids'
import type { FindId, Reading } from './reading'
import type { TableRow } from './readTables'

/** A standard's row, with the id and the number that it goes by. */
export type StandardRow = { readonly row: TableRow; readonly id: string; readonly number: string }
/** A question's row, with the ids that it and its standard go by. */
export type QuestionRow = {
  readonly row: TableRow
  readonly id: string
  readonly standard: string
  readonly label: string
  /** True when the workbook gave it no id of its own. */
  readonly idIsMade: boolean
}

/** Gives every row of "Standards" its id and number. */
export function standardRows(reading: Reading, rows: readonly TableRow[]): readonly StandardRow[] {
  const taken = new Set<string>()
  return rows.map((row, place) => {
    const number = (row.values['number'] as string | undefined) ?? String(place + 1)
    const id = reading.idFor({ list: 'standards', row: row.row }, row.values['id'], idFrom(number, 's-'), taken)
    taken.add(id)
    return { row, id, number }
  })
}

/** Gives every row of "Questions" its id and its standard. A row whose standard is not known is left out. */
export function questionRows(
  reading: Reading,
  rows: readonly TableRow[],
  standards: readonly StandardRow[],
): readonly QuestionRow[] {
  const find = finder(standards.map(({ id, number }) => [id, number]))
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  let above: string | null = null
  return rows.flatMap((row) => {
    const place = { list: 'questions', row: row.row } as const
    const said = row.values['standard'] as string | undefined
    const only: string | null = standards.length === 1 ? (standards[0]?.id ?? null) : null
    const standard: string | null = said === undefined ? (above ?? only) : find(said)
    if (standard === null) {
      reading.wrong(
        place,
        'standard',
        said === undefined
          ? 'It is not said which standard this question belongs to, so the row was left out.'
          : `There is no standard “${said}”, so the row was left out. Write a number or an id from the sheet Standards.`,
      )
      return []
    }
    above = standard
    const count = (counts.get(standard) ?? 0) + 1
    counts.set(standard, count)
    const number = standards.find(({ id }) => id === standard)?.number ?? ''
    const label = (row.values['label'] as string | undefined) ?? `${number}.${count}`
    const id = reading.idFor(place, row.values['id'], idFrom(label, 'q-'), taken)
    taken.add(id)
    return [{ row, id, standard, label, idIsMade: row.values['id'] === undefined }]
  })
}

/** Finds ids by id first and by number after; a number that several go by finds the first. */
export function finder(all: readonly (readonly [id: string, number: string])[]): FindId {
  const ids = new Set(all.map(([id]) => id))
  const numbers = new Map([...all].reverse().map(([id, number]) => [number, id]))
  return (name) => (ids.has(name) ? name : (numbers.get(name) ?? null))
}
