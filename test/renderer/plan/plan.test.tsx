import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Plan } from '../../../shared/plan/plan'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { PlanScreen } = await import('../../../renderer/plan/PlanScreen')
const { openedWorkspace } = await import('../../../renderer/storage/workspace')

beforeEach(() => startAfresh(shell))

const stored = async () => (await openedWorkspace().copy.plans.toArray())[0] as Plan

async function open() {
  await openHere(shell, aWorkspace())
  const shown = show(<PlanScreen />)
  await screen.findByRole('button', { name: 'Make the plan' })
  const type = async (label: string, words: string, inside: HTMLElement = document.body) => {
    const box = within(inside).getByLabelText(label)
    await shown.user.clear(box)
    await shown.user.click(box)
    await shown.user.paste(words)
  }
  const press = (name: string | RegExp, inside: HTMLElement = document.body) =>
    shown.user.click(within(inside).getByRole('button', { name }))
  return { ...shown, type, press }
}

async function openMade() {
  const shown = await open()
  await shown.type('Title of the plan', 'Plan of the year')
  await shown.type('First day', '1 April 2026')
  await shown.type('Last day', '31 March 2027')
  await shown.press('Make the plan')
  await screen.findByRole('heading', { name: 'Milestones' })
  return shown
}

describe('a partnership plan', () => {
  it('says what it is for where there is none, and refuses a period without its days', async () => {
    const { type, press } = await open()
    expect(screen.getByText(/There is none yet\.$/)).toBeVisible()
    await type('Title of the plan', 'Plan of the year')
    await type('First day', 'soon')
    await press('Make the plan')
    expect(await screen.findByRole('alert')).toHaveTextContent('Write the day under “First day” like 31 March 2027.')
    expect(await openedWorkspace().copy.plans.count()).toBe(0)
  })

  it('takes a milestone on Enter, and keeps the earlier day beside the reason when it is moved', async () => {
    const { user, type, press } = await openMade()
    await user.click(screen.getByText('Add a milestone'))
    await type('What will have been done', 'Every return is back')
    await type('Owner', 'Business manager')
    await type('Due', '30 November 2026')
    await user.keyboard('{Enter}')
    const row = await screen.findByRole('row', { name: /Every return is back/ })
    await press(/^Change: /, row)
    await type('Due', '11 December 2026', row)
    await press('Keep the change', row)
    expect(await within(row).findByRole('alert')).toHaveTextContent(/^Say why/)
    await type('Why the day is another one', 'Two agencies asked for it', row)
    await press('Keep the change', row)
    expect(await within(row).findByText(/^Was 30 November 2026\./)).toHaveTextContent('Two agencies asked for it')
    expect((await stored()).milestones[0]).toMatchObject({ due: '2026-12-11', moved: [{ was: '2026-11-30' }] })
  })

  it('meets a milestone, takes that back, and withdraws it with a reason alone', async () => {
    const { user, type, press } = await openMade()
    await user.click(screen.getByText('Add a milestone'))
    await type('What will have been done', 'Schools have a voice')
    await type('Owner', 'Chair')
    await type('Due', '26 February 2027')
    await press('Add the milestone')
    const row = await screen.findByRole('row', { name: /Schools have a voice/ })
    await press(/^Met today: /, row)
    expect(await screen.findByText(/^1 of 1 milestone met, 0 late/)).toBeVisible()
    await press(/^Not met: /, row)
    expect(await screen.findByText(/^0 of 1 milestone met/)).toBeVisible()
    await press(/^Withdraw: /, row)
    await press('Withdraw it', row)
    expect(await within(row).findByText(/^Say why/)).toBeVisible()
    await type('Why it is withdrawn', 'It is in another plan', row)
    await press('Withdraw it', row)
    expect(await screen.findByText('Withdrawn: It is in another plan')).toBeVisible()
    expect((await stored()).milestones).toHaveLength(1)
  })

  it('keeps a decision, a piece of scrutiny, and who came to a meeting', async () => {
    const { user, type, press } = await openMade()
    await user.click(screen.getByText('Add to funding'))
    const funding = screen.getByRole('region', { name: 'Funding' })
    await type('What has to be decided', 'How are costs shared?', funding)
    await press('Keep it', funding)
    expect(await within(funding).findByText('Not decided yet.')).toBeVisible()
    await user.click(screen.getByText('Add to the scrutiny record'))
    const scrutiny = screen.getByRole('region', { name: 'Scrutiny record' })
    await type('What was looked at', 'The website', scrutiny)
    await press('Keep it', scrutiny)
    expect(await within(scrutiny).findByRole('alert')).toHaveTextContent('Say who looked.')
    await type('By whom', 'Young scrutineers', scrutiny)
    await type('Response due', '13 November 2026', scrutiny)
    await press('Keep it', scrutiny)
    expect(await within(scrutiny).findByRole('article', { name: 'The website' })).toHaveTextContent('13 November 2026')
    await user.click(screen.getByText('Add a meeting'))
    const year = screen.getByRole('region', { name: 'Attendance over the year' })
    await type('Meeting', 'Executive', year)
    await type('Held on', '14 May 2026', year)
    await user.selectOptions(within(year).getByLabelText('Eastmoor Police'), 'present')
    await press('Keep the meeting', year)
    const row = await screen.findByRole('row', { name: /Eastmoor Police/ })
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['1 of 1', '0', '0'])
    await waitFor(async () => expect((await stored()).meetings).toHaveLength(1))
  })
})
