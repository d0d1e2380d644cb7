import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import type { Challenge } from '../../../shared/challenges/challenge'
import { recordOn } from '../../../shared/challenges/recording'
import { settleChallenge } from '../../../shared/challenges/settling'
import { stateOf } from '../../../shared/challenges/state'
import type { Workspace } from '../../../shared/exchange/checkTables'
import { best, q11, some } from '../../builders/frameworks'
import { layOutGrids } from '../../builders/gridLayout'
import { aChallenge, recordedOn, seenEvidence, someIds } from '../../builders/ledger'
import { installShell } from '../../builders/memoryBridge'
import { must } from '../../builders/must'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAnswer, aReturn } from '../../builders/returns'
import { anOrganisation, aWorkspace, someOrganisations } from '../../builders/workspaces'

const shell = installShell()
const { Screen } = await import('../../../renderer/app/Screen')
const { Notices } = await import('../../../renderer/app/Notices')
const { useView, go } = await import('../../../renderer/view/viewState')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { askThis } = await import('../../../renderer/view/asking')
const { showLedger } = await import('../../../renderer/view/ledgerView')
const { readWorkspace } = await import('../../../renderer/storage/workspace')
const { allKept } = await import('../../../renderer/storage/record')
const { sendDrafts } = await import('../../../renderer/ui/useDraft')

layOutGrids()

beforeEach(() => startAfresh(shell))

/** Asked this March in last year's cycle, and carried into this year's when that began. */
const carried = aChallenge(
  {},
  {
    events: [
      {
        ...recordedOn('2026-09-01'),
        id: asId('carried-1'),
        kind: 'carried',
        cycleId: asId('cycle-2026'),
        about: aChallenge().raised.about,
        how: 'same',
        wasOpen: true,
      },
    ],
  },
)
const police = aChallenge(
  { organisationId: asId('police'), question: 'Who checks the rota?', about: null, cycleId: asId('cycle-2026') },
  { id: asId('police-1') },
)

const Here = () => {
  const route = useView((view) => view.route)
  return (
    <main id="main">
      <Notices />
      <Screen key={JSON.stringify(route)} route={route} />
    </main>
  )
}

async function open(challenges: readonly Challenge[], change: Partial<Workspace> = {}) {
  await openHere(shell, aWorkspace({ challenges, ...change }))
  showLedger()
  const shown = show(<Here />)
  await screen.findByRole('heading', { level: 1, name: 'Challenges' })
  return shown
}

async function openPage(challenge: Challenge, others: readonly Challenge[] = [], change: Partial<Workspace> = {}) {
  const shown = await open([challenge, ...others], change)
  go({ screen: 'challenge', challengeId: challenge.id })
  await screen.findByRole('heading', { name: 'What it stands at' })
  return shown
}

const kept = async (id: string = carried.id) => {
  await allKept()
  const found = (await readWorkspace()).challenges.find((each) => each.id === id)
  if (!found) throw new Error(`${id} is no longer in the ledger`)
  return found
}
const press = (name: string | RegExp) => screen.findByRole('button', { name })
const fill = async (user: Awaited<ReturnType<typeof open>>['user'], name: string | RegExp, words: string) => {
  const box = await screen.findByRole('textbox', { name })
  await user.clear(box)
  await user.click(box)
  await user.paste(words)
}
const rows = () =>
  within(screen.getByRole('grid', { name: 'Challenges' }))
    .getAllByRole('rowheader')
    .map((each) => each.querySelector('button')?.textContent)

