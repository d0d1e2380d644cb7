import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { stateOf } from '../../../shared/challenges/state'
import { agreeInSession } from '../../../shared/sessions/agree'
import { letterPieces, organisationsOf } from '../../../shared/sessions/letterPieces'
import type { LogSaid } from '../../../shared/sessions/log'
import { minutesOf } from '../../../shared/sessions/minutes'
import { isAbsent, mayRate, standAside } from '../../../shared/sessions/people'
import { decide, endSession, isOfSession, raisedInSession, rate, recordInSession } from '../../../shared/sessions/run'
import { type Session, withoutNotes } from '../../../shared/sessions/session'
import { aFramework, best, good, q11, some } from '../../builders/frameworks'
import {
  aChallenge,
  anAgendaItem,
  aPartnershipAction,
  aPerson,
  aSession,
  secondsIn,
  someIds,
  withLog,
} from '../../builders/ledger'
import { must, refusal } from '../../builders/must'
import { anAnswer, aReturn } from '../../builders/returns'

const haven = asId<'organisation'>('haven')
const lay = aPerson({
  id: asId('lay'),
  role: 'Lay member',
  interests: [{ organisationId: haven, why: 'Governor there' }],
})
const people = [
  aPerson(),
  lay,
  aPerson({ id: asId('peer'), role: 'Designated nurse', organisationId: haven }),
  aPerson({ id: asId('notes'), role: 'Business manager', hasNoVote: true }),
  aPerson({ id: asId('away'), role: 'Education lead', attendance: 'apologies' }),
  aPerson({ id: asId('lead'), role: 'Named nurse', side: 'organisation', organisationId: haven }),
  aPerson({
    id: asId('police-lead'),
    role: 'Superintendent',
    side: 'organisation',
    organisationId: asId('police'),
    attendance: 'absent',
  }),
  aPerson({ id: asId('nobody-marked'), role: 'Youth worker', side: 'observer', attendance: 'expected' }),
]
const on = (session: Session = aSession({ people })) =>
  withLog(session, { kind: 'started' }, { kind: 'item', itemId: asId('item-1') })

describe('interests', () => {
  it('keep people of the panel out of what is said of their own organisation, or one they declared', () => {
    const session = aSession({ people })
    expect(standAside(session, [haven]).map(({ id }) => id)).toEqual(['lay', 'peer'])
    expect(standAside(session, [asId('police')])).toEqual([])
    expect(mayRate(session, haven).map(({ id }) => id)).toEqual(['chair'])
    expect(mayRate(session, asId('police')).map(({ id }) => id)).toEqual(['chair', 'lay', 'peer'])
  })

  it('do not make an organisation absent of which nobody was expected', () => {
    const session = aSession({ people })
    expect(
      [haven, asId<'organisation'>('police'), asId<'organisation'>('other')].map((id) => isAbsent(session, id)),
    ).toEqual([false, true, false])
  })
})

describe('a rating in a session', () => {
  const rating = {
    itemId: asId<'agenda item'>('item-1'),
    returnId: asId<'return'>('r'),
    questionId: q11,
    own: best,
    proposed: null,
    agreed: null,
    isNotAgreed: false,
    reason: '',
    raters: [asId<'session person'>('chair')],
  }
  const rated = (change: object) => rate(on(), { ...rating, ...change }, haven, secondsIn(9))

  it('needs a reason where it is not the organisation’s own, or was not agreed', () => {
    for (const change of [{ proposed: some }, { agreed: good }, { isNotAgreed: true }])
      expect(refusal(rated(change))).toEqual({ kind: 'ratingNeedsAReason' })
    expect(rated({ agreed: best }).ok).toBe(true)
    const apart = must(rated({ isNotAgreed: true, agreed: good, reason: ' They see it otherwise. ' }))
    expect(Object.values(apart.log).at(-1)).toMatchObject({
      agreed: null,
      isNotAgreed: true,
      reason: 'They see it otherwise.',
    })
  })

  it('is decided by nobody who must stand aside, has no vote or is not there', () => {
    expect(refusal(rated({ raters: [] }))).toEqual({ kind: 'nobodyRated' })
    const raters = ['chair', 'lay', 'peer', 'notes', 'away', 'lead'].map((id) => asId<'session person'>(id))
    expect(refusal(rated({ raters }))).toEqual({
      kind: 'mustStandAside',
      people: ['lay', 'peer', 'notes', 'away', 'lead'],
    })
  })

  it('is written down only while the session is on', () => {
    const over = withLog(on(), { kind: 'ended' })
    expect(refusal(rate(over, { ...rating, agreed: best }, haven, secondsIn(9)))).toEqual({
      kind: 'notNow',
      stage: 'ended',
    })
  })
})

