import { longDay } from '../../shared/basics/day'
import type { Reference } from '../../shared/frameworks/references'

/** A source in one line. One that nobody has checked says so, and is never shown as fact. */
export function referenceWords(reference: Reference): string {
  const place = [
    reference.edition,
    reference.part,
    reference.heading,
    reference.paragraph && `paragraph ${reference.paragraph}`,
  ]
  const named = [reference.document, ...place.filter(Boolean)].join(', ')
  const status = reference.verified ? `checked ${longDay(reference.checkedOn)}` : 'to be checked'
  return [`${named} (${status}).`, reference.note].filter(Boolean).join(' ')
}
