import type * as z from 'zod/mini'
import { type PartnershipAction, partnershipActionSchema } from '../actions/action'
import { canonicalJson } from '../basics/json'
import { parse } from '../basics/parse'
import { ok, type Result, refuse } from '../basics/result'
import { type Challenge, challengeSchema } from '../challenges/challenge'
import { type KeptPrompt, keptPromptSchema } from '../challenges/prompts'
import { type Cycle, cycleSchema } from '../cycles/cycle'
import { type Draft, draftSchema } from '../frameworks/draft'
import { type Framework, frameworkKey } from '../frameworks/framework'
import { parseFramework } from '../frameworks/parseFramework'
import { type Organisation, organisationSchema } from '../partnership/organisation'
import { type Partnership, partnershipSchema } from '../partnership/partnership'
import { type Plan, planSchema } from '../plan/plan'
import { type PractitionerSurvey, practitionerSurveySchema } from '../practitioners/survey'
import { type Report, reportSchema } from '../reports/composing/report'
import { type AuditReturn, auditReturnSchema } from '../returns/auditReturn'
import { type Revision, revisionSchema } from '../returns/revision'
import { type Review, reviewSchema } from '../reviews/review'
import { type Session, sessionSchema } from '../sessions/session'
import type { TableName, Tables } from './tables'

/** A workspace whose records were all read by their schemas, with every reference resolved. */
export type Workspace = {
  readonly partnership: Partnership
  readonly organisations: readonly Organisation[]
  readonly frameworks: readonly Framework[]
  readonly drafts: readonly Draft[]
  readonly cycles: readonly Cycle[]
  readonly returns: readonly AuditReturn[]
  readonly revisions: readonly Revision[]
  readonly reviews: readonly Review[]
  readonly surveys: readonly PractitionerSurvey[]
  readonly actions: readonly PartnershipAction[]
  readonly challenges: readonly Challenge[]
  readonly sessions: readonly Session[]
  readonly plans: readonly Plan[]
  readonly prompts: readonly KeptPrompt[]
  readonly reports: readonly Report[]
}

/** A record that does not fit, by table, id and place inside it. */
export type RecordMisfit = {
  readonly kind: 'recordMisfit'
  readonly table: TableName
  readonly id: string
  readonly path: string
  readonly expected: string
}

/** Reads tables from outside as a workspace. Refuses with every misfit, each with the table, the record and the place. */
export function checkTables(tables: Tables): Result<Workspace, readonly RecordMisfit[]> {
  const misfits: RecordMisfit[] = []
  const read = <T>(table: TableName, schema: z.ZodMiniType<T>): T[] =>
    Object.entries(tables[table]).flatMap(([id, record]) => {
      const parsed = parse(schema, record)
      if (parsed.ok) return [parsed.value]
      misfits.push(...parsed.problem.map((misfit) => ({ kind: 'recordMisfit', table, id, ...misfit }) as const))
      return []
    })
  const frameworks = Object.entries(tables.frameworks).flatMap(([id, record]) => {
    const parsed = parseFramework(record)
    if (parsed.ok) return [parsed.value]
    misfits.push(
      ...parsed.problem.map((misfit) => ({ kind: 'recordMisfit', table: 'frameworks', id, ...misfit }) as const),
    )
    return []
  })
  const drafts = read('drafts', draftSchema)
  const partnerships = read('partnerships', partnershipSchema)
  const organisations = read('organisations', organisationSchema)
  const cycles = read('cycles', cycleSchema)
  const returns = read('returns', auditReturnSchema)
  const revisions = read('revisions', revisionSchema)
  const reviews = read('reviews', reviewSchema)
  const surveys = read('surveys', practitionerSurveySchema)
  const actions = read('actions', partnershipActionSchema)
  const challenges = read('challenges', challengeSchema)
  const sessions = read('sessions', sessionSchema)
  const plans = read('plans', planSchema)
  const prompts = read('prompts', keptPromptSchema)
  const reports = read('reports', reportSchema)
  const [partnership] = partnerships
  if (misfits.length > 0) return refuse(misfits)
  if (!partnership || partnerships.length !== 1) {
    return refuse([
      { kind: 'recordMisfit', table: 'partnerships', id: '', path: '', expected: 'exactly one partnership' },
    ])
  }
  const workspace = {
    partnership,
    organisations,
    frameworks,
    drafts,
    cycles,
    returns,
    revisions,
    reviews,
    surveys,
    actions,
    challenges,
    sessions,
    plans,
    prompts,
    reports,
  }
  const dangling = danglingReferences(workspace)
  return dangling.length === 0 ? ok(workspace) : refuse(dangling)
}

