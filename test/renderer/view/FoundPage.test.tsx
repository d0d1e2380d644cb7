import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Workspace } from '../../../shared/exchange/checkTables'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { FoundPage } = await import('../../../renderer/view/FoundPage')
const { isLookedThrough, useLookAsked } = await import('../../../renderer/view/lookThrough')
const { keepAsItIs } = await import('../../../renderer/view/notAboutAChild')
const { knownHere } = await import('../../../renderer/storage/guardKnown')
const { findPersonal } = await import('../../../shared/guard/findPersonal')
const { useView } = await import('../../../renderer/view/viewState')

const words = 'We learned that Zainab, aged 9, waited.'

/** A workspace with words where they are looked through: any text will do. */
function withWords(text: string): Workspace {
  const workspace = aWorkspace()
  return { ...workspace, partnership: { ...workspace.partnership, name: text.slice(0, 100) } }
}

beforeEach(async () => {
  await startAfresh(shell)
  useLookAsked.setState({ asked: null })
})

const Asked = () => {
  const asked = useLookAsked((state) => state.asked)
  return asked ? <FoundPage asked={asked} /> : <p>Nothing is asked</p>
}

describe('before something leaves the computer', () => {
  it('goes on where nothing was found', async () => {
    await openHere(shell, aWorkspace())
    expect(await isLookedThrough()).toBe(true)
  })

  it('lists what was found by place and rule, with Review first, and goes on when told to', async () => {
    await openHere(shell, withWords(words))
    const { user } = show(<Asked />)
    const going = isLookedThrough()
    expect(
      await screen.findByRole('row', { name: /About the partnership Possible name with an age: Zainab, aged 9/ }),
    ).toBeVisible()
    expect(screen.getAllByRole('button').map((each) => each.textContent)).toEqual(['Review', 'Continue anyway'])
    await user.click(screen.getByRole('button', { name: 'Continue anyway' }))
    expect(await going).toBe(true)
    expect(screen.getByText('Nothing is asked')).toBeVisible()
  })

  it.each([
    ['Review', async (press: (name: string) => Promise<void>) => press('Review')],
    ['Esc', async (_: unknown, key: (keys: string) => Promise<void>) => key('{Escape}')],
  ])('stays for %s', async (_way, act) => {
    await openHere(shell, withWords(words))
    const { user } = show(<Asked />)
    const going = isLookedThrough()
    await screen.findByRole('button', { name: 'Review' })
    await act(
      (name) => user.click(screen.getByRole('button', { name })),
      (keys) => user.keyboard(keys),
    )
    expect(await going).toBe(false)
  })

  it('stays for somebody who goes to another screen', async () => {
    await openHere(shell, withWords(words))
    show(<Asked />)
    const going = isLookedThrough()
    await screen.findByRole('button', { name: 'Review' })
    useView.setState({ route: { screen: 'about' } })
    expect(await going).toBe(false)
  })

  it('asks nothing about what was kept', async () => {
    await openHere(shell, withWords(words))
    const [finding] = findPersonal(words, await knownHere())
    if (!finding) throw new Error('Nothing was found')
    await keepAsItIs(words, finding)
    expect(await isLookedThrough()).toBe(true)
  })

  it('asks nothing about the contacts of the register', async () => {
    await openHere(shell, withWords('Ring 07700 900123 in Northmere'))
    expect(await isLookedThrough()).toBe(true)
  })

  it('writes none of it down', async () => {
    const said = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name))
    await openHere(shell, withWords(words))
    const { user } = show(<Asked />)
    const going = isLookedThrough()
    await user.click(await screen.findByRole('button', { name: 'Continue anyway' }))
    await going
    await waitFor(() => expect(useLookAsked.getState().asked).toBeNull())
    expect(said.flatMap((each) => each.mock.calls)).toEqual([])
    const { announcement, notice, route } = useView.getState()
    expect(JSON.stringify([(await shell.start()).settings, announcement, notice, route])).not.toContain('Zainab')
    vi.restoreAllMocks()
  })
})
