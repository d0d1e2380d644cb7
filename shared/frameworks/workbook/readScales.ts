import type { Json } from '../../basics/json'
import { type Level, levelSchema, type Meaning, type Scale, type ShapeName, type Step, shapes } from '../scale'
import { freeId, idFrom } from './ids'
import type { Reading } from './reading'
import type { TableRow } from './readTables'

/** The scales of a workbook, and what each level needs beside it. */
export type ScalesRead = {
  /** True when the workbook has no scale, and the one that was given stands in. */
  readonly isFallback: boolean
  readonly scales: readonly Scale[]
  readonly rules: Readonly<Record<'evidenceFor' | 'impactFor' | 'actionFor', readonly string[]>>
  readonly evidenceTypeFor: readonly { readonly level: string; readonly types: readonly string[] }[]
}

const stepOf: Partial<Record<Meaning, Step>> = {
  'met-strong': 'a',
  met: 'b',
  'met-with-actions': 'c',
  partly: 'c',
  'not-met': 'd',
}
const shapeOf: Record<Meaning, ShapeName> = {
  'met-strong': 'diamond',
  met: 'disc',
  'met-with-actions': 'pointer',
  partly: 'triangle',
  'not-met': 'square',
  'request-for-help': 'arrow',
  'no-rating': 'ring',
  excluded: 'box',
}

type LevelRow = { readonly row: TableRow; readonly level: Level }
type ScaleRows = { readonly id: string; readonly title: string; readonly rows: TableRow[] }

/** Reads the sheet "Scales". Without a level there, the scale that is given stands in. */
export function readScales(reading: Reading, rows: readonly TableRow[], fallback: Scale): ScalesRead {
  const taken = new Set<string>()
  const read = gathered(rows).map((group, s) => ({ group, levels: readLevels(reading, group.rows, s, taken) }))
  const sound = read.filter(({ group, levels }) => {
    const [first] = group.rows
    if (levels.length < 2 && first)
      reading.wrong(
        { list: 'scales', row: first.row },
        'scale',
        `The scale “${group.title}” has fewer than two levels that can be read, so it was left out.`,
      )
    return levels.length >= 2
  })
  if (sound.length === 0)
    return { scales: [fallback], isFallback: true, ...rulesByMeaning(fallback.levels), evidenceTypeFor: [] }
  const scales = sound.map(({ group, levels }, s): Scale => {
    for (const [l, { row }] of levels.entries())
      reading.place(`scales[${s}].levels[${l}]`, { list: 'scales', row: row.row })
    return {
      id: group.id as Scale['id'],
      title: group.title,
      order: orderOf(reading, group.rows),
      levels: levels.map(({ level }) => level),
    }
  })
  return { scales, isFallback: false, ...rulesOf(sound.flatMap(({ levels }) => levels)) }
}

/** Rows of one scale belong together; an empty title means the scale of the row above. */
function gathered(rows: readonly TableRow[]): readonly ScaleRows[] {
  const scales: ScaleRows[] = []
  for (const row of rows) {
    const { scale, scaleId } = row.values as Record<string, string | undefined>
    const known = scales.find((each) => (scaleId === undefined ? each.title === scale : each.id === scaleId))
    const above = scale === undefined && scaleId === undefined ? scales.at(-1) : undefined
    const into = known ?? above
    if (into) into.rows.push(row)
    else {
      const title = scale ?? 'Scale'
      const id = scaleId ?? freeId(idFrom(title), new Set(scales.map((each) => each.id)))
      scales.push({ id, title, rows: [row] })
    }
  }
  return scales
}

function orderOf(reading: Reading, rows: readonly TableRow[]): Scale['order'] {
  const said = rows.flatMap(({ row, values }) =>
    values['order'] === undefined ? [] : [{ row, order: values['order'] }],
  )
  const [first] = said
  const other = said.find(({ order }) => order !== first?.order)
  if (other)
    reading.wrong(
      { list: 'scales', row: other.row },
      'order',
      'The rows of this scale give two orders. The first was taken.',
    )
  return (first?.order as Scale['order'] | undefined) ?? 'best-first'
}

