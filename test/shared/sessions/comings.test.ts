import { expect, it } from 'vitest'
import { asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { type Marked, markAttendance, markEverybody } from '../../../shared/sessions/attend'
import { comingsOf } from '../../../shared/sessions/comings'
import { logged } from '../../../shared/sessions/log'
import { type Session, withoutNotes } from '../../../shared/sessions/session'
import { anAgendaItem, aPerson, aSession, onDay } from '../../builders/ledger'
import { must } from '../../builders/must'

const at = (time: string) => ({ ...onDay('2027-01-14'), at: asMoment(`2027-01-14T${time}:00.000Z`) })
const ids = ['chair', 'lay', 'nurse'] as const

/** A session that began at ten, with who was marked how and when. */
function heldWith(...marks: readonly (readonly [(typeof ids)[number], Marked, string])[]): Session {
  const people = ids.map((id) => aPerson({ id: asId(id), attendance: 'expected' }))
  const started = must(logged(aSession({ people }), { kind: 'started' }, at('10:00')))
  return marks.reduce((session, [id, now, time]) => must(markAttendance(session, asId(id), now, at(time))), started)
}
const saidOf = (session: Session, id: (typeof ids)[number]) =>
  session.people.filter((each) => each.id === id).flatMap((person) => comingsOf(withoutNotes(session), person))

it('says who came late, by when the others were marked', () => {
  const session = heldWith(['chair', 'present', '10:02'], ['nurse', 'present', '10:06'], ['lay', 'present', '10:25'])
  expect(saidOf(session, 'lay')).toEqual(['came late, noted at 10:25'])
  expect(saidOf(session, 'nurse')).toEqual([])
})

it('says nothing of those who were marked together, however late attendance was taken', () => {
  const session = heldWith(['chair', 'present', '11:10'], ['lay', 'present', '11:11'])
  expect([saidOf(session, 'chair'), saidOf(session, 'lay')]).toEqual([[], []])
})

it('says that somebody came late who was marked once the agenda had moved on, however soon', () => {
  const agenda = [
    anAgendaItem({ id: asId('opening'), kind: 'opening' }),
    anAgendaItem({ id: asId('one') }),
    anAgendaItem({ id: asId('two') }),
  ]
  const reach = (session: Session, item: string, time: string) =>
    must(logged(session, { kind: 'item', itemId: asId(item) }, at(time)))
  const mark = (session: Session, id: (typeof ids)[number], time: string) =>
    must(markAttendance(session, asId(id), 'present', at(time)))
  const opened = mark(reach({ ...heldWith(), agenda }, 'opening', '10:00'), 'chair', '10:02')
  const seated = mark(opened, 'nurse', '10:03')
  const moved = mark(reach(reach(seated, 'one', '10:04'), 'two', '10:05'), 'lay', '10:06')
  expect(['chair', 'nurse', 'lay'].map((id) => saidOf(moved, id as (typeof ids)[number]))).toEqual([
    [],
    [],
    ['came late, noted at 10:06'],
  ])
  const takenInFirst = mark(reach({ ...heldWith(), agenda }, 'one', '10:00'), 'chair', '10:01')
  expect(saidOf(mark(takenInFirst, 'lay', '10:02'), 'lay')).toEqual([])
  expect(saidOf(mark(reach(takenInFirst, 'two', '10:02'), 'lay', '10:03'), 'lay')).toHaveLength(1)
})

it('says who left, and who came back', () => {
  const session = heldWith(
    ['chair', 'present', '10:00'],
    ['lay', 'present', '10:00'],
    ['lay', 'left', '10:40'],
    ['lay', 'present', '11:01'],
    ['lay', 'left', '11:30'],
  )
  expect(saidOf(session, 'lay')).toEqual(['left, noted at 10:40', 'came back, noted at 11:01', 'left, noted at 11:30'])
})

it('says that somebody who sent apologies came after all', () => {
  const session = heldWith(['chair', 'present', '10:00'], ['lay', 'apologies', '10:00'], ['lay', 'present', '10:20'])
  expect(saidOf(session, 'lay')).toEqual(['came late, noted at 10:20'])
})

it('counts those who were on the list as there from the beginning', () => {
  const before = heldWith()
  const people = before.people.map((each) => (each.id === 'chair' ? { ...each, attendance: 'present' as const } : each))
  const session = must(markAttendance({ ...before, people }, asId('lay'), 'present', at('10:30')))
  expect(saidOf(session, 'lay')).toEqual(['came late, noted at 10:30'])
  expect(saidOf(session, 'chair')).toEqual([])
})

it('says nothing of those who were marked in one go, when somebody was on the list as there before', () => {
  const held = heldWith()
  const people = held.people.map((each) => (each.id === 'lay' ? { ...each, attendance: 'present' as const } : each))
  const session = must(markEverybody({ ...held, people }, at('10:07')))
  expect(ids.map((id) => saidOf(session, id))).toEqual([[], [], []])
})

it('gives the day of a note that was made on another than the first', () => {
  const before = heldWith(['chair', 'present', '10:00'])
  const next = { ...at('10:30'), ...onDay('2027-01-15') }
  expect(saidOf(must(markAttendance(before, asId('lay'), 'present', next)), 'lay')).toEqual([
    'came late, noted on 15 January 2027',
  ])
})
