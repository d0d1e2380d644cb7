import type { Day } from '../../shared/basics/day'
import type { RoomShownRating } from '../../shared/bridge/room'

/** A rating with whether it was agreed, where that is asked. */
export type LabelledRating = RoomShownRating & { readonly isNotAgreed?: boolean; readonly on?: Day | undefined }

const noneWords = { notApplicable: 'N/A', notBack: 'Not back' } as const

/** What is written where a rating is drawn. */
export function labelOf({ level, none, isNotAgreed }: LabelledRating): string {
  if (none !== undefined) return noneWords[none]
  return isNotAgreed === true || !level ? 'Not agreed' : level.label
}
