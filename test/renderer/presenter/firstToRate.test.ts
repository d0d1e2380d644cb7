import { expect, test } from 'vitest'
import { firstToRate } from '../../../renderer/presenter/ratingTyped'
import type { SpokenOf } from '../../../renderer/presenter/spokenOf'

const row = (key: string, is: Partial<Record<'decided' | 'stands', object>>) =>
  ({ key, decided: null, stands: null, ...is }) as SpokenOf

const stood = row('agreed by an earlier session', { stands: {} })
const now = row('decided by this session', { decided: {} })
const open = row('not decided', {})

test.each([
  ['what no session has decided', [stood, now, open], open],
  ['else what this session has not', [now, stood], stood],
  ['else the first', [now], now],
] as const)('the form of a rating begins with %s', (_what, rows, expected) => {
  expect(firstToRate(rows)).toBe(expected)
})