describe('the ledger', () => {
  it('teaches while it is empty', async () => {
    await open([])
    expect(screen.getByText(/No question has been asked yet/)).toBeInTheDocument()
    expect(screen.queryByRole('grid')).toBeNull()
  })

  it('shows what is not settled, with age, times carried and who answers', async () => {
    await open([police, carried], {
      organisations: [anOrganisation({ closedOn: asDay('2026-01-31') }), ...someOrganisations().slice(1)],
    })
    await waitFor(() => expect(rows()).toEqual([carried.raised.question, 'Who checks the rota?']))
    const [, first] = within(screen.getByRole('grid')).getAllByRole('row')
    expect(first).toHaveTextContent('Carried once')
    expect(first).toHaveTextContent('Nobody answers for it: put it to another')
    expect(first).toHaveTextContent('10 Mar 2026')
  })

  it('leads from each count to exactly what it counts, of how many and until when', async () => {
    const closed = must(
      settleChallenge(
        aChallenge({ question: 'Is it settled?' }, { id: asId('closed') }),
        { outcome: 'notPursued', reason: 'The service ended.', closerFrom: null, replacedBy: null, rating: null },
        { challenges: [], organisations: [], owners: [] },
        recordedOn('2026-10-01'),
        someIds('s'),
      ),
    )
    const { user } = await open([police, carried, closed])
    expect(await screen.findByText(/Of 3 questions that were open from 10 March 2026 to/)).toBeInTheDocument()
    await user.click(await press(/^1 Closed otherwise/))
    await waitFor(() => expect(rows()).toEqual(['Is it settled?']))
    await user.click(await press(/^3 Raised/))
    await waitFor(() => expect(rows()).toHaveLength(3))
    await user.click(await press('Show what is not settled'))
    await waitFor(() => expect(rows()).toHaveLength(2))
  })

  it('finds by words, and opens a question that comes back to its row', async () => {
    const { user } = await open([police, carried])
    await user.type(await screen.findByRole('searchbox', { name: 'Find in this list' }), 'rota')
    await waitFor(() => expect(rows()).toEqual(['Who checks the rota?']))
    await user.click(screen.getByRole('button', { name: 'Who checks the rota?' }))
    await screen.findByRole('heading', { level: 1, name: 'Question to Eastmoor Police' })
    await user.click(await press('Back to the challenges'))
    await waitFor(() => expect(document.activeElement).toHaveTextContent('Who checks the rota?'))
  })
})

describe('asking', () => {
  it('goes to several at once, each of which answers for itself, and can be taken back', async () => {
    const { user } = await open([])
    runMenuItem('new')
    await fill(user, 'The question', 'Who checks at night?')
    await user.click(await screen.findByRole('checkbox', { name: 'Haven Young People' }))
    await user.click(screen.getByRole('checkbox', { name: 'Eastmoor Police' }))
    await fill(user, 'Who asks', 'Chair')
    await user.click(await press('Ask it'))
    await screen.findByText('Asked. 2 questions went into the ledger.')
    await allKept()
    const { challenges } = await readWorkspace()
    expect(challenges.map(({ raised }) => [raised.organisationId, raised.by]).sort()).toEqual([
      ['haven', 'Chair'],
      ['police', 'Chair'],
    ])
    expect(new Set(challenges.map(({ raised }) => raised.together)).size).toBe(1)
    runMenuItem('undo')
    await screen.findByText(/Taken back. It stands in the ledger as entered by mistake/)
    expect((await readWorkspace()).challenges.map((each) => stateOf(each).status)).toEqual(['voided', 'voided'])
  })

  it('begins from where the reason stands, leads back there, and says what is missing', async () => {
    const { user } = await open([])
    go({ screen: 'about' })
    askThis({
      cycleId: asId('cycle-2025'),
      question: '',
      topic: '',
      to: [asId('haven')],
      about: aChallenge().raised.about,
      from: { kind: 'flag', rule: 'thin-evidence', why: 'No evidence.' },
      why: 'Thin evidence. No evidence.',
    })
    await screen.findByText('Thin evidence. No evidence.')
    await fill(user, 'Who asks', 'Chair')
    await user.click(await press('Ask it'))
    expect(await screen.findByText(/Type the question. Nothing was asked yet/)).toBeInTheDocument()
    await fill(user, 'The question', 'What shows it?')
    await user.click(await press('Ask it'))
    await waitFor(() => expect(useView.getState().route.screen).toBe('about'))
    await allKept()
    const [asked] = (await readWorkspace()).challenges
    expect(asked?.raised).toMatchObject({
      cycleId: 'cycle-2025',
      from: { kind: 'flag' },
      about: { questionIds: [q11] },
    })
    // It was asked of a cycle that another has followed since: it goes on in that one.
    expect(asked && stateOf(asked)).toMatchObject({ cycleId: 'cycle-2026', timesCarried: 0 })
  })
})

