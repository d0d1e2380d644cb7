import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { installShell } from '../../builders/memoryBridge'
import { show, startAfresh } from '../../builders/openWorkspace'

const shell = installShell()
const { SetUpScreen } = await import('../../../renderer/partnership/SetUpScreen')
const { useView } = await import('../../../renderer/view/viewState')

beforeEach(() => startAfresh(shell))

const box = (name: string | RegExp) => screen.getByRole('textbox', { name })
const press = (name: string) => screen.getByRole('button', { name })

async function open() {
  const shown = show(<SetUpScreen />)
  await screen.findByRole('heading', { level: 1 })
  return shown
}

describe('Set up a partnership', () => {
  it('makes the partnership, its cycle and its returns, and opens Home', async () => {
    const { user } = await open()
    await user.type(box('Your role'), 'Business manager')
    await user.type(box('Name of the partnership'), 'Eastmoor SCP')
    await user.type(box('Agency 1'), 'Eastmoor Police')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Type of agency 1' }), 'police')
    await user.type(box('Agency 2'), 'Haven Young People')
    await user.type(box('Returns are due on'), '31 March 2099')
    await user.click(press('Set up the partnership'))
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'home' }))
    const [key = ''] = shell.keys()
    const { partnerships, organisations, cycles, returns, frameworks } = shell.tables(key)
    expect(Object.values(partnerships)[0]).toMatchObject({
      name: 'Eastmoor SCP',
      isSample: false,
      preparedBy: 'Business manager',
    })
    expect(Object.values(organisations)).toMatchObject([
      { name: 'Eastmoor Police', type: 'police', dutyBasis: 'section-11' },
      { name: 'Haven Young People', type: '', dutyBasis: 'not-recorded' },
    ])
    expect(Object.values(cycles)[0]).toMatchObject({ closesOn: '2099-03-31', stage: 'open' })
    expect(Object.keys(returns)).toHaveLength(2)
    expect(Object.keys(frameworks)).toHaveLength(1)
    expect(useView.getState().notice?.words).toBe('Eastmoor SCP is set up. Open a return to start answering.')
    expect(useView.getState().workspaces).toMatchObject([{ key, title: 'Eastmoor SCP', sample: false }])
    expect(shell.settings()).toMatchObject({ lastWorkspace: key, person: { name: '', role: 'Business manager' } })
  })

  it('says where a spreadsheet comes in, and is set up without agencies for it', async () => {
    const { user } = await open()
    expect(
      screen.getByText(
        'Have a spreadsheet of your schools or agencies? Start the cycle later and import it under Organisations.',
      ),
    ).toBeVisible()
    await user.type(box('Your role'), 'Business manager')
    await user.type(box('Name of the partnership'), 'Eastmoor SCP')
    await user.click(screen.getByRole('radio', { name: 'Start it later' }))
    await user.click(press('Set up the partnership'))
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'home' }))
    const [key = ''] = shell.keys()
    expect(shell.tables(key).organisations).toEqual({})
  })

  it('offers the newest edition first and follows its subject in the title', async () => {
    const { user } = await open()
    const editions = screen.getAllByRole('radio')
    expect(editions[0]).toBeChecked()
    expect(screen.getAllByText(/12 standards, 5[38] questions/).map((hint) => hint.textContent?.slice(0, 27))).toEqual([
      '12 standards, 58 questions.',
      '12 standards, 53 questions.',
    ])
    await user.clear(box('Opens on'))
    await user.type(box('Opens on'), '1 May 2031')
    expect(box('Title of the cycle')).toHaveValue('Section 11, 2031 to 2032')
    await user.clear(box('Title of the cycle'))
    await user.type(box('Title of the cycle'), 'Our own title')
    await user.clear(box('Opens on'))
    await user.type(box('Opens on'), '1 May 2032')
    expect(box('Title of the cycle')).toHaveValue('Our own title')
  })

  it('says what is wrong at the top and beside each box, and leads to it', async () => {
    const { user } = await open()
    await user.type(box('Returns are due on'), 'ongoing')
    await user.click(press('Set up the partnership'))
    const summary = (await screen.findByRole('heading', { name: /^The partnership is not set up yet/ })).closest(
      'section',
    ) as HTMLElement
    await waitFor(() => expect(summary).toHaveFocus())
    expect(
      within(summary)
        .getAllByRole('listitem')
        .map((line) => line.textContent),
    ).toEqual([
      'Type your role, such as partnership business manager.',
      'Type the name of the partnership.',
      'Name at least one agency that will complete a return.',
      'Write the date like 31 March 2027.',
    ])
    expect(box('Returns are due on')).toHaveAccessibleDescription(
      'For example, 31 March 2027 Write the date like 31 March 2027.',
    )
    expect(box('Returns are due on')).toHaveValue('ongoing')
    expect(document.title).toBe('Problem: Set up a partnership – Partnership Self-Assessment')
    await user.click(
      within(summary).getByRole('button', { name: 'Name at least one agency that will complete a return.' }),
    )
    await waitFor(() => expect(box('Agency 1')).toHaveFocus())
    expect(shell.keys()).toEqual([])
  })

  it('starts the first cycle later, and Home says how', async () => {
    const { user } = await open()
    await user.type(box('Your role'), 'Business manager')
    await user.type(box('Name of the partnership'), 'Eastmoor SCP')
    await user.click(screen.getByRole('radio', { name: 'Start it later' }))
    expect(screen.queryByRole('textbox', { name: 'Returns are due on' })).toBeNull()
    await user.click(press('Set up the partnership'))
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'home' }))
    const [key = ''] = shell.keys()
    expect(shell.tables(key)).toMatchObject({ cycles: {}, returns: {} })
    expect(useView.getState().notice?.words).toBe('Eastmoor SCP is set up. Start a cycle when you are ready.')
  })

  it('says when the disk is full and keeps what was typed', async () => {
    shell.world.diskIsFull = true
    const { user } = await open()
    await user.type(box('Your role'), 'Manager')
    await user.type(box('Name of the partnership'), 'Eastmoor SCP')
    await user.type(box('Agency 1'), 'Eastmoor Police')
    await user.type(box('Returns are due on'), '31 March 2099')
    await user.click(press('Set up the partnership'))
    expect(await screen.findByText(/^This computer is full, so nothing was added/)).toBeVisible()
    expect(box('Name of the partnership')).toHaveValue('Eastmoor SCP')
  })
})

