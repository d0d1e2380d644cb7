import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { recordOn } from '../../../shared/challenges/recording'
import { stateOf } from '../../../shared/challenges/state'
import { aChallenge, anAgendaItem, aPerson, recordedOn, seenEvidence, someIds } from '../../builders/ledger'
import { installShell } from '../../builders/memoryBridge'
import { must } from '../../builders/must'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { onHaven, workspaceWith } from './sessionHere'

const shell = installShell()
const { PresenterScreen } = await import('../../../renderer/presenter/PresenterScreen')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { readWorkspace } = await import('../../../renderer/storage/workspace')

beforeEach(() => startAfresh(shell))

const ids = someIds('seen')
const answered = (number: number) => {
  const asked = aChallenge({ question: `Carried question ${number}?` }, { id: asId(`challenge-${number}`) })
  const answer = { kind: 'answered', words: 'Each month.', role: '' } as const
  return must(recordOn(must(recordOn(asked, answer, recordedOn(), ids)), seenEvidence(), recordedOn(), ids))
}
const people = [
  aPerson({ role: 'Independent chair' }),
  aPerson({ id: asId('own'), role: 'Trustee', organisationId: asId('haven') }),
]

async function openItem(challenges = [aChallenge()], present = people) {
  const session = onHaven({
    people: present,
    agenda: [anAgendaItem({ kind: 'carried', title: 'Haven', challengeIds: challenges.map(({ id }) => id) })],
  })
  await openHere(shell, { ...workspaceWith(session), challenges })
  const shown = show(<PresenterScreen sessionId={session.id} />)
  await shown.user.click(await screen.findByRole('button', { name: 'Start the session' }))
  await shown.user.click(await screen.findByRole('button', { name: /1\. Haven/ }))
  await screen.findByRole('heading', { level: 2, name: '1 of 1: Haven' })
  return shown
}
const states = async () => (await readWorkspace()).challenges.map((each) => stateOf(each))

