import * as z from 'zod/mini'
import { asMoment, type Day, daySchema } from '../basics/day'
import { asId } from '../basics/id'
import { type Misfit, parse } from '../basics/parse'
import { ok, type Result, refuse } from '../basics/result'
import { type Cycle, cycleSchema } from '../cycles/cycle'
import { type Framework, frameworkKey } from '../frameworks/framework'
import { dutyBases, newOrganisation, type Organisation } from '../partnership/organisation'
import type { Partnership } from '../partnership/partnership'
import { type AuditReturn, auditReturnSchema } from '../returns/auditReturn'
import { wholeForm } from '../returns/formSize'
import { sharingSchema } from '../returns/panel'
import type { Workspace } from './checkTables'
import { answerShape, sampleAnswer } from './sample/sampleAnswer'
import { sampleChallenge } from './sample/sampleChallenge'
import { sampleReview, sampleReviewSchema } from './sample/sampleReviews'
import { type FromRows, readSampleRows } from './sample/sampleRows'
import { otherVersionSchema, withOtherVersion } from './sample/sampleVersions'

// The sample partnership is written as people write: one file for each agency, without ids. This turns it into records whose
// ids follow from its keys, so that two samples are the same and none can be taken for real work.

const text = z._default(z.string(), '')

const answerSchema = z.strictObject({
  ...answerShape,
  agreed: z.optional(
    z.strictObject({
      rating: z.nullable(z.string()),
      reason: z.string(),
      feedback: text,
      on: daySchema,
      by: z.string(),
    }),
  ),
  /** What others could learn from it. */
  sharing: z.optional(sharingSchema),
  /** What somebody else said in another copy of the return: both stand until a person decides. */
  otherVersion: z.optional(otherVersionSchema),
})

const returnSchema = z.strictObject({
  stage: auditReturnSchema.shape.stage,
  returnedOn: z.nullable(daySchema),
  frontSheet: auditReturnSchema.shape.frontSheet,
  signOff: auditReturnSchema.shape.signOff,
  gapsReason: text,
  extension: z._default(auditReturnSchema.shape.extension, null),
})

const organisationSchema = z.strictObject({
  key: z.string(),
  organisation: z.strictObject({ name: z.string(), type: z.string(), dutyBasis: z.enum(dutyBases) }),
  cycles: z.record(z.string(), z.strictObject({ return: returnSchema, answers: z.record(z.string(), answerSchema) })),
})

const partnershipSchema = z.strictObject({
  name: z.string(),
  area: z.string(),
  challengeLead: z.string(),
  handling: z.string(),
  businessManager: z.string(),
  cycles: z.array(
    z.strictObject({
      key: z.string(),
      title: z.string(),
      framework: z.strictObject({ id: z.string(), edition: z.string() }),
      opensOn: daySchema,
      closesOn: daySchema,
      periodFrom: daySchema,
      periodTo: daySchema,
      stage: cycleSchema.shape.stage,
      boardOn: z.nullable(daySchema),
      previous: z.optional(z.string()),
      summary: cycleSchema.shape.summary,
    }),
  ),
  organisations: z.array(z.string()),
  reviews: z.array(sampleReviewSchema),
})

type SampleOrganisation = z.infer<typeof organisationSchema>

/** The sample's content as bundled: one value for the partnership, one for each agency, rows of respondents of other cycles, and challenge. */
export type SampleContent = {
  readonly partnership: unknown
  readonly organisations: readonly unknown[]
  readonly rows: readonly unknown[]
  readonly challenge: unknown
}

