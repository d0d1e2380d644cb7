import type { Day } from '../basics/day'
import { ok, type Result, refuse } from '../basics/result'
import { overLimit, printable, type TextIsTooLong } from '../basics/text'
import type { Cycle } from '../cycles/cycle'
import { type AuditReturn, dueOn } from './auditReturn'
import { standingOf } from './standing'
import { type ReturnChange, reopenReturn } from './submit'
import type { EventOf, ReturnEvent } from './timeline'

// What a person can do to a return outside its answers. Each adds one event to its timeline.

/** Who did it and when, with the id that the event gets. */
export type Mark = Pick<ReturnEvent, 'id' | 'at' | 'by'>

/** The most events that a timeline holds. */
const mostEvents = 5_000

/** The most characters of a note: an extension keeps its note as its reason. */
export const longestNote = 2_000

/** Why an event is not added to a timeline. */
export type CannotMark =
  | { readonly kind: 'timelineIsFull' }
  | { readonly kind: 'isReturnedAlready' }
  | { readonly kind: 'isNotReturned' }
  | { readonly kind: 'isNotExpected' }
  | { readonly kind: 'nothingChanged' }
  | { readonly kind: 'dueDayIsTooEarly'; readonly closesOn: Day }
  | { readonly kind: 'noteIsMissing' }
  | { readonly kind: 'returnIsOpen' }
  | TextIsTooLong

type Marked = Result<ReturnChange, CannotMark>

/** Says that the return went out to be filled in elsewhere. Refuses one that is back already. */
export function markSent(
  auditReturn: AuditReturn,
  mark: Mark,
  { form, fingerprint }: Pick<EventOf<'sent'>, 'form' | 'fingerprint'>,
): Marked {
  if (auditReturn.stage === 'returned') return refuse({ kind: 'isReturnedAlready' })
  return withEvent(auditReturn, { ...mark, kind: 'sent', form, fingerprint })
}

/** Says that somebody was asked for the return. Refuses one that is back already, and one that is not expected. */
export function markChased(
  auditReturn: AuditReturn,
  mark: Mark,
  { how, step, note }: Pick<EventOf<'chased'>, 'how' | 'step' | 'note'>,
): Marked {
  if (auditReturn.stage === 'returned') return refuse({ kind: 'isReturnedAlready' })
  if (standingOf(auditReturn).excused) return refuse({ kind: 'isNotExpected' })
  return withNote(note, (clean) => withEvent(auditReturn, { ...mark, kind: 'chased', how, step, note: clean }))
}

/** Keeps what tells the file that a return was sent back in from every other: its receipt. */
export const keepReceipt = (
  auditReturn: AuditReturn,
  mark: Mark,
  file: Pick<EventOf<'sentBack'>, 'form' | 'file' | 'fingerprint'>,
): Marked => withEvent(auditReturn, { ...mark, kind: 'sentBack', ...file })

/**
 * Gives a return a later day to be due. The cycle's own closing day takes an extension back; a day before that is refused, as
 * is the day that it is due already, and a return that is back.
 */
export function extendDueDay(
  auditReturn: AuditReturn,
  cycle: Pick<Cycle, 'closesOn'>,
  mark: Mark,
  to: Day,
  note: string,
): Marked {
  if (auditReturn.stage === 'returned') return refuse({ kind: 'isReturnedAlready' })
  if (to < cycle.closesOn) return refuse({ kind: 'dueDayIsTooEarly', closesOn: cycle.closesOn })
  if (to === dueOn(auditReturn, cycle)) return refuse({ kind: 'nothingChanged' })
  return withNote(note, (clean) => {
    const told = withEvent(auditReturn, { ...mark, kind: 'extended', dueOn: to, note: clean })
    return told.ok
      ? ok({ ...told.value, extension: to === cycle.closesOn ? null : { dueOn: to, reason: clean } })
      : told
  })
}

/** Says why no return is expected, or that one is expected again. Refuses what stands already, and a return that is back. */
export function excuse(
  auditReturn: AuditReturn,
  mark: Mark,
  { why, note }: Pick<EventOf<'excused'>, 'why' | 'note'>,
): Marked {
  if (auditReturn.stage === 'returned') return refuse({ kind: 'isReturnedAlready' })
  if ((standingOf(auditReturn).excused ?? 'expected') === why) return refuse({ kind: 'nothingChanged' })
  return withNote(note, (clean) => withEvent(auditReturn, { ...mark, kind: 'excused', why, note: clean }))
}

/** Says that somebody read the return, and how that ended. Refuses one that is not back, and a question without its words. */
export function markRead(
  auditReturn: AuditReturn,
  mark: Mark,
  { result, note }: Pick<EventOf<'read'>, 'result' | 'note'>,
): Marked {
  if (auditReturn.stage !== 'returned') return refuse({ kind: 'isNotReturned' })
  if (result === 'queried' && note.trim() === '') return refuse({ kind: 'noteIsMissing' })
  return withNote(note, (clean) => withEvent(auditReturn, { ...mark, kind: 'read', result, note: clean }))
}

/** Writes something down beside the return. Refuses an empty note. */
export const addNote = (auditReturn: AuditReturn, mark: Mark, note: string): Marked =>
  note.trim() === ''
    ? refuse({ kind: 'noteIsMissing' })
    : withNote(note, (clean) => withEvent(auditReturn, { ...mark, kind: 'noted', note: clean }))

/** Opens a returned return for changes and tells why on its timeline. Refuses one that is open. */
export function reopenWithNote(auditReturn: AuditReturn, mark: Mark, note: string): Marked {
  const reopened = reopenReturn(auditReturn)
  if (!reopened.ok) return reopened
  return withNote(note, (clean) => {
    const { signOff, returnedAt } = auditReturn
    const told = withEvent(auditReturn, { ...mark, kind: 'reopened', note: clean, withdrew: { signOff, returnedAt } })
    return told.ok ? ok({ ...reopened.value, ...told.value }) : told
  })
}

function withEvent(auditReturn: AuditReturn, event: ReturnEvent): Marked {
  if (auditReturn.timeline.length >= mostEvents) return refuse({ kind: 'timelineIsFull' })
  return ok({ timeline: [...auditReturn.timeline, event] })
}

function withNote(note: string, then: (clean: string) => Marked): Marked {
  const clean = printable(note).trim()
  const tooLong = overLimit([clean], longestNote)
  return tooLong ? refuse(tooLong) : then(clean)
}
