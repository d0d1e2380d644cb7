import { type Day, longDay } from '../../basics/day'
import type { Cycle } from '../../cycles/cycle'
import type { AuditReturn } from '../auditReturn'
import { standingOf } from '../standing'
import type { TrackerSought } from './find'

type StageName =
  | 'Set up'
  | 'Send returns'
  | 'Collect returns'
  | 'Read returns'
  | 'Report to the board'
  | 'Close the cycle'

/** A step of a cycle on the way from setting up to closing. */
export type CycleStage = {
  readonly name: StageName
  /** `Completed`, `18 of 20`, or what else there is to say. Never a percentage. */
  readonly words: string
  /** How many returns are that far, and how the tracker lists exactly those; null where the words count none. */
  readonly counted: { readonly count: number; readonly sought: Pick<TrackerSought, 'status' | 'late'> } | null
  readonly isDone: boolean
  /** True for the step that the cycle is at. */
  readonly isNow: boolean
}

/** Where a cycle is on a day. Excused returns are not waited for. */
export function cycleStages(
  cycle: Pick<Cycle, 'stage' | 'boardOn'>,
  returns: readonly Pick<AuditReturn, 'stage' | 'answers' | 'timeline'>[],
  asAt: Day,
): readonly CycleStage[] {
  const expected = returns.map(standingOf).filter(({ excused }) => excused === null)
  const begun = expected.filter(({ state }) => state !== 'notSent').length
  const returned = expected.filter(({ state }) => state !== 'notSent' && state !== 'sent' && state !== 'inProgress')
  const read = returned.filter(({ state }) => state === 'accepted' || state === 'checked').length
  const stages = [
    part('Set up', expected.length > 0 ? 'Completed' : 'No organisation is asked yet', expected.length > 0),
    counting('Send returns', begun, expected.length, { status: 'begun', late: 'expected' }),
    counting('Collect returns', returned.length, expected.length, { status: 'any', late: 'back' }),
    counting('Read returns', read, returned.length, { status: 'read', late: 'any' }),
    part('Report to the board', boardWords(cycle.boardOn), cycle.boardOn !== null && cycle.boardOn < asAt),
    part('Close the cycle', cycle.stage === 'closed' ? 'Completed' : 'Open', cycle.stage === 'closed'),
  ]
  const now = stages.findIndex(({ isDone }) => !isDone)
  return stages.map((stage, at) => ({ ...stage, isNow: at === now }))
}

const part = (name: StageName, words: string, isDone: boolean) => ({ name, words, isDone, counted: null })

function counting(name: StageName, done: number, of: number, sought: Pick<TrackerSought, 'status' | 'late'>) {
  if (of === 0) return part(name, 'Not started', false)
  if (done === of) return part(name, 'Completed', true)
  return { ...part(name, `${done} of ${of}`, false), counted: { count: done, sought } }
}

const boardWords = (boardOn: Day | null) => (boardOn === null ? 'No day yet' : longDay(boardOn))
