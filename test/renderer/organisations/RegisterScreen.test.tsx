import { act, screen, waitFor, within } from '@testing-library/react'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { noIdentifiers, type Organisation } from '../../../shared/partnership/organisation'
import { layOutGrids } from '../../builders/gridLayout'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anOrganisation, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { RegisterScreen } = await import('../../../renderer/organisations/RegisterScreen')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { go, useView } = await import('../../../renderer/view/viewState')
const { readWorkspace } = await import('../../../renderer/storage/workspace')

beforeAll(layOutGrids)

afterAll(() => {
  vi.restoreAllMocks()
})

beforeEach(() => startAfresh(shell))

const many = (count: number): readonly Organisation[] =>
  Array.from({ length: count }, (_, at) =>
    anOrganisation({
      id: asId(`o${at}`),
      name: `School ${String(at + 1).padStart(4, '0')}`,
      type: at % 2 === 0 ? 'academy' : 'school-maintained',
      area: at < 10 ? 'North' : 'South',
      identifiers: { ...noIdentifiers, urn: String(100_001 + at) },
      closedOn: at === 4 ? asDay('2020-08-31') : null,
    }),
  )

async function open(organisations: readonly Organisation[]) {
  await openHere(shell, aWorkspace({ organisations, cycles: [], returns: [] }))
  const shown = show(<RegisterScreen />)
  await screen.findByRole('heading', { level: 1, name: 'Organisations' })
  return shown
}

const grid = () => screen.getByRole('grid', { name: 'Organisations' })
const rows = () => within(grid()).getAllByRole('row').slice(1)
const names = () =>
  within(grid())
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent)
const focused = () => document.activeElement?.querySelector('[role="rowheader"]')?.textContent

describe('Organisations on paper', () => {
  it('are all printed, in sight or not', async () => {
    await open(many(200))
    act(() => void window.dispatchEvent(new Event('beforeprint')))
    const printed = within(screen.getByRole('table', { name: '200 organisations' })).getAllByRole('rowheader')
    expect(printed).toHaveLength(200)
    expect(printed[4]).toHaveTextContent('School 0005. Closed 31 Aug 2020')
    act(() => void window.dispatchEvent(new Event('afterprint')))
    expect(screen.queryByRole('table', { name: '200 organisations' })).toBeNull()
  })
})

describe('Organisations, while there are none', () => {
  it('says what will be here and why, and adds the first', async () => {
    const { user } = await open([])
    expect(screen.getByText('No organisations yet. Import a spreadsheet, or add one.')).toBeVisible()
    expect(screen.queryByRole('grid')).toBeNull()
    await user.click(screen.getByRole('button', { name: /^Add an organisation/ }))
    await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'Add an organisation' })).toHaveFocus())
    await user.click(screen.getByRole('button', { name: 'Add it' }))
    const name = screen.getByRole('textbox', { name: 'Name' })
    await waitFor(() => expect(name).toHaveFocus())
    expect(name).toHaveAccessibleDescription('Type the name of the organisation.')
    await user.type(name, '  Haven Young People ')
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Type' }),
      'Voluntary, community or social enterprise',
    )
    await user.click(screen.getByRole('button', { name: 'Add it' }))
    await waitFor(() => expect(useView.getState().route.screen).toBe('organisation'))
    const { organisations } = await readWorkspace()
    expect(organisations.map(({ name, type, dutyBasis }) => [name, type, dutyBasis])).toEqual([
      ['Haven Young People', 'vcse', 'invited'],
    ])
  })

  it('leads to the import of a list, and back', async () => {
    const { user } = await open([])
    await user.click(screen.getByRole('button', { name: 'Import a spreadsheet…' }))
    await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Import organisations' })).toHaveFocus())
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Organisations' })).toHaveFocus())
  })

  it('begins at the import where that was asked for', async () => {
    useView.setState({ route: { screen: 'organisations', doing: 'importing' } })
    await openHere(shell, aWorkspace({ organisations: [], cycles: [], returns: [] }))
    show(<RegisterScreen />)
    await waitFor(async () =>
      expect(await screen.findByRole('heading', { level: 1, name: 'Import organisations' })).toHaveFocus(),
    )
  })

  it('lets a person change their mind by Escape', async () => {
    const { user } = await open([])
    await user.click(screen.getByRole('button', { name: /^Add an organisation/ }))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('button', { name: 'Add it' })).toBeNull()
    await waitFor(() => expect(screen.getByRole('button', { name: /^Add an organisation/ })).toHaveFocus())
    expect((await readWorkspace()).organisations).toEqual([])
  })
})

