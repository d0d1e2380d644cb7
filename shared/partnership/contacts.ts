import type { Id } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import { tidy } from '../basics/text'
import { type LineIsTooLong, lineTooLong } from './facts'
import type { Contact, Organisation } from './organisation'

export type ContactId = Id<'contact'>

/** How many contacts an organisation can have. */
export const mostContacts = 20

export type ContactIsWrong =
  | { readonly kind: 'roleIsMissing' }
  | { readonly kind: 'emailIsWrong'; readonly typed: string }
  | LineIsTooLong

export type CannotAddContact =
  | ContactIsWrong
  | { readonly kind: 'isFull'; readonly what: 'contacts' | 'earlier'; readonly most: number }

/** Adds somebody to write to. A role is needed and a name is not: roles outlast the people who hold them. */
export function addContact(organisation: Organisation, contact: Contact): Result<Organisation, CannotAddContact> {
  if (organisation.contacts.length >= mostContacts) {
    return refuse({ kind: 'isFull', what: 'contacts', most: mostContacts })
  }
  const read = readContact(contact)
  return read.ok ? ok({ ...organisation, contacts: [...organisation.contacts, read.value] }) : read
}

export type CannotChangeContact =
  | ContactIsWrong
  | { readonly kind: 'contactIsMissing' }
  | { readonly kind: 'nothingChanged' }

/** Changes what is known of a contact. */
export function changeContact(
  organisation: Organisation,
  id: ContactId,
  change: Partial<Omit<Contact, 'id'>>,
): Result<Organisation, CannotChangeContact> {
  const present = organisation.contacts.find((contact) => contact.id === id)
  if (!present) return refuse({ kind: 'contactIsMissing' })
  const read = readContact({ ...present, ...change })
  if (!read.ok) return read
  const next = read.value
  if ((['role', 'name', 'email', 'phone'] as const).every((part) => present[part] === next[part])) {
    return refuse({ kind: 'nothingChanged' })
  }
  return ok({ ...organisation, contacts: organisation.contacts.map((each) => (each.id === id ? next : each)) })
}

/** Takes a contact away. */
export const removeContact = (
  organisation: Organisation,
  id: ContactId,
): Result<Organisation, { readonly kind: 'contactIsMissing' }> =>
  organisation.contacts.some((contact) => contact.id === id)
    ? ok({ ...organisation, contacts: organisation.contacts.filter((contact) => contact.id !== id) })
    : refuse({ kind: 'contactIsMissing' })

function readContact({ id, ...typed }: Contact): Result<Contact, ContactIsWrong> {
  const [role, name, email, phone] = [tidy(typed.role), tidy(typed.name), tidy(typed.email), tidy(typed.phone)]
  const long = lineTooLong({ role, name, email, phone })
  if (role === '') return refuse({ kind: 'roleIsMissing' })
  if (long) return refuse(long)
  if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return refuse({ kind: 'emailIsWrong', typed: email })
  return ok({ id, role, name, email, phone })
}
