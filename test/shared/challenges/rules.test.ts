import { describe, expect, it } from 'vitest'
import { readDue } from '../../../shared/actions/due'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { carryInto } from '../../../shared/challenges/carry'
import { type Challenge, challengeSchema } from '../../../shared/challenges/challenge'
import { ledgerCounts } from '../../../shared/challenges/counts'
import { isCarried, ledgerRows, openFor, reopenOffers } from '../../../shared/challenges/ledger'
import { type ChallengeEntry, recordOn } from '../../../shared/challenges/recording'
import {
  escalateChallenge,
  type Ledger,
  leaveClosed,
  reopenChallenge,
  type Settling,
  settleChallenge,
  voidChallenge,
} from '../../../shared/challenges/settling'
import { isLongUnsettled as isLong, stateOf } from '../../../shared/challenges/state'
import { agreedLast } from '../../../shared/returns/agreedLast'
import { addLevel, aFramework, best, good, none, q11 } from '../../builders/frameworks'
import { aChallenge, recordedOn, seenEvidence, someIds } from '../../builders/ledger'
import { must, refusal } from '../../builders/must'
import { anAnswer, aReturn, today } from '../../builders/returns'
import { aCycle, anOrganisation, aWorkspace, someOrganisations } from '../../builders/workspaces'

// Each carry-forward rule of the challenge sheet, section 1.9, by its name.

const ledger: Ledger = { challenges: [], organisations: someOrganisations(), owners: [] }
const settling: Settling = {
  outcome: 'evidenceSeen',
  reason: 'Nights are sampled now.',
  closerFrom: null,
  replacedBy: null,
  rating: null,
}
const record = (challenge: Challenge, entry: ChallengeEntry, on = '2026-11-22') =>
  recordOn(challenge, entry, recordedOn(on), someIds(`e${challenge.events.length}-`))
const recorded = (challenge: Challenge, ...entries: ChallengeEntry[]) =>
  entries.reduce((each, entry) => must(record(each, entry)), challenge)
const settle = (
  challenge: Challenge,
  change: Partial<Settling> = {},
  against: Partial<Ledger> = {},
  on = '2026-11-22',
) =>
  settleChallenge(
    challenge,
    { ...settling, ...change },
    { ...ledger, ...against },
    recordedOn(on, 'Chair'),
    someIds(`s${challenge.events.length}-`),
  )
const answered: ChallengeEntry = { kind: 'answered', words: 'Two wards of five.', role: 'Named nurse' }

const cycles = [2025, 2026, 2027, 2028, 2029].map((year) =>
  aCycle({
    id: asId(`cycle-${year}`),
    previous: year === 2025 ? null : asId(`cycle-${year - 1}`),
    opensOn: asDay(`${year}-09-01`),
  }),
)
const cycleOf = (year: number) => cycles[year - 2025] ?? aCycle()
const carry = (challenges: readonly Challenge[], year: number) => {
  const changed = new Map(
    carryInto(
      challenges,
      cycleOf(year),
      { cycles, frameworkOf: () => aFramework(), crosswalks: [] },
      recordedOn(`${year}-09-01`),
      someIds(`c${year}-`),
    ).map((each) => [each.id, each]),
  )
  return challenges.map((each) => changed.get(each.id) ?? each)
}
const carriedTo = (challenge: Challenge, year: number): Challenge => {
  let all: readonly Challenge[] = [challenge]
  for (let each = 2026; each <= year; each += 1) all = carry(all, each)
  return all[0] as Challenge
}

