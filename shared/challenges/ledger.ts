import { type Day, dayBefore } from '../basics/day'
import type { Framework, FrameworkKey } from '../frameworks/framework'
import { findLevel } from '../frameworks/lookUp'
import { type Level, rankOf } from '../frameworks/scale'
import { answersFor } from '../partnership/continued'
import type { Organisation, OrganisationId } from '../partnership/organisation'
import type { AuditReturn } from '../returns/auditReturn'
import type { Challenge, RatingThen } from './challenge'
import { mapAbout } from './mapQuestion'
import { ageInMonths, type ChallengeState, isLongUnsettled, stateOf } from './state'

/** A challenge with what it has come to. */
export type LedgerRow = {
  readonly challenge: Challenge
  readonly state: ChallengeState
  /** Whole months since it was first asked. */
  readonly months: number
  /** CF6: listed under "Challenges not yet settled". */
  readonly isLongUnsettled: boolean
  /** Who answers for the organisation it is put to now; null where nobody does, or it is put to none. */
  readonly answering: Organisation | null
  /** True where it is put to an organisation that closed, and nobody took over: it has to be put to another. */
  readonly hasNobody: boolean
}

/** The ledger as it stands on a day. Nothing is left out; voided ones are in it too. */
export const ledgerRows = (
  challenges: readonly Challenge[],
  organisations: readonly Organisation[],
  asAt: Day,
): readonly LedgerRow[] =>
  challenges.map((challenge) => {
    const state = stateOf(challenge)
    const answering = state.organisationId === null ? null : answersFor(organisations, state.organisationId, asAt)
    return {
      challenge,
      state,
      months: ageInMonths(challenge, asAt),
      isLongUnsettled: isLongUnsettled(challenge, asAt, state),
      answering,
      hasNobody: state.isOpen && state.organisationId !== null && answering === null,
    }
  })

/** CF3: what is put to an organisation in its next pack and agenda: those carried most often first, then the oldest. */
export const openFor = (rows: readonly LedgerRow[], id: OrganisationId | null): readonly LedgerRow[] =>
  rows
    .filter(({ state, answering }) => state.isOpen && (answering?.id ?? null) === id)
    .sort(
      (a, b) =>
        b.state.timesCarried - a.state.timesCarried ||
        b.state.timesHeldOver - a.state.timesHeldOver ||
        (a.challenge.raised.on < b.challenge.raised.on ? -1 : a.challenge.raised.on > b.challenge.raised.on ? 1 : 0),
    )

/** True for one that an earlier session or cycle left open: it comes before everything new (CF3). */
export const isCarried = ({ state }: LedgerRow): boolean =>
  state.isOpen && (state.timesCarried > 0 || state.timesHeldOver > 0)

/** A span of days, the first and the last of them in it. */
export type Span = { readonly from: Day; readonly to: Day }

/** CF10: what every report prints. Each challenge that was open in the span, and no voided one, is in exactly one of `closedOnEvidence`, `closedOtherwise` and `carriedForward`. */
export type LedgerCounts = {
  /** First asked in the span. */
  readonly raised: number
  readonly closedOnEvidence: number
  readonly closedOtherwise: number
  /** Still open at the end of the span. */
  readonly carriedForward: number
  /** Escalated in the span. */
  readonly escalated: number
  /** Whole months since the oldest that is carried forward was asked; null where none is. */
  readonly oldestMonths: number | null
}

/** Counts the ledger over a span of days, as it stood at its end. */
export function ledgerCounts(challenges: readonly Challenge[], { from, to }: Span): LedgerCounts {
  const counts = { raised: 0, closedOnEvidence: 0, closedOtherwise: 0, carriedForward: 0, escalated: 0 }
  const eve = dayBefore(from)
  let oldestMonths: number | null = null
  for (const challenge of challenges) {
    if (challenge.raised.on > to) continue
    const { status, isOpen } = stateOf(challenge, to)
    if (status === 'voided' || !wasOpenIn(challenge, { from, to }, eve)) continue
    if (challenge.raised.on >= from) counts.raised += 1
    if (isOpen) {
      counts.carriedForward += 1
      oldestMonths = Math.max(oldestMonths ?? 0, ageInMonths(challenge, to))
    } else counts[status === 'closedOnEvidence' ? 'closedOnEvidence' : 'closedOtherwise'] += 1
    if (challenge.events.some(({ kind, on }) => kind === 'escalated' && on >= from && on <= to)) counts.escalated += 1
  }
  return { ...counts, oldestMonths }
}

/** True for one that was open when the span began, or was asked or opened again in it. */
const wasOpenIn = (challenge: Challenge, { from, to }: Span, eve: Day): boolean =>
  challenge.raised.on >= from ||
  stateOf(challenge, eve).isOpen ||
  challenge.events.some(({ kind, on }) => kind === 'reopened' && on >= from && on <= to)

/** CF9: a rating that fell below the one at which a challenge was closed. It is offered to open it again. */
export type ReopenOffer = {
  readonly challenge: Challenge
  readonly auditReturn: AuditReturn
  /** How the organisation rated itself when it was closed. */
  readonly was: Level
  /** How it rates itself now. */
  readonly now: Level
}

/** What ratings of now are compared with. */
export type RatedNow = {
  readonly framework: Framework
  readonly returns: readonly AuditReturn[]
  readonly organisations: readonly Organisation[]
  readonly frameworkOf: (key: FrameworkKey) => Framework | undefined
  readonly asAt: Day
}

/** CF9: the closed challenges whose question is rated worse now than when they were closed; better and worse go by meaning. */
export function reopenOffers(challenges: readonly Challenge[], rated: RatedNow): readonly ReopenOffer[] {
  const returns = new Map(rated.returns.map((each) => [each.organisationId, each]))
  return challenges.flatMap((challenge) => {
    const { closing, status, organisationId } = stateOf(challenge)
    if (closing?.kind !== 'settled' || closing.rating === null || status === 'voided' || organisationId === null)
      return []
    const body = answersFor(rated.organisations, organisationId, rated.asAt)
    const auditReturn = body ? returns.get(body.id) : undefined
    const offer = auditReturn && fallen(closing.rating, auditReturn, rated)
    return auditReturn && offer ? [{ challenge, auditReturn, ...offer }] : []
  })
}

function fallen(then: RatingThen, auditReturn: AuditReturn, { framework, frameworkOf }: RatedNow) {
  const before = frameworkOf(then.framework)
  const was = before ? findLevel(before, then.level) : null
  if (!before || !was) return null
  const asked = { framework: then.framework, questionIds: [then.questionId], standardId: null }
  const questionIds = mapAbout(asked, before, framework, []).about?.questionIds ?? []
  const levels = questionIds.flatMap((id) => findLevel(framework, auditReturn.answers[id]?.rating ?? null) ?? [])
  const now = levels.find((level) => isWorse(level, was))
  return now ? { was, now } : null
}

function isWorse(now: Level, was: Level): boolean {
  const [rankNow, rankWas] = [rankOf(now), rankOf(was)]
  return rankNow !== null && rankWas !== null && rankNow > rankWas
}