describe('closing a question by keyboard', () => {
  it('closes each that only waits for it with two keys, one after another', async () => {
    const { user } = await openItem([answered(1), answered(2), answered(3)])
    runMenuItem('sessionClose')
    for (const number of [1, 2, 3]) {
      const form = await screen.findByRole('form', { name: 'Close a question' })
      await within(form).findByText(
        number === 3 ? /^On: Haven Young People: Carried question 3\?/ : 'Answered, evidence seen, not closed yet.',
      )
      const reason = within(form).getByLabelText('Why it can be closed')
      await waitFor(() => expect(reason).toHaveFocus())
      expect(reason).toHaveValue('Seen, and as it says: Night audit, Quality team, 1 October 2026.')
      await user.keyboard('{Enter}')
      await waitFor(async () =>
        expect((await states()).filter(({ status }) => status === 'closedOnEvidence')).toHaveLength(number),
      )
    }
    expect(await screen.findByText('Closed, with its reason. It stays in the ledger.')).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Notes' })).toHaveFocus()
    expect((await states()).map(({ closing }) => closing?.by)).toEqual(Array(3).fill('Independent chair'))
    const written = within(screen.getByRole('region', { name: 'Written down on this item' }))
    expect(written.getByText(/^Closed, evidence seen: Carried question 3\? – Seen, and as it says/)).toBeVisible()
  })

  it('begins with the first that waits to be closed, and leaves the focus in the list while one is chosen', async () => {
    const asked = aChallenge({ question: 'Just asked?' }, { id: asId('asked') })
    const { user } = await openItem([answered(1), answered(2), asked])
    runMenuItem('sessionClose')
    const form = within(await screen.findByRole('form', { name: 'Close a question' }))
    const list = form.getByLabelText('On which question')
    expect(list).toHaveDisplayValue('Haven Young People: Carried question 1?')
    await user.clear(form.getByLabelText('Why it can be closed'))
    await user.type(form.getByLabelText('Why it can be closed'), 'Of the first alone.')
    await user.selectOptions(list, form.getByRole('option', { name: 'Haven Young People: Carried question 2?' }))
    expect(list).toHaveFocus()
    expect(form.getByLabelText('On which question')).toBe(list)
    expect(form.getByLabelText('Why it can be closed')).toHaveValue(
      'Seen, and as it says: Night audit, Quality team, 1 October 2026.',
    )
    await user.keyboard('{Enter}')
    await waitFor(async () =>
      expect((await states()).map(({ status }) => status)).toEqual(['open', 'evidenceAwaited', 'closedOnEvidence']),
    )
  })

  it('keeps the outcome when another question is chosen, and the person who closes from one question to the next', async () => {
    const vice = aPerson({ id: asId('vice'), role: 'Vice chair' })
    const { user } = await openItem([answered(1), answered(2)], [...people, vice])
    runMenuItem('sessionClose')
    const form = () => within(screen.getByRole('form', { name: 'Close a question' }))
    await screen.findByRole('form', { name: 'Close a question' })
    await user.selectOptions(form().getByLabelText('Who closes it'), 'vice')
    await user.click(form().getByRole('radio', { name: 'Not pursued' }))
    await user.type(form().getByLabelText('Why it can be closed'), 'Of the first alone.')
    const list = form().getByLabelText('On which question')
    await user.selectOptions(list, form().getByRole('option', { name: 'Haven Young People: Carried question 2?' }))
    expect(form().getByRole('radio', { name: 'Not pursued' })).toBeChecked()
    expect(form().getByLabelText('Why it can be closed')).toHaveValue('')
    await user.selectOptions(list, form().getByRole('option', { name: 'Haven Young People: Carried question 1?' }))
    expect(form().getByLabelText('Why it can be closed')).toHaveValue('Of the first alone.')
    await user.keyboard('{Enter}')
    expect(
      await screen.findByText(/^On: Haven Young People: Carried question 2\?/, {}, { timeout: 5_000 }),
    ).toBeVisible()
    expect(form().getByLabelText('Who closes it')).toHaveDisplayValue('Vice chair')
    expect(form().getByRole('radio', { name: 'Evidence seen' })).toBeChecked()
  })

  it('begins with the one of which evidence was seen where the panel is only partly satisfied', async () => {
    const doubted = must(recordOn(answered(1), { kind: 'viewed', satisfied: 'partly', words: '' }, recordedOn(), ids))
    await openItem([doubted, aChallenge({ question: 'Just asked?' }, { id: asId('asked') })])
    runMenuItem('sessionClose')
    const form = within(await screen.findByRole('form', { name: 'Close a question' }))
    expect(form.getByLabelText('On which question')).toHaveDisplayValue('Haven Young People: Carried question 1?')
  })

  it('asks for what was seen where nothing was, refuses without it, and takes both back as one', async () => {
    const { user } = await openItem()
    runMenuItem('sessionClose')
    const form = await screen.findByRole('form', { name: 'Close a question' })
    const seen = within(form).getByLabelText('What was looked at, and is as it says')
    expect(seen).toHaveFocus()
    expect(within(form).queryByRole('option', { name: 'Trustee' })).toBeNull()
    await user.type(within(form).getByLabelText('Why it can be closed'), 'All wards are covered.{Enter}')
    expect(await within(form).findByText(/^Nobody has seen evidence that is as it says/)).toBeVisible()
    await user.type(seen, 'Audit of March{Enter}')
    await screen.findByText('Closed, with its reason. It stays in the ledger.')
    expect(await states()).toMatchObject([
      { status: 'closedOnEvidence', evidence: [{ item: { what: 'Audit of March' } }] },
    ])
    expect(screen.queryByRole('button', { name: /^Answer or evidence/ })).toBeNull()
    runMenuItem('undo')
    expect(
      await screen.findByText(/^Undone: Evidence: Audit of March\..*\(and 1 more written with it\)$/),
    ).toBeVisible()
    expect(await states()).toMatchObject([{ status: 'open', evidence: [] }])
  })

  it('has the reason that is proposed chosen as soon as its box has the focus, so that typing takes its place', async () => {
    const { user } = await openItem([answered(1), answered(2)])
    runMenuItem('sessionClose')
    const form = await screen.findByRole('form', { name: 'Close a question' })
    await user.click(within(form).getByRole('radio', { name: 'Another question takes its place' }))
    const other = within(form).getByLabelText('The question that takes its place')
    await user.selectOptions(other, within(other).getAllByRole('option')[1] as HTMLElement)
    await user.tab()
    const reason = within(form).getByLabelText('Why it can be closed')
    expect(reason).toHaveFocus()
    await user.keyboard('The later one asks it better.')
    expect(reason).toHaveValue('The later one asks it better.')
  })

  it('offers in its place only what was put to the same organisation, with the day, today’s first, and chooses none', async () => {
    const theirs = { question: 'Asked today of Haven?', sessionId: asId<'session'>('session-1') }
    const challenges = [
      answered(1),
      aChallenge({ question: 'Of the river trust?', organisationId: asId('river') }, { id: asId('river-1') }),
      aChallenge({ question: 'Older, of Haven?' }, { id: asId('haven-old') }),
      aChallenge(theirs, { id: asId('haven-today') }),
    ]
    const { user } = await openItem(challenges)
    runMenuItem('sessionClose')
    const form = within(await screen.findByRole('form', { name: 'Close a question' }))
    const reason = form.getByLabelText('Why it can be closed')
    await user.click(form.getByRole('radio', { name: 'Another question takes its place' }))
    const list = form.getByLabelText('The question that takes its place')
    expect([...list.querySelectorAll('option')].map((option) => option.textContent)).toEqual([
      'Choose a question',
      'Haven Young People, asked today: Asked today of Haven?',
      'Haven Young People, asked 10 Mar 2026: Older, of Haven?',
    ])
    expect(list).toHaveDisplayValue('Choose a question')
    expect(reason).toHaveValue('')
    await user.type(reason, 'x{Enter}')
    expect(await form.findByText(/^Choose the question that takes its place/)).toBeVisible()
    await user.selectOptions(list, 'haven-today')
    await user.type(reason, '{Enter}')
    await waitFor(async () =>
      expect(await states()).toMatchObject([{ closing: { replacedBy: 'haven-today' } }, {}, {}, {}]),
    )
  })

  it('has the last answer, the last evidence and the panel’s view in sight before any form is opened', async () => {
    const long = `One is not a habit. ${'Ask again in the spring. '.repeat(10)}`
    const view = { kind: 'viewed', satisfied: 'partly', words: long } as const
    await openItem([must(recordOn(answered(1), view, recordedOn(), ids))])
    expect(screen.getByText('Answered on 22 November 2026: Each month.')).toBeVisible()
    expect(
      screen.getByText('Evidence of 22 November 2026, seen, and as it says: Night audit, Quality team, 1 October 2026'),
    ).toBeVisible()
    expect(
      screen.getByText(/^The panel on 22 November 2026, partly satisfied: One is not a habit\. .*…$/),
    ).toBeVisible()
    expect(screen.getByText('The whole of it')).toBeVisible()
  })

  it('proposes a reason that follows the outcome until somebody typed one', async () => {
    const { user } = await openItem([answered(1), aChallenge({ question: 'Newer?' }, { id: asId('newer') })])
    runMenuItem('sessionClose')
    const form = within(await screen.findByRole('form', { name: 'Close a question' }))
    const reason = form.getByLabelText('Why it can be closed')
    const choose = (name: string) => user.click(form.getByRole('radio', { name }))
    expect(reason).toHaveValue('Seen, and as it says: Night audit, Quality team, 1 October 2026.')
    await choose('Not pursued')
    expect(reason).toHaveValue('')
    await choose('Another question takes its place')
    await user.selectOptions(form.getByLabelText('The question that takes its place'), 'newer')
    expect(reason).toHaveValue('Another question takes its place, asked on 10 March 2026.')
    await choose('Evidence seen')
    expect(reason).toHaveValue('Seen, and as it says: Night audit, Quality team, 1 October 2026.')
    await user.click(reason)
    await user.keyboard('{End} All wards.')
    await choose('Not pursued')
    expect(reason).toHaveValue('Seen, and as it says: Night audit, Quality team, 1 October 2026. All wards.')
  })

  it('says what to do where no other question was put to the organisation', async () => {
    const { user } = await openItem([answered(1)])
    runMenuItem('sessionClose')
    const form = within(await screen.findByRole('form', { name: 'Close a question' }))
    await user.click(form.getByRole('radio', { name: 'Another question takes its place' }))
    expect(form.getByText(/^No other question put to Haven Young People is open in this session/)).toBeVisible()
  })

  it('is not possible while nobody of the panel is marked as present, and says what to do', async () => {
    const { user } = await openItem([answered(1)], [aPerson({ attendance: 'expected' })])
    runMenuItem('sessionClose')
    const form = await screen.findByRole('form', { name: 'Close a question' })
    expect(within(form).getByRole('button', { name: /^Mark who is here/ })).toBeVisible()
    await user.keyboard('{Enter}')
    expect(await within(form).findByText(/^Choose who of the panel closes it/)).toBeVisible()
    expect(await states()).toMatchObject([{ isOpen: true }])
  })

  it('writes down with Enter on a list too', async () => {
    const { user } = await openItem([answered(1)])
    runMenuItem('sessionClose')
    const form = await screen.findByRole('form', { name: 'Close a question' })
    within(form).getByLabelText('Who closes it').focus()
    await user.keyboard('{Enter}')
    await waitFor(async () => expect(await states()).toMatchObject([{ status: 'closedOnEvidence' }]))
  })

  it('says that nothing is open where every question of the item is closed, and keeps an answer to it away', async () => {
    const { user } = await openItem([answered(1)])
    runMenuItem('sessionClose')
    await screen.findByRole('form', { name: 'Close a question' })
    await user.keyboard('{Enter}')
    await screen.findByText('Closed, with its reason. It stays in the ledger.')
    runMenuItem('sessionEntry')
    expect(await screen.findByText(/^No question is open on this item/)).toBeVisible()
  })

  it('has an answer with its own key: the box to type in has the focus', async () => {
    const { user } = await openItem()
    runMenuItem('sessionEntry')
    expect(await screen.findByLabelText('What they answered')).toHaveFocus()
    await user.keyboard('Each month.{Enter}')
    await screen.findByText('Written down in the ledger.')
    expect(await states()).toMatchObject([{ answer: { words: 'Each month.' } }])
  })
})