describe('CF1: statuses, and no delete', () => {
  it('is open until it is answered, then waits for evidence, and goes back to open when it is returned', () => {
    const open = aChallenge()
    expect(stateOf(open).status).toBe('open')
    const answer = recorded(open, answered)
    expect(stateOf(answer)).toMatchObject({
      status: 'evidenceAwaited',
      isOpen: true,
      answer: { words: answered.words },
    })
    const back = recorded(answer, { kind: 'returned', from: 'panel', why: 'It does not say nights.' })
    expect(stateOf(back)).toMatchObject({ status: 'open', answer: null })
  })

  it('is closed in three ways, each with a reason and a person', () => {
    const open = recorded(aChallenge(), answered, seenEvidence())
    const other = aChallenge({}, { id: asId('challenge-2') })
    const close = (change: Partial<Settling>) => settle(open, change, { challenges: [open, other] })
    expect(stateOf(must(close({}))).status).toBe('closedOnEvidence')
    expect(stateOf(must(close({ outcome: 'notPursued' }))).status).toBe('notPursued')
    expect(stateOf(must(close({ outcome: 'superseded', replacedBy: other.id }))).status).toBe('superseded')
    for (const outcome of ['evidenceSeen', 'superseded', 'notPursued'] as const)
      expect(refusal(close({ outcome, reason: ' ', replacedBy: other.id }))).toEqual({ kind: 'reasonIsMissing' })
    const nobody = settleChallenge(open, settling, ledger, recordedOn('2026-11-22', ' '), someIds())
    expect(refusal(nobody)).toEqual({ kind: 'whoIsMissing' })
  })

  it('is superseded only by another that is in the ledger, is pursued, and does not lead back', () => {
    const [a, b] = [aChallenge({}, { id: asId('a') }), aChallenge({}, { id: asId('b') })]
    const by = (replacedBy: Challenge['id'] | null, challenges: readonly Challenge[]) =>
      settle(a, { outcome: 'superseded', replacedBy }, { challenges })
    const missing = { kind: 'replacementIsMissing' }
    expect(refusal(by(null, [a, b]))).toEqual(missing)
    expect(refusal(by(a.id, [a, b]))).toEqual(missing)
    expect(refusal(by(b.id, [a]))).toEqual(missing)
    expect(refusal(by(b.id, [a, must(voidChallenge(b, 'Typed twice.', [a, b], recordedOn(), someIds()))]))).toEqual(
      missing,
    )
    expect(refusal(by(b.id, [a, must(settle(b, { outcome: 'notPursued' }))]))).toEqual(missing)
    const roundTrip = must(settle(b, { outcome: 'superseded', replacedBy: a.id }, { challenges: [a, b] }))
    expect(refusal(by(b.id, [a, roundTrip]))).toEqual(missing)
    expect(must(by(b.id, [a, b])).events.at(-1)).toMatchObject({ replacedBy: 'b' })
  })

  it('is voided with a reason and stays in the ledger, unless others were closed for it', () => {
    const open = aChallenge()
    expect(refusal(voidChallenge(open, ' ', [open], recordedOn(), someIds()))).toEqual({ kind: 'reasonIsMissing' })
    const gone = must(voidChallenge(open, 'Typed twice.', [open], recordedOn(), someIds()))
    expect(stateOf(gone)).toMatchObject({ status: 'voided', isOpen: false, closing: { reason: 'Typed twice.' } })
    expect(ledgerRows([gone], someOrganisations(), today)).toHaveLength(1)
    expect(refusal(voidChallenge(gone, 'x', [gone], recordedOn(), someIds()))).toMatchObject({ status: 'voided' })
    const closedFor = must(
      settle(
        aChallenge({}, { id: asId('old') }),
        { outcome: 'superseded', replacedBy: open.id },
        { challenges: [open] },
      ),
    )
    expect(refusal(voidChallenge(open, 'x', [open, closedFor], recordedOn(), someIds()))).toEqual({
      kind: 'replacesOthers',
      others: ['old'],
    })
  })

  it('takes nothing but facts once it is closed, and opens again with a reason under its own id and day', () => {
    const closed = must(settle(aChallenge(), { outcome: 'notPursued' }))
    expect(refusal(record(closed, answered))).toEqual({ kind: 'challengeIsClosed', status: 'notPursued' })
    expect(refusal(settle(closed))).toMatchObject({ kind: 'challengeIsClosed' })
    const corrected = { kind: 'corrected', event: null, words: 'It was five wards.', role: 'Named nurse' } as const
    expect(must(record(closed, corrected)).events).toHaveLength(2)
    expect(refusal(record(closed, { ...corrected, event: asId('lost') }))).toEqual({ kind: 'eventIsMissing' })
    expect(refusal(reopenChallenge(closed, '', recordedOn(), someIds()))).toEqual({ kind: 'reasonIsMissing' })
    expect(refusal(reopenChallenge(aChallenge(), 'x', recordedOn(), someIds()))).toEqual({ kind: 'challengeIsOpen' })
    const again = must(reopenChallenge(closed, 'It came back.', recordedOn(), someIds()))
    expect(stateOf(again)).toMatchObject({ status: 'open', closing: null })
    expect([again.id, again.raised]).toEqual([closed.id, closed.raised])
  })
})

