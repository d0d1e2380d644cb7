import type { Cell, Inline, TableBlock } from '../../../reports/block'
import { withoutMark } from '../../../reports/typedText'
import type { Box, Column, Filled, Option, Row } from '../box'
import { type KeyedOption, keyed } from './keys'

// Places to write and boxes to tick, as a table: one row for each thing that is asked, with room for the answer by hand.

/** Lines of room by hand, by what a box takes. */
const room = { line: 1, number: 1, date: 1, text: 2, choice: 0, choices: 0, rows: 2 } as const

/** The most lines to write on beside a first text, which is asked for more than those after it. */
const firstText = 3

type BoxWithRows = Extract<Box, { kind: 'rows' }>
type ChoiceBox = Extract<Box, { kind: 'choice' | 'choices' }>

const takesRows = (box: Box): box is BoxWithRows => box.kind === 'rows'

/**
 * Where on a form its places to write stand: a name such as a question's number, the caption of what is answered there, and
 * which boxes need not say again what their options mean.
 */
export type Space = {
  readonly id: string
  readonly caption: string
  /** The share of the table that what is asked takes, in per cent. */
  readonly asked: number
  readonly isSaidBefore?: (box: Box) => boolean
  /** True where the form says at its front how boxes are ticked and what each row is to have. */
  readonly isExplained?: boolean
}

/** The table for the boxes of a space, with what stands in them already. `most` is the most lines to write on for words. */
export function answerSpaces(
  { id, caption, asked, isSaidBefore = () => false, isExplained = false }: Space,
  boxes: readonly Box[],
  filled: Filled,
  most: number = firstText,
): readonly TableBlock[] {
  if (boxes.length === 0) return []
  const first = boxes.find(({ kind }) => kind === 'text')
  return [
    {
      kind: 'table',
      id,
      caption,
      summary: 'Each row is one thing that is asked, with room for the answer beside it.',
      columns: [
        { heading: 'What is asked', width: asked },
        { heading: 'Your answer', width: 100 - asked },
      ],
      rows: boxes.map((box) => [
        askedCell(box, { isSaid: isSaidBefore(box), isExplained }),
        answerCell(box, filled[box.key], isSaidBefore(box)),
      ]),
      room: boxes.map((box) => Math.min(most, box === first ? firstText : room[box.kind]) + linesSent(filled[box.key])),
    },
  ]
}

/** What a box need not say again. */
type Said = { readonly isSaid: boolean; readonly isExplained: boolean }

function askedCell(box: Box, said: Said): Cell {
  const how =
    box.kind === 'choice' && box.options.length > 1
      ? said.isExplained
        ? ''
        : 'Tick one.'
      : box.kind === 'choice'
        ? 'Tick it if so.'
        : box.kind === 'choices'
          ? 'Tick all that fit.'
          : box.kind === 'date' && !box.hint.includes('For example')
            ? `For example ${box.precision === 'month' ? '' : '18 '}September 2026.`
            : ''
  const more = [hintBeside(box, said), how].filter((words) => words !== '').join(' ')
  return [{ kind: 'strong', text: box.label }, ...(more === '' ? [] : [`\n${more}`])]
}

/** The most columns that are named beside a box; with more, its label asks for each. */
const mostColumnsBeside = 4

/** What is said beside a box; the rest was said before. */
function hintBeside(box: Box, { isSaid, isExplained }: Said): string {
  if (takesRows(box)) return isExplained || box.columns.length > mostColumnsBeside ? '' : `${columnNames(box.columns)}.`
  return isSaid ? '' : box.hint
}

/** `What it is; Where it is kept; Date`. */
const columnNames = (columns: readonly Column[]) => columns.map(columnHeading).join('; ')

function answerCell(box: Box, filled: Filled[string] | undefined, isSaid: boolean): Cell {
  if (takesRows(box)) return rowsCell(box, filled)
  const words = typeof filled === 'string' ? filled : ''
  if (box.kind !== 'choice' && box.kind !== 'choices') return withoutMark(words)
  return choiceCell(box, words.split('\n'), isSaid)
}

