import * as z from 'zod/mini'
import { type Misfit, parse } from '../basics/parse'
import { type Result, refuse } from '../basics/result'

/** What a machine policy file says of itself, so that another program's file is not taken for one. */
const policyFormat = 'partnership-self-assessment-policy'

/** The most bytes of a machine policy file. */
export const longestPolicy = 16_384

const line = (longest: number) =>
  z.string().check(z.minLength(1), z.maxLength(longest), z.regex(/^[^\p{Cc}\u2028\u2029]*\S[^\p{Cc}\u2028\u2029]*$/u))

/** The file, strictly: a name that this version does not know is refused, so that no rule is passed over in silence. */
const policySchema = z.strictObject({
  format: z.literal(policyFormat),
  version: z.literal(1),
  /** A whole path; `%NAME%` stands for a variable of the person's environment. */
  secondFolder: z.optional(line(1_000)),
  handling: z.optional(line(200)),
  csv: z.optional(z.enum(['allowed', 'off'])),
  encryption: z.optional(z.enum(['chosen', 'required'])),
})

/** What an organisation has set for everybody on a computer. */
export type Policy = {
  /** Where back-ups are also copied; null where each person chooses. */
  readonly secondFolder: string | null
  /** The handling line that a new partnership begins with; null for the usual one. */
  readonly handling: string | null
  readonly mayMakeCsv: boolean
  /** True where partnership files and packs are saved with a passphrase only. */
  readonly mustEncrypt: boolean
}

/** Why a policy file that is there was not followed. */
export type PolicyFault = 'cannotRead' | 'tooLarge' | 'notJson' | 'doesNotFit' | 'folderNotWhole' | 'variableNotSet'

/** The policy of a computer as the window shows it. A fault holds with the strictest of what the file could have said. */
export type ShownPolicy = Policy & {
  readonly state: 'none' | 'set' | 'refused'
  /** Why it was refused, with what did not fit; null unless it was. */
  readonly fault: { readonly why: PolicyFault; readonly misfits: readonly Misfit[] } | null
  /** The file, as people read it. */
  readonly place: string
}

/** A computer without a policy file. @param place where one would be */
export const noPolicy = (place: string): ShownPolicy => ({
  state: 'none',
  secondFolder: null,
  handling: null,
  mayMakeCsv: true,
  mustEncrypt: false,
  fault: null,
  place,
})

/** A policy file that is there and could not be followed: what it may have forbidden stays forbidden. */
export const refusedPolicy = (place: string, why: PolicyFault, misfits: readonly Misfit[] = []): ShownPolicy => ({
  ...noPolicy(place),
  state: 'refused',
  mayMakeCsv: false,
  mustEncrypt: true,
  fault: { why, misfits },
})

/** Reads the parsed JSON of a policy file. Refuses, with every place, what is not one. */
export function readPolicyJson(value: unknown): Result<Policy, readonly Misfit[]> {
  const read = parse(policySchema, value)
  if (!read.ok) return refuse(read.problem)
  const { secondFolder = null, handling = null, csv = 'allowed', encryption = 'chosen' } = read.value
  return {
    ok: true,
    value: {
      secondFolder,
      handling: handling?.trim() ?? null,
      mayMakeCsv: csv === 'allowed',
      mustEncrypt: encryption === 'required',
    },
  }
}
