import { type Json, sameJson } from '../basics/json'
import { isFieldAnswered } from '../frameworks/fieldValue'
import type { Framework } from '../frameworks/framework'
import type { PlacedQuestion } from '../frameworks/lookUp'
import { isNarrative, type Question, type Standard } from '../frameworks/question'
import { type Answer, contentOf, emptyContent } from './answer'
import { questionsAsked } from './asked'
import type { AuditReturn } from './auditReturn'

export type StandardStatus = 'Not started' | 'In progress' | 'Completed'

export type Progress = { readonly answered: number; readonly total: number; readonly left: number }

/**
 * True when a question has what it asks for: its rating and its typed answers, or its words where it asks for nothing
 * else; or says why it cannot apply, since explaining why is an answer.
 */
export function isAnswered(question: Question, answer: Answer | undefined): boolean {
  if (!answer) return false
  if (answer.notApplicable !== null) return question.notApplicable === 'allowed' || answer.notApplicable.trim() !== ''
  if (isNarrative(question)) return answer.narrative.trim() !== ''
  if (question.scale !== undefined && answer.rating === null) return false
  return (question.fields ?? []).every(
    (field) => field.optional === true || isFieldAnswered(field, answer.fields[field.id]),
  )
}

/** How much of a return is answered, of the questions it is asked. */
export const progressOf = (auditReturn: AuditReturn, framework: Framework): Progress =>
  countProgress(questionsAsked(framework, auditReturn), auditReturn)

/** How much of one standard is answered, with the word for it. */
export function standardProgress(
  auditReturn: AuditReturn,
  framework: Framework,
  standard: Standard,
): Progress & { readonly status: StandardStatus } {
  const asked = questionsAsked(framework, auditReturn).filter((each) => each.standard === standard)
  const progress = countProgress(asked, auditReturn)
  const touched = asked.some(({ question }) => saysSomething(auditReturn.answers[question.id]))
  const status = progress.left === 0 ? 'Completed' : touched ? 'In progress' : 'Not started'
  return { ...progress, status }
}

/** True unless everything that was said is taken back again. */
const saysSomething = (answer: Answer | undefined) => !sameJson(contentOf(answer) as Json, emptyContent as Json)

function countProgress(asked: readonly PlacedQuestion[], { answers }: AuditReturn): Progress {
  let answered = 0
  for (const { question } of asked) if (isAnswered(question, answers[question.id])) answered += 1
  return { answered, total: asked.length, left: asked.length - answered }
}

/** The first question without an answer after this one, wrapping round; null when none is left. */
export function nextUnanswered(auditReturn: AuditReturn, framework: Framework, after: string | null) {
  const all = questionsAsked(framework, auditReturn)
  const start = all.findIndex(({ question }) => question.id === after) + 1
  const isLeft = ({ question }: PlacedQuestion) => !isAnswered(question, auditReturn.answers[question.id])
  return all.find((each, place) => place >= start && isLeft(each)) ?? all.find(isLeft) ?? null
}

/** How long a person is likely to need for what is left, at four minutes a question: `40 minutes`, `3 and a half hours`. */
export function timeLeft({ left }: Progress): string {
  const minutes = left * 4
  if (minutes < 90) return `${minutes} minutes`
  const halves = Math.round(minutes / 30)
  return `${Math.floor(halves / 2)}${halves % 2 === 1 ? ' and a half' : ''} hours`
}
