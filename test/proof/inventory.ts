import * as z from 'zod/mini'
import { parse } from '../../shared/basics/parse'
import { must } from '../builders/must'
import figuresFile from './figures.json'
import threatsFile from './threats.json'

const provenBy = z.strictObject({
  /** The test file, from the root of the repository. */
  file: z.string(),
  /** The test's name, or the name of the group it stands in, as it is written there. */
  test: z.string(),
  /** The test counts what it tries and writes it to the run log. */
  counted: z.optional(z.literal(true)),
})

/** What is not proved, in a sentence that the published page shows; null where nothing is known to be missing. */
const lacking = z.nullable(z.string())

const threatSchema = z.strictObject({
  id: z.string().check(z.regex(/^T-\d\d$/)),
  what: z.string(),
  /** What a person can count on. */
  promise: z.string(),
  proofs: z.array(provenBy),
  lacking,
})

const figureSchema = z.strictObject({
  id: z.string().check(z.regex(/^F\d{1,2}$/)),
  promise: z.string(),
  /** How much is asked in every run of the tests, and before a release. */
  quick: z.string(),
  release: z.string(),
  proofs: z.array(provenBy),
  lacking,
})

/** What can go wrong, and which tests prove what a person can count on then. */
export type Threat = z.infer<typeof threatSchema>

/** A figure of reliability that is promised, and which tests count towards it. */
export type Figure = z.infer<typeof figureSchema>

export const threats: readonly Threat[] = must(parse(z.array(threatSchema), threatsFile))
export const figures: readonly Figure[] = must(parse(z.array(figureSchema), figuresFile))

/** What the published page says is not proved: a line for each threat and figure that lacks something. */
export const gaps = (): readonly string[] => [
  ...threats.flatMap(({ id, what, lacking: why }) => (why === null ? [] : [`- **${id}** ${what}. ${why}`])),
  ...figures.flatMap(({ id, promise, lacking: why }) => (why === null ? [] : [`- **${id}** ${promise}. ${why}`])),
]
