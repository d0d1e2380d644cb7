import * as z from 'zod/mini'
import { asMoment, isDay, type Moment } from '../../../basics/day'
import { readJson } from '../../../basics/json'
import { parse } from '../../../basics/parse'
import { ok, type Result, refuse } from '../../../basics/result'
import { sha256Hex } from '../../../basics/sha256'
import { isBlank, type Sheet } from '../../../basics/sheet'
import { tidy } from '../../../basics/text'
import type { Row } from '../box'
import type { Unread } from '../received'
import { type FilledFile, type SealProblem, unseal } from '../sentReturn'
import { compared } from '../typed'
import { type Found, type FoundCell, type FoundRow, findCells, placeWords } from './findCells'
import { firstDataRow, type RowPart, rowMark, rowParts, workbookMark, workbookVersion } from './layout'
import { unsealedText } from './pieces'

/** Why a workbook is not read as a return. */
export type ReturnFileProblem =
  /** No workbook, one that cannot be opened, or one that is too large; in words for people. */
  | { readonly kind: 'cannotRead'; readonly words: string }
  /** A workbook, but none of a return. */
  | { readonly kind: 'notOurs' }
  /** A return of a later version of the program. */
  | { readonly kind: 'newerVersion'; readonly madeBy: string }
  | SealProblem

/** A workbook that came back and was opened, with what in it is no answer whatever its box asks. */
export type FilledWorkbook = FilledFile & { readonly unread: readonly Unread[] }

/** What is known of a workbook besides its sheets. */
export type WorkbookOutside = {
  /** When it was last saved, as it says; empty where it does not. */
  readonly modified: string
  /** SHA-256 of the file. */
  readonly fingerprint: string
}

/**
 * Reads a workbook of a return that came back. Boxes are found by their keys. One that is no longer there, and one that shows
 * an error, keep what was sent out; what a formula works out is taken as typed, and named.
 */
export function filledFromSheets(
  sheets: readonly Sheet[],
  { modified, fingerprint }: WorkbookOutside,
): Result<FilledWorkbook, ReturnFileProblem> {
  const data = sheets.find(({ rows }) => rows[0]?.[0] === workbookMark)
  if (!data) return refuse({ kind: 'notOurs' })
  const version = Number(data.rows[0]?.[1])
  if (version > workbookVersion) return refuse({ kind: 'newerVersion', madeBy: '' })
  const opened = openData(data)
  if (!opened.ok) return opened
  const { facts, sent, boxes } = opened.value
  const found = findCells(sheets)
  const unread: Unread[] = []
  const filled: Record<string, string | readonly Row[]> = {}
  for (const key of boxes.keys) {
    const part = partOf(key)
    if (part === null) filled[key] = textOf(key, found, boxes, (each) => unread.push(each))
    else filled[key] = found.parts.has(part) ? [] : rowsSent(boxes.filled, key)
  }
  for (const part of rowParts)
    if (!found.parts.has(part) && boxes.keys.some((key) => partOf(key) === part))
      unread.push({ where: 'the workbook', words: part, why: `The sheet of ${part} is gone, so none of them changed.` })
  const placesOfRows = takeRows(found.rows, boxes, filled, (each) => unread.push(each))
  return ok({
    form: 'workbook',
    facts,
    sent,
    filled,
    by: tidy(String(filled['sign/name'] ?? '')).slice(0, 200) || facts.organisation.name,
    at: readModified(modified) ?? facts.madeAt,
    placeOf: (key, label) => {
      const [cell] = found.boxes.get(key) ?? []
      return cell ? `${placeWords(cell)} (${label})` : (placesOfRows.get(key) ?? label)
    },
    fingerprint,
    unread,
  })
}

const boxesSchema = z.strictObject({
  keys: z.array(z.string()),
  /** The boxes that ask for a day or a month, and the columns of rows that do. */
  dates: z.array(z.string()),
  filled: z.record(z.string(), z.union([z.string(), z.array(z.record(z.string(), z.string()))])),
  questions: z.record(z.string(), z.string()),
})
type Boxes = z.infer<typeof boxesSchema>

function openData({ rows }: Sheet) {
  const [, checksums = []] = rows
  const text = (name: string) =>
    unsealedText(rows.slice(firstDataRow - 1).flatMap(([kind, piece]) => (kind === name ? [String(piece ?? '')] : [])))
  const sealed = unseal({ text: text('return'), checksum: String(checksums[1] ?? '') })
  if (!sealed.ok) return sealed
  const boxesText = text('boxes')
  if (sha256Hex(boxesText) !== checksums[2]) return refuse({ kind: 'tampered' })
  const json = readJson(boxesText)
  const boxes = 'value' in json ? parse(boxesSchema, json.value) : null
  if (!boxes?.ok) return refuse({ kind: 'sealDoesNotFit', path: 'boxes' })
  return ok({ ...sealed.value, boxes: boxes.value })
}

