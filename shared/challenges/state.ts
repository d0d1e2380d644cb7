import { type Day, monthsBefore, monthsBetween } from '../basics/day'
import type { ActionId } from '../returns/answer'
import type { Challenge, ChallengeEvent, ChallengeEventOf, EscalationStep, Raised } from './challenge'

/** Where a challenge stands (CF1). `voided` is a mistake: it was never one. */
export type ChallengeStatus = 'open' | 'evidenceAwaited' | 'closedOnEvidence' | 'superseded' | 'notPursued' | 'voided'

/** What its events make of a challenge. */
export type ChallengeState = {
  readonly status: ChallengeStatus
  /** True until it is closed or voided: the ledger holds on to it. */
  readonly isOpen: boolean
  /** How often a new cycle began while it was not closed. */
  readonly timesCarried: number
  /** How often a session ended before it was settled. */
  readonly timesHeldOver: number
  /** The round it stands in now. */
  readonly cycleId: Raised['cycleId']
  /** What it is about in the edition of that round; null where nothing corresponds. */
  readonly about: Raised['about']
  readonly organisationId: Raised['organisationId']
  readonly who: string
  /** The answer that stands since it was last opened or returned; null for none. */
  readonly answer: ChallengeEventOf<'answered'> | null
  /** Evidence offered since it was last opened. */
  readonly evidence: readonly ChallengeEventOf<'evidence'>[]
  readonly view: ChallengeEventOf<'viewed'> | null
  /** What would close it. */
  readonly toClose: ChallengeEventOf<'toClose'> | null
  readonly actions: readonly ActionId[]
  /** Every escalation since it was last opened, oldest first: their days are printed. */
  readonly escalations: readonly ChallengeEventOf<'escalated'>[]
  /** Whom it is to be escalated to now; null where it is not (CF7). */
  readonly escalationDue: EscalationStep | null
  /** How it was settled or voided, where it was. */
  readonly closing: ChallengeEventOf<'settled'> | ChallengeEventOf<'voided'> | null
  /** True once the organisation accepted what is written as the facts. */
  readonly isAccepted: boolean
}

type Draft = { -readonly [Part in Exclude<keyof ChallengeState, 'isOpen' | 'escalationDue'>]: ChallengeState[Part] } & {
  /** How often it had been carried when it was last escalated. */
  carriedAtEscalation: number
}

/** What a challenge has come to, or had come to at the end of a day. Who wrote what in which order decides, never a clock. */
export function stateOf({ raised, events }: Challenge, asAt?: Day): ChallengeState {
  const draft: Draft = {
    ...fresh,
    timesCarried: 0,
    timesHeldOver: 0,
    ...placed(raised),
    actions: [],
    carriedAtEscalation: 0,
  }
  for (const event of events) if (asAt === undefined || event.on <= asAt) apply(draft, event)
  const { carriedAtEscalation, ...state } = draft
  const isOpen = state.status === 'open' || state.status === 'evidenceAwaited'
  return { ...state, isOpen, escalationDue: isOpen ? escalationDue(draft) : null }
}

const placed = ({ cycleId, about, organisationId, who }: Raised) => ({ cycleId, about, organisationId, who })

/** What begins again when a challenge is opened. */
const fresh = {
  status: 'open',
  answer: null,
  evidence: [],
  view: null,
  toClose: null,
  escalations: [],
  closing: null,
  isAccepted: false,
} as const

/** Times carried from which on a challenge goes to the partners (CF7). */
const carriedToEscalate = 3

function escalationDue({ timesCarried, escalations, carriedAtEscalation }: Draft): EscalationStep | null {
  if (timesCarried < carriedToEscalate) return null
  if (escalations.length === 0) return 'delegated'
  const isAtTop = escalations.some(({ to }) => to === 'lead')
  return !isAtTop && timesCarried > carriedAtEscalation ? 'lead' : null
}

function apply(draft: Draft, event: ChallengeEvent): void {
  switch (event.kind) {
    case 'answered':
      draft.answer = event
      draft.status = 'evidenceAwaited'
      return
    case 'notAnswered':
    case 'returned':
      draft.answer = null
      draft.status = 'open'
      return
    case 'evidence':
      draft.evidence = [...draft.evidence, event]
      return
    case 'viewed':
      draft.view = event
      return
    case 'toClose':
      draft.toClose = event
      return
    case 'action':
      draft.actions = [...draft.actions, event.actionId]
      return
    case 'heldOver':
      draft.timesHeldOver += 1
      return
    case 'carried':
      draft.timesCarried += event.wasOpen ? 1 : 0
      draft.cycleId = event.cycleId
      draft.about = event.about
      return
    case 'readdressed':
      draft.organisationId = event.organisationId
      draft.who = event.who
      return
    case 'escalated':
      draft.escalations = [...draft.escalations, event]
      draft.carriedAtEscalation = draft.timesCarried
      return
    case 'accepted':
      draft.isAccepted = true
      return
    case 'settled':
      draft.closing = event
      draft.status = statusAfter[event.outcome]
      return
    case 'voided':
      draft.closing = event
      draft.status = 'voided'
      return
    case 'reopened':
      Object.assign(draft, fresh, { carriedAtEscalation: 0 })
      return
    case 'asked':
    case 'corrected':
  }
}

const statusAfter = { evidenceSeen: 'closedOnEvidence', superseded: 'superseded', notPursued: 'notPursued' } as const

/** Whole months since a challenge was first asked. */
export const ageInMonths = ({ raised }: Challenge, asAt: Day): number => monthsBetween(raised.on, asAt)

/** CF6: carried twice or more, or open for more than twelve months. */
export function isLongUnsettled(challenge: Challenge, asAt: Day): boolean {
  const { isOpen, timesCarried } = stateOf(challenge)
  return isOpen && (timesCarried >= 2 || challenge.raised.on < monthsBefore(asAt, 12))
}
