import type { Finding } from '../../shared/guard/finding'
import { keepMark, stillAsked } from '../../shared/guard/keep'
import { keptMarks, type Settings } from '../../shared/settings'
import { newId } from '../host/clock'
import { changeSettings, useSettings } from '../storage/settings'
import { useOpened } from '../storage/workspace'

type Kept = Settings['notAboutAChild'][number]

const keptIn = (settings: Settings): Kept | undefined => {
  const key = useOpened.getState().opened?.key
  return settings.notAboutAChild.find(({ workspace }) => workspace === key)
}

/** Findings in a text, without those that a person at this computer said are not about a child. */
export function askedAbout(text: string, findings: readonly Finding[], settings = useSettings.getState()) {
  const kept = keptIn(settings)
  return stillAsked(kept?.key ?? null, new Set(kept?.marks), text, findings)
}

/** Remembers that a place is not about a child: by a keyed hash, on this computer, for the open workspace. */
export async function keepAsItIs(text: string, finding: Finding): Promise<void> {
  const workspace = useOpened.getState().opened?.key
  if (workspace === undefined) return
  const settings = useSettings.getState()
  const { key, marks } = keptIn(settings) ?? { key: newId(), marks: [] }
  const next: Kept = { workspace, key, marks: [...marks, keepMark(key, text, finding)].slice(-keptMarks) }
  const others = settings.notAboutAChild.filter((each) => each.workspace !== workspace)
  await changeSettings({ notAboutAChild: [...others, next].slice(-20) })
}
