import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionRows } from '../../../shared/actions/tracker'
import { asDay, longDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import type { LedgerRow } from '../../../shared/challenges/ledger'
import { ledgerRows } from '../../../shared/challenges/ledger'
import type { Flag } from '../../../shared/findings/flags/flag'
import {
  addItem,
  changedSincePapers,
  changeItem,
  lockPapers,
  moveItem,
  removeItem,
  runningOrder,
} from '../../../shared/sessions/agenda'
import type { AgendaSource } from '../../../shared/sessions/agendaCandidates'
import type { LogSaid } from '../../../shared/sessions/log'
import { withoutNotes } from '../../../shared/sessions/session'
import { suggestAgenda } from '../../../shared/sessions/suggestAgenda'
import { aFramework, best, good, q11, q12, q21, some } from '../../builders/frameworks'
import {
  aChallenge,
  anAgendaItem,
  aPartnershipAction,
  aSession,
  secondsIn,
  seenEvidence,
  someIds,
  withLog,
} from '../../builders/ledger'
import { must, refusal } from '../../builders/must'
import { anAction, anAnswer, aReturn, noon, today } from '../../builders/returns'
import { aDismissed, aPanelNote, aReview, aReviewItem } from '../../builders/reviews'
import { someOrganisations } from '../../builders/workspaces'

const haven = aReturn({ stage: 'returned', answers: { [q11]: anAnswer() } })
const police = aReturn({ id: asId('return-police-2026'), organisationId: asId('police'), stage: 'returned' })
const flag = (rule: string, auditReturn = haven, questionId: Flag['questionId'] = q11): Flag => ({
  rule,
  returnId: auditReturn.id,
  organisationId: auditReturn.organisationId,
  questionId,
  why: 'w',
})
const source = (change: Partial<AgendaSource> = {}): AgendaSource => ({
  minutes: 60,
  framework: aFramework(),
  returns: [haven, police],
  names: new Map([
    [asId('haven'), 'Haven'],
    [asId('police'), 'Police'],
  ]),
  ledger: [],
  flags: [],
  reviews: [],
  sessions: [],
  actions: [],
  before: null,
  prompts: [],
  ...change,
})
const suggest = (change: Partial<AgendaSource> = {}) => suggestAgenda(source(change), someIds('item'))
const titles = (change: Partial<AgendaSource>) => suggest(change).agenda.map(({ title }) => title)
const held = {
  id: asId<'challenge event'>('h'),
  ...secondsIn(0),
  sessionId: null,
  kind: 'heldOver',
  why: 'parked',
  note: '',
} as const
const rowsOf = (...all: ReturnType<typeof aChallenge>[]): readonly LedgerRow[] =>
  ledgerRows(all, someOrganisations(), today)
const lay = (view: 'concerned' | 'satisfied', sentAt: typeof noon | null = noon) =>
  aReview({ sentAt, items: [aReviewItem({ questionId: q21, note: { view, words: '', raise: false, at: noon } })] })
const prompt = {
  prompt: { id: asId<'prompt'>('CP44'), topic: 'Never let it go', text: 'Show me every challenge.' } as never,
  organisationIds: [asId<'organisation'>('police')],
}

describe('a suggested agenda', () => {
  it('begins with the organisation that has something not settled, and in each lay concerns stand before what else is worth asking', () => {
    const { agenda, minutes } = suggest({
      ledger: rowsOf(aChallenge({ organisationId: asId('police') }, { id: asId('old'), events: [held] })),
      reviews: [lay('concerned')],
      flags: [flag('outlier'), flag('topWithoutEvidence'), flag('signOffMissing', police, null)],
      prompts: [prompt],
    })
    expect(agenda.map(({ title, why }) => [title, ...why])).toEqual([
      ['Welcome, interests, and what today is for', expect.stringMatching(/^Only those of the panel/)],
      [
        'Police – challenges not settled yet',
        'Put off on 14 January 2027: “How do you know it happens at night?”',
        '1 challenge carried from before',
      ],
      ['Police – the whole return', 'Sign-off missing'],
      ['Police – Never let it go', 'From the prompts: Never let it go'],
      ['Haven – Listening', 'Lay concern'],
      ['Haven – Leadership', 'Top rating, no evidence', 'Much higher than similar organisations'],
      ['What was agreed, actions and what happens next', expect.stringMatching(/^What was agreed is read back/)],
    ])
    expect(minutes).toBe(60)
    expect(agenda[1]).toMatchObject({ kind: 'carried', challengeIds: ['old'], organisationIds: ['police'] })
    expect(agenda[3]?.asks).toMatchObject([{ words: 'Show me every challenge.', promptId: 'CP44' }])
  })

  it('keeps the items of an organisation together, first the one whose challenge was carried most often or is oldest', () => {
    const carried = (id: string, who: string, times: number, on: string) =>
      aChallenge(
        { organisationId: asId(who), on: asDay(on) },
        { id: asId(id), events: Array.from({ length: times }, () => ({ ...held, why: 'notSettled' as const })) },
      )
    const names = new Map(['haven', 'police'].map((id) => [asId<'organisation'>(id), id]))
    const ledger = (haven2: number) =>
      rowsOf(carried('a', 'haven', haven2, '2026-03-10'), carried('b', 'police', 1, '2025-03-10'))
    const order = (haven2: number) =>
      titles({
        names,
        ledger: ledger(haven2),
        reviews: [lay('concerned')],
        flags: [flag('signOffMissing', police, null)],
      }).slice(1, -1)
    const ofHaven = ['haven – challenges not settled yet', 'haven – Listening']
    const ofPolice = ['police – challenges not settled yet', 'police – the whole return']
    expect(order(1)).toEqual([...ofPolice, ...ofHaven])
    expect(order(2)).toEqual([...ofHaven, ...ofPolice])
  })

  it('gives challenges that only wait to be closed one short item, and no full one', () => {
    const evidence = { ...seenEvidence(), id: asId('e'), ...secondsIn(0), sessionId: null } as never
    const doubt = {
      kind: 'viewed',
      satisfied: 'no',
      words: '',
      id: asId('v'),
      ...secondsIn(1),
      sessionId: null,
    } as never
    const seen = (id: string, ...more: never[]) => aChallenge({}, { id: asId(id), events: [evidence, ...more, held] })
    const first = (...all: ReturnType<typeof aChallenge>[]) => suggest({ ledger: rowsOf(...all) }).agenda[1]
    expect(first(seen('a'))).toMatchObject({ title: 'Haven – challenges to close', minutes: 2, kind: 'carried' })
    expect(first(seen('a'), seen('b'), seen('c'))?.minutes).toBe(3)
    expect(first(seen('a'))?.why).toContain('1 challenge to close: evidence was seen')
    expect(first(seen('a', doubt))).toMatchObject({ title: 'Haven – challenges not settled yet', minutes: 20 })
    expect(first(seen('a', doubt))?.why).toContain(
      '1 challenge of which evidence was seen, and the panel is not satisfied yet',
    )
    const both = first(seen('a'), aChallenge({}, { id: asId('z') }))
    expect(both?.why).toEqual(
      expect.arrayContaining(['1 challenge not settled yet', '1 challenge to close: evidence was seen']),
    )
  })

  it('leaves out what flags say of a rating once another was agreed, and keeps what they say of one that was confirmed', () => {
    const agreed = (rating: typeof good) => ({ [q11]: { rating, reason: 'x', feedback: '', by: 'Panel', on: today } })
    const answers = { [q11]: anAnswer({ rating: best }) }
    const why = (rating: typeof good) =>
      suggest({
        returns: [{ ...haven, answers, agreed: agreed(rating) }],
        flags: [flag('topWithoutEvidence'), flag('allTop', haven, null), flag('sameAsBefore')],
      })
        .agenda.slice(1, -1)
        .flatMap((item) => item.why)
    expect(why(good)).toEqual(['Same words as last time'])
    expect(why(best)).toEqual(['Top rating, no evidence', 'Same words as last time', 'All ratings at the top'])
  })

  it('says which rating moved, whose it is, and what a reader wrote', () => {
    const words = suggest({
      flags: [flag('largeMove')],
      reviews: [
        aReview({
          sentAt: noon,
          items: [
            aReviewItem({ questionId: q21, note: { view: 'concerned', words: 'Who checks?', raise: false, at: noon } }),
          ],
        }),
      ],
    })
      .agenda.slice(1, -1)
      .flatMap(({ why }) => why)
    expect(words).toEqual([
      'Lay concern: “Who checks?”',
      'Their own rating of 1.1 moved two steps or more from their own of last time',
    ])
  })

  it('begins with what an earlier session put off, did not reach or did not agree, and says so, until it is taken up', () => {
    const topic = (id: string, change: object = {}) =>
      anAgendaItem({ id: asId(id), kind: 'topic', organisationIds: [asId('police')], challengeIds: [], ...change })
    const [nights, budget, late] = [
      topic('nights', { standardId: asId('T-2'), title: 'Police – Listening' }),
      topic('budget', {
        standardId: null,
        title: 'Police – Budget',
        asks: [{ id: asId('x'), words: 'How much?', promptId: null }],
      }),
      topic('late', { standardId: null, title: 'Police – Estate' }),
    ]
    const agenda = [nights, budget, late]
    const before = withLog(
      aSession({ id: asId('before'), title: 'Autumn', agenda }),
      { kind: 'started' },
      { kind: 'item', itemId: nights.id },
      { kind: 'parked', itemId: nights.id, why: 'Their lead left' },
      { kind: 'parked', itemId: budget.id, why: '' },
      { kind: 'ended' },
    )
    const day = longDay(secondsIn(1).on)
    const disputed = {
      ...haven,
      agreed: { [q11]: { rating: null, reason: 'x', feedback: '', by: 'Panel', on: today } },
    }
    const made = suggest({
      sessions: [withoutNotes(before)],
      returns: [disputed, police],
      reviews: [
        aReview({
          sentAt: noon,
          items: [
            aReviewItem({
              returnId: police.id,
              questionId: q21,
              note: { view: 'concerned', words: '', raise: false, at: noon },
            }),
          ],
        }),
      ],
    }).agenda.slice(1, -1)
    expect(made.map(({ title, why }) => [title, ...why])).toEqual([
      ['Police – Listening', `Put off at “Autumn”, ${day}: Their lead left`, 'Lay concern'],
      ['Police – Budget', `Put off at “Autumn”, ${day}`],
      ['Police – Estate', `Not reached at “Autumn”, ${day}`],
      ['Haven – Leadership', `Rating not agreed, ${longDay(today)}`],
    ])
    expect(made[1]?.asks).toMatchObject([{ words: 'How much?' }])
    const taken = withLog(
      aSession({ id: asId('later'), agenda, on: asDay('2027-02-14') }),
      { kind: 'started' },
      { kind: 'item', itemId: nights.id },
      { kind: 'item', itemId: budget.id },
      { kind: 'item', itemId: late.id },
      { kind: 'ended' },
    )
    expect(titles({ sessions: [withoutNotes(before), withoutNotes(taken)] })).toHaveLength(2)
  })

  it('asks again about a rating that was proposed and not decided, until it is', () => {
    const rated = {
      kind: 'rated',
      itemId: null,
      returnId: haven.id,
      questionId: q11,
      own: null,
      proposed: some,
      agreed: null,
      isNotAgreed: false,
      reason: 'x',
      raters: [],
    } satisfies LogSaid
    const session = withLog(aSession({ title: 'Autumn' }), { kind: 'started' }, rated, { kind: 'ended' })
    const sessions = [withoutNotes({ ...session, agenda: [] })]
    const why = suggest({ sessions }).agenda[1]?.why
    expect(why).toEqual([expect.stringMatching(/^Rating proposed and not decided at “Autumn”/)])
    const agreed = { [q11]: { rating: some, reason: 'x', feedback: '', by: 'Panel', on: today } }
    expect(suggest({ sessions, returns: [{ ...haven, agreed }, police] }).agenda).toHaveLength(2)
  })

  it('takes nothing from a review that was not sent, a satisfied reader, a flag put aside, or somebody who does not come', () => {
    const nothing = ['Welcome, interests, and what today is for', 'What was agreed, actions and what happens next']
    expect(titles({ reviews: [lay('concerned', null), lay('satisfied')] })).toEqual(nothing)
    const aside = { ...haven, dismissed: [aDismissed({ rule: 'outlier', questionId: q11 })] }
    expect(titles({ returns: [aside], flags: [flag('outlier')] })).toEqual(nothing)
    expect(
      titles({ names: new Map(), flags: [flag('outlier')], ledger: rowsOf(aChallenge()), prompts: [prompt] }),
    ).toEqual(nothing)
    const closed = aChallenge({}, { events: [{ ...held, kind: 'voided', reason: 'x' } as never] })
    expect(titles({ ledger: rowsOf(closed) })).toEqual(nothing)
  })

  it('puts what a panel marked for the session before flags', () => {
    const marked = { ...haven, panel: { [q21]: aPanelNote({ outcome: 'toSession' }) } }
    const { others: _none, ...other } = aPanelNote({ outcome: 'toSession' })
    const byAnother = { ...haven, panel: { [q21]: aPanelNote({ others: [other] }) } }
    expect(titles({ returns: [byAnother] })[1]).toBe('Haven – Listening')
    expect(titles({ returns: [marked], flags: [flag('topWithoutEvidence')] }).slice(1, 3)).toEqual([
      'Haven – Listening',
      'Haven – Leadership',
    ])
  })

  it('looks again at what was agreed last time to be short of the duty, or was not agreed', () => {
    const agreed = (rating: typeof good | null) => ({ rating, reason: 'x', feedback: '', by: 'Panel', on: today })
    const before = {
      framework: aFramework((file) => void Object.assign(file, { edition: '2025.1' })),
      returns: [aReturn({ agreed: { [q11]: agreed(good), [q12]: agreed(some), [q21]: agreed(null) } })],
    }
    const { agenda } = suggest({ before })
    expect(agenda.slice(1, -1).map(({ title, why, questionIds }) => [title, why, questionIds])).toEqual([
      ['Haven – Leadership', ['Last time on 1.2: Some'], [q12]],
      ['Haven – Listening', ['Not agreed last time on 2.1'], [q21]],
    ])
  })

  it('says what was agreed since, with its day, in place of what was agreed last time', () => {
    const agreed = (rating: typeof good | null) => ({ rating, reason: 'x', feedback: '', by: 'Panel', on: today })
    const before = {
      framework: aFramework((file) => void Object.assign(file, { edition: '2025.1' })),
      returns: [aReturn({ agreed: { [q11]: agreed(some), [q12]: agreed(some) } })],
    }
    const now = { ...haven, agreed: { [q11]: agreed(good), [q12]: agreed(some) } }
    const { agenda } = suggest({ before, returns: [now] })
    expect(agenda.slice(1, -1).map(({ why, questionIds }) => [why, questionIds])).toEqual([
      [['Agreed on 1.2, 22 November 2026: Some'], [q12]],
    ])
  })

  it('asks after the partnership’s own actions that are late', () => {
    const late = aPartnershipAction(
      { due: asDay('2026-11-01') },
      { from: { kind: 'cell', cycleId: asId('c'), questionId: q21 } },
    )
    const rows = (action: typeof late) => actionRows([haven], [action], today)
    expect(suggest({ actions: rows(late) }).agenda[1]).toMatchObject({
      title: 'Haven – Listening',
      why: ['Agreed action overdue'],
    })
    expect(suggest({ actions: rows(aPartnershipAction()) }).agenda).toHaveLength(2)
    const inAnswer = aReturn({ answers: { [q11]: anAnswer({ actions: [anAction({ due: asDay('2026-11-01') })] }) } })
    expect(suggest({ actions: actionRows([inAnswer], [], today) }).agenda).toHaveLength(2)
  })

  it('never adds up to more than there is, fills the time where it can, and says what it had no time for', () => {
    const rule = fc.constantFrom('topWithoutEvidence', 'largeMove', 'overdueActions', 'outlier', 'allTop')
    const one = fc.record({ rule, who: fc.constantFrom(haven, police), question: fc.constantFrom(q11, q12, q21, null) })
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 180 }),
        fc.array(one, { maxLength: 12 }),
        fc.nat({ max: 9 }),
        (minutes, flags, challenges) => {
          const ledger = rowsOf(
            ...Array.from({ length: challenges }, (_, i) => aChallenge({}, { id: asId(`c-${i}`), events: [held] })),
          )
          const all = flags.map(({ rule: id, who, question }) => flag(id, who, question))
          const made = suggest({ minutes, ledger, flags: all })
          const sum = made.agenda.reduce((total, item) => total + item.minutes, 0)
          expect(made.minutes).toBe(sum)
          expect(sum).toBeLessThanOrEqual(minutes)
          const topics = made.agenda.filter(({ kind }) => kind === 'topic' || kind === 'carried')
          if (topics.some((item) => item.minutes < 20)) expect(sum).toBe(minutes)
          const wanted = new Set(
            all.map(
              ({ organisationId, questionId }) =>
                `${organisationId} ${questionId === null ? '' : questionId === q21 ? 'T-2' : 'T-1'}`,
            ),
          )
          expect(topics.length + made.left.length).toBe(wanted.size + (challenges > 0 ? 1 : 0))
          expect(topics.every(({ why }) => why.length > 0)).toBe(true)
          // Carried challenges stand first, and are left out for nothing new.
          if (topics.some(({ kind }) => kind === 'carried')) expect(topics[0]?.kind).toBe('carried')
          else if (challenges > 0) expect(made.left.some(({ kind }) => kind === 'carried')).toBe(true)
        },
      ),
    )
  })
})

