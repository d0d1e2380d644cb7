import * as z from 'zod/mini'
import { asMoment, daySchema } from '../../basics/day'
import type { Answer, Undecided } from '../../returns/answer'

/** Parts of an answer as somebody else gave them in another copy of the return. */
export const otherVersionSchema = z.strictObject({
  by: z.string(),
  on: daySchema,
  rating: z.optional(z.string()),
  narrative: z.optional(z.string()),
})

const parts = ['rating', 'narrative'] as const

/** The answer with every part that the other copy says differently left for a person to decide. */
export function withOtherVersion(answer: Answer, other: z.infer<typeof otherVersionSchema> | undefined): Answer {
  if (!other) return answer
  const at = asMoment(`${other.on}T09:00:00.000Z`)
  const undecided = parts.flatMap((part): Undecided[] => {
    const said = other[part]
    if (said === undefined || said === answer[part]) return []
    const here = { value: answer[part], by: answer.changedBy, at: answer.changedAt }
    return [{ part, kind: 'differs', versions: [here, { value: said, by: other.by, at }] }]
  })
  return undecided.length > 0 ? { ...answer, undecided } : answer
}
