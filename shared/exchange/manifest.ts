import * as z from 'zod/mini'
import { returnFactsSchema } from './forms/received'
import type { Head } from './journal'

// The first entry of a partnership file: what the file is, from which version, and what the other entries are.

const count = z.number().check(z.minimum(0), z.maximum(100_000_000))
const tableCounts = z.strictObject({
  partnerships: count,
  frameworks: count,
  /** Files of schema version 1 have none. */
  drafts: z._default(count, 0),
  cycles: count,
  returns: count,
  revisions: count,
  answers: count,
  organisations: count,
  /** Files up to schema version 4 have none of these. */
  reviews: z._default(count, 0),
  surveys: z._default(count, 0),
  /** Files up to schema version 5 have none of these. */
  actions: z._default(count, 0),
  challenges: z._default(count, 0),
  sessions: z._default(count, 0),
  plans: z._default(count, 0),
  prompts: z._default(count, 0),
  reports: z._default(count, 0),
})

/** A whole manifest. */
export const manifestSchema = z.object({
  format: z.literal('psa'),
  formatVersion: count,
  schemaVersion: count,
  minReader: count,
  /** Features a reader must know; a reader that does not know one refuses and names it. */
  requires: z.array(z.string()),
  kind: z.enum(['partnership', 'backup', 'snapshot', 'return', 'review', 'letter']),
  appVersion: z.string(),
  workspace: z.string().check(z.regex(/^[A-Za-z0-9-]{1,80}$/)),
  title: z.string(),
  sample: z.boolean(),
  madeAt: z.string(),
  head: z.strictObject({ seq: count, link: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
  counts: tableCounts,
  /** Whose return it holds, in a return pack. */
  return: z.optional(returnFactsSchema),
  entries: z.array(
    z.strictObject({ name: z.string(), length: count, sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
  ),
})

/** What every manifest has, whatever version it is from: enough to say which program reads it. */
export const manifestVersions = z.object({
  format: z.literal('psa'),
  formatVersion: count,
  minReader: count,
  appVersion: z.string(),
})

/** What a file says of itself. */
export type Manifest = z.infer<typeof manifestSchema>

/** What a file is made of besides its records. */
export type FileFacts = Pick<
  Manifest,
  'kind' | 'appVersion' | 'workspace' | 'title' | 'sample' | 'madeAt' | 'return'
> & {
  readonly head: Head
  /** The version of the records; left out, it is the current one. */
  readonly schemaVersion?: number
}
