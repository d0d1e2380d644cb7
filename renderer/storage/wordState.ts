import { longestText, printable } from '../../shared/basics/text'
import {
  blankCell,
  type FormCell,
  type FormDocument,
  type FormRow,
} from '../../shared/exchange/otherForms/formDocument'
import type { OldField } from './wordSigns'

// What a Word document came to so far, and how its paragraphs, cells, rows and tables end.

/** Words in one look: set off by a marker pen or a shade, or struck out. */
type Run = { highlight: string | null; isStruck: boolean; isHidden: boolean }
type OpenParagraph = { words: string; marked: string[]; struck: string[]; isHeading: boolean; colour: string | null }
type OpenCell = {
  words: string[]
  marked: string[]
  struck: string[]
  colour: string | null
  inner: string | null
  across: number
  goesOn: boolean
  hasPicture: boolean
}
type OpenTable = {
  readonly place: number
  readonly at: number
  readonly rows: FormRow[]
  readonly above: Map<number, FormCell>
  cells: FormCell[] | null
  cell: OpenCell | null
  isGone: boolean
}

/** As many columns as Word has. */
export const mostColumns = 63

/** Words without any look. */
export const plainRun = (): Run => ({ highlight: null, isStruck: false, isHidden: false })

/** What a Word document came to so far, as its elements open and close. */
export type WordState = {
  readonly blocks: (FormDocument[number] | null)[]
  readonly parents: string[]
  readonly tables: OpenTable[]
  readonly paragraphs: OpenParagraph[]
  readonly controls: { isMuted: boolean }[]
  run: Run
  field: OldField | null
  /** A tick box that holds a whole paragraph is known before the paragraph begins. */
  pendingTick: string
  /** How many elements deep it is in what is not read. */
  skipped: number
  tableCount: number
  paragraphCount: number
}

/** A document of which nothing was read yet. */
export const newWordState = (): WordState => ({
  ...{ blocks: [], parents: [], tables: [], paragraphs: [], controls: [] },
  ...{ run: plainRun(), field: null, pendingTick: '', skipped: 0, tableCount: 0, paragraphCount: 0 },
})

/** The innermost table that is open. */
export const tableOf = ({ tables }: WordState): OpenTable | undefined => tables.at(-1)

/** A cell that just opened. */
export const newCell = (): OpenCell => ({
  ...{ words: [], marked: [], struck: [], colour: null, inner: null },
  ...{ across: 1, goesOn: false, hasPicture: false },
})

/** What was read. Every element has to be closed. */
export function documentOf(state: WordState): FormDocument {
  return state.blocks.filter((block) => block !== null)
}

/** Takes words as the run and the paragraph that are open have them. */
export function say(state: WordState, text: string): void {
  const paragraph = state.paragraphs.at(-1)
  if (!paragraph || state.run.isHidden || state.controls.some(({ isMuted }) => isMuted)) return
  if (state.run.isStruck) paragraph.struck.push(text)
  else {
    paragraph.words += text
    if (state.run.highlight !== null) paragraph.marked.push(text)
  }
}

/** Ends a paragraph: its words go to the cell it stands in, or stand by themselves. */
export function endParagraph(state: WordState): void {
  const paragraph = state.paragraphs.pop()
  if (!paragraph) return
  const words = printable(`${state.pendingTick}${paragraph.words}`).trim()
  state.pendingTick = ''
  const cell = tableOf(state)?.cell
  if (cell) {
    cell.words.push(words)
    cell.marked.push(...paragraph.marked)
    cell.struck.push(...paragraph.struck)
    if (paragraph.colour !== null && words === '') cell.inner = paragraph.colour
    if (paragraph.colour !== null && words !== '') cell.marked.push(words)
  } else if (words !== '' && !tableOf(state)) {
    state.paragraphCount += 1
    const place = `paragraph ${state.paragraphCount}`
    state.blocks.push({ kind: 'words', place, words: words.slice(0, longestText), isHeading: paragraph.isHeading })
  }
}

/** Ends a cell. One that goes on from above says the same. */
export function endCell(state: WordState): void {
  const table = tableOf(state)
  const cell = table?.cell
  if (!table || !cell) return
  table.cell = null
  const cells = table.cells ?? []
  const column = cells.length
  const made = cell.goesOn ? (table.above.get(column) ?? blankCell) : cellFrom(cell)
  table.above.set(column, made)
  cells.push(made)
  for (let left = made.across - 1; left > 0 && cells.length < mostColumns; left -= 1) cells.push(blankCell)
}

/** Ends a row. */
export function endRow(state: WordState): void {
  const table = tableOf(state)
  if (!table?.cells) return
  if (!table.isGone) table.rows.push({ row: table.rows.length + 1, cells: table.cells.slice(0, mostColumns) })
  table.cells = null
}

/** Ends a table: it stands where it began. */
export function endTable(state: WordState): void {
  const table = state.tables.pop()
  if (table) state.blocks[table.at] = { kind: 'table', place: `table ${table.place}`, rows: table.rows }
}

function cellFrom({ words: lines, marked, struck, colour, inner, across, hasPicture }: OpenCell): FormCell {
  const said = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, longestText)
  const words = said === '' && hasPicture ? '[a picture or an embedded file]' : said
  const set = marked.join('').trim()
  const gone = struck.join('').trim()
  const marks = [
    ...(set !== '' && set.length < words.length ? [`highlighted: ${set.slice(0, 200)}`] : []),
    ...(gone !== '' ? [`struck out: ${gone.slice(0, 200)}`] : []),
  ]
  return { words, colour: colour ?? inner, marks, across }
}
