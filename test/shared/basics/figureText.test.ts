import { expect, it } from 'vitest'
import { figureText, shareText } from '../../../shared/basics/share'
import { counted } from '../../../shared/basics/text'
import { cellText, countCell } from '../../../shared/reports/block'

it('a number of four digits and more has its comma, alone, in a share, with its noun and in a table', () => {
  expect([figureText(999), figureText(1156), figureText(12_000)]).toEqual(['999', '1,156', '12,000'])
  expect(shareText(1156, 2000)).toBe('1,156 of 2,000 (58%)')
  expect(counted(1156, 'answer')).toBe('1,156 answers')
  expect(cellText(countCell(1156))).toBe('1,156')
})
