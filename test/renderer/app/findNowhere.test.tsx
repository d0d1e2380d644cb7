import { screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { useWindowCommands } = await import('../../../renderer/app/useWindowCommands')
const { useScreenCommands, runMenuItem } = await import('../../../renderer/view/screenCommands')
const { useView } = await import('../../../renderer/view/viewState')

beforeEach(async () => startAfresh(shell))

function Screen({ find }: { readonly find?: () => void }) {
  useWindowCommands()
  useScreenCommands('screen', find ? { find } : {})
  return <p>{useView((view) => view.notice?.words)}</p>
}

it('says where Ctrl+F has nothing to find in, and leaves a screen that has a box to itself', async () => {
  await openHere(shell, aWorkspace())
  let found = 0
  const { rerender } = show(<Screen find={() => found++} />)
  expect(runMenuItem('find')).toBe(true)
  expect(found).toBe(1)
  expect(screen.queryByText(/There is no box/)).toBeNull()
  rerender(<Screen />)
  expect(runMenuItem('find')).toBe(true)
  expect(await screen.findByText(/^There is no box on this screen .* Ctrl\+K searches everything\.$/)).toBeVisible()
})
