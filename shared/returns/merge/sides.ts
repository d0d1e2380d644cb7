import type { Undecided, Version } from '../answer'
import type { Revision } from '../revision'

/**
 * The place of the version that was written on this computer; null where none was, or several were: then nobody can say
 * which is the one that stood here.
 */
export function placeHere({ versions }: Undecided, revisions: readonly Revision[], device: string): number | null {
  const own = revisions.filter((revision) => revision.device === device)
  const isOwn = ({ by, at }: Version) => own.some((revision) => revision.author === by && revision.at === at)
  const places = versions.flatMap((version, place) => (isOwn(version) ? [place] : []))
  return places.length === 1 ? (places[0] ?? null) : null
}
