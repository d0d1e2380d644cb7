import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import type { OrganisationId } from '../../../shared/partnership/organisation'
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
const onMinutes = vi.fn(async (_material: unknown) => true)
const onLetters = vi.fn(async (_material: unknown, written: readonly OrganisationId[]) => ({
  folder: 'Letters',
  written,
  problem: null,
}))
const kept = async () => {
  await allKept()
  return (await openedWorkspace().copy.sessions.get(id)) as Session
}

beforeEach(async () => {
  onMinutes.mockClear()
  onLetters.mockClear()
  await startAfresh(shell)
})

async function held(change: Partial<Session> = {}) {
  await openHere(shell, withEndedSession(change))
  const shown = show(
    <MinutesScreen
      sessionId={id}
      onMinutes={onMinutes}
      onLetters={onLetters}
      minutesPages={({ record }) => <p>Pages of {record.session.title}</p>}
      letterPages={(_material, of) => <p>Pages of the letter to {of}</p>}
      busy={null}
    />,
  )
  await screen.findByRole('heading', { level: 1, name: /^After the session/ })
  return shown
}

const minutes = () => within(screen.getByRole('region', { name: '1. Minutes' }))

it('gives the day on which the session was held, whatever was planned', async () => {
  await held({ on: asDay('2027-01-31') })
  expect(screen.getByText(/^14 January 2027\./)).toBeVisible()
  expect(screen.queryByText(/31 January 2027/)).toBeNull()
})

it('shows the minutes and each letter as pages before they go, and the notes are in neither', async () => {
  const { user } = await held()
  expect(minutes().getByText('Pages of Challenge session')).toBeVisible()
  const letters = within(screen.getByRole('region', { name: '2. Feedback letters' }))
  expect(letters.getByText('Pages of the letter to haven')).toBeVisible()
  await user.selectOptions(letters.getByRole('combobox', { name: 'Letter to' }), 'Eastmoor Police')
  expect(letters.getByText('Pages of the letter to police')).toBeVisible()
})

