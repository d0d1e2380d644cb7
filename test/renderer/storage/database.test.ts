import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyToCopy, fillCopy, WorkspaceCopy } from '../../../renderer/storage/database'
import type { JsonObject } from '../../../shared/basics/json'
import { tablesOf } from '../../../shared/exchange/checkTables'
import { noHead } from '../../../shared/exchange/journal'
import type { Op } from '../../../shared/exchange/tables'
import { headOf } from '../../builders/headOf'
import { aRevision } from '../../builders/returns'
import { aCycle, aWorkspace } from '../../builders/workspaces'

const one = { seq: 1, link: '1'.repeat(64) }
const two = { seq: 2, link: '2'.repeat(64) }
const haven = 'return-haven-2026'
const setReason = (value: string, id = haven): Op => ({ op: 'set', table: 'returns', id, path: ['gapsReason'], value })

let copy: WorkspaceCopy

beforeEach(async () => {
  copy = new WorkspaceCopy('psa-test')
  await copy.open()
  await fillCopy(copy, tablesOf(aWorkspace()), one)
})

afterEach(() => copy.delete())

describe('applyToCopy', () => {
  it('puts and sets, and moves the head with them', async () => {
    await applyToCopy(
      copy,
      [
        setReason('Why'),
        { op: 'put', table: 'revisions', id: 'revision-1', value: aRevision() as unknown as JsonObject },
      ],
      two,
    )
    expect((await copy.returns.get(haven as never))?.gapsReason).toBe('Why')
    expect(await copy.revisions.count()).toBe(1)
    expect(await headOf(copy)).toEqual(two)
  })

  it('sets one value twice in one change', async () => {
    await applyToCopy(copy, [setReason('One'), setReason('Two')], two)
    expect((await copy.returns.get(haven as never))?.gapsReason).toBe('Two')
  })

  it('leaves everything as it was when one step cannot be taken', async () => {
    await expect(applyToCopy(copy, [setReason('Why'), setReason('Why', 'return-lost')], two)).rejects.toThrow(
      'return-lost',
    )
    expect((await copy.returns.get(haven as never))?.gapsReason).toBe('')
    expect(await headOf(copy)).toEqual(one)
  })

  it('keeps a framework under its key', async () => {
    await applyToCopy(
      copy,
      [{ op: 'set', table: 'frameworks', id: 'tiny@2026.1', path: ['title'], value: 'Renamed' }],
      two,
    )
    expect((await copy.frameworks.get('tiny@2026.1'))?.title).toBe('Renamed')
    expect(await copy.frameworks.count()).toBe(1)
  })
})

describe('fillCopy', () => {
  it('leaves nothing of what was there', async () => {
    await fillCopy(copy, tablesOf(aWorkspace({ cycles: [aCycle()], returns: [] })), two)
    expect([
      await copy.returns.count(),
      await copy.cycles.count(),
      await copy.frameworks.count(),
      await copy.partnerships.count(),
    ]).toEqual([0, 1, 1, 1])
    expect(await headOf(copy)).toEqual(two)
  })
})

it('stands at no head before it is filled', async () => {
  const empty = new WorkspaceCopy('psa-empty')
  await empty.open()
  expect(await headOf(empty)).toEqual(noHead)
  await empty.delete()
})
