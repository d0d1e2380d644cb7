import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import type { PackMaterial } from '../../../shared/reports/session/packMaterial'
import type { Session } from '../../../shared/sessions/session'
import { aPerson, aSession, withLog } from '../../builders/ledger'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { SessionsScreen } = await import('../../../renderer/sessions/SessionsScreen')
const { SessionScreen } = await import('../../../renderer/sessions/SessionScreen')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { useView } = await import('../../../renderer/view/viewState')
const { openedWorkspace } = await import('../../../renderer/storage/workspace')

beforeEach(() => startAfresh(shell))

const onPack = vi.fn<(material: PackMaterial) => void>()

const stored = async () => (await openedWorkspace().copy.sessions.toArray())[0] as Session

async function openList(...sessions: readonly Session[]) {
  await openHere(shell, aWorkspace({ sessions }))
  const shown = show(<SessionsScreen />)
  await screen.findByRole('heading', { level: 1, name: 'Challenge sessions' })
  return shown
}

async function openSession(session: Session) {
  await openHere(shell, aWorkspace({ sessions: [session] }))
  const shown = show(<SessionScreen sessionId={session.id} onPack={onPack} busy={null} />)
  await screen.findByRole('heading', { level: 2, name: 'Who comes' })
  return shown
}

describe('the list of sessions', () => {
  it('gives the day on which one was held, and beside it the one that was planned', async () => {
    const held = withLog(aSession({ on: asDay('2027-02-03'), startsAt: '' }), { kind: 'started' }, { kind: 'ended' })
    await openList(held)
    const row = await screen.findByRole('row', { name: /Challenge session/ })
    expect(within(row).getByText('14 January 2027')).toHaveTextContent('Planned for 3 February 2027')
  })

  it('says what a session is for where there is none, and makes one with those who are known to come', async () => {
    const { user } = await openList()
    expect(screen.getByText(/^No sessions yet\./)).toBeVisible()
    await user.click(await screen.findByRole('button', { name: /^Make a session/ }))
    const form = await screen.findByRole('form', { name: 'Make a session' })
    await waitFor(() => expect(within(form).getByLabelText('Form of challenge')).toHaveFocus())
    await user.selectOptions(within(form).getByLabelText('Form of challenge'), 'board')
    await user.click(await within(form).findByRole('checkbox', { name: 'Eastmoor Police' }))
    await user.click(within(form).getByRole('button', { name: 'Make the session' }))
    expect(await within(form).findByRole('alert')).toHaveTextContent(/^Type a title/)
    await user.click(within(form).getByLabelText('Title'))
    await user.paste('Spring board')
    await user.click(within(form).getByLabelText('Day'))
    await user.paste('14/1/2027')
    await user.click(within(form).getByLabelText('Begins at'))
    await user.paste('2pm')
    await user.click(within(form).getByRole('button', { name: 'Make the session' }))
    await waitFor(() => expect(useView.getState().route.screen).toBe('session'))
    const made = await stored()
    expect(made).toMatchObject({
      form: 'board',
      title: 'Spring board',
      on: '2027-01-14',
      startsAt: '14:00',
      minutes: 90,
    })
    expect(made.people.map(({ role, side, organisationId }) => [role, side, organisationId])).toEqual([
      ['Independent scrutineer', 'panel', null],
      ['Business manager', 'panel', null],
      ['Senior lead', 'organisation', 'police'],
    ])
    expect(useView.getState().route).toEqual({ screen: 'session', sessionId: made.id })
  })

  it('tells each with its day and where it stands, the newest first, and says that one is running', async () => {
    const running = withLog(aSession({ id: asId('now'), title: 'Winter panel' }), { kind: 'started' })
    const older = aSession({ id: asId('old'), title: 'Last year', on: '2026-01-14' as Session['on'] })
    const { user } = await openList(older, running)
    const rows = within(await screen.findByRole('table', { name: /^Sessions/ })).getAllByRole('row')
    expect(rows.slice(1).map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
      'Winter panel',
      'Last year',
    ])
    expect(rows[1]).toHaveTextContent('14 January 2027, 10:00')
    expect(rows[1]).toHaveTextContent('Running now')
    expect(rows[2]).toHaveTextContent('Planned')
    expect(screen.getByText('Winter panel is running.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Go on with it' }))
    expect(useView.getState().route).toEqual({ screen: 'runSession', sessionId: 'now' })
    await user.click(screen.getByRole('button', { name: 'Winter panel' }))
    expect(useView.getState().route).toEqual({ screen: 'session', sessionId: 'now' })
  })

  it('stands in the order of the days on which they were held', async () => {
    const held = withLog(
      aSession({ id: asId('held'), title: 'Held early', on: asDay('2027-03-01') }),
      { kind: 'started' },
      { kind: 'ended' },
    )
    const planned = aSession({ id: asId('planned'), title: 'To come', on: asDay('2027-02-01') })
    await openList(held, planned)
    const rows = within(await screen.findByRole('table', { name: /^Sessions/ })).getAllByRole('rowheader')
    expect(rows.map(({ textContent }) => textContent)).toEqual(['To come', 'Held early'])
  })

  it('leads from one that was held to its minutes, and from its page to the chair’s screen', async () => {
    const over = withLog(aSession(), { kind: 'started' }, { kind: 'ended' })
    const { user, unmount } = await openList(over)
    await user.click(await screen.findByRole('button', { name: over.title }))
    expect(useView.getState().route).toEqual({ screen: 'minutes', sessionId: over.id })
    unmount()
    const shown = show(<SessionScreen sessionId={over.id} onPack={onPack} busy={null} />)
    await shown.user.click(await screen.findByRole('button', { name: 'Minutes and letters' }))
    expect(screen.queryByRole('button', { name: 'Start or rehearse' })).toBeNull()
    shown.unmount()
    await startAfresh(shell)
    const before = await openSession(aSession())
    await before.user.click(screen.getByRole('button', { name: 'Start or rehearse' }))
    expect(useView.getState().route).toEqual({ screen: 'runSession', sessionId: over.id })
  })
})

