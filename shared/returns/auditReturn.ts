import * as z from 'zod/mini'
import { type Day, daySchema, momentSchema } from '../basics/day'
import { idSchema } from '../basics/id'
import { longestText } from '../basics/text'
import type { Cycle } from '../cycles/cycle'
import { answerSchema, undecidedSchema } from './answer'
import { wholeForm } from './formSize'
import { dismissedSchema, panelNoteSchema, sharingSchema } from './panel'
import { eventSchema } from './timeline'

// The stages of a return. Each arrow is the function that makes the move.
//
//   draft ──submitReturn──▶ returned
//     ▲────reopenReturn───────┘
//
// Answers change only in draft. The agreed ratings stand beside the answers and never replace them.

/** What the challenge panel agreed on one question. A null rating means "not agreed". */
export const agreedSchema = z.strictObject({
  rating: z.nullable(idSchema<'level'>()),
  reason: z.string().check(z.maxLength(4_000)),
  /** The chair's feedback or question, carried beside next cycle's answer. */
  feedback: z.string().check(z.maxLength(4_000)),
  by: z.string().check(z.maxLength(200)),
  on: daySchema,
})

/** The most characters of what a person types outside the answers. */
export const longestIn = { frontSheetText: 10_000, frontSheetLine: 2_000, signOff: 200, gapsReason: 4_000 } as const

const frontSheetValue = z.union([
  z.string().check(z.maxLength(longestIn.frontSheetText)),
  z.nullable(z.number().check(z.minimum(0), z.maximum(10_000_000))),
  z.array(z.string().check(z.maxLength(longestIn.frontSheetLine))).check(z.maxLength(10)),
])

const signOffSchema = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(longestIn.signOff)),
  role: z.string().check(z.minLength(1), z.maxLength(longestIn.signOff)),
  on: daySchema,
})

export const auditReturnSchema = z.strictObject({
  id: idSchema<'return'>(),
  cycleId: idSchema<'cycle'>(),
  organisationId: idSchema<'organisation'>(),
  stage: z.enum(['draft', 'returned']),
  /** What decides which questions it is asked: the size of its form and its type of organisation; null leaves nothing out. */
  asked: z.strictObject({
    variant: z.nullable(idSchema<'variant'>()),
    /** True when the core questions alone are asked. */
    coreOnly: z.boolean(),
    organisationType: z.nullable(z.string().check(z.maxLength(100))),
  }),
  /** Answers by question id. A question without an entry is not answered: never the same as not applicable. */
  answers: z.record(z.string(), answerSchema),
  /** What the panel agreed, by question id. */
  agreed: z.record(z.string(), agreedSchema),
  /** What the panel noted before that, by question id; left out where it noted nothing. */
  panel: z.optional(z.record(z.string(), panelNoteSchema)),
  /** Flags that a person put aside; left out where there are none. */
  dismissed: z.optional(z.array(dismissedSchema).check(z.maxLength(2_000))),
  /** What others could learn, by question id; left out where nothing is marked. */
  sharing: z.optional(z.record(z.string(), sharingSchema)),
  /** "About your organisation", by field id of the framework. */
  frontSheet: z.record(z.string(), frontSheetValue),
  signOff: z.nullable(signOffSchema),
  /** Why the return was sent with gaps; empty when it had none. */
  gapsReason: z.string().check(z.maxLength(longestIn.gapsReason)),
  returnedAt: z.nullable(momentSchema),
  extension: z.nullable(z.strictObject({ dueOn: daySchema, reason: z.string().check(z.maxLength(2_000)) })),
  /** What happened to it outside its answers, oldest first: only ever added to. */
  timeline: z.array(eventSchema).check(z.maxLength(5_000)),
  /** Words outside the answers that came in and could not be read, kept as they were until a person has seen to them. */
  unread: z.optional(z.array(z.string().check(z.maxLength(longestText))).check(z.maxLength(200))),
  /** Such words that a person has seen to: they do not come up again with another file. */
  seenTo: z.optional(z.array(z.string().check(z.maxLength(longestText))).check(z.maxLength(1_000))),
  /** Parts outside the answers that two sides filled in differently. */
  undecided: z.optional(z.array(undecidedSchema).check(z.maxLength(500))),
  /** Such parts that a person has decided, so that none of their versions comes up again. */
  decided: z.optional(z.array(undecidedSchema).check(z.maxLength(500))),
})

/** One organisation's return in one cycle: submitted, packed and printed whole, so it is one record. */
export type AuditReturn = z.infer<typeof auditReturnSchema>
export type AgreedRating = z.infer<typeof agreedSchema>
export type SignOff = z.infer<typeof signOffSchema>
export type FrontSheetValue = z.infer<typeof frontSheetValue>

/** The day this return is due: its extension where one was agreed, else the cycle's closing day. */
export const dueOn = ({ extension }: Pick<AuditReturn, 'extension'>, { closesOn }: Pick<Cycle, 'closesOn'>): Day =>
  extension?.dueOn ?? closesOn

/** A return on the day it is sent out: nothing answered. */
export const newReturn = (
  made: Pick<AuditReturn, 'id' | 'cycleId' | 'organisationId'> & Partial<Pick<AuditReturn, 'asked'>>,
): AuditReturn => ({
  asked: { ...wholeForm, organisationType: null },
  ...made,
  stage: 'draft',
  answers: {},
  agreed: {},
  frontSheet: {},
  signOff: null,
  gapsReason: '',
  returnedAt: null,
  extension: null,
  timeline: [],
})
