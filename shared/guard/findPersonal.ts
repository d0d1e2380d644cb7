import { namesAndInitials } from './ages'
import { emails, postcodes, telephones } from './contacts'
import { birthDates, childDates } from './dates'
import { type Finding, type Known, notices, type Rule, ruleNames } from './finding'
import { courtNumbers, insuranceNumbers, nhsNumbers, pupilNumbers } from './numbers'
import { addresses, smallNumbers } from './places'
import { prepare, typedAt } from './prepare'
import { caseReferences } from './references'
import { relations } from './relations'

const rules: readonly Rule[] = [
  nhsNumbers,
  pupilNumbers,
  insuranceNumbers,
  courtNumbers,
  birthDates,
  namesAndInitials,
  relations,
  childDates,
  emails,
  telephones,
  postcodes,
  addresses,
  caseReferences,
  smallNumbers,
]

/**
 * Places in a text that could tell which child is meant, in the order of the text; of two that overlap the heavier stays.
 * A reminder and no guarantee: what no pattern describes is not found.
 */
export function findPersonal(typed: string, known: Known): readonly Finding[] {
  if (typed.length < 4) return []
  const prepared = prepare(typed)
  const typedPlace = <T extends { readonly start: number; readonly end: number }>(place: T): T => ({
    ...place,
    start: typedAt(prepared, place.start, 'start'),
    end: typedAt(prepared, place.end, 'end'),
  })
  const found = rules
    .flatMap((rule) => rule(prepared.text, known))
    .map((each) => typedPlace(each.name ? { ...each, name: typedPlace(each.name) } : each))
  return withoutOverlaps(found)
}

/** What stands in the name of a file: signs that part words there are read as spaces, one for one. */
export const findInFileName = (name: string, known: Known): readonly Finding[] =>
  findPersonal(name.replace(/_|(?<!\d)-(?!\d)|\.(?=[a-z0-9]{2,5}$)/gi, ' '), known)

const weight = ({ notice, rule }: Finding) => notices.indexOf(notice) * ruleNames.length + ruleNames.indexOf(rule)

/** The heaviest of those that overlap, in the order of the text: each is compared with those that end after its start. */
function withoutOverlaps(found: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = []
  for (const each of [...found].sort((a, b) => a.start - b.start || weight(a) - weight(b))) {
    const isLighter =
      kept.length > 0 && overlapping(kept, each) && weight(each) >= weight(kept[kept.length - 1] as Finding)
    if (isLighter) continue
    while (overlapping(kept, each)) kept.pop()
    kept.push(each)
  }
  return kept
}

const overlapping = (kept: readonly Finding[], { start }: Finding) => (kept[kept.length - 1]?.end ?? 0) > start
