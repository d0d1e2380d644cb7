import { Unzip, UnzipInflate } from 'fflate'
import { ok, type Result, refuse } from '../../shared/basics/result'
import { type CellPlace, columnLetter, type SheetMarks } from '../../shared/basics/sheet'
import { utf8Text } from '../../shared/basics/utf8'

// What is looked at before anything else reads a workbook from outside: its sizes, and what its sheets hold. Numbers are
// counted as they come out, whatever the file says of itself.

/** How large a workbook may be: the file and what is in it in bytes, and its parts, sheets, rows and columns. */
export type WorkbookLimits = {
  readonly [What in 'file' | 'inflated' | 'parts' | 'sheets' | 'rows' | 'columns']: number
}

/** Limits of the workbook of a framework. */
export const workbookLimits: WorkbookLimits = {
  file: 10 * 1024 * 1024,
  inflated: 60 * 1024 * 1024,
  parts: 500,
  sheets: 20,
  rows: 5_000,
  columns: 60,
}

/** The XML parts of a workbook by path, and what was seen in each sheet. */
export type WorkbookParts = {
  readonly parts: ReadonlyMap<string, Uint8Array>
  /** By the names of the sheets. */
  readonly marks: ReadonlyMap<string, SheetMarks>
}

/** Small enough that what comes out of one slice cannot fill the memory before it is counted. */
const slice = 16 * 1024

/**
 * Opens a workbook. Refuses, in words, what is none and what is too large. Never throws. With the fills that cells of ours
 * have, it also marks empty cells that somebody coloured.
 */
export function openWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits,
  ownFills: readonly string[] | null = null,
): Result<WorkbookParts, string> {
  if (bytes.length > limits.file) return refuse(tooLarge('The file is larger than 10 MB.'))
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refuse(oldOrLocked)
  try {
    const parts = unzip(bytes, limits)
    return ok({ parts, marks: marksOf(parts, limits, ownFills) })
  } catch (error) {
    return refuse(error instanceof CannotRead ? error.message : notAWorkbook)
  }
}

const then = 'Nothing was changed.'
const notAWorkbook = `This is not a whole .xlsx workbook. ${then} Open it in your spreadsheet program, save it again as an Excel workbook (.xlsx) and try that file.`
const oldOrLocked = `This workbook is of an older kind or has a password. ${then} Save it as an Excel workbook (.xlsx) without a password and try that file.`
const hasMacros = `This workbook holds a program (macros). ${then} Save it as an Excel workbook (.xlsx) without macros and try that file.`
const tooLarge = (what: string) => `${what} ${then} Take away what does not belong in it and try again.`

/** Why a workbook cannot be read, in words. It never leaves this file. */
class CannotRead extends Error {}

function unzip(bytes: Uint8Array, limits: WorkbookLimits): ReadonlyMap<string, Uint8Array> {
  const chunks = new Map<string, Uint8Array[]>()
  let inflated = 0
  const unzipper = new Unzip((file) => {
    if (/(^|\/)vbaProject\.bin$/i.test(file.name)) throw new CannotRead(hasMacros)
    const own: Uint8Array[] = []
    if (chunks.has(file.name) || chunks.size >= limits.parts) throw new CannotRead(notAWorkbook)
    chunks.set(file.name, own)
    file.ondata = (error, chunk) => {
      // The library catches what is thrown here and calls again with it.
      if (error) throw error instanceof CannotRead ? error : new CannotRead(notAWorkbook)
      inflated += chunk.length
      if (inflated > limits.inflated) throw new CannotRead(tooLarge('Unpacked, the workbook is larger than 60 MB.'))
      if (/\.(xml|rels)$/.test(file.name)) own.push(chunk)
    }
    file.start()
  })
  unzipper.register(UnzipInflate)
  for (let start = 0; start < bytes.length; start += slice)
    unzipper.push(bytes.subarray(start, start + slice), start + slice >= bytes.length)
  return new Map([...chunks].flatMap(([name, own]) => (own.length > 0 ? [[name, joined(own)] as const] : [])))
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

type Attributes = Readonly<Record<string, string>>
type Tag = {
  readonly name: string
  readonly isEnd: boolean
  readonly attributes: () => Attributes
  /** How many signs of text stand behind it, as they are written. */
  readonly text: number
}

/** Every tag of a part, by its local name. A part that is no plain XML cannot be read; one with a document type is refused. */
function* tagsIn(parts: ReadonlyMap<string, Uint8Array>, path: string): Generator<Tag> {
  const xml = utf8Text(parts.get(path) ?? new Uint8Array())
  if (!xml) throw new CannotRead(notAWorkbook)
  const after = (end: string, from: number) => {
    const at = xml.indexOf(end, from)
    if (at < 0) throw new CannotRead(notAWorkbook)
    return at + end.length
  }
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    if (xml.startsWith('<!--', at)) at = after('-->', at + 4)
    else if (xml.startsWith('<![CDATA[', at)) at = after(']]>', at)
    else if (xml.startsWith('<?', at)) at = after('?>', at)
    else if (xml.startsWith('<!', at)) throw new CannotRead(notAWorkbook)
    else {
      const end = tagEnd(xml, at + 1)
      const next = xml.indexOf('<', end)
      const { name, isEnd, attributes } = tagFrom(xml.slice(at + 1, end))
      yield { name, isEnd, attributes, text: (next < 0 ? xml.length : next) - end - 1 }
      at = end + 1
    }
  }
}

