import type { Framework } from '../frameworks/framework'
import { findQuestion, scaleOf } from '../frameworks/lookUp'
import type { QuestionId } from '../frameworks/question'
import type { AuditReturn } from './auditReturn'

/** True when every answer of a return is to a question of the framework, and every rating a level of that question's scale. */
export const answersOnly = (framework: Framework, { answers }: Pick<AuditReturn, 'answers'>): boolean =>
  Object.entries(answers).every(([id, { rating }]) => {
    const placed = findQuestion(framework, id as QuestionId)
    return (
      placed !== null &&
      (rating === null || scaleOf(framework, placed.question)?.levels.some((level) => level.id === rating) === true)
    )
  })
