import { expect, it } from 'vitest'
import { explainHeld, explainNote, explainQuestion, rowsText } from '../../../../shared/partnership/import/planWords'
import { aTable, messyAgencies, planOf } from '../../../builders/importTables'

it('names rows shortly', () => {
  expect(rowsText([4])).toBe('row 4')
  expect(rowsText([4, 5, 6, 9])).toBe('rows 4–6 and 9')
  expect(rowsText([1, 3, 5])).toBe('rows 1, 3 and 5')
  const odd = Array.from({ length: 5_000 }, (_row, n) => 2 * n + 1)
  expect(rowsText(odd)).toMatch(/^rows 1, 3, .*399 and 4800 more$/)
})

it('says of every problem what it is, without a full stop in its first part', () => {
  const plan = planOf(aTable(messyAgencies, { hiddenRows: [5] }))
  const words = [...plan.notes.map(explainNote), ...plan.questions.map(explainQuestion), ...plan.held.map(explainHeld)]
  expect(words.length).toBeGreaterThan(6)
  expect(words.filter(({ what, next }) => what === '' || /\.$/.test(what) || !/^$|\.$/.test(next))).toEqual([])
  expect(words).toContainEqual({
    what: 'Haven Young People is close to Haven Young Peoples, row 13',
    next: 'Say whether they are the same or different.',
  })
})
