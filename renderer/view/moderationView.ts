import { create } from 'zustand'
import type { CycleId } from '../../shared/cycles/cycle'
import type { QueueSought } from '../../shared/findings/moderationQueue'
import type { QuestionId } from '../../shared/frameworks/question'
import type { ReturnId } from '../../shared/returns/answer'
import { useOpened } from '../storage/workspace'
import { chooseCycle } from './chosenCycle'
import { go } from './viewState'

/** The queue of moderation as it was left: kept between screens, for one partnership at a time. */
type ModerationView = QueueSought & {
  readonly of: string
  /** The answer that is looked at, by its key; null for the first. */
  readonly at: string | null
}

const fresh = (of: string): ModerationView => ({ of, shown: 'flagged', rule: null, at: null })

const useKept = create<ModerationView>()(() => fresh(''))

const here = (kept: ModerationView): ModerationView => {
  const of = useOpened.getState().opened?.key ?? ''
  return kept.of === of ? kept : fresh(of)
}

/** The queue as it was left. */
export const useModerationView = () => here(useKept())

/** Changes what the queue keeps. */
export const keepModeration = (change: Partial<Omit<ModerationView, 'of'>>) =>
  useKept.setState((kept) => ({ ...here(kept), ...change }))

/** Leads to an answer where a panel decides on it. */
export function moderate(cycle: CycleId, returnId: ReturnId, questionId: QuestionId): void {
  chooseCycle(cycle)
  keepModeration({ at: `${returnId} ${questionId}` })
  go({ screen: 'moderation' })
}
