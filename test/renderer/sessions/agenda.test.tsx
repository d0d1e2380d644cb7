import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { asId } from '../../../shared/basics/id'
import type { PackMaterial } from '../../../shared/reports/session/packMaterial'
import type { Session } from '../../../shared/sessions/session'
import { best, q11, q12, some } from '../../builders/frameworks'
import { aChallenge, anAgendaItem, aPerson, aSession, withLog } from '../../builders/ledger'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAnswer, aReturn } from '../../builders/returns'
import { aReview, aReviewItem } from '../../builders/reviews'
import { anOrganisation, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { addToAgenda } = await import('../../../renderer/sessions/agendaCommands')
const { SessionScreen } = await import('../../../renderer/sessions/SessionScreen')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { useView } = await import('../../../renderer/view/viewState')
const { openedWorkspace } = await import('../../../renderer/storage/workspace')
const { noon } = await import('../../builders/returns')

beforeEach(() => startAfresh(shell))

const onPack = vi.fn<(material: PackMaterial) => void>()

const coming = [
  aPerson(),
  aPerson({ id: asId('lead'), role: 'Director', side: 'organisation', organisationId: asId('haven') }),
]
const empty = aSession({ people: coming, agenda: [] })
const haven = aReturn({
  stage: 'returned',
  answers: { [q11]: anAnswer({ rating: best, narrative: 'We meet.' }), [q12]: anAnswer({ rating: some }) },
})

async function open(session: Session) {
  const workspace = aWorkspace()
  const returns = [haven, ...workspace.returns.filter(({ id }) => id !== haven.id)]
  const reviews = [
    aReview({
      sentAt: noon,
      items: [
        aReviewItem({ questionId: q12, note: { view: 'concerned', words: 'Who checks?', raise: true, at: noon } }),
      ],
    }),
  ]
  await openHere(shell, { ...workspace, returns, reviews, challenges: [aChallenge()], sessions: [session] })
  const shown = show(<SessionScreen sessionId={session.id} onPack={onPack} busy={null} />)
  await screen.findByRole('heading', { level: 2, name: /^Agenda – / })
  return shown
}

const stored = async () => (await openedWorkspace().copy.sessions.toArray())[0] as Session
const titles = async () => (await stored()).agenda.map(({ title }) => title)
const agenda = () => screen.getByRole('region', { name: /^Agenda – / })

describe('an agenda', () => {
  it('is suggested with reasons and minutes that fit the time, and is replaced only after asking', async () => {
    const { user } = await open(empty)
    expect(screen.getByText(/^Nothing is on the agenda yet/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: /^Suggest an agenda/ }))
    await waitFor(async () => expect((await stored()).agenda.length).toBeGreaterThan(2))
    const { agenda: items, minutes } = await stored()
    const planned = items.reduce((sum, item) => sum + item.minutes, 0)
    expect(planned).toBeLessThanOrEqual(minutes)
    expect(await screen.findByRole('heading', { name: `Agenda – ${planned} of 90 minutes` })).toBeVisible()
    expect(items[1]).toMatchObject({ kind: 'carried', challengeIds: ['challenge-1'] })
    const lay = items.find(({ why }) => why.includes('Lay concern: “Who checks?”'))
    expect(lay?.title).toBe('Haven Young People – Leadership')
    expect(within(agenda()).getByText(/^Why: Lay concern: “Who checks\?”/)).toBeVisible()
    expect(items.every(({ why }) => why.length > 0)).toBe(true)
    await user.click(screen.getByRole('button', { name: /^Suggest an agenda/ }))
    expect(screen.getByText(/^Replace the \d+ items on the agenda\?/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Keep them' }))
    expect((await stored()).agenda).toEqual(items)
    runMenuItem('undo')
    expect(await screen.findByText(/^Nothing is on the agenda yet/)).toBeVisible()
  })

  it('is suggested by its key, with the focus at the head of the agenda, and asks first where there is one', async () => {
    await open(empty)
    expect(screen.getByText(/^Ctrl\+G suggests an agenda/)).toBeVisible()
    runMenuItem('suggestAgenda')
    expect(await screen.findByRole('heading', { name: /^Agenda – / })).toHaveFocus()
    await waitFor(async () => expect((await stored()).agenda.length).toBeGreaterThan(2))
    await screen.findByText(/^Why: Lay concern/)
    runMenuItem('suggestAgenda')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Keep them' })).toHaveFocus())
  })

  it('says who comes and is on no item, and what to do; and whom an item of one’s own is put to', async () => {
    const police = aPerson({ id: asId('p'), side: 'organisation', organisationId: asId('police') })
    const own = anAgendaItem({ title: 'Waiting times', organisationIds: [asId('haven')] })
    await open(aSession({ people: [...coming, police], agenda: [own] }))
    expect(await within(agenda()).findByText(/^On no item, since nothing asks for a question: .*Police/)).toBeVisible()
    expect(within(agenda()).getByText('Put to Haven Young People')).toBeVisible()
    expect(document.querySelector('.printed-order')).toHaveTextContent('Waiting timesPut to Haven Young People')
  })

  it('offers to take back only the last change: the link goes with the next, and the line stays', async () => {
    const { user } = await open(aSession({ people: coming }))
    const { id: _, ...own } = anAgendaItem({ title: 'Waiting times', standardId: null, questionIds: [] })
    await addToAgenda(asId('session-1'), own)
    const first = () => useView.getState()
    expect(first().notice?.words).toBe('Waiting times is on the agenda.')
    expect(first().pastUndo).not.toBe(first().notice)
    const minutes = await screen.findByRole('textbox', { name: 'Minutes of Haven – Listening' })
    await user.clear(minutes)
    await user.type(minutes, '7')
    await user.tab()
    await waitFor(() => expect(first().pastUndo).toBe(first().notice))
    expect(first().notice?.words).toBe('Waiting times is on the agenda.')
  })

  it('says so where nobody comes', async () => {
    const { user } = await open(aSession({ agenda: [], people: [] }))
    await user.click(screen.getByRole('button', { name: /^Suggest an agenda/ }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/^No organisation is on the list/)
  })

  it('takes what could go on it, by reason, and then offers it no more', async () => {
    const { user } = await open(empty)
    const list = screen.getByRole('region', { name: /^Could go on the agenda/ })
    await user.selectOptions(within(list).getByLabelText('Reason'), 'open')
    const offered = () =>
      within(list)
        .getAllByRole('button', { name: /^Add / })
        .map((each) => each.getAttribute('aria-label'))
    expect(offered()).toEqual(['Add Haven Young People – challenges not settled yet'])
    await user.selectOptions(within(list).getByLabelText('Reason'), 'lay')
    await user.click(within(list).getByRole('button', { name: 'Add Haven Young People – Leadership' }))
    await waitFor(async () => expect(await titles()).toEqual(['Haven Young People – Leadership']))
    await waitFor(() =>
      expect(within(list).queryByRole('button', { name: 'Add Haven Young People – Leadership' })).toBeNull(),
    )
  })

  it('says how many of those that could go on it are shown, and shows more', async () => {
    const others = Array.from({ length: 23 }, (_, i) => anOrganisation({ id: asId(`o-${i}`), name: `Body ${i}` }))
    const people = others.map(({ id }) => aPerson({ id: asId(`p-${id}`), side: 'organisation', organisationId: id }))
    const challenges = others.map(({ id }) => aChallenge({ organisationId: id }, { id: asId(`c-${id}`) }))
    const workspace = aWorkspace()
    const organisations = [...workspace.organisations, ...others]
    const session = aSession({ people, agenda: [] })
    await openHere(shell, { ...workspace, organisations, challenges, sessions: [session] })
    const { user } = show(<SessionScreen sessionId={session.id} onPack={onPack} busy={null} />)
    expect(await screen.findByText('20 of 23 shown.')).toHaveRole('status')
    await user.click(screen.getByRole('button', { name: 'Show 3 more' }))
    expect(await screen.findByText('23 of 23 shown.')).toBeVisible()
  })

  it('is put in order and shortened by the keyboard, and focus stays with the item', async () => {
    const { user } = await open(aSession({ people: coming }))
    const second = screen.getByRole('button', { name: 'Haven – Listening' })
    second.focus()
    await waitFor(() => expect(runMenuItem('moveUp')).toBe(true))
    await waitFor(async () => expect(await titles()).toEqual(['Haven – Listening', 'Haven – Leadership']))
    await waitFor(() => expect(useView.getState().announcement).toBe('Haven – Listening: place 1 of 2, at 10:00.'))
    expect(screen.getByRole('button', { name: 'Haven – Listening' })).toHaveFocus()
    expect(runMenuItem('moveUp')).toBe(true)
    await waitFor(() => expect(useView.getState().announcement).toBe('It is the first item.'))
    fireEvent.keyDown(screen.getByRole('button', { name: 'Haven – Listening' }), { key: 'Delete' })
    await waitFor(async () => expect(await titles()).toEqual(['Haven – Leadership']))
    await waitFor(() => expect(screen.getByRole('button', { name: 'Haven – Leadership' })).toHaveFocus())
    runMenuItem('undo')
    await waitFor(async () => expect(await titles()).toEqual(['Haven – Listening', 'Haven – Leadership']))
    await user.click(await screen.findByRole('button', { name: 'Move down: Haven – Listening' }))
    await waitFor(async () => expect(await titles()).toEqual(['Haven – Leadership', 'Haven – Listening']))
  })

  it('keeps minutes and titles that are typed, and says what is wrong with others', async () => {
    const { user } = await open(aSession({ people: coming }))
    const minutes = screen.getByLabelText('Minutes of Haven – Leadership')
    await user.clear(minutes)
    await user.type(minutes, 'ten{Tab}')
    expect(await screen.findByText('Type whole minutes from 0 to 600.')).toBeVisible()
    await user.clear(minutes)
    await user.type(minutes, '85{Tab}')
    expect(await screen.findByText(/^5 minutes more than there are\./)).toBeVisible()
    expect((await stored()).agenda[0]?.minutes).toBe(85)
    await user.click(screen.getByRole('button', { name: 'Haven – Leadership' }))
    const title = screen.getByLabelText('Title of the item')
    await user.clear(title)
    await user.type(title, 'Nights{Tab}')
    await waitFor(async () => expect((await titles())[0]).toBe('Nights'))
  })

  it('has questions of one’s own and from prompts on an item, and items and breaks of one’s own', async () => {
    const { user } = await open(aSession({ people: coming }))
    await user.click(screen.getByRole('button', { name: 'Haven – Leadership' }))
    await user.click(screen.getByRole('button', { name: 'Add the question' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Type the question/)
    await user.click(screen.getByLabelText('A question to ask'))
    await user.paste('How do you know?')
    await user.click(screen.getByRole('button', { name: 'Add the question' }))
    await screen.findByRole('list', { name: 'Questions of Haven – Leadership' })
    await user.click(screen.getByText('Choose a prompt for Haven – Leadership'))
    const find = within(agenda()).getByLabelText('Find a prompt')
    await user.click(find)
    await user.paste('never let it go')
    await user.click(await within(agenda()).findByRole('button', { name: 'Use Never let it go' }))
    await waitFor(async () => expect((await stored()).agenda[0]?.asks).toHaveLength(2))
    expect((await stored()).agenda[0]?.asks.map(({ promptId }) => promptId)).toEqual([null, 'CP44'])
    await user.click(await screen.findByRole('button', { name: 'Remove the question How do you know?' }))
    await waitFor(async () => expect((await stored()).agenda[0]?.asks).toHaveLength(1))
    await user.click(screen.getByText('Add an item of your own, or a break'))
    const form = screen.getByRole('form', { name: 'Add an item' })
    await user.selectOptions(within(form).getByLabelText('Kind'), 'break')
    await user.click(within(form).getByRole('button', { name: 'Add it' }))
    await waitFor(async () => expect((await titles())[2]).toBe('Break'))
  })

  it('puts a prompt to each organisation that comes, and a suggestion keeps it', async () => {
    const { user } = await open(empty)
    await user.click(screen.getByText('Put a prompt to an organisation'))
    const list = screen.getByRole('region', { name: /^Could go on the agenda/ })
    await user.click(within(list).getByLabelText('Find a prompt'))
    await user.paste('never let it go')
    await user.click(await within(list).findByRole('button', { name: 'Use Never let it go' }))
    await waitFor(async () => expect(await titles()).toEqual(['Haven Young People – Never let it go']))
    await user.click(await screen.findByRole('button', { name: /^Suggest an agenda/ }))
    await user.click(await screen.findByRole('button', { name: 'Replace them' }))
    await waitFor(async () => expect((await titles()).length).toBeGreaterThan(3))
    expect(await titles()).toContain('Haven Young People – Never let it go')
  })

  it('prints as a running order of one page, with times', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    const agenda = [
      anAgendaItem({ title: 'Haven Young People – Leadership' }),
      anAgendaItem({ id: asId('item-2'), title: 'Haven Young People – Listening', minutes: 10 }),
    ]
    const { user, container } = await open(aSession({ people: coming, agenda }))
    await user.click(screen.getByRole('button', { name: /^Print running order/ }))
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1))
    const rows = [...container.querySelectorAll('.printed-order tr')].map((row) => row.textContent)
    expect(rows).toEqual(['10:00Haven Young People – Leadership12 min', '10:12Haven Young People – Listening10 min'])
    expect(container.querySelector('.printed-order')).toHaveClass('large')
    print.mockRestore()
  })

  it('stays as it is once the session is over', async () => {
    await open(withLog(aSession({ people: coming }), { kind: 'started' }, { kind: 'ended' }))
    expect(screen.queryByRole('button', { name: /^Suggest an agenda/ })).toBeNull()
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull()
    expect(screen.queryByRole('region', { name: /^Could go on/ })).toBeNull()
  })
})

describe('papers', () => {
  it('are made without the notes, are marked as sent, and what is changed later is listed', async () => {
    const { user } = await open(aSession({ people: coming, notes: { session: 'for me alone' } }))
    const papers = await screen.findByRole('region', { name: 'Papers for the panel' })
    expect(within(papers).getByText('Papers were not sent yet.')).toBeVisible()
    await user.click(within(papers).getByRole('button', { name: 'Make the session pack (Word)' }))
    const [material] = onPack.mock.lastCall ?? []
    expect(material?.status).toBe('Draft')
    expect(material?.workspace.returns.map(({ id }) => id)).toContain(haven.id)
    expect(material?.ledger.map(({ challenge }) => challenge.id)).toEqual(['challenge-1'])
    expect(JSON.stringify(material)).not.toContain('for me alone')
    await user.click(within(papers).getByRole('button', { name: 'Papers were sent' }))
    expect(await within(papers).findByText(/The agenda is as it was sent\.$/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Move down: Haven – Leadership' }))
    expect(await within(papers).findByText('Items stand in another order.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Remove Haven – Leadership' }))
    expect(await within(papers).findByText('Taken off: Haven – Leadership')).toBeVisible()
    runMenuItem('undo')
    await waitFor(() => expect(within(papers).queryByText('Taken off: Haven – Leadership')).toBeNull())
    const minutes = screen.getByLabelText('Minutes of Haven – Listening')
    await user.clear(minutes)
    await user.type(minutes, '8{Tab}')
    expect(await within(papers).findByText('Changed: Haven – Listening (8 minutes, was 10)')).toBeVisible()
  })
})