describe('CF2: carried into a new cycle', () => {
  it('keeps its id and first day, and times carried goes up by one', () => {
    const open = aChallenge()
    const once = carriedTo(open, 2026)
    expect([once.id, once.raised]).toEqual([open.id, open.raised])
    expect(stateOf(once)).toMatchObject({ timesCarried: 1, cycleId: 'cycle-2026' })
    expect(stateOf(carriedTo(open, 2028)).timesCarried).toBe(3)
  })

  it('is carried once into each cycle, however often that is asked, and through cycles that were passed over', () => {
    const once = carry([aChallenge()], 2026)
    expect(carry(once, 2026)).toEqual(once)
    const by = { cycles, frameworkOf: () => aFramework(), crosswalks: [] }
    expect(carryInto(once, cycleOf(2026), by, recordedOn(), someIds())).toEqual([])
    const [late] = carry([aChallenge()], 2028)
    expect(late && stateOf(late)).toMatchObject({ timesCarried: 3, cycleId: 'cycle-2028' })
  })

  it('leaves closed ones where they are, and does not count cycles that began while one was closed or not yet asked', () => {
    const closed = must(settle(aChallenge(), { outcome: 'notPursued' }, {}, '2026-05-01'))
    expect(carry([closed], 2027)).toEqual([closed])
    const again = must(reopenChallenge(closed, 'It came back.', recordedOn('2027-02-01'), someIds()))
    const [back] = carry([again], 2027)
    expect(back && stateOf(back)).toMatchObject({ timesCarried: 1, cycleId: 'cycle-2027' })
    const [asked] = carry([aChallenge(recordedOn('2026-10-01'))], 2026)
    expect(asked && stateOf(asked)).toMatchObject({ timesCarried: 0, cycleId: 'cycle-2026' })
  })
})

describe('CF3: carried ones come first', () => {
  it('in what is put to an organisation next, those carried most often before all others', () => {
    const fresh = aChallenge(recordedOn('2026-01-01'), { id: asId('fresh') })
    const once = carriedTo(aChallenge({}, { id: asId('once') }), 2026)
    const twice = carriedTo(aChallenge({}, { id: asId('twice') }), 2027)
    const held = recorded(aChallenge({}, { id: asId('held') }), { kind: 'heldOver', why: 'parked', note: '' })
    const closed = must(settle(aChallenge({}, { id: asId('closed') }), { outcome: 'notPursued' }))
    const elsewhere = aChallenge({ organisationId: asId('police') }, { id: asId('elsewhere') })
    const rows = ledgerRows([fresh, held, once, closed, twice, elsewhere], someOrganisations(), today)
    const first = openFor(rows, asId('haven'))
    expect(first.map(({ challenge }) => challenge.id)).toEqual(['twice', 'once', 'held', 'fresh'])
    expect(first.map(isCarried)).toEqual([true, true, true, false])
  })
})

describe('CF4: a due date is a date', () => {
  it('so that what would close a challenge has a day', () => {
    expect(refusal(readDue('ongoing')).kind).toBe('dueHasNoEnd')
    const toClose = { kind: 'toClose', evidence: 'The night audit', due: must(readDue('31 March 2027')) } as const
    const open = recorded(aChallenge(), toClose)
    expect(stateOf(open).toClose).toMatchObject({ due: '2027-03-31' })
    const endless = { ...open, events: open.events.map((event) => ({ ...event, due: 'ongoing' })) }
    expect([open, endless].map((each) => parse(challengeSchema as never, each).ok)).toEqual([true, false])
  })
})

describe('CF5: closing on evidence', () => {
  it('needs evidence that somebody saw to be as it says, since it was last opened', () => {
    const missing = { kind: 'evidenceIsMissing' }
    expect(refusal(settle(recorded(aChallenge(), answered)))).toEqual(missing)
    expect(refusal(settle(recorded(aChallenge(), seenEvidence('notSeen'), seenEvidence('notAsSaid'))))).toEqual(missing)
    const closed = must(settle(recorded(aChallenge(), seenEvidence())))
    const again = must(reopenChallenge(closed, 'It fell again.', recordedOn(), someIds()))
    expect(refusal(settle(again))).toEqual(missing)
  })

  it('is not for the organisation that was asked, that owns the action, or that either became part of', () => {
    const open = recorded(aChallenge(), seenEvidence())
    const owns = { kind: 'closerOwnsIt' }
    expect(refusal(settle(open, { closerFrom: asId('haven') }))).toEqual(owns)
    expect(refusal(settle(open, { closerFrom: asId('police') }, { owners: [asId('police')] }))).toEqual(owns)
    expect(settle(open, { closerFrom: asId('police') }).ok).toBe(true)
    const merged = [
      anOrganisation({ closedOn: asDay('2026-06-30'), continuedBy: asId('police') }),
      anOrganisation({ id: asId('police'), name: 'Eastmoor Police' }),
    ]
    expect(refusal(settle(open, { closerFrom: asId('police') }, { organisations: merged }))).toEqual(owns)
    const passedOn = recorded(open, {
      kind: 'readdressed',
      organisationId: asId('police'),
      who: '',
      why: 'They run it.',
    })
    expect(refusal(settle(passedOn, { closerFrom: asId('haven') }))).toEqual(owns)
  })
})