/** The place of the sign that ends a tag; one within quotes does not. */
function tagEnd(xml: string, from: number): number {
  for (let at = from; ; ) {
    const end = xml.indexOf('>', at)
    if (end < 0) throw new CannotRead(notAWorkbook)
    let quote = -1
    for (let next = nextQuote(xml, at, end); next >= 0 && quote < 0; next = nextQuote(xml, at, end)) {
      const closing = xml.indexOf(xml[next] as string, next + 1)
      if (closing < 0) throw new CannotRead(notAWorkbook)
      at = closing + 1
      if (closing > end) quote = closing
    }
    if (quote < 0) return end
  }
}

/** The first quote from here to there; -1 for none. */
function nextQuote(xml: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const code = xml.charCodeAt(at)
    if (code === 34 || code === 39) return at
  }
  return -1
}

const space = 32
const slash = 47
const colon = 58

function tagFrom(text: string): Omit<Tag, 'text'> {
  const isEnd = text.charCodeAt(0) === slash
  let start = isEnd ? 1 : 0
  let end = start
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end)
    if (code <= space || code === slash) break
    if (code === colon) start = end + 1
  }
  return { name: text.slice(start, end), isEnd, attributes: () => attributesIn(text) }
}

function attributesIn(text: string): Attributes {
  const found: Record<string, string> = Object.create(null)
  for (const [, name = '', double, single] of text.matchAll(/([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found[name.slice(name.indexOf(':') + 1)] = double ?? single ?? ''
  return found
}

/** Looks through every sheet that the workbook names. */
function marksOf(
  parts: ReadonlyMap<string, Uint8Array>,
  limits: WorkbookLimits,
  ownFills: readonly string[] | null,
): ReadonlyMap<string, SheetMarks> {
  const targets = new Map<string, string>()
  for (const { name, isEnd, attributes } of tagsIn(parts, 'xl/_rels/workbook.xml.rels')) {
    const { Id = '', Target = '' } = name === 'Relationship' && !isEnd ? attributes() : {}
    targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
  }
  const sheets: (readonly [name: string, path: string])[] = []
  for (const { name, isEnd, attributes } of tagsIn(parts, 'xl/workbook.xml')) {
    if (name !== 'sheet' || isEnd) continue
    const { name: title = '', id = '' } = attributes()
    sheets.push([plainWords(title), targets.get(id) ?? ''])
  }
  if (sheets.length > limits.sheets)
    throw new CannotRead(tooLarge(`The workbook has ${sheets.length} sheets; the most is ${limits.sheets}.`))
  if (parts.has('xl/sharedStrings.xml'))
    for (const { text } of tagsIn(parts, 'xl/sharedStrings.xml')) checkText('A cell of the workbook', text)
  const looks = ownFills && parts.has('xl/styles.xml') ? looksIn(tagsIn(parts, 'xl/styles.xml'), ownFills) : []
  return new Map(sheets.map(([title, path]) => [title, sheetMarks(tagsIn(parts, path), title, limits, looks)]))
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The words of an attribute. */
const plainWords = (written: string) =>
  written.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (all, hex, figures, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(figures)
    return name ? (entities[name.toLowerCase()] ?? all) : code <= 0x10ffff ? String.fromCodePoint(code) : all
  })

/** What the style of a cell shows: a colour that is none of ours, and a number as a percentage. */
type Look = { readonly isColoured: boolean; readonly isPercent: boolean }

/** The looks of cells by the number of their style. */
function looksIn(tags: Iterable<Tag>, ownFills: readonly string[]): readonly Look[] {
  const coloured: boolean[] = []
  const percents = new Set(['9', '10'])
  const looks: Look[] = []
  let part = ''
  for (const { name, isEnd, attributes } of tags) {
    if (name === 'fills' || name === 'cellXfs' || name === 'cellStyleXfs' || name === 'dxfs') part = isEnd ? '' : name
    if (isEnd) continue
    const { numFmtId = '', formatCode = '', fillId = '', patternType = '', rgb = '' } = attributes()
    if (name === 'numFmt' && formatCode.includes('%')) percents.add(numFmtId)
    else if (part === 'fills' && name === 'patternFill')
      coloured.push(patternType !== '' && patternType !== 'none' && patternType !== 'gray125')
    else if (part === 'fills' && name === 'gradientFill') coloured.push(true)
    else if (part === 'fills' && name === 'fgColor' && [...ownFills, 'FFFFFFFF'].includes(rgb.toUpperCase()))
      coloured[coloured.length - 1] = false
    else if (part === 'cellXfs' && name === 'xf')
      looks.push({ isColoured: coloured[Number(fillId)] ?? false, isPercent: percents.has(numFmtId) })
  }
  return looks
}

/** As many characters as a cell has in a spreadsheet program; each may be written with up to eight signs. */
const mostText = 32_767
const mostSigns = mostText * 8

/** Refuses a text that no spreadsheet program could have written: the reader of workbooks takes minutes over it. */
function checkText(where: string, signs: number): void {
  if (signs > mostSigns)
    throw new CannotRead(
      tooLarge(
        `${where} holds ${signs.toLocaleString('en-GB')} characters; the most is ${mostText.toLocaleString('en-GB')}.`,
      ),
    )
}

type Marks = {
  formulas: CellPlace[]
  errors: CellPlace[]
  merged: string[]
  hiddenRows: number[]
  coloured: CellPlace[]
  percents: CellPlace[]
}

/** What one sheet holds beside its values. A place that is not written plainly is refused, as it could hide its size. */
function sheetMarks(tags: Iterable<Tag>, title: string, limits: WorkbookLimits, looks: readonly Look[]): SheetMarks {
  const marks: Marks = { formulas: [], errors: [], merged: [], hiddenRows: [], coloured: [], percents: [] }
  let row = { number: 0, isHidden: false, isSaid: false }
  let cell: { readonly place: CellPlace; readonly isError: boolean; readonly look: Look | undefined } | null = null
  let isEmpty = false
  const endCell = () => {
    if (cell && isEmpty && cell.look?.isColoured) marks.coloured.push(cell.place)
  }
  for (const { name, isEnd, attributes, text } of tags) {
    if (isEnd) continue
    if (cell) checkText(`The cell ${columnLetter(cell.place.column)}${cell.place.row} of the sheet “${title}”`, text)
    if (name === 'row') {
      const { r, hidden } = attributes()
      row = { number: rowNumber(r, row.number), isHidden: hidden === '1' || hidden === 'true', isSaid: false }
    } else if (name === 'c') {
      const { r = '', t, s = '' } = attributes()
      endCell()
      cell = { place: cellPlace(r), isError: t === 'e', look: looks[Number(s)] }
      isEmpty = true
    } else if (name === 'f' && cell) marks.formulas.push(cell.place)
    else if ((name === 'v' || name === 'is') && cell) {
      checkPlace(title, cell.place, limits)
      isEmpty = false
      if (cell.isError) marks.errors.push(cell.place)
      if (cell.look?.isPercent) marks.percents.push(cell.place)
      if (row.isHidden && !row.isSaid) marks.hiddenRows.push(row.number)
      row = { ...row, isSaid: true }
    } else if (name === 'mergeCell') {
      const { ref = '' } = attributes()
      if (/^[A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7}$/.test(ref)) marks.merged.push(ref)
    }
  }
  endCell()
  return marks
}

/** As many rows and columns as a spreadsheet program has. */
const most = { row: 1_048_576, column: 16_384 } as const

function rowNumber(said: string | undefined, before: number): number {
  const number = said === undefined ? before + 1 : /^\d{1,7}$/.test(said) ? Number(said) : 0
  if (number < 1 || number > most.row) throw new CannotRead(notAWorkbook)
  return number
}

function cellPlace(said: string): CellPlace {
  const [, letters = '', figures = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(said) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  if (column < 1 || column > most.column) throw new CannotRead(notAWorkbook)
  return { row: rowNumber(figures, 0), column }
}

function checkPlace(title: string, { row, column }: CellPlace, { rows, columns }: WorkbookLimits): void {
  if (row > rows)
    throw new CannotRead(
      tooLarge(`The sheet “${title}” goes down to row ${row}; the most is ${rows.toLocaleString('en-GB')}.`),
    )
  if (column > columns)
    throw new CannotRead(
      tooLarge(
        `The sheet “${title}” goes out to column ${columnLetter(column)}; the most is ${columnLetter(columns)}.`,
      ),
    )
}
