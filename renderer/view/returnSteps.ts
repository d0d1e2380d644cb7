import { create } from 'zustand'
import type { Result } from '../../shared/basics/result'
import { counted } from '../../shared/basics/text'
import { putReturnsBack, type ReturnStep } from '../storage/tracker'
import { openedWorkspace } from '../storage/workspace'
import { explainProblem, type Problem } from './explainProblem'
import { announce, tell } from './viewState'

/** How something is taken back, all of it or nothing, and what is said then. */
export type WayBack = { readonly takeBack: () => Promise<Result<unknown, Problem>>; readonly undone: string }

/** What a panel or a reader of flags did last, for taking it back; null when there is nothing. */
const useLastStep = create<{ readonly last: { readonly of: string; readonly way: WayBack } | null }>()(() => ({
  last: null,
}))

/** Says what was done to returns, and keeps it to be taken back. */
export const sayDone = (words: string, steps: readonly ReturnStep[]): void =>
  sayWithWayBack(words, {
    takeBack: () => putReturnsBack(steps),
    undone: `Undone for ${counted(steps.length, 'return')}.`,
  })

/** Says what was done, and keeps how it is taken back. */
export function sayWithWayBack(words: string, way: WayBack): void {
  useLastStep.setState({ last: { of: openedWorkspace().key, way } })
  tell({ tone: 'done', words, canUndo: true, undo: undoReturnStep })
  announce(words)
}

/** Takes back what was done last: all of it or nothing. */
export async function undoReturnStep(): Promise<void> {
  const { last } = useLastStep.getState()
  if (last?.of !== openedWorkspace().key) {
    return tell({ tone: 'information', words: explainProblem({ kind: 'nothingToReverse', how: 'undo' }) ?? '' })
  }
  const put = await last.way.takeBack()
  useLastStep.setState({ last: null })
  const words = put.ok ? last.way.undone : (explainProblem(put.problem) ?? '')
  tell({ tone: put.ok ? 'done' : 'information', words })
  announce(words)
}
