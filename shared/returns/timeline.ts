import * as z from 'zod/mini'
import { daySchema, momentSchema } from '../basics/day'
import { idSchema } from '../basics/id'

// What happens to a return outside its answers: it goes out, is asked after, comes back, is read. Status model and ladder for
// non-returners: Section 175 sheet, 6.2 and 6.3.

/** The forms in which a return goes out and comes back. */
const returnForms = ['pack', 'workbook', 'page', 'paper', 'survey', 'otherForm'] as const
export type ReturnForm = (typeof returnForms)[number]

const line = z.string().check(z.maxLength(200))
const note = z.string().check(z.maxLength(4_000))
const common = {
  id: idSchema<'event'>(),
  at: momentSchema,
  /** Who did it, as they typed their name or role. */
  by: line,
}

const signed = z.strictObject({ name: line, role: line, on: daySchema })

/** Who is asked after a return that is late, one step further each time. */
export const chaseSteps = ['contact', 'head', 'governors', 'chair'] as const

export const eventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('sent'), form: z.enum(returnForms), fingerprint: z.nullable(line) }),
  z.strictObject({
    ...common,
    kind: z.literal('chased'),
    how: z.enum(['message', 'letter', 'phone']),
    step: z.enum(chaseSteps),
    note,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('received'),
    form: z.enum(returnForms),
    /** The file's name as it came. */
    file: line,
    /** What tells this file from every other: the SHA-256 that its receipt shows. */
    fingerprint: line,
    /** How many answers it changed. */
    changed: z.number().check(z.minimum(0), z.maximum(100_000)),
    signOff: z.nullable(signed),
    /** The organisation as the file names it, where a person said whose it is. */
    sender: z.optional(line),
  }),
  /** The organisation saved its return as a file to send back: what its receipt shows. */
  z.strictObject({ ...common, kind: z.literal('sentBack'), form: z.enum(returnForms), file: line, fingerprint: line }),
  z.strictObject({ ...common, kind: z.literal('extended'), dueOn: daySchema, note }),
  z.strictObject({
    ...common,
    kind: z.literal('excused'),
    /** Why no return is expected; `expected` takes an earlier reason back. */
    why: z.enum(['exempt', 'refused', 'noContact', 'expected']),
    note,
  }),
  /** Somebody read it: asked a question back, accepted it, or checked it at a desk or on a visit. */
  z.strictObject({
    ...common,
    kind: z.literal('read'),
    result: z.enum(['queried', 'accepted', 'checked', 'visited']),
    note,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('reopened'),
    note,
    /** The sign-off that was withdrawn by it, so that no older file brings it back. */
    withdrew: z.optional(z.strictObject({ signOff: z.nullable(signed), returnedAt: z.nullable(momentSchema) })),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('noted'),
    note,
    /** The events that were taken back by what this tells: they stay in the list, and nothing is told by them any more. */
    undoes: z.optional(z.array(idSchema<'event'>()).check(z.maxLength(1_000))),
  }),
])

/** Something that happened to a return. */
export type ReturnEvent = z.infer<typeof eventSchema>
export type EventOf<Kind extends ReturnEvent['kind']> = Extract<ReturnEvent, { readonly kind: Kind }>

/** The events that stand: all but those that were taken back, such as the arrival of a file whose adding was undone. */
export function standingEvents(timeline: readonly ReturnEvent[]): readonly ReturnEvent[] {
  const undone = new Set(timeline.flatMap((event) => (event.kind === 'noted' ? (event.undoes ?? []) : [])))
  return undone.size === 0 ? timeline : timeline.filter(({ id }) => !undone.has(id))
}
