import { shortDay } from '../../basics/day'
import { counted } from '../../basics/text'
import { findLevel } from '../../frameworks/lookUp'
import { isAnswered } from '../../returns/progress'
import { type Block, type Cell, shownRating } from '../block'
import { citedText } from '../references'
import { withoutMark } from '../typedText'
import { byDay } from '../wording'
import { type AnsweredQuestion, answeredQuestions, namedActions, type ReturnFacts } from './returnFacts'

const named = ({ question }: AnsweredQuestion) => `${question.label} ${question.shortTitle}`

/** Questions without a rating: not answered, or not applicable with the reason. They are two different things. */
export function unratedSection(facts: ReturnFacts): readonly Block[] {
  const rows = answeredQuestions(facts).flatMap((each): Cell[][] => {
    if (!isAnswered(facts.auditReturn.answers[each.question.id])) return [[named(each), 'Not answered', 'None given']]
    return each.content.notApplicable === null
      ? []
      : [[named(each), 'Not applicable', withoutMark(each.content.notApplicable)]]
  })
  const heading = { kind: 'heading', level: 1, text: 'Not answered, and not applicable' } as const
  if (rows.length === 0) return [heading, { kind: 'paragraph', words: 'Every question is answered with a rating.' }]
  return [
    heading,
    {
      kind: 'paragraph',
      words: `${counted(rows.length, 'question has', 'questions have')} no rating. "Not answered" and "not applicable" are different.`,
    },
    {
      kind: 'table',
      id: 'unrated',
      caption: 'Questions without a rating, in framework order',
      summary: 'One row for each question without a rating, with the reason where one was given.',
      columns: [
        { heading: 'Question', width: 34 },
        { heading: 'Answer', width: 20 },
        { heading: 'Reason', width: 46 },
      ],
      rows,
    },
  ]
}

/** What the last challenge session asked for, beside the rating given now. */
export function carriedSection(facts: ReturnFacts): readonly Block[] {
  const rows = answeredQuestions(facts).flatMap((each): Cell[][] => {
    const { agreedBefore, content } = each
    if (agreedBefore === null || agreedBefore.feedback.trim() === '') return []
    const level = findLevel(facts.framework, content.rating)
    return [[named(each), withoutMark(agreedBefore.feedback), level ? shownRating(level) : 'No rating']]
  })
  const heading = { kind: 'heading', level: 1, text: 'Feedback carried from the last challenge' } as const
  if (rows.length === 0)
    return [heading, { kind: 'paragraph', words: 'Nothing was carried forward from the last cycle.' }]
  return [
    heading,
    {
      kind: 'paragraph',
      words: `The last challenge left feedback on ${counted(rows.length, 'question')}. Where such a question is answered, its answer above says what was done since.`,
    },
    {
      kind: 'table',
      id: 'carried',
      caption: 'Feedback from the last challenge, and the rating now',
      summary: 'One row for each question that was discussed: what was said, and how it is rated now.',
      columns: [
        { heading: 'Question', width: 30 },
        { heading: 'What was said', width: 48 },
        { heading: 'Rating now', width: 22 },
      ],
      rows,
    },
  ]
}

/** Every action of the return in one table. */
export function planSection(facts: ReturnFacts): readonly Block[] {
  const actions = answeredQuestions(facts).flatMap((each) =>
    namedActions(each).map((action) => ({ action, question: each.question })),
  )
  const sorted = actions.sort((a, b) => byDay(a.action.due, b.action.due))
  const heading = { kind: 'heading', level: 1, text: 'Action plan' } as const
  if (sorted.length === 0) return [heading, { kind: 'paragraph', words: 'The return names no actions.' }]
  const done = sorted.filter(({ action }) => action.status === 'done').length
  return [
    heading,
    {
      kind: 'paragraph',
      words: `The return names ${counted(sorted.length, 'action')}: ${done} done and ${sorted.length - done} open.`,
    },
    {
      kind: 'table',
      id: 'plan',
      caption: 'Actions, by date due',
      summary:
        'One row for each action: what will be done, by which role, by when, how it stands, and the question it comes from.',
      columns: [
        { heading: 'Action', width: 42 },
        { heading: 'Owner', width: 23 },
        { heading: 'Due', width: 14 },
        { heading: 'Status', width: 12 },
        { heading: 'From', width: 9 },
      ],
      rows: sorted.map(({ action, question }): Cell[] => [
        withoutMark(action.what),
        action.owner.trim() === '' ? 'Not named' : withoutMark(action.owner),
        action.due === null ? 'No date' : shortDay(action.due),
        action.status === 'done' ? 'Done' : facts.asAt > (action.due ?? facts.asAt) ? 'Overdue' : 'Open',
        question.label,
      ]),
    },
  ]
}

/** Where the questions come from; a source that nobody checked says so. */
export const sourcesSection = ({ framework }: ReturnFacts): readonly Block[] => [
  { kind: 'heading', level: 1, text: 'Where the questions come from' },
  { kind: 'paragraph', words: `${framework.title}, edition ${framework.editionLabel}. ${framework.owner}.` },
  { kind: 'bullets', items: [...new Set(framework.references.map(citedText))] },
]
