import * as z from 'zod/mini'
import { daySchema, momentSchema } from '../basics/day'
import { type Id, idSchema } from '../basics/id'
import { longestName, stampShape } from '../basics/stamp'
import { agreedSchema } from '../returns/auditReturn'

// A session: the meeting in which organisations are held to account (challenge sheet, 1.3 to 1.8). What was asked and answered
// stands in the ledger, what was agreed to be done among the actions; the log says what happened here, in order, and points to both.
//
//   before ──start──▶ running ⇄ paused ──end──▶ ended ──review──▶ reviewed
//                                 ▲──────reopen────┘ ▲─────reopen────┘
//
// The notes are the chair's own. They stand in a field that nothing but the presenter's screen is given: see `OpenSession`.

export type SessionId = Id<'session'>
export type AgendaItemId = Id<'agenda item'>
export type SessionPersonId = Id<'session person'>

/** The most characters of what is typed about a session. */
export const longestOfSession = { line: 2_000, words: 20_000, name: longestName } as const

const name = stampShape.by
const line = z.string().check(z.maxLength(longestOfSession.line))
const words = z.string().check(z.maxLength(longestOfSession.words))
const someName = name.check(z.minLength(1))
const someLine = line.check(z.minLength(1))
const someWords = words.check(z.minLength(1))

/**
 * Forms of challenge: a panel for one organisation after another, an event of many, peers in pairs or at tables, a slot at a board
 * meeting, in writing at a desk, a few standards in depth, and what follows up an earlier one. All of them leave the same records.
 */
export const sessionForms = ['panel', 'event', 'peer', 'board', 'written', 'themed', 'followUp'] as const
export type SessionForm = (typeof sessionForms)[number]

/** Whether somebody came. */
export const attendances = ['expected', 'present', 'apologies', 'absent'] as const

/** A person by role, and whether they came. */
const personSchema = z.strictObject({
  id: idSchema<'session person'>(),
  role: someName,
  name,
  side: z.enum(['panel', 'organisation', 'observer']),
  /** Whom they are from; null for nobody that is asked. */
  organisationId: z.nullable(idSchema<'organisation'>()),
  /** True for one who is there without a say in ratings, such as the note-taker. */
  hasNoVote: z.boolean(),
  attendance: z.enum(attendances),
  /** Organisations in whose part they must not take a part, and why. */
  interests: z.array(z.strictObject({ organisationId: idSchema<'organisation'>(), why: line })).check(z.maxLength(100)),
})

/** A question that is to be asked. */
const askSchema = z.strictObject({
  id: idSchema<'ask'>(),
  words: someWords,
  /** The prompt it was taken from; null for one's own. */
  promptId: z.nullable(idSchema<'prompt'>()),
})

const agendaItemSchema = z.strictObject({
  id: idSchema<'agenda item'>(),
  kind: z.enum(['opening', 'carried', 'topic', 'break', 'closing']),
  title: someLine,
  minutes: z.number().check(z.minimum(0), z.maximum(600)),
  /** Why it is on the agenda, a line for each reason. */
  why: z.array(line).check(z.maxLength(50)),
  organisationIds: z.array(idSchema<'organisation'>()).check(z.maxLength(2_000)),
  standardId: z.nullable(idSchema<'standard'>()),
  questionIds: z.array(idSchema<'question'>()).check(z.maxLength(500)),
  challengeIds: z.array(idSchema<'challenge'>()).check(z.maxLength(500)),
  asks: z.array(askSchema).check(z.maxLength(100)),
})

/** What the room can be shown of an item, in the order in which it is revealed. */
export const roomParts = ['question', 'own', 'last', 'words', 'challenges', 'agreed', 'actions'] as const
export type RoomPart = (typeof roomParts)[number]

const itemId = idSchema<'agenda item'>()
const ofItem = z.nullable(itemId)
/** A place in the log. */
const place = z.string().check(z.regex(/^\d{5}$/))

