import type { CycleId } from '../../shared/cycles/cycle'
import { useLive } from './live'

/** The reviews of a cycle. */
export const useReviewsOf = (id: CycleId) => useLive((copy) => copy.reviews.where('cycleId').equals(id).toArray(), [id])
