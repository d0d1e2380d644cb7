import { listed } from '../../basics/text'
import type { Field, FieldValue } from '../../frameworks/field'
import { isFieldAnswered, isOld } from '../../frameworks/fieldValue'
import { type PlacedQuestion, questionName, questionsOf } from '../../frameworks/lookUp'
import { questionsAsked } from '../../returns/asked'
import type { Block, Cell } from '../block'
import type { AnalysisFacts } from './analysisFacts'

/** A typed answer that is counted, with the question it stands in. */
type CountedField = PlacedQuestion & { readonly field: Field }

/** Kinds of typed answers that can be counted; words and names are not. */
const isCountable = ({ kind }: Field) => kind !== 'text' && kind !== 'role' && kind !== 'criteria'

/** What is told of under a title of its own, each with its ratings and its figures; nothing where nothing of it is asked. */
export function apartParts(facts: AnalysisFacts): readonly Block[] {
  return facts.parts.apart.flatMap(({ title, questions }): readonly Block[] => {
    const ids = new Set<string>(questions)
    const rated = facts.counts.filter(({ question }) => ids.has(question.id))
    const fields = countedFields(facts).filter(({ question }) => ids.has(question.id))
    if (rated.length === 0 && fields.length === 0) return []
    return [
      { kind: 'heading', level: 1, text: title },
      {
        kind: 'paragraph',
        words:
          'What returns say to the questions about these children. Totals add what was given; what was not given is not guessed.',
      },
      ...(rated.length === 0
        ? []
        : [
            {
              kind: 'table',
              id: `apart-ratings-${title.length}`,
              caption: `${title}: ratings, in the order of the questionnaire`,
              summary: 'One row for each question: how many ratings are below met, and how many returns left it out.',
              columns: [
                { heading: 'Question', width: 52 },
                { heading: 'Below met', width: 26 },
                { heading: 'Not answered', width: 22 },
              ],
              rows: rated.map((each): Cell[] => [
                questionName(each.question),
                each.rated === 0 ? 'No ratings' : { kind: 'count', count: each.below, of: each.rated },
                { kind: 'count', count: each.notAnswered },
              ]),
            } as const,
          ]),
      ...(fields.length === 0
        ? []
        : [fieldsTable(facts, fields, `apart-figures-${title.length}`, `${title}: figures`)]),
    ]
  })
}

/** Every figure, date and choice that is asked for, except those that are told of elsewhere. */
export function figuresPart(facts: AnalysisFacts): readonly Block[] {
  const elsewhere = new Set<string>(facts.parts.apart.flatMap(({ questions }) => questions))
  const fields = countedFields(facts).filter(({ question }) => !elsewhere.has(question.id))
  if (fields.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: 'Figures, dates and choices' },
    fieldsTable(facts, fields, 'figures', 'Figures, dates and choices that returns give'),
  ]
}

const countedFields = ({ framework }: AnalysisFacts): readonly CountedField[] =>
  questionsOf(framework).flatMap((placed) =>
    (placed.question.fields ?? []).filter(isCountable).map((field) => ({ ...placed, field })),
  )

const fieldsTable = (facts: AnalysisFacts, fields: readonly CountedField[], id: string, caption: string): Block => ({
  kind: 'table',
  id,
  caption: `${caption}, in the order of the questionnaire`,
  summary: 'One row for each: what is asked, what the returns give together, and how many give it.',
  columns: [
    { heading: 'What is asked', width: 44 },
    { heading: 'What returns give', width: 32 },
    { heading: 'Returns that give it', width: 24 },
  ],
  rows: fields.map((each): Cell[] => fieldRow(facts, each)),
})

function fieldRow(facts: AnalysisFacts, { question, field }: CountedField): Cell[] {
  const asked = facts.returned.filter(({ auditReturn }) =>
    questionsAsked(facts.framework, auditReturn).some((each) => each.question.id === question.id),
  )
  const values = asked.flatMap(({ auditReturn }): FieldValue[] => {
    const answer = auditReturn.answers[question.id]
    const value = answer?.notApplicable === null ? answer.fields[field.id] : undefined
    return value && isFieldAnswered(field, value) ? [value] : []
  })
  const known = values.filter(({ kind }) => kind !== 'notKnown')
  const notKnown = values.length - known.length
  return [
    `${question.label} ${field.label}`,
    known.length === 0 ? 'Nothing given' : given(facts, field, known),
    `${known.length} of ${asked.length}${notKnown > 0 ? `, not known ${notKnown}` : ''}`,
  ]
}

/** What values of one kind come to together: totals, counts of choices, and dates that are out of date. Never an average. */
function given(facts: AnalysisFacts, field: Field, values: readonly FieldValue[]): string {
  switch (field.kind) {
    case 'number': {
      const numbers = values.flatMap((value) => (value.kind === 'number' ? [value.number] : []))
      const none = numbers.filter((each) => each === 0).length
      return `${sum(numbers)} together${none > 0 ? `; ${none} say 0` : ''}`
    }
    case 'share': {
      const shares = values.flatMap((value) =>
        value.kind === 'share' && value.part !== null && value.of !== null ? [{ part: value.part, of: value.of }] : [],
      )
      return `${sum(shares.map(({ part }) => part))} of ${sum(shares.map(({ of }) => of))} together`
    }
    case 'percentage': {
      const percentages = values.flatMap((value) => (value.kind === 'percentage' ? [value.percentage] : []))
      return `From ${Math.min(...percentages)}% to ${Math.max(...percentages)}%`
    }
    case 'date': {
      if (field.oldAfterMonths === null) return 'Dates given'
      const old = values.filter((value) => isOld(field, value, facts.asAt)).length
      return `${old} older than ${field.oldAfterMonths} months`
    }
    case 'level': {
      const levels = facts.framework.scales.find(({ id }) => id === field.scale)?.levels ?? []
      return choiceCounts(levels, (id) => values.filter((value) => value.kind === 'level' && value.level === id).length)
    }
    case 'choice':
      return choiceCounts(
        field.options,
        (id) => values.filter((value) => value.kind === 'choice' && value.option === id).length,
      )
    case 'choices':
      return choiceCounts(
        field.options,
        (id) => values.filter((value) => value.kind === 'choices' && value.options.some((each) => each === id)).length,
      )
    case 'criteria':
    case 'role':
    case 'text':
      return ''
  }
}

const choiceCounts = (
  choices: readonly { readonly id: string; readonly label: string }[],
  count: (id: string) => number,
): string => listed(choices.flatMap(({ id, label }) => (count(id) > 0 ? [`${label} ${count(id)}`] : [])))

/** A sum without the traces of halves that computers leave. */
const sum = (numbers: readonly number[]) => Math.round(numbers.reduce((all, each) => all + each, 0) * 100) / 100
