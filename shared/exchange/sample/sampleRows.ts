import * as z from 'zod/mini'
import { daySchema } from '../../basics/day'
import { asId } from '../../basics/id'
import { type Misfit, parse } from '../../basics/parse'
import { ok, type Result, refuse } from '../../basics/result'
import type { Cycle } from '../../cycles/cycle'
import { type Framework, frameworkKey } from '../../frameworks/framework'
import { dutyBases, newOrganisation, noIdentifiers, type Organisation } from '../../partnership/organisation'
import { type AuditReturn, auditReturnSchema } from '../../returns/auditReturn'
import { chaseSteps } from '../../returns/timeline'
import { answerSchema } from './sampleAnswer'
import { sampleRowReturn } from './sampleRowReturn'

// Respondents of the sample who are many and say little are written short: a row of marks for their ratings, one for the days of
// their evidence and one for their figures, with the words of some answers. Spaces in a row are for the reader's eye.

const text = z._default(z.string(), '')

const respondentSchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  type: text,
  dutyBasis: z._default(z.enum(dutyBases), 'not-recorded'),
  phase: text,
  area: text,
  trust: text,
  urn: z._default(z.nullable(z.string()), null),
  frontSheet: auditReturnSchema.shape.frontSheet,
  /** The day it came back; left out while it has not. */
  returnedOn: z.optional(daySchema),
  signOff: z._default(auditReturnSchema.shape.signOff, null),
  gapsReason: text,
  extension: z._default(auditReturnSchema.shape.extension, null),
  /** Every time somebody asked for it: the day, how, whom, and a note. */
  chased: z._default(
    z.array(z.tuple([daySchema, z.enum(['message', 'letter', 'phone']), z.enum(chaseSteps), z.string()])),
    [],
  ),
  /** Every time somebody read it: the day, with what result, and a note. */
  read: z._default(
    z.array(z.tuple([daySchema, z.enum(['queried', 'accepted', 'checked', 'visited']), z.string()])),
    [],
  ),
  /** A mark for each question, or nothing at all. */
  ratings: z.string(),
  /** A letter for the day of the evidence on each question, or nothing at all. */
  evidenced: text,
  /** A figure for each field; those left out at the end are not answered. */
  figures: z._default(z.array(z.union([z.string(), z.number()])), []),
  /** What is said in words, by question. */
  answers: z.record(z.string(), answerSchema),
})

const rowsSchema = z.strictObject({
  cycle: z.string(),
  /** The day the questionnaire went out. */
  sentOn: daySchema,
  /** The role that sends returns out and asks after them. */
  runBy: z.string(),
  /** The day on which work stands that is not back. */
  inProgressOn: daySchema,
  /** The level that each mark stands for. */
  marks: z.record(z.string(), z.string()),
  /** The day that each letter stands for. */
  days: z.record(z.string(), daySchema),
  /** The questions of the rows in their order, each with the evidence that is usual for it. */
  questions: z.array(z.strictObject({ id: z.string(), evidence: text, where: text, type: z.optional(z.string()) })),
  /** The fields of the figures in their order, as `question/field`. */
  figures: z._default(z.array(z.string()), []),
  respondents: z.array(respondentSchema),
})

export type SampleRows = z.infer<typeof rowsSchema>
export type SampleRespondent = SampleRows['respondents'][number]

/** The organisations that rows name, and their returns. */
export type FromRows = { readonly organisations: readonly Organisation[]; readonly returns: readonly AuditReturn[] }

/** Reads rows of respondents. Refuses what does not fit, naming the place. */
export function readSampleRows(
  written: unknown,
  cycles: readonly Cycle[],
  frameworks: readonly Framework[],
): Result<FromRows, readonly Misfit[]> {
  const read = parse(rowsSchema, written)
  if (!read.ok) return read
  const rows = read.value
  const cycle = cycles.find(({ id }) => id === `sample-${rows.cycle}`)
  const framework = frameworks.find((each) => frameworkKey(each) === cycle?.framework)
  if (!cycle || !framework) return refuse([{ path: 'cycle', expected: 'a cycle of the sample on a known framework' }])
  const returns: AuditReturn[] = []
  const misfits: Misfit[] = []
  for (const [place, respondent] of rows.respondents.entries()) {
    const made = sampleRowReturn(rows, respondent, framework)
    if (made.ok) returns.push(made.value)
    else misfits.push({ ...made.problem, path: `respondents[${place}].${made.problem.path}` })
  }
  return misfits.length > 0 ? refuse(misfits) : ok({ organisations: rows.respondents.map(organisationFrom), returns })
}

const organisationFrom = ({ key, name, type, dutyBasis, phase, area, trust, urn }: SampleRespondent): Organisation =>
  newOrganisation({
    id: asId(`sample-${key}`),
    name,
    type,
    dutyBasis,
    phase,
    area,
    trust,
    identifiers: { ...noIdentifiers, urn },
  })
