import type { HeadingBlock, Inline } from '../block'
import type { BoardFacts } from './boardFacts'

/** The sections of a board report in the order in which they are printed, the same every year. */
export const boardSections = [
  'summary',
  'returns',
  'ratings',
  'views',
  'moderation',
  'schools',
  'propositions',
  'challenges',
  'voices',
  'difference',
  'progress',
  'actions',
  'method',
  'lists',
  'record',
  'checklist',
  'covering',
] as const
export type BoardSection = (typeof boardSections)[number]

/** What decides which sections a report has. */
type SectionFacts = Pick<BoardFacts, 'framework' | 'others' | 'checklist'>

/** A tool without ratings has none on them, one person's answers no views, and what was not asked in another cycle is not told. */
function sectionsOf({ framework, others, checklist }: SectionFacts): readonly BoardSection[] {
  const isRated = framework.scales.length > 0
  const left: Partial<Record<BoardSection, boolean>> = {
    ratings: !isRated,
    views: !isRated || framework.respondents !== 'several',
    moderation: !isRated || framework.respondents === 'several',
    schools: others.schools === null,
    propositions: others.propositions === null,
    checklist: checklist === null,
  }
  return boardSections.filter((id) => !left[id])
}

/** True when the report of this cycle has the section. */
export const hasSection = (facts: SectionFacts, id: BoardSection) => sectionsOf(facts).includes(id)

/** The heading of a section. Its number is its place in the list. */
export const sectionHeading = (id: BoardSection, text: string): HeadingBlock => ({
  kind: 'heading',
  level: 1,
  text,
  id,
})

/** `section 3`, leading there. */
export const inSection = (facts: SectionFacts, id: BoardSection): Inline => ({
  kind: 'link',
  to: id,
  text: `section\u00a0${sectionsOf(facts).indexOf(id) + 1}`,
})