describe('the draft of the minutes', () => {
  it('is there as soon as the session ended, with the notes beside it and not in it', async () => {
    const { user } = await held()
    expect(screen.getByText(/Draft for checking/)).toBeVisible()
    expect(minutes().getByText('Two of five wards are sampled at night. (Named nurse)')).toBeVisible()
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
    expect(minutes().getByText('Two of the five wards.')).toBeVisible()
    expect(Object.values((await kept()).edits)).toEqual(['Two of the five wards.'])
    await user.click(screen.getByRole('button', { name: 'Put back what was recorded: Response to question 1' }))
    await waitFor(() => expect(screen.queryByText('Your words')).toBeNull())
    expect(minutes().getByText('Two of five wards are sampled at night. (Named nurse)')).toBeVisible()
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

describe('the letters', () => {
  const reviewed = () => withLog(withEndedSession().sessions[0] as Session, { kind: 'reviewed' })

  it('are one for each organisation, said to be the same once, and each its own', async () => {
    const { user } = await held()
    const table = screen.getByRole('table', { name: 'Feedback letters, one for each organisation' })
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Haven Young People: make its letter', 'Eastmoor Police: make its letterNobody came'])
    expect(screen.getByText(/^We held “Challenge session” on 14 January 2027/)).toBeVisible()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Letter to' }), 'Eastmoor Police')
    const letter = screen.getByRole('region', { name: 'Letter to Eastmoor Police' })
    expect(within(letter).getByText(/^Nobody from Eastmoor Police was there/)).toBeVisible()
    expect(within(letter).queryByText(/night/)).toBeNull()
  })

  it('are made for those that are ticked; drafts are not written down as sent', async () => {
    const { user } = await held()
    await user.click(screen.getByRole('checkbox', { name: /^Eastmoor Police/ }))
    await user.click(screen.getByRole('button', { name: /^Export 1 letter to Word/ }))
    await waitFor(() => expect(onLetters).toHaveBeenCalledOnce())
    expect(onLetters.mock.calls[0]?.[1]).toEqual(['haven'])
    expect(JSON.stringify(onLetters.mock.calls)).not.toContain(chairsNote)
    expect(entriesOf(await kept(), 'letterSent')).toEqual([])
  })

  it('are written down as sent once they are final, with the day by which a fact can be corrected', async () => {
    const { user } = await held(reviewed())
    await user.click(screen.getByRole('button', { name: /^Export 2 letters to Word/ }))
    await waitFor(async () => expect(entriesOf(await kept(), 'letterSent')).toHaveLength(2))
    expect(entriesOf(await kept(), 'letterSent')[0]?.answerBy).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(await screen.findAllByText(/^\d+ \w{3} \d{4}$/)).not.toHaveLength(0)
  })
})

describe('a reply by e-mail', () => {
  it('is written down beside what was recorded, which stays, and the question stays open', async () => {
    const { user } = await held()
    await user.click(screen.getByText('They replied: write it down'))
    await user.click(screen.getByRole('button', { name: 'Write down the reply' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Type the role that replied/)
    await user.click(screen.getByRole('textbox', { name: 'The role that replied' }))
    await user.paste('Named nurse')
    await user.click(screen.getByRole('radio', { name: 'They say that something is wrong' }))
    await user.click(screen.getByRole('textbox', { name: 'What is wrong in it' }))
    await user.paste('It was three of five wards.')
    await user.click(screen.getByRole('textbox', { name: 'Evidence they offer' }))
    await user.paste('Rota of December')
    await user.click(screen.getByRole('textbox', { name: 'Who writes this down' }))
    await user.paste('Business manager')
    await user.click(screen.getByRole('button', { name: 'Write down the reply' }))
    expect(await screen.findByText(/Haven Young People says that something is wrong/)).toBeVisible()
    expect(screen.getAllByText(/It was three of five wards\. \(Named nurse/).length).toBeGreaterThan(0)
    expect(screen.getAllByText(/Two of five wards are sampled at night/).length).toBeGreaterThan(0)
    expect(screen.getByRole('textbox', { name: 'The role that replied' })).toHaveValue('')
    const challenge = await openedWorkspace().copy.challenges.get(asId<'challenge'>('challenge-1'))
    expect(challenge?.events.filter(({ kind }) => kind !== 'carried').slice(-2)).toMatchObject([
      { kind: 'corrected', words: 'It was three of five wards.' },
      { kind: 'evidence', found: 'notSeen', item: { what: 'Rota of December' } },
    ])
    expect(entriesOf(await kept(), 'replied')).toMatchObject([{ organisationId: 'haven', accepts: false }])
  })
})

describe('what is carried forward', () => {
  it('is everything that is open, was not put, not reached or not decided, with no way to drop it', async () => {
    const [session] = withEndedSession().sessions
    const put = 'How do you know it happens at night?'
    await held({
      agenda: session?.agenda.map((item) => ({
        ...item,
        asks: [put, `Who sees ${item.title}?`].map((words) => ({ id: asId(words), words, promptId: null })),
      })),
    } as Partial<Session>)
    const part = screen.getByRole('region', { name: /Carry forward/ })
    const items = within(part)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
    expect(items).toEqual([
      expect.stringContaining('How do you know it happens at night? Answered, evidence awaited.'),
      expect.stringContaining('Who checks that police officers know the thresholds? Open.'),
      'Haven Young People: Sample all five wards, nights too, by 31 March 2027. Open the action',
      'Police – Listening: not reached',
      expect.stringMatching(/^Haven – Supervision: Who sees Haven – Supervision\?$/),
      expect.stringMatching(/^Police – Listening: How do you know it happens at night\?$/),
      expect.stringMatching(/^Police – Listening: Who sees Police – Listening\?$/),
      'Haven Young People, 1.2 Question 1.2: proposed, and not decided. The minutes say nothing of it',
    ])
    expect(within(part).queryByRole('checkbox')).toBeNull()
    expect(
      within(part)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Open the question', 'Open the question', 'Open the action'])
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

describe('the way to the papers by keys', () => {
  it('goes from the review to the minutes, the letters and what is carried, with the focus on the next step each time', async () => {
    const { user } = await held()
    runMenuItem('markDone')
    const who = screen.getByLabelText('Who does this')
    await waitFor(() => expect(who).toHaveFocus())
    expect(screen.getByRole('alert')).toHaveTextContent(/^Type a role or a name in “Who does this”, and do it again/)
    await user.paste('Chair')
    runMenuItem('markDone')
    const toWord = await screen.findByRole('button', { name: /^Export the minutes to Word/ })
    await waitFor(() => expect(toWord).toHaveFocus())
    expect(stageOf(await kept())).toBe('reviewed')
    runMenuItem('export')
    await waitFor(() => expect(screen.getByRole('button', { name: /^Export \d letters? to Word/ })).toHaveFocus())
    runMenuItem('exportLetters')
    await waitFor(() => expect(screen.getByRole('heading', { name: '3. Carry forward' })).toHaveFocus())
    expect(onLetters.mock.calls[0]?.[1].length).toBeGreaterThan(0)
    expect(entriesOf(await kept(), 'letterSent').length).toBe(onLetters.mock.calls[0]?.[1].length)
  })

  it('stays where it is while a document was not saved', async () => {
    onMinutes.mockResolvedValueOnce(false)
    await held()
    const heading = screen.getByRole('heading', { level: 1 })
    heading.focus()
    runMenuItem('export')
    await waitFor(() => expect(onMinutes).toHaveBeenCalledTimes(1))
    expect(heading).toHaveFocus()
  })

  it('shows one letter after another, and says where it is', async () => {
    await held()
    runMenuItem('nextQuestion')
    const letter = await screen.findByRole('region', { name: /^Letter to / })
    await waitFor(() => expect(within(letter).getByText(/^Letter 1 of /)).toHaveFocus())
  })

  it('is said on the screen', async () => {
    await held()
    expect(screen.getByText(/Ctrl\+D says that the review is done.*Ctrl\+E.*Ctrl\+T all letters/)).toBeVisible()
  })
})
