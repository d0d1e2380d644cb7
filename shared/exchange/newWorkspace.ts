import { type Day, readTypedDay } from '../basics/day'
import type { Id } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import { printable } from '../basics/text'
import { type Cycle, checkCycle } from '../cycles/cycle'
import { type Framework, frameworkKey } from '../frameworks/framework'
import type { OrganisationType } from '../partnership/organisationType'
import { addOrganisation, type NamesAreWrong, type OrganisationId, type Partnership } from '../partnership/partnership'
import { newReturn } from '../returns/auditReturn'
import type { Workspace } from './checkTables'

/** The most characters that a name, title or marking may have. */
export const longestName = 200

/** What a person types to set a partnership up. Days are as typed. */
export type SetUp = {
  readonly partnership: string
  readonly challengeLead: string
  readonly handling: string
  readonly preparedBy: string
  /** Rows without a name are left out. */
  readonly organisations: readonly { readonly name: string; readonly type: OrganisationType | null }[]
  readonly framework: Framework
  readonly title: string
  readonly opensOn: string
  readonly closesOn: string
  readonly periodFrom: string
  readonly periodTo: string
}

export type NameField = 'partnership' | 'challengeLead' | 'handling' | 'preparedBy' | 'title'
export type DayField = 'opensOn' | 'closesOn' | 'periodFrom' | 'periodTo'

/** What keeps a partnership from being set up, with the field it stands in. */
export type SetUpProblem =
  | { readonly kind: 'isMissing'; readonly field: NameField }
  | { readonly kind: 'isTooLong'; readonly field: NameField }
  | { readonly kind: 'isNoDay'; readonly field: DayField; readonly typed: string }
  | { readonly kind: 'endsBeforeItStarts'; readonly field: 'closesOn' | 'periodTo' }
  | { readonly kind: 'noOrganisations'; readonly field: 'organisations' }
  | {
      readonly kind: 'organisationIsWrong'
      readonly field: 'organisations'
      readonly row: number
      readonly why: NamesAreWrong | { readonly kind: 'isTooLong' }
    }

/** Mints an id, unique everywhere. */
export type MintId = <Noun extends string>() => Id<Noun>

/** What a questionnaire is about, from its title: `Section 11 self-assessment – …` is about Section 11. */
export const subjectOf = ({ title }: Framework) => (title.split(/ self-assessment| – |: /)[0] ?? title).trim()

/**
 * A partnership with its first cycle and an empty return for each organisation. Refuses with everything that is wrong, in
 * the order of the page.
 */
export function newWorkspace(setUp: SetUp, newId: MintId): Result<Workspace, readonly SetUpProblem[]> {
  const days = {
    opensOn: readTypedDay(setUp.opensOn),
    closesOn: readTypedDay(setUp.closesOn),
    periodFrom: readTypedDay(setUp.periodFrom),
    periodTo: readTypedDay(setUp.periodTo),
  }
  const { partnership, problems } = partnershipOf(setUp, newId)
  const wrong = [
    ...nameProblems(setUp, ['preparedBy', 'partnership', 'challengeLead', 'handling']),
    ...problems,
    ...nameProblems(setUp, ['title']),
    ...dayProblems(setUp, days),
  ]
  const { opensOn, closesOn, periodFrom, periodTo } = days
  if (wrong.length > 0 || !opensOn || !closesOn || !periodFrom || !periodTo) return refuse(wrong)
  const cycle: Cycle = {
    id: newId(),
    title: tidy(setUp.title),
    framework: frameworkKey(setUp.framework),
    opensOn,
    closesOn,
    periodFrom,
    periodTo,
    boardOn: null,
    stage: 'open',
    previous: null,
    summary: { strengths: [], concerns: [], decisions: [] },
  }
  if (!checkCycle(cycle).ok) throw new Error('A cycle that was checked does not hold')
  const returns = partnership.organisations.map(({ id, type }) =>
    newReturn({
      id: newId(),
      cycleId: cycle.id,
      organisationId: id,
      asked: { variant: null, organisationType: type },
    }),
  )
  return ok({ partnership, frameworks: [setUp.framework], drafts: [], cycles: [cycle], returns, revisions: [] })
}

const tidy = (text: string) => printable(text).replace(/\s+/g, ' ').trim()

function partnershipOf(setUp: SetUp, newId: MintId): { partnership: Partnership; problems: readonly SetUpProblem[] } {
  const problems: SetUpProblem[] = []
  let partnership: Partnership = {
    id: newId(),
    name: tidy(setUp.partnership),
    area: '',
    isSample: false,
    challengeLead: tidy(setUp.challengeLead),
    handling: tidy(setUp.handling),
    preparedBy: tidy(setUp.preparedBy),
    organisations: [],
  }
  for (const [row, { name, type }] of setUp.organisations.entries()) {
    if (tidy(name) === '') continue
    const added = addTyped(partnership, tidy(name), type, newId())
    if (added.ok) partnership = added.value
    else problems.push({ kind: 'organisationIsWrong', field: 'organisations', row, why: added.problem })
  }
  if (partnership.organisations.length === 0 && problems.length === 0) {
    problems.push({ kind: 'noOrganisations', field: 'organisations' })
  }
  return { partnership, problems }
}

function addTyped(
  partnership: Partnership,
  name: string,
  type: OrganisationType | null,
  id: OrganisationId,
): Result<Partnership, NamesAreWrong | { readonly kind: 'isTooLong' }> {
  if (name.length > longestName) return refuse({ kind: 'isTooLong' })
  return addOrganisation(partnership, {
    id,
    name,
    type: type?.code ?? '',
    dutyBasis: type?.dutyBasis ?? 'not-recorded',
  })
}

const nameProblems = (setUp: SetUp, fields: readonly NameField[]): SetUpProblem[] =>
  fields.flatMap((field): SetUpProblem[] => {
    const name = tidy(setUp[field])
    if (name === '') return [{ kind: 'isMissing', field }]
    return name.length > longestName ? [{ kind: 'isTooLong', field }] : []
  })

function dayProblems(setUp: SetUp, days: { readonly [Field in DayField]: Day | null }): SetUpProblem[] {
  const notDays = (Object.keys(days) as DayField[])
    .filter((field) => days[field] === null)
    .map((field) => ({ kind: 'isNoDay', field, typed: setUp[field].trim() }) as const)
  const { opensOn, closesOn, periodFrom, periodTo } = days
  return [
    ...notDays,
    ...(opensOn && closesOn && closesOn < opensOn ? [{ kind: 'endsBeforeItStarts', field: 'closesOn' } as const] : []),
    ...(periodFrom && periodTo && periodTo < periodFrom
      ? [{ kind: 'endsBeforeItStarts', field: 'periodTo' } as const]
      : []),
  ]
}
