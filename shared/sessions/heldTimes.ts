import type { Moment } from '../basics/day'
import { logOf } from './log'
import type { OpenSession } from './session'

/** When a session really began and ended, whatever was planned. */
export type HeldTimes = {
  readonly began: Moment
  /** Null while it goes on. */
  readonly ended: Moment | null
}

/**
 * When a session began and ended, from its log; null for one that never began. Its end is when its clock was stopped for good:
 * one that was opened again only to write something down, and not resumed, ended when it ended first.
 */
export function heldTimes(session: Pick<OpenSession, 'log'>): HeldTimes | null {
  let began: Moment | null = null
  let ended: Moment | null = null
  for (const { kind, at } of logOf(session)) {
    if (kind === 'started') began ??= at
    else if (kind === 'resumed') ended = null
    else if (kind === 'ended') ended ??= at
  }
  return began === null ? null : { began, ended }
}
