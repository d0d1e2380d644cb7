import { configure, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { tablesOf, type Workspace } from '../../shared/exchange/checkTables'
import type { MemoryShell } from './memoryBridge'

// A screen waits for its records; on a busy machine that takes longer than the library's second.
configure({ asyncUtilTimeout: 8_000 })

/** Keeps a workspace in the shell and opens it, as a start of the program would. Answers its key. */
export async function openHere(shell: MemoryShell, workspace: Workspace): Promise<string> {
  const [{ openWorkspace }, { adoptStart }] = await Promise.all([
    import('../../renderer/storage/workspace'),
    import('../../renderer/view/viewState'),
  ])
  const { name, isSample } = workspace.partnership
  const key = shell.keep(name, isSample, tablesOf(workspace))
  await openWorkspace(key)
  adoptStart(await shell.start())
  return key
}

/** Empties the shell and the window's memory of it, so that the next test starts as on a fresh computer. */
export async function startAfresh(shell: MemoryShell): Promise<void> {
  const [{ closeWorkspace }, { adoptStart, useView }, { adoptSettings }, { useOffered }, { useCannotOpen }] =
    await Promise.all([
      import('../../renderer/storage/workspace'),
      import('../../renderer/view/viewState'),
      import('../../renderer/storage/settings'),
      import('../../renderer/partnership/offered'),
      import('../../renderer/view/cannotOpen'),
    ])
  closeWorkspace()
  for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name)
  shell.reset()
  const start = await shell.start()
  adoptSettings(start.settings)
  adoptStart(start)
  useView.setState({ route: { screen: 'welcome' }, history: [], notice: null, announcement: '', panel: null })
  useOffered.setState({ file: null })
  useCannotOpen.setState({ asked: null })
}

/** Draws a screen and answers somebody who uses it. */
export function show(screen: ReactElement) {
  const user = userEvent.setup()
  return { user, ...render(screen) }
}
