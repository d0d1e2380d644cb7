import { questionsOf } from '../../../../shared/frameworks/lookUp'
import { parseFramework } from '../../../../shared/frameworks/parseFramework'
import { emptyContent } from '../../../../shared/returns/answer'
import { newReturn } from '../../../../shared/returns/auditReturn'
import { nextUnanswered, progressOf } from '../../../../shared/returns/progress'

/**
 * Answers every question of a framework in turn and works out, after each answer, which questions are asked, how much is
 * left and which comes next.
 * @returns milliseconds for each answer
 */
export function recomputeTimes(file: unknown): readonly number[] {
  const parsed = parseFramework(file)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem[0]))
  const framework = parsed.value
  let auditReturn = newReturn({ id: 'r' as never, cycleId: 'c' as never, organisationId: 'o' as never })
  const times: number[] = []
  for (const { question } of questionsOf(framework)) {
    const rating = framework.scales[0]?.levels[0]?.id ?? null
    const answer = {
      ...emptyContent,
      rating,
      changedAt: '2026-11-22T10:00:00.000Z' as never,
      changedBy: '',
      revision: null,
    }
    auditReturn = { ...auditReturn, answers: { ...auditReturn.answers, [question.id]: answer } }
    const began = performance.now()
    progressOf(auditReturn, framework)
    nextUnanswered(auditReturn, framework, question.id)
    times.push(performance.now() - began)
  }
  return times
}
