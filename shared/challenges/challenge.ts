import * as z from 'zod/mini'
import { daySchema } from '../basics/day'
import { type Id, idSchema } from '../basics/id'
import { stampShape } from '../basics/stamp'

// The challenge ledger: every question that was put to an organisation stays in it until it is settled on evidence (challenge
// sheet, 1.9). A challenge is what was asked, which never changes, and what happened since, which is only ever added to.
//
//   open ⇄ evidence awaited          by what is answered and returned
//     └──settle──▶ closed, evidence seen · closed, superseded · closed, not pursued
//     └──void────▶ voided            each of them ──reopen──▶ open

export type ChallengeId = Id<'challenge'>

/** The most characters of what is typed about a challenge. */
export const longestOfChallenge = { line: 2_000, words: 10_000 } as const

const line = z.string().check(z.maxLength(longestOfChallenge.line))
const words = z.string().check(z.maxLength(longestOfChallenge.words))
const someLine = line.check(z.minLength(1))
const someWords = words.check(z.minLength(1))

/** What a challenge is about: questions of one edition, or a whole standard where there are none. */
const aboutSchema = z.strictObject({
  framework: idSchema<'framework edition'>(),
  questionIds: z.array(idSchema<'question'>()).check(z.maxLength(50)),
  standardId: z.nullable(idSchema<'standard'>()),
})

/** Where a challenge comes from. */
const fromSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('flag'), rule: line, why: words }),
  z.strictObject({ kind: z.literal('lay'), reviewId: idSchema<'review'>(), itemId: idSchema<'review item'>() }),
  /** What a panel asked when it read the return. */
  z.strictObject({ kind: z.literal('query'), returnId: idSchema<'return'>() }),
  z.strictObject({ kind: z.literal('prompt'), promptId: idSchema<'prompt'>() }),
  z.strictObject({ kind: z.literal('challenge'), challengeId: idSchema<'challenge'>() }),
  z.strictObject({ kind: z.literal('own') }),
])

/** What was asked, of whom, by whom and when. Never changed: a fact that was wrong is corrected beside it. */
const raisedSchema = z.strictObject({
  ...stampShape,
  cycleId: idSchema<'cycle'>(),
  /** The session it was raised in; null outside one. */
  sessionId: z.nullable(idSchema<'session'>()),
  question: someWords,
  topic: line,
  /** Whom it is put to; null where no single organisation can answer it. */
  organisationId: z.nullable(idSchema<'organisation'>()),
  /** Who is meant where it is no single organisation, such as the three statutory partners. */
  who: line,
  about: z.nullable(aboutSchema),
  from: fromSchema,
  /** Shared by the challenges that put one question to several organisations at once: each of them answers for itself. */
  together: z.nullable(idSchema<'challenge group'>()),
})

const evidenceSchema = z.strictObject({ what: someLine, where: line, on: z.nullable(daySchema) })

/** Partners that a challenge is escalated to, in their order. */
export const escalationSteps = ['delegated', 'lead'] as const

const common = {
  id: idSchema<'challenge event'>(),
  ...stampShape,
  /** The session it happened in; null outside one. */
  sessionId: z.nullable(idSchema<'session'>()),
}

