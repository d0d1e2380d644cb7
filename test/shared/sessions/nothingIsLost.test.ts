import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import type { Challenge } from '../../../shared/challenges/challenge'
import { ledgerRows } from '../../../shared/challenges/ledger'
import { raiseChallenges } from '../../../shared/challenges/raising'
import type { ChallengeEntry } from '../../../shared/challenges/recording'
import { settleChallenge } from '../../../shared/challenges/settling'
import { stateOf } from '../../../shared/challenges/state'
import { removeItem } from '../../../shared/sessions/agenda'
import { leftOver } from '../../../shared/sessions/leftOver'
import { letterPieces, organisationsOf } from '../../../shared/sessions/letterPieces'
import { type LogSaid, logged, stageOf } from '../../../shared/sessions/log'
import { minutesOf } from '../../../shared/sessions/minutes'
import { takeReply } from '../../../shared/sessions/reply'
import { endSession, isOfSession, raisedInSession, recordInSession, reopenSession } from '../../../shared/sessions/run'
import { type Session, withoutNotes } from '../../../shared/sessions/session'
import { suggestAgenda } from '../../../shared/sessions/suggestAgenda'
import { aFramework } from '../../builders/frameworks'
import { aChallenge, anAgendaItem, aPerson, aSession, secondsIn, seenEvidence, someIds } from '../../builders/ledger'
import { must } from '../../builders/must'
import { today } from '../../builders/returns'
import { someOrganisations } from '../../builders/workspaces'

// A session with its ledger, and everything that can be done in it, before its end and after, in any order. Beside it stands what
// a person closed: nothing else may ever be closed, and nothing may go.

const [haven, police] = [asId<'organisation'>('haven'), asId<'organisation'>('police')]
const items = ['item-1', 'item-2', 'item-3'].map((id) => asId<'agenda item'>(id))

type World = {
  session: Session
  ledger: readonly Challenge[]
  /** What a person closed. */
  closed: Set<string>
  /** As it was before each step that undo takes back. */
  undo: { session: Session; ledger: readonly Challenge[]; closed: Set<string> }[]
  clock: number
}

const startWorld = (): World => {
  const ledger = ['a', 'b', 'c', 'elsewhere'].map((id, place) =>
    aChallenge({ organisationId: place % 2 ? police : haven }, { id: asId(id) }),
  )
  const agenda = items.map((id, place) =>
    anAgendaItem({
      id,
      organisationIds: [place % 2 ? police : haven],
      challengeIds: [asId<'challenge'>(['a', 'b', 'c'][place] ?? 'a')],
    }),
  )
  const people = [
    aPerson(),
    aPerson({ id: asId('nurse'), side: 'organisation', organisationId: haven }),
    aPerson({ id: asId('inspector'), side: 'organisation', organisationId: police, attendance: 'absent' }),
  ]
  return { session: aSession({ agenda, people }), ledger, closed: new Set(), undo: [], clock: 0 }
}

