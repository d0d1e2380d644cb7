import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { changedParts } from '../../../shared/sessions/changedParts'
import { clockOf, gapBefore } from '../../../shared/sessions/clock'
import { type LogSaid, logged, logOf, placeOf, type SessionStage, stageOf } from '../../../shared/sessions/log'
import { editPiece, makeSession, putPerson, writeNote } from '../../../shared/sessions/make'
import { reopenSession, stepBack, stepOn } from '../../../shared/sessions/run'
import { type Session, sessionSchema } from '../../../shared/sessions/session'
import { aPerson, aSession, secondsIn, someIds, withLog } from '../../builders/ledger'
import { must, refusal } from '../../builders/must'

const item = { kind: 'item', itemId: asId<'agenda item'>('item-1') } as const

describe('the stages of a session', () => {
  const moves: readonly [SessionStage, LogSaid['kind'], SessionStage][] = [
    ['before', 'started', 'running'],
    ['running', 'paused', 'paused'],
    ['paused', 'resumed', 'running'],
    ['running', 'ended', 'ended'],
    ['paused', 'ended', 'ended'],
    ['ended', 'reviewed', 'reviewed'],
    ['ended', 'reopened', 'paused'],
    ['reviewed', 'reopened', 'ended'],
  ]
  const sessionAt: Record<SessionStage, Session> = {
    before: aSession(),
    running: withLog(aSession(), { kind: 'started' }),
    paused: withLog(aSession(), { kind: 'started' }, { kind: 'paused' }),
    ended: withLog(aSession(), { kind: 'started' }, { kind: 'ended' }),
    reviewed: withLog(aSession(), { kind: 'started' }, { kind: 'ended' }, { kind: 'reviewed' }),
  }
  const said = (kind: LogSaid['kind']) =>
    (kind === 'reopened' ? { kind, reason: 'A date was wrong.' } : { kind }) as LogSaid

  it('are moved between in these ways and in no other', () => {
    for (const stage of Object.keys(sessionAt) as SessionStage[])
      for (const kind of ['started', 'paused', 'resumed', 'ended', 'reviewed', 'reopened'] as const) {
        const next = logged(sessionAt[stage], said(kind), secondsIn(10))
        const move = moves.find(([from, by]) => from === stage && by === kind)
        expect(next.ok ? stageOf(next.value) : next.problem).toEqual(move ? move[2] : { kind: 'notNow', stage })
      }
  })

  it('decide what is written down: in the room while it is on, the rest until the minutes are reviewed', () => {
    const at = (entry: LogSaid) =>
      (Object.keys(sessionAt) as SessionStage[]).filter((stage) => logged(sessionAt[stage], entry, secondsIn(10)).ok)
    expect(at(item)).toEqual(['running', 'paused'])
    expect(at({ kind: 'decision', itemId: null, words: 'Yes.' })).toEqual(['running', 'paused', 'ended'])
    expect(at({ kind: 'letterSent', organisationId: asId('haven'), answerBy: null })).toEqual(['ended', 'reviewed'])
  })

  it('keep everything said in its order, whatever is tried', () => {
    const entry = fc.constantFrom<LogSaid>(
      { kind: 'started' },
      { kind: 'paused' },
      { kind: 'resumed' },
      { kind: 'ended' },
      { kind: 'reviewed' },
      { kind: 'reopened', reason: 'x' },
      item,
      { kind: 'revealed', itemId: asId('item-1'), part: 'own' },
      { kind: 'screen', shows: 'nothing' },
      { kind: 'decision', itemId: null, words: 'Yes.' },
    )
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (all) => {
        let session = aSession()
        for (const each of all) {
          const next = logged(session, each, secondsIn(1))
          if (!next.ok) continue
          expect(logOf(next.value).slice(0, -1)).toEqual(logOf(session))
          session = next.value
        }
        expect(parse(sessionSchema as never, session).ok).toBe(true)
      }),
    )
  })

  it('refuse nobody’s word, and an item that is not on the agenda', () => {
    expect(refusal(logged(sessionAt.running, item, secondsIn(1, ' ')))).toEqual({ kind: 'whoIsMissing' })
    expect(refusal(logged(sessionAt.running, { ...item, itemId: asId('lost') }, secondsIn(1)))).toEqual({
      kind: 'itemIsMissing',
    })
    expect(refusal(reopenSession(sessionAt.ended, ' ', secondsIn(1)))).toEqual({ kind: 'reasonIsMissing' })
  })
})

