import type { ChosenAnswer } from '../../shared/reviews/makeReview'

/** The answers that are ticked, each by its key. */
export type Chosen = ReadonlySet<string>

/** What tells an answer from every other of the cycle. */
export const answerKey = ({ returnId, questionId }: ChosenAnswer) => `${returnId} ${questionId}`

/** The chosen answers with one more, or one less. */
export function withAnswer(chosen: Chosen, key: string, isOn: boolean): Chosen {
  const next = new Set(chosen)
  if (isOn) next.add(key)
  else next.delete(key)
  return next
}
