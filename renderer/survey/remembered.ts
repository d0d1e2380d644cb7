import { parse } from '../../shared/basics/parse'
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
