import { type Day, shortDay } from '../basics/day'
import { counted } from '../basics/text'
import type { ChallengeEventOf, EscalationStep } from './challenge'
import type { LedgerRow } from './ledger'
import type { ChallengeState, ChallengeStatus } from './state'

/** Where a challenge stands, as every screen and document says it (CF1). */
export const challengeStatusWords: Readonly<Record<ChallengeStatus, string>> = {
  open: 'Open',
  evidenceAwaited: 'Answered, evidence awaited',
  closedOnEvidence: 'Closed, evidence seen',
  superseded: 'Closed, superseded',
  notPursued: 'Closed, not pursued',
  voided: 'Entered by mistake',
}

/** Where a challenge stands now: one whose evidence somebody saw waits for nothing but to be closed. */
export const standingWords = ({ status, isEvidenceSeen }: Pick<ChallengeState, 'status' | 'isEvidenceSeen'>): string =>
  status === 'evidenceAwaited' && isEvidenceSeen
    ? 'Answered, evidence seen, not closed yet'
    : challengeStatusWords[status]

/** Whom a challenge is escalated to. */
export const escalationWords: Readonly<Record<EscalationStep, string>> = {
  delegated: 'delegated safeguarding partners',
  lead: 'lead safeguarding partners',
}

/** What somebody found when they looked at evidence. */
export const foundWords: Readonly<Record<ChallengeEventOf<'evidence'>['found'], string>> = {
  asSaid: 'Seen, and as it says',
  notAsSaid: 'Seen, and not as it says',
  notSeen: 'Not seen yet',
}

/** `Asked 10 Mar 2026, 8 months ago; carried twice`. */
export function ageWords({ challenge, state, months }: Pick<LedgerRow, 'challenge' | 'state' | 'months'>): string {
  const ago = months === 0 ? '' : `, ${counted(months, 'month')} ago`
  return `Asked ${shortDay(challenge.raised.on)}${ago}${carriedWords(state.timesCarried)}`
}

const carriedWords = (times: number) => (times === 0 ? '' : `; carried ${oftenWords(times)}`)

/** `once`, `twice`, `3 times`. */
export const oftenWords = (times: number): string => (times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`)

/** `Escalated to the delegated safeguarding partners on 2 Oct 2028`: the day is always printed (CF7). */
export const escalatedWords = ({ to, on }: { readonly to: EscalationStep; readonly on: Day }): string =>
  `Escalated to the ${escalationWords[to]} on ${shortDay(on)}`
