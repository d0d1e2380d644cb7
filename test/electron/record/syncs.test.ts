import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { type Files, type OpenFile, realFiles } from '../../../electron/record/files'
import { chanceFrom } from '../../proof/chance'
import { effort, seed, trials } from '../../proof/effort'
import { proving } from '../../proof/proving'
import { aChange, aStore, someTables } from './world'

vi.setConfig({ testTimeout: trials(120_000, 1_800_000) })

/** In how many milliseconds 95 of 100 changes have to be acknowledged. */
const promised = 150

/** The real file system, which knows at any time what was written and not yet synced. */
function watchedFiles() {
  const unsynced = new Map<string, string[]>()
  const syncs = { count: 0 }
  const watched = (path: string, file: OpenFile): OpenFile => {
    const synced = (sync: () => Promise<void>) => async () => {
      const written = (unsynced.get(path) ?? []).length
      await sync()
      syncs.count += 1
      unsynced.set(path, (unsynced.get(path) ?? []).slice(written))
    }
    return {
      ...file,
      write: async (bytes, at) => {
        unsynced.set(path, [...(unsynced.get(path) ?? []), Buffer.from(bytes).toString('utf8')])
        return file.write(bytes, at)
      },
      datasync: synced(file.datasync),
      sync: synced(file.sync),
    }
  }
  const files: Files = {
    ...realFiles,
    open: async (path) => watched(path, await realFiles.open(path)),
    create: async (path) => watched(path, await realFiles.create(path)),
  }
  const isUnsynced = (words: string) => [...unsynced.values()].flat().some((text) => text.includes(words))
  return { files, syncs, isUnsynced }
}

test('T-02 no change is acknowledged before the file that holds it was synced', async () => {
  const data = mkdtempSync(join(tmpdir(), 'syncs-test-'))
  const { files, syncs, isUnsynced } = watchedFiles()
  const store = aStore(data, files)
  const made = await store.create({ title: 'Northmere', sample: true, tables: someTables })
  if (made.kind !== 'created') throw new Error('The record was not made')
  const chance = chanceFrom(seed)
  const times: number[] = []
  const append = async (n: number) => {
    const started = performance.now()
    const reply = await store.append(made.key, aChange(n))
    times.push(performance.now() - started)
    expect(reply.kind).toBe('kept')
    expect(isUnsynced(`"v${n}"`), `change ${n} was acknowledged before its sync`).toBe(false)
  }
  const count = trials(200, 5_000)
  const p95 = () => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
  await proving('F3', 'acknowledgements that come after the sync of what they acknowledge', 'chance', async (tally) => {
    for (let n = 1; n <= count; ) {
      const together = Math.min(chance.whole(1, 4), count - n + 1)
      await Promise.all(Array.from({ length: together }, (_, i) => append(n + i)))
      n += together
      tally.tried(together)
    }
    expect(syncs.count).toBeGreaterThan(0)
    tally.measured(`${syncs.count.toLocaleString('en-GB')} syncs`)
  })
  await proving('F20', 'changes sent up to four together, on this disk', 'chance', ({ tried, measured }) => {
    measured(
      `95 in 100 acknowledged within ${p95().toFixed(1)} ms, the slowest in ${(times.at(-1) ?? 0).toFixed(0)} ms`,
    )
    tried(times.length)
    if (effort === 'release') expect(p95()).toBeLessThanOrEqual(promised)
  })
  await store.close()
  rmSync(data, { recursive: true })
})
