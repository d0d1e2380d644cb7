import type { PartnershipAction } from '../../actions/action'
import type { Day } from '../../basics/day'
import type { Challenge } from '../../challenges/challenge'
import type { Cycle } from '../../cycles/cycle'
import { type ReportedWorkspace, reportedCycle } from '../../findings/reportedWorkspace'
import { hasViews } from '../../findings/views'
import type { Framework } from '../../frameworks/framework'
import { findOrganisation } from '../../partnership/organisation'
import type { PractitionerSurvey } from '../../practitioners/survey'
import type { AuditReturn } from '../../returns/auditReturn'
import { respondentOf } from '../../returns/respondent'
import type { Review } from '../../reviews/review'
import type { OpenSession } from '../../sessions/session'

/** Everything that spreadsheets are made from. Sessions are here without the chair's notes. */
export type Kept = ReportedWorkspace & {
  readonly actions: readonly PartnershipAction[]
  readonly challenges: readonly Challenge[]
  readonly sessions: readonly OpenSession[]
  readonly reviews: readonly Review[]
  readonly surveys: readonly PractitionerSurvey[]
}

/** What is kept, the day it is seen on, and how a type of organisation is called. */
export type KeptOn = { readonly kept: Kept; readonly asAt: Day; readonly typeWords: (code: string) => string }

/** A return with what it belongs to. */
export type PlacedReturn = {
  readonly auditReturn: AuditReturn
  readonly cycle: Cycle
  readonly framework: Framework
  /** What the organisation is called in the return. */
  readonly organisation: string
}

/** True for a cycle whose answers people gave alone, so that none of them is shown by whose it is. Not in a file that is only theirs. */
export const isAnsweredAlone = ({ partnership }: ReportedWorkspace, framework: Framework): boolean =>
  partnership.only === null && hasViews(framework)

/** Every return with its cycle, cycle by cycle and by the name of the organisation. */
export function placedReturns(kept: ReportedWorkspace): readonly PlacedReturn[] {
  return kept.cycles.flatMap(({ id }) => {
    const { cycle, framework, returns } = reportedCycle(kept, id)
    return returns
      .map((auditReturn) => ({ auditReturn, cycle, framework, organisation: nameInReturn(kept, auditReturn) }))
      .sort((a, b) => byWords.compare(a.organisation, b.organisation))
  })
}

/** The returns whose answers may be seen with the name of whose they are. */
export const openReturns = (kept: ReportedWorkspace): readonly PlacedReturn[] =>
  placedReturns(kept).filter(({ framework }) => !isAnsweredAlone(kept, framework))

const byWords = new Intl.Collator('en-GB', { numeric: true })

function nameInReturn({ organisations }: ReportedWorkspace, auditReturn: AuditReturn): string {
  const organisation = findOrganisation(organisations, auditReturn.organisationId)
  return organisation ? respondentOf(auditReturn, organisation).name : ''
}

/** Names by id; empty for what is not here. */
export function namesBy<T extends { readonly id: string }>(all: readonly T[], name: (each: T) => string) {
  const names = new Map<string, string>(all.map((each) => [each.id, name(each)]))
  return (id: string | null): string => names.get(id ?? '') ?? ''
}
