import { useMemo } from 'react'
import { describeRevision } from '../../shared/returns/describeRevision'
import { useUndo } from '../storage/returns'

/** The changing names of menu items: what Undo and Redo would act on. */
export function useMenuLabels(): Record<string, string> {
  const next = useUndo()
  const undo = next?.undo ? `Undo: ${describeRevision(next.undo.revision, next.undo.framework)}` : 'Undo'
  const redo = next?.redo ? `Redo: ${describeRevision(next.redo.revision, next.redo.framework)}` : 'Redo'
  return useMemo(() => ({ undo, redo }), [undo, redo])
}
