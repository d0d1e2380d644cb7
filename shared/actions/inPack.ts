import type { MintId } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import type { Stamp } from '../basics/stamp'
import type { Cycle } from '../cycles/cycle'
import { sameBody } from '../partnership/continued'
import type { Organisation, OrganisationId } from '../partnership/organisation'
import type { ReturnId } from '../returns/answer'
import { type ActionEvent, checkOf, type PartnershipAction, statusOf, termsOf } from './action'
import { type CannotChangeAction, markDone, updateAction } from './changes'

// The partnership's own actions on their way to the organisation whose actions they are, in its return pack, and what it says of
// them on the way back. Only what is printed anyway goes out: how an action was agreed, closed or opened again, and what this
// organisation itself said. What the partnership noted on it, where it came from and whose it was before stay at home.

/** Whose pack it is, and what else is in it. */
export type PackOf = {
  readonly organisation: Pick<Organisation, 'id'>
  readonly cycle: Pick<Cycle, 'id' | 'periodFrom'>
  readonly returnIds: readonly ReturnId[]
}

/**
 * The actions of one organisation as they go out: those that are open or done, and those that were checked or withdrawn in the period
 * that the return covers. What the partnership noted beside an action of an answer goes with the return that has the answer.
 */
export const actionsFor = (
  actions: readonly PartnershipAction[],
  organisations: readonly Organisation[],
  { organisation, cycle, returnIds }: PackOf,
): readonly PartnershipAction[] =>
  actions.flatMap((action) => {
    const terms = termsOf(action)
    const { from } = action
    const isInReturn = from.kind === 'answer' && returnIds.includes(from.returnId)
    const isTheirs =
      terms === null
        ? isInReturn
        : terms.organisationId !== null && sameBody(organisations, terms.organisationId, organisation.id)
    if (!isTheirs || !isOfPeriod(action, cycle)) return []
    return [
      {
        ...action,
        cycleId: null,
        from: isInReturn ? from : { kind: 'other' as const, title: '' },
        agreed: terms && { ...terms, organisationId: organisation.id },
        raisedBy: '',
        events: sinceTheirs(action).flatMap((event) => asSent(event, organisation.id)),
      },
    ]
  })

function isOfPeriod(action: PartnershipAction, { periodFrom }: Pick<Cycle, 'periodFrom'>): boolean {
  const status = statusOf(action)
  if (status === 'open' || status === 'done') return true
  const closed =
    status === 'checked' ? checkOf(action) : action.events.filter(({ kind }) => kind === 'withdrawn').at(-1)
  return closed != null && closed.on >= periodFrom
}

/** What happened since it was given to whoever has it now: what went before is another's. */
function sinceTheirs({ events }: PartnershipAction): readonly ActionEvent[] {
  const given = events.map((event) => event.kind === 'changed' && event.change.organisationId !== undefined)
  return events.slice(given.lastIndexOf(true) + 1)
}

function asSent(event: ActionEvent, organisationId: OrganisationId): readonly ActionEvent[] {
  switch (event.kind) {
    case 'updated':
      return event.saidBy === organisationId ? [event] : []
    case 'done':
      return [event.saidBy === organisationId ? event : { ...event, note: '', by: '' }]
    case 'changed':
      return []
    default:
      return [{ ...event, by: '' }]
  }
}

/** What an organisation says of its action in its own file: how it goes and what changed for children, or that it is done. */
export type OwnWord = { readonly note: string; readonly impact: string; readonly isDone: boolean }

/**
 * Writes down what the organisation says of its action. Refuses what is closed, nothing being said of one that is not done, and an
 * action whose words are in an answer: the organisation says it there.
 */
export function sayOfAction(
  action: PartnershipAction,
  { note, impact, isDone }: OwnWord,
  stamp: Stamp,
  newId: MintId,
): Result<PartnershipAction, CannotChangeAction> {
  const organisationId = termsOf(action)?.organisationId ?? null
  if (organisationId === null) return refuse({ kind: 'answerSaysIt' })
  const status = statusOf(action)
  if (status === 'checked' || status === 'withdrawn') return refuse({ kind: 'actionIsClosed', status })
  const says = note.trim() !== '' || impact.trim() !== '' || !isDone
  const updated = says ? updateAction(action, { note, impact }, stamp, newId) : ok(action)
  if (!updated.ok) return updated
  const done = isDone ? markDone(updated.value, '', stamp, newId) : updated
  if (!done.ok) return done
  const isNew = (event: ActionEvent) => !action.events.includes(event)
  return ok({
    ...done.value,
    events: done.value.events.map((event) =>
      isNew(event) && (event.kind === 'updated' || event.kind === 'done')
        ? { ...event, saidBy: organisationId }
        : event,
    ),
  })
}

/**
 * The actions here with what an organisation said of its own in a file that came back: only those that change. Its word that one is
 * done counts while it is open here, and takes nothing back that the partnership decided since. Everything else of the file is left.
 */
export function takeWords(
  here: readonly PartnershipAction[],
  came: readonly PartnershipAction[],
  organisations: readonly Organisation[],
  organisationId: OrganisationId,
): readonly PartnershipAction[] {
  const byId = new Map<string, PartnershipAction>(came.map((action) => [action.id, action]))
  return here.flatMap((action) => {
    const owner = termsOf(action)?.organisationId ?? null
    const said = byId.get(action.id)
    if (!said || owner === null || !sameBody(organisations, owner, organisationId)) return []
    const events = [...action.events]
    for (const event of said.events) {
      const isWord = (event.kind === 'updated' || event.kind === 'done') && event.saidBy !== undefined
      const isNew = isWord && !events.some(({ id }) => id === event.id)
      if (!isNew || (event.kind === 'done' && statusOf({ events }) !== 'open')) continue
      events.push({ ...event, saidBy: organisationId })
    }
    return events.length === action.events.length ? [] : [{ ...action, events }]
  })
}
