import { type Settings, unrecordedLimits } from '../../shared/settings'
import { changeSettings, useSettings } from '../storage/settings'
import { useOpened } from '../storage/workspace'

// What was filled in and not recorded yet is the own of the person at this computer. It is kept with the settings, so that it is
// there after a crash, and no partnership file holds it.

type Kept = Settings['unrecorded'][number]

const isOf = (key: string) => (each: Kept) => each.key === key && each.workspace === openedKey()

const openedKey = () => useOpened.getState().opened?.key ?? ''

/** What was filled in under a key, as it was kept; undefined for nothing. The same words until they change. */
export const useUnrecorded = (key: string) => useSettings(({ unrecorded }) => unrecorded.find(isOf(key))?.decision)

/**
 * Keeps what is filled in under a key; null forgets it. False where it is too long to keep. The oldest give way once there are
 * too many of them.
 */
export async function keepUnrecorded(key: string, words: string | null): Promise<boolean> {
  const others = useSettings.getState().unrecorded.filter((each) => !isOf(key)(each))
  if (words && words.length > unrecordedLimits.decision) return false
  const next = words ? [{ workspace: openedKey(), key, decision: words }, ...others] : others
  await changeSettings({ unrecorded: next.slice(0, unrecordedLimits.count) })
  return true
}
