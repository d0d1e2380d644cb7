import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { entriesOf } from '../../../shared/sessions/log'
import { aPerson } from '../../builders/ledger'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { onHaven, workspaceWith } from './sessionHere'

const shell = installShell()
const { PresenterScreen } = await import('../../../renderer/presenter/PresenterScreen')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { readWorkspace } = await import('../../../renderer/storage/workspace')

beforeEach(() => startAfresh(shell))

const people = [
  aPerson({ attendance: 'expected' }),
  aPerson({ id: asId('lay'), role: 'Lay member', attendance: 'expected' }),
]

async function openRunning(who = people) {
  const session = onHaven({ people: who })
  await openHere(shell, workspaceWith(session))
  const shown = show(<PresenterScreen sessionId={session.id} />)
  await shown.user.click(await screen.findByRole('button', { name: 'Start the session' }))
  await screen.findByRole('heading', { level: 2, name: 'Before the first item' })
  return shown
}

const stored = async () => {
  const [session] = (await readWorkspace()).sessions
  if (!session) throw new Error('There is no session')
  return session
}
const heading = (name: RegExp | string) => screen.findByRole('heading', { level: 2, name })

describe('who is here', () => {
  it('is marked in the running session, so that a rating can be agreed', async () => {
    const { user } = await openRunning()
    await user.click(screen.getByRole('button', { name: /2\. Haven – Leadership/ }))
    await heading('2 of 3: Haven – Leadership')
    runMenuItem('sessionRating')
    const form = await screen.findByRole('form', { name: 'Agreed rating' })
    await user.click(within(form).getByRole('button', { name: /^Mark who is here/ }))
    const panel = await screen.findByRole('region', { name: 'Who is here' })
    const all = within(panel).getByRole('button', { name: 'All 2 who are expected are present' })
    expect(all).toHaveFocus()
    await user.click(all)
    await waitFor(() => expect(within(form).getByRole('checkbox', { name: 'Lay member' })).toBeChecked())
    expect(within(panel).getByText('2 of 2 people here')).toBeVisible()
    await user.selectOptions(within(panel).getByLabelText('Marked as: Lay member'), 'Left')
    await waitFor(() => expect(within(form).queryByRole('checkbox', { name: 'Lay member' })).toBeNull())
    expect(entriesOf(await stored(), 'attended').map(({ now }) => now)).toEqual(['present', 'present', 'left'])
    const mark = within(panel).getByLabelText('Marked as: Lay member')
    expect(mark.closest('tr')).toHaveTextContent(/\d\d:\d\d$/)
    await user.selectOptions(mark, 'Expected')
    await waitFor(() => expect(mark.closest('tr')).toHaveTextContent(/–$/))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Who is here' })).toBeNull())
    expect(form).toBeVisible()
    expect(document.activeElement).not.toBe(document.body)
  })

  it('takes somebody who was not expected', async () => {
    const { user } = await openRunning()
    runMenuItem('sessionPeople')
    const panel = await screen.findByRole('region', { name: 'Who is here' })
    await user.type(within(panel).getByLabelText('Somebody else came: their role'), 'Young adviser{Enter}')
    await within(panel).findByLabelText('Marked as: Young adviser')
    expect((await stored()).people.at(-1)).toMatchObject({
      role: 'Young adviser',
      attendance: 'present',
      side: 'panel',
    })
  })
})

describe('who is here while the room sees', () => {
  it('is closed by Esc, and a second Esc of habit leaves what the room sees', async () => {
    const { user } = await openRunning([aPerson({ attendance: 'expected' })])
    runMenuItem('roomView')
    await screen.findByText('The room view is on the other screen.')
    runMenuItem('sessionPeople')
    const panel = await screen.findByRole('region', { name: 'Who is here' })
    await user.click(within(panel).getByRole('button', { name: 'The one who is expected is present' }))
    await within(panel).findByText('1 of 1 person here')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Who is here' })).toBeNull())
    await user.keyboard('{Escape}')
    expect(screen.getByText('The room view is on the other screen.')).toBeVisible()
    expect(screen.getByRole('button', { name: /^End the room view/ })).toHaveTextContent('F5')
  })
})

describe('the focus', () => {
  it('stands at the item after the start, and in the notes when it was there', async () => {
    const { user } = await openRunning()
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Before the first item' })).toHaveFocus())
    runMenuItem('nextStep')
    const first = await heading(/^1 of 3/)
    await waitFor(() => expect(first).toHaveFocus())
    await user.click(screen.getByRole('textbox', { name: 'Notes' }))
    runMenuItem('nextStep')
    await heading(/^2 of 3/)
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Notes' })).toHaveFocus())
  })

  it('goes to the notes when a prepared question was put', async () => {
    const { user } = await openRunning()
    await user.click(screen.getByRole('button', { name: /2\. Haven – Leadership/ }))
    await user.click(await screen.findByRole('button', { name: 'Put to them: Who checks at night?' }))
    await screen.findByText('✓ Put to them')
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Notes' })).toHaveFocus())
    expect(screen.getByRole('region', { name: 'Written down on this item' })).toHaveTextContent(
      /Question to Haven.*: Who checks at night\?/,
    )
  })

  it('goes into what is asked before the end, and back to the button', async () => {
    const { user } = await openRunning()
    await user.click(screen.getByRole('button', { name: /^End the session/ }))
    const asked = await screen.findByRole('region', { name: 'End the session' })
    expect(asked).toHaveFocus()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.getByRole('button', { name: /^End the session/ })).toHaveFocus())
  })
})

describe('a form that is open', () => {
  it('keeps its item, and says so: nothing that is typed is lost', async () => {
    const { user } = await openRunning()
    await user.click(screen.getByRole('button', { name: /3\. Haven – Listening/ }))
    await heading(/^3 of 3/)
    await user.click(screen.getByRole('button', { name: /^Park this item/ }))
    const why = await screen.findByLabelText('Why it waits (optional)')
    await user.type(why, 'No figures')
    runMenuItem('stepBack')
    expect(await screen.findByText(/^“Park this item” is still open, so this item stays\./)).toBeVisible()
    expect(why).toHaveValue('No figures')
    expect(why).toHaveFocus()
    await user.keyboard('{Escape}')
    runMenuItem('stepBack')
    await heading(/^2 of 3/)
  })
})

describe('what cannot be rated', () => {
  it('says why', async () => {
    const { user } = await openRunning()
    runMenuItem('sessionRating')
    expect(await screen.findByText(/^No item has begun/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: /1\. Welcome/ }))
    await heading(/^1 of 3/)
    runMenuItem('sessionRating')
    expect(await screen.findByText(/^This item is about no question of a return/)).toBeVisible()
  })
})
