import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { unseal } from '../../../electron/seal/seal'
import { isSealed } from '../../../shared/exchange/sealed/sealedFile'
import { noPolicy } from '../../../shared/settings/policy'
import { installShell } from '../../builders/memoryBridge'
import { must } from '../../builders/must'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { AskedPage } = await import('../../../renderer/view/AskedPage')
const { EncryptChoice } = await import('../../../renderer/view/EncryptChoice')
const { savePartnershipFile } = await import('../../../renderer/view/savePartnershipFile')
const { askSealing } = await import('../../../renderer/view/sealing')
const { unsealer } = await import('../../../renderer/view/unsealing')
const { changeSettings } = await import('../../../renderer/storage/settings')
const { useView } = await import('../../../renderer/view/viewState')

beforeEach(async () => {
  await startAfresh(shell)
  useView.setState({ policy: noPolicy('policy.json') })
})

async function open() {
  await openHere(shell, aWorkspace())
  return show(
    <>
      <EncryptChoice />
      <AskedPage />
    </>,
  )
}

const press = (name: string | RegExp) => screen.findByRole('button', { name })
const words = () => document.querySelector('.passphrase')?.textContent ?? ''
const lastSaved = () => shell.saved.at(-1)?.bytes ?? new Uint8Array()

describe('saving a partnership file', () => {
  it('asks nothing and encrypts nothing until somebody wants that', async () => {
    await open()
    await savePartnershipFile()
    expect(isSealed(lastSaved())).toBe(false)
  })

  it('encrypts it with five words, and shows them once on a recovery sheet', async () => {
    const { user } = await open()
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    await user.click(screen.getByRole('checkbox', { name: 'Encrypt the file with a passphrase' }))
    void savePartnershipFile()
    await screen.findByRole('heading', { name: 'A passphrase for this file' })
    expect(screen.getByText('There is no way round it.', { exact: false })).toBeVisible()
    const first = words()
    expect(first).toMatch(/^[a-z-]+( [a-z-]+){4}$/)
    await user.click(await press('Draw others'))
    await waitFor(() => expect(words()).not.toBe(first))
    const passphrase = words()
    await user.click(await press('Save the file, encrypted'))
    await screen.findByRole('heading', { name: 'Recovery sheet: the passphrase' })
    expect(screen.getByRole('row', { name: new RegExp(`\\.psa ${passphrase}$`) })).toBeVisible()
    expect(must(await unseal(lastSaved(), passphrase)).bytes.slice(0, 2)).toEqual(Uint8Array.of(0x50, 0x4b))
    await user.click(await press('Print this sheet'))
    expect(print).toHaveBeenCalledOnce()
    await user.click(await press('I have it. Go on'))
    expect(document.body.textContent).not.toContain(passphrase)
  })

  it('encrypts it where the organisation has set that, whatever the person chose, and offers no way without', async () => {
    const { user } = await open()
    useView.setState({ policy: { ...noPolicy('policy.json'), state: 'set', mustEncrypt: true } })
    expect(
      await screen.findByText(/^The file is encrypted with a passphrase: your organisation has set that/),
    ).toBeVisible()
    expect(screen.queryByRole('checkbox', { name: 'Encrypt the file with a passphrase' })).toBeNull()
    void savePartnershipFile()
    await screen.findByRole('heading', { name: 'A passphrase for this file' })
    expect(screen.queryByRole('button', { name: 'Save it without a passphrase' })).toBeNull()
    const passphrase = words()
    await user.click(await press('Save the file, encrypted'))
    await screen.findByRole('heading', { name: 'Recovery sheet: the passphrase' })
    expect((await unseal(lastSaved(), passphrase)).ok).toBe(true)
  })

  it('takes a passphrase of one’s own that is long enough, and a second one', async () => {
    const { user } = await open()
    await changeSettings({ encryptFiles: true })
    void savePartnershipFile()
    await user.click(await screen.findByRole('radio', { name: 'One of my own' }))
    await user.type(screen.getByLabelText('Your passphrase'), 'too short')
    await user.click(await press('Save the file, encrypted'))
    expect(await screen.findByText(/^Type at least 14 characters/)).toBeVisible()
    await user.type(screen.getByLabelText('Your passphrase'), ' but now it is not')
    await user.click(screen.getByRole('checkbox', { name: 'A second passphrase opens it too' }))
    await user.type(screen.getByLabelText('The second passphrase'), 'kept in the safe of the board')
    await user.click(await press('Save the file, encrypted'))
    await screen.findByText(/second passphrase that you set opens it too/)
    for (const passphrase of ['too short but now it is not', 'kept in the safe of the board'])
      expect((await unseal(lastSaved(), passphrase)).ok).toBe(true)
    await user.click(await press('I have it. Go on'))
  })

  it('saves nothing when the person changes their mind, and plainly when they say so', async () => {
    const { user } = await open()
    await changeSettings({ encryptFiles: true })
    const cancelled = savePartnershipFile()
    await user.click(await press('Cancel'))
    await cancelled
    expect(shell.saved).toEqual([])
    const plain = savePartnershipFile()
    await user.click(await press('Save it without a passphrase'))
    await plain
    expect(isSealed(lastSaved())).toBe(false)
  })

  it('says nothing of a passphrase when the file could not be written', async () => {
    const { user } = await open()
    await changeSettings({ encryptFiles: true })
    shell.world.saving = { kind: 'cannotWrite', name: 'a.psa' }
    const saving = savePartnershipFile()
    await user.click(await press('Save the file, encrypted'))
    await saving
    expect(screen.queryByText(/Recovery sheet/)).toBeNull()
  })
})

