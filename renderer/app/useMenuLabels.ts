import { useMemo } from 'react'
import { describeRevision } from '../../shared/returns/describeRevision'
import { useOrganisationSteps } from '../organisations/steps'
import { useDraftEdits } from '../storage/drafts'
import { useUndo } from '../storage/returns'
import type { Screen } from '../view/route'
import { useView } from '../view/viewState'

/** What Ctrl+N makes, where it makes something. */
const newWords: Partial<Readonly<Record<Screen, string>>> = {
  draft: 'Add a question',
  frameworks: 'Write a framework',
  organisations: 'Add an organisation',
}

/** What keys of other screens do after a session. */
const afterWords = {
  markDone: 'Review done',
  nextQuestion: 'Next letter',
  previousQuestion: 'Previous letter',
} as const

/** The changing names of menu items: what Undo and Redo would act on, and what a new thing is here. */
export function useMenuLabels(): Record<string, string> {
  const route = useView((view) => view.route)
  const draft = useDraftEdits(route.screen === 'draft' ? route.draftId : null)
  const next = useUndo()
  const steps = useOrganisationSteps()
  const inRegister = route.screen === 'organisations' || route.screen === 'organisation'
  const edits = draft ?? (inRegister ? steps : null)
  const undoes = edits ? edits.undo : next?.undo && describeRevision(next.undo.revision, next.undo.framework)
  const redoes = edits ? edits.redo : next?.redo && describeRevision(next.redo.revision, next.redo.framework)
  const undo = route.screen === 'runSession' ? 'Undo what was written down last' : undoes ? `Undo: ${undoes}` : 'Undo'
  const redo = route.screen === 'runSession' ? 'Redo' : redoes ? `Redo: ${redoes}` : 'Redo'
  const made = newWords[route.screen] ?? 'New'
  const after = route.screen === 'minutes' ? afterWords : null
  return useMemo(() => ({ undo, redo, new: made, ...after }), [undo, redo, made, after])
}
