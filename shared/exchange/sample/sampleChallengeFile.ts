import * as z from 'zod/mini'
import { daySchema } from '../../basics/day'
import { escalationSteps } from '../../challenges/challenge'
import { planSchema } from '../../plan/plan'
import { roomParts, sessionForms } from '../../sessions/session'

// What the sample says of its challenge sessions, as people write it: organisations, cycles and challenges by their keys, no ids.

const some = z.string().check(z.minLength(1))
const text = z._default(z.string(), '')
const keys = z._default(z.array(some), [])
const said = { on: daySchema, by: some }
/** The session that something happened in, and the item of its agenda, counted from 1. */
const where = { session: z.optional(some), inItem: z.optional(z.number()) }
const evidence = z.strictObject({ what: some, where: text, on: z._default(z.nullable(daySchema), null) })

const eventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...said, ...where, kind: z.literal('asked') }),
  z.strictObject({ ...said, ...where, kind: z.literal('answered'), words: some, role: text }),
  z.strictObject({
    ...said,
    ...where,
    kind: z.literal('evidence'),
    item: evidence,
    found: z.enum(['asSaid', 'notAsSaid', 'notSeen']),
    note: text,
  }),
  z.strictObject({
    ...said,
    ...where,
    kind: z.literal('viewed'),
    satisfied: z.enum(['yes', 'partly', 'no']),
    words: text,
  }),
  z.strictObject({ ...said, ...where, kind: z.literal('toClose'), evidence: some, due: daySchema }),
  z.strictObject({ ...said, ...where, kind: z.literal('returned'), from: z.enum(['panel', 'partners']), why: some }),
  z.strictObject({ ...said, kind: z.literal('escalated'), to: z.enum(escalationSteps), note: text }),
  z.strictObject({ ...said, kind: z.literal('voided'), reason: some }),
  z.strictObject({
    ...said,
    kind: z.literal('settled'),
    outcome: z.enum(['evidenceSeen', 'superseded', 'notPursued']),
    reason: some,
    replacedBy: z.optional(some),
    /** True where the organisation's own rating of then is kept beside it. */
    rating: z._default(z.boolean(), false),
  }),
])

const challengeSchema = z.strictObject({
  key: some,
  ...said,
  ...where,
  cycle: some,
  question: some,
  topic: text,
  /** The organisation that it is put to, or else who is meant. */
  to: z.optional(some),
  who: text,
  about: keys,
  from: z.optional(z.strictObject({ review: some, item: z.number() })),
  events: z._default(z.array(eventSchema), []),
})

const actionEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...said, kind: z.literal('updated'), note: text, impact: text }),
  z.strictObject({ ...said, kind: z.literal('changed'), due: daySchema, reason: some }),
  z.strictObject({ ...said, kind: z.literal('done'), note: text }),
  z.strictObject({
    ...said,
    kind: z.literal('checked'),
    proof: z._default(z.nullable(evidence), null),
    reason: text,
    impact: text,
  }),
  z.strictObject({ ...said, kind: z.literal('withdrawn'), reason: some }),
])

const actionSchema = z.strictObject({
  key: some,
  ...said,
  ...where,
  cycle: some,
  what: some,
  owner: some,
  due: daySchema,
  organisation: z.optional(some),
  evidenceToClose: text,
  impact: text,
  from: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('challenge'), challenge: some }),
    z.strictObject({ kind: z.literal('session'), session: some }),
    z.strictObject({ kind: z.literal('review'), review: some, item: z.number() }),
    z.strictObject({ kind: z.literal('practiceReview'), title: some, on: daySchema }),
    z.strictObject({ kind: z.literal('inspection'), title: some, on: daySchema }),
    z.strictObject({ kind: z.literal('other'), title: some }),
  ]),
  events: z._default(z.array(actionEventSchema), []),
})

const personSchema = z.strictObject({
  role: some,
  name: some,
  side: z.enum(['panel', 'organisation', 'observer']),
  organisation: z.optional(some),
  hasNoVote: z._default(z.boolean(), false),
  attendance: z.enum(['expected', 'present', 'apologies', 'absent']),
  interests: z._default(z.array(z.strictObject({ organisation: some, why: some })), []),
})

const itemSchema = z.strictObject({
  kind: z.enum(['opening', 'carried', 'topic', 'break', 'closing']),
  title: some,
  minutes: z.number(),
  why: keys,
  organisations: keys,
  questions: keys,
  challenges: keys,
  /** What the room was shown, in its order. */
  reveal: z._default(z.array(z.enum(roomParts)), []),
  /** Questions whose rating was agreed, or not agreed, as the return says. */
  rated: keys,
  decisions: keys,
})

const sessionSchema = z.strictObject({
  key: some,
  cycle: some,
  form: z.enum(sessionForms),
  title: some,
  on: daySchema,
  startsAt: some,
  place: some,
  minutes: z.number(),
  madeOn: daySchema,
  people: z.array(personSchema),
  agenda: z.array(itemSchema),
  /** What became of it; nothing for one that is still to be held. */
  held: z.optional(
    z.strictObject({
      by: some,
      papersOn: daySchema,
      reviewedOn: daySchema,
      lettersOn: daySchema,
      answerBy: daySchema,
      replies: z.array(z.strictObject({ on: daySchema, organisation: some, accepts: z.boolean(), words: some })),
    }),
  ),
})

const planWritten = z.strictObject({
  key: some,
  title: some,
  periodFrom: daySchema,
  periodTo: daySchema,
  milestones: z.array(
    z.strictObject({
      what: some,
      owner: some,
      due: daySchema,
      note: text,
      metOn: z._default(z.nullable(daySchema), null),
    }),
  ),
  decisions: z.array(z.omit(planSchema.shape.decisions.def.element, { id: true })),
  scrutiny: z.array(z.omit(planSchema.shape.scrutiny.def.element, { id: true })),
  meetings: z.array(z.omit(planSchema.shape.meetings.def.element, { id: true })),
})

const promptWritten = z.strictObject({
  ...said,
  topic: some,
  text: some,
  agencies: keys,
  standards: keys,
})

/** The file of the sample's challenge: sessions, what was asked in them and since, actions, the plan, and prompts of its own. */
export const sampleChallengeFileSchema = z.strictObject({
  sessions: z.array(sessionSchema),
  challenges: z.array(challengeSchema),
  actions: z.array(actionSchema),
  plans: z.array(planWritten),
  prompts: z.array(promptWritten),
})

export type SampleChallengeFile = z.infer<typeof sampleChallengeFileSchema>
export type SampleChallenge = SampleChallengeFile['challenges'][number]
export type SampleChallengeEvent = SampleChallenge['events'][number]
export type SampleSession = SampleChallengeFile['sessions'][number]
export type SampleAction = SampleChallengeFile['actions'][number]
export type SamplePlan = SampleChallengeFile['plans'][number]
export type SamplePrompt = SampleChallengeFile['prompts'][number]
