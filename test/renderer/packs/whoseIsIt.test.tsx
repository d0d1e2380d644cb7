import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { writeReturnPack } from '../../../shared/exchange/pack/returnPack'
import { answerQuestion } from '../../../shared/returns/answerQuestion'
import { best, q11 } from '../../builders/frameworks'
import { installWorkers } from '../../builders/inlineWorker'
import { installShell } from '../../builders/memoryBridge'
import { must } from '../../builders/must'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { withAnswered } from '../../builders/returns'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
installWorkers()
const { ReceiveScreen } = await import('../../../renderer/packs/ReceiveScreen')
const { takeIn } = await import('../../../renderer/packs/receiveCommands')
const { putArrivalsAway } = await import('../../../renderer/packs/arrivals')
const { openedWorkspace } = await import('../../../renderer/storage/workspace')

const workspace = aWorkspace()
const open = workspace.cycles.find(({ stage }) => stage === 'open')
const asked = workspace.returns.filter(({ cycleId }) => cycleId === open?.id)
const nameOf = (id: string) => workspace.organisations.find((each) => each.id === id)?.name ?? ''
const [first, second] = asked
if (!first || !second) throw new Error('The workspace has too few returns')

/** A pack of the first return, from an organisation that is not in the register and calls itself what is given. */
async function strangerCalled(name: string) {
  if (!first) throw new Error('The workspace has no return')
  const stamp = {
    id: asId<'revision'>('away-1'),
    author: 'Named nurse',
    device: 'away',
    counter: 1,
    at: asMoment('2026-11-20T09:00:00.000Z'),
  }
  const strange = {
    ...first,
    id: asId<'return'>('strange-return'),
    organisationId: asId<'organisation'>('stranger'),
    stage: 'draft' as const,
    answers: {},
  }
  const step = must(answerQuestion(strange, q11, { rating: best }, stamp))
  const [organisation] = workspace.organisations
  if (!organisation) throw new Error('The workspace has no organisation')
  const elsewhere = {
    ...workspace,
    organisations: [...workspace.organisations, { ...organisation, id: strange.organisationId, name }],
    returns: [...workspace.returns, withAnswered(strange, step)],
    revisions: [step.revision],
  }
  const making = { madeAt: asMoment('2026-11-22T10:00:00.000Z'), appVersion: '0.1.0' }
  const bytes = await writeReturnPack(elsewhere, strange.id, making)
  return async () => ({ name: 'stranger.psapack', bytes })
}

beforeEach(async () => {
  await startAfresh(shell)
  putArrivalsAway()
  await openHere(shell, workspace)
})

it('a file of nobody known waits until a person says whose it is, and then is theirs with its own name on the timeline', async () => {
  const { user } = show(<ReceiveScreen />)
  await takeIn([await strangerCalled('Zzyzx')])
  const choice = await screen.findByLabelText('Whose return is it?')
  expect(within(choice).queryByRole('group', { name: 'Names that are alike' })).toBeNull()
  expect(within(choice).getAllByRole('option')).toHaveLength(asked.length + 1)
  await user.click(screen.getByRole('button', { name: 'It is theirs' }))
  expect(screen.getByLabelText('Whose return is it?')).toBeVisible()
  await user.selectOptions(choice, nameOf(second.organisationId))
  await user.click(screen.getByRole('button', { name: 'It is theirs' }))
  await waitFor(() => expect(screen.queryByLabelText('Whose return is it?')).toBeNull())
  const before = await openedWorkspace().copy.returns.get(second.id)
  expect(before?.timeline).toEqual(second.timeline)
  await user.click(screen.getByRole('button', { name: 'Add 1 return now' }))
  await screen.findByText('Added')
  const after = await openedWorkspace().copy.returns.get(second.id)
  expect(after?.timeline.at(-1)).toMatchObject({ kind: 'received', sender: 'Zzyzx' })
  expect((await openedWorkspace().copy.returns.get(first.id))?.answers).toEqual(first.answers)
})

it('names that are alike come first', async () => {
  show(<ReceiveScreen />)
  const name = nameOf(second.organisationId)
  await takeIn([await strangerCalled(`The new ${name}`)])
  const choice = await screen.findByLabelText('Whose return is it?')
  const [likely] = within(choice).getAllByRole('group')
  expect(likely).toHaveAccessibleName('Names that are alike')
  expect(within(likely as HTMLElement).getByRole('option', { name })).toBeVisible()
})
