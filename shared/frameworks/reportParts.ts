import * as z from 'zod/mini'
import { words } from './words'

const ids = z.array(words)
/** The standards of a theme, by the questionnaire's id. */
const themeSchema = z.record(words, ids)

/**
 * What reports set together that stands in several questionnaires: which of them the audits of schools and the views on the
 * arrangements are, by id without edition, and in which standards the themes of a yearly report stand.
 */
export const reportPartsSchema = z.strictObject({
  format: z.literal('psa-report-parts'),
  formatVersion: z.literal(1),
  schools: ids,
  propositions: ids,
  themes: z.strictObject({ voice: themeSchema, information: themeSchema }),
})

export type ReportParts = z.infer<typeof reportPartsSchema>

/** A theme that a yearly report asks for. */
export type Theme = keyof ReportParts['themes']

/** For a report that sets nothing together. */
export const noReportParts: ReportParts = {
  format: 'psa-report-parts',
  formatVersion: 1,
  schools: [],
  propositions: [],
  themes: { voice: {}, information: {} },
}
