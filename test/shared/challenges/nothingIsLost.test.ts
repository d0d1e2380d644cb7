import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay, type Day, dayAfter } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { carryInto, toBeCarried } from '../../../shared/challenges/carry'
import { type Challenge, challengeSchema } from '../../../shared/challenges/challenge'
import { ledgerCounts } from '../../../shared/challenges/counts'
import { ledgerRows, openFor } from '../../../shared/challenges/ledger'
import { raiseChallenges } from '../../../shared/challenges/raising'
import { type ChallengeEntry, recordOn } from '../../../shared/challenges/recording'
import { escalateChallenge, reopenChallenge, settleChallenge, voidChallenge } from '../../../shared/challenges/settling'
import { stateOf } from '../../../shared/challenges/state'
import type { Cycle } from '../../../shared/cycles/cycle'
import { frameworkKey } from '../../../shared/frameworks/framework'
import type { Organisation, OrganisationId } from '../../../shared/partnership/organisation'
import { aFramework, q11 } from '../../builders/frameworks'
import { recordedOn, seenEvidence } from '../../builders/ledger'
import { aCycle, anOrganisation, someOrganisations } from '../../builders/workspaces'

// A partnership with its ledger, and everything anybody can do to it in any order. Beside it stands a model that knows nothing of
// events: which challenges there are, which are open, and how often each was carried while it was.

type World = {
  ledger: readonly Challenge[]
  cycles: readonly Cycle[]
  organisations: readonly Organisation[]
  day: Day
  /** Open or not, and how often carried, by id. */
  model: Map<string, { isOpen: boolean; carried: number }>
  minted: number
}

const startWorld = (): World => ({
  ledger: [],
  cycles: [aCycle({ id: asId('cycle-0'), opensOn: asDay('2020-01-01') })],
  organisations: someOrganisations(),
  day: asDay('2020-01-02'),
  model: new Map(),
  minted: 0,
})

const words = fc.constantFrom('', ' ', 'Because the audit says so.')
const pick = fc.nat({ max: 20 })
const organisation = fc.constantFrom<OrganisationId | null>(asId('haven'), asId('police'), null)
const entry: fc.Arbitrary<ChallengeEntry> = fc.oneof(
  words.map((text): ChallengeEntry => ({ kind: 'answered', words: text, role: '' })),
  fc.constant<ChallengeEntry>({ kind: 'notAnswered', why: 'absent', note: '' }),
  fc.constantFrom('asSaid' as const, 'notSeen' as const).map(seenEvidence),
  words.map((text): ChallengeEntry => ({ kind: 'returned', from: 'panel', why: text })),
  fc.constant<ChallengeEntry>({ kind: 'heldOver', why: 'parked', note: '' }),
  fc.constant<ChallengeEntry>({ kind: 'accepted', role: 'Lead' }),
  words.map((text): ChallengeEntry => ({ kind: 'corrected', event: null, words: text, role: '' })),
  fc
    .tuple(organisation, words)
    .map(([organisationId, why]): ChallengeEntry => ({ kind: 'readdressed', organisationId, who: '', why })),
)
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('raise' as const), to: fc.array(organisation, { maxLength: 2 }) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('record' as const), pick, entry }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      pick,
      other: pick,
      outcome: fc.constantFrom('evidenceSeen' as const, 'superseded' as const, 'notPursued' as const),
      reason: words,
      closerFrom: organisation,
    }),
  },
  fc.record({ do: fc.constant('void' as const), pick, reason: words }),
  fc.record({ do: fc.constant('reopen' as const), pick, reason: words }),
  fc.record({ do: fc.constant('escalate' as const), pick, to: fc.constantFrom('delegated' as const, 'lead' as const) }),
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('newCycle' as const),
      isCarriedNow: fc.boolean(),
      isOtherEdition: fc.boolean(),
    }),
  },
  fc.record({ do: fc.constant('close' as const), merges: fc.boolean() }),
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

