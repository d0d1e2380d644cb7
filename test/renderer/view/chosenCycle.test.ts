import { act, renderHook, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { installShell } from '../../builders/memoryBridge'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { chooseCycle, useChosenCycle } = await import('../../../renderer/view/chosenCycle')

it('is the newest cycle until another is chosen, and the newest again where that one is not; it is remembered', async () => {
  const { cycles } = aWorkspace()
  const { result, rerender } = renderHook(({ listed }) => useChosenCycle(listed), { initialProps: { listed: cycles } })
  expect(result.current?.id).toBe('cycle-2026')
  act(() => chooseCycle(asId('cycle-2025')))
  expect(result.current?.id).toBe('cycle-2025')
  await waitFor(() => expect(shell.settings().cycle).toBe('cycle-2025'))
  rerender({ listed: cycles.slice(0, 1) })
  expect(result.current?.id).toBe('cycle-2026')
  rerender({ listed: [] })
  expect(result.current).toBeNull()
})
