import { type Day, dayAfter, longDay, monthsBefore, readTypedDay } from '../../shared/basics/day'
import { cycleTitle } from '../../shared/cycles/cycle'
import { subjectOf } from '../../shared/exchange/newCycle'
import type { SetUp } from '../../shared/exchange/newWorkspace'
import { type Framework, type FrameworkKey, frameworkKey } from '../../shared/frameworks/framework'
import type { OrganisationType } from '../../shared/partnership/organisationType'

/** A row of the list of agencies. `type` is a code of the picklist, or empty. */
export type AgencyRow = { readonly key: string; readonly name: string; readonly type: string }

/** The set-up page as it stands: what is in its boxes. */
export type SetUpForm = Omit<SetUp, 'organisations' | 'framework'> & {
  readonly personName: string
  readonly agencies: readonly AgencyRow[]
  readonly framework: FrameworkKey
  readonly titleIsSuggested: boolean
}

/** The page when it opens: what is known of the person, and dates that most rounds start from. */
export const firstForm = (
  person: { readonly name: string; readonly role: string },
  framework: Framework,
  today: Day,
  rows: readonly AgencyRow[],
): SetUpForm => ({
  personName: person.name,
  preparedBy: person.role,
  partnership: '',
  challengeLead: 'Independent scrutineer',
  handling: 'For partnership members',
  agencies: rows,
  framework: frameworkKey(framework),
  title: cycleTitle(subjectOf(framework), today),
  titleIsSuggested: true,
  opensOn: longDay(today),
  closesOn: '',
  periodFrom: longDay(dayAfter(monthsBefore(today, 12))),
  periodTo: longDay(today),
})

/** What the form asks for, with its picklist codes and framework looked up. */
export function setUpFrom(
  form: SetUpForm,
  frameworks: readonly Framework[],
  types: readonly OrganisationType[],
): SetUp {
  const framework = frameworks.find((each) => frameworkKey(each) === form.framework)
  if (!framework) throw new Error(`There is no bundled framework ${form.framework}`)
  const organisations = form.agencies.map(({ name, type }) => ({
    name,
    type: types.find(({ code }) => code === type) ?? null,
  }))
  return { ...form, organisations, framework }
}

/** The form after a change. Until somebody types a title, it follows the day and the questions. */
export function editForm(form: SetUpForm, change: Partial<SetUpForm>, frameworks: readonly Framework[]): SetUpForm {
  const next = { ...form, ...change, titleIsSuggested: form.titleIsSuggested && change.title === undefined }
  return next.titleIsSuggested ? { ...next, title: suggestedTitle(next, frameworks) ?? next.title } : next
}

function suggestedTitle(form: SetUpForm, frameworks: readonly Framework[]): string | null {
  const framework = frameworks.find((each) => frameworkKey(each) === form.framework)
  const opensOn = readTypedDay(form.opensOn)
  return framework && opensOn ? cycleTitle(subjectOf(framework), opensOn) : null
}
