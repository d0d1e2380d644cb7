import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { q11 } from '../../builders/frameworks'
import { aChallenge, aPartnershipAction, recordedOn } from '../../builders/ledger'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAction, anAnswer, aReturn } from '../../builders/returns'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { ActionScreen } = await import('../../../renderer/actions/ActionScreen')
const { RaiseAction } = await import('../../../renderer/actions/RaiseAction')
const { readWorkspace } = await import('../../../renderer/storage/workspace')
const { RaiseActionHere, RaiseActionSlot } = await import('../../../renderer/view/raiseAction')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { useView } = await import('../../../renderer/view/viewState')
const { keepWhoWrites } = await import('../../../renderer/view/whoWrites')

beforeEach(() => startAfresh(shell))

const [own, inAnswer] = [asId<'action'>('own'), asId<'action'>('in-answer')]
const workspace = () =>
  aWorkspace({
    returns: [
      aReturn({
        answers: {
          [q11]: anAnswer({ actions: [anAction({ id: inAnswer, update: 'Two of five done' })] }),
        },
      }),
    ],
    actions: [aPartnershipAction({ due: asDay('2020-03-31') }, { id: own })],
  })

async function open(actionId = own) {
  await openHere(shell, workspace())
  keepWhoWrites('Business manager')
  const shown = show(<ActionScreen actionId={actionId} />)
  await screen.findByRole('heading', { level: 1 })
  return shown
}

const story = () => within(screen.getByRole('list', { name: '' })).getAllByRole('listitem')
const kept = async (id: string) => (await readWorkspace()).actions.find((each) => each.id === id)
const events = async (id: string) => (await kept(id))?.events
type User = ReturnType<typeof show>['user']
const type = async (user: User, label: string, words: string) => {
  await user.click(await screen.findByLabelText(label))
  await user.paste(words)
}
const press = (user: User, name: string) => user.click(screen.getByRole('button', { name }))

describe('one action', () => {
  it('says what was agreed, how late it is and what happened', async () => {
    await open()
    expect(screen.getByText(/^, .* days late$/)).toBeVisible()
    expect(screen.getByText('Named nurse')).toBeVisible()
    expect(screen.getByText('The audit of March')).toBeVisible()
    expect(screen.getByText(/^Agreed: Sample all five wards/)).toBeVisible()
  })

  it('takes word on how it goes and on what changed for children', async () => {
    const { user } = await open()
    await press(user, 'Say how it goes…')
    await press(user, 'Say how it goes')
    expect(await screen.findByRole('alert')).toHaveTextContent(/Say how it goes, or what changed/)
    await type(user, 'What changed for children (optional)', 'Seen at night')
    await press(user, 'Say how it goes')
    expect(await screen.findByText('Changed for children: Seen at night')).toBeVisible()
    expect(await events(own)).toMatchObject([{ kind: 'updated', by: 'Business manager', impact: 'Seen at night' }])
  })

  it('is changed with a reason, and the boxes hold what stands', async () => {
    const { user } = await open()
    runMenuItem('change')
    expect(await screen.findByLabelText('Owner')).toHaveValue('Named nurse')
    await user.clear(screen.getByLabelText('Owner'))
    await user.paste('Ward lead')
    await press(user, 'Change the action')
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Say why/)
    await type(user, 'Why', 'She left.')
    await press(user, 'Change the action')
    expect(await screen.findByText(/the owner is now Ward lead/)).toBeVisible()
    expect(await events(own)).toMatchObject([{ kind: 'changed', change: { owner: 'Ward lead' }, reason: 'She left.' }])
  })

  it('is not closed without evidence unless somebody says why, and then says so', async () => {
    const { user } = await open()
    await press(user, 'Check…')
    await press(user, 'Check')
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Say what you saw/)
    await user.click(screen.getByRole('radio', { name: 'Nothing shows it' }))
    await press(user, 'Check')
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/^Say why/))
    expect(await events(own)).toEqual([])
    await type(user, 'Why it is closed without evidence', 'The ward was closed.')
    await press(user, 'Check')
    expect(await screen.findByText(/^. Closed without evidence: The ward was closed.$/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Check…' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Open again…' })).toBeVisible()
  })

  it('is checked on what was seen, with its date', async () => {
    const { user } = await open()
    await press(user, 'Check…')
    await type(user, 'What you saw', 'Night audit')
    await type(user, 'Its date (optional)', 'soon')
    await press(user, 'Check')
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Write the date/)
    await user.clear(screen.getByLabelText('Its date (optional)'))
    await user.paste('1 October 2026')
    await press(user, 'Check')
    expect(await screen.findByText('Night audit, 1 October 2026')).toBeVisible()
  })

  it('is withdrawn and opened again, each with a reason, and both are told', async () => {
    const { user } = await open()
    await press(user, 'Withdraw…')
    await type(user, 'Why', 'Asked twice.')
    await press(user, 'Withdraw')
    await press(user, await screen.findByText('Open again…').then(() => 'Open again…'))
    await type(user, 'Why', 'It was not.')
    await press(user, 'Open again')
    await waitFor(() => expect(story()).toHaveLength(3))
    expect(story()[0]).toHaveTextContent(/Opened again: It was not..*Business manager/)
    runMenuItem('undo')
    await waitFor(() => expect(story()).toHaveLength(2))
  })

  it('of an answer keeps the organisation’s words, and has what the partnership says beside them', async () => {
    const { user } = await open(inAnswer)
    expect(screen.getByText('The organisation says: Two of five done')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Change…' })).toBeNull()
    await press(user, 'Mark as done…')
    await press(user, 'Mark as done')
    await waitFor(async () => expect(await events(inAnswer)).toMatchObject([{ kind: 'done' }]))
    expect(await kept(inAnswer)).toMatchObject({ agreed: null, from: { kind: 'answer', questionId: q11 } })
    await press(user, 'Go to where it comes from')
    expect(useView.getState().route).toMatchObject({ screen: 'question', questionId: q11 })
  })

  it('that is not here says so', async () => {
    await open(asId('gone'))
    expect(screen.getByRole('heading', { level: 1, name: 'This action is not here' })).toBeVisible()
  })
})

