import type { Undecided, Version } from '../answer'
import type { AuditReturn } from '../auditReturn'
import { isMadeOn, type Revision } from '../revision'
import { standingEvents } from '../timeline'

// No revision says whether it was written here or came in: one computer may hold a partnership and the organisation that
// answers it. So a side is only named where the files that came in leave no doubt.

/** What tells which versions came with the file that was added last. */
export type SideFacts = {
  /** Every revision of the return. */
  readonly revisions: readonly Revision[]
  readonly timeline: AuditReturn['timeline']
  /** This computer. */
  readonly device: string
}

type Side = 'here' | 'arrived' | null

/** The device that a form which was read names as its revisions' writer. */
export const formDevice = 'form'

/** The place of the version that stood here when the last file came; null where it cannot be told. */
export function placeHere({ versions }: Undecided, facts: SideFacts): number | null {
  const sides = versions.map((version) => sideOf(version, facts))
  const place = sides.indexOf('here')
  const isPlain = place >= 0 && sides.every((side, at) => side === (at === place ? 'here' : 'arrived'))
  return isPlain ? place : null
}

function sideOf({ by, at }: Version, { revisions, timeline, device }: SideFacts): Side {
  const files = standingEvents(timeline).flatMap((event) =>
    event.kind === 'received' && event.form !== 'paper' ? [event] : [],
  )
  const writers = new Set(
    revisions.flatMap((revision) => (revision.author === by && revision.at === at ? [revision.device] : [])),
  )
  const [writer] = writers
  if (files.length === 0 || writers.size !== 1 || writer === undefined) return null
  if (files.every(({ form }) => form !== 'pack')) return writer === formDevice ? 'arrived' : 'here'
  if (isMadeOn(device, writer)) return 'here'
  const before = files.at(-2)
  return before === undefined || at > before.at ? 'arrived' : null
}
