import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { entriesOf, stageOf } from '../../../shared/sessions/log'
import type { Session } from '../../../shared/sessions/session'
import { chairsNote, withEndedSession } from '../../builders/endedSession'
import { withLog } from '../../builders/ledger'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'

const shell = installShell()
const { MinutesScreen } = await import('../../../renderer/minutes/MinutesScreen')
const { openedWorkspace } = await import('../../../renderer/storage/workspace')
const { allKept } = await import('../../../renderer/storage/record')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')

const id = asId<'session'>('session-1')
const onMinutes = vi.fn()
const kept = async () => {
  await allKept()
  return (await openedWorkspace().copy.sessions.get(id)) as Session
}

beforeEach(async () => {
  onMinutes.mockReset()
  await startAfresh(shell)
})

async function held(change: Partial<Session> = {}) {
  await openHere(shell, withEndedSession(change))
  const shown = show(<MinutesScreen sessionId={id} onMinutes={onMinutes} busy={null} />)
  await screen.findByRole('heading', { level: 1, name: /^After the session/ })
  return shown
}

describe('the draft of the minutes', () => {
  it('is there as soon as the session ended, with the notes beside it and not in it', async () => {
    const { user } = await held()
    expect(screen.getByText(/Draft for checking/)).toBeVisible()
    expect(screen.getByText('Two of five wards are sampled at night. (Named nurse)')).toBeVisible()
    expect(screen.getAllByText(/Nights are not sampled on three wards/).length).toBeGreaterThan(0)
    const notes = screen.getByText((_, node) => node?.textContent === `Item 1, Haven – Supervision: ${chairsNote}`)
    expect(notes).not.toBeVisible()
    await user.click(screen.getByText('My notes (nobody else sees them)'))
    expect(notes).toBeVisible()
    expect(screen.getByText(/No notes were taken on item 2. The minutes will say only what was agreed./)).toBeVisible()
    expect(notes.closest('.no-print')).not.toBeNull()
  })

  it('is put in other words where it stands, says so, and gives back what was recorded', async () => {
    const { user } = await held()
    await user.click(screen.getByRole('button', { name: 'Edit: Response to question 1' }))
    const box = screen.getByRole('textbox', { name: 'Response to question 1' })
    expect(box).toHaveFocus()
    await user.clear(box)
    await user.paste('Two of the five wards.')
    await user.keyboard('{Control>}{Enter}{/Control}')
    const edit = await screen.findByRole('button', { name: 'Edit: Response to question 1' })
    await waitFor(() => expect(edit).toHaveFocus())
    expect(await screen.findByText('Your words')).toBeVisible()
    expect(screen.getByText('Two of the five wards.')).toBeVisible()
    expect(Object.values((await kept()).edits)).toEqual(['Two of the five wards.'])
    await user.click(screen.getByRole('button', { name: 'Put back what was recorded: Response to question 1' }))
    await waitFor(() => expect(screen.queryByText('Your words')).toBeNull())
    expect(screen.getByText('Two of five wards are sampled at night. (Named nurse)')).toBeVisible()
  })

  it('is what is exported, without the notes', async () => {
    await held()
    expect(runMenuItem('export')).toBe(true)
    expect(onMinutes).toHaveBeenCalledOnce()
    const given = JSON.stringify(onMinutes.mock.calls)
    expect(given).toContain('sampled at night')
    for (const secret of [chairsNote, 'Private why', 'Private proposal']) expect(given).not.toContain(secret)
  })

  it('becomes final by somebody’s word, and a draft again for a reason that stands in the record', async () => {
    const { user } = await held()
    const who = screen.getByRole('textbox', { name: 'Who does this' })
    await user.clear(who)
    await user.click(screen.getByRole('button', { name: /^Review done/ }))
    expect(await screen.findByRole('alert')).toBeVisible()
    expect(stageOf(await kept())).toBe('ended')
    await user.click(who)
    await user.paste('Chair')
    await user.click(screen.getByRole('button', { name: /^Review done/ }))
    expect(await screen.findByText(/^Reviewed by Chair/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Edit:/ })).toBeNull()
    expect(stageOf(await kept())).toBe('reviewed')
    await user.click(screen.getByText('Reopen the minutes'))
    await user.click(screen.getByRole('textbox', { name: 'Why it is reopened' }))
    await user.paste('A date was wrong.')
    await user.click(screen.getByRole('button', { name: 'Reopen' }))
    expect(await screen.findByText(/Reopened by Chair .*: A date was wrong\./)).toBeVisible()
    expect(entriesOf(await kept(), 'reopened')).toHaveLength(1)
    expect(screen.getByRole('button', { name: 'Edit: Opening' })).toBeVisible()
  })
})

describe('what is carried forward', () => {
  it('is everything that is open, was not reached or not decided, with no way to drop it', async () => {
    await held()
    const part = screen.getByRole('region', { name: /Carry forward/ })
    const items = within(part)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
    expect(items).toEqual([
      expect.stringContaining('How do you know it happens at night? Answered, evidence awaited.'),
      expect.stringContaining('Who checks that police officers know the thresholds? Open.'),
      'Police – Listening: not reached',
      'Haven Young People, 1.2 Question 1.2: proposed, and not decided. The minutes say nothing of it',
    ])
    expect(within(part).queryByRole('checkbox')).toBeNull()
    expect(within(part).queryByRole('button')).toBeNull()
  })
})

describe('a session that is still on', () => {
  it('is finished from here: what it leaves open is written down as held over, and the draft is there', async () => {
    const { user } = await held(withLog({ ...withEndedSession().sessions[0], log: {} } as Session, { kind: 'started' }))
    expect(screen.queryByRole('heading', { name: '1. Minutes' })).toBeNull()
    await user.click(screen.getByRole('textbox', { name: 'Who does this' }))
    await user.paste('Chair')
    await user.click(screen.getByRole('button', { name: 'Finish session' }))
    expect(await screen.findByRole('heading', { name: '1. Minutes' })).toBeVisible()
    const challenges = await openedWorkspace().copy.challenges.toArray()
    expect(challenges.every(({ events }) => events.filter(({ kind }) => kind === 'heldOver').length === 2)).toBe(true)
  })
})

describe('Reports', () => {
  it('leads to what comes after a session once it began, and says nothing of one that is only planned', async () => {
    const { SessionsHeld } = await import('../../../renderer/reports/SessionsHeld')
    const { useView } = await import('../../../renderer/view/viewState')
    const workspace = withEndedSession()
    const [held] = workspace.sessions as readonly [Session]
    const planned = { ...held, id: asId<'session'>('planned'), title: 'Planned', log: {} }
    await openHere(shell, { ...workspace, sessions: [held, planned] })
    const { user } = show(<SessionsHeld />)
    await user.click(await screen.findByRole('button', { name: 'Challenge session, 14 Jan 2027' }))
    expect(useView.getState().route).toEqual({ screen: 'minutes', sessionId: id })
    expect(screen.queryByRole('button', { name: /^Planned/ })).toBeNull()
  })
})
