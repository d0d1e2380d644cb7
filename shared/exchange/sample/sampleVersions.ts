import * as z from 'zod/mini'
import { asMoment, daySchema } from '../../basics/day'
import { asId } from '../../basics/id'
import type { Answer, Version } from '../../returns/answer'
import { type Part, type PartValues, partsOfContent, partsThatDiffer } from '../../returns/merge/parts'

/** Parts of an answer as somebody else gave them in another copy of the return. */
export const otherVersionSchema = z.strictObject({
  by: z.string(),
  on: daySchema,
  rating: z.optional(z.string()),
  narrative: z.optional(z.string()),
})

/** The answer with every part that the other copy says differently left for a person to decide. */
export function withOtherVersion(answer: Answer, other: z.infer<typeof otherVersionSchema> | undefined): Answer {
  if (!other) return answer
  const { by, on, rating, narrative = answer.narrative } = other
  const theirs = { ...answer, narrative, rating: rating === undefined ? answer.rating : asId<'level'>(rating) }
  const [here, there] = [partsOfContent(answer), partsOfContent(theirs)]
  const valueIn = (values: PartValues, part: Part) => (values.get(part) ?? null) as Version['value']
  const undecided = partsThatDiffer(answer, theirs).map((part) => ({
    part,
    kind: 'differs' as const,
    versions: [
      { value: valueIn(here, part), by: answer.changedBy, at: answer.changedAt },
      { value: valueIn(there, part), by, at: asMoment(`${on}T09:00:00.000Z`) },
    ],
  }))
  return undecided.length > 0 ? { ...answer, undecided } : answer
}