describe('a rating that is agreed in a session', () => {
  const back = aReturn({ stage: 'returned', answers: { [q11]: anAnswer({ rating: best }) } })
  const typed = {
    itemId: asId<'agenda item'>('item-1'),
    questionId: q11,
    proposed: null,
    agreed: good,
    isNotAgreed: false,
    reason: 'Thin proof.',
    raters: [asId<'session person'>('chair')],
  }
  const agree = (change: object = {}, auditReturn = back) =>
    agreeInSession(on(), auditReturn, aFramework(), { ...typed, ...change }, secondsIn(9), someIds())

  it('stands in the log and beside the organisation’s own, which stays', () => {
    const { session, change } = must(agree())
    expect(Object.values(session.log).at(-1)).toMatchObject({ own: best, agreed: good, returnId: back.id })
    expect(change).toMatchObject({ agreed: { [q11]: { rating: good, reason: 'Thin proof.', by: 'Chair' } } })
    expect(change).not.toHaveProperty('answers')
    expect(must(agree({ isNotAgreed: true })).change).toMatchObject({ agreed: { [q11]: { rating: null } } })
  })

  it('is in the log alone while it is only proposed, or agreed as it was', () => {
    expect(must(agree({ agreed: null, proposed: good })).change).toEqual({})
    const agreed = {
      ...back,
      agreed: { [q11]: { rating: good, reason: 'Thin proof.', feedback: '', by: 'Chair', on: secondsIn(9).on } },
    }
    expect(must(agree({}, agreed)).change).toEqual({})
  })

  it('is refused where moderation or the room refuses it', () => {
    expect(refusal(agree({}, { ...back, stage: 'draft' }))).toEqual({ kind: 'isNotReturned' })
    expect(refusal(agree({ raters: [asId('lay')] }))).toMatchObject({ kind: 'mustStandAside' })
    expect(refusal(agree({ agreed: asId('lost') }))).toEqual({ kind: 'levelIsNotOnScale' })
  })
})

describe('a challenge in a session', () => {
  it('is written in the ledger, and the log points to it', () => {
    const entry = { kind: 'answered', words: 'Two wards.', role: 'Named nurse' } as const
    const next = must(recordInSession(on(), asId('item-1'), aChallenge(), entry, secondsIn(5), someIds('e')))
    expect(next.challenge.events).toMatchObject([{ id: 'e-1', sessionId: 'session-1', words: 'Two wards.' }])
    expect(Object.values(next.session.log).at(-1)).toMatchObject({
      kind: 'challenge',
      challengeId: 'challenge-1',
      eventId: 'e-1',
    })
    expect(refusal(recordInSession(aSession(), null, aChallenge(), entry, secondsIn(5), someIds()))).toMatchObject({
      kind: 'notNow',
    })
    expect(refusal(decide(on(), null, ' ', secondsIn(5)))).toEqual({ kind: 'wordsAreMissing' })
  })
})