const pick = fc.nat({ max: 9 })
const item = fc.constantFrom(...items)
const entry = fc.constantFrom<ChallengeEntry>(
  { kind: 'asked' },
  { kind: 'answered', words: 'Each month.', role: 'Named nurse' },
  { kind: 'notAnswered', why: 'noAnswer', note: '' },
  { kind: 'returned', from: 'panel', why: 'It says nothing of nights.' },
  { kind: 'viewed', satisfied: 'yes', words: '' },
  seenEvidence('asSaid'),
)
const said = fc.oneof(
  fc.constantFrom<LogSaid>(
    { kind: 'started' },
    { kind: 'paused' },
    { kind: 'resumed' },
    { kind: 'reviewed' },
    { kind: 'letterSent', organisationId: haven, answerBy: null },
  ),
  item.map((itemId): LogSaid => ({ kind: 'item', itemId })),
  item.map((itemId): LogSaid => ({ kind: 'parked', itemId, why: 'No time' })),
  item.map((itemId): LogSaid => ({ kind: 'takenUp', itemId })),
  item.map((itemId): LogSaid => ({ kind: 'extended', itemId, minutes: 30 })),
)
const step = fc.oneof(
  { weight: 5, arbitrary: said.map((log) => ({ do: 'log' as const, log })) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('record' as const), pick, item, entry }) },
  fc.record({ do: fc.constant('raise' as const), to: fc.constantFrom(haven, police), item }),
  fc.record({ do: fc.constant('settle' as const), pick, outcome: fc.constantFrom('evidenceSeen', 'notPursued') }),
  fc.record({ do: fc.constant('remove' as const), item }),
  { weight: 2, arbitrary: fc.constant({ do: 'end' as const }) },
  fc.constant({ do: 'reopen' as const }),
  { weight: 2, arbitrary: fc.constant({ do: 'undo' as const }) },
  fc.record({
    do: fc.constant('reply' as const),
    from: fc.constantFrom(haven, police),
    accepts: fc.boolean(),
    wrong: fc.constantFrom('', 'It was three wards.'),
    answer: fc.constantFrom('', 'Now each week.'),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

/** Does one thing, as the rules allow it. */
function run(world: World, one: Step): void {
  world.clock += 1
  const stamp = secondsIn(world.clock)
  const newId = someIds(`made-${world.clock}`)
  const { session, ledger } = world
  const on = 'pick' in one ? ledger[one.pick % ledger.length] : undefined
  if (one.do === 'undo') {
    Object.assign(world, world.undo.pop() ?? {})
    return
  }
  const before = { session, ledger, closed: new Set(world.closed) }
  const put = (next: Session, changed: readonly Challenge[]) => {
    const byId = new Map(changed.map((each) => [each.id, each]))
    world.undo.push(before)
    world.session = next
    world.ledger = [
      ...ledger.map((each) => byId.get(each.id) ?? each),
      ...changed.filter(({ id }) => !ledger.some((each) => each.id === id)),
    ]
  }
  if (one.do === 'log') {
    const next = logged(session, one.log, stamp)
    if (next.ok) put(next.value, [])
  } else if (one.do === 'record' && on) {
    const next = recordInSession(session, one.item, on, one.entry, stamp, newId)
    if (next.ok) put(next.value.session, [next.value.challenge])
  } else if (one.do === 'raise') {
    const asked = {
      cycleId: session.cycleId,
      sessionId: session.id,
      question: 'Why?',
      topic: '',
      to: [one.to],
      who: '',
      about: null,
      from: { kind: 'own' as const },
    }
    const [raised] = must(raiseChallenges(asked, stamp, newId))
    const next = raised && raisedInSession(session, one.item, raised, stamp)
    if (next?.ok) put(next.value, [raised])
  } else if (one.do === 'settle' && on) {
    const settling = { reason: 'We saw it.', closerFrom: null, replacedBy: null, rating: null }
    const next = settleChallenge(
      on,
      { ...settling, outcome: one.outcome as 'evidenceSeen' | 'notPursued' },
      { challenges: ledger, organisations: someOrganisations(), owners: [] },
      { ...stamp, sessionId: session.id },
      newId,
    )
    if (!next.ok) return
    put(session, [next.value])
    world.closed.add(on.id)
  } else if (one.do === 'remove') {
    const next = removeItem(session, one.item)
    if (next.ok) put(next.value, [])
  } else if (one.do === 'end') {
    const next = endSession(session, ledger, stamp, newId)
    if (next.ok) put(next.value.session, next.value.challenges)
  } else if (one.do === 'reopen') {
    const next = reopenSession(session, 'Something is missing', stamp)
    if (next.ok) put(next.value, [])
  } else if (one.do === 'reply') {
    const statements = ledger
      .filter((each) => isOfSession(session, each) && each.raised.organisationId === one.from)
      .map(({ id }) => ({ challengeId: id, wrong: one.wrong, answer: one.answer, evidence: null }))
    const reply = { organisationId: one.from, role: 'Lead', accepts: one.accepts, words: 'Thank you.', statements }
    const next = takeReply(session, ledger, reply, stamp, newId)
    if (next.ok) put(next.value.session, next.value.challenges)
  }
}

/** What must hold after any step but undo: nothing goes, nothing written changes, and nobody but a person closes. */
function check({ ledger, closed, session }: World, before: readonly Challenge[], isUndone: boolean): void {
  if (!isUndone)
    for (const was of before) {
      const is = ledger.find(({ id }) => id === was.id)
      expect(is?.raised).toEqual(was.raised)
      expect(is?.events.slice(0, was.events.length)).toEqual(was.events)
    }
  for (const id of ['a', 'b', 'c', 'elsewhere']) expect(ledger.some((each) => each.id === id)).toBe(true)
  for (const each of ledger) expect([each.id, stateOf(each).isOpen]).toEqual([each.id, !closed.has(each.id)])
  // Nothing of the log points to a challenge that is not there.
  for (const said of Object.values(session.log))
    if (said.kind === 'challenge') expect(ledger.some(({ id }) => id === said.challengeId)).toBe(true)
}

const steps = fc
  .array(step, { maxLength: 50 })
  .map((all): readonly Step[] => [{ do: 'log', log: { kind: 'started' } }, ...all])
const runs = { numRuns: 200 }

describe('whatever is done in a session, before its end and after', () => {
  it('loses no challenge and closes none silently', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const world = startWorld()
        for (const one of all) {
          const before = world.ledger
          run(world, one)
          check(world, before, one.do === 'undo')
        }
      }),
      runs,
    )
  })

  it('has each of its challenges once in the minutes, each open one left for later and in one part of a letter at most', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const world = startWorld()
        for (const one of [...all, { do: 'end' } as const]) run(world, one)
        const { session, ledger } = world
        const open = withoutNotes(session)
        const own = ledger.filter((each) => isOfSession(session, each)).map(({ id }) => id)
        const minutes = minutesOf(open, { challenges: ledger, actions: [], organisationOf: () => null })
        const minuted = [...minutes.items, minutes.other].flatMap(({ challenges }) => challenges)
        expect(minuted.map(({ challenge }) => challenge.id).sort()).toEqual([...own].sort())
        const stillOpen = own.filter((id) => !world.closed.has(id))
        expect(
          leftOver(open, ledger)
            .challenges.map(({ id }) => id)
            .sort(),
        ).toEqual([...stillOpen].sort())
        for (const id of organisationsOf(minutes)) {
          const { strong, notYetAssured } = letterPieces(minutes, id)
          const said = [...strong, ...notYetAssured].map(({ challenge }) => challenge.id)
          expect(new Set(said).size).toBe(said.length)
        }
      }),
      runs,
    )
  })

  it('starts the next agenda with every challenge that is open, and says which were put off', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const world = startWorld()
        for (const one of [...all, { do: 'end' } as const]) run(world, one)
        if (!['ended', 'reviewed'].includes(stageOf(world.session))) return
        const { agenda } = suggestAgenda(
          {
            minutes: 600,
            framework: aFramework(),
            returns: [],
            before: null,
            flags: [],
            reviews: [],
            actions: [],
            prompts: [],
            sessions: [withoutNotes(world.session)],
            names: new Map([
              [haven, 'Haven'],
              [police, 'Police'],
            ]),
            ledger: ledgerRows(world.ledger, someOrganisations(), today),
          },
          someIds('next'),
        )
        const carried = agenda.filter(({ kind }) => kind === 'carried')
        const open = world.ledger.filter(({ id }) => !world.closed.has(id)).map(({ id }) => id)
        expect(carried.flatMap(({ challengeIds }) => challengeIds).sort()).toEqual([...open].sort())
        for (const { id, events } of world.ledger) {
          const last = events.filter((event) => event.kind === 'heldOver').at(-1)
          if (!open.includes(id) || last?.why !== 'parked') continue
          const own = carried.find(({ challengeIds }) => challengeIds.includes(id))
          expect(own?.why.some((words) => words.startsWith('Put off'))).toBe(true)
        }
      }),
      runs,
    )
  })
})
