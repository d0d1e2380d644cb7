import * as z from 'zod/mini'
import { daySchema } from '../basics/day'
import { idSchema } from '../basics/id'
import { wordList, words } from './words'

/** The library of questions that a chair can ask (Key Propositions sheet, 5). No prompt has a figure in the question. */
export const challengePromptsSchema = z.strictObject({
  format: z.literal('psa-challenge-prompts'),
  formatVersion: z.literal(1),
  title: words,
  /** What the short names of `agencies` stand for. */
  agencies: z.array(
    z.strictObject({
      id: words,
      label: words,
      /** The organisation types that are meant, by code; null for every type. */
      types: z.nullable(wordList),
    }),
  ),
  prompts: z.array(
    z.strictObject({
      id: idSchema<'prompt'>(),
      topic: words,
      text: words,
      /** Ids of `agencies`. */
      agencies: wordList,
      /** Standards of the built-in frameworks that it belongs to. */
      standards: wordList,
      /** Where the question first came from, with its month. */
      origin: words,
      /** What is known of the matter today; null where no source was found. */
      framing: z.nullable(z.strictObject({ text: words, verified: z.boolean(), sources: wordList })),
      checkedOn: daySchema,
    }),
  ),
})

export type ChallengePrompts = z.infer<typeof challengePromptsSchema>
export type ChallengePrompt = ChallengePrompts['prompts'][number]
