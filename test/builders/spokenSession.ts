import { asDay } from '../../shared/basics/day'
import { asId } from '../../shared/basics/id'
import type { Challenge, ChallengeEvent } from '../../shared/challenges/challenge'
import { raiseChallenges } from '../../shared/challenges/raising'
import type { ChallengeEntry } from '../../shared/challenges/recording'
import type { Workspace } from '../../shared/exchange/checkTables'
import { letterDocument } from '../../shared/reports/session/letterDocument'
import { minutesDocument } from '../../shared/reports/session/minutesDocument'
import { sessionFacts } from '../../shared/reports/session/sessionFacts'
import { sessionMaterial } from '../../shared/reports/session/sessionMaterial'
import { closeInSession } from '../../shared/sessions/closing'
import { type LogSaid, logged } from '../../shared/sessions/log'
import { decide, endSession, raisedInSession, recordInSession } from '../../shared/sessions/run'
import type { AgendaItemId, Session } from '../../shared/sessions/session'
import { aChallenge, anAgendaItem, aPerson, aSession, secondsIn, someIds } from './ledger'
import { must } from './must'
import { toldLines } from './toldLines'
import { aWorkspace } from './workspaces'

export const [haven, police] = [asId<'organisation'>('haven'), asId<'organisation'>('police')]

/** An event of before the session, as the ledger has it. */
export const before = (on: string, event: object): ChallengeEvent =>
  ({ ...secondsIn(0), on: asDay(on), id: asId(`before-${on}`), sessionId: null, ...event }) as ChallengeEvent

/** Haven's question, with what was answered in March. */
export const answeredBefore = (): Challenge =>
  aChallenge({}, { events: [before('2026-03-10', { kind: 'answered', words: 'There is no log.', role: 'Matron' })] })

/**
 * A session as it goes on, one thing after another by the commands that screens use, with a question to Haven on item 1. Somebody of
 * Haven and of the police is there.
 */
export function aSpokenSession(change: Partial<Session> = {}, challenges: readonly Challenge[] = [answeredBefore()]) {
  const [item1, item2] = [asId<'agenda item'>('item-1'), asId<'agenda item'>('item-2')]
  const ids = someIds('said')
  let clock = 10
  let session = aSession({
    people: [
      aPerson({ role: 'Scrutineer' }),
      aPerson({ id: asId('nurse'), role: 'Named nurse', side: 'organisation', organisationId: haven }),
      aPerson({ id: asId('inspector'), role: 'Inspector', side: 'organisation', organisationId: police }),
    ],
    agenda: [
      anAgendaItem({
        id: item1,
        title: 'Haven Young People – Supervision',
        challengeIds: challenges.map(({ id }) => id),
      }),
      anAgendaItem({ id: item2, title: 'Waiting', organisationIds: [police], challengeIds: [] }),
    ],
    ...change,
  })
  const ledger = new Map(challenges.map((each) => [each.id, each]))
  const stamp = () => secondsIn(clock++)
  const first = () => [...ledger.keys()][0] as Challenge['id']
  const of = (id: Challenge['id']) => ledger.get(id) as Challenge
  const log = (said: LogSaid) => {
    session = must(logged(session, said, stamp()))
  }
  log({ kind: 'started' })
  log({ kind: 'item', itemId: item1 })
  return {
    log,
    record(entry: ChallengeEntry, id = first()) {
      const next = must(recordInSession(session, item1, of(id), entry, stamp(), ids))
      session = next.session
      ledger.set(id, next.challenge)
    },
    close(
      outcome: 'evidenceSeen' | 'superseded',
      reason: string,
      more: { evidence?: string; replacedBy?: string } = {},
    ) {
      const { evidence = '', replacedBy } = more
      const typed = {
        outcome,
        reason,
        evidence,
        replacedBy: replacedBy === undefined ? null : asId<'challenge'>(replacedBy),
        closer: asId<'session person'>('chair'),
      }
      const { organisations } = aWorkspace()
      const world = { ledger: { challenges: [...ledger.values()], organisations, owners: [] }, rating: null }
      const next = must(closeInSession(session, item1, of(first()), typed, world, stamp(), ids))
      session = next.session
      ledger.set(first(), next.challenge)
    },
    /** A new question to Haven; gives its id. */
    raise(question: string): Challenge['id'] {
      const asked = { cycleId: session.cycleId, sessionId: session.id, question, topic: '', to: [haven], who: '' }
      const [raised] = must(raiseChallenges({ ...asked, about: null, from: { kind: 'own' } }, stamp(), ids))
      session = must(raisedInSession(session, item1, raised as Challenge, stamp()))
      ledger.set((raised as Challenge).id, raised as Challenge)
      return (raised as Challenge).id
    },
    decide(words: string, itemId: AgendaItemId = item1) {
      session = must(decide(session, itemId, words, stamp()))
    },
    /** Ends it, and gives what its papers say line by line. */
    papers(workspace: Partial<Workspace> = {}, asAt = '2027-01-15') {
      const end = must(endSession(session, [...ledger.values()], stamp(), ids))
      const byId = new Map([...ledger, ...end.challenges.map((each) => [each.id, each] as const)])
      const all: Workspace = {
        ...aWorkspace(),
        challenges: [...byId.values()],
        sessions: [end.session],
        ...workspace,
      }
      const material = sessionMaterial(all, end.session)
      const facts = sessionFacts(material.workspace, material.record, asDay(asAt))
      return {
        minutes: minutesDocument(facts).blocks.flatMap(toldLines),
        letter: (id = haven) => letterDocument(facts, id).blocks.flatMap(toldLines),
      }
    },
  }
}

/** The lines under a heading. */
export function under(lines: readonly string[], heading: string): readonly string[] {
  const from = lines.indexOf(`# ${heading}`) + 1
  const to = lines.slice(from).findIndex((line) => line.startsWith('# '))
  return from === 0 ? [] : lines.slice(from, to === -1 ? undefined : from + to)
}
