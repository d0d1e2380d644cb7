import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { asDay, asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { clockOf } from '../../../shared/sessions/clock'
import { entriesOf, placeOf, stageOf } from '../../../shared/sessions/log'
import type { Session } from '../../../shared/sessions/session'
import { aSession, withLog } from '../../builders/ledger'
import { installShell } from '../../builders/memoryBridge'
import { must } from '../../builders/must'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { onHaven, workspaceWith } from './sessionHere'

const shell = installShell()
const { PresenterScreen } = await import('../../../renderer/presenter/PresenterScreen')
const { useRoomState } = await import('../../../renderer/presenter/roomScreen')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { changeSettings } = await import('../../../renderer/storage/settings')
const { readWorkspace } = await import('../../../renderer/storage/workspace')

beforeEach(async () => {
  await startAfresh(shell)
  useRoomState.setState({ state: 'off' })
})

async function open(session: Session = onHaven()) {
  await openHere(shell, workspaceWith(session))
  return show(<PresenterScreen sessionId={session.id} />)
}

async function openRunning() {
  const shown = await open()
  await shown.user.click(await screen.findByRole('button', { name: 'Start the session' }))
  await screen.findByRole('heading', { level: 2, name: 'Before the first item' })
  return shown
}

const stored = async () => must({ ok: true, value: (await readWorkspace()).sessions[0] ?? aSession() } as const)
const room = () => document.querySelector('.room-preview')?.textContent ?? ''
const itemNow = () => document.querySelector('#item-now')?.textContent ?? ''
/**
 * Does what a key does, and waits until the record has it. What is waited for is looked up by its words: to look for a role goes
 * through the whole page, a second each time on a busy machine, and the step that is waited for has no turn meanwhile.
 */
async function press(item: Parameters<typeof runMenuItem>[0], until: () => void) {
  expect(runMenuItem(item)).toBe(true)
  await waitFor(until)
}

describe('running a session', () => {
  it('goes part by part and item by item, and the room sees what is shown and nothing else', async () => {
    await openRunning()
    expect(room()).toContain('Challenge session')
    await press('nextStep', () => expect(room()).toContain('Welcome'))
    await press('nextStep', () => expect(room()).toContain('Haven – Leadership'))
    expect(room()).not.toContain('Best')
    expect(screen.getByRole('table', { name: '1.1 Question 1.1' })).toHaveTextContent('Best')
    await press('nextStep', () => expect(room()).toContain('Best'))
    expect(screen.getByRole('checkbox', { name: 'How they rate themselves' })).toBeChecked()
    expect(room()).not.toContain('Our wards')
    await press('nextStep', () => expect(room()).toContain('Our wards meet each month.'))
    await press('stepBack', () => expect(room()).not.toContain('Our wards'))
    expect(placeOf(await stored()).itemId).toBe('item-1')
  })

  it('says what F5 waits for before it begins', async () => {
    await open()
    await screen.findByRole('button', { name: 'Rehearse' })
    runMenuItem('roomView')
    expect(await screen.findByText(/^The room view starts once the session or a rehearsal has begun/)).toBeVisible()
  })

  it('shows the room a part that is ticked, and hides it again', async () => {
    const { user } = await openRunning()
    await user.click(screen.getByRole('button', { name: /2\. Haven – Leadership/ }))
    const tick = await screen.findByRole('checkbox', { name: 'Challenges still open' })
    await user.click(tick)
    await waitFor(() => expect(room()).toContain('How do you know it happens at night?'))
    await user.click(tick)
    await waitFor(() => expect(room()).not.toContain('How do you know it happens at night?'))
  })

  it('hides the room’s screen, and freezes it while the chair is elsewhere', async () => {
    const { user } = await openRunning()
    await press('nextStep', () => expect(room()).toContain('Welcome'))
    await press('hideRoom', () => expect(room()).toBe(''))
    await press('hideRoom', () => expect(room()).toContain('Welcome'))
    await press('freezeRoom', () => expect(screen.getByText(/^Unfreeze/)).toBeVisible())
    await user.click(screen.getByRole('button', { name: /3\. Haven – Listening/ }))
    await waitFor(() => expect(itemNow()).toBe('3 of 3: Haven – Listening'))
    expect(room()).toContain('Welcome')
    await press('freezeRoom', () => expect(room()).toContain('Haven – Listening'))
  })

  it('keeps notes by item, shows them in no room, and steps on while they have focus', async () => {
    const { user } = await openRunning()
    await press('nextStep', () => expect(room()).toContain('Welcome'))
    runMenuItem('sessionNotes')
    const notes = screen.getByRole('textbox', { name: 'Notes' })
    expect(notes).toHaveFocus()
    await user.paste('SECRET 2 of 5 wards')
    await press('nextStep', () => expect(room()).toContain('Haven – Leadership'))
    await waitFor(async () => expect((await stored()).notes).toEqual({ opening: 'SECRET 2 of 5 wards' }))
    expect(screen.getByRole('textbox', { name: 'Notes' })).toHaveValue('')
    await press('stepBack', () => expect(room()).toContain('Welcome'))
    expect(await screen.findByDisplayValue('SECRET 2 of 5 wards')).toBeVisible()
    expect(room()).not.toContain('SECRET')
  })

  it('stops the clock and starts it again', async () => {
    await openRunning()
    await press('pauseTimer', () => expect(screen.getByText(/· paused$/)).toBeVisible())
    expect(stageOf(await stored())).toBe('paused')
    await press('pauseTimer', () => expect(screen.queryByText(/· paused$/)).toBeNull())
    expect(stageOf(await stored())).toBe('running')
  })

  it('says so at the end of the agenda, and changes nothing', async () => {
    const { user } = await openRunning()
    await user.click(screen.getByRole('button', { name: /3\. Haven – Listening/ }))
    await press('nextStep', () => expect(screen.getByLabelText(/^How they/)).toBeChecked())
    const before = await stored()
    await press('nextStep', () => expect(screen.getByText(/^This is the last item/)).toBeVisible())
    expect(await stored()).toEqual(before)
  })

  it('comes back to the same item with the same parts shown', async () => {
    const { unmount } = await openRunning()
    for (const words of ['Welcome', 'Haven – Leadership', 'Best'])
      await press('nextStep', () => expect(room()).toContain(words))
    const before = room()
    unmount()
    show(<PresenterScreen sessionId={onHaven().id} />)
    await screen.findByRole('heading', { level: 2, name: '2 of 3: Haven – Leadership' })
    expect(room()).toBe(before)
  })

  it('says before and after the start that today is not the day that is planned, and shows the room today', async () => {
    const session = onHaven({ on: asDay('2027-02-03') })
    await openHere(shell, workspaceWith(session))
    const { user } = show(<PresenterScreen sessionId={session.id} />)
    expect(await screen.findByText(/^This session is planned for 3 February 2027, and today is /)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Start the session' }))
    expect(await screen.findByText(/^Begun on .*; it was planned for 3 February 2027\.$/)).toBeVisible()
    expect(document.querySelector('.room-preview')).not.toHaveTextContent('3 February 2027')
  })

  it('shows what is still open, what to ask, and the whole answer when it is asked for', async () => {
    const { user } = await openRunning()
    await user.click(screen.getByRole('button', { name: /2\. Haven – Leadership/ }))
    const pane = await screen.findByRole('region', { name: '2 of 3: Haven – Leadership' })
    expect(within(pane).getByText('Who checks at night?')).toBeVisible()
    expect(within(pane).getByText(/^How do you know it happens at night\?/)).toHaveTextContent(
      'Open. Asked 10 Mar 2026',
    )
    expect(within(pane).queryByText('Our wards meet each month.')).toBeNull()
    const details = pane.querySelector('details')
    if (!details) throw new Error('No answer is offered')
    details.open = true
    fireEvent(details, new Event('toggle'))
    expect(await within(pane).findByText('Our wards meet each month.')).toBeVisible()
  })
})

describe('the room view', () => {
  const last = () => JSON.stringify(shell.world.shown.at(-1))

  it('is sent what is shown and nothing else: no note, no reason, no question to ask', async () => {
    const session = onHaven({ notes: { session: 'SECRET note' } })
    await openHere(shell, workspaceWith(session))
    const { user } = show(<PresenterScreen sessionId={session.id} />)
    await user.click(await screen.findByRole('button', { name: 'Start the session' }))
    await screen.findByDisplayValue('SECRET note')
    await press('roomView', () => expect(last()).toContain('"kind":"cover"'))
    await press('nextStep', () => expect(last()).toContain('Welcome'))
    runMenuItem('sessionNotes')
    await user.paste('SECRET night')
    await press('nextStep', () => expect(last()).toContain('Haven – Leadership'))
    expect(last()).not.toContain('Best')
    await press('nextStep', () => expect(last()).toContain('Best'))
    await press('hideRoom', () => expect(last()).toBe('{"kind":"nothing"}'))
    await waitFor(async () => expect((await stored()).notes['opening']).toBe('SECRET night'))
    const sent = JSON.stringify(shell.world.shown)
    for (const secret of ['SECRET', 'Lay concern', 'Who checks at night?', 'Our wards'])
      expect(sent).not.toContain(secret)
  })

  it('is white on dark where the chair says so, here and on the projector, and next time too', async () => {
    const { user, unmount } = await openRunning()
    await press('roomView', () => expect(last()).toContain('"kind":"cover"'))
    expect(last()).not.toContain('dark')
    expect(last()).not.toContain('sample')
    await user.click(screen.getByRole('checkbox', { name: 'White on dark, for a dark room' }))
    await waitFor(() => expect(last()).toContain('"dark":true'))
    expect(document.querySelector('.room-preview .room-picture.dark')).not.toBeNull()
    unmount()
    show(<PresenterScreen sessionId={onHaven().id} />)
    expect(await screen.findByRole('checkbox', { name: 'White on dark, for a dark room' })).toBeChecked()
  })

  it('is marked as practice data in the sample, on the cover and on every item, and in no other', async () => {
    const session = onHaven()
    const workspace = workspaceWith(session)
    await openHere(shell, { ...workspace, partnership: { ...workspace.partnership, isSample: true } })
    const { user } = show(<PresenterScreen sessionId={session.id} />)
    await user.click(await screen.findByRole('button', { name: 'Start the session' }))
    await waitFor(() => expect(room()).toContain('SAMPLE DATA – not a real partnership'))
    await press('roomView', () => expect(last()).toContain('"sample":true'))
    await press('nextStep', () => expect(room()).toContain('Welcome'))
    expect(room()).toContain('SAMPLE DATA')
    await press('hideRoom', () => expect(last()).toBe('{"kind":"nothing"}'))
  })

  it('says when the projector was disconnected, goes on, and comes back', async () => {
    await openRunning()
    await press('roomView', () => expect(screen.getByText('The room view is on the other screen.')).toBeVisible())
    act(() => shell.moveRoom('disconnected'))
    expect(screen.getByText(/^The projector was disconnected\. Your notes are safe\./)).toBeVisible()
    expect(screen.getByText('Nobody sees this now: the projector is not connected.')).toBeVisible()
    await press('nextStep', () => expect(room()).toContain('Welcome'))
    act(() => shell.moveRoom('otherScreen'))
    expect(screen.queryByText(/^The projector was disconnected/)).toBeNull()
    await waitFor(() => expect(last()).toContain('Welcome'))
  })

  it('comes over this screen where there is no other, and Esc leads back to the same place in the notes', async () => {
    shell.world.room = 'thisScreen'
    const { user } = await openRunning()
    runMenuItem('sessionNotes')
    await user.paste('night sampling')
    const notes = screen.getByRole('textbox', { name: 'Notes' })
    await press('roomView', () => expect(document.querySelector('.room-over')).not.toBeNull())
    await user.keyboard('{Escape}')
    await waitFor(() => expect(document.querySelector('.room-over')).toBeNull())
    expect(notes).toHaveFocus()
    expect(notes).toHaveProperty('selectionStart', 'night sampling'.length)
    await waitFor(async () => expect((await stored()).notes).toEqual({ session: 'night sampling' }))
  })
})

describe('time in which the computer was off', () => {
  it('is not counted: sleep is written down, once', async () => {
    await openRunning()
    await waitFor(() => expect(shell.settings().sessionSeen?.session).toBe('session-1'))
    act(() => shell.wake('2026-11-22T10:00:00.000Z'))
    await waitFor(async () => expect(entriesOf(await stored(), 'interrupted')).toHaveLength(1))
    expect(entriesOf(await stored(), 'interrupted')[0]?.since).toBe('2026-11-22T10:00:00.000Z')
  })
})

describe('a program that was ended while a session ran', () => {
  it('counts none of the time until it was started again', async () => {
    const session = withLog(onHaven({ id: asId('session-9') }), { kind: 'started' })
    await openHere(shell, workspaceWith(session))
    await changeSettings({ sessionSeen: { session: session.id, at: '2027-01-14T10:05:00.000Z' } })
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-14T10:20:00.000Z') })
    try {
      show(<PresenterScreen sessionId={session.id} />)
      await waitFor(async () => expect(entriesOf(await stored(), 'interrupted')).toHaveLength(1))
    } finally {
      vi.useRealTimers()
    }
    const after = await stored()
    expect(clockOf(after, asMoment('2027-01-14T10:21:00.000Z')).used).toBe(6 * 60)
  })
})

describe('a rehearsal', () => {
  it('goes through the session and keeps nothing', async () => {
    const { user } = await open()
    const before = await stored()
    await user.click(await screen.findByRole('button', { name: 'Rehearse' }))
    await screen.findByText('Rehearsal – nothing is kept')
    await press('nextStep', () => expect(room()).toContain('Welcome'))
    await user.click(screen.getByRole('textbox', { name: 'Notes' }))
    await user.paste('Tried out')
    await press('nextStep', () => expect(room()).toContain('Haven – Leadership'))
    await user.click(screen.getByRole('button', { name: /^End the rehearsal/ }))
    await screen.findByRole('button', { name: 'Start the session' })
    expect(await stored()).toEqual(before)
  })
})
