import { useMemo } from 'react'
import { describeRevision } from '../../shared/returns/describeRevision'
import { useDraftEdits } from '../storage/drafts'
import { useUndo } from '../storage/returns'
import { useView } from '../view/viewState'

/** The changing names of menu items: what Undo and Redo would act on, and what a new thing is here. */
export function useMenuLabels(): Record<string, string> {
  const route = useView((view) => view.route)
  const draft = useDraftEdits(route.screen === 'draft' ? route.draftId : null)
  const next = useUndo()
  const undoes = draft ? draft.undo : next?.undo && describeRevision(next.undo.revision, next.undo.framework)
  const redoes = draft ? draft.redo : next?.redo && describeRevision(next.redo.revision, next.redo.framework)
  const undo = undoes ? `Undo: ${undoes}` : 'Undo'
  const redo = redoes ? `Redo: ${redoes}` : 'Redo'
  const made = route.screen === 'draft' ? 'Add a question' : route.screen === 'frameworks' ? 'Write a framework' : 'New'
  return useMemo(() => ({ undo, redo, new: made }), [undo, redo, made])
}