describe('a session before it is held', () => {
  it('is put right in place, and Ctrl+Z takes that back', async () => {
    const { user } = await openSession(aSession())
    await user.click(screen.getByRole('button', { name: 'Change when and where' }))
    const form = screen.getByRole('form', { name: 'When and where' })
    const day = within(form).getByLabelText('Day')
    await user.clear(day)
    await user.paste('soon')
    await user.click(within(form).getByRole('button', { name: 'Keep' }))
    expect(await within(form).findByRole('alert')).toHaveTextContent(/^Write the day/)
    await user.clear(day)
    await user.paste('15 January 2027')
    await user.click(within(form).getByRole('button', { name: 'Keep' }))
    expect(await screen.findByText(/^15 January 2027 · 10:00 · Council chamber · 90 minutes/)).toBeVisible()
    expect((await stored()).on).toBe('2027-01-15')
    runMenuItem('undo')
    expect(await screen.findByText(/^14 January 2027 .* 90 minutes/)).toBeVisible()
    runMenuItem('redo')
    expect(await screen.findByText(/^15 January 2027 .* 90 minutes/)).toBeVisible()
  })

  it('lists who comes with their attendance and interests, and lets a person be added and taken off', async () => {
    const { user } = await openSession(aSession())
    await user.click(screen.getByRole('button', { name: 'Add a person' }))
    const form = await screen.findByRole('form', { name: 'Add a person' })
    await user.click(within(form).getByRole('button', { name: 'Add the person' }))
    expect(await within(form).findByRole('alert')).toHaveTextContent(/^Type the role/)
    await user.click(within(form).getByLabelText('Role'))
    await user.paste('Lay member')
    await user.click(within(form).getByRole('button', { name: 'Add an interest' }))
    const inWhom = within(form).getByLabelText('Organisation 1')
    expect(inWhom).toHaveValue('')
    expect(inWhom).toHaveFocus()
    await user.click(within(form).getByRole('button', { name: 'Add the person' }))
    expect(await within(form).findByRole('alert')).toHaveTextContent(/^Choose the organisation in which the interest/)
    await user.selectOptions(within(form).getByLabelText('Organisation 1'), 'Haven Young People')
    await user.click(within(form).getByLabelText('Why 1'))
    await user.paste('Was a trustee')
    await user.click(within(form).getByRole('button', { name: 'Add the person' }))
    const attendance = await screen.findByLabelText('Attendance of Lay member')
    expect(attendance.closest('tr')).toHaveTextContent('Haven Young People: Was a trustee')
    expect(screen.queryByRole('form', { name: 'Add a person' })).toBeNull()
    await user.selectOptions(attendance, 'apologies')
    await waitFor(async () => expect((await stored()).people[1]?.attendance).toBe('apologies'))
    await user.click(screen.getByRole('button', { name: 'Take off Lay member' }))
    await waitFor(() => expect(screen.queryByLabelText('Attendance of Lay member')).toBeNull())
    runMenuItem('undo')
    expect(await screen.findByLabelText('Attendance of Lay member')).toBeVisible()
  })

  it('keeps what is typed of a person while one goes elsewhere, and Esc closes the form', async () => {
    const { user, unmount } = await openSession(aSession())
    await user.click(screen.getByRole('button', { name: 'Add a person' }))
    await user.click(within(await screen.findByRole('form', { name: 'Add a person' })).getByLabelText('Role'))
    await user.paste('Lay member')
    unmount()
    show(<SessionScreen sessionId={asId('session-1')} onPack={onPack} busy={null} />)
    const form = await screen.findByRole('form', { name: 'Add a person' })
    expect(within(form).getByLabelText('Role')).toHaveValue('Lay member')
    await user.click(within(form).getByLabelText('Role'))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('form', { name: 'Add a person' })).toBeNull()
  })

  it('leads back to all sessions, and says by which key', async () => {
    const { user } = await openSession(aSession())
    await user.click(screen.getByRole('button', { name: /^Back to Challenge sessions ?Ctrl\+3/ }))
    expect(useView.getState().route).toEqual({ screen: 'sessions' })
  })

  it('says by which way F5 shows something to the room', async () => {
    await openSession(aSession())
    expect(runMenuItem('roomView')).toBe(true)
    expect(useView.getState().notice?.words).toMatch(
      /Press “Start or rehearse” on this page, begin, and press F5 there/,
    )
  })

  it('expects more organisations, one person of each', async () => {
    const person = aPerson({ id: asId('p'), role: 'Inspector', side: 'organisation', organisationId: asId('police') })
    const { user } = await openSession(aSession({ people: [person] }))
    await user.click(screen.getByText('Add organisations'))
    expect(screen.queryByRole('checkbox', { name: 'Eastmoor Police' })).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: 'Haven Young People' }))
    await user.click(screen.getByRole('button', { name: 'Add those ticked' }))
    expect(await screen.findByRole('row', { name: /^Senior lead Haven Young People/ })).toBeVisible()
  })

  it('says so where there is no such session', async () => {
    await openHere(shell, aWorkspace())
    show(<SessionScreen sessionId={asId('nowhere')} onPack={onPack} busy={null} />)
    expect(await screen.findByRole('heading', { name: 'This session is not here' })).toBeVisible()
  })
})
