import { asDay, type Day, readTypedDay } from '../../basics/day'
import { ok, type Result, refuse } from '../../basics/result'
import type { Cell } from '../../basics/sheet'
import { longestFact } from '../facts'
import type { Identifiers } from '../organisation'
import { readIdentifier } from './cellNumbers'
import { cellText, folded, saidText } from './cellText'
import type { Field } from './fields'
import type { FindType } from './organisationTypeWords'
import { type ContactFound, readContacts } from './readContacts'
import { readNumbers } from './readNumbers'
import type { CellProblem, SkipReason } from './rowProblem'

/** What one row says of an organisation. Nothing said is an empty text, or null. */
export type RowRead = {
  readonly name: string
  /** A code of the organisation types. */
  readonly type: string
  readonly identifiers: Identifiers
  /** What stood where a number could not be read: two of one name with different ones are two. */
  readonly unread: readonly string[]
  /** The URN that it had before it converted. */
  readonly earlierUrn: string | null
  readonly phase: string
  readonly area: string
  readonly trust: string
  readonly closedOn: Day | null
  readonly contacts: readonly ContactFound[]
}

/** What rows are read by. */
export type ReadingRows = {
  readonly findType: FindType
  readonly today: Day
  /** Misplaced numbers that a person had put right, as `misplacement` names them. */
  readonly accepted: ReadonlySet<string>
  /** Codes of types by words that stand for none here, as `Decisions` has them. */
  readonly types: Readonly<Record<string, string>>
  /** True to read a row although its name looks like a trial's or a total's. */
  readonly asItIs: boolean
}

/** A row left out, with what is known of it. */
export type RowSkipped = { readonly why: SkipReason; readonly name: string; readonly identifiers: Identifiers }

/** Reads a row by its cells. Refuses a row that is no organisation, or none that is open. What is wrong with single cells is listed. */
export function readRow(
  cellOf: (field: Field) => Cell | undefined,
  { findType, types, today, accepted, asItIs }: ReadingRows,
): { readonly read: Result<RowRead, RowSkipped>; readonly problems: readonly CellProblem[] } {
  const problems: CellProblem[] = []
  const line = (field: 'phase' | 'area' | 'trust') => {
    const text = saidText(cellOf(field))
    if (text.length <= longestFact[field]) return text
    problems.push({ kind: 'lineIsTooLong', field, count: text.length, limit: longestFact[field] })
    return ''
  }
  const name = cellText(cellOf('name'))
  const numbers = readNumbers(cellOf, accepted)
  const { identifiers } = numbers
  const state = readState(cellOf('status'), cellOf('closedOn'), today, problems)
  const why = whyNoName(name, asItIs) ?? state.why
  if (why) return { read: refuse({ why, name, identifiers }), problems: [] }
  const word = saidText(cellOf('type'))
  const known = word === '' ? null : findType(word)
  const type = known?.code ?? (word !== '' && Object.hasOwn(types, folded(word)) ? (types[folded(word)] ?? '') : '')
  if (word !== '' && type === '') problems.push({ kind: 'unknownType', typed: word })
  const before = readIdentifier('urn', cellOf('earlierUrn'))
  if (!before.ok) problems.push({ kind: 'number', problem: before.problem })
  const people = readContacts(cellOf)
  const read: RowRead = {
    name,
    type,
    identifiers,
    unread: numbers.unread,
    earlierUrn: before.ok ? before.value : null,
    phase: line('phase'),
    area: line('area'),
    trust: line('trust'),
    closedOn: state.closedOn,
    contacts: people.contacts,
  }
  return { read: ok(read), problems: [...numbers.problems, ...problems, ...people.problems] }
}

const testName =
  /^(?:a |my |please )?(?:test|testing|dummy|demo|example|sample|delete|ignore|asdf|xxx+)(?: (?:test|testing|row|entry|record|data|me|this|please|only|school|agency|organisation|setting|user|response|account|do not use|do not import|\d+))*$/

/** Words that nobody has in the name of an organisation that counts. */
const notToUse = /\bdo not (?:use|import)\b/

const totalName =
  /^(?:grand |sub )?totals?\b(?: (?:number )?(?:of )?(?:schools|agencies|organisations|settings|rows|records))?(?: \d+)?$/

/** A total with its number behind it: `Total: 63 schools`. */
const totalOf = /^(?:grand |sub[- ]?)?(?:totals?|sum|count)\s*(?:[:=]|\d)/i

/** Why a name is none of an organisation: it is missing or too long, or it is that of a trial or a total. */
function whyNoName(name: string, asItIs: boolean): SkipReason | null {
  const words = folded(name)
  if (words === '') return 'noName'
  if (name.length > longestFact.name) return 'nameTooLong'
  if (asItIs) return null
  if (totalName.test(words) || totalOf.test(name)) return 'totalRow'
  return testName.test(words) || notToUse.test(words) ? 'testRow' : null
}

type State = { readonly why: SkipReason | null; readonly closedOn: Day | null }

function readState(status: Cell | undefined, closing: Cell | undefined, today: Day, problems: CellProblem[]): State {
  const typed = saidText(closing)
  const closedOn = typed === '' ? null : readSheetDay(typed)
  if (typed !== '' && closedOn === null) problems.push({ kind: 'notADay', typed })
  const hasPassed = closedOn !== null && closedOn < today
  const word = saidText(status)
  const said = word === '' ? null : stateOf(word)
  if (word !== '' && said === null) problems.push({ kind: 'unknownStatus', typed: word })
  if (said === 'closed' || said === 'notYetOpen') return { why: said, closedOn: null }
  if (!hasPassed) return { why: null, closedOn }
  if (said !== 'open') return { why: 'closed', closedOn: null }
  problems.push({ kind: 'openButClosed', typed })
  return { why: null, closedOn: null }
}

function stateOf(word: string): 'open' | 'closed' | 'notYetOpen' | null {
  const words = folded(word)
  if (words.startsWith('proposed to open')) return 'notYetOpen'
  if (/^(?:open|active|current|live)\b/.test(words)) return 'open'
  return /^(?:closed|ceased|dissolved)\b/.test(words) ? 'closed' : null
}

/** The day before the first that a spreadsheet counts from, as it counts. */
const sheetStart = Date.UTC(1899, 11, 30)

/** A day as it is typed, or as a spreadsheet counts it when its format was lost: 45535 is 31 August 2024. */
function readSheetDay(typed: string): Day | null {
  const typedDay = readTypedDay(typed.replace(/[T ]\d{1,2}:\d{2}.*$/, ''))
  if (typedDay || !/^[2-6]\d{4}(?:\.\d+)?$/.test(typed)) return typedDay
  return asDay(new Date(sheetStart + Math.floor(Number(typed)) * 86_400_000).toISOString().slice(0, 10))
}
