import { ok, type Result, refuse } from '../basics/result'
import { overLimit, printable, type TextIsTooLong, tidy } from '../basics/text'
import { type Cycle, type CycleTurn, checkCycle, type DatesAreWrong } from './cycle'

/** A closed cycle is frozen: its returns, their answers and ratings, and its dates stay as they are until it is reopened. */
export type CycleIsClosed = { readonly kind: 'cycleIsClosed' }

/** Why the title or the dates of a cycle stay as they are. A text that is too long is the title. */
export type CannotChangeCycle =
  | CycleIsClosed
  | DatesAreWrong
  | { readonly kind: 'nothingChanged' }
  | { readonly kind: 'periodEndsBeforeItStarts' }
  | TextIsTooLong

/** What can be changed of a cycle that runs. */
export type CycleFacts = Pick<Cycle, 'title' | 'opensOn' | 'closesOn' | 'periodFrom' | 'periodTo'>

const longestTitle = 200

/** Gives a running cycle another title or other dates. Refuses a closed one, and dates that cannot be. */
export function changeCycle(cycle: Cycle, change: Partial<CycleFacts>): Result<Cycle, CannotChangeCycle> {
  if (cycle.stage === 'closed') return refuse({ kind: 'cycleIsClosed' })
  const next = { ...cycle, ...change, ...(change.title === undefined ? {} : { title: tidy(change.title) }) }
  const tooLong = overLimit([next.title], longestTitle)
  if (tooLong) return refuse(tooLong)
  if (next.periodTo < next.periodFrom) return refuse({ kind: 'periodEndsBeforeItStarts' })
  const isSame = (Object.keys(change) as (keyof CycleFacts)[]).every((fact) => next[fact] === cycle[fact])
  return isSame ? refuse({ kind: 'nothingChanged' }) : checkCycle(next)
}

/** Who closes or reopens a cycle, and when. */
export type Turn = Pick<CycleTurn, 'at' | 'by'>

/** Closes a cycle: from then on it is read and exported, not changed. Refuses one that is closed. */
export const closeCycle = (cycle: Cycle, { at, by }: Turn): Result<Cycle, CycleIsClosed> =>
  cycle.stage === 'closed'
    ? refuse({ kind: 'cycleIsClosed' })
    : ok({ ...cycle, stage: 'closed', turns: [...(cycle.turns ?? []), { to: 'closed', at, by, why: '' }] })

/** Why a cycle is not reopened. A text that is too long is the reason. */
export type CannotReopenCycle = { readonly kind: 'cycleIsOpen' } | { readonly kind: 'reasonIsMissing' } | TextIsTooLong

/** Opens a closed cycle again. A reason is needed, and stays with the cycle. Refuses one that is open. */
export function reopenCycle(cycle: Cycle, { at, by }: Turn, why: string): Result<Cycle, CannotReopenCycle> {
  if (cycle.stage === 'open') return refuse({ kind: 'cycleIsOpen' })
  const reason = printable(why).trim()
  if (reason === '') return refuse({ kind: 'reasonIsMissing' })
  const tooLong = overLimit([reason], 2_000)
  if (tooLong) return refuse(tooLong)
  return ok({ ...cycle, stage: 'open', turns: [...(cycle.turns ?? []), { to: 'open', at, by, why: reason }] })
}

/** True when two states of a cycle differ in what a closed cycle keeps: everything but what its report says, and its stage. */
export const changesFrozen = (before: Cycle, after: Cycle): boolean =>
  (['title', 'framework', 'opensOn', 'closesOn', 'periodFrom', 'periodTo', 'previous'] as const).some(
    (fact) => before[fact] !== after[fact],
  )
