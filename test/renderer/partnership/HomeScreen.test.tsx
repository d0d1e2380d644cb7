import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { best, q11 } from '../../builders/frameworks'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAnswer, aReturn } from '../../builders/returns'
import { aReview, aReviewItem } from '../../builders/reviews'
import { aCycle, aPartnership, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { HomeScreen } = await import('../../../renderer/partnership/HomeScreen')
const { TrackerScreen } = await import('../../../renderer/tracker/TrackerScreen')
const { goToNextThing } = await import('../../../renderer/view/nextThing')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { useView } = await import('../../../renderer/view/viewState')

beforeEach(() => startAfresh(shell))

const farOff = { closesOn: asDay('2999-12-18') }
const longAgo = { closesOn: asDay('2020-11-06') }

/** Two cycles: this year's with both organisations, last year's with Haven's return. */
const workspace = (
  change: { readonly opensOn?: never } & Partial<ReturnType<typeof aCycle>>,
  returns = aWorkspace().returns,
) => {
  const [now, last] = aWorkspace().cycles
  return aWorkspace({ cycles: [{ ...aCycle(), ...now, ...change }, ...(last ? [last] : [])], returns })
}

async function open(of: ReturnType<typeof workspace>) {
  await openHere(shell, of)
  const shown = show(<HomeScreen />)
  await screen.findByRole('heading', { level: 1 })
  return shown
}

const rows = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent))

