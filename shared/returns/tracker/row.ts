import type { Day } from '../../basics/day'
import type { Cycle, CycleId } from '../../cycles/cycle'
import type { Framework } from '../../frameworks/framework'
import type { Organisation } from '../../partnership/organisation'
import { type AuditReturn, dueOn } from '../auditReturn'
import { type LateBand, lateBandOf } from '../chasing'
import { countUndecided } from '../merge/undecided'
import { progressOf } from '../progress'
import { type Lateness, latenessOf, type Standing, standingNotes, standingOf } from '../standing'

/** A return in the tracker, with everything that is shown, sought and sorted by worked out once. */
export type TrackerRow = {
  readonly id: AuditReturn['id']
  /** As it is in the register now. */
  readonly organisation: Organisation
  readonly cycleId: CycleId
  readonly cycleTitle: string
  /** True for a return of a closed cycle, which nothing changes. */
  readonly isClosed: boolean
  readonly standing: Standing
  readonly lateness: Lateness
  readonly band: LateBand
  /** Lines below the status: `21 days late`, `2 unanswered`. */
  readonly notes: readonly string[]
  readonly dueOn: Day
  /** How much is answered; of a return that is out, how much of it here. Null for one that is out with nothing answered here. */
  readonly progress: { readonly answered: number; readonly total: number } | null
  /** How many parts two copies say differently and a person has to settle. */
  readonly undecided: number
}

/** What a row is made from. */
export type RowSource = {
  readonly auditReturn: AuditReturn
  readonly organisation: Organisation
  readonly cycle: Cycle
  readonly framework: Framework
}

/** The row of a return on a day. */
export function trackerRow({ auditReturn, organisation, cycle, framework }: RowSource, asAt: Day): TrackerRow {
  const standing = standingOf(auditReturn)
  const lateness = latenessOf(auditReturn, cycle, asAt)
  const counted = progressOf(auditReturn, framework)
  const progress = standing.state === 'sent' && counted.answered === 0 ? null : counted
  const undecided = countUndecided(auditReturn)
  const isIn = auditReturn.stage === 'returned'
  return {
    id: auditReturn.id,
    organisation,
    cycleId: cycle.id,
    cycleTitle: cycle.title,
    isClosed: cycle.stage === 'closed',
    standing,
    lateness,
    band: lateBandOf(lateness),
    notes: [
      ...standingNotes(auditReturn, cycle, asAt),
      ...(isIn && progress && progress.left > 0 ? [`${progress.left} unanswered`] : []),
      ...(undecided > 0 ? ['Needs a decision'] : []),
    ],
    dueOn: dueOn(auditReturn, cycle),
    progress: progress && { answered: progress.answered, total: progress.total },
    undecided,
  }
}

/** `30 of 32`, `not known`, and `2 of 32 here` for a return that is out: more may be answered where it is. Never 0 for that. */
export function progressWords({ progress, standing }: Pick<TrackerRow, 'progress' | 'standing'>): string {
  if (progress === null) return 'not known'
  return `${progress.answered} of ${progress.total}${standing.state === 'sent' ? ' here' : ''}`
}

/** How many returns stand how. */
export type TrackerCounts = {
  readonly organisations: number
  readonly returns: number
  readonly returned: number
  readonly overdue: number
  readonly notDue: number
  readonly notExpected: number
}

/** Counts all rows, each in one of returned, overdue, not due yet and not expected. */
export function countRows(rows: readonly TrackerRow[]): TrackerCounts {
  const of = (kinds: readonly Lateness['kind'][]) => rows.filter(({ lateness }) => kinds.includes(lateness.kind)).length
  return {
    organisations: new Set(rows.map(({ organisation }) => organisation.id)).size,
    returns: rows.length,
    returned: of(['cameInTime', 'cameLate']),
    overdue: of(['overdue']),
    notDue: of(['dueIn']),
    notExpected: of(['notExpected']),
  }
}

const figure = (count: number) => count.toLocaleString('en-GB')

/** A number over the list, in words, and which returns it counts. */
type CountedPart = {
  readonly words: string
  readonly late: 'any' | 'back' | 'overdue' | 'dueYet' | 'notExpected'
}

/** `432 organisations`, `311 returned`, `27 overdue`, `94 not due yet`. What is not there is left out, but for what is returned. */
export function countedParts(counts: TrackerCounts): readonly CountedPart[] {
  const { organisations, returns, returned, overdue, notDue, notExpected } = counts
  return [
    { words: organisations === 1 ? '1 organisation' : `${figure(organisations)} organisations`, late: 'any' },
    ...(returns === organisations ? [] : [{ words: `${figure(returns)} returns`, late: 'any' } as const]),
    { words: `${figure(returned)} returned`, late: 'back' },
    ...(overdue > 0 ? [{ words: `${figure(overdue)} overdue`, late: 'overdue' } as const] : []),
    ...(notDue > 0 ? [{ words: `${figure(notDue)} not due yet`, late: 'dueYet' } as const] : []),
    ...(notExpected > 0 ? [{ words: `${figure(notExpected)} not expected`, late: 'notExpected' } as const] : []),
  ]
}
