import { describe, expect, test } from 'vitest'
import {
  applyChange,
  applyOp,
  type Change,
  countsOf,
  emptyTables,
  liveTables,
  plainTables,
  recordsAfter,
  type Tables,
} from '../../../shared/exchange/tables'

const tables: Tables = {
  ...emptyTables,
  partnerships: { p: { id: 'p', organisations: [{ id: 'a' }, { id: 'b' }] } },
  returns: { r1: { id: 'r1', answers: { q1: { rating: 'strong' }, q2: {} } }, r2: { id: 'r2', answers: { q1: {} } } },
}

const aChange = (...ops: Change['ops']): Change => ({ does: 'test', at: '', ops })

describe('an op', () => {
  test('puts a whole record in place', () => {
    expect(applyOp({ id: 'x', old: 1 }, { op: 'put', table: 'cycles', id: 'x', value: { id: 'x' } })).toEqual({
      id: 'x',
    })
  })

  test('sets one value, making what is missing on the way, and leaves the record before it alone', () => {
    const before = { id: 'r', answers: { q1: { rating: 'a' } }, notes: 'kept' }
    const copy = structuredClone(before)
    const set = { op: 'set', table: 'returns', id: 'r', path: ['answers', 'q2', 'rating'], value: 'b' } as const
    expect(applyOp(before, set)).toEqual({
      id: 'r',
      answers: { q1: { rating: 'a' }, q2: { rating: 'b' } },
      notes: 'kept',
    })
    expect(before).toEqual(copy)
  })

  test('set on a record that is not there, or without a path, is a bug', () => {
    expect(() => applyOp(undefined, { op: 'set', table: 'cycles', id: 'x', path: ['a'], value: 1 })).toThrow()
    expect(() => applyOp({}, { op: 'set', table: 'cycles', id: 'x', path: [], value: 1 })).toThrow()
  })
})

describe('a change', () => {
  test('applies its ops in order, each on what the one before left', () => {
    const live = liveTables(tables)
    const change = aChange(
      { op: 'put', table: 'cycles', id: 'c', value: { id: 'c', stage: 'new' } },
      { op: 'set', table: 'cycles', id: 'c', path: ['stage'], value: 'open' },
      { op: 'set', table: 'cycles', id: 'c', path: ['due'], value: '2027-03-31' },
    )
    expect(recordsAfter(live, change)).toEqual([
      { table: 'cycles', id: 'c', record: { id: 'c', stage: 'open', due: '2027-03-31' } },
    ])
    expect(plainTables(live)).toEqual(tables)
    applyChange(live, change)
    expect(plainTables(live).cycles).toEqual({ c: { id: 'c', stage: 'open', due: '2027-03-31' } })
  })

  test('is applied whole or not at all', () => {
    const live = liveTables(tables)
    const change = aChange(
      { op: 'set', table: 'returns', id: 'r1', path: ['stage'], value: 'x' },
      { op: 'set', table: 'returns', id: 'gone', path: ['stage'], value: 'x' },
    )
    expect(() => applyChange(live, change)).toThrow()
    expect(plainTables(live)).toEqual(tables)
  })

  test('keeps records of one id in two tables apart', () => {
    const live = liveTables(tables)
    applyChange(live, aChange({ op: 'put', table: 'cycles', id: 'r1', value: { id: 'r1' } }))
    expect(plainTables(live).returns).toEqual(tables.returns)
  })
})

test('counts what people count', () => {
  expect(countsOf(tables)).toEqual({
    partnerships: 1,
    frameworks: 0,
    drafts: 0,
    cycles: 0,
    returns: 2,
    revisions: 0,
    answers: 3,
    organisations: 2,
    reviews: 0,
    surveys: 0,
    actions: 0,
    challenges: 0,
    sessions: 0,
    plans: 0,
    prompts: 0,
    reports: 0,
  })
  expect(countsOf(emptyTables)).toMatchObject({ answers: 0, organisations: 0 })
})
