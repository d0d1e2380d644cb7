import { withOptional } from './editFramework'
import type { CriterionId, FieldOf } from './field'

// What the criteria of a typed answer are worth when some of them do not apply.

type Criteria = FieldOf<'criteria'>
type Alternative = NonNullable<Criteria['alternatives']>[number]

/** Has points shared out among the criteria that apply, or other weights supplied for them. */
export function weighAnew(field: Criteria, how: Criteria['whenNotApplicable']): Criteria {
  const next = { ...field, whenNotApplicable: how }
  return how === 'supplied' ? next : withOptional<Criteria, 'alternatives'>(next, 'alternatives', undefined)
}

/** Adds weights for when one criterion does not apply: to begin with, in proportion to the usual ones. */
export const addAlternative = (field: Criteria, without: CriterionId): Criteria => ({
  ...field,
  alternatives: [...(field.alternatives ?? []), inProportion(field, [without])],
})

/** Says whether a criterion is among those that do not apply; one at least stays, and the weights begin anew. */
export function leaveOut(field: Criteria, place: number, id: CriterionId, on: boolean): Criteria {
  const before = field.alternatives?.[place]?.without ?? []
  const without = field.criteria.map((each) => each.id).filter((each) => (each === id ? on : before.includes(each)))
  if (without.length === 0 || without.length === field.criteria.length) return field
  return changed(field, place, inProportion(field, without))
}

/** Gives a criterion another weight for when some others do not apply. */
export function reweigh(field: Criteria, place: number, id: CriterionId, weight: number): Criteria {
  const before = field.alternatives?.[place]
  return before ? changed(field, place, { ...before, weights: { ...before.weights, [id]: weight } }) : field
}

/** Takes weights away that were supplied. */
export const removeAlternative = (field: Criteria, place: number): Criteria =>
  withOptional(
    field,
    'alternatives',
    (field.alternatives ?? []).filter((_, each) => each !== place),
  )

/** Takes a criterion away, also from the weights that were supplied. */
export function removeCriterion(field: Criteria, id: CriterionId): Criteria {
  const next = { ...field, criteria: field.criteria.filter((each) => each.id !== id) }
  const alternatives = (field.alternatives ?? []).flatMap(({ without, weights: { [id]: _gone, ...weights } }) => {
    const left = without.filter((each) => each !== id)
    return left.length === 0 || left.length === next.criteria.length ? [] : [{ without: left, weights }]
  })
  return withOptional<Criteria, 'alternatives'>(next, 'alternatives', alternatives)
}

const changed = (field: Criteria, place: number, next: Alternative): Criteria => ({
  ...field,
  alternatives: (field.alternatives ?? []).map((each, i) => (i === place ? next : each)),
})

/** The most, shared out among the criteria that are left as their usual weights stand to each other; the last takes the rest. */
function inProportion({ criteria, most }: Criteria, without: readonly CriterionId[]): Alternative {
  const left = criteria.filter(({ id }) => !without.includes(id))
  const whole = left.reduce((sum, { weight }) => sum + weight, 0)
  const inHundredths = (points: number) => Math.round(points * 100) / 100
  let given = 0
  const weights = Object.fromEntries(
    left.map(({ id, weight }, place) => {
      const points = inHundredths(place === left.length - 1 ? most - given : (weight / whole) * most)
      given += points
      return [id, points]
    }),
  )
  return { without: [...without], weights }
}
