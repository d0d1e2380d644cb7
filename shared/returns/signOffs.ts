import { longDay } from '../basics/day'
import { sameJson } from '../basics/json'
import type { AuditReturn } from './auditReturn'
import { standingEvents } from './timeline'

type SignOff = NonNullable<AuditReturn['signOff']>

/** The sign-offs that came with files and are not the one that stands: of those since the return was last reopened, each once. */
function otherSignOffs({ signOff, timeline }: Pick<AuditReturn, 'signOff' | 'timeline'>): readonly SignOff[] {
  if (!signOff) return []
  const events = standingEvents(timeline)
  const reopened = events.map(({ kind }) => kind).lastIndexOf('reopened')
  const came = events.slice(reopened + 1).flatMap((event) => (event.kind === 'received' ? (event.signOff ?? []) : []))
  const others = came.filter((each) => !sameJson(each, signOff))
  return others.filter((each, place) => others.findIndex((first) => sameJson(first, each)) === place)
}

/** `Signed off by A on 1 March 2026; another version was signed off by B on …`; empty where one sign-off alone is known. */
export function signOffsText(auditReturn: Pick<AuditReturn, 'signOff' | 'timeline'>): string {
  const others = otherSignOffs(auditReturn)
  if (!auditReturn.signOff || others.length === 0) return ''
  const words = ({ name, on }: SignOff) => `signed off by ${name} on ${longDay(on)}`
  return `S${words(auditReturn.signOff).slice(1)}; ${others.map((each) => `another version was ${words(each)}`).join('; ')}.`
}
