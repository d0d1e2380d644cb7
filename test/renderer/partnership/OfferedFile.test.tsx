import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { tablesOf } from '../../../shared/exchange/checkTables'
import { noHead } from '../../../shared/exchange/journal'
import { writePartnershipFile } from '../../../shared/exchange/partnershipFile'
import { installShell, sha256Hex } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aPartnership, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { OfferedFile } = await import('../../../renderer/partnership/OfferedFile')
const { useOffered } = await import('../../../renderer/partnership/offered')
const { go, useView } = await import('../../../renderer/view/viewState')
const { useOpened } = await import('../../../renderer/storage/workspace')

beforeEach(() => startAfresh(shell))

const elsewhere = 'workspace-elsewhere'
const sent = aWorkspace({ partnership: aPartnership({ name: 'Eastmoor SCP as sent' }) })

async function offer(workspace: string, content = sent, change = (bytes: Uint8Array) => bytes) {
  const facts = {
    kind: 'partnership',
    appVersion: '0.1.0',
    workspace,
    title: 'Eastmoor SCP',
    sample: false,
    madeAt: '2026-11-21T09:30:00.000Z',
    head: noHead,
  } as const
  const bytes = change(await writePartnershipFile(tablesOf(content), facts, sha256Hex))
  const file = { name: 'Eastmoor.psa', bytes }
  useOffered.setState({ file })
  const shown = show(<OfferedFile file={file} onReceive={() => undefined} />)
  await screen.findByRole('heading', { level: 1 })
  return shown
}

const press = (name: string) => screen.getByRole('button', { name })

describe('a file that is offered', () => {
  it('says what it is before anything is added', async () => {
    await offer(elsewhere)
    for (const [term, detail] of [
      ['File', 'Eastmoor.psa'],
      ['What it is', 'A partnership file'],
      ['Partnership', 'Eastmoor SCP as sent'],
      ['Made', '21 November 2026'],
      ['It holds', '2 organisations, 3 returns and 2 answers'],
      ['Cycles', 'Section 11, 2026 to 2027; Section 11, 2025 to 2026'],
      ['It says it is from', 'Eastmoor SCP, made with version 0.1.0 of this app. We cannot check who made it.'],
    ] as const) {
      expect(screen.getByText(term).nextElementSibling).toHaveTextContent(detail)
    }
    expect(shell.keys()).toEqual([])
  })

  it('is added to this computer and opened', async () => {
    const { user } = await offer(elsewhere)
    await user.click(press('Add it to this computer'))
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'home' }))
    const [key = ''] = shell.keys()
    expect(shell.tables(key)).toEqual(tablesOf(sent))
    expect(useOpened.getState().opened?.key).toBe(key)
    expect(useOffered.getState().file).toBeNull()
    expect(useView.getState().workspaces).toMatchObject([{ key, title: 'Eastmoor SCP as sent' }])
  })

  it('marks made-up data', async () => {
    await offer(elsewhere, aWorkspace({ partnership: aPartnership({ isSample: true }) }))
    expect(screen.getByText('SAMPLE')).toBeVisible()
  })

  it('is left where it is', async () => {
    const { user } = await offer(elsewhere)
    await user.click(press('Leave it'))
    expect(useOffered.getState().file).toBeNull()
    expect(shell.keys()).toEqual([])
  })

  it('is left when somebody goes elsewhere', async () => {
    await offer(elsewhere)
    go({ screen: 'about' })
    await waitFor(() => expect(useOffered.getState().file).toBeNull())
  })

  it('says when the disk is full, and stays', async () => {
    const { user } = await offer(elsewhere)
    shell.world.diskIsFull = true
    await user.click(press('Add it to this computer'))
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^This computer is full, so nothing was added\. The work you already have is safe\./,
    )
    expect(shell.keys()).toEqual([])
  })
})

