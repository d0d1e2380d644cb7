import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { noIdentifiers, type OrganisationId } from '../../../shared/partnership/organisation'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anOrganisation, aWorkspace, someOrganisations } from '../../builders/workspaces'

const shell = installShell()
const { OrganisationScreen } = await import('../../../renderer/organisations/OrganisationScreen')
const { Notices } = await import('../../../renderer/app/Notices')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { useView } = await import('../../../renderer/view/viewState')
const { readWorkspace } = await import('../../../renderer/storage/workspace')
const { allKept } = await import('../../../renderer/storage/record')

// The test's window cannot scroll.
Element.prototype.scrollTo = () => undefined

beforeEach(() => startAfresh(shell))

const haven = asId<'organisation'>('haven')
const school = anOrganisation({
  id: asId('school'),
  name: 'Alder School',
  type: 'school-maintained',
  dutyBasis: 'parallel-duty',
  identifiers: { ...noIdentifiers, urn: '100001', laestab: '2034567' },
})

/** Last year's return was sent back in November 2025. */
const returns = aWorkspace().returns.map((each) =>
  each.stage === 'returned' ? { ...each, returnedAt: asMoment('2025-11-20T10:00:00.000Z') } : each,
)

async function open(id: OrganisationId = haven, organisations = [...someOrganisations(), school]) {
  await openHere(shell, aWorkspace({ organisations, returns }))
  const shown = show(
    <main id="main">
      <Notices />
      <OrganisationScreen organisationId={id} />
    </main>,
  )
  await screen.findByRole('heading', { level: 1 })
  return shown
}

const kept = async (id: OrganisationId = haven) => {
  await allKept()
  return (await readWorkspace()).organisations.find((each) => each.id === id)
}
const box = (name: string) => screen.getByRole('textbox', { name })
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const act = (name: string) => within(screen.getByRole('form', { name }))

describe('the facts of an organisation', () => {
  it('are kept when a person leaves their box, and can be taken back', async () => {
    const { user } = await open()
    const area = screen.getByRole('textbox', { name: 'Area' })
    await user.type(area, ' North ')
    await user.tab()
    await waitFor(async () => expect((await kept())?.area).toBe('North'))
    await waitFor(() => expect(area).toHaveValue('North'))
    runMenuItem('undo')
    await waitFor(async () => expect((await kept())?.area).toBe(''))
    expect(await screen.findByText('Undone: change the area of Haven Young People.')).toBeVisible()
    runMenuItem('redo')
    await waitFor(async () => expect((await kept())?.area).toBe('North'))
  })

  it('refuse a name that another has, beside the box, and keep the one before', async () => {
    const { user } = await open()
    await user.clear(box('Name'))
    await user.click(box('Name'))
    await user.paste('eastmoor police')
    await user.tab()
    await waitFor(() => expect(box('Name')).toHaveAccessibleDescription(/“eastmoor police” is already in the list/))
    expect(box('Name')).toBeInvalid()
    expect((await kept())?.name).toBe('Haven Young People')
  })

  it('give the duty of another type, unless somebody chose another duty', async () => {
    const { user } = await open()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Type' }), 'NHS foundation trust')
    await waitFor(async () => expect((await kept())?.dutyBasis).toBe('section-11'))
    const duty = screen.getByRole('combobox', { name: 'Why it completes a return' })
    await user.selectOptions(duty, 'Section 11 by contract')
    await waitFor(async () => expect((await kept())?.dutyBasis).toBe('section-11-by-contract'))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Type' }), 'Sports club or body')
    await waitFor(async () => expect((await kept())?.type).toBe('sport'))
    expect((await kept())?.dutyBasis).toBe('section-11-by-contract')
  })
})

describe('the numbers of an organisation', () => {
  it('are read as people write them, and said in words when they cannot be right', async () => {
    const { user } = await open()
    await user.type(box('DfE number (LAESTAB)'), '203-4568')
    await user.tab()
    await waitFor(async () => expect((await kept())?.identifiers.laestab).toBe('2034568'))
    await waitFor(() => expect(box('DfE number (LAESTAB)')).toHaveValue('203/4568'))
    await user.type(box('URN'), '203/4567')
    await user.tab()
    const words =
      'Six figures A URN has six figures. If it is its DfE number, type it in that box. What was saved before is safe.'
    await waitFor(() => expect(box('URN')).toHaveAccessibleDescription(words))
    expect((await kept())?.identifiers.urn).toBeNull()
  })

  it('that another organisation has are refused by its name', async () => {
    const { user } = await open()
    await user.type(box('URN'), '100001')
    await user.tab()
    await waitFor(() => expect(box('URN')).toHaveAccessibleDescription(/Alder School has URN 100001/))
    expect((await kept())?.identifiers.urn).toBeNull()
  })

  it('that are unlike others are kept, with advice', async () => {
    const { user } = await open()
    await user.type(box('URN'), '400001')
    await user.tab()
    await waitFor(() => expect(box('URN')).toHaveAccessibleDescription(/start with 1 so far: check this one/))
    expect((await kept())?.identifiers.urn).toBe('400001')
  })
})

