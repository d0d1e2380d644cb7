import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { applyToCopy, fillCopy, WorkspaceCopy } from '../../../renderer/storage/database'
import { digestReader } from '../../../renderer/storage/digest'
import { returnsOf } from '../../../renderer/storage/returnsRead'
import { asId } from '../../../shared/basics/id'
import { tablesOf } from '../../../shared/exchange/checkTables'
import type { Op } from '../../../shared/exchange/tables'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import { aReturn } from '../../builders/returns'
import { aCycle, anOrganisation, aWorkspace } from '../../builders/workspaces'

const letters = ['a', 'b', 'c', 'd', 'e']
const { id: cycleId } = aCycle()
const head = (seq: number) => ({ seq, link: String(seq % 10).repeat(64) })
const setReason = (letter: string, value: string): Op => ({
  op: 'set',
  table: 'returns',
  id: `return-${letter}`,
  path: ['gapsReason'],
  value,
})
const basis = {}
let copy: WorkspaceCopy
let seq = 1

beforeEach(async () => {
  copy = new WorkspaceCopy('psa-test')
  await copy.open()
  const workspace = aWorkspace({
    organisations: letters.map((letter) => anOrganisation({ id: asId(letter) })),
    returns: letters.map((letter) => aReturn({ id: asId(`return-${letter}`), organisationId: asId(letter) })),
  })
  seq = 1
  await fillCopy(copy, tablesOf(workspace), head(seq))
})

afterEach(() => copy.delete())

const change = (...ops: readonly Op[]) => {
  seq += 1
  return applyToCopy(copy, ops, head(seq))
}
const read = () => copy.transaction('r', [copy.meta, copy.returns], () => returnsOf(copy, cycleId))
const reasons = (returns: readonly AuditReturn[]) => returns.map(({ gapsReason }) => gapsReason)

describe('returns that were read', () => {
  it('are the same objects again, but for the one that changed', async () => {
    const before = await read()
    await change(setReason('c', 'Late'))
    const after = await read()
    expect(reasons(after)).toEqual(['', '', 'Late', '', ''])
    expect(after.map((each, place) => each === before[place])).toEqual([true, true, false, true, true])
  })

  it('stand in the order of their ids, a new one among them, and are those of their cycle alone', async () => {
    await read()
    const added = aReturn({ id: asId('return-bb'), organisationId: asId('zz') })
    const elsewhere = { ...aReturn({ id: asId('return-bc'), organisationId: asId('zy') }), cycleId: 'another' }
    await change(
      { op: 'put', table: 'returns', id: added.id, value: added as never },
      { op: 'put', table: 'returns', id: elsewhere.id, value: elsewhere as never },
    )
    expect((await read()).map(({ id }) => id)).toEqual([
      'return-a',
      'return-b',
      'return-bb',
      'return-c',
      'return-d',
      'return-e',
    ])
  })

  it('are listed again only once one of them may be new', async () => {
    const lists = vi.spyOn(IDBIndex.prototype, 'getAllKeys')
    const listed = async () => {
      const before = lists.mock.calls.length
      await read()
      return lists.mock.calls.length - before
    }
    expect(await listed()).toBe(1)
    await change(setReason('c', 'Late'))
    expect(await listed()).toBe(0)
    const added = aReturn({ id: asId('return-f'), organisationId: asId('zz') })
    await change({ op: 'put', table: 'returns', id: added.id, value: added as never }, setReason('a', 'Late'))
    expect(await listed()).toBe(1)
    expect(await listed()).toBe(0)
    lists.mockRestore()
  })

  it('are read anew once the copy was filled anew', async () => {
    await read()
    const filled = aWorkspace({ returns: [aReturn({ id: asId('return-a'), gapsReason: 'Filled' })] })
    await fillCopy(copy, tablesOf(filled), head(1))
    expect(reasons(await read())).toEqual(['Filled'])
  })

  it('are never older than the record, whatever is read and changed at once', async () => {
    const step = fc.array(fc.tuple(fc.constantFrom(...letters), fc.boolean()), { minLength: 1, maxLength: 8 })
    const digest = digestReader((_basis: object, { id, gapsReason }: AuditReturn) => `${id} ${gapsReason}`)
    let number = 0
    await fc.assert(
      fc.asyncProperty(step, async (steps) => {
        const now = new Map((await read()).map(({ id, gapsReason }) => [id as string, gapsReason]))
        const others: Promise<unknown>[] = []
        for (const [letter, waits] of steps) {
          number += 1
          now.set(`return-${letter}`, String(number))
          const changed = change(setReason(letter, String(number)))
          others.push(read(), digest.read(copy, cycleId, basis), digest.readAhead(copy, cycleId, basis))
          if (waits) await changed
          else others.push(changed)
        }
        await Promise.all(others)
        expect(reasons(await read())).toEqual([...now.values()])
        expect(await digest.read(copy, cycleId, basis)).toEqual([...now].map(([id, reason]) => `${id} ${reason}`))
      }),
      { numRuns: 20 },
    )
  })
})

describe('what is worked out of each return', () => {
  it('is worked out again of the one that changed alone, and of all by another basis', async () => {
    const seen: string[] = []
    const digest = digestReader((_basis: object, { id }: AuditReturn) => {
      seen.push(id)
      return { id }
    })
    const before = await digest.read(copy, cycleId, basis)
    seen.length = 0
    await change(setReason('b', 'Late'))
    const after = await digest.read(copy, cycleId, basis)
    expect(seen).toEqual(['return-b'])
    expect(after.map((each, place) => each === before[place])).toEqual([true, false, true, true, true])
    await digest.read(copy, cycleId, {})
    expect(seen).toHaveLength(1 + letters.length)
  })

  it('can be worked out ahead', async () => {
    const seen: string[] = []
    const digest = digestReader((_basis: object, { id }: AuditReturn) => seen.push(id))
    while (!(await digest.readAhead(copy, cycleId, basis)));
    expect(seen).toHaveLength(letters.length)
    await digest.read(copy, cycleId, basis)
    expect(seen).toHaveLength(letters.length)
  })
})
