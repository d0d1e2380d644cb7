import { type Day, isDay, longDay, monthsBefore } from '../basics/day'
import { parse } from '../basics/parse'
import { percentOf } from '../basics/share'
import { listed } from '../basics/text'
import { type Field, type FieldOf, type FieldValue, type FieldValueOf, fieldValueSchema } from './field'
import type { Framework } from './framework'
import { findLevel } from './lookUp'

/** Why a typed answer cannot be kept. */
export type FieldProblem =
  | { readonly kind: 'wrongKind' }
  | { readonly kind: 'notAChoice' }
  | { readonly kind: 'notWhole'; readonly decimals: number }
  | { readonly kind: 'outOfRange'; readonly min: number | null; readonly max: number | null }
  | { readonly kind: 'moreThanAll' }
  | { readonly kind: 'notAStep'; readonly step: number }
  | { readonly kind: 'wrongPrecision'; readonly precision: 'day' | 'month' }
  | { readonly kind: 'inTheFuture' }

/**
 * Why this value cannot stand in this field; null when it can. Refuses another kind, a choice that is not offered, a number
 * out of its range or with too many figures, a part larger than its whole, and a day to come where only the past is asked.
 */
export function fieldProblem(field: Field, value: FieldValue, today: Day): FieldProblem | null {
  if (value.kind === 'notKnown') return field.notKnown ? null : { kind: 'wrongKind' }
  if (value.kind !== field.kind) return { kind: 'wrongKind' }
  if (holdsNumbers(value) && !parse(fieldValueSchema, value).ok)
    return {
      kind: 'outOfRange',
      min: value.kind === 'number' ? null : 0,
      max: value.kind === 'percentage' ? 100 : null,
    }
  switch (field.kind) {
    case 'choice':
      return offered(field, [(value as FieldValueOf<'choice'>).option])
    case 'choices':
      return offered(field, (value as FieldValueOf<'choices'>).options)
    case 'number':
      return numberProblem(field, (value as FieldValueOf<'number'>).number)
    case 'share':
      return shareProblem(value as FieldValueOf<'share'>)
    case 'percentage':
      return (value as FieldValueOf<'percentage'>).percentage % field.step === 0
        ? null
        : { kind: 'notAStep', step: field.step }
    case 'criteria':
      return criteriaProblem(field, value as FieldValueOf<'criteria'>)
    case 'date':
      return dateProblem(field, (value as FieldValueOf<'date'>).on, today)
    default:
      return null
  }
}

const holdsNumbers = ({ kind }: FieldValue) =>
  kind === 'number' || kind === 'share' || kind === 'percentage' || kind === 'criteria'

const offered = (field: FieldOf<'choice' | 'choices'>, chosen: readonly string[]): FieldProblem | null =>
  chosen.every((id) => field.options.some((option) => option.id === id)) ? null : { kind: 'notAChoice' }

function numberProblem({ min, max, decimals }: FieldOf<'number'>, number: number): FieldProblem | null {
  if ((min !== undefined && number < min) || (max !== undefined && number > max))
    return { kind: 'outOfRange', min: min ?? null, max: max ?? null }
  return Number(number.toFixed(decimals)) === number ? null : { kind: 'notWhole', decimals }
}

function shareProblem({ part, of }: FieldValueOf<'share'>): FieldProblem | null {
  if ([part, of].some((each) => each !== null && !Number.isInteger(each))) return { kind: 'notWhole', decimals: 0 }
  return part !== null && of !== null && part > of ? { kind: 'moreThanAll' } : null
}

function criteriaProblem({ criteria }: FieldOf<'criteria'>, { points }: FieldValueOf<'criteria'>): FieldProblem | null {
  for (const [id, given] of Object.entries(points)) {
    const criterion = criteria.find((each) => each.id === id)
    if (!criterion || (given === null && !criterion.notApplicable)) return { kind: 'notAChoice' }
    if (given !== null && given > criterion.weight) return { kind: 'outOfRange', min: 0, max: criterion.weight }
  }
  return null
}

function dateProblem({ precision, future }: FieldOf<'date'>, on: string, today: Day): FieldProblem | null {
  if ((precision === 'day') !== isDay(on)) return { kind: 'wrongPrecision', precision }
  return !future && on > today.slice(0, on.length) ? { kind: 'inTheFuture' } : null
}

/** True when nothing more is needed in this field: a value that is whole, or "not known" where that may be said. */
export function isFieldAnswered(field: Field, value: FieldValue | undefined): boolean {
  if (!value) return false
  switch (value.kind) {
    case 'share':
      return value.part !== null && value.of !== null
    case 'choices':
      return value.options.length > 0
    case 'criteria':
      return field.kind === 'criteria' && field.criteria.every(({ id }) => id in value.points)
    case 'role':
      return value.role.trim() !== ''
    case 'text':
      return value.text.trim() !== ''
    default:
      return true
  }
}

/** True when the date in a field is older than the framework lets it be. A month is not old while any of its days may not be. */
export const isOld = (field: Field, value: FieldValue | undefined, today: Day): boolean =>
  field.kind === 'date' &&
  value?.kind === 'date' &&
  field.oldAfterMonths !== null &&
  value.on < monthsBefore(today, field.oldAfterMonths).slice(0, value.on.length)