describe('an action raised where its reason stands', () => {
  const at = { cycleId: null, organisationId: asId<'organisation'>('haven'), about: 'Haven' }

  const voided = { id: asId<'challenge event'>('v'), ...recordedOn(), kind: 'voided', reason: 'Raised twice.' } as const

  async function raise(challenge = aChallenge({ about: null })) {
    await openHere(shell, aWorkspace({ challenges: [challenge] }))
    keepWhoWrites('Chair')
    const { user } = show(
      <RaiseActionSlot value={(of) => <RaiseAction {...of} />}>
        <RaiseActionHere {...at} from={{ kind: 'challenge', challengeId: challenge.id }} />
      </RaiseActionSlot>,
    )
    await user.click(screen.getByRole('button', { name: 'Add an action: Haven' }))
    await waitFor(() => expect(screen.getByLabelText('Whose action it is')).toHaveDisplayValue('Haven Young People'))
    await type(user, 'What will be done', 'Sample nights')
    await type(user, 'Owner', 'Named nurse')
    await type(user, 'Due', '1 May 2998')
    await press(user, 'Add the action')
    return user
  }

  it('by a challenge is written down with the challenge in the same step', async () => {
    await raise()
    await screen.findByRole('button', { name: 'Add an action: Haven' })
    const { actions, challenges } = await readWorkspace()
    expect(actions).toMatchObject([{ from: { kind: 'challenge', challengeId: 'challenge-1' }, raisedBy: 'Chair' }])
    expect(challenges[0]?.events).toMatchObject([{ kind: 'action', actionId: actions[0]?.id, by: 'Chair' }])
  })

  it('adds nothing to a challenge that is closed', async () => {
    await raise(aChallenge({ about: null }, { events: [voided] }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/nothing was added/)
    expect((await readWorkspace()).actions).toEqual([])
  })

  it('offers nothing where the window has no way to it', () => {
    const { container } = show(<RaiseActionHere {...at} from={{ kind: 'other', title: '' }} />)
    expect(container).toBeEmptyDOMElement()
  })
})
