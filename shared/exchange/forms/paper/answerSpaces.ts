import type { Cell, Inline, TableBlock } from '../../../reports/block'
import { withoutMark } from '../../../reports/typedText'
import type { Box, Column, Filled, Option, Row } from '../box'
import { type KeyedOption, keyed } from './keys'

// Places to write and boxes to tick, as tables: one row for each thing that is asked, with room for the answer by hand.

/** Lines of room by hand, by what a box takes. */
const room = { line: 1, number: 1, date: 1, text: 6, choice: 0, choices: 0 } as const

/** Empty rows below what was sent, in a table of evidence or actions. */
const emptyRows = 3

type BoxWithRows = Extract<Box, { kind: 'rows' }>
type PlainBox = Exclude<Box, { kind: 'rows' }>

const takesRows = (box: Box): box is BoxWithRows => box.kind === 'rows'
const isPlain = (box: Box): box is PlainBox => box.kind !== 'rows'

/** Where on a form its places to write stand: a name such as a question's number, and the caption of what is answered there. */
export type Space = { readonly id: string; readonly name: string; readonly caption: string }

/** The tables for the boxes of a space, with what stands in them already. `most` is the most lines to write on for words. */
export function answerSpaces(
  space: Space,
  boxes: readonly Box[],
  filled: Filled,
  most: number = room.text,
): readonly TableBlock[] {
  const plain = boxes.filter(isPlain)
  return [
    ...(plain.length > 0 ? [plainTable(space, plain, filled, most)] : []),
    ...boxes.filter(takesRows).map((box) => rowsTable(space, box, filled[box.key])),
  ]
}

const plainTable = ({ id, caption }: Space, boxes: readonly PlainBox[], filled: Filled, most: number): TableBlock => ({
  kind: 'table',
  id,
  caption,
  summary: 'Each row is one thing that is asked, with room for the answer beside it.',
  columns: [
    { heading: 'What is asked', width: 32 },
    { heading: 'Your answer', width: 68 },
  ],
  rows: boxes.map((box) => [askedCell(box), answerCell(box, filled[box.key])]),
  room: boxes.map(({ kind }) => Math.min(most, room[kind])),
})

function askedCell(box: PlainBox): Cell {
  const how =
    box.kind === 'choice' && box.options.length > 1
      ? 'Tick one.'
      : box.kind === 'choice'
        ? 'Tick it if so.'
        : box.kind === 'choices'
          ? 'Tick all that fit.'
          : box.kind === 'date' && !box.hint.includes('For example')
            ? `For example ${box.precision === 'month' ? '' : '18 '}September 2026.`
            : ''
  const more = [box.hint, how].filter((words) => words !== '').join(' ')
  return [{ kind: 'strong', text: box.label }, ...(more === '' ? [] : [`\n${more}`])]
}

function answerCell(box: PlainBox, filled: Filled[string] | undefined): Cell {
  const words = typeof filled === 'string' ? filled : ''
  if (box.kind !== 'choice' && box.kind !== 'choices') return withoutMark(words)
  const chosen = words.split('\n')
  return keyed(box.options).flatMap((option, place): Inline[] => [
    `${place === 0 ? '' : '\n'}${chosen.includes(option.label) ? '☒' : '☐'}\u00a0`,
    { kind: 'strong', text: option.key },
    `\u00a0${option.label}${option.about === '' ? '' : `: ${option.about}`}`,
  ])
}

/** A table whose rows are filled in, with empty rows below them. */
function rowsTable({ id, name }: Space, box: BoxWithRows, filled: Filled[string] | undefined): TableBlock {
  const sent = Array.isArray(filled) ? (filled as readonly Row[]) : []
  const rows = [...sent, ...Array.from({ length: emptyRows }, (): Row => ({}))]
  return {
    kind: 'table',
    id: `${id}-${box.label}`,
    caption: `${name}: ${box.label}`,
    summary: 'Each row is one item; the empty rows are to be written in. More may follow on another sheet.',
    columns: [
      { heading: 'No.', width: 8 },
      ...box.columns.map((column) => ({ heading: columnHeading(column), width: column.kind === 'line' ? 26 : 16 })),
    ],
    rows: rows.map((row, place) => [
      String(place + 1),
      ...box.columns.map(({ key, kind, options }) =>
        kind === 'choice' ? choiceText(keyed(options), row[key] ?? '') : withoutMark(row[key] ?? ''),
      ),
    ]),
    room: rows.map((_, place) => (place < sent.length ? 1 : 2)),
  }
}

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

/** What to know of each kind of table that is filled in row by row, with the numbers that its columns take: said once for a form. */
export function rowHints(boxes: readonly Box[]): readonly Inline[][] {
  const kinds = new Map(boxes.filter(takesRows).map((box) => [box.label, box]))
  return [...kinds.values()].map(({ label, hint, columns }) => {
    const lists = columns.filter(({ options }) => options.length > mostInHeading)
    const numbers = lists.map((column) => `${column.label}: ${keysText(column.options)}.`)
    return [{ kind: 'strong', text: label }, ` ${[hint, ...numbers].filter((words) => words !== '').join(' ')}`]
  })
}
