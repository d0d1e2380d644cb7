import type * as z from 'zod/mini'
import type { Json } from '../../basics/json'
import { parse } from '../../basics/parse'
import { freeId } from './ids'
import { type Place, problemInRow } from './places'
import type { WorkbookProblem } from './workbookProblem'

/** What is kept while a workbook is read: every problem, and where each part of the framework came from. */
export type Reading = {
  readonly problems: readonly WorkbookProblem[]
  readonly places: ReadonlyMap<string, Place>
  /** Keeps a problem of a row, at the column for a part of it. */
  readonly wrong: (place: Place, key: string, words: string) => void
  readonly note: (place: Place, key: string, words: string) => void
  readonly place: (path: string, place: Place) => void
  /** The value when it fits; null, with each misfit kept as a problem, when the row has to be left out. */
  readonly checked: <T>(schema: z.ZodMiniType<T>, place: Place, value: Readonly<Record<string, Json>>) => T | null
  /** The id that is given, or a made one; a free one, with a problem, where it is used before. */
  readonly idFor: (place: Place, given: Json | undefined, made: string, taken: ReadonlySet<string>) => string
}

/** Finds the id of what people call by its number or its id. */
export type FindId = (name: string) => string | null

/** Begins to read. */
export function newReading(): Reading {
  const problems: WorkbookProblem[] = []
  const places = new Map<string, Place>()
  const wrong: Reading['wrong'] = (place, key, words) => void problems.push(problemInRow(place, key, words))
  return {
    problems,
    places,
    wrong,
    note: (place, key, words) => void problems.push({ ...problemInRow(place, key, words), kind: 'note' }),
    place: (path, place) => void places.set(path, place),
    checked: (schema, place, value) => {
      const parsed = parse(schema, value)
      if (parsed.ok) return parsed.value
      for (const { path, expected } of parsed.problem)
        wrong(
          place,
          path,
          `Expected ${expected}${path ? ` (${path})` : ''}. It was left out. Change it and read the workbook again.`,
        )
      return null
    },
    idFor: (place, given, made, taken) => {
      if (typeof given !== 'string') return freeId(made, taken)
      if (!taken.has(given)) return given
      const free = freeId(given, taken)
      wrong(place, 'id', `The id “${given}” is used before, so this row was given “${free}”. Write another id.`)
      return free
    },
  }
}
