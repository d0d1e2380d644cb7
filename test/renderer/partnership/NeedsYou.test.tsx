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
      actionsToChase={0}
      toAnswer={[]}
      anyReturns
      cycleId={asId('cycle-2026')}
    />,
  )
  await user.click(screen.getByRole('button', { name: 'Haven: some words of its return could not be read' }))
  expect(useView.getState().route).toEqual({ screen: 'check', returnId })
})

it('leads to the actions that need chasing, and says nothing of them where there are none', async () => {
  const needs = { needs: [], toAnswer: [], anyReturns: true, cycleId: asId<'cycle'>('cycle-2026') }
  const { user, rerender } = show(<NeedsYou {...needs} actionsToChase={0} />)
  expect(screen.queryByRole('button')).toBeNull()
  rerender(<NeedsYou {...needs} actionsToChase={12} />)
  await user.click(screen.getByRole('button', { name: '12 actions need chasing' }))
  expect(useView.getState().route).toEqual({ screen: 'actions' })
  rerender(<NeedsYou {...needs} actionsToChase={1} />)
  expect(screen.getByRole('button', { name: '1 action needs chasing' })).toBeVisible()
})