describe('the stepping keys', () => {
  const parts = ['own', 'last'] as const
  const on = (session: Session) => must(stepOn(session, parts, secondsIn(1)))
  const back = (session: Session) => must(stepBack(session, parts, secondsIn(1)))
  const shown = (session: Session) => {
    const { itemId, revealed } = placeOf(session)
    return [itemId, [...(revealed.get(itemId as never) ?? [])]]
  }

  it('show one part after another, then go to the next item, and back the same way', () => {
    const started = withLog(aSession(), { kind: 'started' })
    const first = on(started)
    expect(shown(first)).toEqual(['item-1', []])
    const both = on(on(first))
    expect(shown(both)).toEqual(['item-1', ['own', 'last']])
    const second = on(both)
    expect(shown(second)).toEqual(['item-2', []])
    expect(refusal(stepOn(on(on(second)), parts, secondsIn(1)))).toEqual({ kind: 'agendaIsOver' })
    expect(shown(back(second))).toEqual(['item-1', ['own', 'last']])
    expect(shown(back(back(second)))).toEqual(['item-1', ['own']])
    expect(refusal(stepBack(first, parts, secondsIn(1)))).toEqual({ kind: 'agendaBegins' })
  })

  it('hide what was shown last, wherever it stands on the slide', () => {
    const itemId = asId<'agenda item'>('item-1')
    const at = withLog(aSession(), { kind: 'started' }, { kind: 'item', itemId })
    const both = withLog(at, { kind: 'revealed', itemId, part: 'last' }, { kind: 'revealed', itemId, part: 'own' })
    expect(shown(back(both))).toEqual(['item-1', ['last']])
    expect(shown(back(back(both)))).toEqual(['item-1', []])
  })
})

describe('what is parked', () => {
  it('is so until it is taken up again', () => {
    const itemId = asId<'agenda item'>('item-1')
    const parked = withLog(aSession(), { kind: 'started' }, { kind: 'parked', itemId, why: 'The lead is late.' })
    expect(placeOf(parked).parked).toEqual(new Map([[itemId, 'The lead is late.']]))
    expect(placeOf(withLog(parked, { kind: 'takenUp', itemId })).parked.size).toBe(0)
  })
})

describe('the clock', () => {
  const at = (seconds: number) => secondsIn(seconds).at
  const log = (session: Session, seconds: number, said: LogSaid) => must(logged(session, said, secondsIn(seconds)))

  it('counts the session and each item, without pauses and without the time the computer was off', () => {
    let session = log(aSession(), 0, { kind: 'started' })
    session = log(session, 60, item)
    session = log(session, 120, { kind: 'paused' })
    session = log(session, 600, { kind: 'resumed' })
    session = log(session, 700, { kind: 'interrupted', since: at(660) })
    expect(clockOf(session, at(730))).toMatchObject({
      used: 210,
      left: 90 * 60 - 210,
      item: { used: 150, planned: 720, added: 0, overBy: 0 },
    })
    session = log(session, 1_400, { kind: 'item', itemId: asId('item-2') })
    expect(clockOf(session, at(1_500)).byItem).toEqual(
      new Map([
        ['item-1', 820],
        ['item-2', 100],
      ]),
    )
  })

  it('says how far an item is over, and takes added minutes into account', () => {
    const session = log(log(aSession(), 0, { kind: 'started' }), 0, item)
    expect(clockOf(session, at(790)).item).toEqual({ used: 790, planned: 720, added: 0, overBy: 70, stands: false })
    const more = log(session, 10, { kind: 'extended', itemId: asId('item-1'), minutes: 2 })
    expect(clockOf(more, at(790)).item).toEqual({ used: 790, planned: 840, added: 120, overBy: 0, stands: false })
  })

  it('stands for an item that is parked, goes on for the session, and goes on for the item once it is taken up again', () => {
    const itemId = asId<'agenda item'>('item-1')
    const parked = log(log(log(aSession(), 0, { kind: 'started' }), 0, item), 100, { kind: 'parked', itemId, why: '' })
    expect(clockOf(parked, at(400))).toMatchObject({ used: 400, item: { used: 100, overBy: 0, stands: true } })
    const away = log(parked, 400, { kind: 'item', itemId: asId('item-2') })
    expect(clockOf(away, at(450)).item).toMatchObject({ used: 50, stands: false })
    const back = log(away, 500, item)
    expect(clockOf(back, at(600)).item).toMatchObject({ used: 100, stands: true })
    const taken = log(back, 600, { kind: 'takenUp', itemId })
    expect(clockOf(taken, at(660))).toMatchObject({ used: 660, item: { used: 160, stands: false } })
  })

  it('counts no short time in which the program was ended: what lies between its last sign and now', () => {
    const session = log(log(aSession(), 0, { kind: 'started' }), 60, item)
    expect(gapBefore(session, at(100), at(120))).toBe(at(100))
    expect(gapBefore(session, at(100), at(104))).toBe(at(100))
    expect(gapBefore(session, at(100), at(102))).toBeNull()
    const after = log(session, 120, { kind: 'interrupted', since: at(100) })
    expect(clockOf(after, at(130)).used).toBe(110)
  })

  it('takes what was written down last for a sign too, and a clock that stood for no gap', () => {
    const session = log(log(aSession(), 0, { kind: 'started' }), 60, item)
    expect(gapBefore(session, at(58), at(90))).toBe(at(60))
    const paused = log(session, 70, { kind: 'paused' })
    expect(gapBefore(paused, at(69), at(600))).toBeNull()
    expect(gapBefore(log(paused, 600, { kind: 'resumed' }), at(69), at(600))).toBeNull()
  })

  it('stands still before the start and after the end, and never runs backwards', () => {
    expect(clockOf(aSession(), at(100))).toMatchObject({ used: 0, item: null })
    const over = log(log(aSession(), 0, { kind: 'started' }), 100, { kind: 'ended' })
    expect(clockOf(over, at(500)).used).toBe(100)
    const running = log(aSession(), 100, { kind: 'started' })
    expect(clockOf(running, asMoment('2027-01-14T09:00:00.000Z')).used).toBe(0)
  })
})

