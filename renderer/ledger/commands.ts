import { type Day, readTypedDay } from '../../shared/basics/day'
import { ok, type Result, refuse } from '../../shared/basics/result'
import { counted } from '../../shared/basics/text'
import type { Challenge, ChallengeId, EscalationStep } from '../../shared/challenges/challenge'
import type { ReopenOffer } from '../../shared/challenges/ledger'
import { type ChallengeAsked, raiseChallenges } from '../../shared/challenges/raising'
import { type ChallengeEntry, type Recorded, recordOn } from '../../shared/challenges/recording'
import {
  escalateChallenge,
  type Ledger,
  leaveClosed,
  reopenChallenge,
  type Settling,
  settleChallenge,
  voidChallenge,
} from '../../shared/challenges/settling'
import { escalationWords } from '../../shared/challenges/words'
import { newId, now, today } from '../host/clock'
import { addChallenges, putChallengeBack, updateChallenge } from '../storage/ledger'
import { readRatingOf } from '../storage/ledgerRatings'
import type { LedgerProblem } from '../view/explainLedger'
import { sayWithWayBack } from '../view/returnSteps'

// Everything a person can do with the ledger outside a session. Nothing is ever deleted: what is taken back at once is put back as it
// was, and a question that was asked is taken back as a mistake, with its reason.

const recorded = (by: string): Recorded => ({ by, at: now(), on: today(), sessionId: null })

/** Puts a question to those it is for. Answers what went into the ledger. */
export async function ask(
  asked: ChallengeAsked,
  by: string,
): Promise<Result<{ readonly raised: readonly Challenge[]; readonly say: () => void }, LedgerProblem>> {
  const { sessionId: _none, ...stamp } = recorded(by)
  const raised = await addChallenges('askChallenge', raiseChallenges(asked, stamp, newId))
  if (!raised.ok) return raised
  const say = () =>
    sayWithWayBack(`Asked. ${counted(raised.value.length, 'question')} went into the ledger.`, {
      takeBack: () => takeBackAsked(raised.value, by),
      undone: 'Taken back. It stands in the ledger as entered by mistake.',
    })
  return ok({ raised: raised.value, say })
}

async function takeBackAsked(raised: readonly Challenge[], by: string) {
  for (const { id, events } of raised) {
    const back = await updateChallenge<LedgerProblem>('undoAskChallenge', id, (present, { challenges }) =>
      present.events.length === events.length
        ? voidChallenge(present, 'Taken back as soon as it was asked.', challenges, recorded(by), newId)
        : refuse({ kind: 'challengeChangedSince' } as const),
    )
    if (!back.ok) return refuse({ kind: 'challengeChangedSince' } as const)
  }
  return ok(null)
}

type Rule = (challenge: Challenge, ledger: Ledger) => Result<Challenge, LedgerProblem>

/** Changes a challenge, says what was done, and keeps the way back. */
async function change(does: string, id: ChallengeId, done: string, rule: Rule): Promise<Result<null, LedgerProblem>> {
  const step = await updateChallenge(does, id, rule)
  if (!step.ok) return step
  sayWithWayBack(done, { takeBack: () => putChallengeBack(step.value), undone: 'Undone. It stands as it did before.' })
  return ok(null)
}

/** Writes down what happened. */
export const record = (id: ChallengeId, entry: ChallengeEntry, by: string, done: string) =>
  change('recordChallenge', id, done, (challenge) => recordOn(challenge, entry, recorded(by), newId))

/** Writes down what would close it, by a day as it was typed. Refuses words that are no day (CF4). */
export async function toClose(id: ChallengeId, evidence: string, typed: string, by: string) {
  const due = readTypedDay(typed)
  if (due === null) return refuse({ kind: 'dayIsNotRead' } as const)
  return record(id, { kind: 'toClose', evidence, due }, by, 'What would close it is written down.')
}

/** Writes down evidence; a day that was typed and is none is refused, no day is none. */
export async function evidence(
  id: ChallengeId,
  item: { readonly what: string; readonly where: string; readonly on: string },
  found: 'asSaid' | 'notAsSaid' | 'notSeen',
  note: string,
  by: string,
) {
  const on: Day | null = item.on.trim() === '' ? null : readTypedDay(item.on)
  if (on === null && item.on.trim() !== '') return refuse({ kind: 'dayIsNotRead' } as const)
  return record(id, { kind: 'evidence', item: { ...item, on }, found, note }, by, 'The evidence is written down.')
}

/** Takes it to the partners (CF7). */
export const escalate = (id: ChallengeId, to: EscalationStep, note: string, by: string) =>
  change('escalateChallenge', id, `Escalated to the ${escalationWords[to]}.`, (challenge) =>
    escalateChallenge(challenge, to, note, recorded(by), newId),
  )

/** Closes it with an outcome, a reason and who closes it; how the organisation rates itself now is kept with it (CF1, CF5, CF9). */
export async function settle(id: ChallengeId, settling: Omit<Settling, 'rating'>, by: string) {
  const rating = await readRatingOf(id, today())
  return change('settleChallenge', id, 'Settled. It stays in the ledger with its reason.', (challenge, ledger) =>
    settleChallenge(challenge, { ...settling, rating }, ledger, recorded(by), newId),
  )
}

/** Says that it should never have been written down. */
export const enterAsMistake = (id: ChallengeId, reason: string, by: string) =>
  change('voidChallenge', id, 'It stands as entered by mistake, with your reason.', (challenge, { challenges }) =>
    voidChallenge(challenge, reason, challenges, recorded(by), newId),
  )

/** Opens it again. */
export const reopen = (id: ChallengeId, reason: string, by: string) =>
  change('reopenChallenge', id, 'Open again.', (challenge) => reopenChallenge(challenge, reason, recorded(by), newId))

/** Leaves it closed although it is rated lower now (CF9). */
export const stayClosed = (
  { challenge, auditReturn, questionId, now: level }: ReopenOffer,
  reason: string,
  by: string,
) =>
  change('leaveClosed', challenge.id, 'It stays closed, and this is not offered again for that answer.', (present) =>
    leaveClosed(present, { returnId: auditReturn.id, questionId, level: level.id }, reason, recorded(by), newId),
  )
