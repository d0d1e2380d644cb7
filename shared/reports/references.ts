import { longDay } from '../basics/day'
import type { Framework } from '../frameworks/framework'
import type { Reference } from '../frameworks/references'

/**
 * References as they may be printed, a line for each document and how far it was checked:
 * `Working Together to Safeguard Children, 2023: chapter 4, paragraphs 221–222; chapter 5. To be checked.` One that was not checked
 * always says so.
 */
export function citedTexts(references: readonly Reference[]): readonly string[] {
  const places = new Map<string, { readonly named: string; readonly checked: string; readonly within: Set<string> }>()
  for (const reference of references) {
    const named = [reference.document, reference.edition].filter((piece) => piece !== null).join(', ')
    const checked = reference.verified ? `Checked on ${longDay(reference.checkedOn)}.` : 'To be checked.'
    const key = `${named}\n${checked}`
    const place = places.get(key) ?? { named, checked, within: new Set() }
    place.within.add(placeWithin(reference))
    places.set(key, place)
  }
  return [...places.values()].map(({ named, checked, within }) => {
    const listed = [...within].filter((words) => words !== '').join('; ')
    return `${named}${listed === '' ? '' : `: ${listed}`}. ${checked}`
  })
}

/** `chapter 4, paragraphs 221–222`; empty for a whole document. */
const placeWithin = ({ part, paragraph }: Reference) =>
  [part, paragraph === null ? null : paragraphText(paragraph)].filter((piece) => piece !== null).join(', ')

const paragraphText = (paragraph: string) => `${/\d[–-]\d/.test(paragraph) ? 'paragraphs' : 'paragraph'} ${paragraph}`

/** The documents behind an edition that nobody has checked in the original. */
export const uncheckedDocuments = ({ references }: Framework): readonly string[] => [
  ...new Set(references.filter(({ verified }) => !verified).map(({ document }) => document)),
]
