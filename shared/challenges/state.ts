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
  /** True where what was looked at last is as it says, and nothing was asked for or given back since. */
  readonly isEvidenceSeen: boolean
  readonly view: ChallengeEventOf<'viewed'> | null
  /** What would close it. */
  readonly toClose: ChallengeEventOf<'toClose'> | null
  readonly actions: readonly ActionId[]
  /** Every escalation since it was last opened, oldest first: their days are printed. */
  readonly escalations: readonly ChallengeEventOf<'escalated'>[]
  /** How often it was carried since it was last escalated. */
  readonly carriedSinceEscalation: number
  /** Whom it is to be escalated to now; null where it is not (CF7). */
  readonly escalationDue: EscalationStep | null
  /** How it was settled or voided, where it was. */
  readonly closing: ChallengeEventOf<'settled'> | ChallengeEventOf<'voided'> | null
  /** True once the organisation accepted what is written as the facts. */
  readonly isAccepted: boolean
}

type Draft = { -readonly [Part in keyof ChallengeState]: ChallengeState[Part] }

/** Events that count: what was taken back does not. The same list where nothing was. */
export function standing(events: readonly ChallengeEvent[]): readonly ChallengeEvent[] {
  if (!events.some(({ kind }) => kind === 'takenBack')) return events
  const taken = new Set(events.flatMap((event) => (event.kind === 'takenBack' ? [event.event] : [])))
  return events.filter(({ kind, id }) => kind !== 'takenBack' && !taken.has(id))
}

/** What a challenge has come to, or had come to at the end of a day. Who wrote what in which order decides, never a clock. */
export function stateOf({ raised, events }: Challenge, asAt?: Day): ChallengeState {
  const draft = fresh(raised)
  for (const event of standing(asAt === undefined ? events : events.filter(({ on }) => on <= asAt))) apply(draft, event)
  draft.isOpen = draft.status === 'open' || draft.status === 'evidenceAwaited'
  draft.escalationDue = draft.isOpen ? escalationDue(draft) : null
  return draft
}

/** As it is before anything happened. Written out part by part: there are thousands, and each is made anew. */
const fresh = ({ cycleId, about, organisationId, who }: Raised): Draft => ({
  status: 'open',
  isOpen: true,
  timesCarried: 0,
  timesHeldOver: 0,
  cycleId,
  about,
  organisationId,
  who,
  answer: null,
  evidence: [],
  isEvidenceSeen: false,
  view: null,
  toClose: null,
  actions: [],
  escalations: [],
  carriedSinceEscalation: 0,
  escalationDue: null,
  closing: null,
  isAccepted: false,
})

/** What begins again when a challenge is opened; how often it was carried, where it stands and its actions stay. */
function openAgain(draft: Draft): void {
  draft.status = 'open'
  draft.answer = null
  draft.evidence = []
  draft.isEvidenceSeen = false
  draft.view = null
  draft.toClose = null
  draft.escalations = []
  draft.carriedSinceEscalation = 0
  draft.closing = null
  draft.isAccepted = false
}

/** Times carried from which on a challenge goes to the partners (CF7). */
const carriedToEscalate = 3

function escalationDue({ timesCarried, escalations, carriedSinceEscalation }: Draft): EscalationStep | null {
  if (timesCarried < carriedToEscalate) return null
  if (escalations.length === 0) return 'delegated'
  const isAtTop = escalations.some(({ to }) => to === 'lead')
  return !isAtTop && carriedSinceEscalation > 0 ? 'lead' : null
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
      draft.isEvidenceSeen = false
      draft.status = 'open'
      return
    case 'evidence':
      draft.evidence = [...draft.evidence, event]
      if (event.found !== 'notSeen') draft.isEvidenceSeen = event.found === 'asSaid'
      return
    case 'viewed':
      draft.view = event
      return
    case 'toClose':
      draft.toClose = event
      draft.isEvidenceSeen = false
      return
    case 'action':
      draft.actions = [...draft.actions, event.actionId]
      return
    case 'heldOver':
      draft.timesHeldOver += 1
      return
    case 'carried':
      draft.timesCarried += event.wasOpen ? 1 : 0
      draft.carriedSinceEscalation += event.wasOpen ? 1 : 0
      draft.cycleId = event.cycleId
      draft.about = event.about
      return
    case 'readdressed':
      draft.organisationId = event.organisationId
      draft.who = event.who
      return
    case 'escalated':
      draft.escalations = [...draft.escalations, event]
      draft.carriedSinceEscalation = 0
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
      openAgain(draft)
      return
    case 'asked':
    case 'corrected':
    case 'takenBack':
    case 'leftClosed':
  }
}

/** Where each outcome of a settlement leaves a challenge. */
export const statusAfter = {
  evidenceSeen: 'closedOnEvidence',
  superseded: 'superseded',
  notPursued: 'notPursued',
} as const

/** Whole months since a challenge was first asked. */
export const ageInMonths = ({ raised }: Challenge, asAt: Day): number => monthsBetween(raised.on, asAt)

/** CF6: carried twice or more, or open for more than twelve months. */
export const isLongUnsettled = (
  { raised }: Challenge,
  asAt: Day,
  { isOpen, timesCarried }: Pick<ChallengeState, 'isOpen' | 'timesCarried'>,
): boolean => isOpen && (timesCarried >= 2 || raised.on < monthsBefore(asAt, 12))
