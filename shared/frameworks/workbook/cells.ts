import { type Day, isDay, longDay, readTypedDay } from '../../basics/day'
import type { Json, JsonObject } from '../../basics/json'
import { impossible } from '../../basics/result'
import type { Cell } from '../../basics/sheet'
import { printable } from '../../basics/text'
import { readTypedNumber } from '../typedField'
import { longestWords } from '../words'
import { freeId, idFrom } from './ids'

/** The words of a picklist: what the model holds, and what people read. */
export type PickWords = readonly (readonly [value: string | null, word: string])[]

/** What the cells of a column hold. */
export type CellKind =
  | { readonly is: 'text' }
  /** A number as people say it, "1.10", which a spreadsheet may have turned into something else. */
  | { readonly is: 'name' }
  | { readonly is: 'id' }
  | { readonly is: 'number' }
  | { readonly is: 'yesNo' }
  | { readonly is: 'day' }
  /** One text on each line. */
  | { readonly is: 'lines' }
  /** Ids or numbers, one on each line or with commas between. */
  | { readonly is: 'names' }
  | { readonly is: 'pick'; readonly words: PickWords }
  /** Several words of a picklist, one on each line. `none` is the word for an empty list. */
  | { readonly is: 'picks'; readonly words: PickWords; readonly none: string }
  /** One thing on each line, with its id in front of a bar: `yes | Yes`. The id may be left out. */
  | { readonly is: 'pairs'; readonly id: string; readonly text: string }
  /** One text on each line, with what it is about in front of a bar: `strong | What strong looks like`. */
  | { readonly is: 'record' }
  /** As `record`, with a number after the bar. */
  | { readonly is: 'weights' }

/** The value of a cell, with a note where it was read in a way to look at; or why it was left out. */
export type CellRead =
  | { readonly ok: true; readonly value: Json; readonly note?: string }
  | { readonly ok: false; readonly wrong: string }

const idPattern = /^[A-Za-z0-9][A-Za-z0-9._@-]{0,79}$/
const read = (value: Json): CellRead => ({ ok: true, value })
const wrong = (words: string): CellRead => ({ ok: false, wrong: words })

/** A value of the model as a cell. Nothing is an empty cell. */
export function writeCell(kind: CellKind, value: Json | undefined): Cell {
  switch (kind.is) {
    case 'pick':
      return kind.words.find(([each]) => each === value)?.[1] ?? null
    case 'picks':
      return Array.isArray(value) ? wordsOf(kind, value) : null
    case 'yesNo':
      return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : null
    case 'day':
      return typeof value === 'string' ? longDay(value as Day) : null
    case 'number':
      return typeof value === 'number' ? value : null
    case 'lines':
    case 'names':
      return value === undefined ? null : joinLines(value as readonly string[])
    case 'pairs':
      return value === undefined ? null : joinLines((value as readonly JsonObject[]).map((each) => pair(each, kind)))
    case 'record':
    case 'weights':
      return value === undefined
        ? null
        : joinLines(Object.entries(value as JsonObject).map(([key, words]) => `${key} | ${words}`))
    default:
      return typeof value === 'string' && value !== '' ? value : null
  }
}

const wordsOf = ({ words, none }: Extract<CellKind, { is: 'picks' }>, values: readonly Json[]) =>
  values.length === 0 ? none : joinLines(values.map((each) => words.find(([value]) => value === each)?.[1] ?? ''))

const pair = (each: JsonObject, { id, text }: Extract<CellKind, { is: 'pairs' }>) => `${each[id]} | ${each[text]}`

/** Says that a list is there and empty. */
const emptyList = '–'

/** Two spaces in front say that a line goes on from the one above. */
const joinLines = (lines: readonly string[]) =>
  lines.length === 0 ? emptyList : lines.map((line) => line.replaceAll('\n', '\n  ')).join('\n')

const splitLines = (text: string) =>
  text
    .split(/\n(?! {2})/)
    .map((line) => line.replaceAll('\n  ', '\n').trim())
    .filter((line) => line !== '' && line !== emptyList)

const namesIn = (text: string) => splitLines(text.replace(/[,;]/g, '\n'))

/** What a cell that is not empty says. */
export function readCell(kind: CellKind, cell: Exclude<Cell, null>): CellRead {
  const text = printable(String(cell)).trim()
  switch (kind.is) {
    case 'text':
      return text.length > longestWords ? tooLong(text) : read(text)
    case 'name':
      return readName(cell, text)
    case 'id':
      return idPattern.test(text) ? read(text) : wrong(`"${short(text)}" is not an id. ${idRule}`)
    case 'number':
      return readNumber(cell, text)
    case 'yesNo':
      return readYesNo(cell, text)
    case 'day':
      return readDay(cell, text)
    case 'lines':
      return readLines(splitLines(text))
    case 'names':
      return readLines(namesIn(text))
    case 'pick':
      return readPick(kind.words, text)
    case 'picks':
      return readPicks(kind, text)
    case 'pairs':
      return readPairs(splitLines(text), kind)
    case 'record':
      return readRecord(splitLines(text))
    case 'weights':
      return readWeights(splitLines(text))
    default:
      return impossible(kind)
  }
}

