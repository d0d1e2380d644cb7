import * as z from 'zod/mini'
import { daySchema } from '../basics/day'
import { dutyBases } from './organisation'

/** The picklist of bodies (Section 11 sheet, 1.2 and 1.3): data, with the dates from and to which each is used. */
export const organisationTypesSchema = z.array(
  z.strictObject({
    code: z.string(),
    label: z.string(),
    dutyBasis: z.enum(dutyBases),
    act: z.nullable(z.string()),
    olderNames: z.array(z.string()),
    /** What people call it in their lists. */
    otherNames: z.array(z.string()),
    /** What the government's register of schools calls it. */
    registerNames: z.array(z.string()),
    group: z.string(),
    activeFrom: z.nullable(daySchema),
    activeTo: z.nullable(daySchema),
  }),
)

export type OrganisationType = z.infer<typeof organisationTypesSchema>[number]

/** How a duty basis reads in a table. */
export const dutyBasisWords: Readonly<Record<(typeof dutyBases)[number], string>> = {
  'section-11': 'Section 11 duty',
  'section-11-by-contract': 'Section 11 by contract',
  'parallel-duty': 'Parallel duty',
  invited: 'Invited',
  'not-recorded': 'Not recorded',
}
