import { bridge } from '../host/bridge'
import { allKept } from '../storage/record'
import { changeSettings } from '../storage/settings'
import { closeWorkspace, openedWorkspace } from '../storage/workspace'
import { sendDrafts } from '../ui/useDraft'
import { useView } from '../view/viewState'

/** Closes the open partnership: everything typed is kept, a back-up is made, and Welcome opens. */
export async function leavePartnership(): Promise<void> {
  await sendDrafts()
  await allKept()
  const { key } = openedWorkspace()
  await bridge.backUp({ key, reason: 'close' })
  closeWorkspace()
  await changeSettings({ lastWorkspace: null, place: {} })
  useView.setState({ route: { screen: 'welcome' }, history: [], notice: null, panel: null })
}
