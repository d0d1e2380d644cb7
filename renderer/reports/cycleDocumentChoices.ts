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
    value: 'onePage',
    label: 'Summary on one page',
    hint: 'Page one of the board report by itself.',
    isFor: isAnsweredByEach,
  },
  {
    value: 'coveringPaper',
    label: 'Covering paper',
    hint: 'For a committee: what members are asked to do, the summary and the background. It goes with the board report.',
    isFor: isAnsweredByEach,
  },
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
  {
    value: 'viewsProfile',
    label: 'Profile of views',
    hint: 'For the board: the judgement of each question, how far apart the views lie, and what people wrote where they differ.',
    isFor: hasViews,
  },
  {
    value: 'layPack',
    label: 'Lay member’s pack',
    hint: 'For a lay member: a few answers in plain words, what to ask, and room for notes. What could name somebody is left out.',
    isFor: isAnsweredByEach,
  },
  {
    value: 'goodPractice',
    label: 'Good practice to share',
    hint: 'For all agencies: what was marked as worth sharing, without names.',
    isFor: isAnsweredByEach,
  },
  {
    value: 'nonReturners',
    label: 'Missing returns',
    hint: 'For a meeting: how many have not returned, by type and by how late they are. Names only in an annex that you choose.',
    isFor: isAnsweredByEach,
  },
  {
    value: 'returnForm',
    label: 'Blank return form',
    hint: 'Every question on paper, with room to write: to show what is asked, or for somebody who answers by hand. Follow-up makes the form of each return.',
  },
]

/** The documents about a whole cycle that this questionnaire has something for. */
export const cycleDocumentChoices = (framework: Framework): readonly Choice[] =>
  choices.filter(({ isFor = () => true }) => isFor(framework))

/** True for a document about a whole cycle. */
export const isCycleDocument = (kind: string): kind is CycleDocumentKind => choices.some(({ value }) => value === kind)
