import { create } from 'zustand'
import { putSessionBack, type SessionStep } from '../storage/sessions'
import { openedWorkspace } from '../storage/workspace'
import { explainProblem } from '../view/explainProblem'
import { explainSession } from '../view/explainSession'
import { announce, tell, undoIsPast } from '../view/viewState'

/** How many steps can be taken back. */
const most = 100

/** A change that can be taken back while the app is open: `does` in words that follow "Undone". */
type Step = { readonly step: SessionStep; readonly does: string; readonly workspace: string }

/** Changes of sessions made since the app was opened, oldest first, and those taken back. They are past, so nothing changes them. */
const useSteps = create<{ readonly undo: readonly Step[]; readonly redo: readonly Step[] }>()(() => ({
  undo: [],
  redo: [],
}))

/** Remembers a change, so that it can be taken back. */
export function rememberStep(does: string, step: SessionStep): void {
  undoIsPast()
  useSteps.setState(({ undo }) => ({
    undo: [...undo, { step, does, workspace: openedWorkspace().key }].slice(-most),
    redo: [],
  }))
}

/** Takes back the last change of a session, or makes it again, and says which it was. */
export async function reverseStep(how: 'undo' | 'redo', id: SessionStep['id']): Promise<void> {
  const workspace = openedWorkspace().key
  const last = useSteps.getState()[how].findLast((each) => each.workspace === workspace && each.step.id === id)
  if (!last) return tell({ tone: 'information', words: explainProblem({ kind: 'nothingToReverse', how }) ?? '' })
  const { before, after } = last.step
  const put = await putSessionBack(`${how}Session`, how === 'undo' ? last.step : { id, before: after, after: before })
  const other = how === 'undo' ? 'redo' : 'undo'
  useSteps.setState((state) => ({
    [how]: state[how].filter((each) => each !== last),
    [other]: put.ok ? [...state[other], last] : state[other],
  }))
  if (!put.ok) return tell({ tone: 'information', words: explainSession(put.problem) ?? '' })
  const words = `${how === 'undo' ? 'Undone' : 'Done again'}: ${last.does}.`
  tell({ tone: 'done', words })
  announce(words)
  // The link that was pressed went with its line.
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('#main h1')?.focus()
  })
}
