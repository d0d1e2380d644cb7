import { parse } from '../../shared/basics/parse'
import type { FormFilled } from '../../shared/exchange/otherForms/fillFromForm'
import type { FormChoices } from '../../shared/exchange/otherForms/matchEntries'
import type { OtherForm } from '../../shared/exchange/otherForms/readOtherForm'
import { choicesRemembered, rememberChoices } from '../../shared/exchange/otherForms/rememberForm'
import {
  keyOfHeadings,
  type RememberedSurvey,
  rememberedSurveysSchema,
  rememberSurvey,
  type SurveyMapping,
} from '../../shared/exchange/survey/mapping'
import type { FrameworkKey } from '../../shared/frameworks/framework'
import { changeSettings, useSettings } from '../storage/settings'

/** How many mappings this computer remembers. */
const most = 10

function all(): readonly RememberedSurvey[] {
  const read = parse(rememberedSurveysSchema, useSettings.getState().surveys)
  return read.ok ? read.value : []
}

const isOf = (framework: FrameworkKey, key: string) => (each: RememberedSurvey) =>
  each.framework === framework && each.key === key

/** Where columns went before in a table with these headings, on this edition; null when there was none. */
export const rememberedFor = (framework: FrameworkKey, headings: readonly string[]): RememberedSurvey | null =>
  all().find(isOf(framework, keyOfHeadings(headings))) ?? null

/** Remembers where the columns of answers went that were brought in. */
export function rememberColumns(mapping: SurveyMapping, framework: FrameworkKey): void {
  const next = rememberSurvey(mapping, framework)
  const others = all().filter((each) => !isOf(framework, next.key)(each))
  void changeSettings({ surveys: [next, ...others].slice(0, most) })
}

/** What is remembered of forms of one edition stands under this, whatever form it was. */
const ofForms = 'forms'

/** What a person said before of the questions and columns of forms, for this edition. */
export const choicesFor = (framework: FrameworkKey, form: OtherForm): FormChoices =>
  choicesRemembered(form, all().find(isOf(framework, ofForms))?.columns ?? {})

/** Remembers what a person said of a form that was brought in. */
export function rememberForm({ entries }: FormFilled, choices: FormChoices, framework: FrameworkKey): void {
  const before = all().find(isOf(framework, ofForms))?.columns ?? {}
  const columns = rememberChoices(
    entries.map(({ entry }) => entry),
    choices,
    before,
  )
  const others = all().filter((each) => !isOf(framework, ofForms)(each))
  if (Object.keys(columns).length > 0)
    void changeSettings({ surveys: [{ framework, key: ofForms, columns }, ...others].slice(0, most) })
}
