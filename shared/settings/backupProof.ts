import * as z from 'zod/mini'
import { type Moment, momentSchema } from '../basics/day'

const day = 24 * 60 * 60_000

/**
 * In milliseconds: how long a proof holds, after how long one that failed is tried again, and how long nothing more is said of a
 * second folder that is away. A memory stick is mostly in a drawer. (Reliability rules, 3.2, restore drill.)
 */
const lasts = { whole: 30 * day, failed: day, saidAway: 30 * day } as const

const fileName = z.string().check(z.maxLength(200))

/**
 * What came of the last try to open the newest back-up of a folder. `notThere`: the folder is away, or has no back-up of this
 * partnership. `unreadable`: the disk does not give its bytes. `broken`: it is not whole, or holds something else than was counted
 * when it was made. `newerVersion`: a newer version of the program made it. `sealed`: the passphrase of now does not open it.
 */
export const backupProofSchema = z.object({
  workspace: z.string().check(z.maxLength(200)),
  place: z.enum(['computer', 'secondFolder']),
  /** The second folder as it was then; null for this computer. */
  folder: z.nullable(z.string()),
  /** When it was tried. */
  at: momentSchema,
  outcome: z.enum(['whole', 'notThere', 'unreadable', 'broken', 'newerVersion', 'sealed']),
  /** The file that was tried and when it was made; null where there was none. */
  file: z.nullable(z.object({ name: fileName, madeAt: momentSchema })),
  /** The last file of this folder that was whole, when, and how many answers it held; null before the first. */
  lastWhole: z.nullable(z.object({ at: momentSchema, name: fileName, answers: z.int().check(z.minimum(0)) })),
  /** When it was last said unasked that it is not whole; null since it last was. */
  saidAt: z.nullable(momentSchema),
})

/** What is known of the back-ups of one folder: the last try, and the last that was whole. */
export type BackupProof = z.infer<typeof backupProofSchema>

/** True where a folder is to be tried: never tried, 30 days ago, or found not whole a day ago. After a clock was set back it is. */
export const isProofDue = (proof: BackupProof | undefined, now: number): boolean =>
  !proof || isPast(proof.at, proof.outcome === 'whole' ? lasts.whole : lasts.failed, now)

/** True where a try is said unasked: it was not whole, and not a second folder that is away of which that was said this month. */
export const isProofSaid = (
  { place, outcome }: Pick<BackupProof, 'place' | 'outcome'>,
  saidAt: Moment | null,
  now: number,
): boolean =>
  outcome !== 'whole' &&
  (place === 'computer' || outcome !== 'notThere' || saidAt === null || isPast(saidAt, lasts.saidAway, now))

function isPast(moment: Moment, span: number, now: number): boolean {
  const age = now - Date.parse(moment)
  return age < 0 || age >= span
}
