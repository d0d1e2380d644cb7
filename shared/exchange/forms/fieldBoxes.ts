import type { Field } from '../../frameworks/field'
import type { Framework } from '../../frameworks/framework'
import { findScale, usualDescriptor } from '../../frameworks/lookUp'
import type { Question } from '../../frameworks/question'
import { type Box, boxKey, notKnownWords, option } from './box'

/** The boxes of a typed answer: one, or several side by side. */
export function fieldBoxes(framework: Framework, question: Question, field: Field): readonly Box[] {
  const key = boxKey(question, `field/${field.id}`)
  const notKnown = field.notKnown ? [`Write “${notKnownWords}” when it is not known.`] : []
  const common = (...hints: readonly string[]) => ({
    key,
    label: field.label,
    hint: [...hints, field.hint ?? '', ...notKnown].filter(Boolean).join(' '),
  })
  const unknown = field.notKnown ? [option('not-known', notKnownWords)] : []
  switch (field.kind) {
    case 'level': {
      const levels = findScale(framework, field.scale)?.levels ?? []
      const options = levels.map((level) =>
        option(level.id, level.label, usualDescriptor(level), level.code === '' ? [] : [level.code]),
      )
      return [{ ...common(), kind: 'choice', options: [...options, ...unknown] }]
    }
    case 'choice':
      return [
        {
          ...common(),
          kind: 'choice',
          options: [...field.options.map(({ id, label }) => option(id, label)), ...unknown],
        },
      ]
    case 'choices':
      return [
        {
          ...common('More than one may be given.'),
          kind: 'choices',
          options: [...field.options.map(({ id, label }) => option(id, label)), ...unknown],
        },
      ]
    case 'number':
      return [{ ...common(rangeHint(field.min, field.max), unitHint(field.unit)), kind: 'number' }]
    case 'share':
      return [
        { ...common(unitHint(field.unit)), kind: 'number' },
        { key: `${key}/of`, label: field.ofLabel, hint: '', kind: 'number' },
      ]
    case 'percentage':
      return [{ ...common(`0 to 100, in steps of ${field.step}.`), kind: 'number' }]
    case 'criteria':
      return field.criteria.map(({ id, label, weight, notApplicable }) => ({
        key: `${key}/${id}`,
        label: `${field.label}: ${label}`,
        hint: `0 to ${weight} points.${notApplicable ? ' Write “Not applicable” when it does not apply.' : ''}`,
        kind: 'number',
      }))
    case 'date':
      return [{ ...common(), kind: 'date', precision: field.precision }]
    case 'role':
      return [
        { ...common('A job title.'), kind: 'line' },
        ...(field.asksName ? [{ key: `${key}/name`, label: 'Name', hint: '', kind: 'line' } as const] : []),
      ]
    case 'text':
      return [{ ...common(), kind: field.long ? 'text' : 'line' }]
  }
}

function rangeHint(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return `${min} to ${max}.`
  if (min !== undefined && min !== 0) return `${min} or more.`
  return max === undefined ? '' : `${max} or less.`
}

/** What a number counts: `In people.` */
const unitHint = (unit: string | undefined): string => (unit ? `In ${unit}.` : '')
