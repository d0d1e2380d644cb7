import type { Day } from '../../shared/basics/day'
import { longDay } from '../../shared/basics/day'
import { ok, type Result } from '../../shared/basics/result'
import { closeOrganisation, joinOrganisation, reopenOrganisation } from '../../shared/partnership/closing'
import { addContact, type ContactId, changeContact, removeContact } from '../../shared/partnership/contacts'
import { changeFacts, type Facts } from '../../shared/partnership/facts'
import { type Conversion, convertOrganisation, renameOrganisation } from '../../shared/partnership/identity'
import {
  type Contact,
  type NamesAreWrong,
  newOrganisation,
  type Organisation,
  type OrganisationId,
} from '../../shared/partnership/organisation'
import type { OrganisationType } from '../../shared/partnership/organisationType'
import { newId, today } from '../host/clock'
import { keepOrganisation, updateOrganisation } from '../storage/organisations'
import type { Problem } from '../view/explainProblem'
import { announce, go, tell } from '../view/viewState'
import { rememberSteps } from './steps'

// Everything a person can do with the register of organisations.

/** Adds an organisation and opens its page, where the rest can be filled in. */
export async function addToRegister(name: string, type: OrganisationType | null): Promise<Result<null, NamesAreWrong>> {
  const id: OrganisationId = newId()
  const organisation = newOrganisation({
    id,
    name,
    type: type?.code ?? '',
    dutyBasis: type?.dutyBasis ?? 'not-recorded',
  })
  const kept = await keepOrganisation(organisation)
  if (!kept.ok) return kept
  rememberSteps(`add ${name.trim()}`, [{ before: { ...kept.value, withdrawn: true }, after: kept.value }])
  go(
    { screen: 'organisation', organisationId: id },
    { tone: 'done', words: `${name.trim()} is in the register. Fill in what you know; it saves as you go.` },
  )
  return ok(null)
}

type Rule = (organisation: Organisation, all: readonly Organisation[]) => Result<Organisation, Problem>

/** Changes an organisation so that it can be taken back. */
async function change(command: string, does: string, id: OrganisationId, rule: Rule): Promise<Result<null, Problem>> {
  const changed = await updateOrganisation(command, id, rule)
  if (!changed.ok) return changed
  rememberSteps(does, [changed.value])
  return ok(null)
}

/** Does what a person asked for by name, and says how it went beside the way back. */
async function act(command: string, does: string, id: OrganisationId, rule: Rule, done: string) {
  const changed = await change(command, does, id, rule)
  if (!changed.ok) return changed
  tell({ tone: 'done', words: done, canUndo: true })
  announce(done)
  return changed
}

/** Puts facts right, by what is there now. */
export const putRight = (
  { id, name }: Organisation,
  what: string,
  factsOf: (present: Organisation) => Partial<Facts>,
) =>
  change('changeOrganisation', `change ${what} of ${name}`, id, (present, all) =>
    changeFacts(present, factsOf(present), all),
  )

/** Gives an organisation another name from a day on. */
export const rename = ({ id, name }: Organisation, next: string, from: Day) =>
  act(
    'renameOrganisation',
    `rename ${name}`,
    id,
    (present, all) => renameOrganisation(present, next, from, { others: all, today: today() }),
    `${name} is ${next.trim()} from ${longDay(from)}. Its earlier name is kept.`,
  )

/** Makes an organisation one of another type from a day on. */
export const convert = ({ id, name }: Organisation, next: Conversion, from: Day) =>
  act(
    'convertOrganisation',
    `convert ${name}`,
    id,
    (present, all) => convertOrganisation(present, next, from, { others: all, today: today() }),
    `${next.name.trim()} is another type from ${longDay(from)}. What it was before is kept.`,
  )

/** Closes an organisation that became part of another. */
export const join = ({ id, name }: Organisation, into: OrganisationId, intoName: string, on: Day) =>
  act(
    'joinOrganisation',
    `join ${name} to ${intoName}`,
    id,
    (present, all) => joinOrganisation(present, into, on, all),
    `${name} closed on ${longDay(on)} and became part of ${intoName}. Its returns stay with it.`,
  )

/** Closes an organisation. */
export const close = ({ id, name }: Organisation, on: Day) =>
  act(
    'closeOrganisation',
    `close ${name}`,
    id,
    (present) => closeOrganisation(present, on),
    `${name} closed on ${longDay(on)}. Cycles that open later do not ask it. Its returns stay with it.`,
  )

/** Opens a closed organisation again. */
export const reopen = ({ id, name }: Organisation) =>
  act(
    'reopenOrganisation',
    `open ${name} again`,
    id,
    (present, all) => reopenOrganisation(present, all),
    `${name} is open again.`,
  )

/** Adds somebody to write to. */
export const addPerson = ({ id, name }: Organisation, contact: Omit<Contact, 'id'>) =>
  change('addContact', `add a contact of ${name}`, id, (present) => addContact(present, { ...contact, id: newId() }))

/** Changes what is known of a contact. */
export const changePerson = ({ id, name }: Organisation, contact: ContactId, next: Partial<Omit<Contact, 'id'>>) =>
  change('changeContact', `change a contact of ${name}`, id, (present) => changeContact(present, contact, next))

/** Takes a contact away. */
export const removePerson = ({ id, name }: Organisation, { id: contact, role }: Contact) =>
  act(
    'removeContact',
    `remove the contact ${role} of ${name}`,
    id,
    (present) => removeContact(present, contact),
    `The contact ${role} is removed.`,
  )
