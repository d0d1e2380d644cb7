import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { recordOn } from '../../../shared/challenges/recording'
import { settleChallenge } from '../../../shared/challenges/settling'
import { stateOf } from '../../../shared/challenges/state'
import { entriesOf } from '../../../shared/sessions/log'
import { type SessionReply, takeReply } from '../../../shared/sessions/reply'
import type { Session } from '../../../shared/sessions/session'
import { withEndedSession } from '../../builders/endedSession'
import { secondsIn, someIds } from '../../builders/ledger'
import { must, refusal } from '../../builders/must'

const { sessions, challenges, organisations } = withEndedSession()
const [held] = sessions as readonly [Session]
const night = asId<'challenge'>('challenge-1')
const reply = (change: Partial<SessionReply> = {}): SessionReply => ({
  organisationId: asId('haven'),
  role: 'Named nurse',
  accepts: true,
  words: '',
  statements: [],
  ...change,
})
const said = (change: Partial<SessionReply['statements'][number]> = {}) => ({
  challengeId: night,
  wrong: '',
  answer: '',
  evidence: null,
  ...change,
})
const take = (typed: SessionReply, session = held, on = challenges) =>
  takeReply(session, on, typed, secondsIn(5_000), someIds('reply'))

describe('a reply', () => {
  it('that accepts the facts is on the session’s log and on each question of that organisation, once', () => {
    const taken = must(take(reply()))
    expect(entriesOf(taken.session, 'replied')).toMatchObject([{ organisationId: 'haven', accepts: true }])
    expect(taken.challenges.map(({ id }) => id)).toEqual([night])
    const [first] = taken.challenges
    expect(first && stateOf(first).isAccepted).toBe(true)
    expect(must(take(reply(), taken.session, taken.challenges)).challenges).toEqual([])
  })

  it('adds a correction, an answer and evidence behind what was recorded, and settles nothing', () => {
    const statements = [
      said({ wrong: 'Three wards.', answer: 'Four now.', evidence: { what: 'Rota', where: '', on: null } }),
    ]
    const taken = must(take(reply({ accepts: false, statements })))
    const [after] = taken.challenges
    const before = challenges.find(({ id }) => id === night)
    expect(after?.events.slice(0, before?.events.length)).toEqual(before?.events)
    expect(after?.events.slice(before?.events.length).map(({ kind }) => kind)).toEqual([
      'corrected',
      'answered',
      'evidence',
    ])
    expect(after && stateOf(after).status).toBe('evidenceAwaited')
  })

  it('that is sent again with a change adds the change, and nothing of what was said before', () => {
    const first = [
      said({ wrong: 'Three wards.', answer: 'Four now.', evidence: { what: 'Rota', where: '', on: null } }),
    ]
    const taken = must(take(reply({ accepts: false, statements: first, fingerprint: 'a'.repeat(64) })))
    const after = challenges.map((each) => taken.challenges.find(({ id }) => id === each.id) ?? each)
    const second = [
      said({ wrong: 'Three wards. ', answer: 'Five now.', evidence: { what: 'Rota', where: '', on: null } }),
    ]
    const again = must(
      take(reply({ accepts: false, statements: second, fingerprint: 'b'.repeat(64) }), taken.session, after),
    )
    const before = after.find(({ id }) => id === night)
    expect(again.challenges[0]?.events.slice(before?.events.length)).toMatchObject([
      { kind: 'answered', words: 'Five now.' },
    ])
    expect(entriesOf(again.session, 'replied')).toHaveLength(2)
  })

  it('is refused without a role, where it is not clear, before the end, and on another’s question', () => {
    expect(refusal(take(reply({ role: ' ' })))).toEqual({ kind: 'roleIsMissing' })
    expect(refusal(take(reply({ accepts: false })))).toEqual({ kind: 'replyIsUnclear' })
    expect(refusal(take(reply({ statements: [said({ wrong: 'No.' })] })))).toEqual({ kind: 'replyIsUnclear' })
    expect(refusal(take(reply({ organisationId: asId('police'), statements: [said()] })))).toEqual({
      kind: 'questionIsNotTheirs',
    })
    expect(refusal(take(reply(), { ...held, log: {} }))).toEqual({ kind: 'notNow', stage: 'before' })
  })

  it('is taken where a question was closed or put to another meanwhile: what it says to that is on the log', () => {
    const later = { ...secondsIn(4_000), sessionId: null }
    const changed = challenges.map((challenge) =>
      challenge.id === night
        ? must(
            settleChallenge(
              must(
                recordOn(
                  challenge,
                  { kind: 'readdressed', organisationId: asId('police'), who: '', why: 'They took over.' },
                  later,
                  someIds('to'),
                ),
              ),
              { outcome: 'notPursued', reason: 'Done.', closerFrom: null, replacedBy: null, rating: null },
              { challenges, organisations, owners: [] },
              later,
              someIds('late'),
            ),
          )
        : challenge,
    )
    const statements = [said({ wrong: 'Three wards.', answer: 'Four now.' })]
    const taken = must(take(reply({ accepts: false, words: 'Thank you.', statements }), held, changed))
    expect(taken.challenges[0]?.events.at(-1)).toMatchObject({ kind: 'corrected', words: 'Three wards.' })
    expect(taken.challenges[0] && stateOf(taken.challenges[0]).status).toBe('notPursued')
    expect(entriesOf(taken.session, 'replied')[0]?.words).toBe(
      'Thank you.\nOn a question that is closed, “How do you know it happens at night?”: Four now.',
    )
  })

  it('never closes a question, and never changes what was written before, whatever is said', () => {
    const words = fc.string({ maxLength: 8 })
    fc.assert(
      fc.property(fc.boolean(), words, words, words, words, (accepts, whole, wrong, answer, what) => {
        const statements = [said({ wrong, answer, evidence: { what, where: '', on: null } })]
        const taken = take(reply({ accepts, words: whole, statements }))
        if (!taken.ok) return
        for (const after of taken.value.challenges) {
          const before = challenges.find(({ id }) => id === after.id)
          expect(after.raised).toEqual(before?.raised)
          expect(after.events.slice(0, before?.events.length)).toEqual(before?.events)
          expect(stateOf(after).isOpen).toBe(true)
        }
      }),
    )
  })
})
