import { type Day, readTypedDay } from '../basics/day'
import type { MintId } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import { tidy } from '../basics/text'
import { type Cycle, checkCycle } from '../cycles/cycle'
import { type Framework, frameworkKey } from '../frameworks/framework'
import {
  addOrganisation,
  isOpenOn,
  type NamesAreWrong,
  newOrganisation,
  type Organisation,
  type OrganisationId,
} from '../partnership/organisation'
import type { OrganisationType } from '../partnership/organisationType'
import { type AuditReturn, newReturn } from '../returns/auditReturn'
import type { FormSize } from '../returns/formSize'

/** The most characters that a name, title or marking may have. */
export const longestName = 200

/** What a person types to start a cycle. Days are as typed. */
export type CycleForm = {
  readonly framework: Framework
  readonly size: FormSize
  readonly title: string
  readonly opensOn: string
  readonly closesOn: string
  readonly periodFrom: string
  readonly periodTo: string
}

/** An organisation as typed. A row without a name is left out. */
export type OrganisationRow = { readonly name: string; readonly type: OrganisationType | null }

export type DayField = 'opensOn' | 'closesOn' | 'periodFrom' | 'periodTo'

/** What keeps a cycle from being started, with the field it stands in. */
export type CycleProblem =
  | { readonly kind: 'isMissing'; readonly field: 'title' }
  | { readonly kind: 'isTooLong'; readonly field: 'title' }
  | { readonly kind: 'isNoDay'; readonly field: DayField; readonly typed: string }
  | { readonly kind: 'endsBeforeItStarts'; readonly field: 'closesOn' | 'periodTo' }

/** What keeps organisations from being added. */
export type OrganisationsProblem =
  | { readonly kind: 'noOrganisations'; readonly field: 'organisations' }
  | {
      readonly kind: 'organisationIsWrong'
      readonly field: 'organisations'
      readonly row: number
      readonly why: NamesAreWrong | { readonly kind: 'isTooLong' }
    }

/** What a questionnaire is about, from its title: `Section 11 self-assessment – …` is about Section 11. */
export const subjectOf = ({ title }: Pick<Framework, 'title'>) =>
  (title.split(/ self-assessment| – |: /)[0] ?? title).trim()

/** Everything that is wrong with what was typed for a cycle, in the order of the page. */
export function cycleProblems(form: CycleForm): readonly CycleProblem[] {
  const title = tidy(form.title)
  const days = typedDays(form)
  const notDays = (Object.keys(days) as DayField[])
    .filter((field) => days[field] === null)
    .map((field) => ({ kind: 'isNoDay', field, typed: form[field].trim() }) as const)
  const { opensOn, closesOn, periodFrom, periodTo } = days
  return [
    ...(title === '' ? [{ kind: 'isMissing', field: 'title' } as const] : []),
    ...(title.length > longestName ? [{ kind: 'isTooLong', field: 'title' } as const] : []),
    ...notDays,
    ...(opensOn && closesOn && closesOn < opensOn ? [{ kind: 'endsBeforeItStarts', field: 'closesOn' } as const] : []),
    ...(periodFrom && periodTo && periodTo < periodFrom
      ? [{ kind: 'endsBeforeItStarts', field: 'periodTo' } as const]
      : []),
  ]
}

const typedDays = (form: CycleForm): Readonly<Record<DayField, Day | null>> => ({
  opensOn: readTypedDay(form.opensOn),
  closesOn: readTypedDay(form.closesOn),
  periodFrom: readTypedDay(form.periodFrom),
  periodTo: readTypedDay(form.periodTo),
})

/** The cycle that a form without problems describes. A form with problems is a bug and throws. */
export function cycleFrom(form: CycleForm, previous: Cycle['previous'], newId: MintId): Cycle {
  const { opensOn, closesOn, periodFrom, periodTo } = typedDays(form)
  if (!opensOn || !closesOn || !periodFrom || !periodTo) throw new Error('The form of a cycle was not checked')
  const cycle: Cycle = {
    id: newId(),
    title: tidy(form.title),
    framework: frameworkKey(form.framework),
    opensOn,
    closesOn,
    periodFrom,
    periodTo,
    boardOn: null,
    stage: 'open',
    previous,
    summary: { strengths: [], concerns: [], decisions: [] },
  }
  if (!checkCycle(cycle).ok) throw new Error('A cycle that was checked does not hold')
  return cycle
}

