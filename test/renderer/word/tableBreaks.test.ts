import { expect, it } from 'vitest'
import { staysWithNext } from '../../../renderer/word/wordTable'

it('a table of three or four rows may break before its last, and of more neither the first nor the last row stands alone', () => {
  const kept = (count: number) =>
    Array.from({ length: count }, (_, place) => staysWithNext({ rows: Array.from({ length: count }, () => []) }, place))
  expect(kept(3)).toEqual([true, false, false])
  expect(kept(4)).toEqual([true, false, false, false])
  expect(kept(5)).toEqual([true, false, false, true, false])
})
