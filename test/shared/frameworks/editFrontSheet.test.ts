import { expect, it } from 'vitest'
import { markChoice, withChoices, withKind, withPurpose } from '../../../shared/frameworks/editFrontSheet'
import type { FrontSheetField } from '../../../shared/frameworks/framework'

const [one, two] = [
  { id: 'one', label: 'One' },
  { id: 'two', label: 'Two' },
]
const field: FrontSheetField = {
  id: 'of',
  label: 'Of',
  kind: 'choice',
  choices: [one, two] as FrontSheetField['choices'],
  means: 'respondent-group',
  marked: ['one', 'two'],
}

it('keeps a mark on a choice that is still there, and no other', () => {
  expect(withChoices(field, [{ id: 'two', label: 'Two' }]).marked).toEqual(['two'])
  expect('marked' in withChoices(field, [])).toBe(false)
})

it('marks a choice once, and takes the mark away', () => {
  expect(markChoice(field, 'two', true).marked).toEqual(['one', 'two'])
  expect('marked' in markChoice(markChoice(field, 'two', false), 'one', false)).toBe(false)
})

it('begins anew with another purpose, and with another way to answer', () => {
  expect(withPurpose(field, 'use-of-name')).toMatchObject({ means: 'use-of-name' })
  expect('marked' in withPurpose(field, 'use-of-name')).toBe(false)
  expect(withPurpose(field, null)).toEqual({ id: 'of', label: 'Of', kind: 'choice', choices: field.choices })
  expect(withKind(field, 'text')).toEqual({ id: 'of', label: 'Of', kind: 'text' })
})
