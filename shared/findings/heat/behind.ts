import { impossible } from '../../basics/result'
import { standardName } from '../../frameworks/lookUp'
import type { StandardId } from '../../frameworks/question'
import type { LevelId, ShapeName } from '../../frameworks/scale'
import type { ReturnId } from '../../returns/answer'
import type { HeatBasis } from './basis'
import { type HeatCell, type HeatRating, isConcern } from './cells'
import { cellSigns, cellWords } from './cellWords'
import { type ColumnCounts, directionOf, type HeatLine, type HeatTable } from './table'

type Outside = Exclude<HeatCell['kind'], 'rated'>
type Way = keyof ColumnCounts['moved']

/** Which cells a number counts. */
export type HeatWhich =
  | { readonly kind: 'level'; readonly id: LevelId }
  | { readonly kind: 'moved'; readonly way: Way }
  | { readonly kind: 'outside'; readonly what: Outside }
  | { readonly kind: 'concern' }

/** One of the numbers of a column: how many organisations stand in one place. Those of a column add up to all it counts. */
export type CountPart = {
  readonly key: string
  readonly which: HeatWhich
  /** In a few characters; empty where it is not shown so. */
  readonly code: string
  readonly words: string
  readonly count: number
  /** Of how many with a rating its share may be told; null for what stands beside the ratings. */
  readonly of: number | null
  /** How its part of a bar looks; null for what has no part in it. */
  readonly look: { readonly shape: ShapeName; readonly fill: string } | null
}

const ways: readonly { readonly way: Way; readonly code: string; readonly words: string; readonly shape: ShapeName }[] =
  [
    { way: 'down', code: 'Lower', words: 'Agreed lower', shape: 'arrow' },
    { way: 'up', code: 'Higher', words: 'Agreed higher', shape: 'triangle' },
    { way: 'same', code: 'Same', words: 'As rated', shape: 'ring' },
  ]

/** The numbers of a column, the best level first; only those that count any, but for the directions of a change. */
export function countParts(basis: HeatBasis, counts: ColumnCounts, rating: HeatRating): readonly CountPart[] {
  const { levels, moved, other, rated } = counts
  const isChange = rating === 'change' && rated > 0
  const atLevels = basis.levels.flatMap(({ level, rank }, place): CountPart[] => {
    const count = levels[place] ?? 0
    if (count === 0 || (isChange && rank !== null)) return []
    const look = rank === null ? null : { shape: level.shape, fill: `step-${level.step ?? 'none'}` }
    const which = { kind: 'level', id: level.id } as const
    const of = rank === null ? null : rated
    return [{ key: level.id, which, code: level.code || level.label, words: level.label, count, of, look }]
  })
  const directions = ways.map(({ way, code, words, shape }): CountPart => {
    const which = { kind: 'moved', way } as const
    return { key: way, which, code, words, count: moved[way], of: null, look: { shape, fill: `moved-${way}` } }
  })
  const beside = (Object.keys(other) as Outside[]).flatMap((what): CountPart[] => {
    const { sign, words } = cellSigns[what]
    const part = { key: what, which: { kind: 'outside', what } as const, code: sign, words, count: other[what] }
    return part.count === 0 ? [] : [{ ...part, of: null, look: null }]
  })
  return [...(isChange ? directions : []), ...atLevels, ...beside]
}

/** Where a number of the table stands: in a standard, over all or over one type; in a row; over all of a type; over some rows. */
export type HeatPlace =
  | {
      readonly at: 'column'
      readonly standard: StandardId
      readonly type: string | null
      readonly which: HeatWhich | null
    }
  | { readonly at: 'line'; readonly id: ReturnId }
  | { readonly at: 'type'; readonly type: string }
  | { readonly at: 'lines'; readonly ids: readonly ReturnId[] }

/** One of the cells that a number counts; where `column` is null, the row as a whole. */
export type HeatEntry = {
  readonly line: HeatLine
  readonly column: number | null
  readonly name: string
  readonly words: string
}

/** What is counted together: as many entries as its number says. */
export type HeatBehind = { readonly key: string; readonly words: string; readonly entries: readonly HeatEntry[] }