export const challengeEventSchema = z.discriminatedUnion('kind', [
  /** The question was put in a session. */
  z.strictObject({ ...common, kind: z.literal('asked') }),
  z.strictObject({ ...common, kind: z.literal('answered'), words: someWords, role: line }),
  /** The organisation was not there, or said nothing. It stays open. */
  z.strictObject({ ...common, kind: z.literal('notAnswered'), why: z.enum(['absent', 'noAnswer']), note: words }),
  /** Evidence was offered, and whether somebody looked and found it to be as it says. */
  z.strictObject({
    ...common,
    kind: z.literal('evidence'),
    item: evidenceSchema,
    found: z.enum(['asSaid', 'notAsSaid', 'notSeen']),
    note: words,
  }),
  z.strictObject({ ...common, kind: z.literal('viewed'), satisfied: z.enum(['yes', 'partly', 'no']), words }),
  /** What would close it, and by which day. */
  z.strictObject({ ...common, kind: z.literal('toClose'), evidence: someWords, due: daySchema }),
  z.strictObject({ ...common, kind: z.literal('action'), actionId: idSchema<'action'>() }),
  /** Given back to the organisation, by the panel or by the partners it was escalated to: the answer does not settle it. */
  z.strictObject({ ...common, kind: z.literal('returned'), from: z.enum(['panel', 'partners']), why: someWords }),
  /** A session ended before it was settled. */
  z.strictObject({
    ...common,
    kind: z.literal('heldOver'),
    why: z.enum(['notReached', 'parked', 'notSettled']),
    note: words,
  }),
  /** A new cycle began, and it goes on in that one. */
  z.strictObject({
    ...common,
    kind: z.literal('carried'),
    cycleId: idSchema<'cycle'>(),
    about: z.nullable(aboutSchema),
    /** What became of its question in the new edition. */
    how: z.enum(['same', 'moved', 'reworded', 'merged', 'split', 'new', 'crosswalk', 'removed', 'none']),
    /** False for a cycle that began before it was asked, or while it was closed: it stands there, and is not counted as carried. */
    wasOpen: z.boolean(),
  }),
  /** Put to another organisation, such as the one that took over. */
  z.strictObject({
    ...common,
    kind: z.literal('readdressed'),
    organisationId: z.nullable(idSchema<'organisation'>()),
    who: line,
    why: someWords,
  }),
  z.strictObject({ ...common, kind: z.literal('escalated'), to: z.enum(escalationSteps), note: words }),
  /** The organisation accepts what is written as the facts. */
  z.strictObject({ ...common, kind: z.literal('accepted'), role: line }),
  /** A fact that was wrong, of the question or of an event: what was written stays, and this stands beside it. */
  z.strictObject({
    ...common,
    kind: z.literal('corrected'),
    event: z.nullable(idSchema<'challenge event'>()),
    words: someWords,
    role: line,
  }),
  /** An event that was written down by mistake counts no longer: it stays, and this stands beside it. */
  z.strictObject({ ...common, kind: z.literal('takenBack'), event: idSchema<'challenge event'>() }),
  z.strictObject({
    ...common,
    kind: z.literal('settled'),
    outcome: z.enum(['evidenceSeen', 'superseded', 'notPursued']),
    reason: someWords,
    /** Whom the closer is from; null for the partnership itself. */
    closerFrom: z.nullable(idSchema<'organisation'>()),
    /** What took its place, where it is superseded. */
    replacedBy: z.nullable(idSchema<'challenge'>()),
    /** How the organisation rated itself on the question then; null where it did not. */
    rating: z.nullable(
      z.strictObject({
        framework: idSchema<'framework edition'>(),
        questionId: idSchema<'question'>(),
        level: idSchema<'level'>(),
      }),
    ),
  }),
  z.strictObject({ ...common, kind: z.literal('reopened'), reason: someWords }),
  /** A rating fell since it was closed, and somebody decided that it stays closed all the same (CF9). */
  z.strictObject({
    ...common,
    kind: z.literal('leftClosed'),
    reason: someWords,
    returnId: idSchema<'return'>(),
    questionId: idSchema<'question'>(),
    level: idSchema<'level'>(),
  }),
  /** It should never have been written down. */
  z.strictObject({ ...common, kind: z.literal('voided'), reason: someWords }),
])

export const challengeSchema = z.strictObject({
  id: idSchema<'challenge'>(),
  raised: raisedSchema,
  /** Oldest first. */
  events: z.array(challengeEventSchema).check(z.maxLength(5_000)),
})

/** A question that was put to an organisation, and everything that happened since. */
export type Challenge = z.infer<typeof challengeSchema>
export type Raised = Challenge['raised']
export type ChallengeAbout = NonNullable<Raised['about']>
export type ChallengeFrom = Raised['from']
export type ChallengeEvent = z.infer<typeof challengeEventSchema>
export type ChallengeEventOf<Kind extends ChallengeEvent['kind']> = Extract<ChallengeEvent, { readonly kind: Kind }>
export type EscalationStep = (typeof escalationSteps)[number]
/** How the organisation rated itself when a challenge was settled. */
export type RatingThen = NonNullable<ChallengeEventOf<'settled'>['rating']>