/** Does one thing to the world, as the rules allow it, and says in the model what must have come of it. */
function run(world: World, one: Step): void {
  world.day = dayAfter(world.day)
  const by = recordedOn(world.day, 'Chair')
  const mint = <Noun extends string>() => asId<Noun>(`id-${++world.minted}`)
  const carryAll = () => {
    const changed = carryInto(
      world.ledger,
      world.cycles.at(-1) as Cycle,
      {
        cycles: world.cycles,
        frameworkOf: (key) => editions.find((each) => frameworkKey(each) === key),
        crosswalks: [],
      },
      by,
      mint,
    )
    const byId = new Map(changed.map((each) => [each.id, each]))
    world.ledger = world.ledger.map((each) => byId.get(each.id) ?? each)
  }
  const on = 'pick' in one ? world.ledger[one.pick % Math.max(1, world.ledger.length)] : undefined
  const put = (next: { ok: true; value: Challenge } | { ok: false; problem: unknown }, isOpen?: boolean) => {
    if (!next.ok || !on) return
    world.ledger = world.ledger.map((each) => (each.id === on.id ? next.value : each))
    const known = world.model.get(on.id)
    if (known && isOpen !== undefined) world.model.set(on.id, { ...known, isOpen })
  }
  if (one.do === 'raise') {
    const to = one.to.flatMap((id) => id ?? [])
    const raised = raiseChallenges(
      {
        cycleId: (world.cycles.at(-1) as Cycle).id,
        sessionId: null,
        question: 'Why?',
        topic: '',
        to,
        who: to.length === 0 ? 'All' : '',
        about: { framework: frameworkKey(aTiny), questionIds: [q11], standardId: null },
        from: { kind: 'own' },
      },
      by,
      mint,
    )
    if (!raised.ok) throw new Error('A good question was refused')
    world.ledger = [...world.ledger, ...raised.value]
    for (const { id } of raised.value) world.model.set(id, { isOpen: true, carried: 0 })
  } else if (one.do === 'newCycle') {
    const last = world.cycles.at(-1) as Cycle
    world.cycles = [
      ...world.cycles,
      aCycle({
        id: asId(`cycle-${world.cycles.length}`),
        previous: last.id,
        opensOn: world.day,
        framework: frameworkKey(one.isOtherEdition ? withoutOne : aTiny),
      }),
    ]
    for (const [id, known] of world.model)
      if (known.isOpen) world.model.set(id, { ...known, carried: known.carried + 1 })
    if (one.isCarriedNow) carryAll()
  } else if (one.do === 'close') {
    world.organisations = world.organisations.map((each) =>
      each.id === 'haven' && each.closedOn === null
        ? anOrganisation({ closedOn: world.day, continuedBy: one.merges ? asId('police') : null })
        : each,
    )
  } else if (!on) return
  else if (one.do === 'record') put(recordOn(on, one.entry, by, mint))
  else if (one.do === 'void') put(voidChallenge(on, one.reason, world.ledger, by, mint), false)
  else if (one.do === 'reopen') put(reopenChallenge(on, one.reason, by, mint), true)
  else if (one.do === 'escalate') put(escalateChallenge(on, one.to, '', by, mint))
  else {
    const { outcome, reason, closerFrom, other } = one
    const replacedBy = world.ledger[other % world.ledger.length]?.id ?? null
    const against = { challenges: world.ledger, organisations: world.organisations, owners: [] }
    put(settleChallenge(on, { outcome, reason, closerFrom, replacedBy, rating: null }, against, by, mint), false)
  }
}

const aTiny = aFramework()
/** A later edition that asks one question no more. */
const withoutOne = aFramework((file) => {
  Object.assign(file, { edition: '2027.1' })
  for (const standard of file.standards)
    Object.assign(standard, { questions: standard.questions.filter(({ id }) => id !== q11) })
})
const editions = [aTiny, withoutOne]

