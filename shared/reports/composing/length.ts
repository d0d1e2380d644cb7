import { counted } from '../../basics/text'
import type { Block, HeadingBlock } from '../block'
import { partsOf } from './parts'

// How long a document is beside how long it should be. The targets are those of the experience design, 7.5, and of the anatomy of
// each document in the domain sheet on challenge and reporting.

/** How many pages a document should have, and the most that its readers put up with. Annexes are not counted where it may have any. */
export type LengthTarget = { readonly target: number; readonly most: number; readonly besidesAnnexes: boolean }

const pages = (target: number, most: number, besidesAnnexes = false): LengthTarget => ({ target, most, besidesAnnexes })

const targets: Readonly<Record<string, LengthTarget>> = {
  onePage: pages(1, 1),
  boardReport: pages(6, 8, true),
  yearlyEvidence: pages(8, 10, true),
  cycleAnalysis: pages(8, 16, true),
  viewsProfile: pages(3, 4, true),
  actionTracker: pages(4, 8),
  layPack: pages(4, 6),
  agencyReturn: pages(6, 10, true),
  minutes: pages(3, 4),
  feedbackLetter: pages(1, 2),
}

/** How long a kind of document should be; undefined for one whose length nobody can choose. */
export const lengthTarget = (kind: string): LengthTarget | undefined => targets[kind]

/** Where the pages of a document end. */
export type LaidOut = {
  readonly pages: number
  /** The page that each heading of the first two levels stands on, in their order; null where that was not worked out. */
  readonly headings: readonly number[] | null
}

/** How long a document is: all of it, what stands before its first annex, and the part before it that takes the most room. */
export type DocumentLength = {
  readonly pages: number
  readonly beforeAnnexes: number
  readonly longest: { readonly heading: string; readonly pages: number } | null
}

const isAnnex = ({ text }: HeadingBlock) => text.startsWith('Annex')

/** How long a document is, once its pages are known. */
export function lengthOf(blocks: readonly Block[], { pages: count, headings }: LaidOut): DocumentLength {
  const listed = listedHeadings(blocks)
  const starts = listed.flatMap((heading, place) =>
    heading.level === 1 ? [{ heading, page: headings?.[place] ?? 1 }] : [],
  )
  const annex = headings && starts.find(({ heading }) => isAnnex(heading))
  if (!headings || partsOf(blocks).parts.length < 2) return { pages: count, beforeAnnexes: count, longest: null }
  const parts = starts.map(({ heading, page }, place) => ({
    heading: heading.text,
    pages: isAnnex(heading) ? 0 : (starts[place + 1]?.page ?? count + 1) - page,
  }))
  const longest = parts.reduce((most, part) => (part.pages > most.pages ? part : most), { heading: '', pages: 1 })
  return {
    pages: count,
    beforeAnnexes: annex ? Math.max(1, annex.page - 1) : count,
    longest: longest.heading === '' ? null : longest,
  }
}

/** The headings that contents list: those of the first two levels. */
export const listedHeadings = (blocks: readonly Block[]): readonly HeadingBlock[] =>
  blocks.filter((block): block is HeadingBlock => block.kind === 'heading' && block.level <= 2)

/** `6 pages and annexes, at most 8`. */
export const targetWords = ({ target, most, besidesAnnexes }: LengthTarget): string =>
  `${counted(target, 'page')}${besidesAnnexes ? ' and annexes' : ''}${most > target ? `, at most ${most}` : ''}`

/** How long a document is, beside how long it should be, and which part to shorten where it is too long. */
export function lengthWords(length: DocumentLength, target: LengthTarget | undefined): string {
  const { pages: all, beforeAnnexes, longest } = length
  if (!target) return `${counted(all, 'page')}.`
  const annexes = all - beforeAnnexes
  const counts = target.besidesAnnexes ? beforeAnnexes : all
  const said = target.besidesAnnexes && annexes > 0 ? ` and ${counted(annexes, 'page')} of annexes` : ''
  const isLong = counts > target.most
  const where = isLong && longest ? ` The longest part is “${longest.heading}”, ${counted(longest.pages, 'page')}.` : ''
  const verdict = isLong ? ' It is longer than its readers read.' : ''
  return `${counted(counts, 'page')}${said}. Target: ${targetWords(target)}.${verdict}${where}`
}
