import { withOptional } from './editFramework'
import type { Framework, FrontSheetField, FrontSheetMeaning } from './framework'
import { movedBy } from './order'

// Edits of the page about the organisation.

/** Adds a box to the page about the organisation. */
export const addFrontSheetField = (framework: Framework, id: string): Framework => ({
  ...framework,
  frontSheet: [...framework.frontSheet, { id, label: '', kind: 'text' }],
})

/** Changes a box of the page about the organisation. */
export const changeFrontSheetField = (
  framework: Framework,
  id: string,
  change: (field: FrontSheetField) => FrontSheetField,
): Framework => ({
  ...framework,
  frontSheet: framework.frontSheet.map((field) => (field.id === id ? change(field) : field)),
})

/** Takes a box of the page about the organisation away. */
export const removeFrontSheetField = (framework: Framework, id: string): Framework => ({
  ...framework,
  frontSheet: framework.frontSheet.filter((field) => field.id !== id),
})

/** Moves a box of the page about the organisation one place up or down. */
export const moveFrontSheetField = (framework: Framework, id: string, by: 1 | -1): Framework => ({
  ...framework,
  frontSheet: movedBy(framework.frontSheet, (field) => field.id === id, by),
})

/** A name for a new box that no box has. */
export function freeFieldId(framework: Framework): string {
  const taken = new Set(framework.frontSheet.map(({ id }) => id))
  let place = framework.frontSheet.length
  const name = () => `box${[...String(place)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`
  while (taken.has(name())) place += 1
  return name()
}

/** A box that is answered in another way: choices, a limit and a purpose are those of the old one. */
export const withKind = (
  { choices: _choices, max: _max, means: _means, marked: _marked, ...field }: FrontSheetField,
  kind: FrontSheetField['kind'],
): FrontSheetField => ({ ...field, kind })

/** A box with these choices; a mark stays on those that are still there. */
export const withChoices = (
  field: FrontSheetField,
  choices: NonNullable<FrontSheetField['choices']>,
): FrontSheetField =>
  withMarks(
    withOptional(field, 'choices', choices),
    (field.marked ?? []).filter((id) => choices.some((choice) => choice.id === id)),
  )

/** A box that is for this, or only to be read; which of its choices are marked begins anew. */
export const withPurpose = (field: FrontSheetField, means: FrontSheetMeaning | null): FrontSheetField =>
  withMarks(withOptional(field, 'means', means ?? undefined), [])

/** A box with one of its choices marked, or not marked any more. */
export const markChoice = (field: FrontSheetField, choice: string, on: boolean): FrontSheetField =>
  withMarks(field, [...(field.marked ?? []).filter((id) => id !== choice), ...(on ? [choice] : [])])

const withMarks = (field: FrontSheetField, marked: readonly string[]) =>
  withOptional(field, 'marked', marked.length > 0 ? [...marked] : undefined)
