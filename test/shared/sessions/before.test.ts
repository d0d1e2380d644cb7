import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { addItem, changeItem } from '../../../shared/sessions/agenda'
import { changeFacts, makeSession, takePersonOff } from '../../../shared/sessions/make'
import { readTypedTime } from '../../../shared/sessions/timeOfDay'
import { comingTo, expectedFrom, panelOf } from '../../../shared/sessions/whoComes'
import { anAgendaItem, aPerson, aSession, someIds, withLog } from '../../builders/ledger'
import { must, refusal } from '../../builders/must'
import { anOrganisation, aPartnership } from '../../builders/workspaces'

const { id: _id, people: _people, agenda: _agenda, papers: _papers, log: _log, ...rest } = aSession()
const { notes: _notes, edits: _edits, ...asked } = rest
const over = withLog(aSession(), { kind: 'started' }, { kind: 'ended' })
const reviewed = withLog(over, { kind: 'reviewed' })

describe('the facts of a session', () => {
  it('are tidied when it is made, and refused without a title or with a length that no session has', () => {
    expect(must(makeSession({ ...asked, title: ' Spring  panel ', place: ' Hall ' }, someIds()))).toMatchObject({
      id: 'made-1',
      title: 'Spring panel',
      place: 'Hall',
      agenda: [],
      people: [],
    })
    expect(refusal(makeSession({ ...asked, title: ' ' }, someIds()))).toEqual({ kind: 'titleIsMissing' })
    for (const minutes of [4, 1_441, Number.NaN])
      expect(refusal(makeSession({ ...asked, minutes }, someIds()))).toEqual({ kind: 'lengthIsWrong' })
    expect(refusal(makeSession({ ...asked, place: 'x'.repeat(2_001) }, someIds()))).toMatchObject({
      kind: 'textIsTooLong',
    })
  })

  it('are put right until the minutes are reviewed', () => {
    expect(must(changeFacts(over, { place: 'Town hall ' })).place).toBe('Town hall')
    expect(refusal(changeFacts(aSession(), { title: '' }))).toEqual({ kind: 'titleIsMissing' })
    expect(refusal(changeFacts(reviewed, { place: 'x' }))).toEqual({ kind: 'notNow', stage: 'reviewed' })
  })
})

describe('an item of the agenda', () => {
  const change = (what: Parameters<typeof changeItem>[2]) => changeItem(aSession(), asId('item-1'), what)
  const ask = (words: string) => ({ id: asId<'ask'>('a'), words, promptId: null })

  it('is kept tidy, and refused where it could not be read again', () => {
    expect(must(change({ title: ' Police  – help ', asks: [ask(' How?\n')] })).agenda[0]).toMatchObject({
      title: 'Police – help',
      asks: [{ words: 'How?' }],
    })
    expect(refusal(change({ title: ' ' }))).toEqual({ kind: 'itemTitleIsMissing' })
    expect(refusal(change({ minutes: 601 }))).toEqual({ kind: 'itemMinutesAreWrong' })
    expect(refusal(change({ minutes: Number.NaN }))).toEqual({ kind: 'itemMinutesAreWrong' })
    expect(refusal(change({ asks: [ask('How?'), ask(' ')] }))).toEqual({ kind: 'askIsMissing' })
    expect(refusal(change({ asks: [ask('x'.repeat(20_001))] }))).toMatchObject({ kind: 'textIsTooLong' })
    expect(refusal(addItem(aSession(), anAgendaItem({ id: asId('new'), minutes: -1 }), null))).toEqual({
      kind: 'itemMinutesAreWrong',
    })
  })
})

describe('who comes', () => {
  it('is whom the partnership names for the panel, the note-taker without a vote', () => {
    expect(panelOf(aPartnership(), someIds()).map(({ role, side, hasNoVote }) => [role, side, hasNoVote])).toEqual([
      ['Independent scrutineer', 'panel', false],
      ['Business manager', 'panel', true],
    ])
  })

  it('is who signed an organisation’s return, else its first contact, else its senior lead', () => {
    const contacts = [{ id: asId<'contact'>('c'), role: 'Named nurse', name: 'Ann Example', email: '', phone: '' }]
    const from = (signOff: { role: string; name: string } | null, has = contacts) => {
      const { role, name, side, organisationId, attendance } = expectedFrom(
        anOrganisation({ contacts: has }),
        signOff,
        someIds(),
      )
      return [role, name, side, organisationId, attendance]
    }
    expect(from({ role: 'Director', name: 'Bo Example' })).toEqual([
      'Director',
      'Bo Example',
      'organisation',
      'haven',
      'expected',
    ])
    expect(from(null).slice(0, 2)).toEqual(['Named nurse', 'Ann Example'])
    expect(from(null, []).slice(0, 2)).toEqual(['Senior lead', ''])
  })

  it('tells the organisations, each once, and nobody of the panel', () => {
    const from = (id: string, organisation: string, side: 'organisation' | 'panel' = 'organisation') =>
      aPerson({ id: asId(id), side, organisationId: asId(organisation) })
    const people = [from('a', 'police'), from('b', 'haven'), from('c', 'police'), from('d', 'school', 'panel')]
    expect(comingTo(aSession({ people }))).toEqual(['police', 'haven'])
  })

  it('loses a person who did nothing in the session yet', () => {
    expect(must(takePersonOff(aSession(), asId('chair'))).people).toEqual([])
    expect(refusal(takePersonOff(aSession(), asId('nobody')))).toEqual({ kind: 'personIsMissing' })
    const rated = withLog(
      aSession(),
      { kind: 'started' },
      {
        kind: 'rated',
        itemId: asId('item-1'),
        returnId: asId('r'),
        questionId: asId('T-1.1'),
        own: null,
        proposed: null,
        agreed: null,
        isNotAgreed: false,
        reason: '',
        raters: [asId('chair')],
      },
    )
    expect(refusal(takePersonOff(rated, asId('chair')))).toEqual({ kind: 'personIsInLog' })
    expect(refusal(takePersonOff(over, asId('chair')))).toEqual({ kind: 'notNow', stage: 'ended' })
  })
})

describe('a time of day', () => {
  it.each([
    ['10:00', '10:00'],
    [' 9.30 ', '09:30'],
    ['14', '14:00'],
    ['2pm', '14:00'],
    ['12:05 AM', '00:05'],
    ['12 pm', '12:00'],
    ['', ''],
    ['24:00', null],
    ['10:60', null],
    ['13pm', null],
    ['0 am', null],
    ['noon', null],
  ])('typed %s is read', (typed, read) => {
    expect(readTypedTime(typed)).toBe(read)
  })
})
