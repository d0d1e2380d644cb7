import { shortDay } from '../../basics/day'
import { counted, listed } from '../../basics/text'
import { editionWords } from '../../frameworks/editionWords'
import type { Framework } from '../../frameworks/framework'
import { findLevel, findQuestion, purposeOf, questionName } from '../../frameworks/lookUp'
import { isAnswered } from '../../returns/progress'
import { type Block, type Cell, shownRating, type TableBlock } from '../block'
import { citedTexts } from '../references'
import { typedBlocks, withoutMark } from '../typedText'
import { byDay } from '../wording'
import { type AgencyFacts, answeredQuestions, asksFor, namedActions } from './agencyFacts'

/** Questions that are not answered, or not applicable with the reason. They are two different things. */
export function unratedSection(facts: AgencyFacts): readonly Block[] {
  const rows = answeredQuestions(facts).flatMap((each): Cell[][] => {
    if (!isAnswered(each.question, facts.auditReturn.answers[each.question.id]))
      return [[questionName(each.question), 'Not answered', '–']]
    return each.content.notApplicable === null
      ? []
      : [
          [
            questionName(each.question),
            'Not applicable',
            each.content.notApplicable.trim() === '' ? 'None needed' : withoutMark(each.content.notApplicable),
          ],
        ]
  })
  const heading = { kind: 'heading', level: 1, text: 'Not answered, and not applicable' } as const
  if (rows.length === 0) return [heading, { kind: 'paragraph', words: 'Every question that applies is answered.' }]
  return [
    heading,
    {
      kind: 'paragraph',
      words: unratedText(rows),
    },
    {
      kind: 'table',
      id: 'unrated',
      caption: 'Questions not answered or not applicable, in framework order',
      summary: 'One row for each question that is not answered or not applicable, with the reason where one was given.',
      columns: [
        { heading: 'Question', width: 34 },
        { heading: 'Answer', width: 20 },
        { heading: 'Reason', width: 46 },
      ],
      rows,
    },
  ]
}

function unratedText(rows: readonly Cell[][]): string {
  const missing = rows.filter(([, answer]) => answer === 'Not answered').length
  const excluded = rows.length - missing
  const parts = [
    ...(missing > 0 ? [`${counted(missing, 'question is', 'questions are')} not answered`] : []),
    ...(excluded > 0 ? [`${counted(excluded, 'question does', 'questions do')} not apply`] : []),
  ]
  return `${listed(parts)}.${parts.length > 1 ? ' These are two different things.' : ''}`
}

/** What the last challenge session asked for, beside the rating given now. */
export function carriedSection(facts: AgencyFacts): readonly Block[] {
  const rows = answeredQuestions(facts).flatMap((each): Cell[][] => {
    const { agreedBefore, content } = each
    if (agreedBefore === null || agreedBefore.feedback.trim() === '') return []
    const level = findLevel(facts.framework, content.rating)
    return [[questionName(each.question), withoutMark(agreedBefore.feedback), level ? shownRating(level) : 'No rating']]
  })
  const heading = { kind: 'heading', level: 1, text: 'Feedback carried from the last challenge' } as const
  if (rows.length === 0)
    return [heading, { kind: 'paragraph', words: 'Nothing was carried forward from the last cycle.' }]
  return [
    heading,
    {
      kind: 'paragraph',
      words: `The last challenge left feedback on ${counted(rows.length, 'question')}. Where such a question is answered, its answer in the annex says what was done since.`,
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

/** Every action of the return in one table; nothing for a tool that asks for none. */
export function planSection(facts: AgencyFacts): readonly Block[] {
  const actions = answeredQuestions(facts).flatMap((each) =>
    namedActions(each).map((action) => ({ action, question: each.question })),
  )
  const sorted = actions.sort((a, b) => byDay(a.action.due, b.action.due))
  const heading = { kind: 'heading', level: 1, text: 'Action plan' } as const
  if (sorted.length === 0 && !asksFor(facts, 'actions')) return []
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
        { heading: 'Action', width: 40 },
        { heading: 'Owner', width: 29 },
        { heading: 'Due', width: 12 },
        { heading: 'Status', width: 11 },
        { heading: 'From', width: 8 },
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

/** Dated figures and facts of published sources, to read beside the answers; nothing where the questionnaire has none. */
export function figuresSection({ framework }: AgencyFacts): readonly Block[] {
  const { figures, background = [] } = framework
  if (!figures && background.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: 'Annex: what published sources say' },
    ...(figures ? [{ kind: 'paragraph', words: figures.note } as const, figuresTable(figures.rows, framework)] : []),
    ...(background.length > 0 ? [{ kind: 'bullets', items: background } as const] : []),
  ]
}

const figuresTable = (rows: NonNullable<Framework['figures']>['rows'], framework: Framework): TableBlock => ({
  kind: 'table',
  id: 'figures',
  caption: 'What published sources say, each with its date',
  summary: 'One row for each figure: the question, the answer it is about, when, how many, and the source.',
  columns: [
    { heading: 'Question', width: 12 },
    { heading: 'Answer', width: 26 },
    { heading: 'When', width: 20 },
    { heading: 'How many', width: 18 },
    { heading: 'Source', width: 24 },
  ],
  rows: rows.map(({ question, answer, wave, percent, words, source }): Cell[] => [
    findQuestion(framework, question)?.question.label ?? question,
    answer,
    wave,
    percent === null ? (words ?? 'Not given') : `${percent}%`,
    source,
  ]),
})

/** Where the questions come from; a source that nobody checked says so. */
export const sourcesSection = ({ framework }: AgencyFacts): readonly Block[] => [
  { kind: 'heading', level: 1, text: 'Annex: where the questions come from' },
  { kind: 'paragraph', words: `${framework.title}, ${editionWords(framework)}. ${framework.owner}.` },
  ...typedBlocks(purposeOf(framework)),
  { kind: 'bullets', items: citedTexts(framework.references) },
]
