import type { Day } from '../../../basics/day'
import { fileName } from '../../../basics/text'
import type { ReturnFacts } from '../received'

/** `Northmere Hospitals Trust – Section 11 return – 2026-11-22.html`: the copy that a page saves of itself. */
export function pageFileName({ organisation, cycle }: Pick<ReturnFacts, 'organisation' | 'cycle'>, on: Day) {
  const subject = cycle.title.replace(/, \d{4} to \d{4}$/, '')
  return fileName([organisation.name.slice(0, 60), `${subject.slice(0, 35)} return`, on], 'html')
}
