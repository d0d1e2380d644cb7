import { holdsPupilNumber } from '../../basics/pupilNumbers'
import { mostContacts } from '../contacts'
import { readNumber, type Scheme } from '../identifiers'
import type { Organisation } from '../organisation'
import { laCodeOf, usualLaCode } from './cellNumbers'
import type { Entry } from './entries'
import type { Outcomes, SharedNumber } from './outcomes'
import type { RowsRead } from './readRows'
import type { CellProblem, SkipReason } from './rowProblem'
import type { ImportTable } from './table'
import { changesTo } from './update'

/** One thing to know of rows, and to do about in one go. Rows by their numbers in the table, the first first. */
export type Note = { readonly rows: readonly number[] } & (
  | {
      readonly kind: 'skipped'
      readonly why: SkipReason
      /** Those that the rows name, each once and no more than a few. */
      readonly names: readonly string[]
    }
  /** `typed` names what stands there, each once and no more than a few. */
  | { readonly kind: 'cells'; readonly about: CellProblem; readonly typed: readonly string[] }
  /** `pupilNumbers`: cells that seem to hold the number of a child, in a column that is read or in any other. */
  | { readonly kind: 'hidden' | 'formulas' | 'errors' | 'oddUrn' | 'pupilNumbers' }
  /** More people than an organisation has room for: the others were left out. */
  | { readonly kind: 'tooManyContacts' }
  /** Open in the list and closed here. */
  | { readonly kind: 'openButClosedHere'; readonly names: readonly string[] }
  | { readonly kind: 'otherAuthority'; readonly usual: string }
  | { readonly kind: 'closedButHere'; readonly names: readonly string[] }
  /** A number that others have too was left out. */
  | { readonly kind: 'numberIsShared'; readonly scheme: Scheme }
)

/** Everything to know about rows that were skipped, read in part, or read as they stand and worth a look. */
export function notesOf(
  table: ImportTable,
  read: RowsRead,
  { known, fresh, shared }: Pick<Outcomes, 'known' | 'fresh' | 'shared'>,
  organisations: readonly Organisation[],
): readonly Note[] {
  const entries = [...known.map(({ entry }) => entry), ...fresh]
  const crowded = [
    ...known
      .filter(({ entry, organisation }) => changesTo(organisation, entry.said).leftOut > 0)
      .map(({ entry }) => entry),
    ...fresh.filter(({ said }) => said.contacts.length > mostContacts),
  ]
  return [
    { kind: 'pupilNumbers' as const, rows: rowsOfChildren(table) },
    ...skippedNotes(read),
    ...closedNotes(read, organisations),
    openNote(known),
    ...cellNotes(read),
    ...sharedNotes(shared),
    ...numberNotes(entries, organisations),
    { kind: 'tooManyContacts' as const, rows: inOrder(crowded.flatMap(({ rows }) => rows)) },
    ...(['hidden', 'formulas', 'errors'] as const).map((kind) => ({ kind, rows: table[kind] })),
  ].filter(({ rows }) => rows.length > 0)
}

const inOrder = (rows: readonly number[]) => [...new Set(rows)].sort((a, b) => a - b)

