import type { Framework } from '../frameworks/framework'
import { type PlacedQuestion, questionsOf } from '../frameworks/lookUp'
import type { QuestionId } from '../frameworks/question'
import { type Asked, isForForm, questionsAsked } from './asked'
import { isAnswered } from './progress'

/** The questions that wait for one answer, as far as the size of the form and the type of organisation allow them. */
export type FollowUps = {
  /** Those that this answer asks. */
  readonly asked: readonly PlacedQuestion[]
  /** Those that it does not ask, though something was answered to them. The answers are kept. */
  readonly setAside: readonly PlacedQuestion[]
}

/** What the answer to one question asks besides, and what it sets aside. */
export function followUpsOf(framework: Framework, auditReturn: Asked, id: QuestionId): FollowUps {
  const waiting = questionsOf(framework).filter(
    ({ question }) => question.showWhen?.question === id && isForForm(question, auditReturn),
  )
  const asked = new Set(questionsAsked(framework, auditReturn))
  return {
    asked: waiting.filter((each) => asked.has(each)),
    setAside: waiting.filter(
      (each) => !asked.has(each) && isAnswered(each.question, auditReturn.answers[each.question.id]),
    ),
  }
}
