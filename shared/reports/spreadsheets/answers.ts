import { dayOf } from '../../basics/day'
import type { Cell } from '../../basics/sheet'
import { type DescribedTable, dayColumn, numberColumn, wordsColumn } from '../../basics/table'
import { fieldText, isFieldAnswered } from '../../frameworks/fieldValue'
import { findLevel, type PlacedQuestion, standardName } from '../../frameworks/lookUp'
import type { LevelId } from '../../frameworks/scale'
import type { Answer } from '../../returns/answer'
import { questionsAsked } from '../../returns/asked'
import { isNamed } from '../../returns/items'
import { isAnswered } from '../../returns/progress'
import { type KeptOn, openReturns, type PlacedReturn } from './kept'

/** A question that a return is asked, with its answer. */
export type AnswerRow = PlacedReturn & PlacedQuestion & { readonly answer: Answer | undefined }

const impactWords = {
  activity: 'Something done',
  output: 'Something produced',
  impact: 'A change for children',
} as const

const ratingWords = ({ framework }: AnswerRow, id: LevelId | null | undefined): string => {
  const level = findLevel(framework, id ?? null)
  return level ? `${level.code} ${level.label}` : ''
}

function stateWords({ question, answer }: AnswerRow): string {
  if (answer?.notApplicable !== null && answer?.notApplicable !== undefined) return 'Not applicable'
  return isAnswered(question, answer) ? 'Answered' : 'Not answered'
}

const fieldsWords = ({ framework, question, answer }: AnswerRow): string =>
  (question.fields ?? [])
    .filter((field) => isFieldAnswered(field, answer?.fields[field.id]))
    .map((field) => `${field.label}: ${fieldText(framework, field, answer?.fields[field.id])}`)
    .join('\n')

function evidenceWords({ answer }: AnswerRow): string {
  return (answer?.evidence ?? [])
    .filter((item) => isNamed(item) || item.where !== '' || item.file)
    .map(({ what, where, on, file }) => [what, where, on ?? '', file?.name ?? ''].filter(Boolean).join(', '))
    .join('\n')
}

const count = (of: readonly unknown[] | undefined): Cell => of?.length ?? 0

const panelOf = ({ auditReturn, question }: AnswerRow) => auditReturn.panel?.[question.id]
const agreedOf = ({ auditReturn, question }: AnswerRow) => auditReturn.agreed[question.id]

export const answersTable: DescribedTable<AnswerRow> = {
  name: 'Answers',
  row: 'each question that each return is asked, whether it is answered or not; never what people said who answer alone',
  from: 'Returns and Findings',
  columns: [
    wordsColumn('Cycle', 'The cycle of the return.', ({ cycle }) => cycle.title),
    wordsColumn('Organisation', 'Whose return it is, by the name of then.', ({ organisation }) => organisation),
    wordsColumn('Return', 'Draft while it is not back, Returned once it is.', ({ auditReturn }) =>
      auditReturn.stage === 'returned' ? 'Returned' : 'Draft',
    ),
    wordsColumn('Standard', 'The standard that the question belongs to.', ({ standard }) => standardName(standard)),
    wordsColumn('Number', 'The number of the question.', ({ question }) => question.label),
    wordsColumn('Question', 'The question, as it is asked.', ({ question }) => question.text),
    wordsColumn('State', 'Answered, Not answered or Not applicable.', stateWords),
    wordsColumn('Own rating', 'How the organisation rates itself: code and word.', (row) =>
      ratingWords(row, row.answer?.rating),
    ),
    wordsColumn('Panel’s rating', 'What a panel proposed, before anything was agreed.', (row) =>
      ratingWords(row, panelOf(row)?.proposed),
    ),
    wordsColumn('Agreed rating', 'What was agreed; Not agreed where that was recorded.', (row) => {
      const agreed = agreedOf(row)
      return agreed && agreed.rating === null ? 'Not agreed' : ratingWords(row, agreed?.rating)
    }),
    wordsColumn('Reason for the agreed rating', 'Why it was agreed.', (row) => agreedOf(row)?.reason ?? ''),
    dayColumn('Agreed on', 'The day it was agreed.', (row) => agreedOf(row)?.on ?? null),
    wordsColumn('Feedback', 'What the chair asks or says for next time.', (row) => agreedOf(row)?.feedback ?? ''),
    wordsColumn(
      'Panel’s question',
      'What the panel asked when it read the answer.',
      (row) => panelOf(row)?.query ?? '',
    ),
    wordsColumn('Answer', 'The answer in words.', ({ answer }) => answer?.narrative ?? ''),
    wordsColumn('Other answers', 'Typed answers, a line each: numbers, dates and choices.', fieldsWords),
    wordsColumn('Why it does not apply', 'The reason that was given.', ({ answer }) => answer?.notApplicable ?? ''),
    wordsColumn('Difference made', 'What it changed for children.', ({ answer }) => answer?.impact ?? ''),
    wordsColumn('Kind of difference', 'What those words tell of.', ({ answer }) =>
      answer?.impactKind ? impactWords[answer.impactKind] : '',
    ),
    numberColumn('Evidence items', 'How many pieces of evidence it names.', 'items', ({ answer }) =>
      count(answer?.evidence),
    ),
    wordsColumn('Evidence', 'Each piece, a line each: what, where, date, file.', evidenceWords),
    numberColumn('Actions', 'How many actions it names.', 'actions', ({ answer }) => count(answer?.actions)),
    dayColumn('Last changed', 'The day of its last change.', ({ answer }) => (answer ? dayOf(answer.changedAt) : null)),
    wordsColumn(
      'Last changed by',
      'Who changed it last, as they typed their name or role.',
      ({ answer }) => answer?.changedBy ?? '',
    ),
    wordsColumn('Question id', 'What the question is known by in every edition.', ({ question }) => question.id),
    wordsColumn('Return id', 'What the return is known by in a partnership file.', ({ auditReturn }) => auditReturn.id),
  ],
}

export const answerRows = ({ kept }: KeptOn): readonly AnswerRow[] => answersOf(openReturns(kept))

/** Every question that returns are asked, with its answer. */
export const answersOf = (returns: readonly PlacedReturn[]): readonly AnswerRow[] =>
  returns.flatMap((placed) =>
    questionsAsked(placed.framework, placed.auditReturn).map((asked) => ({
      ...placed,
      ...asked,
      answer: placed.auditReturn.answers[asked.question.id],
    })),
  )
