import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { ok } from '../../../shared/basics/result'
import { installShell } from '../../builders/memoryBridge'
import { openHere, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { Notices } = await import('../../../renderer/app/Notices')
const { sayWithWayBack } = await import('../../../renderer/view/returnSteps')
const { useScreenCommands } = await import('../../../renderer/view/screenCommands')
const { useView } = await import('../../../renderer/view/viewState')

beforeEach(() => startAfresh(shell))

const elsewhere = vi.fn()

/** A screen that is open by the time the line is read, with an Undo of its own. */
function OtherScreen() {
  useScreenCommands('window', { undo: elsewhere })
  return <Notices />
}

it('a line undoes what it tells of, and nothing else, on whatever screen it is read', async () => {
  await openHere(shell, aWorkspace())
  const takeBack = vi.fn(async () => ok(null))
  render(<OtherScreen />)
  sayWithWayBack('Recorded for Haven, 1.1.', { takeBack, undone: 'Undone for 1 return.' })
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(useView.getState().notice?.words).toMatch(/^Undone/))
  expect(takeBack).toHaveBeenCalledTimes(1)
  expect(elsewhere).not.toHaveBeenCalled()
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
})
