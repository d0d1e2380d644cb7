import { readTypedDay } from '../../shared/basics/day'
import { ok, type Result, refuse } from '../../shared/basics/result'
import { counted } from '../../shared/basics/text'
import type { Cycle } from '../../shared/cycles/cycle'
import type { Organisation } from '../../shared/partnership/organisation'
import type { Partnership } from '../../shared/partnership/partnership'
import type { SignOff } from '../../shared/returns/auditReturn'
import { changeFacts, makeSession, putPerson, type SessionFacts, takePersonOff } from '../../shared/sessions/make'
import type { Session, SessionId, SessionPerson } from '../../shared/sessions/session'
import { readTypedTime } from '../../shared/sessions/timeOfDay'
import { expectedFrom, panelOf } from '../../shared/sessions/whoComes'
import { newId, today } from '../host/clock'
import { addSession, arrangeSession } from '../storage/sessions'
import type { SessionProblem } from '../view/explainSession'
import { announce, go, tell } from '../view/viewState'
import { rememberStep } from './steps'

// Everything a person can do with a session before it is held.

/** The facts of a session as they are typed. */
export type TypedFacts = Omit<SessionFacts, 'on' | 'minutes'> & { readonly on: string; readonly minutes: string }

/** An organisation that is expected, with who signed its return. */
export type Invited = { readonly organisation: Organisation; readonly signOff: SignOff | null }

function readFacts(typed: TypedFacts): Result<SessionFacts, SessionProblem> {
  const on = readTypedDay(typed.on)
  const startsAt = readTypedTime(typed.startsAt)
  if (typed.title.trim() === '') return refuse({ kind: 'titleIsMissing' })
  if (on === null) return refuse({ kind: 'dayIsMissing' })
  if (startsAt === null) return refuse({ kind: 'timeIsWrong' })
  return ok({ ...typed, on, startsAt, minutes: wholeNumber(typed.minutes) })
}

/** The whole number that was typed; not a number for anything else. */
export const wholeNumber = (typed: string): number => (/^\s*\d{1,5}\s*$/.test(typed) ? Number(typed) : Number.NaN)

/** Makes a session and shows it. The panel that the partnership names, and the organisations chosen, are expected. */
export async function makeNewSession(
  typed: TypedFacts,
  cycle: Cycle | null,
  partnership: Partnership,
  invited: readonly Invited[],
): Promise<Result<null, SessionProblem>> {
  const facts = readFacts(typed)
  if (!facts.ok) return facts
  if (!cycle) return refuse({ kind: 'cycleIsMissing' })
  const made = makeSession({ ...facts.value, cycleId: cycle.id, madeOn: today() }, newId)
  if (!made.ok) return made
  const people = [
    ...panelOf(partnership, newId),
    ...invited.map(({ organisation, signOff }) => expectedFrom(organisation, signOff, newId)),
  ]
  await addSession(ok({ ...made.value, people }))
  go(
    { screen: 'session', sessionId: made.value.id },
    { tone: 'done', words: 'The session is made. Arrange its agenda, and say who comes.' },
  )
  return ok(null)
}

/** How a session becomes another. */
export type Rule = (session: Session) => Result<Session, SessionProblem>

/** Changes a session so that it can be taken back. */
export async function change(
  command: string,
  does: string,
  id: SessionId,
  rule: Rule,
): Promise<Result<null, SessionProblem>> {
  const changed = await arrangeSession(command, id, rule)
  if (!changed.ok) return changed
  rememberStep(does, changed.value)
  return ok(null)
}

/** Does what a person asked for by name, and says how it went beside the way back. */
export async function act(command: string, does: string, id: SessionId, rule: Rule, done: string) {
  const changed = await change(command, does, id, rule)
  if (!changed.ok) return changed
  tell({ tone: 'done', words: done, canUndo: true })
  announce(done)
  return changed
}

/** Puts right when, where and how a session is held. */
export async function putFactsRight(id: SessionId, typed: TypedFacts): Promise<Result<null, SessionProblem>> {
  const facts = readFacts(typed)
  if (!facts.ok) return facts
  return change('changeSession', 'change what the session is', id, (session) => changeFacts(session, facts.value))
}

/** Puts a person on the list, or changes who they are, whether they came, and what they declared. */
export const keepPerson = (id: SessionId, person: SessionPerson) =>
  change('putPerson', `change ${person.role}`, id, (session) => putPerson(session, person))

/** Expects organisations as well: one person of each, until others are named. */
export const expectOrganisations = (id: SessionId, invited: readonly Invited[]) =>
  change('putPeople', `add ${counted(invited.length, 'organisation')}`, id, (session) =>
    invited.reduce<ReturnType<typeof putPerson>>(
      (present, { organisation, signOff }) =>
        present.ok ? putPerson(present.value, expectedFrom(organisation, signOff, newId)) : present,
      ok(session),
    ),
  )

/** Takes a person off the list. */
export const removePerson = (id: SessionId, { id: personId, role }: SessionPerson) =>
  act(
    'takePersonOff',
    `take ${role} off the list`,
    id,
    (session) => takePersonOff(session, personId),
    `${role} is off the list.`,
  )
