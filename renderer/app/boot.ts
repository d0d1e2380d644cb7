import type { Start } from '../../shared/bridge'
import { bridge } from '../host/bridge'
import { useOffered } from '../partnership/offered'
import { readAhead } from '../storage/returns'
import { adoptSettings, changeSettings } from '../storage/settings'
import { openWorkspace } from '../storage/workspace'
import { useCannotOpen } from '../view/cannotOpen'
import { explainMended } from '../view/explainMended'
import { returnOf, routeFrom } from '../view/route'
import { adoptStart, tell, useView } from '../view/viewState'

/** Starts the page: a job without a window is run here; otherwise what was open last is opened again. */
export async function boot(): Promise<'window' | 'job'> {
  const start = await bridge.start({})
  if (start.job) {
    const { runJob } = await import('./jobs/runJob')
    await runJob(start.job, start.appVersion, start.policy)
    return 'job'
  }
  adoptSettings(start.settings)
  adoptStart(start)
  if (start.file) useOffered.setState({ file: start.file })
  await reopen(start)
  return 'window'
}

async function reopen({ settings, workspaces }: Start): Promise<void> {
  const last = workspaces.find((workspace) => workspace.key === settings.lastWorkspace)
  const lost = workspaces.find((workspace) => workspace.needsRecovery)
  if (!last) {
    if (lost) useCannotOpen.setState({ asked: { key: lost.key, title: lost.title, why: 'needsRecovery', madeBy: '' } })
    return
  }
  await reopenWorkspace(last.key, last.title)
  if (useCannotOpen.getState().asked) return
  const route = routeFrom(settings.place)
  const returnId = returnOf(route)
  if (returnId) await readAhead(returnId)
  useView.setState({ route })
}

/** Opens a workspace, or asks for its recovery when its record cannot be read. */
async function reopenWorkspace(key: string, title: string): Promise<boolean> {
  const opened = await openWorkspace(key)
  if (opened.kind === 'opened') {
    if (opened.mended) tell({ tone: 'information', words: explainMended(opened.mended) })
    void changeSettings({ lastWorkspace: key })
    return true
  }
  useCannotOpen.setState({
    asked: { key, title, why: opened.kind, madeBy: opened.kind === 'newerVersion' ? opened.madeBy : '' },
  })
  return false
}
