import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import type { Challenge } from '../../../shared/challenges/challenge'
import { recordOn } from '../../../shared/challenges/recording'
import { stateOf } from '../../../shared/challenges/state'
import { type ClosingTyped, closeInSession } from '../../../shared/sessions/closing'
import { minutesOf } from '../../../shared/sessions/minutes'
import { endSession } from '../../../shared/sessions/run'
import { type Session, withoutNotes } from '../../../shared/sessions/session'
import { lastRecorded, takeBackLast } from '../../../shared/sessions/takeBack'
import {
  aChallenge,
  anAgendaItem,
  aPerson,
  aSession,
  recordedOn,
  secondsIn,
  seenEvidence,
  someIds,
  withLog,
} from '../../builders/ledger'
import { must } from '../../builders/must'

const itemId = asId<'agenda item'>('item-1')
const haven = asId<'organisation'>('haven')
const people = [
  aPerson({ role: 'Independent chair', name: 'A Person' }),
  aPerson({ id: asId('own'), role: 'Trustee', organisationId: haven }),
  aPerson({ id: asId('lay'), role: 'Lay member', interests: [{ organisationId: haven, why: 'A neighbour' }] }),
  aPerson({ id: asId('police'), role: 'Police lead', organisationId: asId('police'), hasNoVote: true }),
  aPerson({ id: asId('late'), role: 'Councillor', attendance: 'expected' }),
]
const running: Session = withLog(
  aSession({ people, agenda: [anAgendaItem({ challengeIds: [asId('challenge-1')] })] }),
  { kind: 'started' },
  { kind: 'item', itemId },
)
const ids = someIds('closing')
const seen = must(recordOn(aChallenge(), seenEvidence(), recordedOn(), ids))
const typed: ClosingTyped = {
  outcome: 'evidenceSeen',
  reason: 'The audit covers all five wards.',
  replacedBy: null,
  closer: asId('chair'),
  evidence: '',
}
const close = (challenge: Challenge, change: Partial<ClosingTyped> = {}, owners: readonly (typeof haven)[] = []) =>
  closeInSession(
    running,
    itemId,
    challenge,
    { ...typed, ...change },
    { ledger: { challenges: [challenge], organisations: [], owners }, rating: null },
    secondsIn(60, 'Note-taker'),
    ids,
  )
const problem = (...given: Parameters<typeof close>) => {
  const result = close(...given)
  return result.ok ? null : result.problem.kind
}

describe('closing a question in a session', () => {
  it('closes it in the ledger with outcome, reason and the person, and says so in the log', () => {
    const { session, challenge } = must(close(seen))
    expect(stateOf(challenge)).toMatchObject({
      status: 'closedOnEvidence',
      closing: { by: 'Independent chair, A Person', reason: typed.reason, closerFrom: null, sessionId: running.id },
    })
    expect(lastRecorded(session)).toMatchObject([
      { entry: { kind: 'challenge', itemId, challengeId: 'challenge-1', by: 'Note-taker' } },
    ])
  })

  it('refuses evidence that nobody saw, and takes what is seen here with it, as one thing to take back', () => {
    expect(problem(aChallenge())).toBe('evidenceIsMissing')
    const { session, challenge } = must(close(aChallenge(), { evidence: 'Night audit of March' }))
    expect(stateOf(challenge)).toMatchObject({ status: 'closedOnEvidence', evidence: [{ found: 'asSaid' }] })
    const records = { session, challenges: [challenge], actions: [], returnOf: () => undefined }
    const taken = must(takeBackLast(records, secondsIn(90), ids))
    expect(taken.challenges.map((each) => stateOf(each))).toMatchObject([{ status: 'open', evidence: [] }])
    expect(lastRecorded(taken.session)).toEqual([])
  })

  it('refuses whoever is of the organisation, has an interest in it, owns the action, is not there or is nobody', () => {
    expect(problem(seen, { closer: asId('own') })).toBe('closerOwnsIt')
    expect(problem(seen, { closer: asId('lay') })).toBe('closerOwnsIt')
    expect(problem(seen, { closer: asId('police') }, [asId('police')])).toBe('closerOwnsIt')
    expect(problem(seen, { closer: asId('late') })).toBe('nobodyCloses')
    expect(problem(seen, { closer: null })).toBe('nobodyCloses')
    expect(problem(seen, { closer: asId('police') })).toBeNull()
  })

  it('refuses to close without a reason, and for a question that is not there', () => {
    expect(problem(seen, { reason: ' ' })).toBe('reasonIsMissing')
    expect(problem(seen, { outcome: 'superseded' })).toBe('replacementIsMissing')
  })

  it('is minuted as closed, and is not held over when the session ends', () => {
    const { session, challenge } = must(close(seen))
    const ended = must(endSession(session, [challenge], secondsIn(120), ids))
    expect(ended.challenges).toEqual([])
    const world = { challenges: [challenge], actions: [], organisationOf: () => null }
    const [item] = minutesOf(withoutNotes(ended.session), world).items
    expect(item?.challenges).toMatchObject([
      { status: 'closedOnEvidence', state: { closing: { reason: typed.reason } } },
    ])
  })
})
