import { counted } from '../../basics/text'
import type { GapKind } from '../../returns/gaps'
import { gapsIn } from '../../returns/gaps'
import { type BoardFacts, countedReturns } from './boardFacts'

/** What may be missing, as one answer and as several say it. */
const behind = [
  ['noEvidence', 'names no evidence', 'name no evidence'],
  [
    'evidenceIsOld',
    'names only evidence that is too old or has no date',
    'name only evidence that is too old or has no date',
  ],
  ['noImpact', 'does not say what difference was made', 'do not say what difference was made'],
  ['noAction', 'has no action', 'have no action'],
  ['copiedNotChecked', 'still holds last year’s words, not checked', 'still hold last year’s words, not checked'],
] as const satisfies readonly (readonly [GapKind, string, string])[]

/** How many answers lack what their rating needs beside it: a reader should know before relying on the ratings. */
export function behindRatings(facts: BoardFacts): string {
  const { framework, cycle } = facts
  const gaps = countedReturns(facts).flatMap((each) => gapsIn(each, framework, cycle.periodTo))
  const parts = behind.flatMap(([kind, one, several]) => {
    const count = gaps.filter((gap) => gap.kind === kind).length
    return count > 0 ? [`${counted(count, 'answer')} ${count === 1 ? one : several}.`] : []
  })
  return parts.length === 0
    ? 'Every answer has the evidence, difference or action that its rating needs.'
    : `Of what a rating needs beside it, some is missing. ${parts.join(' ')}`
}