describe('the page of a question', () => {
  it('takes an answer, evidence and a settlement, and refuses to settle on what nobody saw', async () => {
    const { user } = await openPage(carried)
    await user.click(await press('Write the answer'))
    await fill(user, 'The answer', 'Two wards of five.')
    await fill(user, 'Who writes this', 'Business manager')
    await user.click(await press('Write it down'))
    await screen.findByText('The answer is written down.')
    expect(stateOf(await kept()).status).toBe('evidenceAwaited')
    await user.click(await press('Settle it'))
    await fill(user, /Why it can be settled/, 'Nights are sampled.')
    await user.click(
      within(await screen.findByRole('form', { name: 'Settle it' })).getByRole('button', { name: 'Settle it' }),
    )
    expect(await screen.findByText(/Nobody has seen evidence that is as it says/)).toBeInTheDocument()
    expect(stateOf(await kept()).isOpen).toBe(true)
    await user.click(await press(/^Cancel/))
    await user.click(await press('Write down evidence'))
    await fill(user, 'What it is', 'Night audit')
    await user.click(await screen.findByRole('radio', { name: 'Seen, and as it says' }))
    await user.click(await press('Write it down'))
    await screen.findByText('The evidence is written down.')
    await user.click(await press('Settle it'))
    // What was typed before is still there.
    expect(await screen.findByRole('textbox', { name: /Why it can be settled/ })).toHaveValue('Nights are sampled.')
    await user.click(within(screen.getByRole('form', { name: 'Settle it' })).getByRole('button', { name: 'Settle it' }))
    await screen.findByText(/Settled. It stays in the ledger/)
    expect(stateOf(await kept())).toMatchObject({
      status: 'closedOnEvidence',
      closing: { by: 'Business manager', reason: 'Nights are sampled.' },
    })
    await waitFor(() => expect(document.activeElement).toHaveTextContent('What it stands at'))
    runMenuItem('undo')
    await screen.findByText('Undone. It stands as it did before.')
    expect(stateOf(await kept()).isOpen).toBe(true)
  })

  it('takes a day for what would close it, and no other words (CF4)', async () => {
    const { user } = await openPage(carried)
    await user.click(await press('Say what would close it'))
    await fill(user, 'Evidence that would close it', 'The audit of March')
    await fill(user, 'Who writes this', 'Chair')
    await fill(user, 'By when', 'ongoing')
    await user.click(await press('Write it down'))
    expect(await screen.findByText(/Write a day, such as 31 March 2027/)).toBeInTheDocument()
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'By when' })).toHaveFocus())
    await fill(user, 'By when', '31 March 2027')
    await user.click(await press('Write it down'))
    await screen.findByText(/What would close it is written down/)
    expect(stateOf(await kept()).toClose?.due).toBe('2027-03-31')
  })

  it('keeps what is half typed when somebody goes away', async () => {
    const { user } = await openPage(carried)
    await user.click(await press('Return it'))
    await fill(user, 'Why, and what is still missing', 'It does not say')
    await sendDrafts()
    go({ screen: 'about' })
    await screen.findByRole('heading', { level: 1, name: /About/ })
    go({ screen: 'challenge', challengeId: carried.id })
    await user.click(await press('Return it'))
    expect(await screen.findByRole('textbox', { name: 'Why, and what is still missing' })).toHaveValue(
      'It does not say',
    )
    expect((await kept()).events).toHaveLength(1)
  })

  it('offers only what can be superseded by another that is pursued', async () => {
    const { user } = await openPage(carried, [police])
    await user.click(await press('Settle it'))
    await user.click(await screen.findByRole('radio', { name: /Superseded/ }))
    await fill(user, /Why it can be settled/, 'Asked better.')
    await fill(user, 'Who writes this', 'Chair')
    const form = within(screen.getByRole('form', { name: 'Settle it' }))
    await user.click(form.getByRole('button', { name: 'Settle it' }))
    expect(await screen.findByText(/Choose the question that takes its place/)).toBeInTheDocument()
    await user.selectOptions(form.getByRole('combobox', { name: 'The question that takes its place' }), 'police-1')
    await user.click(form.getByRole('button', { name: 'Settle it' }))
    await screen.findByText(/Settled. It stays/)
    expect(stateOf(await kept())).toMatchObject({ status: 'superseded', closing: { replacedBy: 'police-1' } })
  })

  it('goes to the delegated partners, then offers the lead ones', async () => {
    const { user } = await openPage(carried)
    await user.click(await press('Escalate to the delegated safeguarding partners'))
    await fill(user, 'Who writes this', 'Chair')
    await user.click(await press('Escalate it'))
    expect(await press('Escalate to the lead safeguarding partners')).toBeInTheDocument()
    expect(stateOf(await kept()).escalations.map(({ to }) => to)).toEqual(['delegated'])
  })

  it('tells its story, with what was put right beside what was written', async () => {
    const answered = must(
      recordOn(
        carried,
        { kind: 'answered', words: 'Two wards.', role: 'Nurse' },
        recordedOn('2026-10-02'),
        someIds('a'),
      ),
    )
    const { user } = await openPage(answered)
    await user.click(await press('Correct a fact'))
    await user.selectOptions(await screen.findByRole('combobox', { name: 'What is wrong is in' }), 'a-1')
    await fill(user, 'What is right', 'It was three.')
    await fill(user, 'Who writes this', 'Chair')
    await user.click(await press('Write it down'))
    const story = within((await screen.findByRole('heading', { name: 'Its story' })).closest('section') as HTMLElement)
    expect(await story.findByText(/It was three/)).toBeInTheDocument()
    expect(story.getByText('Two wards.')).toBeInTheDocument()
    expect(story.getAllByRole('listitem')).toHaveLength(3)
  })
})

