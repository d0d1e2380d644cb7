import type { Day } from '../basics/day'
import type { MintId } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import type { Stamp } from '../basics/stamp'
import { overLimit, printable, tidy } from '../basics/text'
import type { Challenge, ChallengeEvent, ChallengeId } from '../challenges/challenge'
import { type CannotRecord, type ChallengeEntry, recordOn } from '../challenges/recording'
import { stateOf } from '../challenges/state'
import type { OrganisationId } from '../partnership/organisation'
import { type CannotLog, entriesOf, logged } from './log'
import { isOfSession } from './run'
import { longestOfSession, type Session } from './session'

/** What an organisation says of one question that was put to it. Empty words say nothing. */
export type StatementReply = {
  readonly challengeId: ChallengeId
  /** True where what was recorded is accepted, whatever is said of the others. */
  readonly isRight?: boolean
  /** What is wrong in what was recorded. */
  readonly wrong: string
  /** What it answers now. */
  readonly answer: string
  /** Evidence that it offers; null for none. */
  readonly evidence: { readonly what: string; readonly where: string; readonly on: Day | null } | null
}

/** What an organisation says to its letter. */
export type SessionReply = {
  readonly organisationId: OrganisationId
  /** The role that replied. */
  readonly role: string
  /** True where it accepts everything that is written. */
  readonly accepts: boolean
  /** What it says on the whole; may be empty. */
  readonly words: string
  readonly statements: readonly StatementReply[]
  /** What the file that it came in is known by; left out for one that was written down by hand. */
  readonly fingerprint?: string
}

/** Why a reply is not written down. */
export type CannotTakeReply =
  | CannotLog
  | CannotRecord
  | { readonly kind: 'roleIsMissing' }
  /** It says that something is wrong, and not what; or it accepts everything, and says that something is wrong. */
  | { readonly kind: 'replyIsUnclear' }
  /** The file that it came in was taken in before. */
  | { readonly kind: 'replyIsHere' }
  /** A question that was not put to this organisation in this session. */
  | { readonly kind: 'questionIsNotTheirs' }

/** What a reply changes: the session's log, and the questions that it speaks of. */
export type ReplyTaken = { readonly session: Session; readonly challenges: readonly Challenge[] }

/**
 * Writes down what an organisation says to its letter. What was recorded stays, and each correction stands beside it; an answer or
 * evidence is added to its question, which stays open until somebody settles it; what an earlier reply said already is not added
 * again. What is said to a question that was closed
 * meanwhile stands in the session's log. Refuses a reply before the session has ended, one without a role, and one that is not clear.
 */
export function takeReply(
  session: Session,
  challenges: readonly Challenge[],
  reply: SessionReply,
  stamp: Stamp,
  newId: MintId,
): Result<ReplyTaken, CannotTakeReply> {
  const role = tidy(reply.role)
  if (role === '') return refuse({ kind: 'roleIsMissing' })
  const theirs = questionsTo(session, challenges, reply.organisationId)
  const words = [printable(reply.words).trim(), ...saidTooLate(theirs, reply)].filter((each) => each !== '').join('\n')
  const tooLong = overLimit([words], longestOfSession.words)
  if (tooLong) return refuse(tooLong)
  const isSomethingWrong = reply.statements.some(({ wrong }) => wrong.trim() !== '')
  if (reply.accepts ? isSomethingWrong : !isSomethingWrong && words === '') return refuse({ kind: 'replyIsUnclear' })
  const { fingerprint, organisationId, accepts } = reply
  if (fingerprint !== undefined && entriesOf(session, 'replied').some((each) => each.fingerprint === fingerprint))
    return refuse({ kind: 'replyIsHere' })
  const known = fingerprint === undefined ? {} : { fingerprint }
  const said = { kind: 'replied', organisationId, accepts, words, ...known } as const
  const log = logged(session, said, stamp)
  if (!log.ok) return log
  if (reply.statements.some(({ challengeId }) => !theirs.some(({ id }) => id === challengeId)))
    return refuse({ kind: 'questionIsNotTheirs' })
  const changed: Challenge[] = []
  for (const challenge of theirs) {
    const statement = reply.statements.find(({ challengeId }) => challengeId === challenge.id)
    const next = entriesFor(challenge, statement, reply.accepts || statement?.isRight === true, role).reduce<
      Result<Challenge, CannotRecord>
    >(
      (present, entry) => (present.ok ? recordOn(present.value, entry, { ...stamp, sessionId: null }, newId) : present),
      ok(challenge),
    )
    if (!next.ok) return next
    if (next.value !== challenge) changed.push(next.value)
  }
  return ok({ session: log.value, challenges: changed })
}

/** What is answered or offered to questions that are closed, in words. */
const saidTooLate = (theirs: readonly Challenge[], { statements }: SessionReply): readonly string[] =>
  statements.flatMap(({ challengeId, answer, evidence }) => {
    const challenge = theirs.find(({ id }) => id === challengeId)
    const said = [answer, evidence?.what ?? ''].map((each) => printable(each).trim()).filter((each) => each !== '')
    return challenge && !stateOf(challenge).isOpen && said.length > 0
      ? [`On a question that is closed, “${challenge.raised.question}”: ${said.join('; ')}`]
      : []
  })

/** The questions that were put to an organisation in a session, whoever answers for it now. */
const questionsTo = (
  session: Pick<Session, 'id' | 'agenda'>,
  challenges: readonly Challenge[],
  organisationId: OrganisationId,
): readonly Challenge[] =>
  challenges.filter(
    (challenge) =>
      isOfSession(session, challenge) &&
      (challenge.raised.organisationId === organisationId ||
        challenge.events.some((event) => event.kind === 'readdressed' && event.organisationId === organisationId)),
  )

function entriesFor(
  challenge: Challenge,
  statement: StatementReply | undefined,
  accepts: boolean,
  role: string,
): readonly ChallengeEntry[] {
  const has = (typed: string | undefined): typed is string => (typed ?? '').trim() !== ''
  const { isOpen, isAccepted, status } = stateOf(challenge)
  const evidence = statement?.evidence
  const entries: readonly ChallengeEntry[] = [
    ...(accepts && !isAccepted && status !== 'voided' ? [{ kind: 'accepted', role } as const] : []),
    ...(has(statement?.wrong) ? [{ kind: 'corrected', event: null, words: statement.wrong, role } as const] : []),
    ...(isOpen && has(statement?.answer) ? [{ kind: 'answered', words: statement.answer, role } as const] : []),
    ...(isOpen && evidence && has(evidence.what)
      ? [{ kind: 'evidence', item: evidence, found: 'notSeen', note: '' } as const]
      : []),
  ]
  return entries.filter((entry) => !challenge.events.some((event) => saysTheSame(event, entry)))
}

/** True where an earlier reply said it already: whoever changes a reply and sends it again says the rest once more. */
function saysTheSame(event: ChallengeEvent, entry: ChallengeEntry): boolean {
  const same = (a: string, b: string) => tidy(a) === tidy(b)
  if (event.kind === 'corrected' && entry.kind === 'corrected') return same(event.words, entry.words)
  if (event.sessionId !== null) return false
  if (event.kind === 'answered' && entry.kind === 'answered') return same(event.words, entry.words)
  if (event.kind !== 'evidence' || entry.kind !== 'evidence') return false
  return same(event.item.what, entry.item.what) && same(event.item.where, entry.item.where)
}