describe('Organisations, a thousand of them', () => {
  it('draws the rows in sight alone, and says how many there are and which each is', async () => {
    await open(many(1000))
    expect(screen.getByText('1,000 of 1,000 shown')).toBeVisible()
    expect(grid()).toHaveAttribute('aria-rowcount', '1001')
    expect(rows().length).toBeGreaterThan(8)
    expect(rows().length).toBeLessThan(40)
    expect(rows().map((row) => row.getAttribute('aria-rowindex'))).toEqual(rows().map((_, at) => String(at + 2)))
    expect(rows().map((row) => row.tabIndex)).toEqual(rows().map((_, at) => (at === 0 ? 0 : -1)))
  })

  it('goes by row with the arrow keys, to the last with Ctrl+End and back, and opens on Enter', async () => {
    const { user } = await open(many(1000))
    rows()[0]?.focus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    await waitFor(() => expect(focused()).toBe('School 0003'))
    await user.keyboard('{Control>}{End}{/Control}')
    await waitFor(() => expect(focused()).toBe('School 1000'))
    expect(document.activeElement).toHaveAttribute('aria-rowindex', '1001')
    await user.keyboard('{ArrowDown}{ArrowUp}')
    await waitFor(() => expect(focused()).toBe('School 0999'))
    await user.keyboard('{Control>}{Home}{/Control}')
    await waitFor(() => expect(focused()).toBe('School 0001'))
    await user.keyboard('{PageDown}{Enter}')
    expect(useView.getState().route).toEqual({ screen: 'organisation', organisationId: 'o10' })
  })

  it('opens the row that is pressed, and gives the keyboard back to it', async () => {
    const { user, unmount } = await open(many(30))
    await user.click(within(grid()).getByText('School 0002'))
    expect(useView.getState().route).toEqual({ screen: 'organisation', organisationId: 'o1' })
    unmount()
    go({ screen: 'organisations' })
    show(<RegisterScreen />)
    await waitFor(() => expect(focused()).toBe('School 0002'))
  })

  it('finds over all rows, counts what it found, and clears', async () => {
    const { user } = await open(many(1000))
    const box = screen.getByRole('searchbox', { name: 'Find an organisation' })
    await user.type(box, '100999')
    await waitFor(() => expect(names()).toEqual(['School 0999']))
    expect(screen.getByText('1 of 1,000 shown')).toBeVisible()
    expect(grid()).toHaveAttribute('aria-rowcount', '2')
    await waitFor(() => expect(box).toHaveFocus())
    await waitFor(() => expect(useView.getState().announcement).toBe('1 of 1,000 shown.'))
    await user.clear(box)
    await user.type(box, 'nobody')
    expect(await screen.findByText(/^No organisation fits\./)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Clear filters' }))
    expect(await screen.findByText('1,000 of 1,000 shown')).toBeVisible()
    await waitFor(() => expect(box).toHaveFocus())
  })

  it('filters by type, area and whether they are open', async () => {
    const { user } = await open(many(30))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Area' }), 'North')
    expect(await screen.findByText('10 of 30 shown')).toBeVisible()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Type' }), 'Academy or free school')
    expect(await screen.findByText('5 of 30 shown')).toBeVisible()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Open or closed' }), 'Closed')
    expect(await screen.findByText('1 of 30 shown')).toBeVisible()
    expect(names()).toEqual(['School 0005Closed 31 Aug 2020'])
  })

  it('says by which earlier name a row was found', async () => {
    const earlier = {
      name: 'Oak Infants',
      type: '',
      identifiers: noIdentifiers,
      until: asDay('2024-08-31'),
      why: 'renamed',
    } as const
    const { user } = await open([anOrganisation({ earlier: [earlier] }), ...many(3)])
    await user.type(screen.getByRole('searchbox'), 'infants')
    await waitFor(() => expect(names()).toEqual(['Haven Young PeopleWas Oak Infants']))
  })

  it('has Ctrl+F go to the box and Ctrl+N add one', async () => {
    await open(many(3))
    runMenuItem('find')
    await waitFor(() => expect(screen.getByRole('searchbox')).toHaveFocus())
    runMenuItem('new')
    await waitFor(async () =>
      expect(await screen.findByRole('heading', { level: 2, name: 'Add an organisation' })).toHaveFocus(),
    )
  })
})
