import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { stateOf } from '../../../shared/challenges/state'
import { entriesOf, logOf, placeOf, stageOf } from '../../../shared/sessions/log'
import { anAgendaItem, aPerson } from '../../builders/ledger'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { best, good, haven, onHaven, q11, q12, some, workspaceWith } from './sessionHere'

const shell = installShell()
const { PresenterScreen } = await import('../../../renderer/presenter/PresenterScreen')
const { useRoomState } = await import('../../../renderer/presenter/roomScreen')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { useView } = await import('../../../renderer/view/viewState')
const { readWorkspace } = await import('../../../renderer/storage/workspace')

beforeEach(async () => {
  await startAfresh(shell)
  useRoomState.setState({ state: 'off' })
})

const people = [
  aPerson(),
  aPerson({ id: asId('lay'), role: 'Lay member' }),
  aPerson({ id: asId('own'), role: 'Trustee', organisationId: asId('haven') }),
  aPerson({ id: asId('away'), role: 'Designated doctor', attendance: 'apologies' }),
  aPerson({ id: asId('lead'), role: 'Head of care', side: 'organisation', organisationId: asId('haven') }),
]

async function openItem(agenda = onHaven().agenda) {
  const session = onHaven({ people, agenda })
  await openHere(shell, workspaceWith(session))
  const shown = show(<PresenterScreen sessionId={session.id} />)
  await shown.user.click(await screen.findByRole('button', { name: 'Start the session' }))
  await shown.user.click(await screen.findByRole('button', { name: /2\. Haven – Leadership/ }))
  await screen.findByRole('heading', { level: 2, name: /^2 of \d: Haven – Leadership/ })
  return shown
}

const stored = async () => {
  const workspace = await readWorkspace()
  const [session] = workspace.sessions
  if (!session) throw new Error('There is no session')
  return { ...workspace, session }
}
const room = () => document.querySelector('.room-preview')?.textContent ?? ''

