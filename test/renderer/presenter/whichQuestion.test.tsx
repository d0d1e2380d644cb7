import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { recordOn } from '../../../shared/challenges/recording'
import { aChallenge, anAgendaItem, recordedOn, someIds } from '../../builders/ledger'
import { installShell } from '../../builders/memoryBridge'
import { must } from '../../builders/must'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { onHaven, workspaceWith } from './sessionHere'

const shell = installShell()
const { PresenterScreen } = await import('../../../renderer/presenter/PresenterScreen')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')

beforeEach(async () => startAfresh(shell))

const [haven, police] = [asId<'organisation'>('haven'), asId<'organisation'>('police')]

/** An item of the police: a carried question that they answered, and one to be put to Haven and to them. */
async function openItem() {
  const ids = someIds('said')
  const asked = aChallenge({ organisationId: police }, { id: asId('carried') })
  const carried = must(
    recordOn(asked, { kind: 'answered', words: 'Three wards do.', role: '' }, recordedOn(asDay('2026-02-05')), ids),
  )
  const agenda = [
    anAgendaItem({ title: 'Police – Listening', organisationIds: [police, haven], challengeIds: [carried.id] }),
  ]
  const session = onHaven({ agenda })
  await openHere(shell, { ...workspaceWith(session), challenges: [carried] })
  const shown = show(<PresenterScreen sessionId={session.id} />)
  await shown.user.click(await screen.findByRole('button', { name: 'Start the session' }))
  await shown.user.click(await screen.findByRole('button', { name: /1\. Police – Listening/ }))
  await waitFor(() => expect(document.querySelector('#item-now')).not.toBeNull())
  return shown
}

it('is said with whom it is put to before its words, whole under the list, and begins with one of the item', async () => {
  const { user } = await openItem()
  runMenuItem('sessionQuestion')
  await user.type(await screen.findByLabelText('What was asked'), 'Who looks at night?{Enter}')
  await screen.findByText('Question put to 2 organisations.')
  await screen.findByText(/^Carried here, and asked today/)
  await waitFor(() => expect(screen.getAllByText(/Who looks at night\?/).length).toBeGreaterThan(0))
  runMenuItem('sessionEntry')
  const form = within(await screen.findByRole('form', { name: 'Answer or evidence' }))
  const list = form.getByLabelText('On which question')
  const chosen = list.querySelector<HTMLOptionElement>('option:checked')?.textContent
  expect(chosen).toMatch(/^(Eastmoor Police|Haven Young People): Who looks at night\?$/)
  expect(form.getByText(`On: ${chosen}`)).toBeVisible()
  await user.selectOptions(list, 'Eastmoor Police: How do you know it happens at night?')
  expect(form.getByText('On: Eastmoor Police: How do you know it happens at night?')).toBeVisible()
})

it('keeps an earlier answer in sight where no answer was given to it today', async () => {
  const { user } = await openItem()
  expect(screen.getByText(/^Answered on 5 February 2026: Three wards do\.$/)).toBeVisible()
  runMenuItem('sessionEntry')
  const form = within(await screen.findByRole('form', { name: 'Answer or evidence' }))
  await user.selectOptions(form.getByLabelText('What'), 'No answer')
  await user.click(form.getByRole('button', { name: /^Write it down/ }))
  await waitFor(() =>
    expect(screen.getByText(/^An earlier answer, of 5 February 2026: Three wards do\.$/)).toBeVisible(),
  )
  expect(screen.queryByText(/^Answered on/)).toBeNull()
})