describe('contacts', () => {
  it('are added by role, changed in place, removed and put back', async () => {
    const { user } = await open()
    await user.click(button('Add a contact'))
    const form = act('Add a contact')
    await user.click(form.getByRole('button', { name: 'Add this contact' }))
    await waitFor(() => expect(form.getByRole('textbox', { name: 'Role' })).toHaveFocus())
    expect(form.getByRole('textbox', { name: 'Role' })).toHaveAccessibleDescription(/^Type the role/)
    await user.type(form.getByRole('textbox', { name: 'Role' }), 'Safeguarding lead')
    await user.click(form.getByRole('button', { name: 'Add this contact' }))
    const lead = within(await screen.findByRole('group', { name: 'Safeguarding lead' }))
    await user.type(lead.getByRole('textbox', { name: 'Email address' }), 'no address')
    await user.tab()
    expect(await lead.findByText(/^Write the email address like/)).toBeVisible()
    await user.clear(lead.getByRole('textbox', { name: 'Email address' }))
    await user.type(lead.getByRole('textbox', { name: 'Email address' }), 'lead@haven.example')
    await user.tab()
    await waitFor(async () => expect((await kept())?.contacts[0]?.email).toBe('lead@haven.example'))
    await user.click(button('Remove the contact Safeguarding lead'))
    await waitFor(async () => expect((await kept())?.contacts).toEqual([]))
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Contacts' })).toHaveFocus())
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect((await kept())?.contacts[0]?.email).toBe('lead@haven.example'))
  })
})

