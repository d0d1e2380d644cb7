import type { ActionEvent } from '../../actions/action'
import { isInAnswer, type ListedAction } from '../../actions/listed'
import { isDueSoon } from '../../actions/tracker'
import type { Day } from '../../basics/day'
import type { FullWorkspace } from '../fullWorkspace'
import { inOrder } from '../wording'
import { listedActions } from './listedActions'

/** An action with the number that this document gives it. */
export type NumberedAction = ListedAction & { readonly number: number }

/** Something that happened to an action in the period. */
export type TrackedChange = {
  readonly action: NumberedAction
  /** Null for its beginning. */
  readonly event: ActionEvent | null
  readonly on: Day
  /** Its place in what happened to the action, from 0. */
  readonly place: number
}

/** Everything that the sections of the tracker read. */
export type TrackerFacts = {
  /** The first day of the period. */
  readonly since: Day
  readonly asAt: Day
  /** In the order in which they are to be chased, numbered from 1. */
  readonly all: readonly NumberedAction[]
  readonly overdue: readonly NumberedAction[]
  readonly dueSoon: readonly NumberedAction[]
  readonly later: readonly NumberedAction[]
  readonly withoutDay: readonly NumberedAction[]
  /** Done by the owner's word, and not checked. */
  readonly done: readonly NumberedAction[]
  /** Closed in the period, and something showed it. */
  readonly closed: readonly NumberedAction[]
  /** Checked without evidence or withdrawn in the period, each with its reason. */
  readonly closedWithout: readonly NumberedAction[]
  /** Closed before the period. */
  readonly closedBefore: readonly NumberedAction[]
  /** What happened in the period, the newest first. */
  readonly changes: readonly TrackedChange[]
}

/** Sorts the actions of a workspace as they stood on a day; each stands in one of the groups. */
export function trackerFacts(workspace: FullWorkspace, since: Day, asAt: Day): TrackerFacts {
  const all = listedActions(workspace, asAt).map((row, place): NumberedAction => ({ ...row, number: place + 1 }))
  const open = all.filter(({ status }) => status === 'open')
  const over = all.filter(({ status }) => status === 'checked' || status === 'withdrawn')
  const inPeriod = over.filter(({ closedOn }) => closedOn !== null && closedOn >= since)
  return {
    since,
    asAt,
    all,
    overdue: open.filter(({ daysLate }) => daysLate > 0),
    dueSoon: open.filter((row) => isDueSoon(row, asAt)),
    later: open.filter((row) => row.due !== null && row.daysLate === 0 && !isDueSoon(row, asAt)),
    withoutDay: open.filter(({ due }) => due === null),
    done: all.filter(({ status }) => status === 'done'),
    closed: inPeriod.filter(({ proof }) => proof !== null),
    closedWithout: inPeriod.filter(({ proof }) => proof === null),
    closedBefore: over.filter(({ closedOn }) => closedOn === null || closedOn < since),
    changes: all.flatMap((action) => changesOf(action, since)).sort(newestFirst),
  }
}

function changesOf(action: NumberedAction, since: Day): readonly TrackedChange[] {
  const { record } = action
  if (!record) return []
  const raised = isInAnswer(action) ? [] : [{ action, event: null, on: record.raisedOn, place: 0 } as const]
  return [
    ...raised,
    ...record.events.map((event, i): TrackedChange => ({ action, event, on: event.on, place: i + 1 })),
  ].filter(({ on }) => on >= since)
}

/** Of one action and day, what was written down later stands first. */
const newestFirst = (a: TrackedChange, b: TrackedChange) =>
  inOrder(b.on, a.on) || a.action.number - b.action.number || b.place - a.place
