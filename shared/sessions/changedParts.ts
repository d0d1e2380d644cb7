import { type Json, sameJson } from '../basics/json'
import type { Session } from './session'

/** One part of a session that is new, by its way from the top of the record. */
export type ChangedPart = { readonly path: readonly string[]; readonly value: Json }

/** Fields that are kept entry by entry, so that a line in the log writes a line and not the session. */
const byEntry: readonly (keyof Session)[] = ['log', 'notes', 'edits']

/** What has to be written for a session to become what it is after a command. Nothing is ever taken away. */
export function changedParts(before: Session, after: Session): readonly ChangedPart[] {
  const parts = (Object.keys(after) as (keyof Session)[]).filter((part) => before[part] !== after[part])
  return parts.flatMap((part): readonly ChangedPart[] => {
    if (!byEntry.includes(part)) return changed([part], before[part], after[part])
    const [was, is] = [before[part], after[part]] as unknown as readonly Record<string, unknown>[]
    return Object.entries(is ?? {}).flatMap(([entry, value]) => changed([part, entry], was?.[entry], value))
  })
}

const changed = (path: readonly string[], was: unknown, is: unknown): readonly ChangedPart[] =>
  was !== undefined && sameJson(was as Json, is as Json) ? [] : [{ path, value: is as Json }]