describe('the list of agencies', () => {
  it('takes a pasted list in place of empty rows', async () => {
    const { user } = await open()
    await user.type(box('Agency 2'), 'Haven Young People')
    await user.click(screen.getByText('Paste a list of names'))
    await user.click(box('Names, one on each line'))
    await user.paste('Northmere Police\n- Northmere ICB\nHaven Young People\n')
    await user.click(press('Add these names'))
    expect(
      screen.getAllByRole('textbox', { name: /^Agency \d/ }).map((each) => (each as HTMLInputElement).value),
    ).toEqual(['Haven Young People', 'Northmere Police', 'Northmere ICB'])
    expect(useView.getState().announcement).toBe('2 agencies added.')
  })

  it('adds a row and puts the keyboard in it', async () => {
    const { user } = await open()
    await user.click(press('Add an agency'))
    await waitFor(() => expect(box('Agency 4')).toHaveFocus())
  })

  it('removes a row, says so, and puts it back', async () => {
    const { user } = await open()
    await user.type(box('Agency 1'), 'First')
    await user.type(box('Agency 2'), 'Second')
    await user.click(press('Remove agency 1, First'))
    expect(screen.getByText('Removed First.')).toBeVisible()
    await waitFor(() => expect(box('Agency 1')).toHaveFocus())
    expect(box('Agency 1')).toHaveValue('Second')
    await user.click(press('Undo'))
    expect(box('Agency 1')).toHaveValue('First')
    expect(box('Agency 2')).toHaveValue('Second')
  })

  it('says so when no row is left', async () => {
    const { user } = await open()
    for (const row of [3, 2, 1]) await user.click(press(`Remove agency ${row}`))
    expect(screen.getByText('No agencies yet. Add one, or paste a list of names.')).toBeVisible()
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Agencies' })).toHaveFocus())
  })
})
