import { holdsPupilNumber } from '../basics/pupilNumbers'
import { contentOf } from '../returns/answer'
import type { AuditReturn } from '../returns/auditReturn'
import type { ChosenAnswer } from './makeReview'

/** Those of the chosen answers whose words seem to hold a child's number. The numbers themselves are never told. */
export function answersWithNumbers<T extends ChosenAnswer>(
  chosen: readonly T[],
  returns: readonly AuditReturn[],
): readonly T[] {
  const byId = new Map(returns.map((each) => [each.id, each]))
  return chosen.filter(({ returnId, questionId }) => {
    const { narrative, impact } = contentOf(byId.get(returnId)?.answers[questionId])
    return holdsPupilNumber(narrative) || holdsPupilNumber(impact)
  })
}
