import { expect, test } from 'vitest'
import { listBackups, readBackup } from '../../../electron/record/backups'
import { readPartnershipFile } from '../../../shared/exchange/partnershipFile'
import type { Tables } from '../../../shared/exchange/tables'
import { sha256Hex } from '../../builders/memoryBridge'
import { must } from '../../builders/must'
import { aChange, aHost, aStore, reopened, someTables, temporaryFolder } from './world'

const later = { of: { a: ['later version', { deep: 1 }] } }

/** Tables with fields that no version knows: of a record, of what stands in it, and of an item of a list. */
const withLater: Tables = {
  ...someTables,
  partnerships: { p1: { id: 'p1', name: 'Northmere', later } },
  returns: { r1: { id: 'r1', later, answers: { q0: { words: 'first', later, evidence: [{ id: 'e1', later }] } } } },
}

/** What stands of them after a change beside them. */
const kept = {
  partnerships: withLater.partnerships,
  returns: { r1: { later, answers: { q0: { words: 'first', later, evidence: [{ id: 'e1', later }] } } } },
}

test('what this version does not know is kept by the record: through a change, a snapshot, a back-up in both folders, and a lock', async () => {
  const [data, second] = [temporaryFolder(), temporaryFolder()]
  const store = aStore(data, undefined, second)
  const made = await store.create({ title: 'Northmere', sample: true, tables: withLater })
  if (made.kind !== 'created') throw new Error('The record was not made')
  const { key } = made
  expect((await store.append(key, aChange(1))).kind).toBe('kept')
  expect(await store.backUp(key, 'asked')).toMatchObject({ kind: 'backedUp', secondFolder: 'copied' })
  await store.close()
  const host = aHost(data)
  const listed = await listBackups(host, key, second)
  expect(listed.map(({ place }) => place).sort()).toContain('secondFolder')
  for (const { name, place } of listed) {
    const read = await readBackup(host, key, name, place, second)
    if (read.kind !== 'opened') throw new Error('The back-up does not open')
    expect(must(await readPartnershipFile(read.bytes, sha256Hex)).tables, `${place} ${name}`).toMatchObject(kept)
  }
  const again = await reopened(data, key)
  expect(again.read).toMatchObject({ tables: kept })
  await again.store.setLock(key, ['copper lantern otter meadow'])
  expect((await again.store.append(key, aChange(2))).kind).toBe('kept')
  await again.store.setLock(key, null)
  await again.store.close()
  expect((await reopened(data, key)).read).toMatchObject({ tables: kept })
})
