import { expect, test } from 'vitest'
import { cannot, explain } from '../../../scripts/setup/cannot.mjs'

test('a foreseen failure is explained by its cause and its cure, without a trace', () => {
  expect(explain(cannot('The disk is full.', 'Free 1 GB.'))).toBe('\nThe disk is full.\nFree 1 GB.\n')
})

test('a bug is shown with its trace', () => {
  expect(explain(new TypeError('no such thing'))).toMatch(/TypeError: no such thing\n\s+at /)
})