/** The longest word of an option that may stand beside others. */
const shortOption = 30

/** A box to tick for each option: on one line while they are short and say nothing more, else one below the other. */
function choiceCell({ options }: ChoiceBox, chosen: readonly string[], isSaid: boolean): Cell {
  const about = (option: Option) => (isSaid || option.about === '' ? '' : `: ${option.about}`)
  const isShort = options.every((option) => option.label.length <= shortOption && about(option) === '')
  const label = (words: string) => (isShort ? words.replace(/ /g, '\u00a0') : words)
  return keyed(options).flatMap((option, place): Inline[] => [
    `${place === 0 ? '' : isShort ? '\u00a0 \u00a0' : '\n'}${chosen.includes(option.label) ? '☒' : '☐'}\u00a0`,
    { kind: 'strong', text: option.key },
    `\u00a0${label(option.label)}${about(option)}`,
  ])
}

/** Room beside the rows that were sent, which are to be brought up to date. */
const linesSent = (filled: Filled[string] | undefined) => (Array.isArray(filled) ? filled.length : 0)

/** The rows that were sent, one on each line. Room for more is below them. */
function rowsCell(box: BoxWithRows, filled: Filled[string] | undefined): Cell {
  const sent = Array.isArray(filled) ? (filled as readonly Row[]) : []
  return sent.map((row, place) => `No. ${place + 1}: ${rowText(box, row)}`).join('\n')
}

const rowText = ({ columns }: BoxWithRows, row: Row) =>
  columns
    .map(({ key, kind, options }) =>
      kind === 'choice' ? choiceText(keyed(options), row[key] ?? '') : withoutMark(row[key] ?? ''),
    )
    .filter((words) => words !== '')
    .join('; ')

/** A table with room for more rows of some boxes, whatever question they belong to. */
export function moreRows(box: BoxWithRows, id: string): TableBlock {
  return {
    kind: 'table',
    id,
    caption: `More room: ${box.label}`,
    summary: 'Each row is one item, with the number of the question it belongs to. The rows are to be written in.',
    columns: [
      { heading: 'No.', width: 8 },
      { heading: 'Question', width: 14 },
      ...box.columns.map((column) => ({ heading: columnHeading(column), width: column.kind === 'line' ? 26 : 16 })),
    ],
    rows: Array.from({ length: rowsMore }, (_, place) => [String(place + 1), '', ...box.columns.map(() => '')]),
    room: Array.from({ length: rowsMore }, () => 2),
  }
}

/** The rows of a table with room for more. */
const rowsMore = 6

/** The most options whose keys a heading has room for; longer lists stand at the front of the form. */
const mostInHeading = 3

function columnHeading({ label, options }: Column): string {
  if (options.length === 0) return label
  return `${label} ${options.length > mostInHeading ? '(number)' : keysText(options)}`
}

/** `1 Open, 2 Done`. */
const keysText = (options: readonly Option[]) =>
  keyed(options)
    .map(({ key, label }) => `${key}\u00a0${label}`)
    .join(', ')

const choiceText = (options: readonly KeyedOption[], words: string) => {
  const option = options.find(({ label }) => label === words)
  return option ? `${option.key} ${option.label}` : words
}

/** The kinds of boxes that take rows, one of each. */
export const kindsOfRows = (boxes: readonly Box[]): readonly BoxWithRows[] => [
  ...new Map(boxes.filter(takesRows).map((box) => [box.label, box])).values(),
]

/** What to know of each kind of box that takes rows, with the numbers that its columns take: said once for a form. */
export function rowHints(boxes: readonly Box[]): readonly Inline[][] {
  return kindsOfRows(boxes).map(({ label, hint, columns }) => {
    const lists = columns.filter(({ options }) => options.length > mostInHeading)
    const numbers = lists.map((column) => `${column.label}: ${keysText(column.options)}.`)
    const order = `For each: ${columnNames(columns)}.`
    return [{ kind: 'strong', text: label }, ` ${[hint, order, ...numbers].filter((words) => words !== '').join(' ')}`]
  })
}
