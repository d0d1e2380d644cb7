import * as z from 'zod/mini'
import { daySchema } from '../basics/day'
import { idSchema } from '../basics/id'
import { stampShape } from '../basics/stamp'

// An action is something that will be done, by which role, by when. One that an organisation wrote in an answer stays there: the
// answer says what it is, and only the organisation changes it. What the partnership writes down stands here: actions of its own,
// and beside an organisation's action what became of it, by the same id and without a copy of its words (design, 3.14).
//
//   open ──markDone──▶ done ──checkAction──▶ checked
//    │ ╰─────────────checkAction──────────────▲
//    ╰──withdrawAction──▶ withdrawn           each of them ──reopenAction──▶ open

/** The most characters of what is typed about an action. */
export const longestOfAction = { line: 2_000, words: 4_000 } as const

const line = z.string().check(z.maxLength(longestOfAction.line))
const words = z.string().check(z.maxLength(longestOfAction.words))
const someLine = line.check(z.minLength(1))
const someWords = words.check(z.minLength(1))

/** What an action comes from. */
const fromSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), returnId: idSchema<'return'>(), questionId: idSchema<'question'>() }),
  z.strictObject({ kind: z.literal('challenge'), challengeId: idSchema<'challenge'>() }),
  z.strictObject({ kind: z.literal('session'), sessionId: idSchema<'session'>() }),
  z.strictObject({ kind: z.literal('review'), reviewId: idSchema<'review'>(), itemId: idSchema<'review item'>() }),
  /** A question that several members answered alone, and what their meeting made of it. */
  z.strictObject({ kind: z.literal('cell'), cycleId: idSchema<'cycle'>(), questionId: idSchema<'question'>() }),
  z.strictObject({ kind: z.literal('practiceReview'), title: someLine, on: z.nullable(daySchema) }),
  z.strictObject({ kind: z.literal('inspection'), title: someLine, on: z.nullable(daySchema) }),
  z.strictObject({ kind: z.literal('other'), title: line }),
])

/** What is to be done, as agreed. */
const termsShape = {
  what: someLine,
  /** Whose action it is; null for the partnership as a whole. */
  organisationId: z.nullable(idSchema<'organisation'>()),
  /** A role, not a name. */
  owner: someLine,
  due: daySchema,
  /** What would show that it is done. */
  evidenceToClose: line,
  /** What will change for children. */
  impact: words,
}
const termsSchema = z.strictObject(termsShape)

/** What showed that it was done. */
const proofSchema = z.strictObject({ what: someLine, where: line, on: z.nullable(daySchema) })

const common = { id: idSchema<'action event'>(), ...stampShape }

/** The organisation that said it in a file of its own; left out for what was written down here. */
const saidBy = z.optional(idSchema<'organisation'>())

/** Something that happened to an action. Only ever added. */
const actionEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('updated'), note: words, impact: words, saidBy }),
  z.strictObject({
    ...common,
    kind: z.literal('changed'),
    change: z.partial(termsSchema),
    reason: someWords,
  }),
  /** The owner's word. */
  z.strictObject({ ...common, kind: z.literal('done'), note: words, saidBy }),
  /** The partnership's word; without anything that shows it, the reason is printed. */
  z.strictObject({
    ...common,
    kind: z.literal('checked'),
    proof: z.nullable(proofSchema),
    reason: words,
    impact: words,
  }),
  z.strictObject({ ...common, kind: z.literal('withdrawn'), reason: someWords }),
  z.strictObject({ ...common, kind: z.literal('reopened'), reason: someWords }),
])

export const partnershipActionSchema = z
  .strictObject({
    id: idSchema<'action'>(),
    /** The round it was agreed in; null for none. */
    cycleId: z.nullable(idSchema<'cycle'>()),
    from: fromSchema,
    /** What was agreed at first; null where an answer says it, under the same id. */
    agreed: z.nullable(termsSchema),
    raisedBy: stampShape.by,
    raisedOn: daySchema,
    /** Oldest first. */
    events: z.array(actionEventSchema).check(z.maxLength(2_000)),
  })
  .check(z.refine(({ agreed, from }) => agreed !== null || from.kind === 'answer', 'what is to be done'))

/** An action that the partnership follows: its own, or what it noted beside an organisation's. */
export type PartnershipAction = z.infer<typeof partnershipActionSchema>
export type ActionFrom = PartnershipAction['from']
export type ActionEvent = z.infer<typeof actionEventSchema>
export type ActionEventOf<Kind extends ActionEvent['kind']> = Extract<ActionEvent, { readonly kind: Kind }>
export type ActionTerms = z.infer<typeof termsSchema>
export type ActionProof = z.infer<typeof proofSchema>

/** Where an action stands. *Done* is the owner's word, *checked* the partnership's. */
export type ActionStatus = 'open' | 'done' | 'checked' | 'withdrawn'

/** Where it stands after everything that happened; `before` is what an answer says of its own action. */
export const statusOf = (
  { events }: Pick<PartnershipAction, 'events'>,
  before: 'open' | 'done' = 'open',
): ActionStatus => events.reduce<ActionStatus>((status, { kind }) => after[kind] ?? status, before)

const after: Readonly<Record<ActionEvent['kind'], ActionStatus | null>> = {
  updated: null,
  changed: null,
  done: 'done',
  checked: 'checked',
  withdrawn: 'withdrawn',
  reopened: 'open',
}

/** What is to be done as it stands now, with every change that was agreed; null where an answer says it. */
export function termsOf({ agreed, events }: Pick<PartnershipAction, 'agreed' | 'events'>): ActionTerms | null {
  const changes = events.flatMap((event) => (event.kind === 'changed' ? [event.change] : []))
  return agreed && (Object.assign({}, agreed, ...changes.map(defined)) as ActionTerms)
}

const defined = (change: object) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))

/** The newest words on what changed for children: those of an event, or else what was hoped for. */
export function impactOf(action: Pick<PartnershipAction, 'agreed' | 'events'>): string {
  const told = action.events.flatMap((event) =>
    (event.kind === 'updated' || event.kind === 'checked') && event.impact !== '' ? [event.impact] : [],
  )
  return told.at(-1) ?? termsOf(action)?.impact ?? ''
}

/** How it was checked, when it is; null for one that is not. */
export function checkOf(action: Pick<PartnershipAction, 'events'>): ActionEventOf<'checked'> | null {
  const last = action.events.filter(({ kind }) => after[kind] !== null).at(-1)
  return last?.kind === 'checked' ? last : null
}
