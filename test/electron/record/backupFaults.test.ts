import { expect, test, vi } from 'vitest'
import { listBackups, readBackup } from '../../../electron/record/backups'
import { sha256 } from '../../../electron/record/hash'
import { readPartnershipFile } from '../../../shared/exchange/partnershipFile'
import { faults, forEveryCall } from './everyCall'
import { failAt, faultyFiles } from './faultyFiles'
import {
  aChange,
  aHost,
  aRecord,
  aStore,
  changesIn,
  copyOf,
  quickFiles,
  reopened,
  temporaryFolder,
  upTo,
} from './world'

vi.setConfig({ testTimeout: 120_000 })

async function changesOf(bytes: Uint8Array): Promise<readonly number[] | null> {
  const read = await readPartnershipFile(bytes, sha256)
  return read.ok ? changesIn(read.value.tables) : null
}

/** The sequence number of the last change that a back-up has, from its name. */
const seqOf = (name: string) => Number(/-(\d+)\.psa$/.exec(name)?.[1])

test.each(faults)(
  'T-03 T-10 with the n-th call failing with %s, a back-up is whole or said to have failed, and nothing older suffers',
  async (fault) => {
    const first = temporaryFolder()
    const second = temporaryFolder()
    const key = await aRecord(first, 3)
    await aStore(first, quickFiles, second).backUp(key, 'asked')
    await aStore(first).append(key, aChange(4))
    const tried = await forEveryCall('back-up to two places', fault, async (n) => {
      const [data, elsewhere] = [copyOf(first), copyOf(second)]
      const faulty = faultyFiles(quickFiles, failAt(n, fault))
      const reply = await aStore(data, faulty.files, elsewhere)
        .backUp(key, 'asked')
        .catch(() => null)
      const calls = faulty.calls()
      const host = aHost(data)
      const listed = await listBackups(host, key, elsewhere)
      for (const { name, place } of listed) {
        const read = await readBackup(host, key, name, place, elsewhere)
        const changes = read.kind === 'opened' ? await changesOf(read.bytes) : read.kind
        expect(changes, `${name} in ${place}, call ${n}`).toEqual(upTo(seqOf(name) - 1))
      }
      const newest = listed.filter(({ name }) => seqOf(name) === 5).map(({ place }) => place)
      if (reply?.kind === 'backedUp') expect(newest).toContain('computer')
      if (reply?.kind === 'backedUp' && reply.secondFolder === 'copied') expect(newest).toContain('secondFolder')
      expect(listed.filter(({ name }) => seqOf(name) === 4)).toHaveLength(2)
      expect((await reopened(data, key)).changes).toEqual(upTo(4))
      return { calls }
    })
    expect(tried).toBeGreaterThan(20)
  },
)
