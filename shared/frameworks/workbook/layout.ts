import { criteria, fields, otherWeights } from './fieldSheets'
import { aboutYou, background, changes, evidenceTypes, figures, references, sizes } from './listSheets'
import { questions, standards } from './questionSheets'
import { scales } from './scaleSheet'

// The one layout of a framework as a workbook. Reading, writing, the sheet "Read me" and the documentation all go by it: a
// column that is not here does not exist.

/** The sheets with a row for each thing. */
export const listLayouts = {
  scales,
  standards,
  questions,
  fields,
  criteria,
  otherWeights,
  references,
  aboutYou,
  sizes,
  evidenceTypes,
  changes,
  figures,
  background,
} as const

export type ListName = keyof typeof listLayouts

/** The first sheet of a workbook: for people, and never read. */
export const readMeName = 'Read me'

/** What marks a row as an example, in its first cell; the row is then not read. */
export const exampleMark = '(example)'
