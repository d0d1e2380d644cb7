import { DraftOutline } from '../../../renderer/frameworks/DraftOutline'
import { DraftScreen } from '../../../renderer/frameworks/DraftScreen'
import { useView } from '../../../renderer/view/viewState'
import type { Draft } from '../../../shared/frameworks/draft'
import { aFramework } from '../../builders/frameworks'
import type { MemoryShell } from '../../builders/memoryBridge'
import { openHere, show } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'
import { draftId } from './aCopy'

// Imported once the shell stands: the screens look for it.

/** Draws whatever page of the editor the window is on, with its outline. */
function Editor() {
  const route = useView((view) => view.route)
  return route.screen === 'draft' ? (
    <>
      <DraftOutline route={route} />
      <DraftScreen key={route.at} draftId={route.draftId} at={route.at} />
    </>
  ) : null
}

/** Opens a workspace that has one draft, and the edition it was copied from. Answers its key. */
export const keepDraftHere = (shell: MemoryShell, draft: Draft) =>
  openHere(shell, aWorkspace({ frameworks: [aFramework()], drafts: [draft] }))

/** Goes to a page of the editor and draws it. */
export function showEditor(at: string) {
  useView.setState({ route: { screen: 'draft', draftId, at } })
  return show(<Editor />)
}