function danglingReferences({
  organisations,
  frameworks,
  cycles,
  returns,
  revisions,
  reviews,
  surveys,
  actions,
  challenges,
  sessions,
  reports,
}: Workspace): RecordMisfit[] {
  const frameworkKeys = new Set<string>(frameworks.map(frameworkKey))
  const cycleIds = new Set<string>(cycles.map((cycle) => cycle.id))
  const organisationIds = new Set<string>(organisations.map((organisation) => organisation.id))
  const returnIds = new Set<string>(returns.map((auditReturn) => auditReturn.id))
  const surveyIds = new Set<string>(surveys.map(({ id }) => id))
  const challengeIds = new Set<string>(challenges.map((challenge) => challenge.id))
  const missing = (
    known: ReadonlySet<string>,
    wanted: string | null,
    table: TableName,
    id: string,
    path: string,
    noun: string,
  ) =>
    wanted === null || known.has(wanted)
      ? []
      : [{ kind: 'recordMisfit', table, id, path, expected: `${noun} that is in the file, not "${wanted}"` } as const]
  return [
    ...organisations.flatMap(({ id, continuedBy }) =>
      missing(organisationIds, continuedBy, 'organisations', id, 'continuedBy', 'an organisation'),
    ),
    ...cycles.flatMap((cycle) => [
      ...missing(frameworkKeys, cycle.framework, 'cycles', cycle.id, 'framework', 'a framework edition'),
      ...missing(cycleIds, cycle.previous, 'cycles', cycle.id, 'previous', 'a cycle'),
    ]),
    ...returns.flatMap((each) => [
      ...missing(cycleIds, each.cycleId, 'returns', each.id, 'cycleId', 'a cycle'),
      ...missing(organisationIds, each.organisationId, 'returns', each.id, 'organisationId', 'an organisation'),
    ]),
    ...revisions.flatMap((each) => missing(returnIds, each.returnId, 'revisions', each.id, 'returnId', 'a return')),
    ...reviews.flatMap((each) => [
      ...missing(cycleIds, each.cycleId, 'reviews', each.id, 'cycleId', 'a cycle'),
      ...each.items.flatMap(({ returnId }) => missing(returnIds, returnId, 'reviews', each.id, 'items', 'a return')),
    ]),
    ...surveys.flatMap((each) => [
      ...missing(cycleIds, each.cycleId, 'surveys', each.id, 'cycleId', 'a cycle'),
      ...missing(surveyIds, each.replaces, 'surveys', each.id, 'replaces', 'a survey'),
      ...each.groups.flatMap(({ organisationId }) =>
        missing(organisationIds, organisationId, 'surveys', each.id, 'groups', 'an organisation'),
      ),
    ]),
    ...actions.flatMap(({ id, from }) =>
      from.kind === 'challenge'
        ? missing(challengeIds, from.challengeId, 'actions', id, 'from', 'a challenge')
        : from.kind === 'answer'
          ? missing(returnIds, from.returnId, 'actions', id, 'from', 'a return')
          : [],
    ),
    ...challenges.flatMap(({ id, raised, events }) => [
      ...missing(cycleIds, raised.cycleId, 'challenges', id, 'raised.cycleId', 'a cycle'),
      ...missing(organisationIds, raised.organisationId, 'challenges', id, 'raised.organisationId', 'an organisation'),
      ...events.flatMap((event) => {
        const wrong = (known: ReadonlySet<string>, wanted: string | null, noun: string) =>
          missing(known, wanted, 'challenges', id, 'events', noun)
        if (event.kind === 'settled') return wrong(challengeIds, event.replacedBy, 'a challenge')
        if (event.kind === 'carried') return wrong(cycleIds, event.cycleId, 'a cycle')
        return event.kind === 'readdressed' ? wrong(organisationIds, event.organisationId, 'an organisation') : []
      }),
    ]),
    ...sessions.flatMap(({ id, cycleId }) => missing(cycleIds, cycleId, 'sessions', id, 'cycleId', 'a cycle')),
    ...reports.flatMap(({ id, cycleId }) => missing(cycleIds, cycleId, 'reports', id, 'cycleId', 'a cycle')),
  ]
}

/** The workspace as tables, for a file or a new record. */
export function tablesOf({
  partnership,
  organisations,
  frameworks,
  drafts,
  cycles,
  returns,
  revisions,
  reviews,
  surveys,
  actions,
  challenges,
  sessions,
  plans,
  prompts,
  reports,
}: Workspace): Tables {
  const byId = <T extends { readonly id: string }>(
    records: readonly T[],
    id: (record: T) => string = (record) => record.id,
  ) => Object.fromEntries(records.map((record) => [id(record), JSON.parse(canonicalJson(record as never))]))
  return {
    partnerships: byId([partnership]),
    organisations: byId(organisations),
    frameworks: byId(frameworks, frameworkKey),
    drafts: byId(drafts),
    cycles: byId(cycles),
    returns: byId(returns),
    revisions: byId(revisions),
    reviews: byId(reviews),
    surveys: byId(surveys),
    actions: byId(actions),
    challenges: byId(challenges),
    sessions: byId(sessions),
    plans: byId(plans),
    prompts: byId(prompts),
    reports: byId(reports),
  }
}
