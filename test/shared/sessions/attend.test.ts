import { describe, expect, it } from 'vitest'
import { asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { markAttendance, markEverybody, markedNow } from '../../../shared/sessions/attend'
import { entriesOf, logged, logOf, placedLog } from '../../../shared/sessions/log'
import { isAbsent, mayRate } from '../../../shared/sessions/people'
import { aPerson, aSession, onDay, withLog } from '../../builders/ledger'
import { must } from '../../builders/must'

const chair = asId<'session person'>('chair')
const lay = asId<'session person'>('lay')
const running = withLog(
  aSession({
    people: [
      aPerson({ attendance: 'expected' }),
      aPerson({ id: lay, role: 'Lay member', attendance: 'expected' }),
      aPerson({ id: asId('head'), side: 'organisation', organisationId: asId('haven'), attendance: 'expected' }),
    ],
  }),
  { kind: 'started' },
)
const at = (time: string) => ({ ...onDay('2027-01-14'), at: asMoment(`2027-01-14T${time}:00.000Z`) })
const haven = asId<'organisation'>('haven')

describe('attendance while a session is on', () => {
  it('lets those decide who came late, from then on and until they leave', () => {
    expect(mayRate(running, haven)).toEqual([])
    const came = must(markAttendance(running, lay, 'present', at('10:20')))
    expect(mayRate(came, haven).map(({ id }) => id)).toEqual([lay])
    const left = must(markAttendance(came, lay, 'left', at('11:05')))
    expect(mayRate(left, haven)).toEqual([])
    expect(markedNow(left, lay)).toBe('left')
    expect(left.people.find(({ id }) => id === lay)?.attendance).toBe('present')
    expect(entriesOf(left, 'attended')).toMatchObject([
      { personId: lay, was: 'expected', now: 'present', at: '2027-01-14T10:20:00.000Z' },
      { personId: lay, was: 'present', now: 'left', at: '2027-01-14T11:05:00.000Z' },
    ])
    const back = must(markAttendance(left, lay, 'present', at('11:20')))
    expect(mayRate(back, haven).map(({ id }) => id)).toEqual([lay])
  })

  it('says so where an organisation does not come', () => {
    expect(isAbsent(running, haven)).toBe(false)
    expect(isAbsent(must(markAttendance(running, asId('head'), 'absent', at('10:00'))), haven)).toBe(true)
  })

  it('refuses to let somebody leave who was not there, a mark that stands, and a person who is not on the list', () => {
    const kind = (result: ReturnType<typeof markAttendance>) => (result.ok ? null : result.problem.kind)
    expect(kind(markAttendance(running, chair, 'left', at('10:00')))).toBe('wasNotThere')
    expect(kind(markAttendance(running, chair, 'expected', at('10:00')))).toBe('nothingChanged')
    expect(kind(markAttendance(running, asId('nobody'), 'present', at('10:00')))).toBe('personIsMissing')
    expect(kind(markAttendance(aSession({ people: running.people }), chair, 'present', at('10:00')))).toBe('notNow')
  })

  it('marks all who are expected at once, and nobody twice', () => {
    const here = must(markEverybody(must(markAttendance(running, chair, 'apologies', at('10:00'))), at('10:01')))
    expect(here.people.map(({ attendance }) => attendance)).toEqual(['apologies', 'present', 'present'])
    expect(markEverybody(here, at('10:02')).ok).toBe(false)
  })
})

describe('an entry that is undone', () => {
  it('counts no longer, and stays in the log', () => {
    const said = must(logged(running, { kind: 'decision', itemId: null, words: 'A mistake' }, at('10:00')))
    const place = placedLog(said).at(-1)?.place ?? ''
    const undone = must(logged(said, { kind: 'undone', place }, at('10:01')))
    expect(logOf(undone).map(({ kind }) => kind)).toEqual(['started', 'undone'])
    expect(Object.values(undone.log)).toHaveLength(3)
    expect(undone.log[place]).toMatchObject({ words: 'A mistake' })
  })
})
