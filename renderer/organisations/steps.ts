import { create } from 'zustand'
import { type OrganisationStep, putOrganisationsBack } from '../storage/organisations'
import { openedWorkspace, useOpened } from '../storage/workspace'
import { explainProblem } from '../view/explainProblem'
import { announce, tell, undoIsPast } from '../view/viewState'

/** How many steps can be taken back. */
const most = 100

/** A change that can be taken back while the app is open: `does` in words that follow "Undo". */
type Step = { readonly steps: readonly OrganisationStep[]; readonly does: string; readonly workspace: string }

/** Changes of organisations made since the app was opened, oldest first, and those taken back. They are past, so nothing changes them. */
const useSteps = create<{ readonly undo: readonly Step[]; readonly redo: readonly Step[] }>()(() => ({
  undo: [],
  redo: [],
}))

/** Remembers what was changed together, so that it can be taken back together. */
export function rememberSteps(does: string, steps: readonly OrganisationStep[]): void {
  undoIsPast()
  useSteps.setState(({ undo }) => ({
    undo: [...undo, { steps, does, workspace: openedWorkspace().key }].slice(-most),
    redo: [],
  }))
}

/** What undo and redo would do to the organisations of the open partnership, in words; null for nothing. */
export function useOrganisationSteps(): { readonly undo: string | null; readonly redo: string | null } {
  const workspace = useOpened((state) => state.opened?.key)
  const last = (steps: readonly Step[]) => steps.findLast((step) => step.workspace === workspace)?.does ?? null
  const undo = useSteps((state) => last(state.undo))
  const redo = useSteps((state) => last(state.redo))
  return { undo, redo }
}

/** Takes the last change of an organisation back, or makes it again, and says which it was. */
export async function reverseStep(how: 'undo' | 'redo'): Promise<void> {
  const workspace = openedWorkspace().key
  const step = useSteps.getState()[how].findLast((each) => each.workspace === workspace)
  if (!step) return tell({ tone: 'information', words: explainProblem({ kind: 'nothingToReverse', how }) ?? '' })
  const steps = how === 'undo' ? step.steps : step.steps.map(({ before, after }) => ({ before: after, after: before }))
  const put = await putOrganisationsBack(`${how}Organisation`, steps)
  const other = how === 'undo' ? 'redo' : 'undo'
  useSteps.setState((state) => ({
    [how]: state[how].filter((each) => each !== step),
    [other]: put.ok ? [...state[other], step] : state[other],
  }))
  if (!put.ok) return tell({ tone: 'information', words: explainProblem(put.problem) ?? '' })
  const words = `${how === 'undo' ? 'Undone' : 'Done again'}: ${step.does}.`
  tell({ tone: 'done', words })
  announce(words)
  // The link that was pressed went with its line.
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('#main h1')?.focus()
  })
}
