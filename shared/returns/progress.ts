import { type Json, sameJson } from '../basics/json'
import type { Framework, Standard } from '../frameworks/framework'
import { questionsOf } from '../frameworks/lookUp'
import { type Answer, contentOf, emptyContent } from './answer'
import type { AuditReturn } from './auditReturn'

export type StandardStatus = 'Not started' | 'In progress' | 'Completed'

export type Progress = { readonly answered: number; readonly total: number; readonly left: number }

/** True when a question has its rating, or a reason why it cannot apply: explaining why is an answer. */
export const isAnswered = (answer: Answer | undefined) =>
  answer !== undefined && (answer.rating !== null || (answer.notApplicable ?? '').trim() !== '')

/** How much of a return is answered. */
export function progressOf(auditReturn: AuditReturn, framework: Framework): Progress {
  return countProgress(questionsOf(framework).map(({ question }) => auditReturn.answers[question.id]))
}

/** How much of one standard is answered, with the word for it. */
export function standardProgress(
  auditReturn: AuditReturn,
  standard: Standard,
): Progress & { readonly status: StandardStatus } {
  const progress = countProgress(standard.questions.map((question) => auditReturn.answers[question.id]))
  const touched = standard.questions.some((question) => saysSomething(auditReturn.answers[question.id]))
  const status = progress.left === 0 ? 'Completed' : touched ? 'In progress' : 'Not started'
  return { ...progress, status }
}

/** True unless everything that was said is taken back again. */
const saysSomething = (answer: Answer | undefined) => !sameJson(contentOf(answer) as Json, emptyContent as Json)

function countProgress(answers: readonly (Answer | undefined)[]): Progress {
  const answered = answers.filter(isAnswered).length
  return { answered, total: answers.length, left: answers.length - answered }
}

/** The first question without an answer after this one, wrapping round; null when none is left. */
export function nextUnanswered(auditReturn: AuditReturn, framework: Framework, after: string | null) {
  const all = questionsOf(framework)
  const start = all.findIndex(({ question }) => question.id === after) + 1
  const wrapped = [...all.slice(start), ...all.slice(0, start)]
  return wrapped.find(({ question }) => !isAnswered(auditReturn.answers[question.id])) ?? null
}

/** How long a person is likely to need for what is left, at four minutes a question: `40 minutes`, `3 and a half hours`. */
export function timeLeft({ left }: Progress): string {
  const minutes = left * 4
  if (minutes < 90) return `${minutes} minutes`
  const halves = Math.round(minutes / 30)
  return `${Math.floor(halves / 2)}${halves % 2 === 1 ? ' and a half' : ''} hours`
}
