import type { PartnershipAction } from '../../shared/actions/action'
import { asDay } from '../../shared/basics/day'
import { asId } from '../../shared/basics/id'
import { raiseChallenges } from '../../shared/challenges/raising'
import type { Workspace } from '../../shared/exchange/checkTables'
import { agreeInSession } from '../../shared/sessions/agree'
import { logged } from '../../shared/sessions/log'
import { writeNote } from '../../shared/sessions/make'
import { decide, endSession, raisedInSession, recordInSession } from '../../shared/sessions/run'
import type { Session } from '../../shared/sessions/session'
import { aFramework, best, good, q11, q12, some } from './frameworks'
import { aChallenge, anAgendaItem, aPartnershipAction, aPerson, aSession, secondsIn, someIds } from './ledger'
import { must } from './must'
import { anAnswer, aReturn } from './returns'
import { aWorkspace } from './workspaces'

const [haven, police] = [asId<'organisation'>('haven'), asId<'organisation'>('police')]
const [supervision, listening] = [asId<'agenda item'>('item-1'), asId<'agenda item'>('item-2')]

const havensReturn = asId<'return'>('return-haven-2026')

/** The chair's note of the session that ended: nothing that goes out may hold it. */
export const chairsNote = 'Their lead looked unsure of the night rota.'

/**
 * A partnership with a session that was held, made with the commands that screens use. Haven was asked a carried question and
 * answered it, showed an audit, and a rating was agreed lower than its own; another was only proposed. The police did not come.
 * The second item was not reached. An action was agreed.
 */
export function withEndedSession(change: Partial<Session> = {}): Workspace {
  const start = aWorkspace()
  const returns = start.returns.map((each) =>
    each.id === havensReturn
      ? {
          ...each,
          stage: 'returned' as const,
          answers: { [q11]: anAnswer({ rating: best }), [q12]: anAnswer({ rating: best }) },
        }
      : each,
  )
  const carried = aChallenge()
  const newIds = someIds('new')
  const eventIds = someIds('event')
  const raised = must(
    raiseChallenges(
      {
        cycleId: asId('cycle-2026'),
        sessionId: asId('session-1'),
        question: 'Who checks that police officers know the thresholds?',
        topic: 'Thresholds',
        to: [police],
        who: '',
        about: null,
        from: { kind: 'own' },
      },
      secondsIn(100),
      newIds,
    ),
  )
  const [asked] = raised
  let session: Session = aSession({
    people: [
      aPerson({ name: 'Ada Field' }),
      aPerson({ id: asId('lay'), role: 'Lay member', interests: [{ organisationId: police, why: 'Worked there' }] }),
      aPerson({ id: asId('nurse'), role: 'Named nurse', side: 'organisation', organisationId: haven }),
      aPerson({
        id: asId('inspector'),
        role: 'Inspector',
        side: 'organisation',
        organisationId: police,
        attendance: 'absent',
      }),
      aPerson({ id: asId('head'), role: 'Head teacher', attendance: 'apologies' }),
    ],
    agenda: [
      anAgendaItem({ id: supervision, title: 'Haven – Supervision', challengeIds: [carried.id], why: ['Private why'] }),
      anAgendaItem({ id: listening, title: 'Police – Listening', organisationIds: [police] }),
    ],
  })
  const say = (said: Parameters<typeof logged>[1]) => {
    session = must(logged(session, said, secondsIn(Object.keys(session.log).length)))
  }
  let challenge = carried
  const record = (entry: Parameters<typeof recordInSession>[3]) => {
    const next = must(recordInSession(session, supervision, challenge, entry, secondsIn(60), eventIds))
    session = next.session
    challenge = next.challenge
  }
  say({ kind: 'started' })
  say({ kind: 'item', itemId: supervision })
  record({ kind: 'asked' })
  record({ kind: 'answered', words: 'Two of five wards are sampled at night.', role: 'Named nurse' })
  record({
    kind: 'evidence',
    item: { what: 'Night audit', where: 'Quality team', on: asDay('2026-10-01') },
    found: 'asSaid',
    note: '',
  })
  record({ kind: 'viewed', satisfied: 'partly', words: 'Three wards are not covered.' })
  record({ kind: 'toClose', evidence: 'An audit of all five wards', due: asDay('2027-03-31') })
  session = must(raisedInSession(session, null, asked, secondsIn(70)))
  let present = returns.find(({ id }) => id === havensReturn) ?? aReturn()
  const agree = (typed: Partial<Parameters<typeof agreeInSession>[3]>) => {
    const next = agreeInSession(
      session,
      present,
      aFramework(),
      {
        itemId: supervision,
        questionId: q11,
        proposed: some,
        agreed: null,
        isNotAgreed: false,
        reason: '',
        raters: [asId('chair')],
        ...typed,
      },
      secondsIn(80),
      someIds('revision'),
    )
    session = must(next).session
    present = { ...present, ...must(next).change }
  }
  agree({ agreed: good, reason: 'Nights are not sampled on three wards.' })
  agree({ questionId: q12, proposed: some, reason: 'Private proposal' })
  const action: PartnershipAction = aPartnershipAction(
    {},
    { id: asId('action-1'), from: { kind: 'session', sessionId: session.id } },
  )
  say({ kind: 'action', itemId: supervision, actionId: action.id })
  session = must(decide(session, supervision, 'Night sampling is looked at again in spring.', secondsIn(90)))
  session = must(writeNote(session, supervision, chairsNote))
  const end = must(endSession(session, [challenge, asked], secondsIn(100), someIds('end')))
  return {
    ...start,
    returns: returns.map((each) => (each.id === present.id ? present : each)),
    challenges: end.challenges,
    actions: [action],
    sessions: [{ ...end.session, ...change }],
  }
}
