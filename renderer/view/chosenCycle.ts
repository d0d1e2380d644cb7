import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import { changeSettings, useSettings } from '../storage/settings'

/** The cycle that Home and Reports show: the one chosen last, else the newest. Null while there is none. `cycles` are newest first. */
export function useChosenCycle(cycles: readonly Cycle[]): Cycle | null {
  const id = useSettings((settings) => settings.cycle)
  return cycles.find((cycle) => cycle.id === id) ?? cycles[0] ?? null
}

/** Chooses the cycle to show, now and when the app is opened again. */
export const chooseCycle = (id: CycleId): void => void changeSettings({ cycle: id })
