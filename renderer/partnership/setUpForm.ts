import type { Day } from '../../shared/basics/day'
import type { SetUp } from '../../shared/exchange/newWorkspace'
import type { Framework } from '../../shared/frameworks/framework'
import type { OrganisationType } from '../../shared/partnership/organisationType'
import { chosenFramework, firstCycle, type TypedCycle } from './cycleForm'

/** A row of the list of agencies. `type` is a code of the picklist, or empty. */
export type AgencyRow = { readonly key: string; readonly name: string; readonly type: string }

/** The set-up page as it stands: what is in its boxes. */
export type SetUpForm = Omit<SetUp, 'organisations' | 'cycle'> & {
  readonly personName: string
  readonly agencies: readonly AgencyRow[]
  readonly cycleStarts: 'now' | 'later'
  readonly cycle: TypedCycle
}

/** The page when it opens, with what is known of the person, and the handling line that their organisation has set. */
export const firstForm = (
  person: { readonly name: string; readonly role: string },
  framework: Framework,
  today: Day,
  rows: readonly AgencyRow[],
  handling: string | null,
): SetUpForm => ({
  personName: person.name,
  preparedBy: person.role,
  partnership: '',
  challengeLead: 'Independent scrutineer',
  handling: handling ?? 'For partnership members',
  agencies: rows,
  cycleStarts: 'now',
  cycle: firstCycle(framework, today),
})

/** What the form asks for, with its picklist codes and framework looked up. */
export const setUpFrom = (
  { agencies, cycle, cycleStarts, ...form }: SetUpForm,
  frameworks: readonly Framework[],
  types: readonly OrganisationType[],
): SetUp => ({
  ...form,
  organisations: agencies.map(({ name, type }) => ({ name, type: types.find(({ code }) => code === type) ?? null })),
  cycle: cycleStarts === 'now' ? { ...cycle, framework: chosenFramework(cycle, frameworks) } : null,
})
