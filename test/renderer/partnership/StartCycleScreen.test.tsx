import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { frameworkKey } from '../../../shared/frameworks/framework'
import type { Organisation } from '../../../shared/partnership/organisation'
import { q11 } from '../../builders/frameworks'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anOrganisation, aWorkspace, someOrganisations } from '../../builders/workspaces'

const shell = installShell()
const { StartCycleScreen } = await import('../../../renderer/partnership/StartCycleScreen')
const { useView } = await import('../../../renderer/view/viewState')
const { readWorkspace } = await import('../../../renderer/storage/workspace')

beforeEach(() => startAfresh(shell))

async function open(organisations = someOrganisations()) {
  await openHere(shell, aWorkspace({ organisations }))
  const shown = show(<StartCycleScreen framework={null} />)
  await screen.findByRole('heading', { level: 1, name: 'Start a cycle' })
  return shown
}

const ticks = () => within(screen.getByRole('group', { name: /^Who is asked/ })).getAllByRole('checkbox')
const box = (name: string) => screen.getByRole('textbox', { name })

describe('Start a cycle', () => {
  it('keeps the cycle, its edition, its returns and new organisations together, and shows it', async () => {
    const { user } = await open()
    const [, second] = screen.getAllByRole('radio')
    if (!second) throw new Error('There is one framework only')
    await user.click(second)
    await user.click(screen.getByRole('button', { name: 'Ask none' }))
    await user.click(screen.getByRole('button', { name: /^Add an? / }))
    await user.type(screen.getByRole('textbox', { name: / 1$/ }), 'Fictional Brook School')
    await user.type(box('Returns are due on'), '31 March 2999')
    await user.click(screen.getByRole('button', { name: 'Start the cycle' }))
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'home' }))
    const { cycles, returns, frameworks, organisations } = await readWorkspace()
    const started = cycles.find(({ closesOn }) => closesOn === '2999-03-31')
    expect(frameworks.map(({ id, edition }) => `${id}@${edition}`)).toContain(started?.framework)
    const school = organisations.find(({ name }) => name === 'Fictional Brook School')
    expect(
      returns.filter(({ cycleId }) => cycleId === started?.id).map(({ organisationId }) => organisationId),
    ).toEqual([school?.id])
  })

  it('has nobody to choose from while the partnership has no organisation', async () => {
    await openHere(shell, aWorkspace({ organisations: [], cycles: [], returns: [] }))
    show(<StartCycleScreen framework={null} />)
    expect(await screen.findByRole('button', { name: /^Add an? / })).toBeVisible()
    expect(screen.queryByRole('group', { name: /^Who is asked/ })).toBeNull()
  })

  it('asks the core questions alone when that is chosen', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('radio', { name: /^Section 11 .*2026\.1/ }))
    expect(screen.getByRole('radio', { name: 'All questions (58)' })).toBeChecked()
    await user.click(screen.getByRole('radio', { name: 'Core questions only (19)' }))
    expect(screen.getByRole('radio', { name: 'Core questions only (19)' })).toBeChecked()
    await user.type(box('Returns are due on'), '31 March 2999')
    await user.click(screen.getByRole('button', { name: 'Start the cycle' }))
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'home' }))
    const { cycles, returns } = await readWorkspace()
    const started = cycles.find(({ closesOn }) => closesOn === '2999-03-31')
    const asked = returns.filter(({ cycleId }) => cycleId === started?.id).map((each) => each.asked.coreOnly)
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.every(Boolean)).toBe(true)
  })

  it('says what is missing, leads to it, and keeps what was typed', async () => {
    const { user } = await open()
    await user.clear(box('Title of the cycle'))
    await user.click(screen.getByRole('button', { name: 'Start the cycle' }))
    const summary = await screen.findByRole('region', { name: /The cycle is not started yet/ })
    expect(summary).toHaveTextContent('Type a title for the cycle')
    await user.click(screen.getByRole('button', { name: /Type the day returns are due/ }))
    await waitFor(() => expect(box('Returns are due on')).toHaveFocus())
    expect((await readWorkspace()).cycles).toHaveLength(aWorkspace().cycles.length)
  })
})

/** Twenty schools, every other one an academy. */
const schools: readonly Organisation[] = Array.from({ length: 20 }, (_, at) =>
  anOrganisation({
    id: asId(`school-${at}`),
    name: `School ${String(at + 1).padStart(2, '0')}`,
    type: at % 2 === 0 ? 'academy' : 'school-maintained',
  }),
)

