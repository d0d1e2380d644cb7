import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aPartnership, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { WelcomeScreen } = await import('../../../renderer/partnership/WelcomeScreen')
const { useView, adoptStart } = await import('../../../renderer/view/viewState')
const { useOffered } = await import('../../../renderer/partnership/offered')
const { useCannotOpen } = await import('../../../renderer/view/cannotOpen')
const { closeWorkspace, useOpened } = await import('../../../renderer/storage/workspace')
const { useSettings } = await import('../../../renderer/storage/settings')

beforeEach(() => startAfresh(shell))

const route = () => useView.getState().route

describe('Welcome', () => {
  it('says that nothing is sent anywhere, and takes focus to its heading', async () => {
    show(<WelcomeScreen />)
    expect(
      screen.getByText('This app works on this computer only. Nothing is sent anywhere unless you send it.'),
    ).toBeVisible()
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus())
    expect(document.title).toBe('Welcome – Partnership Self-Assessment')
  })

  it('leads to setting a partnership up', async () => {
    const { user } = show(<WelcomeScreen />)
    await user.click(screen.getByRole('button', { name: 'Continue' }))
    expect(route()).toEqual({ screen: 'setUp' })
  })

  it('is done with the keyboard alone: arrows choose, Enter goes on', async () => {
    shell.world.fileToOpen = { kind: 'opened', name: 'Ours.psa', bytes: new Uint8Array([1, 2, 3]) }
    const { user } = show(<WelcomeScreen />)
    screen.getByRole('radio', { name: 'Set up our partnership' }).focus()
    await user.keyboard('{ArrowDown}{Enter}')
    await waitFor(() => expect(useOffered.getState().file?.name).toBe('Ours.psa'))
  })

  it('stays where it is when no file is chosen', async () => {
    const { user } = show(<WelcomeScreen />)
    await user.click(screen.getByRole('radio', { name: 'Open something I have been sent' }))
    await user.click(screen.getByRole('button', { name: 'Continue' }))
    expect(useOffered.getState().file).toBeNull()
    expect(route()).toEqual({ screen: 'welcome' })
  })

  it('says why a file could not be read', async () => {
    shell.world.fileToOpen = { kind: 'cannotRead', name: 'Ours.psa', tooLarge: true }
    const { user } = show(<WelcomeScreen />)
    await user.click(screen.getByRole('radio', { name: 'Open something I have been sent' }))
    await user.click(screen.getByRole('button', { name: 'Continue' }))
    await waitFor(() => expect(useView.getState().notice?.words).toMatch(/^Ours\.psa is too large/))
  })

  it('makes the sample once, and opens that one again', async () => {
    const { user } = show(<WelcomeScreen />)
    const look = async () => {
      await user.click(screen.getByRole('radio', { name: 'Look round the sample partnership' }))
      await user.click(screen.getByRole('button', { name: 'Continue' }))
      await waitFor(() => expect(route()).toEqual({ screen: 'home' }))
    }
    await look()
    const [key] = shell.keys()
    expect(Object.values(shell.tables(key ?? '').partnerships)[0]).toMatchObject({ isSample: true })
    closeWorkspace()
    useView.setState({ route: { screen: 'welcome' } })
    await look()
    expect(shell.keys()).toEqual([key])
    expect(useOpened.getState().opened?.key).toBe(key)
    expect(shell.settings().lastWorkspace).toBe(key)
  })

  it('says when the disk does not take the sample', async () => {
    shell.world.diskIsFull = true
    const { user } = show(<WelcomeScreen />)
    await user.click(screen.getByRole('radio', { name: 'Look round the sample partnership' }))
    await user.click(screen.getByRole('button', { name: 'Continue' }))
    await waitFor(() =>
      expect(useView.getState().notice?.words).toMatch(/^This computer is full, so nothing was added/),
    )
    expect(shell.keys()).toEqual([])
  })

  it('lists what is on this computer, the last one first, with samples marked', async () => {
    await openHere(shell, aWorkspace({ partnership: aPartnership({ name: 'Made-up Partnership', isSample: true }) }))
    const key = await openHere(shell, aWorkspace())
    closeWorkspace()
    useSettings.setState({ lastWorkspace: key })
    const { user } = show(<WelcomeScreen />)
    const buttons = screen.getAllByRole('button', { name: /^Carry on with/ })
    expect(buttons.map((button) => button.textContent)).toEqual([
      'Carry on with Eastmoor Safeguarding Children Partnership',
      'Carry on with Made-up Partnership',
    ])
    expect(screen.getByText('SAMPLE')).toBeVisible()
    await user.click(buttons[0] as HTMLElement)
    await waitFor(() => expect(route()).toEqual({ screen: 'home' }))
    expect(useOpened.getState().opened?.key).toBe(key)
  })

  it('asks for the recovery of one that cannot be read', async () => {
    const key = await openHere(shell, aWorkspace())
    closeWorkspace()
    shell.world.unreadable.set(key, { kind: 'needsRecovery' })
    adoptStart(await shell.start())
    const { user } = show(<WelcomeScreen />)
    await user.click(screen.getByRole('button', { name: 'Recover Eastmoor Safeguarding Children Partnership' }))
    await waitFor(() => expect(useCannotOpen.getState().asked).toMatchObject({ key, why: 'needsRecovery' }))
  })

  it('changes the size of text and the colours', async () => {
    const { user } = show(<WelcomeScreen />)
    await user.click(screen.getByRole('radio', { name: /largest text size/ }))
    await user.click(screen.getByRole('radio', { name: 'Dark' }))
    expect(shell.settings()).toMatchObject({ textSize: 150, theme: 'dark' })
    expect(screen.getByRole('radio', { name: /largest text size/ })).toBeChecked()
  })
})
