import { type Day, dayBefore } from '../../basics/day'
import type { MintId } from '../../basics/id'
import { mostContacts } from '../contacts'
import { schemes } from '../facts'
import type { Scheme } from '../identifiers'
import { mostEarlier, tooEarly } from '../identity'
import { type Contact, newOrganisation, type Organisation } from '../organisation'
import type { OrganisationType } from '../organisationType'
import { folded } from './cellText'
import { type ContactFound, usualRole } from './readContacts'
import type { RowRead } from './readRow'

/** One fact that a table says otherwise than the register. */
export type FactChange = {
  readonly fact: 'name' | 'type' | 'phase' | 'area' | 'trust' | 'closedOn' | Scheme
  readonly was: string
  readonly is: string
}

/** Somebody the table names: new, or in the place of who has the same role, address or name. */
export type ContactChange = { readonly was: Contact | null; readonly is: ContactFound }

/** What a table changes of an organisation. */
export type Changes = {
  readonly facts: readonly FactChange[]
  readonly contacts: readonly ContactChange[]
  /** How many people were left out, as an organisation has no room for more. */
  readonly leftOut: number
}

const lines = ['name', 'type', 'phase', 'area', 'trust'] as const

/** What an entry says otherwise than the organisation. What it says nothing of stays as it is. */
export function changesTo(organisation: Organisation, said: RowRead): Changes {
  const facts = [
    ...lines.map((fact) => ({ fact, was: organisation[fact], is: worded(organisation[fact], said[fact]) })),
    ...schemes.map((fact) => ({
      fact,
      was: organisation.identifiers[fact] ?? '',
      is: said.identifiers[fact] ?? '',
    })),
    // An organisation that is closed here stays so: opening it again is a person's decision.
    {
      fact: 'closedOn' as const,
      was: organisation.closedOn ?? '',
      is: organisation.closedOn ? '' : (said.closedOn ?? ''),
    },
  ].filter(({ was, is }) => is !== '' && is !== was)
  return { facts, ...contactChanges(organisation.contacts, said.contacts) }
}

/** Words that differ in capitals and signs alone stay as they are here. */
const worded = (was: string, is: string) => (folded(was) === folded(is) ? was : is)

const parts = ['role', 'name', 'email', 'phone'] as const

function contactChanges(present: readonly Contact[], found: readonly ContactFound[]): Omit<Changes, 'facts'> {
  const left = new Set(present)
  const changes: ContactChange[] = []
  let room = mostContacts - present.length
  let leftOut = 0
  for (const is of found) {
    const was = samePerson([...left], is) ?? soleHolder([...left], found, is)
    if (was) left.delete(was)
    const next = was ? keptParts(was, is) : is
    if (was && parts.every((part) => next[part] === was[part])) continue
    if (!was && room <= 0) leftOut += 1
    else changes.push({ was, is: next })
    if (!was) room -= 1
  }
  return { contacts: changes, leftOut }
}

const same = (a: string, b: string) => a !== '' && folded(a) === folded(b)

const samePerson = (present: readonly Contact[], is: ContactFound) =>
  present.find((each) => same(each.email, is.email)) ?? present.find((each) => same(each.name, is.name)) ?? null

/** Who has a role that one person has here and one person there: somebody else has it now. */
function soleHolder(present: readonly Contact[], found: readonly ContactFound[], is: ContactFound): Contact | null {
  const role = is.role || usualRole
  const holders = present.filter((each) => same(each.role, role))
  const next = found.filter((each) => same(each.role || usualRole, role))
  return holders.length === 1 && next.length === 1 ? (holders[0] ?? null) : null
}

/** What is said of a person. Of the same person, what is not said stays; an address never passes to another. */
function keptParts(was: Contact, is: ContactFound): ContactFound {
  const isSame = is.name === '' || was.name === '' || same(was.name, is.name)
  const either = (part: 'role' | 'name') => (is[part] === '' ? was[part] : worded(was[part], is[part]))
  return isSame
    ? { role: either('role'), name: either('name'), email: is.email || was.email, phone: is.phone || was.phone }
    : { ...is, role: either('role') }
}

/** What is needed to put an entry in the register. */
export type Keeping = { readonly types: readonly OrganisationType[]; readonly today: Day; readonly newId: MintId }

/** An organisation that a table names and the register does not have. */
export const organisationFrom = (said: RowRead, { types, newId }: Keeping): Organisation => {
  const { contacts, earlierUrn: _earlier, unread: _unread, ...facts } = said
  return newOrganisation({
    ...facts,
    id: newId(),
    dutyBasis: types.find(({ code }) => code === said.type)?.dutyBasis ?? 'not-recorded',
    contacts: contacts.slice(0, mostContacts).map((contact) => kept(contact, newId)),
  })
}

/**
 * The organisation with the changes of a table. What it was called is kept when its name becomes another, and so are its
 * numbers when it converted.
 */
export function withChanges(
  organisation: Organisation,
  { facts, contacts }: Pick<Changes, 'facts' | 'contacts'>,
  converts: boolean,
  { types, today, newId }: Keeping,
): Organisation {
  const next = { ...organisation, identifiers: { ...organisation.identifiers } }
  for (const { fact, is } of facts)
    if (fact === 'closedOn') next.closedOn = is as Day
    else if (isScheme(fact)) next.identifiers[fact] = is
    else next[fact] = is
  const typeOf = (code: string) => types.find((each) => each.code === code)
  const usual = [typeOf(organisation.type)?.dutyBasis, 'not-recorded']
  if (next.type !== organisation.type && usual.includes(organisation.dutyBasis))
    next.dutyBasis = typeOf(next.type)?.dutyBasis ?? organisation.dutyBasis
  next.contacts = [
    ...organisation.contacts.map((was) => ({ ...was, ...contacts.find((each) => each.was === was)?.is })),
    ...contacts.flatMap(({ was, is }) => (was ? [] : [kept(is, newId)])),
  ]
  const { name, type, identifiers, earlier } = organisation
  const until = dayBefore(today)
  const isAnotherName = folded(name) !== folded(next.name)
  if ((!isAnotherName && !converts) || tooEarly(organisation, until) || earlier.length >= mostEarlier) return next
  return { ...next, earlier: [...earlier, { name, type, identifiers, until, why: converts ? 'converted' : 'renamed' }] }
}

const isScheme = (fact: FactChange['fact']): fact is Scheme => (schemes as readonly string[]).includes(fact)

const kept = (found: ContactFound, newId: MintId): Contact => ({ ...found, role: found.role || usualRole, id: newId() })
