import { impossible } from '../../shared/basics/result'
import { counted } from '../../shared/basics/text'
import type { Mended } from '../../shared/bridge'

/** What was mended when a partnership was opened, and what that means for the work. */
export function explainMended(mended: Mended): string {
  const lost =
    mended.lostChanges === 0
      ? 'Every saved answer is here.'
      : `${counted(mended.lostChanges, 'change')} could not be read back. The damaged file was kept aside.`
  switch (mended.kind) {
    case 'tornTail':
      return `Recovered after the app was closed unexpectedly. ${lost}`
    case 'endsEarly':
      return `The work file is older than what this app showed last: ${counted(mended.lostChanges, 'change')} ${mended.lostChanges === 1 ? 'is' : 'are'} not in it. Perhaps an older file was put in its place. Your back-ups are in Settings.`
    case 'journalDamaged':
      return `Part of the work file was damaged, and the app put together what it could. ${lost}`
    case 'snapshotDamaged':
      return `A stored copy was damaged, and the app rebuilt it from the one before. ${lost}`
    case 'restoredFromBackup':
      return `The work file was damaged, and the newest back-up was opened instead. ${lost}`
    default:
      return impossible(mended.kind)
  }
}
