import { type CellPlace, columnLetter, type SheetMarks } from '../../shared/basics/sheet'
import { CannotRead, notAWorkbook, tooLarge, type WorkbookLimits } from './workbookLimits'
import { type Tag, tagsIn } from './workbookTags'

/** Looks through every sheet that the workbook names. */
export function marksOf(
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