describe('the end of a session', () => {
  const agenda = [
    anAgendaItem({ challengeIds: [asId('heard'), asId('silent'), asId('settled')] }),
    anAgendaItem({ id: asId('item-2'), challengeIds: [asId('late')] }),
    anAgendaItem({ id: asId('item-3'), challengeIds: [asId('parked')] }),
    anAgendaItem({ id: asId('item-4'), organisationIds: [asId('police')], challengeIds: [asId('gone')] }),
  ]
  const session = withLog(
    aSession({ people, agenda }),
    { kind: 'started' },
    { kind: 'item', itemId: asId('item-1') },
    { kind: 'item', itemId: asId('item-3') },
    { kind: 'parked', itemId: asId('item-3'), why: 'No time' },
    { kind: 'item', itemId: asId('item-4') },
  )
  const here = { sessionId: session.id }
  const event = (kind: string, more: object = {}) =>
    ({ id: asId('x'), ...secondsIn(3), ...here, kind, ...more }) as never
  const settled = event('settled', {
    outcome: 'notPursued',
    reason: 'x',
    closerFrom: null,
    replacedBy: null,
    rating: null,
  })
  const challenges = [
    aChallenge({}, { id: asId('heard'), events: [event('answered', { words: 'Yes.', role: '' })] }),
    aChallenge({}, { id: asId('silent'), events: [event('asked')] }),
    aChallenge({}, { id: asId('settled'), events: [settled] }),
    aChallenge({}, { id: asId('late') }),
    aChallenge({}, { id: asId('parked') }),
    aChallenge({ organisationId: asId('police') }, { id: asId('gone') }),
    aChallenge({ sessionId: session.id }, { id: asId('raised') }),
    aChallenge({}, { id: asId('elsewhere') }),
  ]
  const end = must(endSession(session, challenges, secondsIn(60), someIds('end')))

  it('CF8: writes down who did not come or answer, and holds over all that is open', () => {
    const came = end.challenges.map(({ id, events }) => [
      id,
      ...events.flatMap((each) => (each.kind === 'notAnswered' || each.kind === 'heldOver' ? [each.why] : [])),
    ])
    expect(came).toEqual([
      ['heard', 'notSettled'],
      ['silent', 'noAnswer', 'notSettled'],
      ['late', 'notReached'],
      ['parked', 'parked'],
      ['gone', 'absent', 'notSettled'],
      ['raised', 'noAnswer', 'notSettled'],
    ])
    for (const challenge of end.challenges) expect(stateOf(challenge)).toMatchObject({ isOpen: true, timesHeldOver: 1 })
    expect(challenges.filter((each) => isOfSession(session, each))).toHaveLength(7)
    expect(refusal(endSession(aSession(), [], secondsIn(1), someIds()))).toEqual({ kind: 'notNow', stage: 'before' })
  })

  it('leaves minutes that say all of it, each challenge once', () => {
    const after = new Map(end.challenges.map((each) => [each.id, each]))
    const all = challenges.map((each) => after.get(each.id) ?? each)
    const minutes = minutesOf(withoutNotes(end.session), { challenges: all, actions: [], organisationOf: () => null })
    const { present, apologies, absent, unmarked } = minutes
    expect([present, apologies, absent, unmarked].map((some) => some.map(({ id }) => id))).toEqual([
      ['chair', 'lay', 'peer', 'notes', 'lead'],
      ['away'],
      ['police-lead'],
      ['nobody-marked'],
    ])
    expect(minutes.interests.map(({ id }) => id)).toEqual(['lay'])
    const numbered = [...minutes.items, minutes.other].map(({ challenges: of }) =>
      of.map(({ number, challenge }) => [number, challenge.id]),
    )
    expect(numbered).toEqual([
      [
        [1, 'heard'],
        [2, 'silent'],
        [3, 'settled'],
      ],
      [[4, 'late']],
      [[5, 'parked']],
      [[6, 'gone']],
      [[7, 'raised']],
    ])
    expect(minutes.items.map(({ wasReached, parked }) => [wasReached, parked])).toEqual([
      [true, null],
      [false, null],
      [true, 'No time'],
      [true, null],
    ])
    expect(minutes.items[0]?.challenges[0]).toMatchObject({
      answers: [{ words: 'Yes.' }],
      isCarried: true,
      askedBy: 'Chair',
      status: 'evidenceAwaited',
    })
    expect(minutes.items[3]?.challenges[0]?.here).toContainEqual(
      expect.objectContaining({ kind: 'notAnswered', why: 'absent' }),
    )
    expect(organisationsOf(minutes)).toEqual(['haven', 'police'])
    expect(letterPieces(minutes, asId('police'))).toMatchObject({
      isAbsent: true,
      notYetAssured: [{ number: 6 }],
      actions: [],
    })
  })
})

