import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sha256 } from '../../../electron/record/hash'
import { recordStore } from '../../../electron/record/recordStore'
import { readPartnershipFile } from '../../../shared/exchange/partnershipFile'
import { aChange, aHost, aRecord, changesIn, reopened, temporaryFolder, upTo } from './world'

/** Moments that a computer may believe it is: before the program was made, long after, a year back, and twice 01:30 on one night. */
const moments = [
  '1970-01-01T00:00:00.000Z',
  '2026-11-22T09:00:00.000Z',
  '2038-01-19T03:14:08.000Z',
  '2019-06-01T12:00:00.000Z',
  '2025-11-22T09:00:00.000Z',
  '2026-10-25T00:30:00.000Z',
  '2026-10-25T01:30:00.000Z',
  '2026-11-23T09:00:00.000Z',
]

test('T-08 a clock that jumps reorders nothing, and every back-up made meanwhile is whole and the last is the newest', async () => {
  const data = temporaryFolder()
  const key = await aRecord(data, 0)
  let n = 0
  for (const moment of moments) {
    let now = Date.parse(moment)
    const store = recordStore({ ...aHost(data), now: () => new Date(now) }, () => null)
    for (const _change of upTo(3)) {
      n += 1
      expect(await store.append(key, aChange(n))).toMatchObject({ kind: 'kept' })
      now += 16 * 60_000
      await store.tend()
    }
    await store.close()
    const names = readdirSync(join(data, 'backups', key)).filter((name) => name.endsWith('.psa'))
    const seqs = names.map((name) => Number(/-(\d+)\.psa$/.exec(name)?.[1]))
    expect(Math.max(...seqs), moment).toBe(n + 1)
    for (const [place, name] of names.entries()) {
      const read = await readPartnershipFile(readFileSync(join(data, 'backups', key, name)), sha256)
      expect(read.ok && changesIn(read.value.tables), name).toEqual(upTo((seqs[place] ?? 0) - 1))
    }
  }
  expect((await reopened(data, key)).changes).toEqual(upTo(n))
})
