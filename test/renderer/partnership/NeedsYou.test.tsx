import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { installShell } from '../../builders/memoryBridge'
import { show } from '../../builders/openWorkspace'

installShell()
const { NeedsYou } = await import('../../../renderer/partnership/NeedsYou')
const { useView } = await import('../../../renderer/view/viewState')

it('leads to the check of a return with words that could not be read', async () => {
  const returnId = asId<'return'>('return-haven-2026')
  const { user } = show(
    <NeedsYou
      needs={[{ kind: 'unreadWords', returnId, organisation: 'Haven' }]}
      anyReturns
      cycleId={asId('cycle-2026')}
    />,
  )
  await user.click(screen.getByRole('button', { name: 'Haven: some words of its return could not be read' }))
  expect(useView.getState().route).toEqual({ screen: 'check', returnId })
})
