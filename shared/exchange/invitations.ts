import type { MintId } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import type { CycleIsClosed } from '../cycles/changes'
import type { Cycle, CycleId } from '../cycles/cycle'
import { isOpenOn, type Organisation, type OrganisationId } from '../partnership/organisation'
import type { AuditReturn } from '../returns/auditReturn'
import type { FormSize } from '../returns/formSize'
import { isBegun, standingOf } from '../returns/standing'
import type { ReturnChange } from '../returns/submit'
import { excuse, type Mark } from '../returns/timelineChanges'
import { emptyReturns } from './newCycle'

// Who is asked in a cycle that runs already: more are invited, and an invitation that nothing was answered to is taken back.

/** Organisations that were asked last time, but for those that were exempt then: whom to propose for the cycle after. */
export const invitedLast = (returns: readonly AuditReturn[], cycleId: CycleId): readonly OrganisationId[] =>
  returns
    .filter((each) => each.cycleId === cycleId && standingOf(each).excused !== 'exempt')
    .map(({ organisationId }) => organisationId)

/** Organisations that could still be asked in a cycle: open when it opened, and without a return in it. */
export function notInvited(
  cycle: Cycle,
  organisations: readonly Organisation[],
  returns: readonly AuditReturn[],
): readonly Organisation[] {
  const asked = new Set(returns.filter(({ cycleId }) => cycleId === cycle.id).map((each) => each.organisationId))
  return organisations.filter((each) => !asked.has(each.id) && isOpenOn(each, cycle.opensOn))
}

/** Invites more organisations to a cycle, each with an empty return of the size asked for. Refuses a closed cycle, and nobody. */
export function inviteMore(
  cycle: Cycle,
  organisations: readonly Organisation[],
  returns: readonly AuditReturn[],
  asked: { readonly invited: readonly OrganisationId[]; readonly size: FormSize },
  newId: MintId,
): Result<readonly AuditReturn[], CycleIsClosed | { readonly kind: 'nobodyIsInvited' }> {
  if (cycle.stage === 'closed') return refuse({ kind: 'cycleIsClosed' })
  const wanted = new Set(asked.invited)
  const added = notInvited(cycle, organisations, returns).filter(({ id }) => wanted.has(id))
  return added.length === 0 ? refuse({ kind: 'nobodyIsInvited' }) : ok(emptyReturns(cycle, added, asked.size, newId))
}

/** Why an invitation stands: something was answered, or none is expected already. */
export type CannotTakeBack = { readonly kind: 'hasAnswers' } | { readonly kind: 'nothingChanged' }

/** True for a return whose invitation can be taken back: expected, not back, and with no answer here, whether it is out or not. */
export const canTakeBack = (auditReturn: AuditReturn): boolean =>
  !hasAnswers(auditReturn) && standingOf(auditReturn).excused === null

const hasAnswers = (auditReturn: AuditReturn): boolean => auditReturn.stage === 'returned' || isBegun(auditReturn)

/**
 * Takes an invitation back: the return stays with its history and is not expected any more. Refuses where something was
 * answered, and where none is expected already.
 */
export function takeInvitationBack(auditReturn: AuditReturn, mark: Mark): Result<ReturnChange, CannotTakeBack> {
  if (hasAnswers(auditReturn)) return refuse({ kind: 'hasAnswers' })
  if (!canTakeBack(auditReturn)) return refuse({ kind: 'nothingChanged' })
  const done = excuse(auditReturn, mark, { why: 'exempt', note: 'The invitation was taken back.' })
  return done.ok ? done : refuse({ kind: 'nothingChanged' })
}
