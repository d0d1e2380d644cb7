import type { Framework } from '../../shared/frameworks/framework'
import type { PlacedQuestion } from '../../shared/frameworks/lookUp'
import { isNarrative } from '../../shared/frameworks/question'

/**
 * What stands under a box for words: how to fill it in, and the reminder about privacy. A question that is answered in words
 * alone says itself what it wants.
 */
export function hintOf(
  { prompts, privacyHint }: Framework,
  { standard, question }: PlacedQuestion,
  part: 'narrative' | 'impact',
): string {
  if (part === 'narrative') return `${isNarrative(question) ? '' : prompts.narrative.hint} ${privacyHint}`.trim()
  return `${question.impactPrompt ?? standard.impactPrompt ?? prompts.impact.hint} Do not name anyone.`
}
