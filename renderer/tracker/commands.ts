import { create } from 'zustand'
import type { Day } from '../../shared/basics/day'
import { impossible, ok, type Result } from '../../shared/basics/result'
import { counted } from '../../shared/basics/text'
import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import type { ReturnId } from '../../shared/returns/answer'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import type { ReturnChange } from '../../shared/returns/submit'
import type { EventOf, ReturnForm } from '../../shared/returns/timeline'
import {
  addNote,
  type CannotMark,
  excuse,
  extendDueDay,
  type Mark,
  markChased,
  markRead,
  markSent,
  reopenWithNote,
} from '../../shared/returns/timelineChanges'
import { useSettings } from '../storage/settings'
import { putReturnsBack, type ReturnStep, updateReturns } from '../storage/tracker'
import { openedWorkspace } from '../storage/workspace'
import { chooseCycle } from '../view/chosenCycle'
import { explainProblem, type Problem } from '../view/explainProblem'
import { useChosenToSend } from '../view/sending'
import { announce, go, tell } from '../view/viewState'

// Everything a person can do in the tracker, to one return or to many at once.

/** What is done to returns, as it was filled in. */
export type FollowUp =
  | { readonly kind: 'sent'; readonly form: ReturnForm }
  | { readonly kind: 'chased'; readonly how: EventOf<'chased'>['how']; readonly step: EventOf<'chased'>['step'] }
  | { readonly kind: 'due'; readonly day: Day; readonly note: string }
  | { readonly kind: 'excuse'; readonly why: 'exempt' | 'refused' | 'noContact'; readonly note: string }
  | { readonly kind: 'expect'; readonly note: string }
  | { readonly kind: 'read'; readonly result: EventOf<'read'>['result']; readonly note: string }
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'reopen'; readonly note: string }

type Rule = (auditReturn: AuditReturn, cycle: Cycle, mark: Mark) => Result<ReturnChange, CannotMark>

function ruleOf(asked: FollowUp): Rule {
  switch (asked.kind) {
    case 'sent':
      return (auditReturn, _cycle, mark) => markSent(auditReturn, mark, { form: asked.form, fingerprint: null })
    case 'chased':
      return (auditReturn, _cycle, mark) => markChased(auditReturn, mark, { ...asked, note: '' })
    case 'due':
      return (auditReturn, cycle, mark) => extendDueDay(auditReturn, cycle, mark, asked.day, asked.note)
    case 'excuse':
      return (auditReturn, _cycle, mark) => excuse(auditReturn, mark, asked)
    case 'expect':
      return (auditReturn, _cycle, mark) => excuse(auditReturn, mark, { why: 'expected', note: asked.note })
    case 'read':
      return (auditReturn, _cycle, mark) => markRead(auditReturn, mark, asked)
    case 'note':
      return (auditReturn, _cycle, mark) => addNote(auditReturn, mark, asked.note)
    case 'reopen':
      return (auditReturn, _cycle, mark) => reopenWithNote(auditReturn, mark, asked.note)
    default:
      return impossible(asked)
  }
}

const doneWords: Readonly<Record<FollowUp['kind'], string>> = {
  sent: 'marked as sent',
  chased: 'marked as asked for today',
  due: 'given another day to be due',
  excuse: 'marked as not expected',
  expect: 'expected again',
  read: 'marked as read',
  note: 'noted on the timeline',
  reopen: 'reopened',
}

/** What was done last, for taking it back; null when there is nothing. */
const useLastStep = create<{ readonly last: { readonly of: string; readonly steps: readonly ReturnStep[] } | null }>()(
  () => ({ last: null }),
)

/** Does one thing to returns, all in one step, and says what became of it. Those that it does not fit are left and counted. */
export async function followUp(ids: readonly ReturnId[], asked: FollowUp): Promise<Result<null, Problem>> {
  const done = await updateReturns<CannotMark>(`${asked.kind}Returns`, ids, ruleOf(asked))
  if (!done.ok) return done
  const { steps, left } = done.value
  useLastStep.setState({ last: { of: openedWorkspace().key, steps } })
  const words = `${counted(steps.length, 'return')} ${doneWords[asked.kind]}.${leftWords(left)}`
  tell({ tone: 'done', words, canUndo: true, undo: undoFollowUp })
  announce(words)
  return ok(null)
}

function leftWords(left: readonly CannotMark[]): string {
  const [first] = left
  if (!first) return ''
  const why = explainProblem(first) ?? 'That stood so already.'
  return ` ${counted(left.length, 'return was', 'returns were')} left as ${left.length === 1 ? 'it is' : 'they are'}: ${why}`
}

/** Takes back what was done last to returns: all of it or nothing. */
export async function undoFollowUp(): Promise<void> {
  const { last } = useLastStep.getState()
  if (last?.of !== openedWorkspace().key) {
    return tell({ tone: 'information', words: explainProblem({ kind: 'nothingToReverse', how: 'undo' }) ?? '' })
  }
  const put = await putReturnsBack(last.steps)
  useLastStep.setState({ last: null })
  const words = put.ok ? `Undone for ${counted(last.steps.length, 'return')}.` : (explainProblem(put.problem) ?? '')
  tell({ tone: put.ok ? 'done' : 'information', words })
  announce(words)
}

/**
 * Leads to where packs are made: for the returns that were chosen, or for all that can be sent. It opens on a cycle of theirs:
 * on the one that is shown elsewhere where they have it, or else on the first.
 */
export function send(ids: readonly ReturnId[] | null, cycles: readonly CycleId[]): void {
  const shown = useSettings.getState().cycle
  const [first] = cycles
  if (first && !cycles.some((id) => id === shown)) chooseCycle(first)
  useChosenToSend.setState({ ids })
  go({ screen: 'send' })
}
