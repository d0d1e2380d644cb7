import { colourName, penNames } from '../../shared/exchange/otherForms/colours'
import { blankCell } from '../../shared/exchange/otherForms/formDocument'
import { choiceOfField, signs } from './wordSigns'
import {
  endCell,
  endParagraph,
  endRow,
  endTable,
  mostColumns,
  newCell,
  plainRun,
  say,
  tableOf,
  type WordState,
} from './wordState'

// Puts the elements of a Word document together to tables and paragraphs, as they come.

type Attributes = Readonly<Record<string, string>>

/** What is not read, with all that is in it: what was deleted, what stands twice, and what no reader sees. */
const unread = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:sectPr',
  'w:pPrChange',
  'w:rPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:tblPrChange',
])

const isOn = (value: string | undefined) => value === undefined || !/^(?:0|false|off|none)$/i.test(value)

/** Takes the beginning of an element. */
export function openElement(state: WordState, name: string, attributes: Attributes): void {
  if (state.skipped > 0 || unread.has(name)) {
    // A row that was deleted says so among its properties.
    const table = tableOf(state)
    if (table && name === 'w:del' && state.parents.at(-1) === 'w:trPr') table.isGone = true
    state.skipped += 1
    return
  }
  const parent = state.parents.at(-1) ?? ''
  state.parents.push(name)
  opened(state, name, attributes, parent)
}

/** Takes a piece of text. */
export function takeText(state: WordState, text: string): void {
  if (state.skipped === 0 && state.parents.at(-1) === 'w:t') say(state, text)
}

/** Takes the end of an element. */
export function closeElement(state: WordState, name: string): void {
  if (state.skipped > 0) {
    state.skipped -= 1
    return
  }
  state.parents.pop()
  if (name === 'w:p') endParagraph(state)
  else if (name === 'w:tc') endCell(state)
  else if (name === 'w:tr') endRow(state)
  else if (name === 'w:tbl') endTable(state)
  else if (name === 'w:sdt') state.controls.pop()
  else if (name === 'w:r') state.run = plainRun()
  else if (name === 'w:ffData' && state.field) {
    say(state, choiceOfField(state.field))
    state.field = null
  }
}

function opened(state: WordState, name: string, attributes: Attributes, parent: string): void {
  const value = attributes['w:val']
  const table = tableOf(state)
  const cell = table?.cell
  switch (name) {
    case 'w:tbl':
      state.tableCount += 1
      state.tables.push({
        ...{ place: state.tableCount, at: state.blocks.push(null) - 1, rows: [], above: new Map() },
        ...{ cells: null, cell: null, isGone: false },
      })
      break
    case 'w:tr':
      if (table) Object.assign(table, { cells: [], isGone: false })
      break
    case 'w:gridBefore':
      for (let left = countIn(value); left > 0; left -= 1) table?.cells?.push(blankCell)
      break
    case 'w:tc':
      if (table) table.cell = newCell()
      break
    case 'w:gridSpan':
      if (cell) cell.across = Math.max(1, countIn(value))
      break
    case 'w:vMerge':
      if (cell) cell.goesOn = value !== 'restart'
      break
    case 'w:p':
      state.paragraphs.push({ words: '', marked: [], struck: [], isHeading: false, colour: null })
      break
    case 'w:sdt':
      state.controls.push({ isMuted: false })
      break
    default:
      looks(state, name, attributes, parent)
  }
}

function looks(state: WordState, name: string, attributes: Attributes, parent: string): void {
  const value = attributes['w:val']
  const paragraph = state.paragraphs.at(-1)
  const cell = tableOf(state)?.cell
  const isInRun = parent === 'w:rPr' && state.parents.at(-3) === 'w:r'
  switch (name) {
    case 'w:shd': {
      const colour = shadeIn(attributes)
      if (parent === 'w:tcPr' && cell) cell.colour = colour
      else if (parent === 'w:pPr' && paragraph) paragraph.colour = colour
      else if (isInRun) state.run.highlight ??= colour
      break
    }
    case 'w:highlight':
      if (isInRun) state.run.highlight = penNames[value ?? ''] ?? null
      break
    case 'w:strike':
    case 'w:dstrike':
      if (isInRun && isOn(value)) state.run.isStruck = true
      break
    case 'w:vanish':
      if (isInRun && isOn(value)) state.run.isHidden = true
      break
    case 'w:pStyle':
      if (paragraph) paragraph.isHeading = /^(?:heading|title|subtitle)/i.test(value ?? '')
      break
    default:
      inRun(state, name, attributes)
  }
}

function inRun(state: WordState, name: string, attributes: Attributes): void {
  const control = state.controls.at(-1)
  const cell = tableOf(state)?.cell
  const value = attributes['w:val']
  switch (name) {
    case 'w:tab':
      if (state.parents.at(-2) === 'w:r') say(state, ' ')
      break
    case 'w:br':
    case 'w:cr':
      say(state, '\n')
      break
    case 'w:noBreakHyphen':
      say(state, '-')
      break
    case 'w:sym':
      say(state, signs[(attributes['w:char'] ?? '').toUpperCase()] ?? '')
      break
    case 'w14:checked':
      tickBox(state, isOn(attributes['w14:val']))
      break
    case 'w:showingPlcHdr':
      if (control && isOn(value)) control.isMuted = true
      break
    case 'w:object':
    case 'w:drawing':
    case 'w:pict':
      if (cell) cell.hasPicture = true
      break
    case 'w:ffData':
      state.field = { kind: null, chosen: 0, entries: [], isTicked: false }
      break
    default:
      if (state.field) fieldPart(state, name, value)
  }
}

/** The sign that a tick box shows can be any, so what it is set to is said in its place. */
function tickBox(state: WordState, isTicked: boolean): void {
  const control = state.controls.at(-1)
  if (!control) return
  const isInWords = state.paragraphs.length > 0
  if (isInWords) say(state, isTicked ? '☒' : '☐')
  else state.pendingTick = isTicked ? '☒' : '☐'
  control.isMuted = true
}

function fieldPart(state: WordState, name: string, value: string | undefined): void {
  const field = state.field
  if (!field) return
  if (name === 'w:checkBox') field.kind = 'tick'
  else if (name === 'w:ddList') field.kind = 'list'
  else if (name === 'w:default' && field.kind === 'tick') field.isTicked = isOn(value)
  else if (name === 'w:checked') field.isTicked = isOn(value)
  else if (name === 'w:result') field.chosen = countIn(value)
  else if (name === 'w:listEntry') field.entries.push(value ?? '')
}

const countIn = (value: string | undefined) => Math.min(mostColumns, Math.max(0, Number.parseInt(value ?? '', 10) || 0))

/** The colour of a shade; a pattern over the whole of it has its colour in another place. */
const shadeIn = (attributes: Attributes) =>
  colourName((attributes['w:val'] === 'solid' ? attributes['w:color'] : attributes['w:fill']) ?? '')
