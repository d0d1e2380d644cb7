import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { addContact, changeContact, mostContacts, removeContact } from '../../../shared/partnership/contacts'
import { type Contact, organisationSchema } from '../../../shared/partnership/organisation'
import { must, refusal } from '../../builders/must'
import { anOrganisation } from '../../builders/workspaces'

const haven = anOrganisation()
const lead: Contact = {
  id: asId('c1'),
  role: ' Safeguarding  lead',
  name: 'A Example',
  email: ' lead@haven.example ',
  phone: '01632 960001',
}
const withLead = must(addContact(haven, lead))

describe('addContact', () => {
  it('keeps a role with its lines tidied', () => {
    expect(withLead.contacts).toEqual([{ ...lead, role: 'Safeguarding lead', email: 'lead@haven.example' }])
  })

  it('takes a role without a name', () => {
    const role = { ...lead, name: '', email: '', phone: '' }
    expect(must(addContact(haven, role)).contacts).toEqual([{ ...role, role: 'Safeguarding lead' }])
  })

  it.each([
    [{ role: '  ' }, { kind: 'roleIsMissing' }],
    [{ email: 'lead at haven' }, { kind: 'emailIsWrong', typed: 'lead at haven' }],
    [{ phone: '0'.repeat(41) }, { kind: 'lineIsTooLong', what: 'phone', count: 41, limit: 40 }],
    [{ role: 'r'.repeat(201) }, { kind: 'lineIsTooLong', what: 'role', count: 201, limit: 200 }],
  ])('refuses %o', (change, problem) => {
    expect(refusal(addContact(haven, { ...lead, ...change }))).toEqual(problem)
  })

  it('refuses more than its record holds', () => {
    const contacts = Array.from({ length: mostContacts }, (_, at) => ({ ...lead, id: asId<'contact'>(`c${at}`) }))
    const full = { ...haven, contacts }
    expect(parse(organisationSchema, full).ok).toBe(true)
    expect(refusal(addContact(full, lead))).toEqual({ kind: 'isFull', what: 'contacts', most: mostContacts })
  })
})

describe('changeContact', () => {
  it('changes parts and leaves the others', () => {
    expect(must(changeContact(withLead, lead.id, { name: 'B Example' })).contacts).toEqual([
      { ...withLead.contacts[0], name: 'B Example' },
    ])
  })

  it('refuses what is there already, one that is gone, and taking the role away', () => {
    expect(refusal(changeContact(withLead, lead.id, { name: ' A Example ' }))).toEqual({ kind: 'nothingChanged' })
    expect(refusal(changeContact(withLead, asId('c9'), { name: 'B' }))).toEqual({ kind: 'contactIsMissing' })
    expect(refusal(changeContact(withLead, lead.id, { role: '' }))).toEqual({ kind: 'roleIsMissing' })
  })
})

describe('removeContact', () => {
  it('takes it away, and refuses one that is gone', () => {
    expect(must(removeContact(withLead, lead.id))).toEqual(haven)
    expect(refusal(removeContact(haven, lead.id))).toEqual({ kind: 'contactIsMissing' })
  })
})
