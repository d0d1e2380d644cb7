import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { narrowToReturn } from '../../../shared/exchange/pack/narrow'
import { aPartnershipAction } from '../../builders/ledger'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { TaskListScreen } = await import('../../../renderer/returns/TaskListScreen')
const { allKept } = await import('../../../renderer/storage/record')
const { openedWorkspace } = await import('../../../renderer/storage/workspace')

const havensReturn = asId<'return'>('return-haven-2026')
const whole = aWorkspace({
  actions: [
    aPartnershipAction({}, { id: asId('of-haven') }),
    aPartnershipAction({ what: 'See to the cells', organisationId: asId('police') }, { id: asId('of-police') }),
  ],
})
const heading = { name: 'Actions that the partnership follows' }

beforeEach(() => startAfresh(shell))
afterEach(async () => {
  cleanup()
  await allKept()
})

describe('the actions of an agency in its own file', () => {
  it('stand on the first page of its return, take its word, and say what was said', async () => {
    await openHere(shell, narrowToReturn(whole, havensReturn))
    const { user } = show(<TaskListScreen returnId={havensReturn} />)
    const own = within(await screen.findByRole('region', heading))
    expect(own.getByText('Sample all five wards, nights too')).toBeVisible()
    expect(own.getByText(/^Named nurse · due 31 Mar 2027/)).toBeVisible()
    expect(screen.queryByText('See to the cells')).toBeNull()
    await user.click(own.getByText('Say how it goes: Sample all five wards, nights too'))
    await user.clear(own.getByLabelText('Written down by'))
    await user.type(own.getByLabelText('Written down by'), 'Named nurse')
    await user.click(own.getByRole('button', { name: 'Add it' }))
    expect(await own.findByText(/^Say how it goes, or what changed for children/)).toBeVisible()
    await user.type(own.getByLabelText('How it goes'), 'Two of five wards.')
    await user.click(own.getByRole('checkbox', { name: 'It is done' }))
    await user.click(own.getByRole('button', { name: 'Add it' }))
    expect(await own.findByText(/: Two of five wards\. \(Named nurse\)$/)).toBeVisible()
    expect(own.getByText(/ · Done$/)).toBeVisible()
    const [kept] = await openedWorkspace().copy.actions.toArray()
    expect(kept?.events).toMatchObject([
      { kind: 'updated', saidBy: 'haven' },
      { kind: 'done', saidBy: 'haven' },
    ])
  })

  it('are not repeated where the partnership opens the return: it has the tracker', async () => {
    await openHere(shell, whole)
    show(<TaskListScreen returnId={havensReturn} />)
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByRole('region', heading)).toBeNull()
  })
})