/** What weighted criteria come to. */
export type Score = {
  /** Points given, on the weights that hold. */
  readonly points: number
  readonly most: number
  /** Criteria that do not apply. */
  readonly without: number
  /** Criteria that nothing is said about yet. */
  readonly missing: number
}

/**
 * Adds up weighted criteria. What does not apply is left out: its points are shared in proportion among the rest, or the
 * weights that the tool supplies for just this case are used. Null when nothing applies, or when the tool supplies no
 * weights for what was left out: a score is never made up.
 */
export function scoreOf(field: FieldOf<'criteria'>, { points }: FieldValueOf<'criteria'>): Score | null {
  const left = field.criteria.filter(({ id }) => points[id] !== null)
  const without = field.criteria.length - left.length
  const missing = left.filter(({ id }) => points[id] === undefined).length
  const weights = weightsFor(field, new Set(left.map(({ id }) => id)))
  if (!weights) return null
  const sum = left.reduce((total, { id, weight }) => total + ((points[id] ?? 0) / weight) * (weights.get(id) ?? 0), 0)
  return { points: Math.round(sum * 100) / 100, most: field.most, without, missing }
}

function weightsFor(field: FieldOf<'criteria'>, left: ReadonlySet<string>): ReadonlyMap<string, number> | null {
  if (left.size === 0) return null
  if (left.size === field.criteria.length) return new Map(field.criteria.map(({ id, weight }) => [id, weight]))
  if (field.whenNotApplicable === 'supplied') {
    const fit = field.alternatives?.find(
      ({ without }) => without.length === field.criteria.length - left.size && without.every((id) => !left.has(id)),
    )
    return fit ? new Map(Object.entries(fit.weights)) : null
  }
  const rest = field.criteria.filter(({ id }) => left.has(id))
  const sum = rest.reduce((total, { weight }) => total + weight, 0)
  return new Map(rest.map(({ id, weight }) => [id, (weight / sum) * field.most]))
}

/** A number as people write it: `£1,200`, `15%`, `40 pupils`. */
function inUnit(number: number, unit: string | undefined): string {
  if (unit === undefined) return grouped(number)
  if (unit === '£') return `${number < 0 ? '-' : ''}£${grouped(Math.abs(number))}`
  return unit === '%' ? `${grouped(number)}%` : `${grouped(number)} ${unit}`
}

/** A typed answer in words, as reports and lists show it: `47 of 52 (90%)`, `18 September 2026`, `Not known`. */
export function fieldText(framework: Framework, field: Field, value: FieldValue | undefined): string {
  if (!value) return 'Not answered'
  switch (value.kind) {
    case 'notKnown':
      return 'Not known'
    case 'level':
      return findLevel(framework, value.level)?.label ?? 'Not answered'
    case 'choice':
      return listed(optionLabels(field, [value.option]))
    case 'choices':
      return value.options.length === 0 ? 'Not answered' : listed(optionLabels(field, value.options))
    case 'number':
      return field.kind === 'number' ? inUnit(value.number, field.unit) : grouped(value.number)
    case 'share':
      return shareWords(value)
    case 'percentage':
      return `${value.percentage}%`
    case 'criteria':
      return field.kind === 'criteria' ? scoreText(field, value) : ''
    case 'date':
      return isDay(value.on) ? longDay(value.on as Day) : monthWords(value.on)
    case 'role':
      return value.name.trim() === '' ? value.role : `${value.name}, ${value.role}`
    case 'text':
      return value.text
  }
}

const optionLabels = (field: Field, chosen: readonly string[]) =>
  'options' in field ? field.options.filter(({ id }) => chosen.includes(id)).map(({ label }) => label) : []

const grouped = (number: number) => number.toLocaleString('en-GB')

function shareWords({ part, of }: FieldValueOf<'share'>): string {
  if (part === null && of === null) return 'Not answered'
  const counts = `${part === null ? 'not given' : grouped(part)} of ${of === null ? 'not given' : grouped(of)}`
  const percent = part === null || of === null ? null : percentOf(part, of)
  return percent === null ? counts : `${counts} (${percent}%)`
}

/** A score in words, with what was left out of it: `62 of 80 (1 not applicable)`. */
export function scoreText(field: FieldOf<'criteria'>, value: FieldValueOf<'criteria'>): string {
  const score = scoreOf(field, value)
  if (!score) return 'No score: no weights are given for what does not apply'
  const notes = [
    ...(score.without > 0 ? [`${score.without} not applicable`] : []),
    ...(score.missing > 0 ? [`${score.missing} not answered`] : []),
  ]
  return `${grouped(score.points)} of ${grouped(score.most)}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`
}

/** What each criterion was given, one text each: `Training: 15 of 30`, `Transport: not applicable`. */
export const criteriaTexts = (field: FieldOf<'criteria'>, { points }: FieldValueOf<'criteria'>): readonly string[] =>
  field.criteria.map(({ id, label, weight }) => {
    const given = points[id]
    if (given === undefined) return `${label}: not answered`
    return `${label}: ${given === null ? 'not applicable' : `${grouped(given)} of ${grouped(weight)}`}`
  })

const monthWords = (month: string) => longDay(`${month}-01` as Day).replace(/^1 /, '')