/** What belongs together, in the order of its keys. */
function gathered<T>(all: readonly T[], keyOf: (each: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>()
  for (const each of all) {
    const group = groups.get(keyOf(each))
    if (group) group.push(each)
    else groups.set(keyOf(each), [each])
  }
  return [...groups.keys()].sort().flatMap((key) => [groups.get(key) as [T, ...T[]]])
}

const rowsOfChildren = ({ rows }: ImportTable) =>
  rows
    .filter(({ cells }) => cells.some((cell) => cell !== null && holdsPupilNumber(String(cell))))
    .map(({ row }) => row)

const skippedNotes = ({ skipped }: RowsRead): readonly Note[] =>
  gathered(skipped, ({ why }) => why).map((group) => ({
    kind: 'skipped',
    why: group[0].why,
    names: examplesOf(group.map(({ name }) => name)),
    rows: inOrder(group.map(({ row }) => row)),
  }))

/** Rows that the register of schools has closed, and that are open organisations here. */
function closedNotes({ skipped }: RowsRead, organisations: readonly Organisation[]): readonly Note[] {
  const open = organisations.filter(({ closedOn }) => closedOn === null)
  const met = skipped.flatMap(({ row, why, identifiers: { urn, laestab } }) => {
    const here = open.find((each) =>
      urn ? each.identifiers.urn === urn : laestab !== null && each.identifiers.laestab === laestab,
    )
    return why === 'closed' && here ? [{ row, name: here.name }] : []
  })
  const names = [...new Set(met.map(({ name }) => name))].sort()
  return [{ kind: 'closedButHere', names, rows: inOrder(met.map(({ row }) => row)) }]
}

function openNote(known: Outcomes['known']): Note {
  const closed = known.filter(({ organisation }) => organisation.closedOn !== null)
  const names = closed.map(({ organisation }) => organisation.name).sort()
  return { kind: 'openButClosedHere', names, rows: inOrder(closed.flatMap(({ entry }) => entry.rows)) }
}

/** The most examples that a note gives. */
const mostExamples = 5

const examplesOf = (all: readonly string[]): readonly string[] =>
  [...new Set(all)]
    .filter((each) => each !== '' && !holdsPupilNumber(each))
    .sort()
    .slice(0, mostExamples)

const cellNotes = ({ problems }: RowsRead): readonly Note[] =>
  gathered(problems, ({ problem }) => fixOf(problem)).map((group) => {
    return {
      kind: 'cells',
      about:
        [...group].sort((a, b) => (typedIn(a.problem) < typedIn(b.problem) ? -1 : 1))[0]?.problem ?? group[0].problem,
      typed: examplesOf(group.map(({ problem }) => typedIn(problem))),
      rows: inOrder(group.map(({ row }) => row)),
    }
  })

const typedIn = (problem: CellProblem): string => {
  if (problem.kind === 'number') return problem.problem.typed
  return problem.kind === 'lineIsTooLong' ? '' : problem.typed
}

/** Problems with the same fix have the same key. */
function fixOf(problem: CellProblem): string {
  switch (problem.kind) {
    case 'number': {
      const { kind, scheme } = problem.problem
      return [problem.kind, kind, scheme, kind === 'isAnother' ? problem.problem.is : ''].join(' ')
    }
    case 'numbersClash':
      return `${problem.kind} ${problem.scheme}`
    case 'unknownType':
      return `${problem.kind} ${problem.typed.toLowerCase()}`
    case 'lineIsTooLong':
      return `${problem.kind} ${problem.field}`
    default:
      return problem.kind
  }
}

const sharedNotes = (shared: readonly SharedNumber[]): readonly Note[] =>
  gathered(shared, ({ scheme }) => scheme).map((group) => ({
    kind: 'numberIsShared',
    scheme: group[0].scheme,
    rows: inOrder(group.flatMap(({ rows }) => rows)),
  }))

/** Numbers of the right form that are rarely right: nothing but a look can tell. */
function numberNotes(entries: readonly Entry[], organisations: readonly Organisation[]): readonly Note[] {
  const laestabs = [...entries.map(({ said }) => said), ...organisations].flatMap(({ identifiers }) =>
    identifiers.laestab ? [identifiers.laestab] : [],
  )
  const usual = usualLaCode(laestabs)
  const rowsWhere = (isOdd: (entry: Entry) => boolean) => inOrder(entries.filter(isOdd).flatMap(({ rows }) => rows))
  return [
    {
      kind: 'oddUrn',
      rows: rowsWhere(({ said: { identifiers } }) => isOddUrn(identifiers.urn)),
    },
    {
      kind: 'otherAuthority',
      usual: usual ?? '',
      rows: rowsWhere(
        ({ said: { identifiers } }) =>
          usual !== null && identifiers.laestab !== null && laCodeOf(identifiers.laestab) !== usual,
      ),
    },
  ]
}

/** A URN unlike those of schools in England so far. */
function isOddUrn(urn: string | null): boolean {
  const read = readNumber('urn', urn ?? '')
  return read.ok && read.value.isUnusual
}