describe('CF6: not yet settled', () => {
  it('from two times carried, or more than twelve months', () => {
    const isLongUnsettled = (each: Challenge, asAt: Parameters<typeof isLong>[1]) => isLong(each, asAt, stateOf(each))
    const on = asDay('2027-03-10')
    expect(isLongUnsettled(aChallenge(), on)).toBe(false)
    expect(isLongUnsettled(aChallenge(), asDay('2027-03-11'))).toBe(true)
    const at = asDay('2026-04-01')
    expect(
      [carriedTo(aChallenge(), 2026), carriedTo(aChallenge(), 2027)].map((each) => isLongUnsettled(each, at)),
    ).toEqual([false, true])
    expect(isLongUnsettled(must(settle(carriedTo(aChallenge(), 2027), { outcome: 'notPursued' })), on)).toBe(false)
  })
})

describe('CF7: escalation', () => {
  it('is due to the delegated partners from three times carried, and to the lead when it is carried again', () => {
    const due = (challenge: Challenge) => stateOf(challenge).escalationDue
    const thrice = carriedTo(aChallenge(), 2028)
    expect([due(carriedTo(aChallenge(), 2027)), due(thrice)]).toEqual([null, 'delegated'])
    const up = must(escalateChallenge(thrice, 'delegated', '', recordedOn('2028-10-02'), someIds('x')))
    expect(due(up)).toBeNull()
    const [again] = carry([up], 2029)
    expect(again && due(again)).toBe('lead')
    const top = must(escalateChallenge(again as Challenge, 'lead', '', recordedOn('2029-10-02'), someIds('y')))
    expect([due(top), stateOf(top).escalations.map(({ on }) => on)]).toEqual([null, ['2028-10-02', '2029-10-02']])
    expect(due(must(settle(thrice, { outcome: 'notPursued' })))).toBeNull()
  })

  it('goes to the delegated partners first, and to each of them once', () => {
    const open = aChallenge()
    const to = (challenge: Challenge, step: 'delegated' | 'lead') =>
      escalateChallenge(challenge, step, '', recordedOn(), someIds())
    expect(refusal(to(open, 'lead'))).toEqual({ kind: 'delegatedComeFirst' })
    expect(refusal(to(must(to(open, 'delegated')), 'delegated'))).toEqual({ kind: 'alreadyEscalated', to: 'delegated' })
    expect(refusal(to(must(settle(open, { outcome: 'notPursued' })), 'delegated'))).toMatchObject({
      kind: 'challengeIsClosed',
    })
  })
})

describe('CF8: an organisation that did not come or answer', () => {
  it('has its challenges recorded as unanswered and open', () => {
    const silent = recorded(aChallenge(), answered, { kind: 'notAnswered', why: 'absent', note: '' })
    expect(stateOf(silent)).toMatchObject({ status: 'open', isOpen: true, answer: null })
    expect(silent.events.map(({ kind }) => kind)).toEqual(['answered', 'notAnswered'])
  })
})

