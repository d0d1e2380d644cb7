import { tidy } from '../../basics/text'
import { folded } from '../../partnership/import/cellText'
import { blankCell, type FormCell, type FormTable, isEmptyCell } from './formDocument'
import type { FormAnswer, FormEntry } from './formEntry'
import { isNumberHeading, isOptionWord, isQuestionHeading, labelledLine, roleOf } from './roles'
import { isTick, tickedIn } from './ticks'

// How a table of somebody's form is read: which column asks, what the others hold, and which rows are questions.

/** True for words that a question of the framework, or a line about the organisation, may have. */
export type IsAsked = (words: string) => boolean

/** The longest that the number of a question is. */
const longestNumber = 12
const isNumber = (words: string) =>
  words.length <= longestNumber &&
  /^\W*(?:q\s*)?[a-z]{0,4}\d*[a-z]?(?:[.\-_]\d*[a-z]?)*\W*$/i.test(words) &&
  /\d|^[a-z]$/i.test(words)

/** A question whose answers go on. `isBlock`: nothing stands beside it, so lines under it say it, and first of all a box. */
type Open = { entry: FormEntry; answers: FormAnswer[]; isBlock: boolean; awaitsBox: boolean }

/** Reads a table. `open` is a question in words just before it, which a table without any question of its own answers. */
export function readTable(table: FormTable, isAsked: IsAsked, open: FormEntry | null = null): readonly FormEntry[] {
  const column = questionColumn(table, isAsked)
  if (column === null) return answersTo(table, open)
  const entries: Open[] = []
  let heads: readonly string[] = []
  let last: Open | null = null
  const begin = (place: string, number: string, words: string, answers: FormAnswer[], isBlock: boolean) => {
    const begun: Open = {
      entry: { key: place, place, number, words, answers: [] },
      answers,
      isBlock,
      awaitsBox: isBlock,
    }
    entries.push(begun)
    return begun
  }
  for (const { row, cells } of table.rows) {
    const place = `${table.place}, row ${row}`
    const { own, i: ownAt } = askingCell(cells, column)
    const asked = tidy(own.words)
    const others = cells
      .map((cell, i) => ({ cell: plainIn(own, cell), i }))
      .filter(({ cell, i }) => i !== ownAt && !isEmptyCell(cell))
    if (asked === '' && others.length === 0) {
      // The box under a question was left empty.
      if (last) last.awaitsBox = false
      continue
    }
    const beside = others.map(({ cell }) => cell)
    if (!isAsked(asked) && isHeadingRow(asked, beside, own)) {
      heads = cells.map(({ words }) => tidy(words))
      continue
    }
    const number = column > 0 && isNumber(tidy(at(cells, column - 1).words)) ? tidy(at(cells, column - 1).words) : ''
    const said = others.filter(({ i }) => number === '' || i !== column - 1)
    const line = isAsked(asked) ? null : lineOf(asked, beside, own)
    if (line && last && (said.length > 0 || last.isBlock)) last.answers.push(line)
    else if (line) begin(place, '', '', [line], false)
    else if (last && last.entry.words === asked && last.entry.number === number)
      last.answers.push(...answersIn(said, heads, column))
    else if (isBox(own, said, last) && !isAsked(asked)) last?.answers.push(inBox(own))
    else if (asked === '') {
      const answers = answersIn(said, heads, column)
      // A title stands before the questions, under no heading.
      if (answers.some(({ role }) => role !== 'leave')) begin(place, '', '', answers, false)
    } else if (isAsked(asked) || isAsked(`${number} ${asked}`) || said.length > 0) {
      const answers = [...answersIn(said, heads, column), ...ownColour(own, said, heads)]
      last = begin(place, number, asked, answers, said.length === 0)
    } else last = null
  }
  return entries.map(({ entry, answers }) => ({ ...entry, answers }))
}

