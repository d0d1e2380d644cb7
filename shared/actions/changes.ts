import type { MintId } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import { longestName, type Stamp } from '../basics/stamp'
import { overLimit, printable, type TextIsTooLong, tidy } from '../basics/text'
import type { QuestionId } from '../frameworks/question'
import type { ActionId, ReturnId } from '../returns/answer'
import {
  type ActionEvent,
  type ActionFrom,
  type ActionProof,
  type ActionStatus,
  type ActionTerms,
  longestOfAction,
  type PartnershipAction,
  statusOf,
  termsOf,
} from './action'

/** Why an action is not taken on or changed. */
export type CannotChangeAction =
  | { readonly kind: 'actionIsIncomplete'; readonly missing: 'what' | 'owner' }
  | { readonly kind: 'reasonIsMissing' }
  | { readonly kind: 'whoIsMissing' }
  | { readonly kind: 'noteIsMissing' }
  | { readonly kind: 'actionIsClosed'; readonly status: ActionStatus }
  | { readonly kind: 'actionIsOpen' }
  /** The words of an organisation's action are its own. */
  | { readonly kind: 'answerSaysIt' }
  | { readonly kind: 'nothingChanged' }
  | TextIsTooLong

/** An action as somebody asks for it. */
export type ActionAsked = {
  readonly cycleId: PartnershipAction['cycleId']
  readonly from: ActionFrom
  readonly terms: ActionTerms
}

/** Takes on an action of the partnership's own. Refuses one that nobody owns, that says nothing to do, or with a text over its limit. */
export function raiseAction(
  { cycleId, from, terms }: ActionAsked,
  stamp: Stamp,
  newId: MintId,
): Result<PartnershipAction, CannotChangeAction> {
  const agreed = tidied(terms)
  const problem = stampProblem(stamp) ?? termsProblem(agreed)
  if (problem) return refuse(problem)
  return ok({ id: newId<'action'>(), cycleId, from, agreed, raisedBy: tidy(stamp.by), raisedOn: stamp.on, events: [] })
}

/** A place beside an organisation's action, by the same id: what the partnership says of it. The answer keeps the words. */
export const followAction = (
  id: ActionId,
  from: { readonly returnId: ReturnId; readonly questionId: QuestionId },
  cycleId: PartnershipAction['cycleId'],
  { by, on }: Stamp,
): PartnershipAction => ({
  id,
  cycleId,
  from: { kind: 'answer', ...from },
  agreed: null,
  raisedBy: tidy(by).slice(0, longestName),
  raisedOn: on,
  events: [],
})

/** Writes down how it goes, and what changed for children. Refuses neither being said. */
export const updateAction = (
  action: PartnershipAction,
  typed: { readonly note: string; readonly impact: string },
  stamp: Stamp,
  newId: MintId,
): Result<PartnershipAction, CannotChangeAction> => {
  const [note, impact] = [clean(typed.note), clean(typed.impact)]
  if (note === '' && impact === '') return refuse({ kind: 'noteIsMissing' })
  return added(action, { kind: 'updated', note, impact }, stamp, newId)
}

/** Changes who, what or by when, with a reason that stays. Refuses an organisation's own action, and one that is not open. */
export function changeAction(
  action: PartnershipAction,
  change: Partial<ActionTerms>,
  reason: string,
  stamp: Stamp,
  newId: MintId,
): Result<PartnershipAction, CannotChangeAction> {
  const before = termsOf(action)
  if (!before) return refuse({ kind: 'answerSaysIt' })
  const status = statusOf(action)
  if (status === 'checked' || status === 'withdrawn') return refuse({ kind: 'actionIsClosed', status })
  const next = tidied({ ...before, ...change })
  const parts = (Object.keys(change) as (keyof ActionTerms)[]).filter((part) => next[part] !== before[part])
  if (parts.length === 0) return refuse({ kind: 'nothingChanged' })
  const problem = termsProblem(next)
  if (problem) return refuse(problem)
  const changed = Object.fromEntries(parts.map((part) => [part, next[part]]))
  return needsReason(reason, (why) => added(action, { kind: 'changed', change: changed, reason: why }, stamp, newId))
}

/** The owner says that it is done. Refuses what is done already, and what is checked or withdrawn. */
export function markDone(
  action: PartnershipAction,
  note: string,
  stamp: Stamp,
  newId: MintId,
  before: 'open' | 'done' = 'open',
): Result<PartnershipAction, CannotChangeAction> {
  const status = statusOf(action, before)
  if (status !== 'open') return refuse({ kind: 'actionIsClosed', status })
  return added(action, { kind: 'done', note: clean(note) }, stamp, newId)
}

