import { impossible } from '../../shared/basics/result'
import type { NotSavedReason } from '../../shared/bridge'

/** Why a partnership was not put on this computer, with what is safe and what to do. */
export function explainNotKept(reason: NotSavedReason): string {
  switch (reason) {
    case 'diskIsFull':
      return 'This computer is full, so nothing was added. The work you already have is safe. Free some space, then try again.'
    case 'cannotWrite':
      return 'The disk did not take it, so nothing was added. The work you already have is safe. Start the computer again, then try once more.'
    default:
      return impossible(reason)
  }
}
