import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { StartCycleScreen } = await import('../../../renderer/partnership/StartCycleScreen')
const { useView } = await import('../../../renderer/view/viewState')
const { readWorkspace } = await import('../../../renderer/storage/workspace')

beforeEach(() => startAfresh(shell))

async function open() {
  await openHere(shell, aWorkspace())
  const shown = show(<StartCycleScreen framework={null} />)
  await screen.findByRole('heading', { level: 1, name: 'Start a cycle' })
  return shown
}

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
    expect(box('Returns are due on')).toHaveFocus()
    expect((await readWorkspace()).cycles).toHaveLength(aWorkspace().cycles.length)
  })
})