const partOf = (key: string): RowPart | null => rowParts.find((part) => key.endsWith(`/${part}`)) ?? null

function rowsSent(filled: Boxes['filled'], key: string): readonly Row[] {
  const value = filled[key]
  return value === undefined || typeof value === 'string' ? [] : value
}

type Note = (unread: Unread) => void

/** The words of a box: its pieces one after the other. */
function textOf(key: string, found: Found, { filled: sent, dates }: Boxes, note: Note): string {
  const before = typeof sent[key] === 'string' ? sent[key] : ''
  const pieces: string[] = []
  for (let piece = 1; ; piece += 1) {
    const cells = found.boxes.get(piece === 1 ? key : `${key}#${piece}`)
    const [cell, ...copies] = cells ?? []
    if (!cell) break
    for (const copy of copies)
      if (copy.words !== '' && copy.words !== cell.words)
        note({ where: placeWords(copy), words: copy.words, why: 'The row stands twice. The first was taken.' })
    const wrong = cellProblem(cell)
    if (wrong) note({ where: placeWords(cell), words: cell.words, why: wrong })
    if (cell.isError || (cell.isFormula && cell.words === '')) return before
    pieces.push(dates.includes(key) ? cell.dayWords || cell.words : cell.words)
  }
  if (pieces.length === 0 && before !== '')
    note({ where: 'the workbook', words: before.slice(0, 200), why: 'Its row is gone, so it was left as it was sent.' })
  return pieces.length === 0 ? before : pieces.join('')
}

/** Why what a cell shows is not what somebody typed; null when it is. */
function cellProblem({ isError, isFormula, isColoured, words }: FoundCell): string | null {
  if (isError) return 'The cell shows an error. Nothing was taken from it.'
  if (isFormula)
    return words === ''
      ? 'A formula stood here. Nothing was taken from it.'
      : 'A formula stood here. What it showed was taken.'
  return isColoured ? 'The cell is coloured and says nothing.' : null
}

/** Puts rows to their questions, and gives the places of the rows of each box. */
function takeRows(
  rows: readonly FoundRow[],
  { keys, dates, questions }: Boxes,
  filled: Record<string, string | readonly Row[]>,
  note: Note,
): ReadonlyMap<string, string> {
  const known = new Set(keys)
  const numbers = new Map<string, { readonly sheet: string; readonly rows: number[] }>()
  for (const found of rows) {
    const row = Object.fromEntries(
      [...found.cells].map(([column, { words, dayWords }]) => [
        column,
        dates.includes(rowMark(found.part, column)) ? dayWords || words : words,
      ]),
    )
    const words = Object.values(row).filter(Boolean).join(', ')
    const where = `sheet “${found.sheet}”, row ${found.row}`
    for (const cell of found.cells.values()) {
      const wrong = cell.isColoured ? null : cellProblem(cell)
      if (wrong) note({ where: placeWords(cell), words: cell.words, why: wrong })
    }
    const question = questionNamed(questions, found.question)
    const key = question === null ? '' : `${question}/${found.part}`
    if (known.has(key)) {
      filled[key] = [...(filled[key] as readonly Row[]), found.id === '' ? row : { ...row, id: found.id }]
      const place = numbers.get(key) ?? { sheet: found.sheet, rows: [] }
      place.rows.push(found.row)
      numbers.set(key, place)
    } else if (words !== '')
      note({
        where,
        words: [found.question, words].filter(Boolean).join(': '),
        why:
          found.question === ''
            ? 'It does not say which question it is about.'
            : question === null
              ? 'It names no question of this return.'
              : `That question asks for no ${found.part}.`,
      })
  }
  return new Map(
    [...numbers].map(([key, { sheet, rows: own }]) => [
      key,
      `sheet “${sheet}”, ${own.length === 1 ? 'row' : 'rows'} ${own.join(', ')}`,
    ]),
  )
}

/** The id of a question that is named as the list names it, by its number alone, or by its id; null when none is. */
function questionNamed(questions: Boxes['questions'], typed: string): string | null {
  const all = Object.entries(questions)
  const exact = all.find(([label, id]) => label === typed || id === typed || compared(label) === compared(typed))
  if (exact) return exact[1]
  const number = tidy(typed).split(' ')[0] ?? ''
  const numbered = all.filter(([label]) => number !== '' && label.split(' ')[0] === number)
  return numbered.length === 1 ? (numbered[0]?.[1] ?? null) : null
}

/** A moment as programs write it; null for what is none. */
function readModified(text: string): Moment | null {
  const time = Date.parse(text)
  if (isBlank(text) || !isDay(text.slice(0, 10)) || Number.isNaN(time)) return null
  const moment = new Date(time).toISOString()
  // A time zone can carry the edges of the calendar over: years of more than four figures are no moment.
  return isDay(moment.slice(0, 10)) ? asMoment(moment) : null
}