describe('minutes', () => {
  const made = (session: Session, change: Partial<Parameters<typeof minutesOf>[1]> = {}) =>
    minutesOf(withoutNotes(session), { challenges: [], actions: [], organisationOf: () => null, ...change })

  it('give the day on which the session was held, and the planned one where it has not begun', () => {
    const planned = aSession({ on: asDay('2027-01-14') })
    expect(made(planned).on).toBe('2027-01-14')
    expect(made(withLog(planned, { kind: 'started' })).on).toBe(secondsIn(1).on)
  })

  it('number actions in the order in which they were written down', () => {
    const [first, second] = ['b', 'a'].map((id) => ({ ...aPartnershipAction(), id: asId<'action'>(id) }))
    const written = [first, second].flatMap((action) =>
      action ? [{ kind: 'action', itemId: null, actionId: action.id } as const] : [],
    )
    const session = withLog(aSession(), { kind: 'started' }, ...written)
    const { actions } = made(session, { actions: [second, first].flatMap((action) => action ?? []) })
    expect(actions.map(({ number, action }) => [number, action.id])).toEqual([
      [1, 'b'],
      [2, 'a'],
    ])
  })

  it('leave out of no letter what an earlier session asked for, and say of nobody unmarked that they stayed away', () => {
    const before = { ...secondsIn(0), id: asId<'challenge event'>('before'), sessionId: null }
    const due = asDay('2026-10-30')
    const carried = aChallenge(
      {},
      { id: asId('carried'), events: [{ ...before, kind: 'toClose', evidence: 'Nights, counted apart', due }] },
    )
    const item = anAgendaItem({ challengeIds: [carried.id], organisationIds: [haven] })
    const unmarked = aPerson({
      id: asId('theirs'),
      side: 'organisation',
      organisationId: haven,
      attendance: 'expected',
    })
    const session = withLog(aSession({ agenda: [item], people: [unmarked] }), { kind: 'started' })
    const letter = letterPieces(made(session, { challenges: [carried] }), haven)
    expect(letter.evidenceWanted).toMatchObject([{ evidence: 'Nights, counted apart', due }])
    expect(letter.isAbsent).toBe(false)
  })
})

