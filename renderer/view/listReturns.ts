import type { CycleId } from '../../shared/cycles/cycle'
import type { TrackerSought } from '../../shared/returns/tracker/find'
import { seekOnly } from './trackerView'
import { go } from './viewState'

/** Goes to the list of returns and shows those of a cycle that fit, whatever was sought there before. */
export function listReturns(cycle: CycleId, sought: Partial<Omit<TrackerSought, 'cycle'>>): void {
  seekOnly({ cycle, ...sought })
  go({ screen: 'returns' })
}
