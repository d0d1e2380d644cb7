import type { Day } from '../basics/day'
import type { Framework, FrameworkKey } from '../frameworks/framework'
import { findLevel } from '../frameworks/lookUp'
import type { QuestionId } from '../frameworks/question'
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
  rows.filter(({ state, answering }) => state.isOpen && (answering?.id ?? null) === id).sort(carriedFirst)

/** Puts those carried most often first, then those held over most often, then the oldest (CF3). */
export const carriedFirst = (a: LedgerRow, b: LedgerRow): number =>
  b.state.timesCarried - a.state.timesCarried ||
  b.state.timesHeldOver - a.state.timesHeldOver ||
  (a.challenge.raised.on < b.challenge.raised.on ? -1 : a.challenge.raised.on > b.challenge.raised.on ? 1 : 0)

/** True for one that an earlier session or cycle left open: it comes before everything new (CF3). */
export const isCarried = ({ state }: LedgerRow): boolean =>
  state.isOpen && (state.timesCarried > 0 || state.timesHeldOver > 0)

/** CF9: a rating that fell below the one at which a challenge was closed. It is offered to open it again. */
export type ReopenOffer = {
  readonly challenge: Challenge
  readonly auditReturn: AuditReturn
  /** How the organisation rated itself when it was closed. */
  readonly was: Level
  /** The question that it rates so. */
  readonly questionId: QuestionId
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

/**
 * CF9: the closed challenges whose question is rated worse now than when they were closed; better and worse go by meaning. None
 * that somebody left closed with a reason since, while the answer counts as it did then.
 */
export function reopenOffers(challenges: readonly Challenge[], rated: RatedNow): readonly ReopenOffer[] {
  const returns = new Map(rated.returns.map((each) => [each.organisationId, each]))
  return challenges.flatMap((challenge) => {
    const { closing, status, organisationId } = stateOf(challenge)
    if (closing?.kind !== 'settled' || closing.rating === null || status === 'voided' || organisationId === null)
      return []
    const body = answersFor(rated.organisations, organisationId, rated.asAt)
    const auditReturn = body ? returns.get(body.id) : undefined
    const found = auditReturn ? fallen(closing.rating, auditReturn, rated) : []
    const offer = auditReturn && found.find((each) => !wasLeft(challenge, closing.id, auditReturn, each))
    return auditReturn && offer ? [{ challenge, auditReturn, ...offer }] : []
  })
}

type Fallen = Pick<ReopenOffer, 'was' | 'questionId' | 'now'>

/** True where somebody saw this rating of this answer since it was closed, and left it closed. */
const wasLeft = ({ events }: Challenge, closing: string, auditReturn: AuditReturn, { questionId, now }: Fallen) =>
  events
    .slice(events.findIndex(({ id }) => id === closing))
    .some(
      (event) =>
        event.kind === 'leftClosed' &&
        event.returnId === auditReturn.id &&
        event.questionId === questionId &&
        event.level === now.id,
    )

function fallen(then: RatingThen, auditReturn: AuditReturn, { framework, frameworkOf }: RatedNow): readonly Fallen[] {
  const before = frameworkOf(then.framework)
  const was = before ? findLevel(before, then.level) : null
  if (!before || !was) return []
  const asked = { framework: then.framework, questionIds: [then.questionId], standardId: null }
  const questionIds = mapAbout(asked, before, framework, []).about?.questionIds ?? []
  return questionIds.flatMap((questionId) => {
    const now = findLevel(framework, auditReturn.answers[questionId]?.rating ?? null)
    return now && isWorse(now, was) ? [{ was, questionId, now }] : []
  })
}

function isWorse(now: Level, was: Level): boolean {
  const [rankNow, rankWas] = [rankOf(now), rankOf(was)]
  return rankNow !== null && rankWas !== null && rankNow > rankWas
}