/** What happened in a session. Only ever added. */
export const logEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...stampShape, kind: z.literal('started') }),
  z.strictObject({ ...stampShape, kind: z.literal('paused') }),
  z.strictObject({ ...stampShape, kind: z.literal('resumed') }),
  z.strictObject({ ...stampShape, kind: z.literal('ended') }),
  z.strictObject({ ...stampShape, kind: z.literal('reviewed') }),
  z.strictObject({ ...stampShape, kind: z.literal('reopened'), reason: someWords }),
  /** The computer was off or asleep since then: that time is not counted. */
  z.strictObject({ ...stampShape, kind: z.literal('interrupted'), since: momentSchema }),
  z.strictObject({ ...stampShape, kind: z.literal('item'), itemId }),
  z.strictObject({ ...stampShape, kind: z.literal('revealed'), itemId, part: z.enum(roomParts) }),
  z.strictObject({ ...stampShape, kind: z.literal('hidden'), itemId, part: z.enum(roomParts) }),
  /** What the room's screen does: it shows the item, nothing, or what it showed before. */
  z.strictObject({ ...stampShape, kind: z.literal('screen'), shows: z.enum(['item', 'nothing', 'frozen']) }),
  z.strictObject({ ...stampShape, kind: z.literal('parked'), itemId, why: words }),
  z.strictObject({ ...stampShape, kind: z.literal('takenUp'), itemId }),
  z.strictObject({
    ...stampShape,
    kind: z.literal('extended'),
    itemId,
    minutes: z.number().check(z.minimum(1), z.maximum(600)),
  }),
  /** Somebody came, late or in time, left, or is known not to come. `was` is how they were marked before. */
  z.strictObject({
    ...stampShape,
    kind: z.literal('attended'),
    personId: idSchema<'session person'>(),
    was: z.enum(attendances),
    now: z.enum([...attendances, 'left']),
  }),
  /** What stands at that place was written down by mistake, and counts no longer. It stays where it is. */
  z.strictObject({ ...stampShape, kind: z.literal('undone'), place }),
  /** Something was written in the ledger: an event of a challenge, or the challenge itself. */
  z.strictObject({
    ...stampShape,
    kind: z.literal('challenge'),
    itemId: ofItem,
    challengeId: idSchema<'challenge'>(),
    eventId: z.nullable(idSchema<'challenge event'>()),
  }),
  /** A rating was proposed, agreed or not agreed. What the organisation says of itself stands as it was then. */
  z.strictObject({
    ...stampShape,
    kind: z.literal('rated'),
    itemId: ofItem,
    returnId: idSchema<'return'>(),
    questionId: idSchema<'question'>(),
    own: z.nullable(idSchema<'level'>()),
    proposed: z.nullable(idSchema<'level'>()),
    /** What was agreed; null while nothing is, and where it was not agreed. */
    agreed: z.nullable(idSchema<'level'>()),
    isNotAgreed: z.boolean(),
    /** Whether the organisation said in the room that it agrees; left out where nobody recorded it. */
    organisationAgrees: z.optional(z.boolean()),
    /** Who decides where it was not agreed; left out where nobody recorded it. */
    decides: z.optional(z.enum(['chair', 'partners'])),
    reason: words,
    /** Who of the panel decided. */
    raters: z.array(idSchema<'session person'>()).check(z.maxLength(200)),
    /** What was agreed on the return until then, so that this can be taken back; null for nothing. */
    stood: z.optional(z.nullable(agreedSchema)),
  }),
  z.strictObject({ ...stampShape, kind: z.literal('action'), itemId: ofItem, actionId: idSchema<'action'>() }),
  z.strictObject({ ...stampShape, kind: z.literal('decision'), itemId: ofItem, words: someWords }),
  z.strictObject({
    ...stampShape,
    kind: z.literal('letterSent'),
    organisationId: idSchema<'organisation'>(),
    /** The day by which it can say that a fact is wrong. */
    answerBy: z.nullable(daySchema),
  }),
  /** The organisation accepts the statements of fact, or says what is wrong. */
  z.strictObject({
    ...stampShape,
    kind: z.literal('replied'),
    organisationId: idSchema<'organisation'>(),
    accepts: z.boolean(),
    words,
    /** What the file that it came in is known by; left out where it came by other ways. */
    fingerprint: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  }),
])

export const sessionSchema = z.strictObject({
  id: idSchema<'session'>(),
  cycleId: idSchema<'cycle'>(),
  form: z.enum(sessionForms),
  title: someLine,
  on: daySchema,
  /** `10:00`; empty where it is not known. */
  startsAt: z.string().check(z.regex(/^(|([01]\d|2[0-3]):[0-5]\d)$/)),
  place: line,
  /** How many minutes there are. */
  minutes: z.number().check(z.minimum(5), z.maximum(1_440)),
  people: z.array(personSchema).check(z.maxLength(1_000)),
  agenda: z.array(agendaItemSchema).check(z.maxLength(500)),
  /** The agenda as the panel was sent it, and when; null while it was not. */
  papers: z.nullable(z.strictObject({ at: momentSchema, agenda: z.array(agendaItemSchema).check(z.maxLength(500)) })),
  /** What happened, by its place: `00001`, `00002`. */
  log: z.record(place, logEntrySchema),
  /** The chair's own notes, by agenda item, and under `session` those on the whole. They never leave this field. */
  notes: z.record(z.string().check(z.maxLength(80)), words),
  /** Words that a person put in place of those made from the record, by piece: `minutes/opening`, `letter/ID/thanks`. */
  edits: z.record(z.string().check(z.maxLength(200)), words),
  madeOn: daySchema,
})

/** One session with its agenda, its log and the chair's notes. */
export type Session = z.infer<typeof sessionSchema>
export type SessionPerson = Session['people'][number]
export type AgendaItem = Session['agenda'][number]
export type LogEntry = z.infer<typeof logEntrySchema>
export type LogEntryOf<Kind extends LogEntry['kind']> = Extract<LogEntry, { readonly kind: Kind }>

/**
 * A session without its notes. Everything that goes out — the room's screen, papers, minutes, letters, packs — is made from this, so
 * that a session with notes in it does not compile there.
 */
export type OpenSession = Omit<Session, 'notes'> & { readonly notes?: never }

/** The session as others may know it. The one door out: what is not named here does not go through. */
export const withoutNotes = ({ notes: _notes, ...session }: Session): OpenSession => session
