import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { voidChallenge } from '../../../shared/challenges/settling'
import { type LogSaid, logged, placeOf } from '../../../shared/sessions/log'
import { minutesOf } from '../../../shared/sessions/minutes'
import { partsOf, type RoomFacts, type RoomWorld, roomFacts, roomView } from '../../../shared/sessions/room'
import {
  type OpenSession,
  type RoomPart,
  roomParts,
  type Session,
  withoutNotes,
} from '../../../shared/sessions/session'
import { aFramework, best, good, q11, q12, some } from '../../builders/frameworks'
import {
  aChallenge,
  anAgendaItem,
  aPartnershipAction,
  aSession,
  secondsIn,
  someIds,
  withLog,
} from '../../builders/ledger'
import { must } from '../../builders/must'
import { anAnswer, aReturn } from '../../builders/returns'
import { aPanelNote } from '../../builders/reviews'

const item = anAgendaItem({
  title: 'Haven Young People – Supervision',
  challengeIds: [asId('challenge-1'), asId('new')],
  why: ['SECRET why'],
  asks: [{ id: asId('ask'), words: 'SECRET ask', promptId: null }],
})
const haven = aReturn({
  stage: 'returned',
  answers: { [q11]: anAnswer({ rating: best, narrative: `Our wards ${'are well run '.repeat(40)}` }) },
  panel: { [q11]: aPanelNote({ query: 'SECRET query', reason: 'SECRET reason' }) },
})
const world: RoomWorld = {
  framework: aFramework(),
  returns: [haven],
  before: {
    framework: aFramework((file) => void Object.assign(file, { edition: '2025.1' })),
    returns: [
      aReturn({
        id: asId('r-2025'),
        agreed: { [q11]: { rating: good, reason: 'SECRET', feedback: 'SECRET', by: 'Panel', on: secondsIn(0).on } },
      }),
    ],
  },
  names: new Map([[asId('haven'), 'Haven Young People']]),
  challenges: [
    aChallenge(),
    aChallenge({ question: 'Who checks?', sessionId: asId('session-1') }, { id: asId('new') }),
  ],
  actions: [aPartnershipAction({}, { id: asId('act') })],
}
const rated = (change: object): LogSaid => ({
  kind: 'rated',
  itemId: item.id,
  returnId: haven.id,
  questionId: q11,
  own: best,
  proposed: null,
  agreed: null,
  isNotAgreed: false,
  reason: 'SECRET reason',
  raters: [asId('chair')],
  ...change,
})
const begun = withLog(
  aSession({ agenda: [item], notes: { 'item-1': 'SECRET note' } }),
  { kind: 'started' },
  { kind: 'item', itemId: item.id },
)
const facts = (session: Session) => roomFacts(withoutNotes(session), item, world)

describe('what an item has to show', () => {
  it('is what is said, what was agreed last year and today, and never what is only proposed', () => {
    const proposed = withLog(begun, rated({ proposed: some }))
    expect(facts(proposed).agreed).toEqual([])
    const agreed = withLog(proposed, rated({ proposed: some, agreed: good }))
    expect(facts(agreed).agreed).toMatchObject([
      { organisation: '', question: '1.1 Question 1.1', level: { id: 'good' }, isNotAgreed: false },
    ])
    expect(facts(withLog(agreed, rated({ isNotAgreed: true }))).agreed).toMatchObject([
      { level: null, isNotAgreed: true },
    ])
    expect(facts(begun)).toMatchObject({ own: [{ level: { id: 'best' } }], last: [{ level: { id: 'good' } }] })
  })

  it('names the question of each rating, and more only where the item is about several', () => {
    const agreed = withLog(begun, rated({ agreed: good }))
    const told = (change: Partial<typeof item>) => roomFacts(withoutNotes(agreed), { ...item, ...change }, world)
    expect(told({})).toMatchObject({
      own: [{ organisation: '', question: '1.1 Question 1.1' }],
      words: [{ organisation: '', question: '' }],
    })
    expect(told({ questionIds: [q11, q12] })).toMatchObject({
      agreed: [{ organisation: '', question: '1.1 Question 1.1' }],
      words: [{ organisation: '', question: '1.1 Question 1.1' }],
    })
    expect(told({ title: 'Nights' })).toMatchObject({ own: [{ organisation: 'Haven Young People' }] })
    expect(told({ organisationIds: [asId('haven'), asId('river')] })).toMatchObject({
      last: [{ organisation: 'Haven Young People', question: '1.1 Question 1.1' }],
      words: [{ organisation: 'Haven Young People', question: '' }],
    })
  })

  it('quotes no more words than a room can read', () => {
    const [quote] = facts(begun).words
    expect(quote?.words.split(' ')).toHaveLength(45)
    expect(quote?.words.endsWith('…')).toBe(true)
  })

  it('tells carried challenges from the question that was put just now, and lists actions of the item', () => {
    const asked = withLog(
      begun,
      { kind: 'challenge', itemId: item.id, challengeId: asId('new'), eventId: null },
      { kind: 'action', itemId: item.id, actionId: asId('act') },
    )
    expect(facts(asked)).toMatchObject({
      question: [{ words: 'Who checks?', to: '' }],
      challenges: [{ question: 'How do you know it happens at night?', since: '2026-03-10', timesCarried: 0 }],
      actions: [{ owner: 'Named nurse', due: '2027-03-31' }],
    })
    expect(partsOf(facts(begun), roomParts)).toEqual(['own', 'last', 'words', 'challenges'])
  })
})

