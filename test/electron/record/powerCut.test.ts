import { expect, test, vi } from 'vitest'
import { effort, trials } from '../../proof/effort'
import { proving, type Tally } from '../../proof/proving'
import { type CrashState, crashDisk, crashStates } from './crashDisk'
import { aChange, aStore, changesIn, someTables, upTo } from './world'

vi.setConfig({ testTimeout: trials(120_000, 3_600_000) })

const data = '/data'

/** Records changes on a disk in memory, one start of the program for each group, marking every acknowledgement. */
async function recorded(groups: readonly (readonly number[])[]) {
  const disk = crashDisk()
  let store = aStore(data, disk.files)
  const made = await store.create({ title: 'Northmere', sample: true, tables: someTables })
  if (made.kind !== 'created') throw new Error('The record was not made')
  const created = disk.steps.length
  for (const [i, group] of groups.entries()) {
    for (const n of group) {
      const reply = await store.append(made.key, aChange(n))
      if (reply.kind === 'kept') disk.mark(n)
    }
    if (i === groups.length - 1) break
    await store.close()
    store = aStore(data, disk.files)
  }
  return { disk, key: made.key, created }
}

/** Opens every state as the program does after a power cut: all that was promised is there, in order, and it goes on. */
async function expectKept(states: Iterable<CrashState>, key: string, { tried }: Tally): Promise<void> {
  let count = 0
  for (const { state, promised, where } of states) {
    count += 1
    const disk = crashDisk(state)
    const store = aStore(data, disk.files)
    const read = await store.read(key)
    const changes = read.kind === 'read' ? changesIn(read.tables) : []
    expect(changes, where).toEqual(upTo(changes.length))
    expect(changes.length, where).toBeGreaterThanOrEqual(promised)
    if (count % 25 === 0) {
      expect((await store.append(key, aChange(999))).kind, where).toBe('kept')
      const again = await aStore(data, disk.files).read(key)
      expect(again.kind === 'read' && changesIn(again.tables), where).toEqual([...changes, 999])
    }
    tried()
  }
}

const everyByte = (length: number) => upTo(length - 1)
const ends = (length: number) => [1, 40, Math.floor(length / 2), length - 1].filter((cut) => cut < length)

/** How many changes are cut at every byte; all of them before a release. */
const thorough = trials(5, 200)

test('T-02 a power cut at any byte of a journal loses nothing that was acknowledged', async () => {
  const { disk, key, created } = await recorded([upTo(trials(24, 200))])
  const until = disk.steps.findIndex((step) => step.does === 'mark' && step.mark === thorough) + 1
  await proving('F2', `every state of a journal of ${thorough} changes, cut at every byte`, 'every', async (tally) => {
    await expectKept(crashStates(disk.steps.slice(0, until), everyByte, created), key, tally)
    await expectKept(crashStates(disk.steps, ends, until), key, tally)
  })
})

test('T-02 a power cut while snapshots take over and the program closes loses nothing that was acknowledged', async () => {
  const { disk, key, created } = await recorded([[1, 2, 3], [4, 5], [6]])
  await proving('F2', 'every state while snapshots take over and the program closes', 'every', (tally) =>
    expectKept(crashStates(disk.steps, effort === 'quick' ? ends : everyByte, created), key, tally),
  )
})
