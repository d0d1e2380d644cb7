import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { installShell } from '../../builders/memoryBridge'
import { show } from '../../builders/openWorkspace'

installShell()
const { NeedsYou } = await import('../../../renderer/partnership/NeedsYou')
const { useView } = await import('../../../renderer/view/viewState')

it.each([
  [1, '1 return has words that could not be read'],
  [3, '3 returns have words that could not be read'],
])('%i with words that could not be read: leads to the check of the first', async (count, words) => {
  const returnId = asId<'return'>('return-haven-2026')
  const { user } = show(
    <NeedsYou needs={[{ kind: 'unreadWords', returnId, count }]} anyReturns cycleId={asId('cycle-2026')} />,
  )
  await user.click(screen.getByRole('button', { name: words }))
  expect(useView.getState().route).toEqual({ screen: 'check', returnId })
})
