import type { Day } from '../../basics/day'
import { asId } from '../../basics/id'
import type { Field, FieldValue } from '../../frameworks/field'

/**
 * A typed answer as it is written in a row of the sample: `11/13` for a share, a day, a number, ids with spaces between them, `?`
 * for not known. Null where nothing is written, and undefined for what cannot stand in such a field.
 */
export function sampleField(field: Field, written: string | number): FieldValue | null | undefined {
  const text = String(written)
  if (text === '') return null
  if (text === '?') return { kind: 'notKnown' }
  switch (field.kind) {
    case 'number':
      return typeof written === 'number' ? { kind: 'number', number: written } : undefined
    case 'share': {
      const [part = Number.NaN, of = Number.NaN] = text.split('/').map(Number)
      return part <= of ? { kind: 'share', part, of } : undefined
    }
    case 'date':
      return { kind: 'date', on: text as Day }
    case 'choice':
      return { kind: 'choice', option: asId(text) }
    case 'choices':
      return { kind: 'choices', options: text.split(' ').map((option) => asId(option)) }
    case 'level':
      return { kind: 'level', level: asId(text) }
    case 'role':
      return { kind: 'role', role: text, name: '' }
    case 'text':
      return { kind: 'text', text }
    default:
      return undefined
  }
}
