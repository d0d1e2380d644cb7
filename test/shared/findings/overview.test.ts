import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { overviewOf } from '../../../shared/findings/overview'
import { type AuditReturn, newReturn } from '../../../shared/returns/auditReturn'
import { addLevel, aFramework, best, q11, q12 } from '../../builders/frameworks'
import { anAnswer, aReturn, noon } from '../../builders/returns'
import { aCycle, aWorkspace } from '../../builders/workspaces'

const cycle = aCycle()
const police = (change: Partial<AuditReturn> = {}): AuditReturn => ({
  ...newReturn({ id: asId('return-police-2026'), cycleId: cycle.id, organisationId: asId('police') }),
  ...change,
})
const overview = (returns: readonly AuditReturn[], asAt = '2026-11-22') =>
  overviewOf(aWorkspace({ returns }), cycle.id, asDay(asAt))
const event = { id: asId<'event'>('e'), at: noon, by: 'Manager' }
const returnedOn = (day: string): Partial<AuditReturn> => ({
  stage: 'returned',
  answers: { [q11]: anAnswer({ rating: best }) },
  returnedAt: asMoment(`${day}T10:00:00.000Z`),
})

describe('the overview of a cycle', () => {
  it('lists returns of the cycle by name and counts those that are in', () => {
    const { lines, returned } = overview([police(), aReturn(returnedOn('2026-11-20'))])
    expect(lines.map(({ organisation, status, beside }) => [organisation.name, status, beside])).toEqual([
      ['Eastmoor Police', 'Not started', ''],
      ['Haven Young People', 'Returned 20 Nov 2026', ''],
    ])
    expect(returned).toBe(1)
  })

  it('leaves out returns of other cycles', () => {
    expect(overviewOf(aWorkspace(), cycle.id, asDay('2026-11-22')).lines).toHaveLength(2)
  })

  it('says how much of a draft is answered, from the first word on', () => {
    const started = aReturn({
      answers: { [q11]: anAnswer({ rating: best }), [q12]: anAnswer({ narrative: 'Not rated yet' }) },
    })
    expect(overview([started]).lines[0]?.status).toBe('In progress – 1 of 3')
    expect(overview([aReturn({ answers: { [q12]: anAnswer({ narrative: 'Words' }) } })]).lines[0]?.status).toBe(
      'In progress – 0 of 3',
    )
  })

  it('says how late a return is, whether it came or not', () => {
    expect(overview([aReturn(returnedOn('2026-12-09'))], '2026-12-20').lines[0]).toMatchObject({
      beside: '9 days late',
      isLate: true,
    })
    expect(overview([aReturn()], '2026-12-01').lines[0]).toMatchObject({
      status: 'Not started',
      beside: '1 day late',
      isLate: true,
    })
  })

  it('is not late on the closing day, and has nothing beside it', () => {
    expect(overview([aReturn()], '2026-11-30').lines[0]).toMatchObject({ beside: '', isLate: false })
  })

  it('shows an extension, and counts lateness from it', () => {
    const extended = aReturn({ extension: { dueOn: asDay('2026-12-10'), reason: 'New lead' } })
    expect(overview([extended], '2026-12-05').lines[0]).toMatchObject({
      beside: 'Extension to 10 Dec 2026',
      isLate: false,
    })
    expect(overview([extended], '2026-12-12').lines[0]).toMatchObject({ beside: '2 days late', isLate: true })
  })

  it('counts a reopened return as in progress', () => {
    const { lines, returned } = overview([aReturn({ answers: { [q11]: anAnswer({ rating: best }) } })])
    expect([lines[0]?.status, returned]).toEqual(['In progress – 1 of 3', 0])
  })
})