/** The cell of a row that asks: the one in the column of questions, or one that goes across it. */
function askingCell(cells: readonly FormCell[], column: number): { readonly own: FormCell; readonly i: number } {
  for (let i = column; i >= 0; i -= 1) {
    const cell = at(cells, i)
    if (i + cell.across > column && (i === column ? cell.words !== '' : cell.across > 1)) return { own: cell, i }
  }
  return { own: at(cells, column), i: column }
}

/** True for a box to write in that goes across the whole table, under a question that has no answer yet; titles are coloured. */
const isBox = ({ across, colour }: FormCell, said: readonly Said[], last: Open | null) =>
  last?.awaitsBox === true && last.answers.length === 0 && said.length === 0 && across > 1 && colour === null

const at = (cells: readonly FormCell[], column: number): FormCell => cells[column] ?? blankCell

/** A blank cell in the colour of its question is a coloured row and no answer. */
const plainIn = (question: FormCell, cell: FormCell): FormCell =>
  cell.words === '' && cell.colour !== null && cell.colour === question.colour ? { ...cell, colour: null } : cell

/** The colours that people answer with. */
const answering = /^(?:red|amber|yellow|green)$/

/** The colour of a question that nothing beside it rates: some forms ask people to shade the question itself. */
function ownColour({ colour }: FormCell, said: readonly Said[], heads: readonly string[]): FormAnswer[] {
  if (colour === null || !answering.test(colour)) return []
  const rates = (role: ReturnType<typeof roleOf>) => role === 'rating' || role === 'option' || role === 'answer'
  if (said.some(({ i }) => rates(roleOf(heads[i] ?? '')))) return []
  return [{ ...oneAnswer, heading: 'The question itself', words: '', colour, marks: [] }]
}

/** The column in which most questions stand below one another, in words before numbers; else the one that is headed as such. */
function questionColumn({ rows }: FormTable, isAsked: IsAsked): number | null {
  const counts = new Map<number, number>()
  const count = (column: number, by: number) => counts.set(column, (counts.get(column) ?? 0) + by)
  for (const { cells } of rows.slice(0, 2_000))
    for (const [column, { words }] of cells.slice(0, 6).entries()) {
      if (words === '') continue
      if (isQuestionHeading(words)) count(column, 1.5)
      else if (isAsked(tidy(words))) count(column, tidy(words).length > longestNumber ? 1 : 0.1)
    }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return best ? best[0] : null
}

/** True for a row that says what stands in the columns under it. */
function isHeadingRow(asked: string, others: readonly FormCell[], { across }: FormCell): boolean {
  if (others.length === 0 || (across > 1 && others.length < 2)) return false
  if (isQuestionHeading(asked)) return true
  const said = others.map(({ words }) => tidy(words)).filter((words) => !isNumberHeading(words) && words !== '')
  const known = said.map((words) => (words.length > 60 ? null : roleOf(words)))
  const isNamed = known.some((role) => role !== null && role !== 'option')
  const isOptions = asked === '' && said.length > 1 && said.every(isOptionWord)
  return isOptions || (said.length > 1 && isNamed && known.every((role) => role !== null))
}

/** A row or cell that names what it says of the question above it: `Evidence` with the words beside or behind it. */
function lineOf(asked: string, said: readonly FormCell[], own: FormCell): FormAnswer | null {
  const alone = roleOf(asked.replace(/[:?]\s*$/, ''))
  if (alone && alone !== 'option' && said[0])
    return answer(asked, { ...said[0], words: wordsOf(said), marks: said.flatMap(({ marks }) => marks) })
  const line = said.length === 0 ? labelledLine(own.words) : null
  const role = line && roleOf(line.label)
  return line && role && role !== 'option' ? answer(line.label, { ...own, words: line.said }) : null
}

const wordsOf = (cells: readonly FormCell[]) =>
  cells
    .map(({ words, colour }) => words || (colour ? '(coloured)' : ''))
    .filter(Boolean)
    .join('; ')

type Said = { readonly cell: FormCell; readonly i: number }

