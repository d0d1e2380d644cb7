import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { ok } from '../../../shared/basics/result'
import { tablesOf } from '../../../shared/exchange/checkTables'
import { noPolicy, type ShownPolicy } from '../../../shared/settings/policy'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aPartnership, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { SettingsScreen } = await import('../../../renderer/settings/SettingsScreen')
const { useView } = await import('../../../renderer/view/viewState')
const { useOpened } = await import('../../../renderer/storage/workspace')
const { commit } = await import('../../../renderer/storage/record')

beforeEach(() => {
  useView.setState({ policy: noPolicy('') })
  return startAfresh(shell)
})

const press = (name: string | RegExp) => screen.getByRole('button', { name })
const notice = () => useView.getState().notice
const rename = (name: string) =>
  commit('rename', async () =>
    ok([{ op: 'set', table: 'partnerships', id: aPartnership().id, path: ['name'], value: name } as const]),
  )

async function open() {
  const key = await openHere(shell, aWorkspace())
  const shown = show(<SettingsScreen />)
  await screen.findByRole('heading', { name: 'A second folder' })
  return { key, ...shown }
}

describe('Settings', () => {
  it('keeps the name and role of the person', async () => {
    const { user } = show(<SettingsScreen />)
    await user.type(screen.getByRole('textbox', { name: 'Your name (you can leave this empty)' }), ' Dee Marsh ')
    await user.type(screen.getByRole('textbox', { name: 'Your role' }), 'Business manager')
    await user.tab()
    await waitFor(() => expect(shell.settings().person).toEqual({ name: 'Dee Marsh', role: 'Business manager' }))
  })

  it('sets the size of text from 90 to 200 per cent, and the colours', async () => {
    const { user } = show(<SettingsScreen />)
    const size = screen.getByRole('combobox', { name: 'Text size' })
    expect(
      within(size)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(expect.arrayContaining(['90%', '100% – usual', '200%']))
    await user.selectOptions(size, '200')
    await user.click(screen.getByRole('radio', { name: 'Light' }))
    expect(shell.settings()).toMatchObject({ textSize: 200, theme: 'light' })
  })

  it('says where the data is and that it is not encrypted unless it is locked', () => {
    show(<SettingsScreen />)
    expect(screen.getByRole('region', { name: 'Privacy and this computer' })).toHaveTextContent(
      /The app does not encrypt them unless you lock a partnership/,
    )
  })

  it('says what to do about back-ups while nothing is open', () => {
    show(<SettingsScreen />)
    expect(screen.getByText('Open a partnership to see its back-ups and to make one.')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Back up now' })).toBeNull()
  })
})

describe('Back-ups', () => {
  it('says that there is none yet, and makes one', async () => {
    const { user, key } = await open()
    expect(screen.getByText(/^No back-up yet/)).toBeVisible()
    await user.click(press('Back up now'))
    await waitFor(() => expect(shell.backups(key)).toHaveLength(1))
    expect(notice()?.words).toBe('Back-up made and checked: 2 organisations, 3 returns and 2 answers.')
    const [, row] = await screen.findAllByRole('row')
    expect(row).toHaveTextContent(/You asked for it2 organisations, 3 returns and 2 answers\d+ KBThis computerRestore…/)
  })

  it('says when the disk is full', async () => {
    const { user } = await open()
    shell.world.diskIsFull = true
    await user.click(press('Back up now'))
    await waitFor(() =>
      expect(notice()).toMatchObject({
        tone: 'problem',
        words: expect.stringMatching(/^The disk is full, so the back-up was not made\. Your work is saved\./),
      }),
    )
  })

  it('stand beside a file of everything, to keep elsewhere', async () => {
    const { user } = await open()
    await user.click(press(/^Save a partnership file/))
    await waitFor(() => expect(shell.saved.at(-1)?.name).toMatch(/ – partnership file – \d+ \w+ \d{4}\.psa$/))
  })

  it('can be opened without the program: the recovery page is saved', async () => {
    const { user } = await open()
    await user.click(press('Save the recovery page'))
    await waitFor(() => expect(shell.saved.at(-1)?.name).toBe('Recovery page.html'), { timeout: 30_000 })
  })

  it('are copied to a second folder until that is forgotten', async () => {
    const { user } = await open()
    shell.world.folder = 'E:\\Back-ups'
    await user.click(press('Choose a second folder…'))
    expect(await screen.findByText('Each back-up is also copied to E:\\Back-ups.')).toBeVisible()
    await user.click(press('Back up now'))
    await waitFor(() => expect(notice()?.words).toMatch(/A copy is in your second folder\.$/))
    await user.click(press('Stop copying there'))
    expect(await screen.findByText(/^Back-ups are on this computer only/)).toBeVisible()
  })

  it('are listed ten at a time', async () => {
    const key = await openHere(shell, aWorkspace())
    for (let minute = 10; minute < 22; minute += 1)
      await shell.addBackup(key, 'interval', `2026-11-20T10:${minute}:00.000Z`)
    const { user } = show(<SettingsScreen />)
    expect(await screen.findAllByRole('button', { name: /^Restore the back-up/ })).toHaveLength(10)
    await user.click(press('Show all 12 back-ups'))
    expect(screen.getAllByRole('button', { name: /^Restore the back-up/ })).toHaveLength(12)
  })
})

describe('Restoring', () => {
  async function openWithBackup() {
    const key = await openHere(shell, aWorkspace())
    await shell.addBackup(key, 'interval', '2026-11-20T10:00:00.000Z')
    await rename('Renamed since')
    const shown = show(<SettingsScreen />)
    await shown.user.click(await screen.findByRole('button', { name: /^Restore the back-up of 20 Nov 2026, / }))
    await waitFor(() => expect(screen.getByRole('heading', { name: /^Restore the back-up of/ })).toHaveFocus())
    return { key, ...shown }
  }

  it('shows what the back-up holds, and can be left', async () => {
    const { user } = await openWithBackup()
    expect(await screen.findByText('It is whole. It holds 2 organisations, 3 returns and 2 answers.')).toBeVisible()
    await user.click(press('Leave it'))
    expect(screen.queryByRole('heading', { name: /^Restore the back-up of/ })).toBeNull()
  })

  it('puts the back-up in place, and what was there becomes a back-up', async () => {
    const { user, key } = await openWithBackup()
    await user.click(await screen.findByRole('button', { name: 'Put it in place of what is here' }))
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'home' }))
    expect(shell.tables(key)).toEqual(tablesOf(aWorkspace()))
    expect(shell.backups(key).map(({ reason }) => reason)).toEqual(expect.arrayContaining(['before', 'interval']))
  })

  it('opens the back-up beside what is there', async () => {
    const { user, key } = await openWithBackup()
    await user.click(await screen.findByRole('button', { name: 'Open it beside what you have' }))
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'home' }))
    expect(shell.keys()).toHaveLength(2)
    expect(Object.values(shell.tables(key).partnerships)[0]).toMatchObject({ name: 'Renamed since' })
    await waitFor(() => expect(useOpened.getState().opened?.key).not.toBe(key))
    expect(useView.getState().workspaces.map(({ title }) => title)).toContain(
      'Eastmoor Safeguarding Children Partnership – file of 20 November 2026',
    )
  })

  it('names what is wrong with a damaged back-up, and changes nothing', async () => {
    const key = await openHere(shell, aWorkspace({ partnership: aPartnership({ area: 'x'.repeat(150) }) }))
    await shell.addBackup(key, 'interval', '2026-11-20T10:00:00.000Z')
    shell.damageBackup(key, 0)
    const { user } = show(<SettingsScreen />)
    await user.click(await screen.findByRole('button', { name: /^Restore the back-up/ }))
    expect(await screen.findByText(/was not opened/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Put it in place of what is here' })).toBeNull()
  })
})

