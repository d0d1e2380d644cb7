import * as z from 'zod/mini'
import { idSchema } from '../basics/id'
import { words } from './words'

/**
 * What an analysis of a cycle sets apart: boxes of the front sheet whose words it prints, and questions that it tells of under a
 * title. A questionnaire that has none of these boxes or questions has no such part.
 */
export const analysisPartsSchema = z.strictObject({
  format: z.literal('psa-analysis-parts'),
  formatVersion: z.literal(1),
  /** Ids of boxes of the page "About your organisation". */
  quoted: z.array(words),
  apart: z.array(z.strictObject({ title: words, questions: z.array(idSchema<'question'>()) })),
})

export type AnalysisParts = z.infer<typeof analysisPartsSchema>
