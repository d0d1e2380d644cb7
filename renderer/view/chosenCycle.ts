import { create } from 'zustand'
import type { Cycle, CycleId } from '../../shared/cycles/cycle'

const useChoice = create<{ readonly id: CycleId | null }>()(() => ({ id: null }))

/** The cycle that Home and Reports show: the one chosen, else the newest. Null while there is none. `cycles` are newest first. */
export function useChosenCycle(cycles: readonly Cycle[]): Cycle | null {
  const { id } = useChoice()
  return cycles.find((cycle) => cycle.id === id) ?? cycles[0] ?? null
}

/** Chooses the cycle to show. */
export const chooseCycle = (id: CycleId) => useChoice.setState({ id })