describe('What an organisation has set', () => {
  const place = '/etc/partnership-self-assessment/policy.json'
  const setTo = (policy: Partial<ShownPolicy>) =>
    useView.setState({ policy: { ...noPolicy(place), ...policy }, secondFolder: policy.secondFolder ?? null })

  it('is not mentioned where nothing is set', () => {
    show(<SettingsScreen />)
    expect(screen.queryByRole('heading', { name: 'Set by your organisation' })).toBeNull()
  })

  it('is shown, and the second folder cannot be changed', async () => {
    await open()
    setTo({
      state: 'set',
      secondFolder: '/backups/ayo',
      handling: 'OFFICIAL-SENSITIVE',
      mayMakeCsv: false,
      mustEncrypt: true,
    })
    const section = await screen.findByRole('region', { name: 'Set by your organisation' })
    for (const words of [
      '/backups/ayo',
      'OFFICIAL-SENSITIVE',
      'Text files (CSV) cannot be saved',
      'packs are saved encrypted',
      place,
    ])
      expect(section).toHaveTextContent(words)
    expect(screen.queryByRole('button', { name: /second folder|another folder|Stop copying/ })).toBeNull()
  })

  it('says what is wrong with a file that could not be followed, and that the work is safe', async () => {
    show(<SettingsScreen />)
    setTo({ state: 'refused', fault: { why: 'doesNotFit', misfits: [{ path: 'cvs', expected: 'nothing' }] } })
    const section = await screen.findByRole('region', { name: 'Set by your organisation' })
    expect(section).toHaveTextContent(/could not be followed: parts of it are not known.*Your work is safe/)
    expect(section).toHaveTextContent('cvs: expected nothing')
  })
})