/** Adds organisations as typed. Answers all that are there then, and what is wrong with the others by row. */
export function addRows(
  organisations: readonly Organisation[],
  rows: readonly OrganisationRow[],
  newId: MintId,
): { readonly organisations: readonly Organisation[]; readonly problems: readonly OrganisationsProblem[] } {
  const problems: OrganisationsProblem[] = []
  let next = organisations
  for (const [row, { name, type }] of rows.entries()) {
    if (tidy(name) === '') continue
    const added = addTyped(next, tidy(name), type, newId())
    if (added.ok) next = added.value
    else problems.push({ kind: 'organisationIsWrong', field: 'organisations', row, why: added.problem })
  }
  return { organisations: next, problems }
}

function addTyped(
  organisations: readonly Organisation[],
  name: string,
  type: OrganisationType | null,
  id: OrganisationId,
): Result<readonly Organisation[], NamesAreWrong | { readonly kind: 'isTooLong' }> {
  if (name.length > longestName) return refuse({ kind: 'isTooLong' })
  return addOrganisation(
    organisations,
    newOrganisation({ id, name, type: type?.code ?? '', dutyBasis: type?.dutyBasis ?? 'not-recorded' }),
  )
}

/** An empty return of each organisation; their types decide which questions they are asked. */
export const emptyReturns = (
  cycle: Cycle,
  organisations: readonly Organisation[],
  size: FormSize,
  newId: MintId,
): readonly AuditReturn[] =>
  organisations.map(({ id, type }) =>
    newReturn({
      id: newId(),
      cycleId: cycle.id,
      organisationId: id,
      asked: { ...size, organisationType: type === '' ? null : type },
    }),
  )

/** The newest cycle on the same questionnaire, or else on the one it was copied from: what stands beside another cycle on it. */
export function cycleBefore({ id, changes }: Framework, cycles: readonly Cycle[]): Cycle | undefined {
  const newest = (framework: string | undefined) =>
    cycles
      .filter((each) => each.framework.split('@')[0] === framework)
      .sort((a, b) => (a.opensOn < b.opensOn ? 1 : -1))[0]
  return newest(id) ?? newest(changes?.from.split('@')[0])
}

/** What a person asks for when a partnership starts another cycle. */
export type StartedCycle = CycleForm & {
  /** Organisations of the partnership that are asked. */
  readonly invited: readonly OrganisationId[]
  /** Organisations that are new to the partnership and are asked too. */
  readonly added: readonly OrganisationRow[]
}

/** What starting a cycle changes. */
export type CycleStart = {
  /** Organisations that are new to the partnership. */
  readonly added: readonly Organisation[]
  readonly cycle: Cycle
  readonly returns: readonly AuditReturn[]
}

/**
 * Starts a cycle with an empty return for each organisation that is asked and open when it opens. The newest cycle on the same questionnaire, or
 * else on the one it was copied from, stands beside it as the one before. Refuses with everything that is wrong, in the order of the page.
 */
export function startCycle(
  organisations: readonly Organisation[],
  cycles: readonly Cycle[],
  asked: StartedCycle,
  newId: MintId,
): Result<CycleStart, readonly (CycleProblem | OrganisationsProblem)[]> {
  const grown = addRows(organisations, asked.added, newId)
  const added = grown.organisations.slice(organisations.length)
  const wanted = new Set(asked.invited)
  const { opensOn } = typedDays(asked)
  const isAsked = (each: Organisation) => wanted.has(each.id) && (opensOn === null || isOpenOn(each, opensOn))
  const invited = [...organisations.filter(isAsked), ...added]
  const problems = [
    ...grown.problems,
    ...(invited.length === 0 && grown.problems.length === 0
      ? [{ kind: 'noOrganisations', field: 'organisations' } as const]
      : []),
    ...cycleProblems(asked),
  ]
  if (problems.length > 0) return refuse(problems)
  const cycle = cycleFrom(asked, cycleBefore(asked.framework, cycles)?.id ?? null, newId)
  return ok({
    added,
    cycle,
    returns: emptyReturns(cycle, invited, asked.size, newId),
  })
}