/** Builds the sample workspace. Refuses content that does not fit, naming the file by its place and the place inside it. */
export function sampleWorkspace(
  content: SampleContent,
  frameworks: readonly Framework[],
): Result<Workspace, readonly Misfit[]> {
  const outline = parse(partnershipSchema, content.partnership)
  if (!outline.ok) return outline
  const read = parse(z.array(organisationSchema), content.organisations)
  if (!read.ok) return read
  const missing = outline.value.organisations.flatMap((key, i) =>
    read.value.some((each) => each.key === key)
      ? []
      : [{ path: `organisations[${i}]`, expected: `the file of "${key}"` }],
  )
  if (missing.length > 0) return refuse(missing)
  const sources = outline.value.organisations.flatMap((key) => read.value.filter((each) => each.key === key))
  const { cycles: _cycles, organisations: _organisations, reviews, businessManager, ...named } = outline.value
  const partnership: Partnership = {
    ...named,
    id: asId('sample-northmere'),
    isSample: true,
    preparedBy: businessManager,
    only: null,
  }
  const cycles: Cycle[] = outline.value.cycles.map(({ key, framework, previous, ...cycle }) => ({
    ...cycle,
    id: asId(`sample-${key}`),
    framework: frameworkKey(framework),
    previous: previous === undefined ? null : asId(`sample-${previous}`),
  }))
  const respondents: FromRows[] = []
  for (const written of content.rows) {
    const made = readSampleRows(written, cycles, frameworks)
    if (!made.ok) return made
    respondents.push(made.value)
  }
  const used = new Set<string>(cycles.map((cycle) => cycle.framework))
  const organisations = [
    ...sources.map(
      (source): Organisation => newOrganisation({ id: asId(`sample-${source.key}`), ...source.organisation }),
    ),
    ...respondents.flatMap((each) => each.organisations),
  ]
  const returns = [
    ...sources.flatMap((source) => Object.keys(source.cycles).map((cycle) => sampleReturn(source, cycle))),
    ...respondents.flatMap((each) => each.returns),
  ]
  const challenge = sampleChallenge(content.challenge, { cycles, frameworks, organisations, returns }, businessManager)
  if (!challenge.ok) return challenge
  return ok({
    partnership,
    organisations,
    frameworks: frameworks.filter((framework) => used.has(frameworkKey(framework))),
    drafts: [],
    cycles,
    returns,
    revisions: [],
    reviews: reviews.map(sampleReview),
    surveys: [],
    reports: [],
    ...challenge.value,
  })
}

function sampleReturn(source: SampleOrganisation, cycle: string): AuditReturn {
  const made = source.cycles[cycle]
  if (!made) throw new Error(`The sample has no cycle ${cycle} for ${source.key}`)
  const { returnedOn, ...fields } = made.return
  const answers = Object.entries(made.answers)
  const changedOn = returnedOn ?? asDraftDay(cycle)
  const shared = answers.flatMap(([question, { sharing }]) => (sharing ? [[question, sharing] as const] : []))
  const author = String(fields.frontSheet['author'] ?? source.organisation.name)
  return {
    ...fields,
    timeline: [],
    ...(shared.length === 0 ? {} : { sharing: Object.fromEntries(shared) }),
    id: asId(`sample-${cycle}-${source.key}`),
    cycleId: asId(`sample-${cycle}`),
    organisationId: asId(`sample-${source.key}`),
    asked: { ...wholeForm, organisationType: source.organisation.type },
    returnedAt: returnedOn === null ? null : asMoment(`${returnedOn}T10:00:00.000Z`),
    answers: Object.fromEntries(
      answers.map(([question, { agreed: _agreed, sharing: _sharing, otherVersion, ...answer }]) => [
        question,
        withOtherVersion(
          sampleAnswer(answer, `${cycle}-${source.key}-${question}`, { on: changedOn, by: author }),
          otherVersion,
        ),
      ]),
    ),
    agreed: Object.fromEntries(
      answers.flatMap(([question, { agreed }]) =>
        agreed ? [[question, { ...agreed, rating: agreed.rating === null ? null : asId<'level'>(agreed.rating) }]] : [],
      ),
    ),
  }
}

/** Work on a return that is still open stands on the day before the sample's today. */
const asDraftDay = (cycle: string) => `${cycle.slice(0, 4)}-11-20` as Day