describe('what happened to an organisation', () => {
  it('says what is wrong with a new name or its day, and leads there', async () => {
    const { user } = await open()
    await user.click(button('Rename'))
    const form = act('Rename Haven Young People')
    await waitFor(() => expect(form.getByRole('heading')).toHaveFocus())
    await user.type(form.getByRole('textbox', { name: 'New name' }), 'Haven')
    await user.click(form.getByRole('button', { name: 'Rename' }))
    const day = form.getByRole('textbox', { name: 'First day with this name' })
    await waitFor(() => expect(day).toHaveFocus())
    expect(day).toHaveAccessibleDescription(/Write the date like 31 August 2026\.$/)
    await user.type(day, '1 January 2999')
    await user.click(form.getByRole('button', { name: 'Rename' }))
    await waitFor(() => expect(day).toHaveAccessibleDescription(/1 January 2999 has not come yet/))
    expect((await kept())?.name).toBe('Haven Young People')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(button('Rename')).toHaveFocus())
  })

  it('renames it, keeps the earlier name on the returns of that time, and takes it back', async () => {
    const { user } = await open()
    await user.click(button('Rename'))
    const form = act('Rename Haven Young People')
    await user.type(form.getByRole('textbox', { name: 'New name' }), 'Haven')
    await user.type(form.getByRole('textbox', { name: 'First day with this name' }), '1 January 2026')
    await user.click(form.getByRole('button', { name: 'Rename' }))
    await screen.findByRole('heading', { level: 1, name: 'Haven' })
    const before = within(screen.getByRole('table', { name: /^Its earlier names/ }))
    expect(before.getByRole('row', { name: /^Haven Young People .* 31 December 2025 It was renamed$/ })).toBeVisible()
    const returns = within(screen.getByRole('table', { name: /^Its return in each cycle/ }))
    const names = returns
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.querySelectorAll('th, td')].slice(0, 2).map((cell) => cell.textContent))
    expect(names).toEqual([
      ['Section 11, 2026 to 2027', 'Haven'],
      ['Section 11, 2025 to 2026', 'Haven Young People'],
    ])
    await user.click(button('Undo'))
    await screen.findByRole('heading', { level: 1, name: 'Haven Young People' })
    expect((await kept())?.earlier).toEqual([])
  })

  it('makes a school an academy with its new numbers', async () => {
    const { user } = await open(school.id)
    await user.click(button('It became another type'))
    const form = act('Alder School became another type')
    await user.selectOptions(form.getByRole('combobox', { name: 'Type from then on' }), 'Academy or free school')
    const urn = form.getByRole('textbox', { name: 'URN from then on' })
    await user.clear(urn)
    await user.type(urn, '14000')
    await user.type(form.getByRole('textbox', { name: 'First day as this type' }), '1/9/2025')
    await user.click(form.getByRole('button', { name: 'Keep what it became' }))
    await waitFor(() => expect(urn).toHaveFocus())
    expect(urn).toHaveAccessibleDescription(/A URN has six figures/)
    await user.type(urn, '1')
    await user.click(form.getByRole('button', { name: 'Keep what it became' }))
    await waitFor(async () => expect((await kept(school.id))?.type).toBe('academy'))
    expect(await kept(school.id)).toMatchObject({
      identifiers: { urn: '140001', laestab: '2034567' },
      earlier: [{ type: 'school-maintained', identifiers: { urn: '100001' }, until: '2025-08-31', why: 'converted' }],
    })
  })

  it('joins it to another, says so on both pages, and opens it again', async () => {
    const { user, unmount } = await open()
    await user.click(button('It joined another organisation'))
    const form = act('Haven Young People joined another organisation')
    await user.click(form.getByRole('button', { name: 'Keep that it joined' }))
    expect(await form.findByText('Choose the organisation that it became part of.')).toBeVisible()
    await user.type(form.getByRole('searchbox'), 'alder')
    expect(form.getAllByRole('radio')).toHaveLength(1)
    await user.click(form.getByRole('radio', { name: 'Alder School' }))
    await user.type(form.getByRole('textbox', { name: 'Last day on its own' }), '31 August 2026')
    await user.click(form.getByRole('button', { name: 'Keep that it joined' }))
    await waitFor(async () => expect(await kept()).toMatchObject({ closedOn: '2026-08-31', continuedBy: 'school' }))
    expect(await screen.findByText(/^Closed after 31 August 2026/)).toBeVisible()
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus())
    await user.click(button('Alder School'))
    expect(useView.getState().route).toEqual({ screen: 'organisation', organisationId: 'school' })
    unmount()
    const other = show(<OrganisationScreen organisationId={school.id} />)
    await screen.findByRole('heading', { name: 'Organisations that joined it' })
    await user.click(button('Haven Young People'))
    other.unmount()
    show(<OrganisationScreen organisationId={haven} />)
    await user.click(await screen.findByRole('button', { name: 'It is open again' }))
    await waitFor(async () => expect(await kept()).toMatchObject({ closedOn: null, continuedBy: null }))
  })

  it('closes it, and leaves its returns', async () => {
    const { user } = await open()
    await user.click(button('It closed'))
    const form = act('Haven Young People closed')
    await user.type(form.getByRole('textbox', { name: 'Last day it was open' }), '31 August 2026')
    await user.click(form.getByRole('button', { name: 'Keep that it closed' }))
    await waitFor(async () => expect((await kept())?.closedOn).toBe(asDay('2026-08-31')))
    expect(screen.getByRole('table', { name: /^Its return in each cycle/ })).toBeVisible()
    expect((await readWorkspace()).returns).toHaveLength(aWorkspace().returns.length)
  })

  it('is not undone over a later change', async () => {
    const { user } = await open()
    await user.type(box('Area'), 'North')
    await user.tab()
    await waitFor(async () => expect((await kept())?.area).toBe('North'))
    const { updateOrganisation } = await import('../../../renderer/storage/organisations')
    await updateOrganisation('test', haven, (present) => ({ ok: true, value: { ...present, trust: 'Else' } }))
    runMenuItem('undo')
    expect(await screen.findByText(/^It has changed again since, so nothing was undone\./)).toBeVisible()
    expect(await kept()).toMatchObject({ area: 'North', trust: 'Else' })
  })
})

describe('the page', () => {
  it('opens a return, and goes back to the register', async () => {
    const { user } = await open()
    await user.click(button('Open the return in Section 11, 2025 to 2026'))
    expect(useView.getState().route).toEqual({ screen: 'return', returnId: 'return-haven-2025' })
    await user.click(button('Back to the organisations'))
    expect(useView.getState().route).toEqual({ screen: 'organisations' })
  })

  it('says so when there is no such organisation', async () => {
    await open(asId('nobody'))
    expect(screen.getByRole('heading', { level: 1, name: 'This organisation is not here' })).toBeVisible()
  })
})