/** What is behind a number of the table, part by part; empty where the number is no longer in the table. */
export function heatBehind(
  basis: HeatBasis,
  table: HeatTable,
  rating: HeatRating,
  place: HeatPlace,
  concernWords: string,
): readonly HeatBehind[] {
  switch (place.at) {
    case 'column':
      return behindColumn(basis, table, rating, place, concernWords)
    case 'line':
      return behindLine(table, place.id, concernWords)
    case 'type':
      return behindType(table, place.type)
    case 'lines':
      return [
        {
          key: 'lines',
          words: concernWords,
          entries: table.all
            .filter(({ of }) => place.ids.includes(of.id))
            .map((line) => entryOf(line, `${line.concern} of ${line.rated}`)),
        },
      ]
    default:
      return impossible(place)
  }
}

const entryOf = (line: HeatLine, words: string): HeatEntry => ({
  line,
  column: null,
  name: line.organisation.name,
  words,
})

const isOfType = (type: string | null) => (line: HeatLine) => type === null || line.organisation.type === type

function behindColumn(
  basis: HeatBasis,
  table: HeatTable,
  rating: HeatRating,
  { standard, type, which }: Extract<HeatPlace, { at: 'column' }>,
  concernWords: string,
): readonly HeatBehind[] {
  const column = table.columns.findIndex((each) => each.standard.id === standard)
  const counts =
    type === null ? table.counts[column] : table.groups.find((group) => group.type === type)?.counts[column]
  if (!counts) return []
  const lines = table.all.filter(isOfType(type))
  const entries = (wanted: HeatWhich) =>
    lines.flatMap((line): HeatEntry[] => {
      const cell = line.cells[column]
      return cell && isCounted(basis, cell, wanted, counts.rated > 0 && rating === 'change')
        ? [{ line, column, name: line.organisation.name, words: cellWords(cell) }]
        : []
    })
  if (which?.kind === 'concern') return [{ key: 'concern', words: concernWords, entries: entries(which) }]
  const key = JSON.stringify(which)
  return countParts(basis, counts, rating)
    .filter((part) => part.count > 0 && (which === null || JSON.stringify(part.which) === key))
    .map((part) => ({ key: part.key, words: part.words, entries: entries(part.which) }))
}

function isCounted(basis: HeatBasis, cell: HeatCell, which: HeatWhich, isChange: boolean): boolean {
  const level = basis.levels.find(({ level: { id } }) => id === cell.level?.level.id)
  switch (which.kind) {
    case 'level':
      return level?.level.id === which.id && !(isChange && level.rank !== null)
    case 'moved':
      return directionOf(cell) === which.way
    case 'outside':
      return level === undefined && cell.kind === which.what
    default:
      return isConcern(cell)
  }
}

function behindLine({ all, columns }: HeatTable, id: ReturnId, concernWords: string): readonly HeatBehind[] {
  const line = all.find(({ of }) => of.id === id)
  if (!line) return []
  const parts = new Map<string, { readonly words: string; readonly entries: HeatEntry[] }>([
    ['concern', { words: concernWords, entries: [] }],
    ['rated', { words: 'Any other rating', entries: [] }],
  ])
  for (const [column, cell] of line.cells.entries()) {
    const standard = columns[column]?.standard
    if (!standard) continue
    const key = isConcern(cell) ? 'concern' : cell.kind
    const part = parts.get(key) ?? { words: cell.kind === 'rated' ? '' : cellSigns[cell.kind].words, entries: [] }
    part.entries.push({ line, column, name: standardName(standard), words: cellWords(cell) })
    parts.set(key, part)
  }
  return [...parts].flatMap(([key, part]) => (part.entries.length > 0 ? [{ key, ...part }] : []))
}

function behindType({ all, groups }: HeatTable, type: string): readonly HeatBehind[] {
  const shown = new Set(groups.find((group) => group.type === type)?.lines)
  const entries = (isShown: boolean) =>
    all.filter((line) => isOfType(type)(line) && shown.has(line) === isShown).map((line) => entryOf(line, ''))
  return [
    { key: 'shown', words: 'Shown', entries: entries(true) },
    { key: 'hidden', words: 'Not shown, as nothing in it is a concern', entries: entries(false) },
  ].filter((part) => part.entries.length > 0)
}