/** Everything that must hold after any step. */
function check(world: World, before: readonly Challenge[]): void {
  // Nothing leaves the ledger, and nothing written changes.
  for (const was of before) {
    const is = world.ledger.find(({ id }) => id === was.id)
    expect(is?.raised).toEqual(was.raised)
    expect(is?.events.slice(0, was.events.length)).toEqual(was.events)
  }
  expect(new Set(world.ledger.map(({ id }) => id))).toEqual(new Set(world.model.keys()))
  for (const challenge of world.ledger) {
    const { isOpen, status, closing } = stateOf(challenge)
    // Open exactly where nobody closed it.
    expect(isOpen).toBe(world.model.get(challenge.id)?.isOpen)
    if (isOpen) continue
    // Closed by a person, for a reason, with an outcome.
    expect(closing?.by.trim()).not.toBe('')
    expect(closing?.reason.trim()).not.toBe('')
    if (closing?.kind !== 'settled') {
      expect(status).toBe('voided')
      continue
    }
    const since = challenge.events.slice(challenge.events.map(({ kind }) => kind).lastIndexOf('reopened') + 1)
    if (closing.outcome === 'evidenceSeen')
      expect(since.some((event) => event.kind === 'evidence' && event.found === 'asSaid')).toBe(true)
    if (closing.outcome === 'superseded') expect(endOf(world.ledger, challenge)).not.toBeNull()
  }
}

/** Where a superseded challenge goes on in the end; null where it is lost on the way. */
function endOf(ledger: readonly Challenge[], challenge: Challenge): Challenge | null {
  let next: Challenge | undefined = challenge
  for (let left = ledger.length; next && left >= 0; left -= 1) {
    const { status, closing } = stateOf(next)
    if (status === 'voided') return null
    if (closing?.kind !== 'settled' || closing.outcome !== 'superseded') return next
    next = ledger.find(({ id }) => id === closing.replacedBy)
  }
  return null
}

const runs = { numRuns: 300 }
const steps = fc.array(step, { maxLength: 60 })

describe('whatever anybody does to the ledger', () => {
  it('loses no challenge and closes none silently', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const world = startWorld()
        for (const one of all) {
          const before = world.ledger
          run(world, one)
          check(world, before)
        }
        for (const challenge of world.ledger) expect(parse(challengeSchema as never, challenge).ok).toBe(true)
      }),
      runs,
    )
  })

  it('carries every open one into the newest cycle, once for each cycle that began while it was open', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const world = startWorld()
        for (const one of all) run(world, one)
        run(world, { do: 'newCycle', isCarriedNow: true, isOtherEdition: true })
        expect(toBeCarried(world.ledger, world.cycles)).toEqual([])
        for (const challenge of world.ledger) {
          const { isOpen, timesCarried, cycleId } = stateOf(challenge)
          if (!isOpen) continue
          expect(cycleId).toBe(world.cycles.at(-1)?.id)
          expect(timesCarried).toBe(world.model.get(challenge.id)?.carried)
        }
      }),
      runs,
    )
  })

  it('shows every open one to whoever answers for it, or as nobody’s, and counts each once', () => {
    fc.assert(
      fc.property(steps, fc.nat({ max: 60 }), (all, after) => {
        const world = startWorld()
        for (const one of all) run(world, one)
        const rows = ledgerRows(world.ledger, world.organisations, world.day)
        const open = rows.filter(({ state }) => state.isOpen)
        const shown = [asId<'organisation'>('haven'), asId<'organisation'>('police'), null].flatMap((id) =>
          openFor(rows, id),
        )
        expect(shown.map(({ challenge }) => challenge.id).sort()).toEqual(
          open.map(({ challenge }) => challenge.id).sort(),
        )
        for (const { state, answering, hasNobody } of open)
          expect(hasNobody || answering !== null || state.organisationId === null).toBe(true)
        const whole = ledgerCounts(world.ledger, { from: asDay('2020-01-01'), to: world.day })
        expect(whole.carriedForward).toBe(open.length)
        expect(whole.raised).toBe(whole.carriedForward + whole.closedOnEvidence + whole.closedOtherwise)
        // And on any day before.
        const cut = asDay(new Date(Date.parse('2020-01-02') + after * 86_400_000).toISOString().slice(0, 10))
        const early = ledgerCounts(world.ledger, { from: asDay('2020-01-01'), to: cut })
        expect(early.raised).toBe(early.carriedForward + early.closedOnEvidence + early.closedOtherwise)
      }),
      runs,
    )
  })
})
