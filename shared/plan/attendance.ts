import type { Day } from '../basics/day'
import type { Span } from '../challenges/counts'
import type { OrganisationId } from '../partnership/organisation'
import type { Session } from '../sessions/session'
import { attendances, type Plan, type PlanMeeting } from './plan'

/** What attendance is read from in a session. */
export type HeldSession = Pick<Session, 'on' | 'people' | 'log'>

/** How often an organisation was expected over a span of days, and what came of it. The last three add up to the first. */
export type Attendance = {
  readonly organisationId: OrganisationId
  readonly expected: number
  readonly present: number
  readonly apologies: number
  readonly absent: number
}

/**
 * Attendance over the plan's meetings and the challenge sessions that were held in a span. An organisation that several people came
 * for counts once, as there where one of them was. One that was expected and never marked counts as absent.
 */
export function attendanceOver(
  plans: readonly Plan[],
  sessions: readonly HeldSession[],
  { from, to }: Span,
): readonly Attendance[] {
  const held = [...plans.flatMap(({ meetings }) => meetings.map(ofMeeting)), ...sessions.flatMap(ofSession)]
  const counts = new Map<OrganisationId, Record<(typeof attendances)[number], number>>()
  for (const { on, came } of held) {
    if (on < from || on > to) continue
    for (const [id, how] of came) {
      const count = counts.get(id) ?? { present: 0, apologies: 0, absent: 0 }
      count[how] += 1
      counts.set(id, count)
    }
  }
  return [...counts].map(([organisationId, count]) => ({
    organisationId,
    expected: count.present + count.apologies + count.absent,
    ...count,
  }))
}

type Held = { readonly on: Day; readonly came: ReadonlyMap<OrganisationId, (typeof attendances)[number]> }

const ofMeeting = ({ on, attendance }: PlanMeeting): Held => ({
  on,
  came: new Map(Object.entries(attendance) as [OrganisationId, (typeof attendances)[number]][]),
})

/** A session counts once it was held. */
function ofSession({ on, people, log }: HeldSession): readonly Held[] {
  if (Object.keys(log).length === 0) return []
  const came = new Map<OrganisationId, (typeof attendances)[number]>()
  for (const { organisationId, attendance } of people) {
    if (organisationId === null) continue
    const how = attendance === 'expected' ? 'absent' : attendance
    const known = came.get(organisationId) ?? 'absent'
    came.set(organisationId, attendances.indexOf(how) < attendances.indexOf(known) ? how : known)
  }
  return [{ on, came }]
}