/** What the cells beside a question say. Several columns to tick, and several words of which one is coloured, are one answer. */
function answersIn(said: readonly Said[], heads: readonly string[], column: number): FormAnswer[] {
  const headOf = ({ i }: Said) => heads[i] ?? ''
  const toTick = said.filter((each) => isOptionWord(headOf(each)))
  const toMark = printedOptions(said, headOf)
  const plain = said
    .filter((each) => !toTick.includes(each) && !toMark.includes(each))
    .map((each) => answer(headOf(each), each.cell, each.i < column))
  return [
    ...(toTick.length > 0 ? [chosen(toTick, headOf)] : []),
    ...(toMark[0] ? [marked(toMark, headOf(toMark[0]))] : []),
    ...plain,
  ]
}

/** Answers that were printed beside each other under one heading, for people to mark one of them. */
function printedOptions(said: readonly Said[], headOf: (said: Said) => string): readonly Said[] {
  const options = said.filter((each) => isOptionWord(each.cell.words) && !isTick(each.cell.words))
  const isUnderOne = options
    .slice(1)
    .every((each) => headOf(each) === '' || headOf(each) === headOf(options[0] as Said))
  return options.length > 1 && isUnderOne ? options : []
}

/** The answer of columns of which one is ticked, or only coloured. */
function chosen(options: readonly Said[], headOf: (said: Said) => string): FormAnswer {
  const says = options.flatMap((each) => {
    const { words } = each.cell
    const boxes = tickedIn(words)
    if (words === '' || (boxes && boxes.ticked.length === 0 && boxes.rest === '')) return []
    return [isTick(words) ? headOf(each) : `${headOf(each)}: ${words}`]
  })
  const coloured = options.filter(({ cell }) => cell.words === '' && cell.colour !== null)
  return {
    ...oneAnswer,
    words: says.join('\n'),
    colour: says.length === 0 ? (coloured[0]?.cell.colour ?? null) : null,
    marks: coloured.map((each) => `coloured: ${headOf(each)}`),
  }
}

/** The answer of printed words of which one may be coloured: it says nothing in words of its own. */
function marked(options: readonly Said[], heading: string): FormAnswer {
  const coloured = options.filter(({ cell }) => cell.colour !== null)
  const set = options.flatMap(({ cell }) => cell.marks)
  return {
    ...oneAnswer,
    heading,
    words: set.length > 0 ? options.map(({ cell }) => cell.words).join(' / ') : '',
    colour: coloured.length > 0 && coloured.length < options.length ? (coloured[0]?.cell.colour ?? null) : null,
    marks: [...coloured.map(({ cell }) => `coloured: ${cell.words}`), ...set],
  }
}

const oneAnswer = { column: '', heading: 'One to mark', role: 'option' } as const

/** An answer under its heading. One that stands before its question needs a heading to be one. */
function answer(heading: string, { words, colour, marks }: FormCell, isBefore = false): FormAnswer {
  const boxes = tickedIn(words)
  const said = boxes ? [boxes.rest, ...boxes.ticked].filter(Boolean).join('\n') : words
  const role = isBefore && roleOf(heading) === null ? 'leave' : null
  return { column: folded(heading), heading: heading.replace(/:\s*$/, ''), words: said, colour, marks, role }
}

/** What stands in a box of its own under a question: its answer, or words of it. */
const inBox = (cell: FormCell): FormAnswer => ({ ...answer('', cell), role: 'box' })

/** A table that asks nothing: a box under a question in words, or labelled lines of it. Any other says nothing of it. */
function answersTo({ rows }: FormTable, open: FormEntry | null): readonly FormEntry[] {
  const filledRows = rows
    .map(({ cells }) => cells.filter((cell) => !isEmptyCell(cell)))
    .filter((each) => each.length > 0)
  if (!open || filledRows.length === 0 || filledRows.length > 12) return []
  const answers = filledRows.map(([first = blankCell, ...rest]) => {
    const line = lineOf(tidy(first.words), rest, first)
    return line ?? (rest.length === 0 ? inBox(first) : null)
  })
  const isOfIt = answers.every((each) => each !== null)
  return isOfIt ? [{ ...open, answers: [...open.answers, ...answers] }] : []
}
