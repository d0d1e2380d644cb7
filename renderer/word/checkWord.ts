import { checkColours } from './checks/checkColours'
import { type CheckedDocument, takeApart, type WordFacts, type WordFinding } from './checks/checked'
import { checkFigures } from './checks/checkFigures'
import { checkHeadings } from './checks/checkHeadings'
import { checkPages } from './checks/checkPages'
import { checkPrivacy } from './checks/checkPrivacy'
import { checkProperties } from './checks/checkProperties'
import { checkTables } from './checks/checkTables'
import { checkText } from './checks/checkText'
import { readPackage } from './checks/readPackage'

/** How many checks there are, D1 to D30. */
export const wordCheckCount = 30

const groups: readonly ((document: CheckedDocument) => readonly WordFinding[])[] = [
  checkProperties,
  checkHeadings,
  checkTables,
  checkFigures,
  checkColours,
  checkText,
  checkPages,
  checkPrivacy,
]

/**
 * Checks a Word file for what people who hear, magnify or print it need (experience design, 7.7). Any bytes may be given:
 * a file that is no Word document has one finding that says so. None means that all checks passed.
 */
export function checkWord(bytes: Uint8Array, facts: WordFacts = {}): WordFinding[] {
  const wordPackage = readPackage(bytes)
  if (!wordPackage)
    return [
      { check: 'file', place: 'the file', what: 'This is not a Word document, or it is damaged or too large to check' },
    ]
  const document = takeApart(wordPackage, facts)
  return groups.flatMap((check) => check(document)).sort((a, b) => number(a) - number(b))
}

const number = ({ check }: WordFinding) => Number(check.slice(1))
