import { ok, type Result, refuse } from '../basics/result'
import { longestName, type Stamp } from '../basics/stamp'
import { overLimit, type TextIsTooLong, tidy } from '../basics/text'
import type { AgendaItemId, LogEntry, LogEntryOf, OpenSession, RoomPart, Session } from './session'

/** Where a session stands. */
export type SessionStage = 'before' | 'running' | 'paused' | 'ended' | 'reviewed'

/** An entry with its place in the log. */
export type PlacedEntry = { readonly place: string; readonly entry: LogEntry }

/** Logs in their order, for as long as somebody has them: a log is read many times for each of its lines. */
const inOrder = new WeakMap<Session['log'], readonly PlacedEntry[]>()

/** What happened and counts, in its order with its places: places count, never clocks. What was undone is left out. */
export function placedLog({ log }: Pick<Session, 'log'>): readonly PlacedEntry[] {
  const known = inOrder.get(log)
  if (known) return known
  const all = Object.keys(log)
    .sort()
    .flatMap((place): readonly PlacedEntry[] => (log[place] ? [{ place, entry: log[place] }] : []))
  const undone = new Set(all.flatMap(({ entry }) => (entry.kind === 'undone' ? [entry.place] : [])))
  const counted = undone.size === 0 ? all : all.filter(({ place }) => !undone.has(place))
  inOrder.set(log, counted)
  return counted
}

/** What happened and counts, in its order. */
export const logOf = (session: Pick<Session, 'log'>): readonly LogEntry[] =>
  placedLog(session).map(({ entry }) => entry)

/** The entries of one kind, in their order. */
export const entriesOf = <Kind extends LogEntry['kind']>(
  session: Pick<Session, 'log'>,
  kind: Kind,
): readonly LogEntryOf<Kind>[] => logOf(session).filter((entry): entry is LogEntryOf<Kind> => entry.kind === kind)

/** The stage that follows from the log alone. */
export const stageOf = (session: Pick<Session, 'log'>): SessionStage =>
  logOf(session).reduce<SessionStage>((stage, { kind }) => moves[kind]?.[stage] ?? stage, 'before')

/** Each move that there is, by what makes it: from which stage to which. */
const moves: { readonly [Kind in LogEntry['kind']]?: { readonly [Stage in SessionStage]?: SessionStage } } = {
  started: { before: 'running' },
  paused: { running: 'paused' },
  resumed: { paused: 'running' },
  ended: { running: 'ended', paused: 'ended' },
  reviewed: { ended: 'reviewed' },
  reopened: { ended: 'paused', reviewed: 'ended' },
}

/** What is written down only while the session is on. */
const whileOn: readonly LogEntry['kind'][] = [
  'interrupted',
  'item',
  'revealed',
  'hidden',
  'screen',
  'parked',
  'takenUp',
  'extended',
  'rated',
  'attended',
  'undone',
]

/** What is written down once it has begun, until its minutes are reviewed: a note-taker catches up. */
const untilReviewed: readonly LogEntry['kind'][] = ['challenge', 'action', 'decision']

/** True where an entry of this kind can be written down now. */
export function mayLog(session: Pick<Session, 'log'>, kind: LogEntry['kind']): boolean {
  const stage = stageOf(session)
  const isOn = stage === 'running' || stage === 'paused'
  if (moves[kind]) return moves[kind]?.[stage] !== undefined
  if (whileOn.includes(kind)) return isOn
  return untilReviewed.includes(kind) ? isOn || stage === 'ended' : stage === 'ended' || stage === 'reviewed'
}

type Bare<T> = T extends unknown ? Omit<T, keyof Stamp> : never
/** What is written in the log, before it is stamped. */
export type LogSaid = Bare<LogEntry>

/** Why nothing is written in the log. */
export type CannotLog =
  | { readonly kind: 'notNow'; readonly stage: SessionStage }
  | { readonly kind: 'itemIsMissing' }
  | { readonly kind: 'whoIsMissing' }
  | { readonly kind: 'logIsFull' }
  | TextIsTooLong

/** The most entries of one log. */
const mostEntries = 20_000

/** Writes an entry behind all others. Refuses what has no place at this stage, an item that is not on the agenda, and no name. */
export function logged<S extends OpenSession | Session>(session: S, said: LogSaid, stamp: Stamp): Result<S, CannotLog> {
  if (!mayLog(session, said.kind)) return refuse({ kind: 'notNow', stage: stageOf(session) })
  const item = 'itemId' in said ? said.itemId : null
  if (item !== null && !session.agenda.some(({ id }) => id === item)) return refuse({ kind: 'itemIsMissing' })
  const by = tidy(stamp.by)
  if (by === '') return refuse({ kind: 'whoIsMissing' })
  const tooLong = overLimit([by], longestName)
  if (tooLong) return refuse(tooLong)
  const place = Object.keys(session.log).length + 1
  if (place > mostEntries) return refuse({ kind: 'logIsFull' })
  const entry = { ...stamp, by, ...said } as LogEntry
  return ok({ ...session, log: { ...session.log, [String(place).padStart(5, '0')]: entry } })
}

/** Where the session is: the item it is on, what the room was shown of each, and what is parked. */
export type SessionPlace = {
  /** Null before the first. */
  readonly itemId: AgendaItemId | null
  readonly revealed: ReadonlyMap<AgendaItemId, ReadonlySet<RoomPart>>
  /** Why, by item. */
  readonly parked: ReadonlyMap<AgendaItemId, string>
  /** Items that it has been on. */
  readonly reached: ReadonlySet<AgendaItemId>
  readonly screen: 'item' | 'nothing' | 'frozen'
  /** While the screen is frozen: the item that it goes on showing, and what of it. */
  readonly frozen: { readonly itemId: AgendaItemId | null; readonly parts: ReadonlySet<RoomPart> } | null
}

/** What the log leads to. */
export function placeOf(session: Pick<Session, 'log'>): SessionPlace {
  let itemId: AgendaItemId | null = null
  let screen: SessionPlace['screen'] = 'item'
  let frozen: SessionPlace['frozen'] = null
  const revealed = new Map<AgendaItemId, Set<RoomPart>>()
  const parked = new Map<AgendaItemId, string>()
  const reached = new Set<AgendaItemId>()
  for (const entry of logOf(session)) {
    if (entry.kind === 'item') {
      itemId = entry.itemId
      reached.add(entry.itemId)
    } else if (entry.kind === 'revealed')
      revealed.set(entry.itemId, (revealed.get(entry.itemId) ?? new Set<RoomPart>()).add(entry.part))
    else if (entry.kind === 'hidden') revealed.get(entry.itemId)?.delete(entry.part)
    else if (entry.kind === 'parked') parked.set(entry.itemId, entry.why)
    else if (entry.kind === 'takenUp') parked.delete(entry.itemId)
    else if (entry.kind === 'screen') {
      screen = entry.shows
      frozen = screen === 'frozen' ? { itemId, parts: new Set(itemId === null ? [] : revealed.get(itemId)) } : null
    }
  }
  return { itemId, revealed, parked, reached, screen, frozen }
}
