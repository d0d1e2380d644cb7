import { asDay, longDay } from '../../basics/day'
import { holdsPupilNumber } from '../../basics/pupilNumbers'
import type { Cell } from '../../basics/sheet'
import { printable, tidy } from '../../basics/text'
import type { Framework } from '../../frameworks/framework'
import { readIdentifier } from '../../partnership/import/cellNumbers'
import { cellText } from '../../partnership/import/cellText'
import type { Box, Filled, Row } from '../forms/box'
import type { Unread } from '../forms/received'
import { compared } from '../forms/typed'
import { dayOfSerial } from '../forms/workbook/findCells'
import { boxOfTarget, type SurveyMapping } from './mapping'
import type { SurveyTable } from './surveyTable'
import { targetParts } from './targets'

/** One answer to a survey: what its row says. */
export type SurveyResponse = {
  /** The row of the file, as a spreadsheet counts them. */
  readonly row: number
  /** The organisation as it calls itself; empty where it does not. */
  readonly name: string
  readonly urn: string | null
  readonly laestab: string | null
  /** Who answered, and when, in its words; empty where it does not say. */
  readonly by: string
  readonly at: string
  readonly filled: Filled
  /** What it says that goes into no box. */
  readonly unread: readonly Unread[]
  /** True for a row that somebody made to try the survey out. */
  readonly isTest: boolean
  /** The headings over cells that hold the number of a child. */
  readonly pupilNumbers: readonly string[]
}

type Pending = {
  filled: Record<string, string | readonly Row[]>
  unread: Unread[]
  own: Record<string, string>
  pupilNumbers: string[]
}

/** Reads the rows of a table. A row that answers nothing is left out. */
export function readResponses(
  table: SurveyTable,
  mapping: SurveyMapping,
  framework: Framework,
): readonly SurveyResponse[] {
  const columns = mapping.map(({ heading, target }) => {
    const own = target === null ? null : boxOfTarget(framework, wordsTarget(target))
    return { heading, target, ...targetParts(target ?? ''), box: own?.box ?? null }
  })
  return table.rows.flatMap(({ row, cells }): SurveyResponse[] => {
    const pending: Pending = { filled: {}, unread: [], own: {}, pupilNumbers: [] }
    for (const [place, column] of columns.entries()) {
      const words = wordsOf(cells[place])
      if (words === '' || column.target === null) continue
      if (holdsPupilNumber(words)) pending.pupilNumbers.push(column.heading)
      take(pending, column, words, cells[place], `row ${row}, “${column.heading.slice(0, 120)}”`)
    }
    return Object.keys(pending.filled).length === 0 && pending.unread.length === 0 ? [] : [responseOf(row, pending)]
  })
}

const other = '/other'

/** The box that takes what a column says: words beside a question go to what the question says in words. */
const wordsTarget = (target: string) =>
  target.endsWith(other) ? `${target.slice(0, -other.length)}/narrative` : target

/** The words of a cell with its lines; empty for one that says nothing or shows an error. */
function wordsOf(cell: Cell | undefined): string {
  if (cellText(cell) === '') return ''
  return typeof cell === 'string' ? printable(cell).trim() : cellText(cell)
}

type Column = {
  readonly heading: string
  readonly target: string | null
  readonly key: string
  readonly option: string | null
  readonly box: Box | null
}

function take({ filled, unread, own }: Pending, column: Column, words: string, cell: Cell | undefined, where: string) {
  const { target, key, option, box } = column
  if (target === null) return
  if (target.startsWith('row/')) own[target] = tidy(words)
  else if (!box) unread.push({ where, words, why: 'It goes to no box of this framework.' })
  else if (target.endsWith(other)) {
    const before = filled[box.key]
    filled[box.key] = joined(typeof before === 'string' ? before : '', `Other: ${words}`)
  } else if (option !== null) spread(filled, unread, box, option, words, where)
  else if (box.kind === 'rows') filled[key] = [...rowsOf(filled[key]), ...linesOf(words).map((what) => ({ what }))]
  else {
    const day = box.kind === 'date' ? dayWords(words, cell) : ''
    filled[key] = joined(typeof filled[key] === 'string' ? (filled[key] as string) : '', day || words)
  }
}

const joined = (before: string, words: string) => (before === '' ? words : `${before}\n${words}`)
const rowsOf = (value: Filled[string] | undefined): readonly Row[] =>
  value === undefined || typeof value === 'string' ? [] : value
const linesOf = (words: string) => words.split('\n').map(tidy).filter(Boolean)

const ticked = new Set(['1', 'x', 'yes', 'y', 'true', '✓', '✔', 'selected', 'checked', 'ticked'])
const notTicked = new Set(['0', 'no', 'n', 'false', 'not selected', 'unchecked', 'unticked', ''])

/** One of several columns that make up one answer: the option it stands for is taken when it is ticked. */
function spread(
  filled: Pending['filled'],
  unread: Unread[],
  box: Box,
  option: string,
  words: string,
  where: string,
): void {
  const known = 'options' in box ? box.options.find(({ value }) => value === option) : undefined
  const said = compared(words)
  if (!known || notTicked.has(said)) return
  if (!ticked.has(said) && said !== compared(known.label) && said !== compared(known.value))
    unread.push({ where, words, why: `It does not say whether “${known.label}” is chosen.` })
  else filled[box.key] = joined(typeof filled[box.key] === 'string' ? (filled[box.key] as string) : '', known.label)
}

/** A date as words: what a spreadsheet keeps as a number or with the time of day. */
function dayWords(words: string, cell: Cell | undefined): string {
  if (typeof cell === 'number') return dayOfSerial(cell)
  const [, day = ''] = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(words) ?? []
  return day === '' ? '' : longDay(asDay(day))
}

/** The number of an organisation among what a row says of itself; people put one in the place of the other. */
export function numberIn(own: Readonly<Record<string, string>>, scheme: 'urn' | 'laestab'): string | null {
  for (const typed of [own[`row/${scheme}`], own['row/urn'], own['row/laestab']]) {
    const read = typed === undefined ? null : readIdentifier(scheme, typed)
    if (read?.ok && read.value !== null) return read.value
  }
  return null
}

/** The name that was chosen from a list; the one that was typed where the list had none. */
const nameOf = (chosen: string, typed: string) =>
  typed !== '' && (chosen === '' || /^(?:other|not (?:listed|in|on)|none of)\b/i.test(chosen)) ? typed : chosen

const triedOut = /\b(test|testing|dummy|asdf\w*|xxx+|qwerty)\b/i

function responseOf(row: number, { filled, unread, own, pupilNumbers }: Pending): SurveyResponse {
  const name = nameOf(own['row/name'] ?? '', own['row/otherName'] ?? '')
  const by = own['row/by'] ?? ''
  return {
    row,
    name,
    urn: numberIn(own, 'urn'),
    laestab: numberIn(own, 'laestab'),
    by: by.slice(0, 200),
    at: own['row/at'] ?? '',
    filled,
    unread,
    isTest: triedOut.test(name) || triedOut.test(by),
    pupilNumbers,
  }
}
