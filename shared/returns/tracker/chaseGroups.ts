import type { Day } from '../../basics/day'
import type { CycleId } from '../../cycles/cycle'
import { type ChaseStep, type LateBand, lateBands, lateBandWords, nextStep } from '../chasing'
import { timesWords } from '../standing'
import { byName } from './find'
import type { TrackerRow } from './row'

/** Returns to ask for in the same words: as late as one another, and asked for as often before. */
export type ChaseGroup = {
  readonly key: string
  readonly cycleId: CycleId
  readonly cycleTitle: string
  readonly band: LateBand
  /** How often they were asked for already. */
  readonly times: number
  /** Whom the ladder asks next. */
  readonly step: ChaseStep
  /** The day they are all due; null where they have different ones. */
  readonly dueOn: Day | null
  readonly rows: readonly TrackerRow[]
}

/** True for a return that somebody may be asked for: not back, and expected. */
export const canBeChased = ({ lateness }: TrackerRow): boolean =>
  lateness.kind === 'overdue' || lateness.kind === 'dueIn'

/**
 * The returns that can be asked for, in groups: the latest first, and in each band those asked most often first. In a group
 * they stand by the name of their organisation.
 */
export function chaseGroups(rows: readonly TrackerRow[]): readonly ChaseGroup[] {
  const groups = new Map<string, TrackerRow[]>()
  for (const row of rows.filter(canBeChased)) {
    const key = `${row.cycleId} ${row.band} ${row.standing.chased.times}`
    const members = groups.get(key)
    if (members) members.push(row)
    else groups.set(key, [row])
  }
  return [...groups]
    .flatMap(([key, members]): ChaseGroup[] => {
      const [first] = members
      if (!first) return []
      const { times } = first.standing.chased
      const dueOn = members.every((each) => each.dueOn === first.dueOn) ? first.dueOn : null
      const { cycleId, cycleTitle, band } = first
      return [{ key, cycleId, cycleTitle, band, times, step: nextStep(times), dueOn, rows: [...members].sort(byName) }]
    })
    .sort((a, b) => lateBands.indexOf(a.band) - lateBands.indexOf(b.band) || b.times - a.times)
}

/** `Over 4 weeks late, asked for twice`. */
export const chaseGroupWords = ({ band, times }: Pick<ChaseGroup, 'band' | 'times'>): string =>
  `${lateBandWords[band]}, ${times === 0 ? 'not asked for yet' : `asked for ${timesWords(times)}`}`