function readLevels(reading: Reading, rows: readonly TableRow[], s: number, taken: Set<string>): readonly LevelRow[] {
  const levels: LevelRow[] = []
  for (const row of rows) {
    const place = { list: 'scales', row: row.row } as const
    const { values } = row
    const label = values['label']
    if (typeof label !== 'string') {
      reading.wrong(place, 'label', 'The level has no word, so the row was left out.')
      continue
    }
    const meaning = (values['meaning'] as Meaning | undefined) ?? 'no-rating'
    if (values['meaning'] === undefined)
      reading.wrong(
        place,
        'meaning',
        `What “${label}” says about the duty is not given, so it counts as no rating. Choose a meaning.`,
      )
    const id = reading.idFor(place, values['id'], idFrom(label), taken)
    taken.add(id)
    const level = reading.checked(levelSchema, place, {
      id,
      label,
      code: values['code'] ?? freeCode(label, levels),
      meaning,
      step: 'step' in values ? (values['step'] ?? null) : (stepOf[meaning] ?? null),
      shape: values['shape'] ?? freeShape(meaning, levels),
      descriptor: values['descriptor'] ?? label,
    } as Record<string, Json>)
    if (level) levels.push({ row, level })
  }
  if (levels.length > 8)
    reading.wrong(
      { list: 'scales', row: levels[8]?.row.row ?? 1 },
      'label',
      `A scale has at most 8 levels. Those from here on were left out (scale ${s + 1}).`,
    )
  return levels.slice(0, 8)
}

/** The first letters of the words, or of the word; with a figure where another level has them. */
function freeCode(label: string, levels: readonly LevelRow[]): string {
  const words = label
    .toUpperCase()
    .replace(/[^A-Z0-9 ]/g, '')
    .split(' ')
    .filter((word) => word !== '')
  const letters =
    words.length > 1
      ? words
          .map((word) => word[0])
          .join('')
          .slice(0, 2)
      : (words[0] ?? 'X').slice(0, 2)
  const taken = new Set(levels.map(({ level }) => level.code))
  const plain = letters === 'R' && !/^red\b/i.test(label) ? 'RX' : letters
  for (let number = 2; number < 10; number += 1) {
    if (!taken.has(plain)) return plain
    if (!taken.has(`${plain}${number}`)) return `${plain}${number}`
  }
  return plain
}

function freeShape(meaning: Meaning, levels: readonly LevelRow[]): ShapeName {
  const taken = new Set(levels.map(({ level }) => level.shape))
  return [shapeOf[meaning], ...shapes].find((shape) => !taken.has(shape)) ?? shapeOf[meaning]
}

const ids = (levels: readonly Level[], meanings: readonly Meaning[]) =>
  levels.filter(({ meaning }) => meanings.includes(meaning)).map(({ id }) => id as string)

/** What levels need when nothing is said: evidence for what is met, impact for the strongest, an action for the rest. */
const rulesByMeaning = (levels: readonly Level[]): Pick<ScalesRead, 'rules'> => ({
  rules: {
    evidenceFor: ids(levels, ['met-strong', 'met']),
    impactFor: ids(levels, ['met-strong']),
    actionFor: ids(levels, ['met-with-actions', 'partly', 'not-met']),
  },
})

function rulesOf(rows: readonly LevelRow[]): Pick<ScalesRead, 'rules' | 'evidenceTypeFor'> {
  const byMeaning = rulesByMeaning(rows.map(({ level }) => level)).rules
  const said = (key: keyof ScalesRead['rules']) =>
    rows.every(({ row }) => row.values[key] === undefined)
      ? byMeaning[key]
      : rows.filter(({ row }) => row.values[key] === true).map(({ level }) => level.id as string)
  return {
    rules: { evidenceFor: said('evidenceFor'), impactFor: said('impactFor'), actionFor: said('actionFor') },
    evidenceTypeFor: rows.flatMap(({ row, level }) => {
      const types = (row.values['evidenceTypes'] ?? []) as readonly string[]
      return types.length > 0 ? [{ level: level.id as string, types }] : []
    }),
  }
}
