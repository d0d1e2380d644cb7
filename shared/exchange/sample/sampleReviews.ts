import * as z from 'zod/mini'
import { asMoment, daySchema } from '../../basics/day'
import { asId } from '../../basics/id'
import { longestInReview, type Review, type ReviewItem, reviewViews } from '../../reviews/review'

// Reviews of the sample: what somebody from outside thought of chosen answers, what was answered and what was agreed.

const words = z.string().check(z.minLength(1), z.maxLength(longestInReview.words))

const itemSchema = z.strictObject({
  organisation: z.string(),
  question: z.string(),
  view: z.enum(reviewViews),
  words: z._default(z.string(), ''),
  raise: z._default(z.boolean(), false),
  answered: z.optional(z.strictObject({ on: daySchema, by: z.string(), words })),
  agreed: z.optional(z.strictObject({ on: daySchema, words })),
})

export const sampleReviewSchema = z.strictObject({
  key: z.string(),
  /** The key of its cycle. */
  cycle: z.string(),
  role: z.string().check(z.minLength(1)),
  name: z.string(),
  madeOn: daySchema,
  sentOn: daySchema,
  starters: z.array(z.string()),
  items: z.array(itemSchema).check(z.minLength(1)),
})

/** A finished review, with ids that follow from its key. */
export const sampleReview = (written: z.infer<typeof sampleReviewSchema>): Review => ({
  id: asId(`sample-${written.key}`),
  cycleId: asId(`sample-${written.cycle}`),
  kind: 'lay',
  reviewer: { role: written.role, name: written.name },
  isAnonymised: false,
  starters: written.starters,
  items: written.items.map(
    ({ organisation, question, answered, agreed, ...note }, i): ReviewItem => ({
      id: asId(`sample-${written.key}-${i + 1}`),
      returnId: asId(`sample-${written.cycle}-${organisation}`),
      questionId: asId(question),
      note: { ...note, at: asMoment(`${written.sentOn}T14:00:00.000Z`) },
      reply:
        answered || agreed
          ? {
              answer: answered?.words ?? '',
              answeredBy: answered?.by ?? '',
              answeredOn: answered?.on ?? null,
              agreed: agreed?.words ?? '',
              agreedOn: agreed?.on ?? null,
            }
          : null,
    }),
  ),
  madeOn: written.madeOn,
  sentAt: asMoment(`${written.sentOn}T15:00:00.000Z`),
})
