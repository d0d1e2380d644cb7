import { type Day, dayOf, daysBetween, shortDay } from '../basics/day'
import { counted } from '../basics/text'
import type { Cycle } from '../cycles/cycle'
import type { Answer } from './answer'
import { type AuditReturn, dueOn } from './auditReturn'
import { type EventOf, type ReturnEvent, standingEvents } from './timeline'

// How a return stands, told from its stage, its answers and its timeline (Section 175 sheet, 6.2).
//
//   not sent ──sent──▶ sent ──received──▶ returned ──read──▶ queried, accepted, checked
//      └──answered here──▶ in progress ──submitted──▶ returned
//
// Beside that it may have an extension, or be excused while it is not back.

/** Where a return is on its way. */
export type ReturnState = 'notSent' | 'sent' | 'inProgress' | 'returned' | 'queried' | 'accepted' | 'checked'

/** How often somebody was asked for a return, and whom and when last. */
export type Chased = {
  readonly times: number
  readonly last: { readonly on: Day; readonly step: EventOf<'chased'>['step'] } | null
}

/** How a return stands, whatever the day. */
export type Standing = {
  readonly state: ReturnState
  /** Why no return is expected; null where one is, or where it came in all the same. */
  readonly excused: 'exempt' | 'refused' | 'noContact' | null
  /** True for a return that was checked on a visit, not at a desk. */
  readonly visited: boolean
  readonly chased: Chased
}

/** How late a return is or was, in whole days; `days` are more than 0 but for `dueIn`, which may be 0 for today. */
export type Lateness =
  | { readonly kind: 'overdue'; readonly days: number }
  | { readonly kind: 'dueIn'; readonly days: number }
  | { readonly kind: 'cameLate'; readonly days: number }
  | { readonly kind: 'cameInTime' }
  | { readonly kind: 'notExpected' }

/** How a return stands, whatever the day. */
export function standingOf(auditReturn: Pick<AuditReturn, 'stage' | 'answers' | 'timeline'>): Standing {
  const { stage, answers } = auditReturn
  const timeline = standingEvents(auditReturn.timeline)
  const chases = timeline.filter((event) => event.kind === 'chased')
  const last = chases.at(-1)
  const read = readSince(timeline)
  const isIn = stage === 'returned'
  const excused = timeline.filter((event) => event.kind === 'excused').at(-1)?.why ?? 'expected'
  return {
    state: isIn ? stateOnceIn(read) : stateBefore({ answers, timeline }),
    excused: isIn || excused === 'expected' ? null : excused,
    visited: isIn && read === 'visited',
    chased: { times: chases.length, last: last ? { on: dayOf(last.at), step: last.step } : null },
  }
}

/** What somebody who read the return as it stands made of it; null while nobody has. An older reading says nothing of a newer copy. */
function readSince(timeline: readonly ReturnEvent[]): EventOf<'read'>['result'] | null {
  const since = timeline.reduce((last, { kind }, at) => (kind === 'received' || kind === 'reopened' ? at + 1 : last), 0)
  return (
    timeline
      .slice(since)
      .filter((event) => event.kind === 'read')
      .at(-1)?.result ?? null
  )
}

function stateOnceIn(read: EventOf<'read'>['result'] | null): ReturnState {
  if (read === null) return 'returned'
  return read === 'visited' ? 'checked' : read
}

/** A return that is out is sent, whatever stood in it when it went: what was added since is not known here. */
function stateBefore({
  answers,
  timeline,
}: {
  readonly answers: AuditReturn['answers']
  readonly timeline: readonly ReturnEvent[]
}): ReturnState {
  const moved = timeline.filter(({ kind }) => kind === 'sent' || kind === 'received' || kind === 'reopened')
  if (moved.at(-1)?.kind === 'sent') return 'sent'
  return isBegun({ answers }) ? 'inProgress' : 'notSent'
}

/** True for a return with an answer given here, whether it is out or not; what only came from last year is none. */
export const isBegun = ({ answers }: Pick<AuditReturn, 'answers'>): boolean =>
  Object.values(answers).some((answer) => !onlyCopied(answer))

/** True for an answer that holds nothing but what came from last year, which nobody has looked at yet. */
const onlyCopied = ({ copied, actions, rating, notApplicable, fields, lookAgain, usedAgain }: Answer): boolean =>
  (copied.length > 0 || actions.some(({ carriedFrom }) => carriedFrom !== null)) &&
  actions.every(({ carriedFrom }) => carriedFrom !== null) &&
  rating === null &&
  notApplicable === null &&
  usedAgain === null &&
  Object.keys(fields).length === 0 &&
  !lookAgain

/** How late a return is on a day, counted from the day it is due with its extension. */
export function latenessOf(auditReturn: AuditReturn, cycle: Pick<Cycle, 'closesOn'>, asAt: Day): Lateness {
  const due = dueOn(auditReturn, cycle)
  if (auditReturn.stage === 'returned') {
    const days = auditReturn.returnedAt === null ? 0 : daysBetween(due, dayOf(auditReturn.returnedAt))
    return days > 0 ? { kind: 'cameLate', days } : { kind: 'cameInTime' }
  }
  if (standingOf(auditReturn).excused) return { kind: 'notExpected' }
  return due < asAt
    ? { kind: 'overdue', days: daysBetween(due, asAt) }
    : { kind: 'dueIn', days: daysBetween(asAt, due) }
}

/** The four words for where a return is. What more there is to say stands on a line below. */
export const statusWords: Readonly<Record<ReturnState, 'Not sent' | 'Sent' | 'In progress' | 'Returned'>> = {
  notSent: 'Not sent',
  sent: 'Sent',
  inProgress: 'In progress',
  returned: 'Returned',
  queried: 'Returned',
  accepted: 'Returned',
  checked: 'Returned',
}

/** Why no return is expected, in words. */
export const excusedWords: Readonly<Record<NonNullable<Standing['excused']>, string>> = {
  exempt: 'Exempt',
  refused: 'Refused',
  noContact: 'No contact',
}

/** What else there is to say of how a return stands: `21 days late`, `Extension to 30 Nov 2026`, `Queried`. Empty where nothing is. */
export function standingNotes(auditReturn: AuditReturn, cycle: Pick<Cycle, 'closesOn'>, asAt: Day): readonly string[] {
  const standing = standingOf(auditReturn)
  const lateness = latenessOf(auditReturn, cycle, asAt)
  const { extension } = auditReturn
  return [
    ...(standing.excused ? [excusedWords[standing.excused]] : []),
    ...(lateness.kind === 'overdue' || lateness.kind === 'cameLate' ? [`${counted(lateness.days, 'day')} late`] : []),
    ...(lateness.kind === 'dueIn' && lateness.days === 0 ? ['Due today'] : []),
    ...(extension && lateness.kind === 'dueIn' ? [`Extension to ${shortDay(extension.dueOn)}`] : []),
    ...readingNote(standing),
  ]
}

function readingNote({ state, visited }: Standing): readonly string[] {
  switch (state) {
    case 'queried':
      return ['Queried']
    case 'accepted':
      return ['Accepted']
    case 'checked':
      return [visited ? 'Checked on a visit' : 'Checked at a desk']
    default:
      return []
  }
}

/** `–`, `once`, `twice`, `3 times`: how often somebody was asked. */
export function timesWords(times: number): string {
  if (times === 0) return '–'
  return times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`
}
