import type { Framework } from '../../frameworks/framework'
import type { HeadingBlock, Inline } from '../block'

/** The sections of a board report in the order in which they are printed, the same every year. */
const boardSections = ['summary', 'returns', 'ratings', 'views', 'difference', 'actions', 'method'] as const
export type BoardSection = (typeof boardSections)[number]

/** The sections that a questionnaire has: a tool without ratings has none on them, and one person's answers no views. */
function sectionsOf({ scales, respondents }: Framework): readonly BoardSection[] {
  const isRated = scales.length > 0
  const left: Partial<Record<BoardSection, boolean>> = {
    ratings: !isRated,
    views: !isRated || respondents !== 'several',
  }
  return boardSections.filter((id) => !left[id])
}

/** True when the report of this questionnaire has the section. */
export const hasSection = (framework: Framework, id: BoardSection) => sectionsOf(framework).includes(id)

/** The heading of a section. Its number is its place in the list. */
export const sectionHeading = (id: BoardSection, text: string): HeadingBlock => ({
  kind: 'heading',
  level: 1,
  text,
  id,
})

/** `section 3`, leading there. */
export const inSection = (framework: Framework, id: BoardSection): Inline => ({
  kind: 'link',
  to: id,
  text: `section\u00a0${sectionsOf(framework).indexOf(id) + 1}`,
})
