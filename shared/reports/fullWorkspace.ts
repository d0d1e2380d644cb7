import type { PartnershipAction } from '../actions/action'
import type { Challenge } from '../challenges/challenge'
import type { ReportedWorkspace } from '../findings/reportedWorkspace'
import type { Plan } from '../plan/plan'
import type { PractitionerSurvey } from '../practitioners/survey'
import type { Review } from '../reviews/review'
import type { Session } from '../sessions/session'
import type { Report } from './composing/report'

/** What is kept beside the returns, as far as reports are made from it. */
export type KeptBeside = {
  readonly actions: readonly PartnershipAction[]
  readonly challenges: readonly Challenge[]
  readonly sessions: readonly Session[]
  readonly reviews: readonly Review[]
  readonly surveys: readonly PractitionerSurvey[]
  readonly plans: readonly Plan[]
  /** What was composed for documents. */
  readonly reports: readonly Report[]
}

/** Everything that reports are made from. */
export type FullWorkspace = ReportedWorkspace & KeptBeside

/** A workspace with what is kept beside the returns: nothing of a kind that was not handed over. */
export const fullWorkspace = (workspace: ReportedWorkspace & Partial<KeptBeside>): FullWorkspace => ({
  actions: [],
  challenges: [],
  sessions: [],
  reviews: [],
  surveys: [],
  plans: [],
  reports: [],
  ...workspace,
})