describe('who is asked', () => {
  const asked = () => screen.getByText(/are asked\.$/).textContent
  const haven = () => screen.queryByRole('checkbox', { name: 'Haven Young People' })

  it('leaves out those that are closed on the day the cycle opens, and counts the others', async () => {
    const [first, ...others] = someOrganisations()
    if (!first) throw new Error('There is no organisation')
    const { user } = await open([{ ...first, closedOn: asDay('2026-08-31') }, ...others])
    await user.click(screen.getByRole('button', { name: 'Ask all' }))
    expect(haven()).toBeNull()
    expect(asked()).toBe('1 of 1 are asked.')
    expect(screen.getByText(/^One organisation is closed when the cycle opens/)).toBeVisible()
    await user.clear(box('Opens on'))
    await user.type(box('Opens on'), '31 August 2026')
    await user.click(screen.getByRole('button', { name: 'Ask all' }))
    expect(haven()).toBeChecked()
    expect(asked()).toBe('2 of 2 are asked.')
    await user.clear(box('Opens on'))
    await user.type(box('Opens on'), '1 September 2026')
    expect(asked()).toBe('1 of 1 are asked.')
    await user.type(box('Returns are due on'), '31 March 2999')
    await user.click(screen.getByRole('button', { name: 'Start the cycle' }))
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'home' }))
    const { cycles, returns } = await readWorkspace()
    const started = cycles.find(({ closesOn }) => closesOn === '2999-03-31')
    expect(
      returns.filter(({ cycleId }) => cycleId === started?.id).map(({ organisationId }) => organisationId),
    ).toEqual(['police'])
  })

  it('offers no search in a short list', async () => {
    await open()
    expect(screen.queryByRole('searchbox')).toBeNull()
  })

  it('proposes those that were asked last time, and begins with their words where that is chosen', async () => {
    const last = aWorkspace()
    const [framework] = last.frameworks
    if (!framework) throw new Error('There is no framework')
    const cycles = last.cycles.filter(({ id }) => id === 'cycle-2025')
    const returns = last.returns.filter(({ cycleId }) => cycleId === 'cycle-2025')
    await openHere(shell, aWorkspace({ cycles, returns }))
    const { user } = show(<StartCycleScreen framework={frameworkKey(framework)} />)
    expect(await screen.findByText(/^This follows Section 11, 2025 to 2026/)).toBeVisible()
    expect(screen.getByRole('checkbox', { name: 'Haven Young People' })).toBeChecked()
    expect(screen.getByRole('checkbox', { name: 'Eastmoor Police' })).not.toBeChecked()
    await user.click(screen.getByRole('checkbox', { name: /^Begin each return with the words of last time/ }))
    await user.type(box('Returns are due on'), '31 March 2999')
    await user.click(screen.getByRole('button', { name: 'Start the cycle' }))
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'home' }))
    const kept = await readWorkspace()
    const started = kept.cycles.find(({ closesOn }) => closesOn === '2999-03-31')
    expect(started?.previous).toBe('cycle-2025')
    expect(kept.returns.filter(({ cycleId }) => cycleId === started?.id)).toMatchObject([
      {
        organisationId: 'haven',
        answers: { [q11]: { rating: null, narrative: 'Our lead sits on the board.', copied: expect.any(Array) } },
      },
    ])
  })

  it('asks all of a type, or those that were found, and leaves the others as they were', async () => {
    const { user } = await open(schools)
    await user.click(screen.getByRole('button', { name: 'Ask none' }))
    expect(asked()).toBe('0 of 20 are asked.')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Type' }), 'Academy or free school')
    expect(ticks()).toHaveLength(10)
    await user.click(screen.getByRole('button', { name: 'Ask all 10 of this type' }))
    expect(asked()).toBe('10 of 20 are asked.')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Type' }), 'Any')
    await user.type(screen.getByRole('searchbox', { name: 'Find an organisation' }), 'school 02')
    await user.click(await screen.findByRole('button', { name: 'Ask all 1 shown' }))
    expect(asked()).toBe('11 of 20 are asked.')
    await user.clear(screen.getByRole('searchbox'))
    await waitFor(() => expect(ticks()).toHaveLength(20))
    await user.click(screen.getByRole('checkbox', { name: 'School 01' }))
    expect(asked()).toBe('10 of 20 are asked.')
  })

  it('ticks those whom the questionnaire is for, and says of whom it cannot tell', async () => {
    const [first, second, ...others] = schools
    if (!first || !second) throw new Error('There are too few schools')
    const { user } = await open([{ ...first, type: '' }, { ...second, type: '' }, ...others, ...someOrganisations()])
    const agencies = someOrganisations().length
    const [sectionEleven] = screen.getAllByRole('radio', { name: /^Section 11/ })
    if (!sectionEleven) throw new Error('Section 11 is not offered')
    await user.click(sectionEleven)
    expect(asked()).toBe(`${agencies} of ${schools.length + agencies} are asked.`)
    expect(screen.getByText(/^2 organisations have no type/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Ask them too' }))
    expect(asked()).toBe(`${agencies + 2} of ${schools.length + agencies} are asked.`)
    expect(screen.queryByText(/have no type/)).toBeNull()
  })
})