describe('making many files', () => {
  it('gives each a passphrase of its own, and all of them the second', async () => {
    const { user } = await open()
    await changeSettings({ encryptFiles: true })
    const asking = askSealing(true)
    await user.click(await press('Make the files, encrypted'))
    const sealer = await asking
    if (sealer === null) throw new Error('It was cancelled')
    const [one, other] = [await sealer.next(), await sealer.next()]
    expect(one.passphrases).not.toEqual(other.passphrases)
    sealer.made('Haven.psapack', one)
    sealer.made('Elm.psapack', other)
    sealer.show('2026-11-22')
    expect(await screen.findAllByRole('row')).toHaveLength(3)
    await user.click(await press('I have it. Go on'))
  })
})

describe('files that come in together', () => {
  it('are each opened with their passphrase, and one that opened another is not asked for again', async () => {
    const { user } = await open()
    await changeSettings({ encryptFiles: true })
    for (let i = 0; i < 2; i += 1) {
      void savePartnershipFile()
      await user.click(await screen.findByRole('radio', { name: 'One of my own' }))
      await user.type(screen.getByLabelText('Your passphrase'), 'one and the same words')
      await user.click(await press('Save the file, encrypted'))
      await user.click(await press('I have it. Go on'))
    }
    const [first, second] = shell.saved
    if (!first || !second) throw new Error('Two files were saved')
    const plain = { name: 'plain.txt', bytes: Uint8Array.of(1, 2, 3) }
    const opening = Promise.all([first, plain, { ...second, name: 'again.psa' }].map(unsealer()))
    await user.type(await screen.findByLabelText('Passphrase'), 'some other words')
    await user.click(await press('Open the file'))
    expect((await screen.findAllByText(/^That passphrase does not open this file/))[0]).toBeVisible()
    await user.clear(screen.getByLabelText('Passphrase'))
    await user.type(screen.getByLabelText('Passphrase'), 'one and the same words{Enter}')
    const [opened, same, other] = await opening
    expect([opened, other].map((file) => file?.bytes[0])).toEqual([0x50, 0x50])
    expect(same).toBe(plain)
  })

  it('are left as they are where no passphrase is given', async () => {
    const { user } = await open()
    await changeSettings({ encryptFiles: true })
    void savePartnershipFile()
    await user.click(await press('Save the file, encrypted'))
    await user.click(await press('I have it. Go on'))
    const [file] = shell.saved
    const opening = file && unsealer()(file)
    await user.click(await press('Leave it'))
    expect(await opening).toBe(file)
  })
})
