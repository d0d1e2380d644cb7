import type { CycleId } from '../cycles/cycle'
import { questionsOf } from '../frameworks/lookUp'
import type { Question } from '../frameworks/question'
import type { Organisation } from '../partnership/organisation'
import type { AuditReturn } from '../returns/auditReturn'
import type { Sharing } from '../returns/panel'
import { organisationOf, type ReportedWorkspace, reportedCycle } from './reportedWorkspace'

/** An answer that is marked as worth sharing. */
export type SharedAnswer = {
  readonly auditReturn: AuditReturn
  readonly organisation: Organisation
  readonly question: Question
  readonly sharing: Sharing
}

/** The answers of a cycle that are worth sharing, in the framework's order: those to one question stand together. */
export function worthSharing(workspace: ReportedWorkspace, cycleId: CycleId): readonly SharedAnswer[] {
  const { framework, returns } = reportedCycle(workspace, cycleId)
  const having = returns.filter(({ sharing }) => sharing !== undefined)
  return questionsOf(framework).flatMap(({ question }) =>
    having.flatMap((auditReturn) => {
      const sharing = auditReturn.sharing?.[question.id]
      return sharing ? [{ auditReturn, organisation: organisationOf(workspace, auditReturn), question, sharing }] : []
    }),
  )
}