describe('an item of several questions or organisations', () => {
  const two = {
    ...item,
    title: 'Nights',
    organisationIds: [asId<'organisation'>('haven'), asId<'organisation'>('river')],
  }
  const names = new Map([...world.names, [asId<'organisation'>('river'), 'River School']])
  const both = { ...world, names }

  it('has its questions in the order of the framework, and says what is not applicable and whose return is not back', () => {
    const returns = [{ ...haven, answers: { ...haven.answers, [q12]: anAnswer({ notApplicable: 'No wards.' }) } }]
    const turned = { ...two, questionIds: [q12, q11] }
    const session = withoutNotes(aSession({ agenda: [turned] }))
    const { own } = roomFacts(session, turned, { ...both, returns })
    expect(own.map(({ organisation, question, level, none }) => [organisation, question, level?.id ?? none])).toEqual([
      ['Haven Young People', '1.1 Question 1.1', 'best'],
      ['Haven Young People', '1.2 Question 1.2', 'notApplicable'],
      ['River School', '1.1 Question 1.1', 'notBack'],
      ['River School', '1.2 Question 1.2', 'notBack'],
    ])
    expect(roomFacts(session, turned, { ...both, returns: [] }).own).toEqual([])
    expect(
      roomView(
        withoutNotes(withLog(aSession({ agenda: [turned] }), { kind: 'started' }, { kind: 'item', itemId: item.id })),
        names,
        () => facts(begun),
      ),
    ).toMatchObject({
      putTo: 'Put to Haven Young People, River School',
    })
  })

  it('has what was agreed last year with one whose return is not back', () => {
    const last = world.before ?? { framework: aFramework(), returns: [] }
    const river = { ...last.returns[0], id: asId('river-2025'), organisationId: asId('river') } as typeof haven
    const before = { ...last, returns: [...last.returns, river] }
    const { last: shown } = roomFacts(withoutNotes(aSession({ agenda: [two] })), two, { ...both, before })
    expect(shown.map(({ organisation }) => organisation)).toEqual(['Haven Young People', 'River School'])
  })

  it('has a question once that was put to both, with the names of both', () => {
    const together = asId<'challenge group'>('group')
    const pair = (['haven', 'river'] as const).map((id) =>
      aChallenge({ organisationId: asId(id), together }, { id: asId(`of-${id}`) }),
    )
    const held = { ...two, challengeIds: pair.map(({ id }) => id) }
    const before = roomFacts(withoutNotes(aSession({ agenda: [held] })), held, { ...both, challenges: pair })
    expect(before.challenges).toMatchObject([{ to: 'Haven Young People and River School' }])
    const today = pair.map((each) => ({ ...each, raised: { ...each.raised, sessionId: asId<'session'>('session-1') } }))
    const put = today.map(({ id }): LogSaid => ({ kind: 'challenge', itemId: item.id, challengeId: id, eventId: null }))
    const asked = withLog(aSession({ agenda: [two] }), { kind: 'started' }, { kind: 'item', itemId: item.id }, ...put)
    expect(roomFacts(withoutNotes(asked), two, { ...both, challenges: today }).question).toEqual([
      { words: 'How do you know it happens at night?', to: 'Haven Young People and River School' },
    ])
  })

  it('has what was agreed before this session with its day, until this session decides', () => {
    const stands = { rating: some, reason: '', feedback: '', by: 'Panel', on: secondsIn(0).on }
    const returns = [{ ...haven, agreed: { [q11]: stands } }]
    const told = (session: Session) => roomFacts(withoutNotes(session), item, { ...world, returns }).agreed
    expect(told(begun)).toMatchObject([{ level: { id: 'some' }, isNotAgreed: false, on: secondsIn(0).on }])
    const [now] = told(withLog(begun, rated({ agreed: good })))
    expect(now).toMatchObject({ level: { id: 'good' } })
    expect(now).not.toHaveProperty('on')
  })
})

