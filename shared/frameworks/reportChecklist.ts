import * as z from 'zod/mini'
import { daySchema } from '../basics/day'
import { idSchema } from '../basics/id'
import { words } from './words'

/** What a yearly report should cover, by edition of the guidance. An unverified item is always shown as such. */
export const reportChecklistsSchema = z.strictObject({
  format: z.literal('psa-report-checklists'),
  formatVersion: z.literal(1),
  checklists: z.array(
    z.strictObject({
      id: idSchema<'checklist'>(),
      document: words,
      edition: words,
      title: words,
      verified: z.boolean(),
      checkedOn: daySchema,
      note: words,
      /** None where the edition's list is not known. */
      items: z.array(
        z.strictObject({
          id: idSchema<'checklist item'>(),
          heading: words,
          text: words,
          reference: z.nullable(words),
          verified: z.boolean(),
        }),
      ),
    }),
  ),
})

export type ReportChecklists = z.infer<typeof reportChecklistsSchema>
