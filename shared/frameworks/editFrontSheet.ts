import type { Framework, FrontSheetField } from './framework'
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
