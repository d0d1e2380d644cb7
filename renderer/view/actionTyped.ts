import type { ActionTerms } from '../../shared/actions/action'
import { readDue } from '../../shared/actions/due'
import { type Day, longDay } from '../../shared/basics/day'
import { asId } from '../../shared/basics/id'
import { ok, type Result, refuse } from '../../shared/basics/result'
import { tidy } from '../../shared/basics/text'
import type { ActionErrors, ActionTyped } from '../ui/ActionFields'
import { type ActionProblem, explainAction } from './explainAction'

/** Reads an action as it was typed. Refuses, box by box and in words, what is missing and what is no date. */
export function readAction(typed: ActionTyped): Result<ActionTerms, ActionErrors> {
  const due = readDue(typed.due)
  const { organisationId, what, owner, evidenceToClose, impact } = typed
  const words = (problem: ActionProblem) => explainAction(problem) ?? ''
  const errors: ActionErrors = {
    ...(tidy(what) === '' ? { what: words({ kind: 'actionIsIncomplete', missing: 'what' }) } : {}),
    ...(tidy(owner) === '' ? { owner: words({ kind: 'actionIsIncomplete', missing: 'owner' }) } : {}),
    ...(due.ok ? {} : { due: words(due.problem) }),
  }
  if (!due.ok || Object.keys(errors).length > 0) return refuse(errors)
  return ok({
    what,
    owner,
    evidenceToClose,
    impact,
    due: due.value,
    organisationId: organisationId === '' ? null : asId<'organisation'>(organisationId),
  })
}

/** An action's terms as they stand in the boxes. */
export const typedOf = ({
  organisationId,
  due,
  ...words
}: Omit<ActionTerms, 'due'> & { readonly due: Day }): ActionTyped => ({
  ...words,
  organisationId: organisationId ?? '',
  due: longDay(due),
})