/** What whoever checks an action says. */
export type Checked = { readonly proof: ActionProof | null; readonly reason: string; readonly impact: string }

/**
 * The partnership checks that an action is done. Without anything that shows it, a reason is needed, which every list and report
 * prints. Refuses one that is checked or withdrawn.
 */
export function checkAction(
  action: PartnershipAction,
  typed: Checked,
  stamp: Stamp,
  newId: MintId,
): Result<PartnershipAction, CannotChangeAction> {
  const status = statusOf(action)
  if (status === 'checked' || status === 'withdrawn') return refuse({ kind: 'actionIsClosed', status })
  const what = tidy(typed.proof?.what ?? '')
  const proof = typed.proof && what !== '' ? { ...typed.proof, what, where: tidy(typed.proof.where) } : null
  const [reason, impact] = [clean(typed.reason), clean(typed.impact)]
  if (proof === null && reason === '') return refuse({ kind: 'reasonIsMissing' })
  return added(action, { kind: 'checked', proof, reason, impact }, stamp, newId)
}

/** Withdraws an action with a reason: nothing is ever deleted. Refuses one that is checked or withdrawn. */
export function withdrawAction(
  action: PartnershipAction,
  reason: string,
  stamp: Stamp,
  newId: MintId,
): Result<PartnershipAction, CannotChangeAction> {
  const status = statusOf(action)
  if (status === 'checked' || status === 'withdrawn') return refuse({ kind: 'actionIsClosed', status })
  return needsReason(reason, (why) => added(action, { kind: 'withdrawn', reason: why }, stamp, newId))
}

/** Opens an action again, with a reason. Refuses one that is open. */
export function reopenAction(
  action: PartnershipAction,
  reason: string,
  stamp: Stamp,
  newId: MintId,
  before: 'open' | 'done' = 'open',
): Result<PartnershipAction, CannotChangeAction> {
  if (statusOf(action, before) === 'open') return refuse({ kind: 'actionIsOpen' })
  return needsReason(reason, (why) => added(action, { kind: 'reopened', reason: why }, stamp, newId))
}

type Bare<T> = T extends unknown ? Omit<T, 'id' | keyof Stamp> : never

function added(
  action: PartnershipAction,
  event: Bare<ActionEvent>,
  stamp: Stamp,
  newId: MintId,
): Result<PartnershipAction, CannotChangeAction> {
  const problem = stampProblem(stamp) ?? textsProblem(event)
  if (problem) return refuse(problem)
  const next = { id: newId<'action event'>(), ...stamp, by: tidy(stamp.by), ...event } as ActionEvent
  return ok({ ...action, events: [...action.events, next] })
}

const needsReason = <T>(typed: string, go: (reason: string) => Result<T, CannotChangeAction>) => {
  const reason = clean(typed)
  return reason === '' ? refuse({ kind: 'reasonIsMissing' } as const) : go(reason)
}

const clean = (text: string) => printable(text).trim()

const tidied = (terms: ActionTerms): ActionTerms => ({
  ...terms,
  what: tidy(terms.what),
  owner: tidy(terms.owner),
  evidenceToClose: tidy(terms.evidenceToClose),
  impact: clean(terms.impact),
})

const stampProblem = ({ by }: Stamp): CannotChangeAction | null =>
  tidy(by) === '' ? { kind: 'whoIsMissing' } : overLimit([tidy(by)], longestName)

function termsProblem({ what, owner, evidenceToClose, impact }: ActionTerms): CannotChangeAction | null {
  if (what === '') return { kind: 'actionIsIncomplete', missing: 'what' }
  if (owner === '') return { kind: 'actionIsIncomplete', missing: 'owner' }
  return overLimit([what, owner, evidenceToClose], longestOfAction.line) ?? overLimit([impact], longestOfAction.words)
}

function textsProblem(event: Bare<ActionEvent>): TextIsTooLong | null {
  const texts = [
    'note' in event ? event.note : '',
    'reason' in event ? event.reason : '',
    'impact' in event ? event.impact : '',
  ]
  const proof = event.kind === 'checked' ? event.proof : null
  return overLimit(texts, longestOfAction.words) ?? overLimit([proof?.what, proof?.where], longestOfAction.line)
}
