import * as z from 'zod/mini'
import { idSchema } from '../basics/id'
import { removalSchema } from '../basics/removal'
import { lookSchema } from './look/look'
import { organisationName } from './organisation'

export const partnershipSchema = z.strictObject({
  id: idSchema<'partnership'>(),
  name: organisationName,
  area: z.string().check(z.maxLength(200)),
  /** Fictional practice data: marked SAMPLE on every screen and document. */
  isSample: z.boolean(),
  /** The local name of the role that leads challenge: independent chair, scrutineer, other. */
  challengeLead: organisationName,
  /** Who may read what is exported; printed on every page. */
  handling: z.string().check(z.maxLength(200)),
  /** The role that prepares reports. */
  preparedBy: organisationName,
  /** The one organisation whose returns this holds, where it came in a return pack; null for the partnership's own. */
  only: z.nullable(idSchema<'organisation'>()),
  /** The one review this was opened to read, where it came in a review's pack; left out otherwise. */
  reading: z.optional(idSchema<'review'>()),
  /** The session whose letter this was opened to answer, where it came in a letter's file; left out otherwise. */
  answering: z.optional(idSchema<'session'>()),
  /** What its own documents look like; left out where nobody chose that. Packs leave it at home. */
  look: z.optional(lookSchema),
  /** Words that were removed for good, so that no old file brings them back; left out where there are none. Packs carry it without who and why. */
  removed: z.optional(z.array(removalSchema).check(z.maxLength(1_000))),
})

/** A local safeguarding children partnership. The bodies that complete returns for it are records of their own. */
export type Partnership = z.infer<typeof partnershipSchema>

/**
 * A partnership as others get it in a pack: what its own documents look like stays at home, and so do who removed words for good
 * and why. What knows those words again goes along.
 */
export function asOthersGetIt({ look: _look, removed, ...partnership }: Partnership): Partnership {
  return removed ? { ...partnership, removed: removed.map((each) => ({ ...each, by: '', reason: '' })) } : partnership
}
