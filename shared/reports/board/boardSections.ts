import type { HeadingBlock, Inline } from '../block'

/** The sections of a board report in the order in which they are printed, the same every year. */
export const boardSections = ['summary', 'returns', 'ratings', 'difference', 'actions', 'method'] as const
export type BoardSection = (typeof boardSections)[number]

/** The heading of a section. Its number is its place in the list. */
export const sectionHeading = (id: BoardSection, text: string): HeadingBlock => ({
  kind: 'heading',
  level: 1,
  text,
  id,
})

/** `section 3`, leading there. */
export const inSection = (id: BoardSection): Inline => ({
  kind: 'link',
  to: id,
  text: `section\u00a0${boardSections.indexOf(id) + 1}`,
})
