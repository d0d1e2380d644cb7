import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { Lock } = await import('../../../renderer/settings/Lock')
const { RecoveryScreen } = await import('../../../renderer/recovery/RecoveryScreen')
const { useCannotOpen } = await import('../../../renderer/view/cannotOpen')
const { adoptStart, useView } = await import('../../../renderer/view/viewState')
const { closeWorkspace, useOpened } = await import('../../../renderer/storage/workspace')

beforeEach(() => startAfresh(shell))

async function open(passphrases?: readonly string[]) {
  const key = await openHere(shell, aWorkspace())
  if (passphrases) {
    shell.world.locks.set(key, passphrases)
    shell.world.unlocked.add(key)
  }
  adoptStart(await shell.start())
  return { ...show(<Lock />), key }
}

const press = (name: string | RegExp) => screen.findByRole('button', { name })
const shown = () => [...document.querySelectorAll('.passphrase')].at(-1)?.textContent ?? ''

describe('the lock of a partnership', () => {
  it('is turned on with a passphrase and a recovery sheet, once the passphrase is typed; then the app starts again', async () => {
    const { user, key } = await open()
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    await user.click(await press('Lock this partnership…'))
    expect(await screen.findByText('There is no way round the lock.')).toBeVisible()
    const passphrase = shown()
    await user.click(await press('Go on to the recovery sheet'))
    const sheet = shown()
    expect(sheet).not.toBe(passphrase)
    await user.click(await press('Print the recovery sheet'))
    expect(print).toHaveBeenCalledOnce()
    await user.type(screen.getByLabelText(/^Type the passphrase/), sheet)
    await user.click(await press('Turn the lock on'))
    expect(await screen.findByText(/^This is not the passphrase that you chose/)).toBeVisible()
    expect(shell.world.locks.size).toBe(0)
    await user.clear(screen.getByLabelText(/^Type the passphrase/))
    await user.type(screen.getByLabelText(/^Type the passphrase/), passphrase)
    await user.click(await press('Turn the lock on'))
    await waitFor(() => expect(shell.world.startedAgain).toBe(1))
    expect(shell.world.locks.get(key)).toEqual([passphrase, sheet])
  })

  it('is not turned on when the disk does not take it, and says so', async () => {
    const { user } = await open()
    await user.click(await press('Lock this partnership…'))
    await waitFor(() => expect(shown()).not.toBe(''))
    const passphrase = shown()
    await user.click(await press('Go on to the recovery sheet'))
    await user.type(screen.getByLabelText(/^Type the passphrase/), passphrase)
    shell.world.diskIsFull = true
    await user.click(await press('Turn the lock on'))
    expect(await screen.findByText(/^This computer is full, so the lock stays as it was/)).toBeVisible()
    expect(shell.world.startedAgain).toBe(0)
  })

  it('is taken off again', async () => {
    const { user } = await open(['words'])
    await user.click(await press('Take the lock off'))
    expect(await press('Lock this partnership…')).toBeVisible()
    expect(shell.world.locks.size).toBe(0)
    expect(useView.getState().notice?.words).toMatch(/^The lock is off\./)
  })

  it('is changed to other words', async () => {
    const { user, key } = await open(['words before'])
    await user.click(await press('Change the passphrase…'))
    await user.click(await screen.findByRole('radio', { name: 'One of my own' }))
    await user.type(screen.getByLabelText('Your passphrase'), 'entirely other words')
    await user.click(await press('Go on to the recovery sheet'))
    await user.type(screen.getByLabelText(/^Type the passphrase/), 'entirely other words')
    await user.click(await press('Change the passphrase'))
    await waitFor(() => expect(shell.world.locks.get(key)?.[0]).toBe('entirely other words'))
    expect(useView.getState().notice?.words).toContain('Back-ups made before today still open with the one before')
  })
})

describe('a locked partnership that is opened', () => {
  it('asks for its passphrase, names a wrong one, and shows nothing of the work before', async () => {
    const { key, unmount } = await open(['copper lantern otter'])
    unmount()
    closeWorkspace()
    shell.world.unlocked.clear()
    const asked = { key, title: 'Eastmoor SCP', why: 'locked', madeBy: '' } as const
    useCannotOpen.setState({ asked })
    const { user } = show(<RecoveryScreen asked={asked} />)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('“Eastmoor SCP” is locked')
    await user.type(screen.getByLabelText('Passphrase'), 'copper lantern')
    await user.click(await press('Unlock'))
    expect((await screen.findAllByText(/^That passphrase does not open it/))[0]).toBeVisible()
    expect(useOpened.getState().opened).toBeNull()
    await user.type(screen.getByLabelText('Passphrase'), ' otter{Enter}')
    await waitFor(() => expect(useOpened.getState().opened?.key).toBe(key))
    expect(useCannotOpen.getState().asked).toBeNull()
  })
})
