import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import type { Contact } from '../../../shared/partnership/organisation'
import {
  contactsFor,
  fillForAll,
  fillWording,
  lateBandOf,
  nextStep,
  readyWording,
} from '../../../shared/returns/chasing'
import { chaseSteps } from '../../../shared/returns/timeline'
import { anOrganisation } from '../../builders/workspaces'

const contact = (role: string): Contact => ({ id: asId(role.replace(/ /g, '-')), role, name: '', email: '', phone: '' })
const school = anOrganisation({
  contacts: ['Safeguarding lead', 'Head teacher', 'Chair of governors'].map(contact),
})
const roles = (step: (typeof chaseSteps)[number], organisation = school) =>
  contactsFor(organisation, step).map(({ role }) => role)

describe('asking for returns', () => {
  it('puts lateness into bands at their edges', () => {
    const band = (days: number) => lateBandOf({ kind: 'overdue', days })
    expect([1, 14, 15, 28, 29].map(band)).toEqual([
      'upTo2Weeks',
      'upTo2Weeks',
      'from2To4Weeks',
      'from2To4Weeks',
      'over4Weeks',
    ])
    expect([0, 7, 8].map((days) => lateBandOf({ kind: 'dueIn', days }))).toEqual([
      'dueThisWeek',
      'dueThisWeek',
      'notDue',
    ])
    expect(lateBandOf({ kind: 'cameLate', days: 50 })).toBe('none')
  })

  it('goes one step further each time, and stays on the last', () => {
    expect([0, 1, 2, 3, 9].map(nextStep)).toEqual([...chaseSteps, 'chair'])
  })

  it('writes to those whose role fits, with a copy to the first contact', () => {
    expect(roles('contact')).toEqual(['Safeguarding lead'])
    expect(roles('head')).toEqual(['Head teacher', 'Safeguarding lead'])
    expect(roles('governors')).toEqual(['Chair of governors'])
    expect(roles('chair')).toEqual([])
  })

  it('writes to the first contact where no role fits', () => {
    const small = anOrganisation({ contacts: [contact('Childminder')] })
    expect(roles('governors', small)).toEqual(['Childminder'])
    expect(roles('head', anOrganisation())).toEqual([])
  })

  it.each(chaseSteps)('has ready words for the step %s that fill completely', (step) => {
    const filled = fillWording(readyWording(step, 'The business manager'), {
      organisation: 'Alder Grove Primary',
      cycle: 'Schools, 2026 to 2027',
      dueOn: asDay('2026-11-01'),
      daysLate: 21,
    })
    expect(`${filled.subject} ${filled.body}`).toContain('Alder Grove Primary')
    expect(filled.body).toContain('1 November 2026')
    expect(`${filled.subject} ${filled.body}`).not.toMatch(/[{}!]/)
    expect(filled.body).toMatch(/The business manager$/)
  })

  it('leaves brackets that are no gap as they were typed, and names nobody in words for all', () => {
    const wording = { subject: '{cycle}', body: '{organisation}, due {due date}, {late}: see {our page}' }
    expect(fillWording(wording, { organisation: 'A', cycle: 'C', dueOn: asDay('2026-11-01'), daysLate: 1 }).body).toBe(
      'A, due 1 November 2026, 1 day late: see {our page}',
    )
    expect(fillForAll(wording, { cycle: 'C', dueOn: null })).toEqual({
      subject: 'C',
      body: 'your organisation, due the day that was agreed with you, late: see {our page}',
    })
  })
})
