import { type Framework, frameworkKey } from '../../frameworks/framework'
import { type PlacedQuestion, questionName } from '../../frameworks/lookUp'
import type { AuditReturn } from '../../returns/auditReturn'
import type { ReportedCycle } from '../reportedWorkspace'
import { noNames, viewsOf } from '../views'
import { type Entry, looseEntry, standardKey } from './entry'

/** The questions whose comments Members' views show: enough people rated them. */
export const commentedOn = (framework: Framework, returns: readonly AuditReturn[]): readonly PlacedQuestion[] =>
  viewsOf(framework, returns, noNames).filter(({ isWithheld }) => !isWithheld)

/**
 * The comments of somebody who answered alone and did not allow the use of a name: without whose they are, what stands beside
 * them, or when they were written. Nothing before the return is in.
 */
export const entriesOfView = (
  { id, stage, cycleId, answers }: AuditReturn,
  shown: readonly PlacedQuestion[],
  { framework }: Pick<ReportedCycle, 'framework'>,
): readonly Entry[] =>
  stage !== 'returned'
    ? []
    : shown.flatMap(({ standard, question }) => {
        const text = answers[question.id]?.narrative.trim() ?? ''
        const entry = looseEntry({
          key: `${id}/${question.id}/answer`,
          kind: 'answer',
          title: questionName(question),
          text,
          opens: { kind: 'views', cycleId },
          cycleId,
          standard: standardKey(frameworkKey(framework), standard.id),
        })
        return text === '' ? [] : [entry]
      })
