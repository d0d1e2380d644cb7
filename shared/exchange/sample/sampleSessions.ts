import { asId } from '../../basics/id'
import type { Stamp } from '../../basics/stamp'
import type { ChallengeId } from '../../challenges/challenge'
import { lockPapers } from '../../sessions/agenda'
import { type LogSaid, logged } from '../../sessions/log'
import { makeSession } from '../../sessions/make'
import { mayRate } from '../../sessions/people'
import { endSession, raisedInSession, rate, recordInSession } from '../../sessions/run'
import type { AgendaItem, Session, SessionPerson } from '../../sessions/session'
import type { SampleChallengeFile, SampleSession } from './sampleChallengeFile'
import {
  accepted,
  entryOf,
  raiseSample,
  type SampleLedger,
  SampleRefused,
  type SampleWorld,
  sampleId,
  sampleIds,
  sampleStamp,
} from './sampleChallenges'

/** A session of the sample as it stands before it begins. */
export function preparedSession(written: SampleSession): Session {
  const { key, cycle, people, agenda, held, ...asked } = written
  const made = accepted(
    key,
    makeSession({ ...asked, cycleId: sampleId<'cycle'>(cycle) }, () => sampleId(`session-${key}`)),
  )
  const session = {
    ...made,
    people: people.map(
      ({ organisation, interests, ...person }, i): SessionPerson => ({
        ...person,
        id: sampleId(`session-${key}-person-${i + 1}`),
        organisationId: organisation === undefined ? null : sampleId<'organisation'>(organisation),
        interests: interests.map(({ organisation: from, why }) => ({ organisationId: sampleId(from), why })),
      }),
    ),
    agenda: agenda.map(
      ({ kind, title, minutes, why, organisations, questions, challenges }, i): AgendaItem => ({
        id: sampleId(`session-${key}-item-${i + 1}`),
        kind,
        title,
        minutes,
        why,
        organisationIds: organisations.map((each) => sampleId(each)),
        standardId: null,
        questionIds: questions.map((each) => asId(each)),
        challengeIds: challenges.map((each) => sampleId(`challenge-${each}`)),
        asks: [],
      }),
    ),
  }
  return held ? lockPapers(session, sampleStamp({ by: held.by, on: held.papersOn }).at) : session
}

/** Holds a session of the sample: every step by the rules of the room. What was asked and answered in it goes into the ledger. */
export function holdSession(
  written: SampleSession,
  file: SampleChallengeFile,
  world: SampleWorld,
  ledger: SampleLedger,
): Session {
  const { key, held } = written
  if (!held) return preparedSession(written)
  const mint = sampleIds(`session-${key}-event`)
  let session = preparedSession(written)
  let minute = Number(written.startsAt.slice(0, 2)) * 60 + Number(written.startsAt.slice(3))
  const now = (): Stamp => {
    const time = [Math.floor(minute / 60), minute % 60].map((each) => String(each).padStart(2, '0')).join(':')
    return sampleStamp({ by: held.by, on: written.on }, time)
  }
  const say = (said: LogSaid) => {
    session = accepted(key, logged(session, said, now()))
  }
  say({ kind: 'started' })
  for (const [i, item] of written.agenda.entries()) {
    const itemId = session.agenda[i]?.id as AgendaItem['id']
    say({ kind: 'item', itemId })
    for (const part of item.reveal) say({ kind: 'revealed', itemId, part })
    session = spokenOf(session, i + 1, itemId, file, world, ledger, now, mint)
    for (const question of item.rated) session = ratedIn(session, itemId, item.organisations[0], question, world, now())
    for (const words of item.decisions) say({ kind: 'decision', itemId, words })
    for (const action of file.actions)
      if (action.session === key && action.inItem === i + 1)
        say({ kind: 'action', itemId, actionId: sampleId(`action-${action.key}`) })
    minute += item.minutes
  }
  const end = accepted(key, endSession(session, [...ledger.values()], now(), mint))
  for (const challenge of end.challenges) ledger.set(challenge.id, challenge)
  return closedSession(end.session, held)
}

type Mint = ReturnType<typeof sampleIds>

/** What was asked and answered in one item, in the order in which the file tells it. */
function spokenOf(
  before: Session,
  inItem: number,
  itemId: AgendaItem['id'],
  file: SampleChallengeFile,
  world: SampleWorld,
  ledger: SampleLedger,
  now: () => Stamp,
  mint: Mint,
): Session {
  let session = before
  const key = (challengeKey: string): ChallengeId => sampleId(`challenge-${challengeKey}`)
  const isHere = (each: { readonly session?: string | undefined; readonly inItem?: number | undefined }) =>
    each.session !== undefined && `sample-session-${each.session}` === session.id && each.inItem === inItem
  for (const written of file.challenges) {
    if (isHere(written)) {
      const challenge = raiseSample(written, world, { ...now(), by: written.by })
      ledger.set(challenge.id, challenge)
      session = accepted(written.key, raisedInSession(session, itemId, challenge, now()))
    }
    for (const event of written.events) {
      const entry = 'session' in event && isHere(event) ? entryOf(event) : null
      const challenge = ledger.get(key(written.key))
      if (!entry || !challenge) continue
      const stamp = { ...now(), by: event.by }
      const next = accepted(written.key, recordInSession(session, itemId, challenge, entry, stamp, mint))
      ledger.set(challenge.id, next.challenge)
      session = next.session
    }
  }
  return session
}

/** Writes down a rating as the return says that it was agreed, or not agreed. */
function ratedIn(
  session: Session,
  itemId: AgendaItem['id'],
  organisation: string | undefined,
  question: string,
  { returns }: SampleWorld,
  stamp: Stamp,
): Session {
  const organisationId = sampleId<'organisation'>(organisation ?? '')
  const questionId = asId<'question'>(question)
  const auditReturn = returns.find((each) => each.organisationId === organisationId && each.cycleId === session.cycleId)
  const agreed = auditReturn?.agreed[questionId]
  if (!auditReturn || !agreed) throw new SampleRefused(`${session.id}: nothing agreed on ${question}`)
  const rated = {
    itemId,
    returnId: auditReturn.id,
    questionId,
    own: auditReturn.answers[questionId]?.rating ?? null,
    proposed: agreed.rating,
    agreed: agreed.rating,
    isNotAgreed: agreed.rating === null,
    reason: agreed.reason,
    raters: mayRate(session, organisationId).map(({ id }) => id),
  }
  return accepted(`${session.id} ${question}`, rate(session, rated, organisationId, stamp))
}

/** The minutes are reviewed, letters go out, and organisations reply. */
function closedSession(ended: Session, held: NonNullable<SampleSession['held']>): Session {
  const ids = [...new Set(ended.agenda.flatMap(({ organisationIds }) => organisationIds))]
  const said: readonly (readonly [LogSaid, Stamp])[] = [
    [{ kind: 'reviewed' }, sampleStamp({ by: held.by, on: held.reviewedOn })],
    ...ids.map(
      (organisationId) =>
        [
          { kind: 'letterSent', organisationId, answerBy: held.answerBy },
          sampleStamp({ by: held.by, on: held.lettersOn }),
        ] as const,
    ),
    ...held.replies.map(
      ({ on, organisation, accepts, words }) =>
        [
          { kind: 'replied', organisationId: sampleId<'organisation'>(organisation), accepts, words },
          sampleStamp({ by: held.by, on }),
        ] as const,
    ),
  ]
  return said.reduce((session, [each, stamp]) => accepted(session.id, logged(session, each, stamp)), ended)
}
