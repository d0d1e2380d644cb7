import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { OpenReply } from '../../../shared/bridge'
import { tablesOf } from '../../../shared/exchange/checkTables'
import { noHead } from '../../../shared/exchange/journal'
import { writePartnershipFile } from '../../../shared/exchange/partnershipFile'
import { installShell, sha256Hex } from '../../builders/memoryBridge'
import { show, startAfresh } from '../../builders/openWorkspace'
import { aPartnership, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { RecoveryScreen } = await import('../../../renderer/recovery/RecoveryScreen')
const { useCannotOpen } = await import('../../../renderer/view/cannotOpen')
const { useOpened } = await import('../../../renderer/storage/workspace')
const { go, useView } = await import('../../../renderer/view/viewState')

beforeEach(() => startAfresh(shell))

type Unreadable = Exclude<OpenReply, { kind: 'opened' }>

/** A record with back-ups of 20 and 21 November that cannot be opened now. */
async function lose(why: Unreadable, backups = ['2026-11-20T10:00:00.000Z', '2026-11-21T10:00:00.000Z']) {
  const key = shell.keep('Eastmoor SCP', false, tablesOf(aWorkspace()))
  for (const madeAt of backups) await shell.addBackup(key, 'interval', madeAt)
  shell.world.unreadable.set(key, why)
  const asked = { key, title: 'Eastmoor SCP', why: why.kind, madeBy: why.kind === 'newerVersion' ? why.madeBy : '' }
  useCannotOpen.setState({ asked })
  return { key, asked }
}

const press = (name: string | RegExp) => screen.getByRole('button', { name })
const fileOf = (workspace: string, content = aWorkspace()) =>
  writePartnershipFile(
    tablesOf(content),
    {
      kind: 'partnership',
      appVersion: '0.1.0',
      workspace,
      title: 'Eastmoor SCP',
      sample: false,
      madeAt: '2026-11-19T10:00:00.000Z',
      head: noHead,
    },
    sha256Hex,
  )

describe('work that cannot be read', () => {
  it('offers the newest back-up first, with its date and what it has', async () => {
    const { asked } = await lose({ kind: 'needsRecovery' })
    show(<RecoveryScreen asked={asked} />)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('We could not open the work on this computer')
    expect(
      await screen.findByText(
        /^Your last back-up that reads whole is from 21 November 2026, \d\d:\d\d and has 2 organisations, 3 returns and 2 answers\.$/,
      ),
    ).toBeVisible()
    expect(screen.getByText(/The app deleted nothing/)).toBeVisible()
    await waitFor(() => expect(screen.getAllByRole('button', { name: /^Open/ })).toHaveLength(2))
    expect(press(/^Open that back-up: 21 November/)).toHaveClass('primary')
  })

  it('opens it in the place of what could not be read', async () => {
    const { asked, key } = await lose({ kind: 'needsRecovery' })
    const { user } = show(<RecoveryScreen asked={asked} />)
    await user.click(await screen.findByRole('button', { name: /^Open that back-up/ }))
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'home' }))
    expect(useOpened.getState().opened?.key).toBe(key)
    expect(useCannotOpen.getState().asked).toBeNull()
    expect(await useOpened.getState().opened?.copy.returns.count()).toBe(3)
  })

  it('passes over a back-up that does not read whole, and says so', async () => {
    const { asked, key } = await lose({ kind: 'needsRecovery' })
    shell.damageBackup(key, 0)
    show(<RecoveryScreen asked={asked} />)
    expect(await screen.findByRole('button', { name: /^Open that back-up: 20 November 2026/ })).toHaveClass('primary')
    expect(screen.getByText(/It cannot be opened\.$/)).toBeVisible()
  })

  it('says so when there is no back-up, and still shows a way on', async () => {
    const { asked } = await lose({ kind: 'missing' }, [])
    show(<RecoveryScreen asked={asked} />)
    expect(
      await screen.findByText('No back-up of it on this computer reads whole. You may have one elsewhere.'),
    ).toBeVisible()
    expect(screen.getByText(/are not where they were/)).toBeVisible()
    expect(press('Show me other files…')).toHaveClass('primary')
  })

  it('takes a file somebody chooses, in place when it is of the same partnership', async () => {
    const { asked, key } = await lose({ kind: 'needsRecovery' }, [])
    shell.world.fileToOpen = { kind: 'opened', name: 'Kept.psa', bytes: await fileOf(key) }
    const { user } = show(<RecoveryScreen asked={asked} />)
    await user.click(press('Show me other files…'))
    await user.click(await screen.findByRole('button', { name: /^Open that file: 19 November 2026/ }))
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'home' }))
    expect(useOpened.getState().opened?.key).toBe(key)
    expect(shell.keys()).toEqual([key])
  })

  it('opens a file of another partnership beside it', async () => {
    const { asked, key } = await lose({ kind: 'needsRecovery' }, [])
    const other = aWorkspace({ partnership: aPartnership({ name: 'Another' }) })
    shell.world.fileToOpen = { kind: 'opened', name: 'Other.psa', bytes: await fileOf('elsewhere', other) }
    const { user } = show(<RecoveryScreen asked={asked} />)
    await user.click(press('Show me other files…'))
    await user.click(await screen.findByRole('button', { name: /^Open that file/ }))
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'home' }))
    expect(shell.keys()).toHaveLength(2)
    expect(shell.world.unreadable.has(key)).toBe(true)
  })

  it('says why a chosen file cannot be opened', async () => {
    const { asked } = await lose({ kind: 'needsRecovery' }, [])
    shell.world.fileToOpen = { kind: 'opened', name: 'Notes.docx', bytes: new Uint8Array([1, 2, 3, 4]) }
    const { user } = show(<RecoveryScreen asked={asked} />)
    await user.click(press('Show me other files…'))
    expect(
      await screen.findByText(
        /^Notes\.docx – a file you chose\. This is not a partnership file\. It cannot be opened\.$/,
      ),
    ).toBeVisible()
  })

  it('says when the disk is full, and changes nothing', async () => {
    const { asked } = await lose({ kind: 'needsRecovery' })
    const { user } = show(<RecoveryScreen asked={asked} />)
    shell.world.diskIsFull = true
    await user.click(await screen.findByRole('button', { name: /^Open that back-up/ }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/^This computer is full/)
    expect(useCannotOpen.getState().asked).toEqual(asked)
  })

  it('can be left for everything else on this computer', async () => {
    const { asked } = await lose({ kind: 'needsRecovery' })
    const { user } = show(<RecoveryScreen asked={asked} />)
    await user.click(press('See everything on this computer'))
    expect(useCannotOpen.getState().asked).toBeNull()
    expect(useView.getState().route).toEqual({ screen: 'welcome' })
  })

  it('is left when somebody goes elsewhere from the menu', async () => {
    const { asked } = await lose({ kind: 'needsRecovery' })
    show(<RecoveryScreen asked={asked} />)
    go({ screen: 'setUp' })
    await waitFor(() => expect(useCannotOpen.getState().asked).toBeNull())
  })
})

describe('work of a newer version', () => {
  it('names the version, says nothing was changed, and opens a back-up beside it', async () => {
    const { asked, key } = await lose({ kind: 'newerVersion', madeBy: '9.1.0' })
    const { user } = show(<RecoveryScreen asked={asked} />)
    expect(screen.getByText(/was last changed with version 9\.1\.0\. .* nothing was changed\.$/)).toBeVisible()
    await user.click(await screen.findByRole('button', { name: /^Open that back-up/ }))
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'home' }))
    expect(shell.keys()).toHaveLength(2)
    expect(shell.world.unreadable.has(key)).toBe(true)
    expect(useOpened.getState().opened?.key).not.toBe(key)
  })
})
