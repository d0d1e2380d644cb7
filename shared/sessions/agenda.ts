import type { Moment } from '../basics/day'
import { type Json, sameJson } from '../basics/json'
import { ok, type Result, refuse } from '../basics/result'
import { overLimit, printable, type TextIsTooLong, tidy } from '../basics/text'
import { stageOf } from './log'
import { type AgendaItem, type AgendaItemId, longestOfSession, type OpenSession, type Session } from './session'

/** Why an agenda stays as it is. */
export type CannotArrange =
  | { readonly kind: 'sessionIsOver' }
  | { readonly kind: 'itemIsMissing' }
  | { readonly kind: 'nothingChanged' }

/** Why an item is not on an agenda as it was typed. */
export type ItemIsWrong =
  | { readonly kind: 'itemTitleIsMissing' }
  | { readonly kind: 'itemMinutesAreWrong' }
  | { readonly kind: 'askIsMissing' }
  | TextIsTooLong

/** The most minutes of one item. */
export const longestItem = 600

/** Moves an item up (-1) or down (1). Refuses at either end, and once the session is over. */
export function moveItem(session: Session, id: AgendaItemId, by: -1 | 1): Result<Session, CannotArrange> {
  const from = session.agenda.findIndex((item) => item.id === id)
  const item = session.agenda[from]
  if (isOver(session)) return refuse({ kind: 'sessionIsOver' })
  if (!item) return refuse({ kind: 'itemIsMissing' })
  const to = from + by
  if (to < 0 || to >= session.agenda.length) return refuse({ kind: 'nothingChanged' })
  const others = session.agenda.filter((each) => each.id !== id)
  return ok({ ...session, agenda: [...others.slice(0, to), item, ...others.slice(to)] })
}

/** Puts an item on the agenda, before the closing one or behind the item named. Refuses one that is wrong, and once the session is over. */
export function addItem(
  session: Session,
  item: AgendaItem,
  behind: AgendaItemId | null,
): Result<Session, CannotArrange | ItemIsWrong> {
  if (isOver(session)) return refuse({ kind: 'sessionIsOver' })
  if (session.agenda.some(({ id }) => id === item.id)) return refuse({ kind: 'nothingChanged' })
  const checked = checkItem(item)
  if (!checked.ok) return checked
  const closing = session.agenda.findIndex(({ kind }) => kind === 'closing')
  const last = closing < 0 ? session.agenda.length : closing
  const at = behind === null ? last : session.agenda.findIndex(({ id }) => id === behind) + 1
  return ok({ ...session, agenda: [...session.agenda.slice(0, at), checked.value, ...session.agenda.slice(at)] })
}

/** Changes an item. Refuses one that is not there or would be wrong, and once the session is over. */
export function changeItem(
  session: Session,
  id: AgendaItemId,
  change: Partial<Omit<AgendaItem, 'id'>>,
): Result<Session, CannotArrange | ItemIsWrong> {
  if (isOver(session)) return refuse({ kind: 'sessionIsOver' })
  const before = session.agenda.find((item) => item.id === id)
  if (!before) return refuse({ kind: 'itemIsMissing' })
  const checked = checkItem({ ...before, ...change })
  if (!checked.ok) return checked
  return ok({ ...session, agenda: session.agenda.map((item) => (item.id === id ? checked.value : item)) })
}

/** The item as it is kept. Questions to ask are kept as typed, without an empty one. */
function checkItem(item: AgendaItem): Result<AgendaItem, ItemIsWrong> {
  const title = tidy(item.title)
  const asks = item.asks.map((ask) => ({ ...ask, words: printable(ask.words).trim() }))
  if (title === '') return refuse({ kind: 'itemTitleIsMissing' })
  if (!(item.minutes >= 0 && item.minutes <= longestItem)) return refuse({ kind: 'itemMinutesAreWrong' })
  if (asks.some(({ words }) => words === '')) return refuse({ kind: 'askIsMissing' })
  const tooLong =
    overLimit([title], longestOfSession.line) ??
    overLimit(
      asks.map(({ words }) => words),
      longestOfSession.words,
    )
  return tooLong ? refuse(tooLong) : ok({ ...item, title, asks })
}