describe('an agenda', () => {
  const ids = ({ agenda }: { agenda: readonly { id: string }[] }) => agenda.map(({ id }) => id)
  const session = aSession({ agenda: ['a', 'b', 'c'].map((id) => anAgendaItem({ id: asId(id), minutes: 10 })) })
  const over = withLog(session, { kind: 'started' }, { kind: 'ended' })

  it('is put in another order one step at a time', () => {
    expect(ids(must(moveItem(session, asId('b'), -1)))).toEqual(['b', 'a', 'c'])
    expect(ids(must(moveItem(session, asId('b'), 1)))).toEqual(['a', 'c', 'b'])
    expect(refusal(moveItem(session, asId('a'), -1))).toEqual({ kind: 'nothingChanged' })
    expect(refusal(moveItem(session, asId('x'), 1))).toEqual({ kind: 'itemIsMissing' })
    expect(refusal(moveItem(over, asId('a'), 1))).toEqual({ kind: 'sessionIsOver' })
  })

  it('takes items in, changes them, and lets those go that were not reached', () => {
    const closing = { ...session, agenda: [...session.agenda, anAgendaItem({ id: asId('end'), kind: 'closing' })] }
    const own = anAgendaItem({ id: asId('own') })
    expect(ids(must(addItem(closing, own, null)))).toEqual(['a', 'b', 'c', 'own', 'end'])
    expect(ids(must(addItem(session, own, asId('a'))))).toEqual(['a', 'own', 'b', 'c'])
    expect(refusal(addItem(session, anAgendaItem({ id: asId('a') }), null))).toEqual({ kind: 'nothingChanged' })
    expect(must(changeItem(session, asId('b'), { minutes: 3 })).agenda[1]?.minutes).toBe(3)
    expect(refusal(changeItem(session, asId('x'), {}))).toEqual({ kind: 'itemIsMissing' })
    expect(ids(must(removeItem(session, asId('b'))))).toEqual(['a', 'c'])
    const reached = withLog(session, { kind: 'started' }, { kind: 'item', itemId: asId('a') })
    expect(refusal(removeItem(reached, asId('a')))).toEqual({ kind: 'itemWasReached' })
  })

  it('has times that follow one another', () => {
    const { lines, planned, spare } = runningOrder(aSession({ startsAt: '23:55' }))
    expect(lines.map(({ from, startsAt }) => [from, startsAt])).toEqual([
      [0, '23:55'],
      [12, '00:07'],
    ])
    expect([planned, spare]).toEqual([22, 68])
    expect(runningOrder(aSession({ startsAt: '', minutes: 20 }))).toMatchObject({
      spare: -2,
      lines: [{ startsAt: '' }, {}],
    })
  })

  it('says what changed since the papers were sent', () => {
    expect(changedSincePapers(session)).toBeNull()
    const sent = lockPapers(session, secondsIn(0).at)
    expect(changedSincePapers(sent)).toEqual({ isReordered: false, added: [], changed: [], removed: [] })
    expect(changedSincePapers(must(moveItem(sent, asId('b'), 1)))?.isReordered).toBe(true)
    const changed = must(
      addItem(
        must(removeItem(must(changeItem(sent, asId('b'), { minutes: 3 })), asId('a'))),
        anAgendaItem({ id: asId('n') }),
        null,
      ),
    )
    const found = changedSincePapers(changed)
    expect(found?.isReordered).toBe(false)
    expect([found?.added, found?.changed, found?.removed].map((some) => some?.map(({ id }) => id))).toEqual([
      ['n'],
      ['b'],
      ['a'],
    ])
    expect(asDay('2027-01-14')).toBe(sent.on)
  })
})
