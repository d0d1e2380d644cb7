import { create } from 'zustand'
import { readJson } from '../../shared/basics/json'
import { parse } from '../../shared/basics/parse'
import { type Decision, decisionSchema } from '../../shared/returns/moderation'
import { type Settings, unrecordedLimits } from '../../shared/settings'
import { changeSettings, useSettings } from '../storage/settings'
import { whoDoes } from '../storage/tracker'
import { useOpened } from '../storage/workspace'

// What was filled in and not recorded yet is the own of the person at this computer. It is kept with the settings, so that it is
// there after a crash, and no partnership file holds it.

type Kept = Settings['unrecorded'][number]

const isOf = (key: string) => (each: Kept) => each.key === key && each.workspace === openedKey()

const openedKey = () => useOpened.getState().opened?.key ?? ''

/** What was filled in for an answer, in words; undefined for nothing. The same words until they change. */
export const useDraftWords = (key: string) => useSettings(({ unrecorded }) => unrecorded.find(isOf(key))?.decision)

/** A decision as it was kept in words; null where it cannot be read. */
export function readDraft(words: string): Decision | null {
  const json = readJson(words)
  if ('wrong' in json) return null
  const read = parse(decisionSchema, json.value)
  return read.ok ? read.value : null
}

/**
 * Keeps what is filled in for an answer; null forgets it. False where it is too long to keep. The oldest give way once there are
 * too many of them.
 */
export async function keepDraft(key: string, decision: Decision | null): Promise<boolean> {
  const others = useSettings.getState().unrecorded.filter((each) => !isOf(key)(each))
  const words = decision && JSON.stringify(decision)
  if (words && words.length > unrecordedLimits.decision) return false
  const next = words ? [{ workspace: openedKey(), key, decision: words }, ...others] : others
  await changeSettings({ unrecorded: next.slice(0, unrecordedLimits.count) })
  return true
}

/** Who decides, as typed last, for one partnership at a time; null until somebody typed it. */
const useTypedName = create<{ readonly of: string; readonly by: string | null }>()(() => ({ of: '', by: null }))

/** Who decides: as typed last, else the person at this computer. */
export const useDecider = () => useTypedName(({ of, by }) => (of === openedKey() ? by : null) ?? whoDoes())

/** Keeps who decides. */
export const keepDecider = (by: string) => useTypedName.setState({ of: openedKey(), by })
