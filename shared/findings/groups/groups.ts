import type { Day } from '../../basics/day'
import type { Cycle } from '../../cycles/cycle'
import type { HeatColumn } from '../heat/basis'
import { cellsOf } from '../heat/cells'
import { type ColumnCounts, countColumn } from '../heat/table'
import { standardsByConcern } from '../heat/tableWords'
import { isIn, type Punctuality, punctualityOf } from '../punctuality'
import { type Grouping, groupOf, groupsIn, isWithin, type Within } from './grouping'
import type { GroupBasis, GroupRow } from './groupReturn'

/** Who answered at all. Those expected and those not expected are all that were asked; returned and not returned are all expected. */
export type Coverage = {
  readonly expected: number
  readonly returned: number
  readonly notReturned: number
  /** Of those returned, how many somebody signed off. */
  readonly signedOff: number
  /** Asked and not back, and nobody waits for it: exempt, refused, or nobody was reached. */
  readonly notExpected: number
}

/** A return with how it came in, or did not. */
export type ReceivedRow = { readonly row: GroupRow; readonly punctuality: Punctuality }

/** The returns of one group, or of several together. */
export type ReturnGroup = {
  /** As the register has it; empty for those of which none is given. */
  readonly key: string
  readonly coverage: Coverage
  /** Those that are in. */
  readonly rows: readonly GroupRow[]
  /** Those that are awaited. */
  readonly notReturned: readonly ReceivedRow[]
  readonly notExpected: readonly ReceivedRow[]
}

/** What a person has chosen to see. */
export type GroupsSought = { readonly by: Grouping; readonly within: Within }

/** The returns of a cycle in groups. No return stands in two of them, and together they are all that is looked at. */
export type ReturnGroups = { readonly groups: readonly ReturnGroup[]; readonly all: ReturnGroup }

/** Puts the returns of a cycle into groups, as they stand on a day. `typeWords` says a type's code in words. */
export function returnGroups(
  rows: readonly GroupRow[],
  cycle: Cycle,
  { by, within }: GroupsSought,
  typeWords: (code: string) => string,
  asAt: Day,
): ReturnGroups {
  const received = rows
    .filter(({ organisation }) => isWithin(organisation, within))
    .map((row): ReceivedRow => ({ row, punctuality: punctualityOf(row.of.came, cycle, asAt) }))
    .sort(byName)
  const inGroups = new Map<string, ReceivedRow[]>()
  for (const each of received) {
    const key = groupOf(each.row.organisation, by)
    const members = inGroups.get(key)
    if (members) members.push(each)
    else inGroups.set(key, [each])
  }
  const keys = groupsIn(
    received.map(({ row }) => row.organisation),
    by,
    typeWords,
  )
  return {
    groups: keys.map((key) => groupFrom(key, inGroups.get(key) ?? [])),
    all: groupFrom('', received),
  }
}

const collator = new Intl.Collator('en-GB', { numeric: true })

const byName = ({ row: a }: ReceivedRow, { row: b }: ReceivedRow): number =>
  collator.compare(a.organisation.name, b.organisation.name) || (a.of.id < b.of.id ? -1 : 1)

function groupFrom(key: string, members: readonly ReceivedRow[]): ReturnGroup {
  const rows = members.filter(({ punctuality }) => isIn(punctuality)).map(({ row }) => row)
  const notExpected = members.filter(({ punctuality }) => punctuality.kind === 'notExpected')
  const notReturned = members.filter(({ punctuality }) => !isIn(punctuality) && punctuality.kind !== 'notExpected')
  return {
    key,
    coverage: {
      expected: members.length - notExpected.length,
      returned: rows.length,
      notReturned: notReturned.length,
      signedOff: rows.filter(({ of }) => of.isSignedOff).length,
      notExpected: notExpected.length,
    },
    rows,
    notReturned,
    notExpected,
  }
}

/** A standard with how many organisations stand where: each at the lowest of its own ratings there. */
export type StandardCounts = { readonly column: HeatColumn; readonly counts: ColumnCounts }

/** The standards with their counts over the returns of a group that are in, those with most concern first. */
export function standardCounts({ heat }: GroupBasis, { rows }: ReturnGroup): readonly StandardCounts[] {
  const lines = rows.map(({ of }) => ({ cells: cellsOf(of.heat, 'own', 'lowest') }))
  return standardsByConcern({
    columns: heat.columns,
    counts: heat.columns.map((_column, place) => countColumn(heat, lines, place)),
  })
}
