import { hasViews } from '../../shared/findings/views'
import type { Framework } from '../../shared/frameworks/framework'
import type { CycleDocumentKind } from './cycleDocuments'

type Choice = {
  readonly value: CycleDocumentKind
  readonly label: string
  readonly hint: string
  /** Left out for a document that every cycle can have. */
  readonly isFor?: (framework: Framework) => boolean
}

const isAnsweredByEach = (framework: Framework) => !hasViews(framework)

const choices: readonly Choice[] = [
  {
    value: 'cycleAnalysis',
    label: 'Analysis of returns',
    hint: 'For the board: returns by type, ratings by area, what changed, what people wrote, and where to help.',
    isFor: isAnsweredByEach,
  },
  {
    value: 'actionTracker',
    label: 'Action plan tracker',
    hint: 'For whoever follows the actions: what is overdue, what was closed and on what, and what changed.',
  },
]

/** The documents about a whole cycle that this questionnaire has something for. */
export const cycleDocumentChoices = (framework: Framework): readonly Choice[] =>
  choices.filter(({ isFor = () => true }) => isFor(framework))

/** True for a document about a whole cycle. */
export const isCycleDocument = (kind: string): kind is CycleDocumentKind => choices.some(({ value }) => value === kind)
