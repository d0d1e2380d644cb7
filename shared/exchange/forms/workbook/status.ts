import { impossible } from '../../../basics/result'
import type { Field } from '../../../frameworks/field'
import { findQuestion, findScale, type PlacedQuestion, scaleOf } from '../../../frameworks/lookUp'
import { isNarrative, type Question } from '../../../frameworks/question'
import { questionsAsked } from '../../../returns/asked'
import { isAnswered } from '../../../returns/progress'
import { boxKey, notKnownWords } from '../box'
import { questionStatus, quoted } from './layout'
import type { Plan } from './plan'

// Whether a question is answered, as a formula works it out while people type: the rule of `isAnswered`.

/** What the state of a question is now. */
export function statusNow({ sentReturn: { framework, sent } }: Plan, { question }: PlacedQuestion): string {
  const isAsked = questionsAsked(framework, sent).some((each) => each.question.id === question.id)
  if (!isAsked) return questionStatus.notAsked
  return isAnswered(question, sent.answers[question.id]) ? questionStatus.answered : questionStatus.toDo
}

/** The formula that says whether a question is answered. */
export function statusFormula(plan: Plan, { question }: PlacedQuestion): string {
  const answered = `IF(${answeredTest(plan, question)},${quoted(questionStatus.answered)},${quoted(questionStatus.toDo)})`
  const asked = askedTests(plan, question, 0)
  return asked.length === 0 ? answered : `IF(AND(${asked.join(',')}),${answered},${quoted(questionStatus.notAsked)})`
}

const notApplicable = quoted('Not applicable')

function answeredTest(plan: Plan, question: Question): string {
  const cell = (part: string) => plan.cellOf.get(boxKey(question, part)) ?? '""'
  const isFilled = (part: string) => `${cell(part)}<>""`
  const needed = isNarrative(question)
    ? [isFilled('narrative')]
    : [
        ...(question.scale === undefined ? [] : [isFilled('rating')]),
        ...(question.fields ?? []).filter(({ optional }) => optional !== true).map((field) => fieldTest(field, cell)),
      ]
  const whole = needed.length === 0 ? 'FALSE' : `AND(${needed.join(',')})`
  if (question.notApplicable === 'not-allowed') return whole
  const excluded = question.notApplicable === 'allowed' ? 'TRUE' : isFilled('reason')
  return `IF(${cell('rating')}=${notApplicable},${excluded},${whole})`
}

function fieldTest(field: Field, cell: (part: string) => string): string {
  const main = cell(`field/${field.id}`)
  const whole =
    field.kind === 'share'
      ? `AND(${main}<>"",${cell(`field/${field.id}/of`)}<>"")`
      : field.kind === 'criteria'
        ? `AND(${field.criteria.map(({ id }) => `${cell(`field/${field.id}/${id}`)}<>""`).join(',')})`
        : `${main}<>""`
  return field.notKnown && field.kind === 'share' ? `OR(${main}=${quoted(notKnownWords)},${whole})` : whole
}

/** What has to hold for a question to be asked: its own condition, and that of the question it waits for. */
function askedTests(plan: Plan, { showWhen }: Question, waiting: number): readonly string[] {
  const { framework } = plan.sentReturn
  const other = showWhen && findQuestion(framework, showWhen.question)?.question
  if (!showWhen || !other || waiting > 20) return []
  const rating = plan.cellOf.get(boxKey(other, 'rating'))
  const cell = showWhen.field === undefined ? rating : plan.cellOf.get(boxKey(other, `field/${showWhen.field}`))
  const labels = awaitedLabels(plan, other, showWhen)
  const several = other.fields?.some(({ id, kind }) => id === showWhen.field && kind === 'choices') ?? false
  const tests = labels.map((label) =>
    several ? `ISNUMBER(SEARCH(${quoted(label)},${cell ?? '""'}))` : `${cell ?? '""'}=${quoted(label)}`,
  )
  const applies = showWhen.field !== undefined && rating ? [`${rating}<>${notApplicable}`] : []
  return [...askedTests(plan, other, waiting + 1), ...applies, tests.length === 0 ? 'FALSE' : `OR(${tests.join(',')})`]
}

/** The answers that a question waits for, in words. */
function awaitedLabels(
  plan: Plan,
  other: Question,
  { field, is }: NonNullable<Question['showWhen']>,
): readonly string[] {
  const { framework } = plan.sentReturn
  const labelled = (all: readonly { readonly id: string; readonly label: string }[] | undefined) =>
    (all ?? []).filter(({ id }) => is.includes(id)).map(({ label }) => label)
  if (field === undefined) return labelled(scaleOf(framework, other)?.levels)
  const waited = other.fields?.find(({ id }) => id === field)
  switch (waited?.kind) {
    case 'level':
      return labelled(findScale(framework, waited.scale)?.levels)
    case 'choice':
    case 'choices':
      return labelled(waited.options)
    case undefined:
    case 'number':
    case 'share':
    case 'percentage':
    case 'criteria':
    case 'date':
    case 'role':
    case 'text':
      return []
    default:
      return impossible(waited)
  }
}

/** When a question is asked, in words: `Only if 1.2 is “Yes” or “Partly”.` Empty for one that always is. */
export function onlyIfWords(plan: Plan, { showWhen }: Question): string {
  const other = showWhen && findQuestion(plan.sentReturn.framework, showWhen.question)?.question
  if (!showWhen || !other) return ''
  const field =
    (other.fields?.length ?? 0) > 1 ? other.fields?.find(({ id }) => id === showWhen.field)?.label : undefined
  const which = [other.label, ...(field ? [field] : [])].join(', ')
  return `Only if ${which} is ${awaitedLabels(plan, other, showWhen)
    .map((label) => `“${label}”`)
    .join(' or ')}.`
}
