import { create } from 'zustand'
import { counted } from '../../shared/basics/text'
import { putReturnsBack, type ReturnStep } from '../storage/tracker'
import { openedWorkspace } from '../storage/workspace'
import { explainProblem } from './explainProblem'
import { announce, tell } from './viewState'

/** What a panel or a reader of flags did last to returns, for taking it back; null when there is nothing. */
const useLastStep = create<{ readonly last: { readonly of: string; readonly steps: readonly ReturnStep[] } | null }>()(
  () => ({ last: null }),
)

/** Says what was done, and keeps it to be taken back. */
export function sayDone(words: string, steps: readonly ReturnStep[]): void {
  useLastStep.setState({ last: { of: openedWorkspace().key, steps } })
  tell({ tone: 'done', words, canUndo: true })
  announce(words)
}

/** Takes back what was done last: all of it or nothing. */
export async function undoReturnStep(): Promise<void> {
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
