import { ok, type Result, refuse } from '../basics/result'
import { overLimit, printable, type TextIsTooLong } from '../basics/text'
import type { QuestionId } from '../frameworks/question'
import type { CycleIsClosed } from './changes'
import type { Cycle, CycleAside } from './cycle'

// A flag on a question belongs to the cycle and not to one return. Put aside, it stays aside until somebody takes it up again,
// however many more leave the question open.

/** A flag on a question of a cycle, as far as putting it aside goes. */
export type FlagOnQuestion = { readonly rule: string; readonly questionId: QuestionId }

/** Why such a flag is not put aside, or not taken up again. */
export type CannotDismissQuestion =
  | CycleIsClosed
  | { readonly kind: 'noteIsMissing' }
  | { readonly kind: 'nothingChanged' }
  | { readonly kind: 'tooManyDismissed' }
  | TextIsTooLong

/** The most characters of a reason, and the most flags of one cycle that can be put aside. */
const [longestReason, mostDismissed] = [4_000, 1_000]

/** Puts a flag on a question aside with a reason. Refuses without one, a flag that is aside already, and a closed cycle. */
export function dismissInCycle(
  cycle: Cycle,
  { rule, questionId }: FlagOnQuestion,
  typed: string,
  { at, by }: Pick<CycleAside, 'at' | 'by'>,
): Result<Cycle, CannotDismissQuestion> {
  if (cycle.stage === 'closed') return refuse({ kind: 'cycleIsClosed' })
  const reason = printable(typed).trim()
  if (reason === '') return refuse({ kind: 'noteIsMissing' })
  const tooLong = overLimit([reason], longestReason)
  if (tooLong) return refuse(tooLong)
  if (asideInCycle(cycle, { rule, questionId })) return refuse({ kind: 'nothingChanged' })
  const { dismissed = [] } = cycle
  if (dismissed.length >= mostDismissed) return refuse({ kind: 'tooManyDismissed' })
  return ok({ ...cycle, dismissed: [...dismissed, { rule, questionId, reason, by, at }] })
}

/** Takes a flag on a question up again. Refuses one that is not aside, and a closed cycle. */
export function takeUpInCycle(cycle: Cycle, flag: FlagOnQuestion): Result<Cycle, CannotDismissQuestion> {
  if (cycle.stage === 'closed') return refuse({ kind: 'cycleIsClosed' })
  const found = asideInCycle(cycle, flag)
  if (!found) return refuse({ kind: 'nothingChanged' })
  const { dismissed = [], ...rest } = cycle
  const others = dismissed.filter((each) => each !== found)
  return ok(others.length > 0 ? { ...rest, dismissed: others } : rest)
}

/** How a flag on a question was put aside; null where it was not. */
export const asideInCycle = (
  { dismissed = [] }: Pick<Cycle, 'dismissed'>,
  { rule, questionId }: FlagOnQuestion,
): CycleAside | null => dismissed.find((each) => each.rule === rule && each.questionId === questionId) ?? null