describe('a file of a partnership that is here', () => {
  it('can be opened beside it, told apart by its date', async () => {
    const key = await openHere(shell, aWorkspace())
    const { user } = await offer(key)
    expect(screen.getByText(/You have this partnership here already/)).toBeVisible()
    await user.click(press('Open it beside what you have'))
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'home' }))
    expect(shell.keys()).toHaveLength(2)
    const added = shell.keys().find((each) => each !== key) ?? ''
    await waitFor(() => expect(useOpened.getState().opened?.key).toBe(added))
    expect(shell.tables(key)).toEqual(tablesOf(aWorkspace()))
    expect(useView.getState().workspaces.map(({ title }) => title)).toEqual([
      'Eastmoor Safeguarding Children Partnership',
      'Eastmoor SCP as sent – file of 21 November 2026',
    ])
  })

  it('can be put in its place, after a back-up', async () => {
    const key = await openHere(shell, aWorkspace())
    const { user } = await offer(key)
    await user.click(press('Put it in place of what you have'))
    await waitFor(() =>
      expect(useView.getState().notice?.words).toMatch(/now holds what is in the file\. A back-up of what was here/),
    )
    expect(shell.tables(key)).toEqual(tablesOf(sent))
    expect(shell.backups(key).some(({ reason }) => reason === 'before' || reason === 'close')).toBe(true)
    const { copy } = useOpened.getState().opened ?? {}
    expect((await copy?.partnerships.toArray())?.[0]?.name).toBe('Eastmoor SCP as sent')
  })
})

describe('a file that is refused', () => {
  it('names the entry that was damaged, says what is safe and what to do', async () => {
    await openHere(shell, aWorkspace())
    const { user } = await offer(elsewhere, sent, (bytes) => {
      const at = new TextDecoder('latin1').decode(bytes).indexOf('Our lead sits on the board')
      bytes[at] = 'X'.charCodeAt(0)
      return bytes
    })
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1, name: 'This file was not opened' })).toHaveFocus(),
    )
    expect(screen.getByText('returns/0001.json')).toBeVisible()
    expect(screen.getByText('Nothing was opened, and the work you already have is safe.')).toBeVisible()
    expect(screen.getByText(/^Ask the sender to save the file again/)).toBeVisible()
    expect(document.title).toMatch(/^Problem: /)
    await user.click(press('Go back'))
    expect(useOffered.getState().file).toBeNull()
  })

  it('leads to another file', async () => {
    const { user } = await offer(elsewhere, sent, (bytes) => bytes.slice(0, 100))
    shell.world.fileToOpen = { kind: 'opened', name: 'Better.psa', bytes: new Uint8Array([80]) }
    await user.click(screen.getByRole('button', { name: /^Choose another file/ }))
    await waitFor(() => expect(useOffered.getState().file?.name).toBe('Better.psa'))
  })
})

describe('an encrypted file that is offered', () => {
  const sealing = async (change = (bytes: Uint8Array) => bytes) => {
    const { seal } = await import('../../../electron/seal/seal')
    const shown = await offer(elsewhere)
    const plain = useOffered.getState().file
    if (!plain) throw new Error('Nothing was offered')
    const file = { name: 'Eastmoor.psa', bytes: change(await seal(plain.bytes, ['copper lantern otter'], '0.1.0')) }
    shown.unmount()
    useOffered.setState({ file })
    const Offered = () => {
      const offered = useOffered((state) => state.file)
      return offered ? <OfferedFile file={offered} onReceive={() => undefined} /> : null
    }
    return show(<Offered />)
  }

  it('is shown once its passphrase fits, and a wrong one is said to be one', async () => {
    const { user } = await sealing()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('This file needs its passphrase')
    await user.type(screen.getByLabelText('Passphrase'), 'copper lantern')
    await user.click(press('Open the file'))
    expect((await screen.findAllByText(/^That passphrase does not open this file/))[0]).toBeVisible()
    await user.type(screen.getByLabelText('Passphrase'), ' otter{Enter}')
    expect(await screen.findByRole('button', { name: 'Add it to this computer' })).toBeVisible()
    expect(shell.keys()).toEqual([])
  })

  it('is said to be damaged where it is, and not that the passphrase is wrong', async () => {
    const { user } = await sealing((bytes) => bytes.slice(0, -40))
    await user.type(screen.getByLabelText('Passphrase'), 'copper lantern otter{Enter}')
    expect((await screen.findAllByText(/it is damaged or unfinished/))[0]).toBeVisible()
    await user.click(press('Leave it'))
    expect(useOffered.getState().file).toBeNull()
  })
})
