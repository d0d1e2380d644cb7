import * as z from 'zod/mini'
import { asMoment, type Day, daySchema } from '../../basics/day'
import { asId } from '../../basics/id'
import { type Answer, emptyContent, impactKinds } from '../../returns/answer'

// How an answer of the sample is written, and the record it becomes.

const text = z._default(z.string(), '')

export const answerShape = {
  rating: z.optional(z.string()),
  notApplicable: z.optional(z.string()),
  narrative: text,
  evidence: z._default(
    z.array(
      z.strictObject({
        what: z.string(),
        where: text,
        on: z._default(z.nullable(daySchema), null),
        type: z.optional(z.string()),
      }),
    ),
    [],
  ),
  impact: text,
  impactKind: z._default(z.nullable(z.enum(impactKinds)), null),
  actions: z._default(
    z.array(
      z.strictObject({
        what: z.string(),
        owner: text,
        due: z._default(z.nullable(daySchema), null),
        status: z.enum(['open', 'done']),
        update: text,
      }),
    ),
    [],
  ),
  lookAgain: z._default(z.boolean(), false),
}

export const answerSchema = z.strictObject(answerShape)

export type SampleAnswer = z.infer<typeof answerSchema>

/** Who answered, and on which day. */
export type Answered = { readonly on: Day; readonly by: string }

/** The record of an answer as written. `key` tells it from every other of the sample: the ids inside it follow from that. */
export const sampleAnswer = (answer: SampleAnswer, key: string, { on, by }: Answered): Answer => ({
  ...emptyContent,
  rating: answer.rating === undefined ? null : asId<'level'>(answer.rating),
  notApplicable: answer.notApplicable ?? null,
  narrative: answer.narrative,
  evidence: answer.evidence.map(({ type, ...item }, i) => ({
    ...item,
    id: asId<'evidence'>(`sample-e${i + 1}-${key}`),
    ...(type === undefined ? {} : { type: asId<'evidence type'>(type) }),
  })),
  impact: answer.impact,
  impactKind: answer.impactKind,
  actions: answer.actions.map((action, i) => ({
    ...action,
    id: asId<'action'>(`sample-a${i + 1}-${key}`),
    carriedFrom: null,
  })),
  lookAgain: answer.lookAgain,
  changedAt: asMoment(`${on}T09:00:00.000Z`),
  changedBy: by,
  revision: null,
})
