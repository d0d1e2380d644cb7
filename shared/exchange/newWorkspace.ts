import type { MintId } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import { tidy } from '../basics/text'
import type { Partnership } from '../partnership/partnership'
import type { Workspace } from './checkTables'
import {
  addRows,
  type CycleForm,
  type CycleProblem,
  cycleFrom,
  cycleProblems,
  emptyReturns,
  longestName,
  type OrganisationRow,
  type OrganisationsProblem,
} from './newCycle'

/** What a person types to set a partnership up. */
export type SetUp = {
  readonly partnership: string
  readonly challengeLead: string
  readonly handling: string
  readonly preparedBy: string
  readonly organisations: readonly OrganisationRow[]
  /** The first cycle; null to start it later, when organisations may come later too. */
  readonly cycle: CycleForm | null
}

export type NameField = 'partnership' | 'challengeLead' | 'handling' | 'preparedBy' | 'title'

/** What keeps a partnership from being set up, with the field it stands in. */
export type SetUpProblem =
  | { readonly kind: 'isMissing'; readonly field: NameField }
  | { readonly kind: 'isTooLong'; readonly field: NameField }
  | CycleProblem
  | OrganisationsProblem

/**
 * A partnership with its first cycle, if it is started now, and an empty return for each organisation. Refuses with
 * everything that is wrong, in the order of the page.
 */
export function newWorkspace(setUp: SetUp, newId: MintId): Result<Workspace, readonly SetUpProblem[]> {
  const partnership = partnershipFrom(setUp, newId)
  const { organisations, problems } = addRows([], setUp.organisations, newId)
  const wrong = [
    ...nameProblems(setUp, ['preparedBy', 'partnership', 'challengeLead', 'handling']),
    ...problems,
    ...(setUp.cycle && organisations.length === 0 && problems.length === 0
      ? [{ kind: 'noOrganisations', field: 'organisations' } as const]
      : []),
    ...(setUp.cycle ? cycleProblems(setUp.cycle) : []),
  ]
  if (wrong.length > 0) return refuse(wrong)
  const empty: Workspace = {
    partnership,
    organisations,
    frameworks: [],
    drafts: [],
    cycles: [],
    returns: [],
    revisions: [],
    reviews: [],
    surveys: [],
    actions: [],
    challenges: [],
    sessions: [],
    plans: [],
    prompts: [],
    reports: [],
  }
  if (!setUp.cycle) return ok(empty)
  const cycle = cycleFrom(setUp.cycle, null, newId)
  return ok({
    ...empty,
    frameworks: [setUp.cycle.framework],
    cycles: [cycle],
    returns: emptyReturns(cycle, organisations, setUp.cycle.size, newId),
  })
}

const partnershipFrom = (setUp: SetUp, newId: MintId): Partnership => ({
  id: newId(),
  name: tidy(setUp.partnership),
  area: '',
  isSample: false,
  challengeLead: tidy(setUp.challengeLead),
  handling: tidy(setUp.handling),
  preparedBy: tidy(setUp.preparedBy),
  only: null,
})

const nameProblems = (setUp: SetUp, fields: readonly Exclude<NameField, 'title'>[]): SetUpProblem[] =>
  fields.flatMap((field): SetUpProblem[] => {
    const name = tidy(setUp[field])
    if (name === '') return [{ kind: 'isMissing', field }]
    return name.length > longestName ? [{ kind: 'isTooLong', field }] : []
  })
