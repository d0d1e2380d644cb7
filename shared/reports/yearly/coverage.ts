import type { Checklist, ChecklistItem, FeedKind } from '../../frameworks/reportChecklist'
import type { BoardFacts } from '../board/boardFacts'
import type { BoardSection } from '../board/boardSections'
import type { Figure } from '../board/figure'
import { figureWords } from '../board/pageOne'
import { feedOf, feedTitles } from './feeds'

/** Whether a report holds what an item of a checklist asks for: all that feeds it, some of it, or nothing. */
export type CoverageState = 'covered' | 'partly' | 'missing'

/** One item of a checklist beside what the record holds on it. */
export type Coverage = {
  readonly item: ChecklistItem
  readonly state: CoverageState
  /** The numbers that the record holds on it, without doubles. */
  readonly figures: readonly Figure[]
  /** Where the board report shows them, in its order. */
  readonly sections: readonly BoardSection[]
  /** What is missing, as sentences; none where nothing is. */
  readonly missing: readonly string[]
}

/** How states are called. */
export const coverageWords: Readonly<Record<CoverageState, string>> = {
  covered: 'Held in the record',
  partly: 'Partly',
  missing: 'Missing',
}

/** Sets each item of a checklist beside what the record holds. That figures are there does not say that they are good. */
export const coverageOf = (checklist: Checklist, facts: BoardFacts): readonly Coverage[] =>
  checklist.items.map((item) => {
    const fed = item.fedBy.map((kind) => ({ kind, ...feedOf(facts, kind) }))
    const found = fed.filter(({ isHeld }) => isHeld)
    const figures = uniqueFigures(found.flatMap((each) => each.figures))
    return {
      item,
      state: found.length === 0 ? 'missing' : found.length === fed.length ? 'covered' : 'partly',
      figures,
      sections: [...new Set(figures.map(({ section }) => section))],
      missing: missingIn(fed),
    }
  })

const ownWords = 'Only people can write this.'

const missingIn = (fed: readonly { readonly kind: FeedKind; readonly isHeld: boolean; readonly missing: string }[]) =>
  fed.length === 0
    ? [ownWords]
    : fed.flatMap(({ kind, isHeld, missing }) => (isHeld ? [] : [`${feedTitles[kind]}: ${missing}`]))

/** Each figure once, in the order in which they first stand. */
export function uniqueFigures(figures: readonly Figure[]): readonly Figure[] {
  const known = new Set<string>()
  return figures.filter((figure) => {
    const words = `${figure.from}: ${figureWords(figure)}`
    return known.has(words) ? false : known.add(words)
  })
}

/** How many items are in each state. */
export const countCoverage = (coverage: readonly Coverage[]): Readonly<Record<CoverageState, number>> => ({
  covered: coverage.filter(({ state }) => state === 'covered').length,
  partly: coverage.filter(({ state }) => state === 'partly').length,
  missing: coverage.filter(({ state }) => state === 'missing').length,
})
