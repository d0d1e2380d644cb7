import { describe, expect, it } from 'vitest'
import { statusOf } from '../../../shared/actions/action'
import { asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { stateOf } from '../../../shared/challenges/state'
import { agreeInSession } from '../../../shared/sessions/agree'
import { markAttendance } from '../../../shared/sessions/attend'
import { logged, logOf, placeOf } from '../../../shared/sessions/log'
import { minutesOf } from '../../../shared/sessions/minutes'
import { decide, raisedInSession, recordInSession } from '../../../shared/sessions/run'
import type { Session } from '../../../shared/sessions/session'
import { lastRecorded, type TakeBackRecords, takeBackLast } from '../../../shared/sessions/takeBack'
import { aFramework, best, good, q11 } from '../../builders/frameworks'
import {
  aChallenge,
  anAgendaItem,
  aPartnershipAction,
  aPerson,
  aSession,
  onDay,
  someIds,
  withLog,
} from '../../builders/ledger'
import { must } from '../../builders/must'
import { anAnswer, aReturn } from '../../builders/returns'

const item = asId<'agenda item'>('item-1')
const running = withLog(
  aSession({ people: [aPerson()], agenda: [anAgendaItem()] }),
  { kind: 'started' },
  { kind: 'item', itemId: item },
)
let minute = 0
const now = () => {
  minute += 1
  return {
    ...onDay('2027-01-14', 'Chair'),
    at: asMoment(`2027-01-14T10:${String(minute % 60).padStart(2, '0')}:00.000Z`),
  }
}
const ids = someIds('taken')
const records = (session: Session, more: Partial<TakeBackRecords> = {}): TakeBackRecords => ({
  session,
  challenges: [],
  actions: [],
  returnOf: () => undefined,
  ...more,
})
const haven = aReturn({ id: asId('return-1'), stage: 'returned', answers: { [q11]: anAnswer({ rating: best }) } })

describe('what was written down last', () => {
  it('is undone and stays in the log: a decision is in no minutes then', () => {
    const said = must(decide(must(decide(running, item, 'First', now())), item, 'Second', now()))
    const { session } = must(takeBackLast(records(said), now(), ids))
    const world = { challenges: [], actions: [], organisationOf: () => null }
    const { notes: _notes, ...open } = session
    expect(minutesOf(open, world).items[0]?.decisions).toEqual(['First'])
    expect(Object.values(session.log).some((entry) => entry.kind === 'decision' && entry.words === 'Second')).toBe(true)
    const again = must(takeBackLast(records(session), now(), ids)).session
    expect(lastRecorded(again)).toEqual([])
    expect(takeBackLast(records(again), now(), ids)).toEqual({ ok: false, problem: { kind: 'nothingToTakeBack' } })
  })

  it('is a question to several as one: each of them is entered by mistake, and none is lost', () => {
    const stamp = now()
    const two = [
      aChallenge({ sessionId: running.id }, { id: asId('one') }),
      aChallenge({ sessionId: running.id }, { id: asId('two') }),
    ]
    const asked = two.reduce((session, each) => must(raisedInSession(session, item, each, stamp)), running)
    const taken = must(takeBackLast(records(asked, { challenges: two }), now(), ids))
    expect(taken.challenges.map((each) => stateOf(each).status)).toEqual(['voided', 'voided'])
    expect(logOf(taken.session).filter(({ kind }) => kind === 'challenge')).toEqual([])
  })

  it('is an answer that the ledger has no more, though it stays in its story', () => {
    const before = aChallenge()
    const answer = { kind: 'answered', words: 'Each month.', role: '' } as const
    const { session, challenge } = must(recordInSession(running, item, before, answer, now(), ids))
    const taken = must(takeBackLast(records(session, { challenges: [challenge] }), now(), ids))
    const [after] = taken.challenges
    expect(after && stateOf(after)).toMatchObject({ answer: null, status: 'open' })
    expect(after?.events.map(({ kind }) => kind)).toEqual(['answered', 'takenBack'])
  })

  it('is a rating: the return says again what was agreed before', () => {
    const stood = { rating: good, reason: 'Last month.', feedback: '', by: 'Panel', on: onDay('2026-12-01').on }
    const auditReturn = { ...haven, agreed: { [q11]: stood } }
    const typed = {
      itemId: item,
      questionId: q11,
      proposed: null,
      agreed: best,
      isNotAgreed: false,
      reason: '',
      raters: [aPerson().id],
    }
    const { session, change } = must(agreeInSession(running, auditReturn, aFramework(), typed, now(), ids))
    const changed = { ...auditReturn, ...change }
    expect(changed.agreed[q11]?.rating).toBe(best)
    const taken = must(takeBackLast(records(session, { returnOf: () => changed }), now(), ids))
    expect(taken.returns.get(haven.id)).toEqual({ agreed: { [q11]: stood } })
    const elsewhere = { ...changed, agreed: { [q11]: { ...stood, rating: good } } }
    expect(takeBackLast(records(session, { returnOf: () => elsewhere }), now(), ids)).toMatchObject({
      problem: { kind: 'sessionChangedSince' },
    })
  })

  it('is an action, which is withdrawn, and parking, which is over', () => {
    const action = aPartnershipAction()
    const taken = must(logged(running, { kind: 'action', itemId: item, actionId: action.id }, now()))
    const back = must(takeBackLast(records(taken, { actions: [action] }), now(), ids))
    expect(back.actions.map((each) => statusOf(each))).toEqual(['withdrawn'])
    const parked = must(logged(running, { kind: 'parked', itemId: item, why: '' }, now()))
    expect(placeOf(must(takeBackLast(records(parked), now(), ids)).session).parked.size).toBe(0)
  })

  it('is who was marked: they are as they were', () => {
    const marked = must(markAttendance(running, aPerson().id, 'apologies', now()))
    expect(must(takeBackLast(records(marked), now(), ids)).session.people[0]?.attendance).toBe('present')
  })
})