/** Takes an item off the agenda; its challenges stay in the ledger. Refuses one that was reached, which is in the log. */
export function removeItem(
  session: Session,
  id: AgendaItemId,
): Result<Session, CannotArrange | { kind: 'itemWasReached' }> {
  if (isOver(session)) return refuse({ kind: 'sessionIsOver' })
  if (!session.agenda.some((item) => item.id === id)) return refuse({ kind: 'itemIsMissing' })
  const isInLog = Object.values(session.log).some((entry) => 'itemId' in entry && entry.itemId === id)
  if (isInLog) return refuse({ kind: 'itemWasReached' })
  return ok({ ...session, agenda: session.agenda.filter((item) => item.id !== id) })
}

/** Puts a whole agenda in place of the present one. Refuses one without an item that was reached, and once the session is over. */
export function replaceAgenda(
  session: Session,
  agenda: readonly AgendaItem[],
): Result<Session, CannotArrange | { kind: 'itemWasReached' }> {
  if (isOver(session)) return refuse({ kind: 'sessionIsOver' })
  const ids = new Set(agenda.map(({ id }) => id))
  const reached = Object.values(session.log).flatMap((entry) => ('itemId' in entry ? (entry.itemId ?? []) : []))
  if (reached.some((id) => !ids.has(id))) return refuse({ kind: 'itemWasReached' })
  return ok({ ...session, agenda: [...agenda] })
}

const isOver = (session: Session) => stageOf(session) === 'ended' || stageOf(session) === 'reviewed'

/** A line of the running order. */
export type RunningLine = {
  readonly item: AgendaItem
  /** Minutes after the beginning. */
  readonly from: number
  /** `10:17`; empty where the session has no time of day. */
  readonly startsAt: string
}

/** The agenda with its times. */
export type RunningOrder = {
  readonly lines: readonly RunningLine[]
  readonly planned: number
  /** Minutes that nothing is planned in; negative where more is planned than there is time. */
  readonly spare: number
}

/** The one-page running order. */
export function runningOrder({ agenda, startsAt, minutes }: OpenSession | Session): RunningOrder {
  const lines: RunningLine[] = []
  let from = 0
  for (const item of agenda) {
    lines.push({ item, from, startsAt: timeAfter(startsAt, from) })
    from += item.minutes
  }
  return { lines, planned: from, spare: minutes - from }
}

function timeAfter(startsAt: string, minutes: number): string {
  if (startsAt === '') return ''
  const [hour = 0, minute = 0] = startsAt.split(':').map(Number)
  const total = (hour * 60 + minute + minutes) % 1_440
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

/** Keeps the agenda as the panel is sent it. */
export const lockPapers = (session: Session, at: Moment): Session => ({
  ...session,
  papers: { at, agenda: session.agenda },
})

/** What changed on the agenda since papers were sent, by item; null while none were. */
export function changedSincePapers({ papers, agenda }: OpenSession | Session) {
  if (papers === null) return null
  const sent = new Map(papers.agenda.map((item) => [item.id, item]))
  const ids = new Set(agenda.map(({ id }) => id))
  const kept = papers.agenda.filter(({ id }) => ids.has(id))
  const here = agenda.filter(({ id }) => sent.has(id))
  return {
    /** True where items that were sent stand in another order. */
    isReordered: kept.some(({ id }, place) => here[place]?.id !== id),
    added: agenda.filter(({ id }) => !sent.has(id)),
    changed: agenda.filter((item) => {
      const was = sent.get(item.id)
      return was !== undefined && !sameJson(was as unknown as Json, item as unknown as Json)
    }),
    removed: papers.agenda.filter(({ id }) => !ids.has(id)),
  }
}
