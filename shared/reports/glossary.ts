import * as z from 'zod/mini'
import { type Misfit, parse } from '../basics/parse'
import type { Result } from '../basics/result'
import type { GlossaryEntry } from '../findings/reportedWorkspace'

const line = z.string().check(z.minLength(1), z.maxLength(2_000))
const glossarySchema = z.array(z.strictObject({ term: line, meaning: line }))

/** Reads the list of words that reports explain. */
export const parseGlossary = (value: unknown): Result<readonly GlossaryEntry[], readonly Misfit[]> =>
  parse(glossarySchema, value)
