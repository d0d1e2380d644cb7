import { expect, test, vi } from 'vitest'
import type { Change } from '../../../shared/exchange/tables'
import { crashDisk, crashStates, type CrashState } from './crashDisk'
import { aChange, aLargeChange, aStore, changesIn, someTables, upTo } from './world'

vi.setConfig({ testTimeout: 120_000 })

const data = '/data'

/** Records so many changes on a disk in memory, marking each acknowledgement with its number. */
async function recorded(changes: readonly Change[], closes: boolean) {
  const disk = crashDisk()
  const store = aStore(data, disk.files)
  const made = await store.create({ title: 'Northmere', sample: true, tables: someTables })
  if (made.kind !== 'created') throw new Error('The record was not made')
  disk.mark(0)
  for (const [i, change] of changes.entries()) {
    const reply = await store.append(made.key, change)
    if (reply.kind === 'kept') disk.mark(i + 1)
  }
  if (closes) await store.close()
  return { disk, key: made.key, firstPromise: disk.steps.findIndex((step) => step.does === 'mark') }
}

/** Opens a state as the program does after a power cut: everything promised is there, in order, and it goes on. */
async function expectKept({ state, promised, where }: CrashState, key: string): Promise<void> {
  const disk = crashDisk(state)
  const store = aStore(data, disk.files)
  expect((await store.open(key)).kind, where).toBe('opened')
  const read = await store.read(key)
  const changes = read.kind === 'read' ? changesIn(read.tables) : []
  expect(changes, where).toEqual(upTo(changes.length))
  expect(changes.length, where).toBeGreaterThanOrEqual(promised)
  expect((await store.append(key, aChange(99))).kind, where).toBe('kept')
  const again = await aStore(data, disk.files).read(key)
  expect(again.kind === 'read' && changesIn(again.tables), where).toEqual([...changes, 99])
}

test('a power cut at any byte of a journal loses nothing that was acknowledged', async () => {
  const { disk, key, firstPromise } = await recorded(upTo(24).map(aChange), false)
  let states = 0
  const everyByte = (length: number) => upTo(length - 1)
  const someBytes = (length: number) => everyByte(length).filter((at) => at % 7 === 0)
  for (const crash of crashStates(disk.steps, (length) => (states < 2_500 ? everyByte(length) : someBytes(length)))) {
    if (disk.steps.length === 0 || stepOf(crash) <= firstPromise) continue
    states += 1
    await expectKept(crash, key)
  }
  expect(states).toBeGreaterThan(2_000)
})

test('a power cut while a snapshot takes over loses nothing that was acknowledged', async () => {
  const { disk, key, firstPromise } = await recorded([aChange(1), aChange(2), aLargeChange(3), aLargeChange(4), aLargeChange(5), aChange(6)], false)
  await expectEach(disk.steps, key, firstPromise)
})

test('a power cut while the program closes loses nothing that was acknowledged', async () => {
  const { disk, key, firstPromise } = await recorded([aChange(1), aChange(2)], true)
  await expectEach(disk.steps, key, firstPromise)
})

async function expectEach(steps: Parameters<typeof crashStates>[0], key: string, firstPromise: number): Promise<void> {
  const ends = (length: number) => [1, Math.floor(length / 2), length - 1]
  for (const crash of crashStates(steps, ends)) if (stepOf(crash) > firstPromise) await expectKept(crash, key)
}

const stepOf = ({ where }: CrashState) => Number(/\d+/.exec(where)?.[0])
