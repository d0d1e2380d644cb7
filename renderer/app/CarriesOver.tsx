import { useEffect } from 'react'
import { newId, now, today } from '../host/clock'
import { carryWhatIsDue } from '../storage/ledger'
import { usePartnershipOpen } from '../storage/partnership'
import { whoDoes } from '../storage/tracker'
import { useOpened } from '../storage/workspace'

/** Carries open challenges into cycles that began where they did not know of it, such as in a file that was brought in (CF2). */
export function CarriesOver() {
  const generation = useOpened((state) => state.generation)
  const isWhole = usePartnershipOpen()?.only === null
  // biome-ignore lint/correctness/useExhaustiveDependencies: each opening of a partnership is looked at once.
  useEffect(() => {
    if (isWhole) void carryWhatIsDue({ by: whoDoes() || 'Partnership', at: now(), on: today() }, newId)
  }, [generation, isWhole])
  return null
}
