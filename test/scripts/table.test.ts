import { expect, test } from 'vitest'
import { table } from '../../scripts/table.mjs'

test('rows are laid out in columns', () => {
  expect(table([{ figure: 'Start', value: '1.2x', budget: '1.4x' }])).toBe(
    ['| Figure | Measured | Budget |', '| ------ | -------- | ------ |', '| Start  | 1.2x     | 1.4x   |', ''].join(
      '\n',
    ),
  )
})
