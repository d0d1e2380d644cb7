import { ok, type Result } from '../../shared/basics/result'
import { counted } from '../../shared/basics/text'
import { type CycleFacts, changeCycle, closeCycle, reopenCycle } from '../../shared/cycles/changes'
import type { CycleId } from '../../shared/cycles/cycle'
import { takeInvitationBack } from '../../shared/exchange/invitations'
import type { OrganisationId } from '../../shared/partnership/organisation'
import type { ReturnId } from '../../shared/returns/answer'
import type { FormSize } from '../../shared/returns/formSize'
import { newId, now } from '../host/clock'
import { inviteToCycle, updateCycle } from '../storage/cycles'
import { updateReturns, whoDoes } from '../storage/tracker'
import type { Problem } from '../view/explainProblem'
import { announce, tell } from '../view/viewState'

// Everything a person can do to a cycle that runs.

const said = (words: string) => {
  tell({ tone: 'done', words })
  announce(words)
}

/** Changes the title or dates of a cycle. */
export const editTheCycle = (id: CycleId, change: Partial<CycleFacts>) =>
  updateCycle('changeCycle', id, (cycle) => changeCycle(cycle, change))

/** Closes a cycle. */
export async function closeTheCycle(id: CycleId): Promise<Result<null, Problem>> {
  const done = await updateCycle('closeCycle', id, (cycle) => closeCycle(cycle, { at: now(), by: whoDoes() }))
  if (done.ok) said('The cycle is closed. Everything in it stays as it is.')
  return done
}

/** Opens a closed cycle again, for a reason. */
export async function reopenTheCycle(id: CycleId, why: string): Promise<Result<null, Problem>> {
  const done = await updateCycle('reopenCycle', id, (cycle) => reopenCycle(cycle, { at: now(), by: whoDoes() }, why))
  if (done.ok) said('The cycle is open again.')
  return done
}

/** Asks more organisations in a running cycle. */
export async function inviteTheseToo(
  id: CycleId,
  asked: { readonly invited: readonly OrganisationId[]; readonly size: FormSize },
): Promise<Result<null, Problem>> {
  const done = await inviteToCycle(id, asked, newId)
  if (!done.ok) return done
  said(`${counted(done.value, 'organisation is', 'organisations are')} asked too.`)
  return ok(null)
}

/** Takes an invitation back that nothing was answered to. */
export async function takeBackInvitation(id: ReturnId): Promise<Result<null, Problem>> {
  const done = await updateReturns('takeInvitationBack', [id], (auditReturn, _cycle, mark) =>
    takeInvitationBack(auditReturn, mark),
  )
  if (!done.ok) return done
  said('The invitation is taken back. The return counts as exempt.')
  return ok(null)
}
