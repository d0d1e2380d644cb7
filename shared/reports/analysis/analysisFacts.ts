import type { Day } from '../../basics/day'
import type { CycleId } from '../../cycles/cycle'
import { comparedYears, returnedIn } from '../../findings/comparedYears'
import { type GroupBasis, type GroupRow, groupBasis, groupReturn } from '../../findings/groups/groupReturn'
import { type QuestionCounts, questionCounts } from '../../findings/groups/questions'
import { isIn, type Punctuality, punctualityOf } from '../../findings/punctuality'
import { organisationOf, type ReportedCycle, reportedCycle } from '../../findings/reportedWorkspace'
import type { YearChanges } from '../../findings/yearChange'
import { yearChanges } from '../../findings/yearChanges'
import type { AnalysisParts } from '../../frameworks/analysisParts'
import type { Organisation } from '../../partnership/organisation'
import type { OrganisationType } from '../../partnership/organisationType'
import type { AuditReturn } from '../../returns/auditReturn'
import { type FullWorkspace, fullWorkspace } from '../fullWorkspace'
import { typeWords } from '../typeWords'

/** One that was asked, with how its return came in or did not. */
export type AskedReturn = {
  readonly auditReturn: AuditReturn
  readonly organisation: Organisation
  readonly punctuality: Punctuality
  /** Its type in words. */
  readonly type: string
  /** What kind it is, in words that do not tell which one. */
  readonly kind: string
}

/** Everything that the sections of an analysis read. */
export type AnalysisFacts = ReportedCycle & {
  readonly workspace: FullWorkspace
  readonly asAt: Day
  readonly withNames: boolean
  readonly parts: AnalysisParts
  readonly asked: readonly AskedReturn[]
  /** Those whose return is in: all that is counted. */
  readonly returned: readonly AskedReturn[]
  readonly basis: GroupBasis
  readonly counts: readonly QuestionCounts[]
  /** This cycle and up to two before it, the oldest first, each with the returns that are in. */
  readonly years: readonly ReportedCycle[]
  /** What became of ratings since the cycle before; null where there is none. */
  readonly moved: YearChanges | null
}

/** What an analysis of a cycle is made from. */
export type AnalysisFactsAsked = {
  readonly workspace: Parameters<typeof fullWorkspace>[0]
  readonly cycleId: CycleId
  readonly asAt: Day
  readonly withNames: boolean
  readonly parts: AnalysisParts
  readonly organisationTypes: readonly OrganisationType[]
}

/** Counts what the returns of a cycle say. A cycle that is not in the workspace is a bug and throws. */
export function analysisFacts(given: AnalysisFactsAsked): AnalysisFacts {
  const { workspace, cycleId, asAt, organisationTypes } = given
  const { cycle, framework, returns } = reportedCycle(workspace, cycleId)
  const basis = groupBasis(framework, cycle.reading ?? null)
  const kindOf = typeWords(
    returns.map((each) => organisationOf(workspace, each)),
    organisationTypes,
    framework.respondent.one,
  )
  const asked = returns.map((auditReturn): AskedReturn => {
    const organisation = organisationOf(workspace, auditReturn)
    return {
      auditReturn,
      organisation,
      punctuality: punctualityOf(auditReturn, cycle, asAt),
      type: organisationTypes.find(({ code }) => code === organisation.type)?.label ?? 'Type not recorded',
      kind: kindOf(organisation),
    }
  })
  const returned = asked.filter(({ punctuality }) => isIn(punctuality))
  const rows = returned.map(({ auditReturn, organisation }): GroupRow => {
    return { of: groupReturn(basis, auditReturn), organisation }
  })
  const years = [...earlierCycles(workspace, cycle.previous), cycleId].map((id) => returnedIn(workspace, id))
  return {
    cycle,
    framework,
    returns,
    workspace: fullWorkspace(workspace),
    asAt,
    withNames: given.withNames,
    parts: given.parts,
    asked,
    returned,
    basis,
    counts: questionCounts(basis, rows),
    years,
    moved:
      cycle.previous === null || years.length < 2
        ? null
        : yearChanges(comparedYears(workspace, cycleId, cycle.previous), 'question', 'selfAssessed'),
  }
}

/** Up to two cycles before, the oldest first. */
function earlierCycles({ cycles }: AnalysisFactsAsked['workspace'], previous: CycleId | null): readonly CycleId[] {
  const last = cycles.find(({ id }) => id === previous)
  if (!last) return []
  const before = cycles.find(({ id }) => id === last.previous)
  return before ? [before.id, last.id] : [last.id]
}
