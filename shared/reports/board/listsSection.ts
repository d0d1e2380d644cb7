import type { Block } from '../block'
import type { BoardFacts } from './boardFacts'
import { sectionHeading } from './boardSections'
import { otherChallenges } from './challengesSection'
import { impactByStandard } from './differenceSection'
import { returnsList } from './returnsSection'

/** What the sections count, in full: every return, the open challenges that no section shows, and the difference made by standard. */
export function listsSection(facts: BoardFacts): readonly Block[] {
  const lists = [...returnsList(facts), ...otherChallenges(facts), ...impactByStandard(facts)]
  const heading = sectionHeading('lists', 'Annex: lists in full')
  return lists.length === 0 ? [heading, { kind: 'paragraph', words: 'There is nothing to list.' }] : [heading, ...lists]
}