describe('a letter', () => {
  it('has no question both under what is strong and under what is not yet assured', () => {
    const event = (kind: string, more: object = {}) =>
      ({ id: asId('x'), ...secondsIn(3), sessionId: asId('session-1'), kind, ...more }) as never
    const answered = event('answered', { words: 'Yes.', role: '' })
    const seen = event('evidence', { item: { what: 'Audit', where: '', on: null }, found: 'asSaid', note: '' })
    const ends = {
      seen: [answered, seen],
      satisfied: [answered, seen, event('viewed', { satisfied: 'yes', words: '' })],
      partly: [answered, seen, event('viewed', { satisfied: 'partly', words: '' })],
      more: [answered, seen, event('toClose', { evidence: 'Nights', due: '2027-03-31' })],
      unseen: [answered],
    }
    const challenges = Object.entries(ends).map(([id, events]) => aChallenge({}, { id: asId(id), events }))
    const item = anAgendaItem({ challengeIds: challenges.map(({ id }) => id) })
    const minutes = minutesOf(withoutNotes(withLog(aSession({ agenda: [item] }), { kind: 'started' })), {
      challenges,
      actions: [],
      organisationOf: () => null,
    })
    const letter = letterPieces(minutes, haven)
    const ids = (some: typeof letter.strong) => some.map(({ challenge }) => challenge.id)
    expect(ids(letter.strong)).toEqual(['seen', 'satisfied'])
    expect(ids(letter.notYetAssured)).toEqual(['partly', 'more', 'unseen'])
  })

  it('says what is strong, what is not yet assured, what changed and what is to be done, of one organisation alone', () => {
    const item = anAgendaItem()
    const log: LogSaid[] = [
      { kind: 'started' },
      {
        kind: 'rated',
        itemId: item.id,
        returnId: asId('r-haven'),
        questionId: q11,
        own: best,
        proposed: null,
        agreed: some,
        isNotAgreed: false,
        reason: 'First.',
        raters: [],
      },
      {
        kind: 'rated',
        itemId: item.id,
        returnId: asId('r-haven'),
        questionId: q11,
        own: best,
        proposed: null,
        agreed: good,
        isNotAgreed: false,
        reason: 'Thin proof.',
        raters: [],
      },
      {
        kind: 'rated',
        itemId: item.id,
        returnId: asId('r-police'),
        questionId: q11,
        own: best,
        proposed: null,
        agreed: some,
        isNotAgreed: false,
        reason: 'x',
        raters: [],
      },
      { kind: 'action', itemId: item.id, actionId: asId('act') },
      { kind: 'decision', itemId: item.id, words: 'Come back in May.' },
    ]
    const session = withLog(aSession({ agenda: [item], people }), ...log)
    const base = { ...secondsIn(1), sessionId: session.id, id: asId<'challenge event'>('x') }
    const proved = aChallenge(
      { sessionId: session.id },
      {
        id: asId('proved'),
        events: [
          { ...base, kind: 'evidence', item: { what: 'Audit', where: '', on: null }, found: 'asSaid', note: '' },
          {
            ...base,
            kind: 'settled',
            outcome: 'evidenceSeen',
            reason: 'Seen.',
            closerFrom: null,
            replacedBy: null,
            rating: null,
          },
        ],
      },
    )
    const open = aChallenge(
      { sessionId: session.id },
      {
        id: asId('open'),
        events: [
          { ...base, kind: 'toClose', evidence: 'Night audit', due: aPartnershipAction().agreed?.due as never },
          { ...base, kind: 'escalated', to: 'delegated', note: '' },
          { ...base, kind: 'corrected', event: null, words: 'Five wards.', role: '' },
        ],
      },
    )
    const police = aChallenge({ sessionId: session.id, organisationId: asId('police') }, { id: asId('police') })
    const carried = [1, 2, 3].map((each) => ({
      ...base,
      id: asId<'challenge event'>(`c-${each}`),
      sessionId: null,
      kind: 'carried' as const,
      cycleId: asId<'cycle'>(`cycle-${each}`),
      about: null,
      how: 'none' as const,
      wasOpen: true,
    }))
    const here = { sessionId: session.id, organisationId: asId<'organisation'>('police') }
    const often = aChallenge(here, { id: asId('often'), events: carried })
    const mistake = aChallenge(here, {
      id: asId('mistake'),
      events: [{ ...base, kind: 'voided', reason: 'Typed twice.' }],
    })
    const logged = must(raisedInSession(session, item.id, police, secondsIn(70)))
    const minutes = minutesOf(withoutNotes(logged), {
      challenges: [proved, open, police, often, mistake],
      actions: [aPartnershipAction({}, { id: asId('act') }), aPartnershipAction({}, { id: asId('not-here') })],
      organisationOf: (id) => (id === 'r-haven' ? haven : asId('police')),
    })
    expect(minutes.items[0]?.decisions).toEqual(['Come back in May.'])
    expect(minutes.actions.map(({ number, action }) => [number, action.id])).toEqual([[1, 'act']])
    expect(minutes.forTheBoard.map(({ challenge }) => challenge.id)).toEqual(['open', 'often'])
    expect(JSON.stringify(minutes)).not.toContain('Typed twice.')
    const letter = letterPieces(minutes, haven)
    expect(letter).toMatchObject({
      isAbsent: false,
      strong: [{ challenge: { id: 'proved' } }],
      notYetAssured: [{ challenge: { id: 'open' }, corrections: [{ words: 'Five wards.' }] }],
      ratings: [{ agreed: 'good', reason: 'Thin proof.' }],
      evidenceWanted: [{ evidence: 'Night audit', due: '2027-03-31' }],
    })
    expect(letter.actions).toHaveLength(1)
    expect(JSON.stringify(letter)).not.toContain('police')
  })
})
