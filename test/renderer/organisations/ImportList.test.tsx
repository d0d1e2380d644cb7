import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { utf8Bytes } from '../../../shared/basics/utf8'
import { inRegister, noIdentifiers } from '../../../shared/partnership/organisation'
import { wholeForm } from '../../../shared/returns/formSize'
import { aFramework } from '../../builders/frameworks'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { organisationTypes } from '../../builders/reportWorkspace'
import { anOrganisation, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { ImportList } = await import('../../../renderer/organisations/import/ImportList')
const { useView } = await import('../../../renderer/view/viewState')
const { reverseStep } = await import('../../../renderer/organisations/steps')
const { addCycle } = await import('../../../renderer/storage/cycles')
const { newId } = await import('../../../renderer/host/clock')
const { writeWorkbook } = await import('../../../renderer/storage/writeWorkbook')
const { readWorkspace } = await import('../../../renderer/storage/workspace')

beforeEach(() => startAfresh(shell))

const ash = anOrganisation({
  id: asId('ash'),
  name: 'Fictional Ash Lane School',
  type: 'school-maintained',
  identifiers: { ...noIdentifiers, urn: '100001' },
})

const rows = (...lines: readonly (readonly string[])[]) => lines.map((line) => line.join('\t')).join('\n')

async function open() {
  await openHere(shell, aWorkspace({ organisations: [ash], cycles: [], returns: [] }))
  const onDone = vi.fn()
  const { organisations } = await readWorkspace()
  return {
    ...show(<ImportList organisations={organisations} types={organisationTypes} onDone={onDone} />),
    onDone,
  }
}

async function paste(user: Awaited<ReturnType<typeof open>>['user'], text: string) {
  await user.click(screen.getByRole('textbox', { name: 'Or paste rows from a spreadsheet' }))
  await user.paste(text)
  await user.click(screen.getByRole('button', { name: 'Read what I pasted' }))
}

const bringIn = () => screen.getByRole('button', { name: /^Bring in/ })

describe('importing a list of organisations', () => {
  it('matches columns, says what would change, and keeps it in one go', async () => {
    const { user, onDone } = await open()
    await paste(
      user,
      rows(
        ['School list, autumn', ''],
        ['School name', 'URN', 'District'],
        ['Fictional Ash Lane School', '100001', 'North'],
        ['Fictional Beech Road School', '100002', 'South'],
      ),
    )
    expect(await screen.findByText('2 rows under the headings in row 2.')).toBeVisible()
    expect(screen.getByRole('combobox', { name: 'Where District goes' })).toHaveValue('area')
    expect(screen.getByText(/1 new, 1 updated, 0 unchanged, 0 rows skipped. Nothing will be deleted./)).toBeVisible()
    expect((await readWorkspace()).organisations).toHaveLength(1)
    await user.click(bringIn())
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce())
    const { organisations } = await readWorkspace()
    expect(organisations.map(({ name, area }) => [name, area]).sort()).toEqual([
      ['Fictional Ash Lane School', 'North'],
      ['Fictional Beech Road School', 'South'],
    ])
    expect(organisations.find(({ name }) => name === ash.name)?.id).toBe('ash')
    expect(useView.getState().notice?.words).toBe('1 organisation added and 1 organisation updated.')
  })

  it('shows every new organisation of a long list, and leaves out whichever is found', async () => {
    const { user } = await open()
    const many = Array.from({ length: 234 }, (_each, n) => [
      `Fictional School ${String(n + 1).padStart(3, '0')}`,
      String(110_001 + n),
    ])
    await paste(user, rows(['School name', 'URN'], ...many))
    await user.click(await screen.findByText('New (234)'))
    expect(screen.queryByText(/^Fictional School 234 /)).toBeNull()
    await user.click(screen.getByText('Show the other 34'))
    expect(screen.getByText(/^Fictional School 234 /)).toBeInTheDocument()
    expect(document.activeElement).toHaveTextContent(/^Fictional School 201 /)
    await user.click(screen.getByLabelText('Find among the new organisations'))
    await user.paste('school 231')
    expect(screen.getByText('1 of 234')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Leave out Fictional School 231, row 232' }))
    expect(screen.getByText(/233 new, 0 updated, 0 unchanged, 1 row skipped/)).toBeVisible()
  })

  it('is taken back in one go, and made again', async () => {
    const { user, onDone } = await open()
    await paste(
      user,
      rows(
        ['School name', 'URN', 'District'],
        ['Fictional Ash Lane School', '100001', 'North'],
        ['Fictional Beech Road School', '100002', 'South'],
      ),
    )
    await user.click(await screen.findByRole('button', { name: /^Bring in/ }))
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce())
    const register = async () =>
      inRegister((await readWorkspace()).organisations)
        .map(({ name, area }) => [name, area])
        .sort()
    await reverseStep('undo')
    expect(await register()).toEqual([['Fictional Ash Lane School', '']])
    expect(useView.getState().notice?.words).toBe('Undone: the import of 2 organisations.')
    await reverseStep('redo')
    expect(await register()).toEqual([
      ['Fictional Ash Lane School', 'North'],
      ['Fictional Beech Road School', 'South'],
    ])
  })

  it('is not taken back once a return was asked of what it brought', async () => {
    const { user, onDone } = await open()
    await paste(user, rows(['Agency'], ['Fictional Fire Service']))
    await user.click(await screen.findByRole('button', { name: /^Bring in/ }))
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce())
    const fire = (await readWorkspace()).organisations.find(({ name }) => name === 'Fictional Fire Service')
    const framework = aFramework()
    await addCycle(
      {
        framework,
        size: wholeForm,
        title: 'A round',
        opensOn: '1 September 2026',
        closesOn: '31 March 2027',
        periodFrom: '1 September 2025',
        periodTo: '31 August 2026',
        invited: fire ? [fire.id] : [],
        added: [],
      },
      newId,
    )
    await reverseStep('undo')
    expect(inRegister((await readWorkspace()).organisations)).toHaveLength(2)
    expect(useView.getState().notice?.words).toMatch(/^A return has been asked of an organisation/)
  })

  it('asks about names that are near, and leaves them out until it is answered', async () => {
    const { user } = await open()
    await paste(user, rows(['Name', 'Area'], ['Fictional Ash Lane', 'East']))
    expect(await screen.findByText('There is nothing to bring in yet.')).toBeVisible()
    const asked = screen.getByRole('group', { name: /close to Fictional Ash Lane School/ })
    await user.click(within(asked).getByRole('radio', { name: 'Different' }))
    expect(screen.getByRole('button', { name: 'Bring in 1 organisation' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Take them all back' }))
    expect(screen.getByText('There is nothing to bring in yet.')).toBeVisible()
  })

  it('keeps the keyboard at what is still to decide, and lists each decision with a way back', async () => {
    const { user } = await open()
    await paste(
      user,
      rows(['Name', 'Area'], ['Fictional Ash Lane', 'East'], ['Haven Young People', ''], ['Haven Young Peoples', '']),
    )
    const ashIs = await screen.findByRole('group', { name: /close to Fictional Ash Lane School/ })
    await user.click(within(ashIs).getByRole('radio', { name: 'Different' }))
    const haven = screen.getByRole('group', { name: /close to Haven/ })
    await waitFor(() => expect(within(haven).getByRole('radio', { name: 'The same' })).toHaveFocus())
    await user.click(within(haven).getByRole('radio', { name: 'The same' }))
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Check the rows' })).toHaveFocus())
    expect(screen.getByText(/^2 decisions made/)).toBeVisible()
    await user.click(screen.getByText('What you decided'))
    await user.click(screen.getByRole('button', { name: /^Take back: Haven Young People is close .* the same\.$/ }))
    expect(screen.getByRole('group', { name: /close to Haven/ })).toBeVisible()
    expect(screen.queryByRole('group', { name: /close to Fictional Ash/ })).toBeNull()
    expect(document.body).not.toHaveFocus()
  })

  it('leaves a new organisation out when a person says so, and takes it in again', async () => {
    const { user } = await open()
    await paste(user, rows(['Agency'], ['Fictional Fire Service'], ['Nobody in particular']))
    await user.click(await screen.findByText('New (2)'))
    await user.click(screen.getByRole('button', { name: 'Leave out Nobody in particular, row 3' }))
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Leave out Fictional Fire Service, row 2' })).toHaveFocus(),
    )
    expect(screen.getByText(/^1 new, .* 1 row skipped\./)).toBeVisible()
    await user.click(screen.getByText('What you decided'))
    expect(screen.getByRole('combobox', { name: 'The row without a type is' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Take back: Row 3 is left out: Nobody in particular.' }))
    expect(bringIn()).toHaveAccessibleName('Bring in 2 organisations')
  })

  it('gives a type to all rows without one, and to all with a word of their own', async () => {
    const { user } = await open()
    await paste(
      user,
      rows(
        ['Agency', 'Type'],
        ['Fictional Rovers', 'Football'],
        ['Fictional Elm School', ''],
        ['Fictional Oak School', ''],
      ),
    )
    const without = await screen.findByRole('combobox', { name: 'All 2 rows without a type are' })
    await user.selectOptions(without, 'school-maintained')
    await waitFor(() => expect(without).toHaveFocus())
    await user.selectOptions(screen.getByRole('combobox', { name: 'The row with the type “Football” is' }), 'oosts')
    await user.click(bringIn())
    await waitFor(async () => expect((await readWorkspace()).organisations).toHaveLength(4))
    const { organisations } = await readWorkspace()
    expect(Object.fromEntries(organisations.map(({ name, type }) => [name, type]))).toMatchObject({
      'Fictional Rovers': 'oosts',
      'Fictional Elm School': 'school-maintained',
      'Fictional Oak School': 'school-maintained',
    })
  })

  it('sends a column elsewhere when a person says so', async () => {
    const { user } = await open()
    await paste(user, rows(['Setting', 'Patch'], ['Fictional Cedar Nursery', 'West']))
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Where Patch goes' }), 'Do not import')
    await user.click(bringIn())
    await waitFor(() => expect(shell.settings().lists).toMatchObject([{ fields: { patch: null } }]))
    await waitFor(async () =>
      expect((await readWorkspace()).organisations.find(({ name }) => name === 'Fictional Cedar Nursery')?.area).toBe(
        '',
      ),
    )
  })

  it('puts swapped numbers in their place when that is accepted', async () => {
    const { user } = await open()
    await paste(
      user,
      rows(['School name', 'URN'], ['Fictional Dell School', '9382001'], ['Fictional Elm School', '100009']),
    )
    await user.click(await screen.findByRole('button', { name: 'Put it in its place' }))
    await user.click(bringIn())
    await waitFor(async () =>
      expect(
        (await readWorkspace()).organisations.find(({ name }) => name === 'Fictional Dell School')?.identifiers,
      ).toMatchObject({ urn: null, laestab: '9382001' }),
    )
  })

  it('says which sheet of the file is still to do', async () => {
    const bytes = writeWorkbook([
      {
        name: 'Schools',
        rows: [
          ['School name', 'URN'],
          ['Fictional Elm School', 100002],
          ['Fictional Oak School', 100003],
        ],
      },
      {
        name: 'Agencies',
        rows: [
          ['Agency', 'Area'],
          ['Fictional Fire Service', 'East'],
        ],
      },
    ])
    shell.world.fileToOpen = { kind: 'opened', name: 'both.xlsx', bytes }
    const { user, onDone } = await open()
    await user.click(screen.getByRole('button', { name: 'Choose a file…' }))
    const sheet = await screen.findByRole('combobox', { name: 'Sheet' })
    await user.selectOptions(sheet, 'Schools')
    await user.click(bringIn())
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce())
    expect(useView.getState().notice?.words).toBe(
      '2 organisations added. This was one sheet. To bring in “Agencies”, import the file again and choose that sheet.',
    )
  })

  it('says in words what is no list, and keeps the way open', async () => {
    shell.world.fileToOpen = { kind: 'opened', name: 'photo.csv', bytes: new Uint8Array([0, 1, 2, 0]) }
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Choose a file…' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('photo.csv: This is neither a workbook nor text.')
    shell.world.fileToOpen = { kind: 'opened', name: 'list.csv', bytes: utf8Bytes('Agency\nFictional Fire Service\n') }
    await user.click(screen.getByRole('button', { name: 'Choose a file…' }))
    expect(await screen.findByRole('button', { name: 'Bring in 1 organisation' })).toBeVisible()
  })
})