describe('a question of before', () => {
  const spoken = [
    { kind: 'started' },
    { kind: 'item', itemId: item.id },
    { kind: 'challenge', itemId: item.id, challengeId: asId('challenge-2'), eventId: null },
  ] as const satisfies readonly LogSaid[]
  const two = [aChallenge(), aChallenge({ question: 'And at night?' }, { id: asId('challenge-2') })]
  const both = { ...item, challengeIds: two.map(({ id }) => id) }
  const session = withoutNotes(withLog(aSession({ agenda: [both] }), ...spoken))

  it('is shown once when it is spoken of: before the others, and not as one that was put just now', () => {
    const facts = roomFacts(session, both, { ...world, challenges: two })
    expect(facts.question).toEqual([])
    expect(facts.challenges.map(({ question }) => question)).toEqual([
      'And at night?',
      'How do you know it happens at night?',
    ])
  })

  it('is not among those still open once it is closed', () => {
    const closed = must(
      voidChallenge(two[1] ?? aChallenge(), 'Settled', two, { ...secondsIn(9), sessionId: null }, someIds()),
    )
    const facts = roomFacts(session, both, { ...world, challenges: [two[0] ?? aChallenge(), closed] })
    expect(facts.challenges.map(({ question }) => question)).toEqual(['How do you know it happens at night?'])
  })

  it('is not needed on the last item, which has what was agreed on every other', () => {
    const last = anAgendaItem({
      id: asId('last'),
      kind: 'closing',
      title: 'Close',
      organisationIds: [],
      questionIds: [],
    })
    const told = withoutNotes(withLog(aSession({ agenda: [both, last] }), ...spoken, rated({ agreed: good })))
    expect(roomFacts(told, last, { ...world, challenges: two })).toMatchObject({
      agreed: [{ organisation: 'Haven Young People' }],
      question: [],
      challenges: [],
    })
  })
})

describe('the room', () => {
  const view = (session: Session) => roomView(withoutNotes(session), world.names, () => facts(session))

  it('begins with a cover, and shows of an item only what is revealed', () => {
    expect(view(aSession())).toEqual({
      kind: 'cover',
      title: 'Challenge session',
      place: 'Council chamber',
      on: '2027-01-14',
    })
    expect(view(begun)).toEqual({ kind: 'item', title: item.title, putTo: '', number: 1, of: 1, parts: {} })
    const own = withLog(begun, { kind: 'revealed', itemId: item.id, part: 'own' })
    expect(view(own)).toMatchObject({ parts: { own: [{ question: '1.1 Question 1.1' }] } })
    expect(view(withLog(own, { kind: 'hidden', itemId: item.id, part: 'own' }))).toEqual(view(begun))
  })

  it('goes dark, and frozen keeps what it had whatever happens behind it', () => {
    const own = withLog(begun, { kind: 'revealed', itemId: item.id, part: 'own' })
    expect(view(withLog(own, { kind: 'screen', shows: 'nothing' }))).toEqual({ kind: 'nothing' })
    const frozen = withLog(
      own,
      { kind: 'screen', shows: 'frozen' },
      { kind: 'revealed', itemId: item.id, part: 'last' },
    )
    expect(view(frozen)).toEqual(view(own))
    expect(view(withLog(frozen, { kind: 'screen', shows: 'item' }))).toMatchObject({ parts: { last: [{}] } })
  })

  it('can show no note, no private word and nothing that is not revealed, whatever is done', () => {
    const marked = Object.fromEntries(roomParts.map((part) => [part, [`MARK-${part}`]])) as unknown as RoomFacts
    const part = fc.constantFrom(...roomParts)
    const said: fc.Arbitrary<LogSaid> = fc.oneof(
      part.map((each): LogSaid => ({ kind: 'revealed', itemId: item.id, part: each })),
      part.map((each): LogSaid => ({ kind: 'hidden', itemId: item.id, part: each })),
      fc.constantFrom<LogSaid>(
        { kind: 'item', itemId: item.id },
        { kind: 'screen', shows: 'item' },
        { kind: 'screen', shows: 'nothing' },
        { kind: 'parked', itemId: item.id, why: 'SECRET why' },
        { kind: 'decision', itemId: item.id, words: 'SECRET decision' },
        rated({ proposed: some }),
      ),
    )
    fc.assert(
      fc.property(fc.array(said, { maxLength: 30 }), fc.string({ minLength: 3 }), (all, note) => {
        let session: Session = {
          ...begun,
          notes: { 'item-1': `SECRET ${note}`, session: 'SECRET' },
          edits: { a: 'SECRET' },
        }
        for (const each of all) {
          const next = logged(session, each, secondsIn(1))
          if (next.ok) session = next.value
        }
        const shown = JSON.stringify(roomView(withoutNotes(session), world.names, () => marked))
        const real = JSON.stringify(roomView(withoutNotes(session), world.names, () => facts(session)))
        expect(shown).not.toContain('SECRET')
        expect(real).not.toContain('SECRET')
        const { revealed, screen } = placeOf(session)
        const may = new Set<RoomPart>(screen === 'nothing' ? [] : revealed.get(item.id))
        expect(roomParts.filter((each) => shown.includes(`MARK-${each}`))).toEqual(
          roomParts.filter((each) => may.has(each)),
        )
      }),
    )
  })
})

describe('the notes', () => {
  const noted = { ...begun, notes: { 'item-1': 'SECRET note' } }

  it('do not compile where something goes out', () => {
    // @ts-expect-error A session with its notes is no session for others.
    const refused: OpenSession = noted
    expect(refused).toBe(noted)
    expect('notes' in withoutNotes(noted)).toBe(false)
  })

  it('are in nothing that is made from a session', () => {
    const minutes = minutesOf(withoutNotes(noted), { challenges: [], actions: [], organisationOf: () => null })
    expect(JSON.stringify([minutes, withoutNotes(noted)])).not.toContain('SECRET note')
  })
})