describe('writing down what is said', () => {
  it('has a question in the ledger with one line and Enter, and the focus back in the notes', async () => {
    const { user } = await openItem()
    runMenuItem('sessionQuestion')
    const box = await screen.findByRole('textbox', { name: 'What was asked' })
    expect(box).toHaveFocus()
    await user.type(box, 'Who looks at night?{Enter}')
    await screen.findByText('Question put in the ledger.')
    expect(screen.getByRole('textbox', { name: 'Notes' })).toHaveFocus()
    const { challenges, session } = await stored()
    const asked = challenges.find(({ raised }) => raised.question === 'Who looks at night?')
    expect(asked?.raised).toMatchObject({ organisationId: 'haven', sessionId: 'session-1', by: 'The panel' })
    expect(asked?.raised.about?.questionIds).toEqual([q11])
    expect(entriesOf(session, 'challenge')).toMatchObject([{ challengeId: asked?.id, itemId: 'item-1', eventId: null }])
    expect(room()).not.toContain('Who looks at night?')
  })

  it('refuses a question without words, and Esc closes the form without ending anything', async () => {
    const { user } = await openItem()
    runMenuItem('sessionQuestion')
    await user.type(await screen.findByRole('textbox', { name: 'What was asked' }), '{Enter}')
    expect(await screen.findByText('Type the question. Nothing was asked yet.')).toBeVisible()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Question' })).toBeNull())
    expect((await stored()).challenges).toHaveLength(1)
  })

  it('says who asks before it is written down: the panel, or one of it who is here, and the next time the same', async () => {
    const { user } = await openItem()
    runMenuItem('sessionQuestion')
    const asks = await screen.findByLabelText('Who asks')
    expect(asks).toHaveValue('The panel')
    // The trustee is from Haven, and the designated doctor did not come.
    expect(
      within(asks)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['The panel', 'Chair', 'Lay member'])
    await user.selectOptions(asks, 'Lay member')
    await user.type(screen.getByRole('textbox', { name: 'What was asked' }), 'Who looks at night?{Enter}')
    await screen.findByText('Question put in the ledger.')
    const { challenges } = await stored()
    expect(challenges.find(({ raised }) => raised.question === 'Who looks at night?')?.raised.by).toBe('Lay member')
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Question' })).toBeNull())
    runMenuItem('sessionQuestion')
    expect(await screen.findByLabelText('Who asks')).toHaveValue('Lay member')
  })

  it('asks whom on an item of no organisation: several of those that come, or everybody, and never nobody', async () => {
    const { user } = await openItem()
    await user.click(screen.getByRole('button', { name: /1\. Welcome/ }))
    await screen.findByRole('heading', { level: 2, name: /^1 of 3/ })
    runMenuItem('sessionQuestion')
    await user.type(await screen.findByRole('textbox', { name: 'What was asked' }), 'Who reads this?{Enter}')
    expect(await screen.findByText(/^Tick an organisation/)).toBeVisible()
    expect((await stored()).challenges).toHaveLength(1)
    await user.click(screen.getByRole('checkbox', { name: /^Haven/ }))
    await user.type(screen.getByRole('textbox', { name: 'What was asked' }), '{Enter}')
    await screen.findByText('Question put in the ledger.')
    const { challenges } = await stored()
    const asked = challenges.find(({ raised }) => raised.question === 'Who reads this?')
    expect(asked?.raised).toMatchObject({ organisationId: 'haven', who: '' })
  })

  it('keeps what was typed when a form is closed or another is opened, says so, and forgets it once it is written down', async () => {
    const { user } = await openItem()
    runMenuItem('sessionDecision')
    await user.type(await screen.findByRole('textbox', { name: 'What was decided' }), 'Bring the log')
    runMenuItem('sessionQuestion')
    await user.type(await screen.findByRole('textbox', { name: 'What was asked' }), 'Who looks')
    expect(screen.getByText(/^What you typed is kept/)).toBeVisible()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull())
    runMenuItem('sessionDecision')
    const decision = await screen.findByRole('textbox', { name: 'What was decided' })
    expect(decision).toHaveValue('Bring the log')
    await user.type(decision, '{Enter}')
    await screen.findByText('Decision written down.')
    runMenuItem('sessionDecision')
    expect(await screen.findByRole('textbox', { name: 'What was decided' })).toHaveValue('')
    runMenuItem('sessionQuestion')
    expect(await screen.findByRole('textbox', { name: 'What was asked' })).toHaveValue('Who looks')
  })

  it('puts a prepared question, and says that it was put', async () => {
    const { user } = await openItem()
    await user.click(screen.getByRole('button', { name: 'Put to them: Who checks at night?' }))
    expect(await screen.findByText('✓ Put to them')).toBeVisible()
    expect((await stored()).challenges.map(({ raised }) => raised.question)).toContain('Who checks at night?')
  })

  it('has the answer, the evidence, the view and what would close it on the challenge that was carried', async () => {
    const { user } = await openItem()
    const write = async (kind: string, fill: (form: HTMLElement) => Promise<void>) => {
      await user.click(screen.getByRole('button', { name: /^Answer or evidence/ }))
      const form = await screen.findByRole('form', { name: 'Answer or evidence' })
      await user.selectOptions(within(form).getByLabelText('What'), kind)
      await fill(form)
      await user.click(within(form).getByRole('button', { name: /^Write it down/ }))
      await waitFor(() => expect(screen.queryByRole('form', { name: /^Answer or evidence/ })).toBeNull())
    }
    await write('Answer', (form) => user.type(within(form).getByLabelText('What they answered'), 'Each month.'))
    await write('Evidence', async (form) => {
      await user.type(within(form).getByLabelText('What was offered'), 'Night audit')
      await user.selectOptions(within(form).getByLabelText('Whether somebody looked'), 'Seen, and as it says')
    })
    await write('The panel’s view of the answer', (form) =>
      user.selectOptions(within(form).getByLabelText('View'), 'Satisfied'),
    )
    await write('What would close it', async (form) => {
      await user.type(within(form).getByLabelText('What would close it'), 'The audit of March')
      await user.type(within(form).getByLabelText('By which day'), '31 March 2027')
    })
    const [challenge] = (await stored()).challenges
    if (!challenge) throw new Error('The challenge is gone')
    expect(stateOf(challenge)).toMatchObject({
      answer: { words: 'Each month.' },
      evidence: [{ found: 'asSaid' }],
      view: { satisfied: 'yes' },
      toClose: { due: '2027-03-31' },
      isOpen: true,
    })
    expect(challenge.events.every(({ sessionId }) => sessionId === 'session-1')).toBe(true)
    expect(entriesOf((await stored()).session, 'challenge')).toHaveLength(4)
  })

  it('records no view of the panel that nobody chose, and says on which question each thing was written', async () => {
    const { user } = await openItem()
    runMenuItem('sessionEntry')
    const form = await screen.findByRole('form', { name: 'Answer or evidence' })
    await user.selectOptions(within(form).getByLabelText('What'), 'No answer')
    expect(within(form).getByLabelText('A note (optional)')).toHaveAccessibleDescription(/minutes and the letter/)
    await user.selectOptions(within(form).getByLabelText('What'), 'The panel’s view of the answer')
    expect(within(form).getByLabelText('View')).toHaveDisplayValue('Choose a view')
    await user.type(within(form).getByLabelText('Why (optional)'), 'Two wards of five{Enter}')
    expect(await within(form).findByText(/^Choose whether the panel is satisfied/)).toBeVisible()
    expect((await stored()).challenges[0]?.events).toEqual([])
    await user.selectOptions(within(form).getByLabelText('View'), 'Partly satisfied')
    await user.click(within(form).getByRole('button', { name: /^Write it down/ }))
    expect(
      await screen.findByText(
        /^View of the panel: partly satisfied\. Two wards of five – on “How do you know it happens at night\?”, put to Haven/,
      ),
    ).toBeVisible()
  })

  it('lets what was said of a form, and of what was undone, go once that is over', async () => {
    const { user } = await openItem()
    runMenuItem('sessionDecision')
    await screen.findByRole('form', { name: 'Decision' })
    await user.click(screen.getByRole('button', { name: /3\. Haven – Listening/ }))
    expect(await screen.findByText(/^“Decision” is still open/)).toBeVisible()
    await user.type(screen.getByRole('textbox', { name: 'What was decided' }), 'Bring the log{Enter}')
    await screen.findByText('Decision written down.')
    expect(screen.queryByText(/is still open/)).toBeNull()
    await screen.findByRole('button', { name: /^Undo: Decision/ })
    runMenuItem('undo')
    expect(await screen.findByText(/^Undone: Decision/)).toBeVisible()
    runMenuItem('sessionDecision')
    await waitFor(() => expect(screen.queryByText(/^Undone: /)).toBeNull())
  })

  it('has an agreed rating with its reason, by those who may decide, beside the organisation’s own', async () => {
    const { user } = await openItem()
    runMenuItem('sessionRating')
    const form = await screen.findByRole('form', { name: 'Agreed rating' })
    expect(within(form).getByText('Stands aside here: Trustee.')).toBeVisible()
    expect(within(form).queryByRole('checkbox', { name: 'Trustee' })).toBeNull()
    await user.selectOptions(within(form).getByLabelText('Rating'), 'Good')
    await user.click(within(form).getByRole('button', { name: /^Write it down/ }))
    expect(await within(form).findByText(/Say why/)).toBeVisible()
    expect(within(form).getByLabelText('Why')).toHaveFocus()
    expect(within(form).getByLabelText('Why')).toHaveAccessibleDescription(/Say why/)
    await user.selectOptions(within(form).getByLabelText('Does the organisation agree?'), 'It said that it does not')
    await user.type(within(form).getByLabelText('Why'), 'Two of five wards.{Enter}')
    await screen.findByText('Rating written down. The room sees it when you show it.')
    const { returns, session } = await stored()
    expect(returns.find(({ id }) => id === haven.id)?.agreed[q11]).toMatchObject({
      rating: good,
      reason: 'Two of five wards.',
    })
    expect(returns.find(({ id }) => id === haven.id)?.answers[q11]?.rating).toBe(best)
    expect(entriesOf(session, 'rated')).toMatchObject([
      { own: best, agreed: good, organisationAgrees: false, raters: ['chair', 'lay'] },
    ])
    expect(screen.getByText(/: agreed Good\. It said that it does not agree\. Two of five wards\./)).toBeVisible()
    expect(room()).not.toContain('Good')
    await user.click(await screen.findByRole('checkbox', { name: 'What is agreed' }))
    await waitFor(() => expect(room()).toContain('Good'))
    expect(room()).not.toContain('Two of five wards.')
  })

  it('has "not agreed" as a result, and a rating that is only proposed for the chair alone', async () => {
    const { user } = await openItem()
    runMenuItem('sessionRating')
    const form = await screen.findByRole('form', { name: 'Agreed rating' })
    await user.click(within(form).getByRole('radio', { name: 'Proposed only' }))
    await user.selectOptions(within(form).getByLabelText('Rating'), 'Good')
    await user.type(within(form).getByLabelText('Why'), 'So it seems.{Enter}')
    await screen.findByText(/^Rating written down as proposed\. Only the panel sees it/)
    expect(screen.queryByText(/The room sees it/)).toBeNull()
    expect(screen.queryByRole('checkbox', { name: 'What is agreed' })).toBeNull()
    const table = screen.getByRole('table', { name: '1.1 Question 1.1' })
    await waitFor(() => expect(table).toHaveTextContent('Good'))
    runMenuItem('sessionRating')
    const again = await screen.findByRole('form', { name: 'Agreed rating' })
    // Enter leaves it proposed; whoever agrees it begins with what the panel proposed, not with the organisation's own.
    expect(within(again).getByRole('radio', { name: 'Proposed only' })).toBeChecked()
    expect(within(again).getByLabelText('Rating')).toHaveDisplayValue('Good')
    await user.click(within(again).getByRole('radio', { name: 'Agreed' }))
    expect(within(again).getByLabelText('Rating')).toHaveDisplayValue('Good')
    await user.click(within(again).getByRole('radio', { name: 'Not agreed' }))
    expect(within(again).getByLabelText('The panel’s rating')).toHaveDisplayValue('Good')
    await user.selectOptions(within(again).getByLabelText('Who decides on it'), 'The independent scrutineer decides')
    await user.type(within(again).getByLabelText('Why'), 'The scales differ.{Enter}')
    await waitFor(async () => expect(entriesOf((await stored()).session, 'rated')).toHaveLength(2))
    expect(entriesOf((await stored()).session, 'rated')[1]).toMatchObject({
      agreed: null,
      proposed: good,
      isNotAgreed: true,
      decides: 'chair',
    })
    expect(
      screen.getByText(/: not agreed; the panel says Good\. The independent scrutineer decides\. The scales differ\./),
    ).toBeVisible()
  })

  it('keeps the outcome that was chosen when another rating is chosen by keyboard, and the words of each rating with it', async () => {
    const both = anAgendaItem({ questionIds: [q11, q12] })
    const { user } = await openItem(onHaven().agenda.map((item) => (item.id === both.id ? both : item)))
    runMenuItem('sessionRating')
    const form = within(await screen.findByRole('form', { name: 'Agreed rating' }))
    const whose = form.getByLabelText('Whose rating')
    const [first = '', second = ''] = [...whose.querySelectorAll('option')].map(({ value }) => value)
    await user.type(form.getByLabelText('Why'), 'Of the first alone.')
    await user.click(form.getByRole('radio', { name: 'Not agreed' }))
    await user.selectOptions(whose, second)
    expect(form.getByRole('radio', { name: 'Not agreed' })).toBeChecked()
    expect(form.getByLabelText('Why')).toHaveValue('')
    await user.selectOptions(whose, first)
    expect(form.getByLabelText('Why')).toHaveValue('Of the first alone.')
    await user.selectOptions(whose, second)
    await user.type(form.getByLabelText('Why'), 'It differs.{Enter}')
    await waitFor(async () =>
      expect(entriesOf((await stored()).session, 'rated')).toMatchObject([
        { questionId: q12, isNotAgreed: true, agreed: null },
      ]),
    )
  })

  it('has a decision from a line of the notes, and leaves the line there', async () => {
    const { user } = await openItem()
    const notes = screen.getByRole('textbox', { name: 'Notes' })
    await user.click(notes)
    await user.paste('decision: Audit all five wards')
    await user.keyboard('{Enter}')
    expect(await screen.findByText(/^Make this a decision\?/)).toBeVisible()
    await user.keyboard('{Enter}')
    const box = await screen.findByRole('textbox', { name: 'What was decided' })
    expect(box).toHaveValue('Audit all five wards')
    await user.type(box, '{Enter}')
    await screen.findByText('Decision written down.')
    expect(entriesOf((await stored()).session, 'decision')).toMatchObject([{ words: 'Audit all five wards' }])
    await waitFor(async () => expect((await stored()).session.notes['item-1']).toContain('decision: Audit'))
  })

  it('leaves a line of the notes a note when Esc is pressed', async () => {
    const { user } = await openItem()
    const notes = screen.getByRole('textbox', { name: 'Notes' })
    await user.click(notes)
    await user.paste('action: ask again')
    await user.keyboard('{Enter}')
    await screen.findByText(/^Make this an action\?/)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByText(/^Make this an action\?/)).toBeNull())
    await waitFor(async () => expect((await stored()).session.notes['item-1']).toBe('action: ask again\n'))
    expect((await stored()).actions).toEqual([])
  })

  it('has an action with its owner and day, tied to the challenge', async () => {
    const { user } = await openItem()
    runMenuItem('sessionAction')
    const form = await screen.findByRole('form', { name: 'Action' })
    await user.type(within(form).getByLabelText('What will be done'), 'Audit nights')
    await user.type(within(form).getByLabelText('Owner'), 'Named nurse')
    await user.type(within(form).getByLabelText('Due'), 'ongoing{Enter}')
    expect(await within(form).findByText(/puts no end to it/)).toBeVisible()
    await user.clear(within(form).getByLabelText('Due'))
    await user.type(within(form).getByLabelText('Due'), '31 March 2027{Enter}')
    await screen.findByText('Action written down.')
    const { actions, challenges } = await stored()
    expect(actions).toMatchObject([
      { agreed: { what: 'Audit nights', owner: 'Named nurse', organisationId: 'haven', due: '2027-03-31' } },
    ])
    expect(challenges[0] && stateOf(challenges[0]).actions).toEqual([actions[0]?.id])
    expect(await screen.findByRole('button', { name: /^Undo: Action: / })).toBeVisible()
  })

  it('takes the last thing back with Ctrl+Z, says what, and keeps that it was there', async () => {
    const { user } = await openItem()
    runMenuItem('sessionQuestion')
    await user.type(await screen.findByRole('textbox', { name: 'What was asked' }), 'A mistake?{Enter}')
    await screen.findByText('Question put in the ledger.')
    await screen.findByRole('button', { name: /^Undo: Question to/ })
    expect(runMenuItem('undo')).toBe(true)
    expect(await screen.findByText(/^Undone: Question to .*: A mistake\?$/)).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Written down on this item' })).toBeNull())
    const { challenges, session } = await stored()
    const asked = challenges.find(({ raised }) => raised.question === 'A mistake?')
    expect(asked && stateOf(asked).status).toBe('voided')
    expect(logOf(session).at(-1)?.kind).toBe('undone')
    runMenuItem('undo')
    expect(await screen.findByText(/^Nothing was written down in this session that can be undone/)).toBeVisible()
  })

  it('takes more time back with Ctrl+Z from the button while a form is open', async () => {
    const { user } = await openItem()
    runMenuItem('sessionDecision')
    await screen.findByRole('form', { name: 'Decision' })
    await user.click(screen.getByRole('button', { name: /^Five more minutes/ }))
    await screen.findByText(/of 17:00, with 5 more$/)
    expect(runMenuItem('undo')).toBe(true)
    expect(await screen.findByText(/^Undone: /)).toBeVisible()
    expect(screen.queryByText(/of 17:00, with 5 more$/)).toBeNull()
  })

  it('does not go on saying that it was written down when it was taken back', async () => {
    const { user } = await openItem()
    runMenuItem('sessionQuestion')
    await user.type(await screen.findByRole('textbox', { name: 'What was asked' }), 'A mistake?{Enter}')
    await screen.findByText('Question put in the ledger.')
    await screen.findByRole('button', { name: /^Undo: Question to/ })
    runMenuItem('undo')
    await screen.findByText(/^Undone: /)
    await waitFor(() => expect(screen.queryByText('Question put in the ledger.')).toBeNull())
  })

  it('closes an open form with Esc wherever the focus is, and no Esc here ends what the room sees: F5 does', async () => {
    const { user } = await openItem()
    expect(screen.getByText(/^The room view is not on: nobody sees this\./)).toBeVisible()
    runMenuItem('roomView')
    await screen.findByText('The room view is on the other screen.')
    runMenuItem('sessionQuestion')
    await screen.findByRole('form', { name: 'Question' })
    screen.getByRole('button', { name: /^Five more minutes/ }).focus()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Question' })).toBeNull())
    expect(useRoomState.getState().state).toBe('otherScreen')
    screen.getByRole('button', { name: /^Five more minutes/ }).focus()
    await user.keyboard('{Escape}')
    expect(useRoomState.getState().state).toBe('otherScreen')
    expect(screen.getByRole('button', { name: /^End the room view/ })).toHaveTextContent('F5')
    runMenuItem('roomView')
    await waitFor(() => expect(useRoomState.getState().state).toBe('off'))
  })

  it('never makes an agreement of what was not agreed: the form goes on to what is not decided, or begins with what stands', async () => {
    const both = { id: asId<'agenda item'>('item-1'), questionIds: [q11, q12] }
    const { user } = await openItem([anAgendaItem({ id: asId('opening'), kind: 'opening' }), anAgendaItem(both)])
    const rated = async () => entriesOf((await stored()).session, 'rated')
    const form = async () => screen.findByRole('form', { name: 'Agreed rating' })
    runMenuItem('sessionRating')
    await user.click(within(await form()).getByRole('radio', { name: 'Not agreed' }))
    await user.selectOptions(
      within(await form()).getByLabelText('Who decides on it'),
      'The independent scrutineer decides',
    )
    await user.type(within(await form()).getByLabelText('Why'), 'The scales differ.{Enter}')
    await screen.findByText(/^Rating written down as not agreed\./)
    runMenuItem('sessionRating')
    const whose = within(await form()).getByLabelText('Whose rating')
    expect(whose).toHaveDisplayValue(/1\.2/)
    expect(within(await form()).getByRole('radio', { name: 'Agreed' })).toBeChecked()
    await user.selectOptions(whose, await within(await form()).findByRole('option', { name: /1\.1/ }))
    expect(within(await form()).getByRole('radio', { name: 'Not agreed' })).toBeChecked()
    expect(within(await form()).getByLabelText('Why')).toHaveValue('The scales differ.')
    await user.selectOptions(whose, await within(await form()).findByRole('option', { name: /1\.2/ }))
    await user.keyboard('{Enter}')
    await waitFor(async () => expect(await rated()).toHaveLength(2))
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Agreed rating' })).toBeNull())
    runMenuItem('sessionRating')
    expect(within(await form()).getByLabelText('Whose rating')).toHaveFocus()
    expect(within(await form()).getByRole('radio', { name: 'Not agreed' })).toBeChecked()
    await user.keyboard('{Enter}')
    await waitFor(async () => expect(await rated()).toHaveLength(3))
    expect(await rated()).toMatchObject([
      { questionId: q11, isNotAgreed: true },
      { questionId: q12, isNotAgreed: false, agreed: some },
      { questionId: q11, isNotAgreed: true, agreed: null, decides: 'chair', reason: 'The scales differ.' },
    ])
  })

  it('begins with the rating that was agreed, not with the organisation’s own', async () => {
    const { user } = await openItem()
    runMenuItem('sessionRating')
    const form = await screen.findByRole('form', { name: 'Agreed rating' })
    await user.selectOptions(within(form).getByLabelText('Rating'), 'Good')
    await user.click(within(form).getByRole('checkbox', { name: 'Lay member' }))
    await user.type(within(form).getByLabelText('Why'), 'Two of five wards.{Enter}')
    await screen.findByText(/^Rating written down/)
    runMenuItem('sessionRating')
    const again = within(await screen.findByRole('form', { name: 'Agreed rating' }))
    expect(again.getByLabelText('Rating')).toHaveDisplayValue('Good')
    expect(again.getByLabelText('Why')).toHaveValue('Two of five wards.')
    expect(again.getByRole('checkbox', { name: 'Lay member' })).not.toBeChecked()
  })

  it.each([
    ['sessionQuestion', 'What was asked'],
    ['sessionEntry', 'What they answered'],
    ['sessionClose', 'What was looked at, and is as it says'],
    ['sessionDecision', 'What was decided'],
    ['sessionAction', 'What will be done'],
    ['sessionPark', 'Why it waits (optional)'],
    ['sessionPeople', 'Marked as: Chair'],
  ] as const)('goes back with the keys of %s to its form, which is open', async (item, box) => {
    await openItem()
    runMenuItem(item)
    const first = await screen.findByLabelText(box)
    const whereItWas = document.activeElement
    screen.getByRole('textbox', { name: 'Notes' }).focus()
    runMenuItem(item)
    await waitFor(() => expect(document.activeElement).toBe(whereItWas))
    expect(first.closest('.item')).toContainElement(document.activeElement as HTMLElement)
  })

  it('goes back to a form that is open with its own keys', async () => {
    await openItem()
    runMenuItem('sessionRating')
    const form = await screen.findByRole('form', { name: 'Agreed rating' })
    screen.getByRole('textbox', { name: 'Notes' }).focus()
    runMenuItem('sessionRating')
    expect(form).toContainElement(document.activeElement as HTMLElement)
  })

  it('parks an item, takes it up again, and gives it more time', async () => {
    const { user } = await openItem()
    runMenuItem('sessionPark')
    await user.type(await screen.findByLabelText('Why it waits (optional)'), 'No figures yet{Enter}')
    expect(await screen.findByText(/^Parked: No figures yet\. It is held over/)).toBeVisible()
    expect(placeOf((await stored()).session).parked.get(asId('item-1'))).toBe('No figures yet')
    await user.click(screen.getByRole('button', { name: /^Take it up again/ }))
    await screen.findByRole('button', { name: /^Park this item/ })
    runMenuItem('sessionExtend')
    expect(await screen.findByText('Five more minutes: this item has 17 now.')).toBeVisible()
    expect(await screen.findByText(/of 17:00, with 5 more$/)).toBeVisible()
  })

  it('reads back on the last item what was agreed on any, and the room can be shown it', async () => {
    const closing = anAgendaItem({
      id: asId('closing'),
      kind: 'closing',
      title: 'What was agreed',
      organisationIds: [],
      questionIds: [],
    })
    const session = onHaven({ people })
    await openHere(shell, workspaceWith({ ...session, agenda: [...session.agenda, closing] }))
    const { user } = show(<PresenterScreen sessionId={session.id} />)
    await user.click(await screen.findByRole('button', { name: 'Start the session' }))
    await user.click(await screen.findByRole('button', { name: /4\. What was agreed/ }))
    expect(await screen.findByText('Nothing was agreed, decided or closed yet.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: /2\. Haven – Leadership/ }))
    await screen.findByRole('heading', { level: 2, name: '2 of 4: Haven – Leadership' })
    runMenuItem('sessionDecision')
    await user.type(await screen.findByLabelText('What was decided'), 'Audit all wards{Enter}')
    await screen.findByText('Decision written down.')
    runMenuItem('sessionRating')
    const form = await screen.findByRole('form', { name: 'Agreed rating' })
    await user.click(within(form).getByRole('button', { name: /^Write it down/ }))
    await screen.findByText(/^Rating written down/)
    await user.click(screen.getByRole('button', { name: /4\. What was agreed/ }))
    const read = await screen.findByRole('region', { name: 'What was agreed in this session' })
    expect(within(read).getByRole('heading', { name: 'Haven – Leadership' })).toBeVisible()
    expect(within(read).getByText('Decision: Audit all wards')).toBeVisible()
    expect(within(read).getByText(/^Rating of .*: agreed /)).toBeVisible()
    expect(screen.getByRole('checkbox', { name: 'What is agreed' })).toBeVisible()
  })

  it('ends the session: what is open is held over, and the minutes are next', async () => {
    const { user } = await openItem()
    expect(runMenuItem('endSession')).toBe(true)
    await waitFor(() => expect(screen.getByRole('region', { name: 'End the session' })).toHaveFocus())
    await user.keyboard('{Enter}')
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'minutes', sessionId: 'session-1' }))
    const { session, challenges } = await stored()
    expect(stageOf(session)).toBe('ended')
    expect(logOf(session).at(-1)?.kind).toBe('ended')
    expect(challenges[0] && stateOf(challenges[0])).toMatchObject({ isOpen: true, timesHeldOver: 1 })
  })
})
