import type { MintId } from '../basics/id'
import type { Stamp } from '../basics/stamp'
import type { Cycle } from '../cycles/cycle'
import type { Crosswalk } from '../frameworks/crosswalk'
import type { Framework, FrameworkKey } from '../frameworks/framework'
import type { Challenge, ChallengeEventOf } from './challenge'
import { mapAbout } from './mapQuestion'
import { stateOf } from './state'

/** What challenges are carried by. */
export type CarriedBy = {
  readonly cycles: readonly Cycle[]
  /** The edition of each of these cycles. */
  readonly frameworkOf: (key: FrameworkKey) => Framework | undefined
  readonly crosswalks: readonly Crosswalk[]
}

/**
 * CF2: carries every challenge that is not closed into a cycle that began, under its own id and first day; times carried goes up
 * by one for each cycle that began while it was open. Answers those that changed: one that stands in the cycle already, or in another line of cycles,
 * stays as it is, so that carrying twice carries once.
 */
export function carryInto(
  challenges: readonly Challenge[],
  cycle: Cycle,
  by: CarriedBy,
  stamp: Stamp,
  newId: MintId,
): readonly Challenge[] {
  const line = lineUpTo(cycle, by.cycles)
  return challenges.flatMap((challenge) => {
    const { isOpen, cycleId } = stateOf(challenge)
    const stands = line.findIndex(({ id }) => id === cycleId)
    if (!isOpen || stands < 0 || stands === line.length - 1) return []
    return [
      line.slice(stands + 1).reduce((carried, to, step) => {
        const from = line[stands + step] as Cycle
        return carriedOnce(carried, from, to, by, stamp, newId)
      }, challenge),
    ]
  })
}

/** The cycles that lead to one, oldest first, and itself. */
function lineUpTo(cycle: Cycle, cycles: readonly Cycle[]): readonly Cycle[] {
  const line = [cycle]
  for (let next = cycle.previous; next !== null; ) {
    const found = cycles.find(({ id }) => id === next)
    if (!found || line.includes(found)) break
    line.unshift(found)
    next = found.previous
  }
  return line
}

function carriedOnce(
  challenge: Challenge,
  from: Cycle,
  to: Cycle,
  { frameworkOf, crosswalks }: CarriedBy,
  { by, at, on }: Stamp,
  newId: MintId,
): Challenge {
  const { about } = stateOf(challenge)
  const [before, now] = [frameworkOf(from.framework), frameworkOf(to.framework)]
  // What fell out of one edition may be back in a later one, so the newest place that is known leads on.
  const known = about ?? lastKnown(challenge)
  const start = known && known.framework !== from.framework ? (frameworkOf(known.framework) ?? before) : before
  const mapped = start && now ? mapAbout(known, start, now, crosswalks) : ({ about, how: 'none' } as const)
  const event: ChallengeEventOf<'carried'> = {
    id: newId<'challenge event'>(),
    by,
    at,
    on,
    sessionId: null,
    kind: 'carried',
    cycleId: to.id,
    ...mapped,
    wasOpen: challenge.raised.on <= to.opensOn && stateOf(challenge, to.opensOn).isOpen,
  }
  return { ...challenge, events: [...challenge.events, event] }
}

/** The newest thing that a challenge was known to be about; null where it never was about a question. */
const lastKnown = ({ raised, events }: Challenge) =>
  events.flatMap((event) => (event.kind === 'carried' && event.about !== null ? [event.about] : [])).at(-1) ??
  raised.about

/** The cycles that began since, in which open challenges still have to be carried: none once all of them are. */
export function toBeCarried(challenges: readonly Challenge[], cycles: readonly Cycle[]): readonly Cycle[] {
  const standing = new Set(
    challenges.map((each) => stateOf(each)).flatMap(({ isOpen, cycleId }) => (isOpen ? [cycleId] : [])),
  )
  return cycles.filter((cycle) =>
    lineUpTo(cycle, cycles)
      .slice(0, -1)
      .some(({ id }) => standing.has(id)),
  )
}
