import { longDay } from '../basics/day'
import type { Framework } from '../frameworks/framework'
import type { Reference } from '../frameworks/references'

/** `Working Together to Safeguard Children, 2023, chapter 4, paragraphs 221–222`. */
const referenceText = ({ document, edition, part, paragraph }: Reference) =>
  [document, edition, part, paragraph === null ? null : paragraphText(paragraph)]
    .filter((piece) => piece !== null)
    .join(', ')

const paragraphText = (paragraph: string) => `${/\d[–-]\d/.test(paragraph) ? 'paragraphs' : 'paragraph'} ${paragraph}`

/** A reference as it may be printed: one that was not checked always says so. */
export const citedText = (reference: Reference) =>
  `${referenceText(reference)}. ${reference.verified ? `Checked on ${longDay(reference.checkedOn)}.` : 'To be checked.'}`

/** The documents behind an edition that nobody has checked in the original. */
export const uncheckedDocuments = ({ references }: Framework): readonly string[] => [
  ...new Set(references.filter(({ verified }) => !verified).map(({ document }) => document)),
]
