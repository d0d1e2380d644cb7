import { asId } from '../../shared/basics/id'
import type { Answer } from '../../shared/returns/answer'
import type { ReuseSource } from '../../shared/returns/reuse'
import { aFramework, good } from './frameworks'
import { anAction, anAnswer, anEvidence, aReturn } from './returns'

/** Whose return it is that answers are taken from. */
export const sourceTitle = 'Northmere SCP, Section 11, 2026 to 2027'

/** An answer with something in every part. */
export const aWholeAnswer = (change: Partial<Answer> = {}): Answer => ({
  ...anAnswer({
    rating: good,
    narrative: 'Our lead sits on the board.',
    evidence: [anEvidence()],
    impact: 'Children are seen sooner.',
    actions: [anAction()],
    lookAgain: true,
  }),
  ...change,
})

/** A return for another partnership that was sent back with these answers. */
export const aSource = (answers: Record<string, Answer>, framework = aFramework()): ReuseSource => ({
  framework,
  auditReturn: aReturn({ id: asId('return-northmere'), stage: 'returned', answers }),
  title: sourceTitle,
})

/** Mints `new-1`, `new-2` and so on. */
export function countingIds() {
  let count = 0
  return () => asId<'evidence'>(`new-${++count}`)
}