describe('what needs the person', () => {
  it('is what is late, the draft worked on last, and how many are half done', () => {
    const earlier = police({ answers: { [q11]: { ...anAnswer(), changedAt: asMoment('2026-11-01T09:00:00.000Z') } } })
    const { needs } = overview([earlier, aReturn({ answers: { [q11]: anAnswer({ rating: best }) } })], '2026-12-09')
    expect(needs).toEqual([
      { kind: 'overdue', count: 2 },
      {
        kind: 'inProgress',
        returnId: 'return-haven-2026',
        organisation: 'Haven Young People',
        progress: { answered: 1, total: 3, left: 2 },
      },
      { kind: 'drafts', count: 2 },
    ])
  })

  it('is words that could not be read, return by return', () => {
    const words = (returns: readonly AuditReturn[]) =>
      overview(returns).needs.filter(({ kind }) => kind === 'unreadWords')
    const inAnswer = aReturn({ answers: { [q11]: anAnswer({ unread: ['row 7: maybe'] }) } })
    expect(words([inAnswer, police({ unread: ['Staff: many'] })])).toEqual([
      { kind: 'unreadWords', returnId: 'return-police-2026', organisation: 'Eastmoor Police' },
      { kind: 'unreadWords', returnId: 'return-haven-2026', organisation: 'Haven Young People' },
    ])
    expect(words([inAnswer, police({ unread: [] })])).toEqual([
      { kind: 'unreadWords', returnId: 'return-haven-2026', organisation: 'Haven Young People' },
    ])
    expect(words([aReturn()])).toEqual([])
  })

  it('is nothing while nothing is overdue, no draft is begun and every return is read', () => {
    const read = [{ ...event, kind: 'read', result: 'accepted', note: '' } as const]
    const returned = aReturn(returnedOn('2026-12-09'))
    expect(overview([police(), returned]).needs).toEqual([{ kind: 'unread', count: 1 }])
    expect(overview([police(), { ...returned, timeline: read }]).needs).toEqual([])
  })

  it('is a decision where two copies differ', () => {
    const undecided = [{ part: 'rating', kind: 'differs', versions: [] }] as never
    const returned = aReturn({ ...returnedOn('2026-11-20'), answers: { [q11]: { ...anAnswer(), undecided } } })
    expect(overview([returned]).needs[0]).toEqual({
      kind: 'undecided',
      returnId: 'return-haven-2026',
      organisation: 'Haven Young People',
      parts: 1,
    })
  })

  it('is not a return that nobody expects, and nothing in a closed cycle', () => {
    const excused = police({ timeline: [{ ...event, kind: 'excused', why: 'exempt', note: '' }] })
    const { lines, needs } = overview([excused], '2027-06-01')
    expect([lines[0]?.beside, needs]).toEqual(['Exempt', []])
    const closed = aWorkspace({ cycles: [{ ...cycle, stage: 'closed' }], returns: [aReturn()] })
    expect(overviewOf(closed, cycle.id, asDay('2027-06-01')).needs).toEqual([])
  })

  it('says of a return that is out that it is sent', () => {
    const out = police({ timeline: [{ ...event, kind: 'sent', form: 'pack', fingerprint: null }] })
    expect(overview([out]).lines[0]?.status).toBe('Sent')
  })
})

describe('requests for help', () => {
  const framework = aFramework((file) => addLevel(file, 'help', 'request-for-help'))
  const asking = { [q11]: anAnswer({ rating: asId('help') }), [q12]: anAnswer({ rating: best }) }
  const needs = (change: Partial<AuditReturn>) =>
    overviewOf(aWorkspace({ frameworks: [framework], returns: [aReturn(change)] }), cycle.id, asDay('2026-11-22')).needs

  it('need somebody once the return is in, by the numbers of their questions', () => {
    expect(needs({ ...returnedOn('2026-11-20'), answers: asking }).slice(0, 1)).toEqual([
      {
        kind: 'asksForHelp',
        returnId: 'return-haven-2026',
        organisation: 'Haven Young People',
        questions: ['1.1'],
      },
    ])
  })

  it('wait while the return is being written', () => {
    expect(needs({ answers: asking }).map(({ kind }) => kind)).toEqual(['inProgress'])
  })

  it('are none where no answer asks', () => {
    expect(needs(returnedOn('2026-11-20')).map(({ kind }) => kind)).toEqual(['unread'])
  })
})