describe('Home', () => {
  it('shows where the cycle is, by words', async () => {
    await open(workspace(farOff))
    expect(screen.getByRole('heading', { level: 1, name: 'Section 11, 2026 to 2027' })).toBeVisible()
    expect(document.querySelector('.returned-count')).toHaveTextContent('0 of 2 returned')
    expect(screen.getByText(/^Closes 18 December 2999 \([\d,]+ days\)\.$/)).toBeVisible()
    expect(screen.getByText('Everything is up to date. Nothing is overdue and no return is half done.')).toBeVisible()
    expect(rows()).toEqual([
      ['Eastmoor Police', 'Section 11 duty', 'Not started', 'Open'],
      ['Haven Young People', 'Invited', 'Not started', 'Open'],
    ])
    const title = 'Section 11, 2026 to 2027 – Eastmoor Safeguarding Children Partnership – Partnership Self-Assessment'
    await waitFor(() => expect(document.title).toBe(title))
  })

  it('shows returned, late, extended and begun returns, each in words', async () => {
    const haven = aReturn({
      stage: 'returned',
      returnedAt: asMoment('2020-11-20T10:00:00.000Z'),
      extension: { dueOn: asDay('2020-11-18'), reason: 'New lead' },
      answers: { [q11]: anAnswer({ rating: best }) },
    })
    const police = aReturn({
      id: asId('return-police-2026'),
      organisationId: asId('police'),
      answers: { [q11]: anAnswer({ rating: best }) },
      extension: { dueOn: asDay('2999-01-31'), reason: 'Inspection' },
    })
    await open(workspace(longAgo, [haven, police]))
    expect(document.querySelector('.returned-count')).toHaveTextContent('1 of 2 returned')
    expect(screen.getByText(/^Returns were due on 6 November 2020, [\d,]+ days ago\.$/)).toBeVisible()
    expect(rows().map((row) => row[2])).toEqual([
      'In progress – 1 of 3Extension to 31 Jan 2999',
      'Returned 20 Nov 20202 days late',
    ])
  })

  it('names what needs the person, and opens it', async () => {
    const draft = aReturn({ answers: { [q11]: anAnswer({ rating: best }) } })
    const { user } = await open(workspace(longAgo, [draft]))
    const needs = screen.getByRole('region', { name: 'Needs you' })
    expect(
      within(needs)
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['1 organisation is overdue', 'Carry on with Haven Young People: 1 of 3 answered'])
    await user.click(within(needs).getByRole('button', { name: /^Carry on/ }))
    expect(useView.getState().route).toEqual({ screen: 'return', returnId: 'return-haven-2026' })
  })

  it('says what a reader asked and nobody answered, and leads to their review; nothing while it is out, or once it is answered', async () => {
    const asked = aReviewItem({
      note: { view: 'question', words: 'Who checks?', raise: false, at: asMoment('2026-11-22T12:00:00.000Z') },
    })
    const back = aReview({ items: [asked], sentAt: asMoment('2026-11-22T13:00:00.000Z') })
    const reply = { answer: 'The manager.', answeredBy: '', answeredOn: null, agreed: '', agreedOn: null }
    const { user } = await open({
      ...workspace(farOff),
      reviews: [
        back,
        aReview({ id: asId('out'), items: [asked] }),
        aReview({ id: asId('answered'), sentAt: back.sentAt, items: [{ ...asked, reply }] }),
      ],
    })
    const lines = await screen.findAllByRole('button', { name: /to answer$/ })
    expect(lines.map(({ textContent }) => textContent)).toEqual([`${back.reviewer.role}: 1 question to answer`])
    await user.click(lines[0] as HTMLElement)
    expect(useView.getState().route).toEqual({ screen: 'review', reviewId: back.id })
  })

  it('leads from what is overdue to the returns that are', async () => {
    const { user } = await open(workspace(longAgo))
    expect(runMenuItem('nextThing')).toBe(true)
    await waitFor(() => expect(screen.getByRole('button', { name: '2 organisations are overdue' })).toHaveFocus())
    await user.keyboard('{Enter}')
    expect(useView.getState().route).toEqual({ screen: 'returns' })
    show(<TrackerScreen busy={null} onLetters={() => {}} onStatement={() => {}} />)
    expect(await screen.findByText('2 of 2 shown')).toBeVisible()
    expect(screen.getByRole('combobox', { name: 'Late' })).toHaveDisplayValue('Overdue')
  })

  it('gives the keyboard to the first thing for whoever asks for it on another screen, once', async () => {
    goToNextThing()
    const { unmount } = await open(workspace(longAgo))
    await waitFor(() => expect(screen.getByRole('button', { name: '2 organisations are overdue' })).toHaveFocus())
    unmount()
    show(<HomeScreen />)
    await waitFor(async () => expect(await screen.findByRole('heading', { level: 1 })).toHaveFocus())
  })

  it('says where the cycle is, never in per cent', async () => {
    const { user } = await open(workspace(farOff, [aReturn({ stage: 'returned' }), ...aWorkspace().returns.slice(2)]))
    const stages = within(screen.getByRole('region', { name: 'Where the cycle is' })).getAllByRole('listitem')
    expect(stages.map((each) => each.textContent)).toEqual([
      'Set upCompleted',
      'Send returns1 of 2 – now',
      'Collect returns1 of 2',
      'Read returns0 of 1',
      'Report to the boardNo day yet',
      'Close the cycleOpen',
    ])
    expect(document.body).not.toHaveTextContent('%')
    await user.click(screen.getByRole('button', { name: 'Send returns' }))
    expect(useView.getState().route).toEqual({ screen: 'send' })
  })

  it('is one organisation’s own return where the file holds no other', async () => {
    const only = asId<'organisation'>('haven')
    const { user } = await open(aWorkspace({ partnership: aPartnership({ only }) }))
    expect(screen.getByRole('heading', { level: 1, name: 'My return' })).toBeVisible()
    expect(await screen.findByText(/^0 of 3 answered/)).toBeVisible()
    expect(screen.queryByText(/Eastmoor Police/)).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Start the return, Section 11, 2026 to 2027' }))
    expect(useView.getState().route).toEqual({ screen: 'return', returnId: 'return-haven-2026' })
  })

  it('opens a return by a button that names its organisation', async () => {
    const { user } = await open(workspace(farOff))
    await user.click(screen.getByRole('button', { name: 'Open the return of Eastmoor Police' }))
    expect(useView.getState().route).toEqual({ screen: 'return', returnId: 'return-police-2026' })
  })

  it('shows another cycle when it is chosen, and keeps the choice', async () => {
    const { user, unmount } = await open(workspace(farOff))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Cycle' }), 'Section 11, 2025 to 2026')
    await screen.findByRole('heading', { level: 1, name: 'Section 11, 2025 to 2026' })
    await waitFor(() => expect(rows()).toHaveLength(1))
    expect(screen.getByText('This cycle is closed. Returns were due on 30 November 2025.')).toBeVisible()
    unmount()
    show(<HomeScreen />)
    expect(await screen.findByRole('heading', { level: 1, name: 'Section 11, 2025 to 2026' })).toBeVisible()
  })

  it('offers no choice while there is one cycle', async () => {
    await open(aWorkspace({ cycles: [aCycle(farOff)], returns: [aReturn()] }))
    expect(screen.queryByRole('combobox')).toBeNull()
  })

  it('says what will be there while nothing is', async () => {
    await open(aWorkspace({ cycles: [aCycle(farOff)], returns: [] }))
    expect(
      screen.getByText(
        'No returns in this cycle. Each organisation’s return stands here, so you can see who has answered.',
      ),
    ).toBeVisible()
  })

  it('says what a cycle is when there is none, and what to do', async () => {
    await open(aWorkspace({ cycles: [], returns: [] }))
    expect(screen.getByText('No cycle yet. A cycle is one round of returns, from sending to reporting.')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Start a cycle' })).toBeVisible()
  })

  it('leads to the import of organisations before there is a cycle', async () => {
    const { user } = await open(aWorkspace({ cycles: [], returns: [] }))
    await user.click(screen.getByRole('button', { name: 'Import a spreadsheet of organisations' }))
    expect(useView.getState().route).toEqual({ screen: 'organisations', doing: 'importing' })
  })

  it('leads to the reports', async () => {
    const { user } = await open(workspace(farOff))
    await user.click(screen.getByRole('button', { name: /^Reports/ }))
    expect(useView.getState().route).toEqual({ screen: 'reports' })
  })
})