const idRule = 'An id has letters, figures, dots and hyphens, and no spaces. Leave it empty to have one made.'
const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
const tooLong = (text: string) =>
  wrong(
    `This text has ${text.length.toLocaleString('en-GB')} characters; the most is ${longestWords.toLocaleString('en-GB')}. It was left out. Shorten it.`,
  )

function readName(cell: Cell, text: string): CellRead {
  if (/^[12]\d{3}-\d\d-\d\d$/.test(text))
    return wrong(
      'The spreadsheet made a date of this number. It was left out. Format the column as Text and write it again.',
    )
  if (typeof cell === 'number')
    return {
      ok: true,
      value: text,
      note: `This is stored as a figure and was read as "${text}". If it should end in a nought, such as 1.10, format the column as Text and write it again.`,
    }
  return read(text)
}

function readNumber(cell: Cell, text: string): CellRead {
  const number = typeof cell === 'number' ? cell : readTypedNumber(text)
  return number === null ? wrong(`"${short(text)}" is not a number. It was left out.`) : read(number)
}

function readYesNo(cell: Cell, text: string): CellRead {
  if (typeof cell === 'boolean') return read(cell)
  if (/^(y|yes|true|1)$/i.test(text)) return read(true)
  return /^(n|no|false|0)$/i.test(text) ? read(false) : wrong(`"${short(text)}" was left out. Write Yes or No.`)
}

/** Days since the last of December 1899, as spreadsheets count them, for the years in which a date makes sense here. */
const serialDays = { from: 18_264, to: 73_050 } as const

function readDay(cell: Cell, text: string): CellRead {
  if (typeof cell !== 'number') {
    const day = isDay(text) ? text : readTypedDay(text)
    return day === null
      ? wrong(`"${short(text)}" is not a date. It was left out. Write it like 1 September 2026.`)
      : read(day)
  }
  if (!Number.isInteger(cell) || cell < serialDays.from || cell > serialDays.to)
    return wrong(`${cell} is not a date. It was left out. Write it like 1 September 2026.`)
  const day = new Date(Date.UTC(1899, 11, 30) + cell * 86_400_000).toISOString().slice(0, 10)
  return { ok: true, value: day, note: `The number ${cell} was read as the date ${longDay(day as Day)}. Check it.` }
}

function readLines(lines: readonly string[]): CellRead {
  const long = lines.find((line) => line.length > longestWords)
  if (long !== undefined) return tooLong(long)
  return lines.length > 100
    ? wrong(`These are ${lines.length} lines; the most is 100. They were left out. Make fewer.`)
    : read([...lines])
}

const found = (words: PickWords, text: string) =>
  words.find(([value, word]) => [word, value ?? ''].some((each) => each.toLowerCase() === text.toLowerCase()))

function readPick(words: PickWords, text: string): CellRead {
  const pick = found(words, text)
  return pick ? read(pick[0]) : wrong(notOneOf(text, words))
}

const notOneOf = (text: string, words: PickWords) =>
  `"${short(text)}" is not one of the words for this column and was left out. Write one of: ${words.map(([, word]) => word).join(', ')}.`

function readPicks({ words, none }: Extract<CellKind, { is: 'picks' }>, text: string): CellRead {
  if (text.toLowerCase() === none.toLowerCase()) return read([])
  const asked = namesIn(text)
  const unknown = asked.find((each) => !found(words, each))
  return unknown === undefined
    ? read(asked.map((each) => found(words, each)?.[0] ?? null))
    : wrong(notOneOf(unknown, [...words, [null, none]]))
}

/** What stands before and after the first bar of a line; null before it when there is none. */
function atBar(line: string): readonly [string | null, string] {
  const bar = line.indexOf('|')
  return bar < 0 ? [null, line] : [line.slice(0, bar).trim(), line.slice(bar + 1).trim()]
}

function readPairs(lines: readonly string[], { id, text }: Extract<CellKind, { is: 'pairs' }>): CellRead {
  const long = lines.find((line) => line.length > longestWords)
  if (long !== undefined) return tooLong(long)
  const taken = new Set<string>()
  return read(
    lines.map((line) => {
      const [before, words] = atBar(line)
      const isId = before !== null && idPattern.test(before)
      const made = isId ? before : freeId(idFrom(line), taken)
      taken.add(made)
      return { [id]: made, [text]: isId ? words : line }
    }),
  )
}

function readRecord(lines: readonly string[]): CellRead {
  const without = lines.find((line) => atBar(line)[0] === null)
  if (without !== undefined)
    return wrong(
      `"${short(without)}" does not say what it is about. The cell was left out. Write the level, a bar and the words: Strong | What it looks like.`,
    )
  const long = lines.find((line) => line.length > longestWords)
  return long === undefined ? read(Object.fromEntries(lines.map(atBar))) : tooLong(long)
}

function readWeights(lines: readonly string[]): CellRead {
  const weights = lines.map((line) => {
    const [name, number] = atBar(line)
    return [name, readTypedNumber(number)] as const
  })
  return weights.some(([name, number]) => name === null || number === null)
    ? wrong('A line here is no weight. The cell was left out. Write the criterion, a bar and its weight: policy | 20.')
    : read(Object.fromEntries(weights as (readonly [string, number])[]))
}