describe('CF9: a rating that falls below the one at which a challenge was closed', () => {
  const framework = aFramework((file) => addLevel(file, 'help', 'request-for-help'))
  const closedAt = (level: typeof best, outcome: Settling['outcome'] = 'notPursued') =>
    must(settle(aChallenge(), { outcome, rating: { framework: asId('tiny@2026.1'), questionId: q11, level } }))
  const offers = (challenge: Challenge, rating: typeof best, organisations = someOrganisations(), of = 'haven') =>
    reopenOffers([challenge], {
      framework,
      frameworkOf: () => framework,
      returns: [aReturn({ organisationId: asId(of), answers: { [q11]: anAnswer({ rating }) } })],
      organisations,
      asAt: today,
    }).map(({ was, now }) => [was.id, now.id])

  it('is offered to be opened again, by meaning', () => {
    expect(offers(closedAt(good), none)).toEqual([[good, none]])
    expect(offers(closedAt(good), good)).toEqual([])
    expect(offers(closedAt(good), best)).toEqual([])
    expect(offers(closedAt(good), asId('help'))).toEqual([])
    expect(offers(aChallenge(), none)).toEqual([])
  })

  it('is not offered again for the same answer once somebody left it closed, and is for another', () => {
    const left = (level: typeof none) =>
      must(
        leaveClosed(
          closedAt(best),
          { returnId: aReturn().id, questionId: q11, level },
          'A new lead rates more strictly.',
          recordedOn('2027-01-10'),
          someIds('left'),
        ),
      )
    expect(offers(left(none), none)).toEqual([])
    expect(offers(left(none), good)).toEqual([[best, good]])
    const again = must(reopenChallenge(left(none), 'It fell.', recordedOn('2027-02-01'), someIds('re')))
    const closedAgain = must(
      settle(recorded(again, seenEvidence()), {
        rating: { framework: asId('tiny@2026.1'), questionId: q11, level: best },
      }),
    )
    expect(offers(closedAgain, none)).toEqual([[best, none]])
    expect(stateOf(left(none)).status).toBe('notPursued')
    const seen = { returnId: aReturn().id, questionId: q11, level: none }
    expect(refusal(leaveClosed(closedAt(best), seen, ' ', recordedOn(), someIds()))).toEqual({
      kind: 'reasonIsMissing',
    })
    expect(refusal(leaveClosed(aChallenge(), seen, 'x', recordedOn(), someIds()))).toEqual({ kind: 'challengeIsOpen' })
  })

  it('also where the organisation became part of another, and never for one that was a mistake', () => {
    const merged = [
      anOrganisation({ closedOn: asDay('2026-06-30'), continuedBy: asId('police') }),
      anOrganisation({ id: asId('police'), name: 'Eastmoor Police' }),
    ]
    expect(offers(closedAt(good), none, merged, 'police')).toHaveLength(1)
    const voided = must(voidChallenge(closedAt(good), 'Typed twice.', [], recordedOn(), someIds()))
    expect(offers(voided, none)).toEqual([])
  })
})

describe('CF10: five counts and the age of the oldest', () => {
  it('over a span of days, each challenge once', () => {
    const span = { from: asDay('2026-04-01'), to: asDay('2027-03-31') }
    const at = (id: string, on: string) => aChallenge(recordedOn(on), { id: asId(id) })
    const proved = must(settle(recorded(at('proved', '2026-05-01'), seenEvidence()), {}, {}, '2026-11-22'))
    const dropped = must(settle(at('dropped', '2026-05-01'), { outcome: 'notPursued' }))
    const before = must(settle(at('before', '2025-05-01'), { outcome: 'notPursued' }, {}, '2025-06-01'))
    const old = must(escalateChallenge(at('old', '2025-01-15'), 'delegated', '', recordedOn('2026-06-01'), someIds()))
    const mistake = must(voidChallenge(at('mistake', '2026-05-01'), 'Twice.', [], recordedOn(), someIds()))
    const later = at('later', '2027-04-01')
    const closedLater = must(settle(at('closedLater', '2026-06-01'), { outcome: 'notPursued' }, {}, '2027-05-01'))
    expect(ledgerCounts([proved, dropped, before, old, mistake, later, closedLater], span)).toEqual({
      raised: 3,
      closedOnEvidence: 1,
      closedOtherwise: 1,
      carriedForward: 2,
      escalated: 1,
      oldestMonths: 26,
    })
    expect(ledgerCounts([before], span)).toMatchObject({ carriedForward: 0, oldestMonths: null })
    const again = must(reopenChallenge(before, 'x', recordedOn('2026-06-01'), someIds()))
    expect(ledgerCounts([again], span)).toMatchObject({ raised: 0, carriedForward: 1 })
  })
})

describe('CF11: last cycle’s agreed rating and the panel’s comment', () => {
  it('stand beside the question of the new cycle', () => {
    const { returns } = aWorkspace()
    const last = returns.find(({ id }) => id === 'return-haven-2025') ?? aReturn()
    expect(agreedLast(aFramework(), { framework: aFramework(), auditReturn: last }, q11)?.agreed).toMatchObject({
      rating: good,
      feedback: 'Show us what changed.',
    })
  })
})
