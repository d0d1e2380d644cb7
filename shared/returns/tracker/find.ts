import type { Day } from '../../basics/day'
import type { CycleId } from '../../cycles/cycle'
import { everything, findInRegister, noType } from '../../partnership/register'
import { type LateBand, lateBands, lateBandWords } from '../chasing'
import { statusWords } from '../standing'
import type { TrackerRow } from './row'

/** The states that the tracker can be narrowed to; `any` leaves nobody out. */
export const statusFilters = [
  'any',
  'notSent',
  'sent',
  'inProgress',
  'begun',
  'returned',
  'unread',
  'read',
  'queried',
  'excused',
  'undecided',
] as const
/** A state that the tracker can be narrowed to. */
export type StatusFilter = (typeof statusFilters)[number]

/** The states in words, as the filter offers them. */
export const statusFilterWords: Readonly<Record<StatusFilter, string>> = {
  any: 'Any',
  notSent: statusWords.notSent,
  sent: statusWords.sent,
  inProgress: statusWords.inProgress,
  begun: 'Sent, in progress or returned',
  returned: statusWords.returned,
  unread: 'Returned, not read yet',
  read: 'Returned, accepted or checked',
  queried: 'Queried',
  excused: 'Exempt, refused or no contact',
  undecided: 'Needs a decision',
}

/** The kinds of lateness that each number over the list counts. */
const counted = {
  expected: ['overdue', 'dueIn', 'cameLate', 'cameInTime'],
  overdue: ['overdue'],
  back: ['cameInTime', 'cameLate'],
  dueYet: ['dueIn'],
  notExpected: ['notExpected'],
} as const satisfies Readonly<Record<string, readonly TrackerRow['lateness']['kind'][]>>
type Counted = keyof typeof counted

/** How late the returns shown are; `any` leaves nobody out, and those of the numbers over the list join several bands. */
export type LateFilter = 'any' | Counted | LateBand

/** How late the returns shown are, in words, in the order in which it is offered. */
export const lateFilterWords: Readonly<Record<LateFilter, string>> = {
  any: 'Any',
  expected: 'Expected, back or not',
  overdue: 'Overdue',
  back: 'Returned, in time or late',
  dueYet: 'Due today or later',
  notExpected: 'Not expected',
  ...lateBandWords,
}

/** By what returns are sorted. */
export const sortings = ['latest', 'name', 'due', 'chased'] as const
/** By what returns are sorted. */
export type Sorting = (typeof sortings)[number]

/** By what returns are put together; `none` gives one list. */
export const groupings = ['none', 'type', 'area', 'late'] as const
/** By what returns are put together. */
export type Grouping = (typeof groupings)[number]

/** What is sought in the tracker. Empty words, types and areas leave nobody out; a null cycle stands for every open one. */
export type TrackerSought = {
  readonly cycle: CycleId | null
  readonly words: string
  readonly type: string
  readonly area: string
  readonly status: StatusFilter
  readonly late: LateFilter
  readonly sort: Sorting
  readonly group: Grouping
}

/** Every return of the open cycles, the latest first. */
export const allReturns: TrackerSought = {
  cycle: null,
  words: '',
  type: '',
  area: '',
  status: 'any',
  late: 'any',
  sort: 'latest',
  group: 'none',
}

/** True when something is left out: how rows are ordered and grouped leaves nobody out. */
export const isFiltered = ({ words, type, area, status, late }: TrackerSought): boolean =>
  words.trim() !== '' || type !== '' || area !== '' || status !== 'any' || late !== 'any'

/** The rows that fit, sorted. Every word has to stand in a name, an earlier name, a number, the trust or the area. */
export function findRows(rows: readonly TrackerRow[], sought: TrackerSought, today: Day): readonly TrackerRow[] {
  const { words, type, area, status, late, sort } = sought
  const organisations = [...new Set(rows.map(({ organisation }) => organisation))]
  const fitting = new Set(findInRegister(organisations, { ...everything, words, type, area }, today))
  return rows
    .filter((row) => fitting.has(row.organisation) && hasStatus(row, status) && isAsLate(row, late))
    .sort(orders[sort])
}

