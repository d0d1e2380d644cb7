import { type Result, refuse } from '../../shared/basics/result'
import { type Marked, markAttendance, markEverybody } from '../../shared/sessions/attend'
import { type CannotLog, logged, placeOf, stageOf } from '../../shared/sessions/log'
import { putPerson, writeNote } from '../../shared/sessions/make'
import { notPutYet } from '../../shared/sessions/prepared'
import { stepBack, stepOn } from '../../shared/sessions/run'
import type { AgendaItemId, RoomPart, Session, SessionPerson, SessionPersonId } from '../../shared/sessions/session'
import type { SessionWorld } from '../storage/sessionWorld'
import type { SessionProblem } from '../view/explainSession'
import { presentParts } from './facts'
import { openForm } from './openForm'
import type { Runner } from './runner'

// The steps of a session, each of them one change of its record.

/** The next item would take a form away with what is typed in it. */
export type FormIsOpen = { readonly kind: 'formIsOpen'; readonly name: string }

/** The next item would take questions out of sight that were prepared and not put. */
export type AskIsNotPut = { readonly kind: 'askIsNotPut'; readonly itemId: AgendaItemId; readonly count: number }

type Refused = CannotLog | FormIsOpen | { readonly kind: 'nothingChanged' }

/** A step that leads to another item waits while a form is open. One that shows or hides a part does not. */
function unlessTyping<P>(before: Session, next: Result<Session, P>): Result<Session, P | FormIsOpen> {
  const name = openForm()
  const isLeft = next.ok && placeOf(next.value).itemId !== placeOf(before).itemId
  return isLeft && name !== null ? refuse({ kind: 'formIsOpen', name }) : next
}

/**
 * A step that leads on from an item waits while prepared questions of it are not put, until that was said: `told` is the refusal that
 * was said last. An item that is put aside takes them with it.
 */
function unlessNotPut<P extends { readonly kind: string }>(
  before: Session,
  next: Result<Session, P>,
  { challenges }: SessionWorld,
  told: AskIsNotPut | null,
): Result<Session, P | AskIsNotPut> {
  const { itemId, parked } = placeOf(before)
  const item = before.agenda.find(({ id }) => id === itemId)
  const isLeft = next.ok ? placeOf(next.value).itemId !== itemId : next.problem.kind === 'agendaIsOver'
  if (!item || !isLeft || parked.has(item.id)) return next
  const count = notPutYet(before, item, challenges).length
  const isTold = told?.itemId === item.id && told.count === count
  return count === 0 || isTold ? next : refuse({ kind: 'askIsNotPut', itemId: item.id, count })
}

/** Begins a session: the clock runs, and the room sees the cover. */
export const start = ({ run }: Runner) =>
  run('startSession', (session, stamp) => logged(session, { kind: 'started' }, stamp))

/** Page Down: the next part of the item, or the next item. In a rehearsal nothing can be put, and so nothing waits to be. */
export const goOn = ({ run, isRehearsal }: Runner, world: SessionWorld, told: AskIsNotPut | null) =>
  run('stepSession', (session, stamp) => {
    const next = unlessTyping(session, stepOn(session, presentParts(session, world), stamp))
    return isRehearsal ? next : unlessNotPut(session, next, world, told)
  })

/** Page Up: hides what was shown last, or goes back to the item before. */
export const goBack = ({ run }: Runner, world: SessionWorld) =>
  run('stepSession', (session, stamp) => unlessTyping(session, stepBack(session, presentParts(session, world), stamp)))

/** Goes to an item of the agenda. */
export const goTo = ({ run }: Runner, itemId: AgendaItemId) =>
  run<Refused>('stepSession', (session, stamp) =>
    placeOf(session).itemId === itemId
      ? refuse({ kind: 'nothingChanged' })
      : unlessTyping(session, logged(session, { kind: 'item', itemId }, stamp)),
  )

/** Shows a part of an item to the room, or hides it again. */
export const reveal = ({ run }: Runner, itemId: AgendaItemId, part: RoomPart, on: boolean) =>
  run<Refused>('stepSession', (session, stamp) =>
    (placeOf(session).revealed.get(itemId)?.has(part) ?? false) === on
      ? refuse({ kind: 'nothingChanged' })
      : logged(session, { kind: on ? 'revealed' : 'hidden', itemId, part }, stamp),
  )

/** Hides the room's screen or freezes it; once more, and it shows the item again. */
export const setScreen = ({ run }: Runner, wanted: 'nothing' | 'frozen') =>
  run('stepSession', (session, stamp) => {
    const { screen } = placeOf(session)
    return logged(session, { kind: 'screen', shows: screen === wanted ? 'item' : wanted }, stamp)
  })

/** Stops the clock, or starts it again. */
export const pauseOrGoOn = ({ run }: Runner) =>
  run('pauseSession', (session, stamp) =>
    logged(session, { kind: stageOf(session) === 'paused' ? 'resumed' : 'paused' }, stamp),
  )

/** The chair's note on an item. */
export const keepNote = ({ run }: Runner, item: string, words: string) =>
  run('writeNote', (session) => writeNote(session, item, words))

/** Marks who came, who left and who does not come. */
export const mark = ({ run }: Runner, id: SessionPersonId, as: Marked) =>
  run('markAttendance', (session, stamp) => markAttendance(session, id, as, stamp))

/** Marks everybody as present who is still expected. */
export const markAllHere = ({ run }: Runner) => run('markAttendance', markEverybody)

/** Puts somebody on the list who was not expected, and marks them as present. */
export const addHere = ({ run }: Runner, person: SessionPerson) =>
  run<SessionProblem>('putPerson', (session, stamp) => {
    const put = putPerson(session, { ...person, attendance: 'expected' })
    return put.ok ? markAttendance(put.value, person.id, 'present', stamp) : put
  })
