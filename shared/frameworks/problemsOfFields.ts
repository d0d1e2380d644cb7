import type { Misfit } from '../basics/parse'
import type { Field, FieldOf } from './field'
import { type Known, unknown } from './problemsOfIds'

/** What is wrong with a typed answer: a scale that is not there, limits, steps and weights that do not add up. */
export function fieldProblems(field: Field, path: string, known: Known): Misfit[] {
  switch (field.kind) {
    case 'level':
      return known.scales.has(field.scale)
        ? []
        : [{ path: `${path}.scale`, expected: `a scale of this file, not "${field.scale}"` }]
    case 'number':
      return field.min !== undefined && field.max !== undefined && field.min > field.max
        ? [{ path: `${path}.max`, expected: `at least the least number, ${field.min}` }]
        : []
    case 'percentage':
      return 100 % field.step === 0 ? [] : [{ path: `${path}.step`, expected: 'a step that divides 100' }]
    case 'criteria':
      return criteriaProblems(field, path)
    default:
      return []
  }
}

const addsUp = (weights: readonly number[], most: number) =>
  Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - most) < 0.005

function criteriaProblems(field: FieldOf<'criteria'>, path: string): Misfit[] {
  const { criteria, most, whenNotApplicable, alternatives = [] } = field
  const found: Misfit[] = []
  const sum = criteria.reduce((total, { weight }) => total + weight, 0)
  if (!addsUp([sum], most))
    found.push({ path: `${path}.criteria`, expected: `weights that add up to ${most}, not ${sum}` })
  if (whenNotApplicable === 'supplied' && alternatives.length === 0 && criteria.some((each) => each.notApplicable))
    found.push({ path: `${path}.alternatives`, expected: 'the weights to use when a criterion does not apply' })
  for (const [a, { without, weights }] of alternatives.entries()) {
    const at = `${path}.alternatives[${a}]`
    const may = new Set<string>(criteria.filter((each) => each.notApplicable).map(({ id }) => id))
    found.push(...unknown(may, without, `${at}.without`, 'criterion that may not apply'))
    const left = criteria.filter(({ id }) => !without.includes(id)).map(({ id }) => id as string)
    const given = Object.keys(weights)
    if (left.length !== given.length || left.some((id) => !given.includes(id)))
      found.push({ path: `${at}.weights`, expected: `a weight for each of: ${left.join(', ')}` })
    else if (!addsUp(Object.values(weights), most))
      found.push({ path: `${at}.weights`, expected: `weights that add up to ${most}` })
  }
  return found
}