function hasStatus({ standing, undecided }: TrackerRow, status: StatusFilter): boolean {
  switch (status) {
    case 'any':
      return true
    case 'excused':
      return standing.excused !== null
    case 'undecided':
      return undecided > 0
    case 'returned':
      return statusWords[standing.state] === statusWords.returned
    case 'begun':
      return standing.state !== 'notSent'
    case 'unread':
      return standing.state === 'returned'
    case 'read':
      return standing.state === 'accepted' || standing.state === 'checked'
    default:
      return standing.state === status
  }
}

const isAsLate = ({ band, lateness }: TrackerRow, late: LateFilter): boolean =>
  late === 'any' ||
  (isCounted(late)
    ? counted[late].some((kind: TrackerRow['lateness']['kind']) => kind === lateness.kind)
    : band === late)

const isCounted = (late: LateFilter): late is Counted => late in counted

const collator = new Intl.Collator('en-GB', { numeric: true })
/** The order of two returns by the name of their organisation, numbers in it as numbers; never a draw. */
export const byName = (a: TrackerRow, b: TrackerRow): number =>
  collator.compare(a.organisation.name, b.organisation.name) || (a.id < b.id ? -1 : 1)

/** Days past the due day, with returns that are back or not expected last. */
function lateDays({ lateness }: TrackerRow): number {
  if (lateness.kind === 'overdue') return lateness.days
  return lateness.kind === 'dueIn' ? -lateness.days : Number.NEGATIVE_INFINITY
}

function byLateness(a: TrackerRow, b: TrackerRow): number {
  const [first, second] = [lateDays(a), lateDays(b)]
  return first === second ? byName(a, b) : second > first ? 1 : -1
}

const orders: Readonly<Record<Sorting, (a: TrackerRow, b: TrackerRow) => number>> = {
  latest: byLateness,
  name: byName,
  due: (a, b) => (a.dueOn === b.dueOn ? byName(a, b) : a.dueOn < b.dueOn ? -1 : 1),
  chased: (a, b) => b.standing.chased.times - a.standing.chased.times || byLateness(a, b),
}

/** What stands on one line of the tracker: a group's heading, or a return. */
export type TrackerLine =
  | { readonly kind: 'group'; readonly key: string; readonly words: string; readonly rows: readonly TrackerRow[] }
  | { readonly kind: 'row'; readonly row: TrackerRow }

/**
 * The rows under headings, most urgent group first where they are grouped by lateness and by the alphabet otherwise. `typeWords`
 * says a type's code in words.
 */
export function groupRows(
  rows: readonly TrackerRow[],
  group: Grouping,
  typeWords: (code: string) => string,
): readonly TrackerLine[] {
  const asLine = (row: TrackerRow) => ({ kind: 'row', row }) as const
  if (group === 'none') return rows.map(asLine)
  const groups = new Map<string, TrackerRow[]>()
  for (const row of rows) {
    const key = groupOf(row, group)
    const members = groups.get(key)
    if (members) members.push(row)
    else groups.set(key, [row])
  }
  const words = (key: string) => groupWords(key, group, typeWords)
  return [...groups]
    .sort(([a], [b]) =>
      group === 'late'
        ? lateBands.indexOf(a as TrackerRow['band']) - lateBands.indexOf(b as TrackerRow['band'])
        : collator.compare(words(a), words(b)),
    )
    .flatMap(([key, members]) => [
      { kind: 'group', key, words: words(key), rows: members } as const,
      ...members.map(asLine),
    ])
}

function groupOf({ organisation, band }: TrackerRow, group: Exclude<Grouping, 'none'>): string {
  if (group === 'late') return band
  return group === 'type' ? organisation.type || noType : organisation.area
}

function groupWords(key: string, group: Grouping, typeWords: (code: string) => string): string {
  if (group === 'late') return lateBandWords[key as TrackerRow['band']]
  if (group === 'type') return typeWords(key === noType ? '' : key)
  return key || 'No area recorded'
}
