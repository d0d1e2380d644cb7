import type { Misfit } from '../basics/parse'
import type { Framework, FrontSheetField, FrontSheetMeaning } from './framework'
import { repeats, unknown } from './problemsOfIds'

/** The field of the front sheet that is for this, null where the questionnaire has none. */
export const fieldFor = ({ frontSheet }: Pick<Framework, 'frontSheet'>, means: FrontSheetMeaning) =>
  frontSheet.find((field) => field.means === means) ?? null

/** The kind of field that each purpose needs. */
export const kindFor: Readonly<Record<FrontSheetMeaning, FrontSheetField['kind']>> = {
  'respondent-group': 'choice',
  'use-of-name': 'choice',
  author: 'text',
}

/** What is wrong with what the fields of the front sheet are for. */
export function frontSheetProblems({ frontSheet }: Framework): Misfit[] {
  const purposes = frontSheet.flatMap(({ means }, i) =>
    means === undefined ? [] : [{ path: `frontSheet[${i}].means`, id: means }],
  )
  return [
    ...repeats(purposes, 'a purpose'),
    ...frontSheet.flatMap(({ means, kind, marked, choices }, i): Misfit[] => [
      ...(means !== undefined && kind !== kindFor[means]
        ? [{ path: `frontSheet[${i}].means`, expected: `a box of the kind "${kindFor[means]}"` }]
        : []),
      ...unknown(new Set(choices?.map(({ id }) => id)), marked, `frontSheet[${i}].marked`, 'choice'),
    ]),
  ]
}
