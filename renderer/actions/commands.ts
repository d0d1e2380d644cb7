import type { ActionProof, ActionTerms, PartnershipAction } from '../../shared/actions/action'
import {
  type ActionAsked,
  type CannotChangeAction,
  changeAction,
  checkAction,
  markDone,
  raiseAction,
  reopenAction,
  updateAction,
  withdrawAction,
} from '../../shared/actions/changes'
import type { ListedAction } from '../../shared/actions/listed'
import { actionSheet } from '../../shared/actions/sheet'
import type { ActionRow } from '../../shared/actions/tracker'
import { impossible, ok, type Result } from '../../shared/basics/result'
import type { Stamp } from '../../shared/basics/stamp'
import { counted } from '../../shared/basics/text'
import { documentName } from '../../shared/reports/documentName'
import { newId, today } from '../host/clock'
import { changeActions, keepRaised, putActionsBack } from '../storage/actions'
import { type ActionProblem, explainAction } from '../view/explainAction'
import { sayWithWayBack } from '../view/returnSteps'
import { saveSheet } from '../view/saveSheet'
import { announce, tell } from '../view/viewState'
import { stampNow } from '../view/whoWrites'

/** What is done to actions, as it was filled in. */
export type ActionAct =
  | { readonly kind: 'update'; readonly note: string; readonly impact: string }
  | { readonly kind: 'change'; readonly change: Partial<ActionTerms>; readonly reason: string }
  | { readonly kind: 'done'; readonly note: string }
  | { readonly kind: 'check'; readonly proof: ActionProof | null; readonly reason: string; readonly impact: string }
  | { readonly kind: 'withdraw'; readonly reason: string }
  | { readonly kind: 'reopen'; readonly reason: string }

type Rule = (action: PartnershipAction, row: ActionRow) => Result<PartnershipAction, CannotChangeAction>

function ruleOf(asked: ActionAct, stamp: Stamp): Rule {
  switch (asked.kind) {
    case 'update':
      return (action) => updateAction(action, asked, stamp, newId)
    case 'change':
      return (action) => changeAction(action, asked.change, asked.reason, stamp, newId)
    case 'done':
      return (action, { said }) => markDone(action, asked.note, stamp, newId, said)
    case 'check':
      return (action) => checkAction(action, asked, stamp, newId)
    case 'withdraw':
      return (action) => withdrawAction(action, asked.reason, stamp, newId)
    case 'reopen':
      return (action, { said }) => reopenAction(action, asked.reason, stamp, newId, said)
    default:
      return impossible(asked)
  }
}

const doneWords: Readonly<Record<ActionAct['kind'], string>> = {
  update: 'updated',
  change: 'changed',
  done: 'marked as done',
  check: 'checked',
  withdraw: 'withdrawn',
  reopen: 'open again',
}

/** Does one thing to actions, all in one step, and says what became of it. Those that it does not fit are left and counted. */
export async function act(rows: readonly ActionRow[], asked: ActionAct): Promise<Result<null, ActionProblem>> {
  const stamp = stampNow()
  const done = await changeActions(`${asked.kind}Actions`, rows, stamp, ruleOf(asked, stamp))
  if (!done.ok) return done
  const { steps, left } = done.value
  sayWithWayBack(`${counted(steps.length, 'action')} ${doneWords[asked.kind]}.${leftWords(left)}`, {
    takeBack: () => putActionsBack(steps),
    undone: `Undone for ${counted(steps.length, 'action')}.`,
  })
  return ok(null)
}

function leftWords(left: readonly CannotChangeAction[]): string {
  const [first] = left
  if (!first) return ''
  const why = explainAction(first) ?? 'That stood so already.'
  return ` ${counted(left.length, 'action was', 'actions were')} left as ${left.length === 1 ? 'it is' : 'they are'}: ${why}`
}

/** Takes on an action of the partnership's own. */
export async function raise(asked: ActionAsked): Promise<Result<PartnershipAction, ActionProblem>> {
  const stamp = stampNow()
  const raised = raiseAction(asked, stamp, newId)
  const kept = await keepRaised(raised, stamp, newId)
  if (!kept.ok || !raised.ok) return kept.ok ? raised : kept
  const words = 'The action was added. It stands under Actions.'
  tell({ tone: 'done', words })
  announce(words)
  return raised
}

/** Makes an Excel workbook of actions, one to a row, and has the person save it. */
export const exportActions = (partnership: string, rows: readonly ListedAction[]): Promise<void> =>
  saveSheet(
    actionSheet(rows),
    documentName({ partnership, document: 'list of actions', on: today(), ending: 'xlsx' }),
    `${counted(rows.length, 'action')} in it.`,
  )
