import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import type { AuditReturn } from '../../../../shared/returns/auditReturn'
import {
  addNote,
  excuse,
  extendDueDay,
  markChased,
  markRead,
  markSent,
  reopenWithNote,
} from '../../../../shared/returns/timelineChanges'
import { densityOf, shownColumns, trackerColumns } from '../../../../shared/returns/tracker/columns'
import { listSheet } from '../../../../shared/returns/tracker/listSheet'
import { trackerRow } from '../../../../shared/returns/tracker/row'
import { commandsFor, rowCommandWords } from '../../../../shared/returns/tracker/rowCommands'
import { aFramework, best, q11 } from '../../../builders/frameworks'
import { anAnswer, aReturn, noon } from '../../../builders/returns'
import { aCycle, anOrganisation } from '../../../builders/workspaces'

const cycle = aCycle({ closesOn: asDay('2026-11-01') })
const today = asDay('2026-11-22')
const mark = { id: asId<'event'>('e'), at: noon, by: 'Manager' }
const sent = { ...mark, kind: 'sent', form: 'pack', fingerprint: null } as const
const chased = { ...mark, kind: 'chased', how: 'message', step: 'contact', note: '' } as const
const exempt = { ...mark, kind: 'excused', why: 'exempt', note: '' } as const
const back = { stage: 'returned', returnedAt: asMoment('2026-10-30T10:00:00.000Z') } as const

const row = (change: Partial<AuditReturn> = {}, isClosed = false) =>
  trackerRow(
    {
      auditReturn: aReturn(change),
      organisation: anOrganisation({
        name: '=Alder',
        contacts: [{ id: asId('c'), role: 'Head', name: '+J Okafor', email: 'j@example.org', phone: '0161 000 000' }],
      }),
      cycle: isClosed ? { ...cycle, stage: 'closed' } : cycle,
      framework: aFramework(),
    },
    today,
  )

describe('how the list is drawn', () => {
  it('shows every column but those that are hidden, in the same order always', () => {
    expect(shownColumns([])).toEqual(trackerColumns)
    expect(shownColumns(['due', 'type', 'something of another version'])).toEqual([
      'status',
      'progress',
      'contact',
      'chased',
    ])
  })

  it('stands close where there are many, until somebody chooses', () => {
    expect([densityOf(null, 50), densityOf(null, 51)]).toEqual(['standard', 'compact'])
    expect([densityOf('compact', 2), densityOf('standard', 1_000)]).toEqual(['compact', 'standard'])
  })
})

describe('the list as a sheet', () => {
  const words = (code: string) => `Type ${code}`

  it('says all that the shown columns say, numbers as numbers and days so that they sort', () => {
    const rows = [row({ timeline: [sent, chased] }), row({ ...back, answers: { [q11]: anAnswer({ rating: best }) } })]
    expect(listSheet(rows, trackerColumns, words).rows).toEqual([
      [
        'Organisation',
        'Cycle',
        'Type',
        'Status',
        'More about the status',
        'Due',
        'Questions answered',
        'Questions asked',
        'Contact',
        'Role of the contact',
        'Email',
        'Telephone',
        'Times chased',
        'Last chased',
      ],
      [
        ...['=Alder', cycle.title, 'Type vcse', 'Sent', '21 days late', '2026-11-01', 'not known', null],
        ...['+J Okafor', 'Head', 'j@example.org', '0161 000 000', 1, '2026-11-22'],
      ],
      [
        ...['=Alder', cycle.title, 'Type vcse', 'Returned', '2 unanswered', '2026-11-01', 1, 3],
        ...['+J Okafor', 'Head', 'j@example.org', '0161 000 000', 0, null],
      ],
    ])
  })

  it('leaves out what is hidden, and names the organisation always', () => {
    expect(listSheet([row()], ['due'], words).rows).toEqual([
      ['Organisation', 'Cycle', 'Due'],
      ['=Alder', cycle.title, '2026-11-01'],
    ])
    expect(listSheet([row()], [], words).rows[1]).toEqual(['=Alder', cycle.title])
  })
})

describe('what can be done to one return', () => {
  const standings: Readonly<Record<string, Partial<AuditReturn>>> = {
    'not sent': {},
    sent: { timeline: [sent] },
    excused: { timeline: [exempt] },
    returned: back,
  }
  const rules = {
    sent: (of: AuditReturn) => markSent(of, mark, { form: 'pack', fingerprint: null }),
    chased: (of: AuditReturn) => markChased(of, mark, { how: 'message', step: 'contact', note: '' }),
    due: (of: AuditReturn) => extendDueDay(of, cycle, mark, asDay('2026-12-24'), ''),
    excuse: (of: AuditReturn) => excuse(of, mark, { why: 'exempt', note: '' }),
    expect: (of: AuditReturn) => excuse(of, mark, { why: 'expected', note: '' }),
    read: (of: AuditReturn) => markRead(of, mark, { result: 'accepted', note: '' }),
    reopen: (of: AuditReturn) => reopenWithNote(of, mark, 'Asked for'),
    note: (of: AuditReturn) => addNote(of, mark, 'Rang'),
  } as const

  it.each(Object.entries(standings))('of one that is %s is what its rules take, and nothing else', (_, change) => {
    const offered = commandsFor(row(change))
    const taken = Object.entries(rules).flatMap(([name, rule]) => (rule(aReturn(change)).ok ? [name] : []))
    expect(offered.filter((command) => command in rules).sort()).toEqual(taken.sort())
  })

  it('is to send it and to ask for it while it is awaited', () => {
    const both = (change: Partial<AuditReturn>) =>
      commandsFor(row(change)).filter((command) => command === 'sendAgain' || command === 'addToChase')
    expect(Object.values(standings).map((change) => both(change).length)).toEqual([2, 2, 0, 0])
  })

  it('changes nothing in a closed cycle', () => {
    for (const change of Object.values(standings))
      expect(commandsFor(row(change, true))).toEqual(['open', 'details', 'organisation'])
  })

  it('is to make a pack first, and to send it again later', () => {
    expect(rowCommandWords('sendAgain', row())).toBe('Make a pack')
    expect(rowCommandWords('sendAgain', row({ timeline: [sent] }))).toBe('Send again')
  })
})