describe('a settled question that is rated lower now', () => {
  const rated = must(
    settleChallenge(
      must(recordOn(aChallenge(), seenEvidence(), recordedOn('2026-04-01'), someIds('e'))),
      {
        outcome: 'evidenceSeen',
        reason: 'Seen.',
        closerFrom: null,
        replacedBy: null,
        rating: { framework: asId('tiny@2026.1'), questionId: q11, level: best },
      },
      { challenges: [], organisations: [], owners: [] },
      recordedOn('2026-04-02'),
      someIds('s'),
    ),
  )
  const returned = aWorkspace().returns.map((each) =>
    each.id === aReturn().id
      ? { ...each, stage: 'returned' as const, answers: { [q11]: anAnswer({ rating: some }) } }
      : each,
  )

  it('is offered on the ledger and its page, and not again once it was left closed', async () => {
    const { user } = await open([rated], { returns: returned })
    expect(await screen.findByRole('heading', { name: '1 settled question is rated lower now' })).toBeInTheDocument()
    await user.click(await press(rated.raised.question))
    await user.click(await press('Leave it closed, because…'))
    await fill(user, 'Why it stays closed', 'A stricter reading.')
    await fill(user, 'Who writes this', 'Chair')
    await user.click(await press('Leave it closed'))
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'It is rated lower now' })).toBeNull())
    expect(stateOf(await kept()).isOpen).toBe(false)
    expect((await kept()).events.at(-1)).toMatchObject({ kind: 'leftClosed', level: some, questionId: q11 })
  })

  it('opens again under its own day', async () => {
    const { user } = await openPage(rated, [], { returns: returned })
    await user.click((await screen.findAllByRole('button', { name: 'Reopen it' }))[0] as HTMLElement)
    await fill(user, 'Why it is opened again', 'It fell.')
    await fill(user, 'Who writes this', 'Chair')
    await user.click(
      within(await screen.findByRole('form', { name: 'Reopen it' })).getByRole('button', { name: 'Reopen it' }),
    )
    await screen.findByText('Open again.')
    expect(await kept()).toMatchObject({ raised: { on: '2026-03-10' } })
    // Opened in a cycle that came later, it stands in that one.
    expect(stateOf(await kept())).toMatchObject({ isOpen: true, cycleId: 'cycle-2026' })
  })
})
