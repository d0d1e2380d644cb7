import type { CycleId } from '../cycles/cycle'
import { compareEditions, isComparable } from '../frameworks/editions'
import type { Framework } from '../frameworks/framework'
import { findScale, type PlacedQuestion, questionName } from '../frameworks/lookUp'
import type { AuditReturn } from '../returns/auditReturn'
import { type Edition, pairsOf, ranksIn } from './comparing'
import { withPercentagesRead } from './percentages'
import { organisationOf, type ReportedCycle, type ReportedWorkspace, reportedCycle } from './reportedWorkspace'
import type { RatingBasis } from './standingRating'

// What is set beside what when two cycles are compared: their returns, and their questions.

/** Why a question of the present edition has no like in the earlier one. */
export type CareReason = 'reworded' | 'otherScale' | 'merged' | 'split'

/** A question of the present edition, and how it stands to the earlier one. */
export type ComparedQuestion = {
  readonly now: PlacedQuestion
  /** How people call it. */
  readonly name: string
  /** The earlier question; null where there was none, or several. */
  readonly before: PlacedQuestion | null
  /** Null for a question that can be compared, and for a new one. */
  readonly care: CareReason | null
  readonly note: string | null
  /** The places among judgements that its scale has, for counting steps. */
  readonly ladder: readonly number[]
}

/** Two cycles of a workspace, each with the returns that are in and its percentages read. */
export type ComparedYears = {
  readonly now: ReportedCycle
  readonly before: ReportedCycle
  readonly nameOf: (auditReturn: AuditReturn) => string
}

/** The returns that are in, of a cycle and an earlier one. */
export const comparedYears = (workspace: ReportedWorkspace, id: CycleId, earlier: CycleId): ComparedYears => ({
  now: returnedIn(workspace, id),
  before: returnedIn(workspace, earlier),
  nameOf: (auditReturn) => organisationOf(workspace, auditReturn).name,
})

/** A cycle as it is counted: with its percentages read, and only the returns that are in. */
export function returnedIn(workspace: ReportedWorkspace, id: CycleId): ReportedCycle {
  const reported = withPercentagesRead(reportedCycle(workspace, id))
  return { ...reported, returns: reported.returns.filter(({ stage }) => stage === 'returned') }
}

/** A cycle as one side of a comparison, read by the mapping that was chosen for it. */
export const editionOf = ({ cycle, framework, returns }: ReportedCycle): Edition => ({
  framework,
  returns,
  reading: cycle.reading ?? null,
})

/** The rating that is compared at first: agreed ones only where a panel agreed some of both cycles' ratings. */
export function basisAtFirst({ now, before }: ComparedYears): RatingBasis {
  const pairs = pairsOf(editionOf(now), editionOf(before))
  const isAgreed = ({ agreed }: AuditReturn) => Object.values(agreed).some(({ rating }) => rating !== null)
  return pairs.some(([present]) => isAgreed(present)) && pairs.some(([, earlier]) => isAgreed(earlier))
    ? 'agreed'
    : 'selfAssessed'
}

/** Every rated question of the present edition, in reading order. */
export function comparedQuestions(now: Edition, before: Framework): readonly ComparedQuestion[] {
  const ranks = ranksIn(now)
  return compareEditions(now.framework, before).flatMap((change) => {
    const [was] = change.was
    const isOne = change.was.length === 1 && change.is.length === 1
    const fits = isComparable(now.framework, before, change)
    return change.is
      .filter(({ question }) => question.scale !== undefined)
      .map((each): ComparedQuestion => {
        const care: CareReason =
          change.was.length > 1 || change.kind === 'merged'
            ? 'merged'
            : change.is.length > 1 || change.kind === 'split'
              ? 'split'
              : each.question.text === was?.question.text
                ? 'otherScale'
                : 'reworded'
        const levels = findScale(now.framework, each.question.scale)?.levels ?? []
        return {
          now: each,
          name: questionName(each.question),
          before: isOne ? (was ?? null) : null,
          care: fits || !was ? null : care,
          note: change.note,
          ladder: [...new Set(levels.flatMap(({ id }) => ranks.get(id) ?? []))],
        }
      })
  })
}
