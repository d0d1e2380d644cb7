import type { Moment } from '../basics/day'
import { logOf, stageOf } from './log'
import type { AgendaItem, AgendaItemId, OpenSession, Session } from './session'

/**
 * How the time goes, in whole seconds. Pauses, and time in which the computer was off, are not counted. An item that is parked has no
 * time counted until it is taken up again; the session's own time goes on.
 */
export type SessionClock = {
  readonly used: number
  /** Negative once the session is over its time. */
  readonly left: number
  readonly item: {
    readonly used: number
    /** What the item was given, with what was added to it. */
    readonly planned: number
    /** What of it was added while the session ran. */
    readonly added: number
    /** How far it is over; 0 while it is not. */
    readonly overBy: number
    /** True while the item is parked, so that its time stands. */
    readonly stands: boolean
  } | null
  /** Seconds spent on each item. */
  readonly byItem: ReadonlyMap<AgendaItemId, number>
}

/** The clock of a session at a moment. A moment before the last entry counts as that entry's. */
export function clockOf(session: OpenSession | Session, now: Moment): SessionClock {
  const byItem = new Map<AgendaItemId, number>()
  const parked = new Set<AgendaItemId>()
  let used = 0
  let since: number | null = null
  let on: AgendaItemId | null = null
  const count = (until: number) => {
    const seconds = since === null ? 0 : Math.max(0, until - since)
    used += seconds
    if (on !== null && !parked.has(on)) byItem.set(on, (byItem.get(on) ?? 0) + seconds)
    if (since !== null) since = Math.max(since, until)
  }
  for (const entry of logOf(session)) {
    const at = secondsOf(entry.at)
    if (entry.kind === 'interrupted') {
      count(secondsOf(entry.since))
      if (since !== null) since = Math.max(since, at)
      continue
    }
    count(at)
    if (entry.kind === 'started' || entry.kind === 'resumed') since = at
    if (entry.kind === 'paused' || entry.kind === 'ended' || entry.kind === 'reopened') since = null
    if (entry.kind === 'item') on = entry.itemId
    if (entry.kind === 'parked') parked.add(entry.itemId)
    if (entry.kind === 'takenUp') parked.delete(entry.itemId)
  }
  count(secondsOf(now))
  return {
    used: Math.floor(used),
    left: Math.floor(session.minutes * 60 - used),
    item: itemClock(session, on, byItem, on !== null && parked.has(on)),
    byItem,
  }
}

/** A shorter gap is the program at work and no interruption, in milliseconds. */
const shortestGap = 3_000

/**
 * Since when the clock of a session ran while the program did not, where the program begins to follow it now. `seen` is when it last
 * said that it was there; whatever was written down after that shows that it still was. Null where there is no gap to speak of.
 */
export function gapBefore(session: Session, seen: Moment, now: Moment): Moment | null {
  if (stageOf(session) !== 'running') return null
  const last = logOf(session).at(-1)?.at
  const since = last !== undefined && Date.parse(last) > Date.parse(seen) ? last : seen
  return Date.parse(now) - Date.parse(since) > shortestGap ? since : null
}

function itemClock(
  session: OpenSession | Session,
  itemId: AgendaItemId | null,
  byItem: ReadonlyMap<AgendaItemId, number>,
  stands: boolean,
): SessionClock['item'] {
  const item = session.agenda.find(({ id }) => id === itemId)
  if (!item) return null
  const minutes = minutesOfItem(session, item)
  const planned = minutes.planned * 60
  const used = Math.floor(byItem.get(item.id) ?? 0)
  return { used, planned, added: minutes.added * 60, overBy: Math.max(0, used - planned), stands }
}

/** The minutes that an item has: what was added while the session ran, and all of them with what was planned. */
export function minutesOfItem(
  session: Pick<Session, 'log'>,
  { id, minutes }: AgendaItem,
): { readonly planned: number; readonly added: number } {
  const added = logOf(session).reduce(
    (sum, entry) => (entry.kind === 'extended' && entry.itemId === id ? sum + entry.minutes : sum),
    0,
  )
  return { planned: minutes + added, added }
}

const secondsOf = (moment: Moment) => Date.parse(moment) / 1_000