describe('making and keeping a session', () => {
  const { cycleId, form, on, startsAt, place, minutes, madeOn } = aSession()
  const asked = { cycleId, form, on, startsAt, place, minutes, madeOn, title: ' Spring  panel ' }

  it('needs a title, and people a role', () => {
    expect(must(makeSession(asked, someIds()))).toMatchObject({ title: 'Spring panel', agenda: [] })
    expect(refusal(makeSession({ ...asked, title: ' ' }, someIds()))).toEqual({ kind: 'titleIsMissing' })
    expect(refusal(putPerson(aSession(), aPerson({ role: ' ' })))).toEqual({ kind: 'roleIsMissing' })
    const two = must(putPerson(aSession(), aPerson({ id: asId('lay'), role: 'Lay member' })))
    expect(two.people).toHaveLength(2)
    expect(must(putPerson(two, aPerson({ attendance: 'absent' }))).people.map(({ attendance }) => attendance)).toEqual([
      'absent',
      'present',
    ])
  })

  it('writes only what is new', () => {
    const session = aSession({ notes: { 'item-1': 'Old.' } })
    const noted = must(writeNote(session, 'item-2', 'PN: nights?'))
    expect(changedParts(session, noted)).toEqual([{ path: ['notes', 'item-2'], value: 'PN: nights?' }])
    const started = withLog(noted, { kind: 'started' })
    expect(changedParts(noted, started)).toMatchObject([{ path: ['log', '00001'], value: { kind: 'started' } }])
    expect(changedParts(started, { ...started, place: 'Library' })).toEqual([{ path: ['place'], value: 'Library' }])
    expect(changedParts(started, structuredClone(started))).toEqual([])
  })

  it('keeps a person’s words until the minutes are reviewed', () => {
    const reviewed = withLog(aSession(), { kind: 'started' }, { kind: 'ended' }, { kind: 'reviewed' })
    expect(must(editPiece(aSession(), 'minutes/opening', 'Welcome.')).edits).toEqual({ 'minutes/opening': 'Welcome.' })
    expect(refusal(editPiece(reviewed, 'minutes/opening', 'x'))).toEqual({ kind: 'notNow', stage: 'reviewed' })
    expect(refusal(putPerson(reviewed, aPerson()))).toEqual({ kind: 'notNow', stage: 'reviewed' })
    expect(refusal(writeNote(aSession(), 'item-1', 'x'.repeat(20_001)))).toMatchObject({ kind: 'textIsTooLong' })
  })
})
