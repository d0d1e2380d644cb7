import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { tablesOf } from '../../../shared/exchange/checkTables'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import { headOf } from '../../builders/headOf'
import { installShell } from '../../builders/memoryBridge'
import { openHere, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const {
  closeWorkspace,
  createWorkspace,
  openedWorkspace,
  openWorkspace,
  readWorkspace,
  rebuildCopy,
  replaceWorkspace,
  useOpened,
} = await import('../../../renderer/storage/workspace')

const haven = asId<'return'>('return-haven-2026')
const copyOf = async () => openedWorkspace().copy.returns.get(haven)
const sorted = (ids: readonly string[]) => [...ids].sort()

beforeEach(() => startAfresh(shell))
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('opening a workspace', () => {
  it('fills an empty copy from the record', async () => {
    await openHere(shell, aWorkspace())
    const { copy } = openedWorkspace()
    expect(sorted(await copy.returns.toCollection().primaryKeys())).toEqual(
      sorted(aWorkspace().returns.map(({ id }) => id)),
    )
    expect(await copy.frameworks.get('tiny@2026.1')).toEqual(aWorkspace().frameworks[0])
    expect((await headOf(copy)).seq).toBe(1)
  })

  it('does not read the record where the copy stands at its head', async () => {
    const key = await openHere(shell, aWorkspace())
    closeWorkspace()
    const read = vi.spyOn(shell.bridge, 'readWorkspace')
    expect(await openWorkspace(key)).toEqual({ kind: 'opened', mended: null })
    expect(read).not.toHaveBeenCalled()
    expect((await copyOf())?.organisationId).toBe('haven')
  })

  it('makes a copy that an earlier program left again from the record, though it stands at its head', async () => {
    const key = await openHere(shell, aWorkspace())
    const { copy } = openedWorkspace()
    await copy.meta.put({ key: 'head', head: await headOf(copy) })
    await copy.organisations.clear()
    closeWorkspace()
    expect(await openWorkspace(key)).toEqual({ kind: 'opened', mended: null })
    expect(await openedWorkspace().copy.organisations.count()).toBe(aWorkspace().organisations.length)
  })

  it.each([
    ['behind', { seq: 0, link: '0'.repeat(64) }, null],
    ['ahead', { seq: 9, link: '9'.repeat(64) }, { kind: 'endsEarly', lostChanges: 8 }],
    ['at the same number on another chain', { seq: 1, link: 'f'.repeat(64) }, null],
  ])(
    'T-04 T-05 makes a copy that is %s again from the record, and says so where the record ends early',
    async (_where, head, mended) => {
      const key = await openHere(shell, aWorkspace())
      const { copy } = openedWorkspace()
      await copy.meta.put({ key: 'head', head })
      await copy.returns.update(haven, { gapsReason: 'From somewhere else' })
      await copy.returns.put({ ...aWorkspace().returns[0], id: asId('return-nobody') } as AuditReturn)
      closeWorkspace()
      expect(await openWorkspace(key)).toEqual({ kind: 'opened', mended })
      expect((await copyOf())?.gapsReason).toBe('')
      expect(await openedWorkspace().copy.returns.count()).toBe(3)
      expect((await headOf(openedWorkspace().copy)).seq).toBe(1)
    },
  )

  it('makes another copy when the browser store does not open within five seconds', async () => {
    const key = await openHere(shell, aWorkspace())
    closeWorkspace()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    vi.spyOn(Dexie.prototype, 'open').mockImplementationOnce(() => new Dexie.Promise(() => undefined))
    const opening = openWorkspace(key)
    await vi.advanceTimersByTimeAsync(4_999)
    expect(useOpened.getState().opened).toBeNull()
    await vi.advanceTimersByTimeAsync(1)
    expect(await opening).toEqual({ kind: 'opened', mended: null })
    expect(openedWorkspace().copy.name).not.toBe(`psa-${key}`)
    expect((await copyOf())?.organisationId).toBe('haven')
  })

  it('makes another copy when the browser store refuses to open', async () => {
    const key = await openHere(shell, aWorkspace())
    closeWorkspace()
    vi.spyOn(Dexie.prototype, 'open').mockImplementationOnce(() => Dexie.Promise.reject(new Error('broken')))
    await openWorkspace(key)
    expect((await copyOf())?.organisationId).toBe('haven')
  })

  it.each([{ kind: 'needsRecovery' }, { kind: 'newerVersion', madeBy: '2.0.0' }, { kind: 'missing' }] as const)(
    'hands on that it %j, and opens nothing',
    async (reply) => {
      const key = shell.keep('Eastmoor', false, tablesOf(aWorkspace()))
      shell.world.unreadable.set(key, reply as never)
      expect(await openWorkspace(key)).toEqual(reply)
      expect(useOpened.getState().opened).toBeNull()
    },
  )

  it('hands on what the shell had to mend', async () => {
    const key = shell.keep('Eastmoor', false, tablesOf(aWorkspace()))
    const mended = { kind: 'tornTail', lostChanges: 0 } as const
    const { openWorkspace: open } = shell.bridge
    vi.spyOn(shell.bridge, 'openWorkspace').mockImplementationOnce(
      async (request) => ({ ...(await open(request)), mended }) as never,
    )
    expect(await openWorkspace(key)).toEqual({ kind: 'opened', mended })
  })
})

describe('closing', () => {
  it('leaves the record as it is and nothing open', async () => {
    const key = await openHere(shell, aWorkspace())
    const before = shell.tables(key)
    closeWorkspace()
    expect(() => openedWorkspace()).toThrow('No workspace is open')
    expect(shell.tables(key)).toEqual(before)
  })
})

describe('making and replacing', () => {
  it('keeps a workspace as a record of its own and opens it', async () => {
    const reply = await createWorkspace(aWorkspace())
    expect(reply.kind).toBe('created')
    expect(shell.tables(openedWorkspace().key)).toEqual(tablesOf(aWorkspace()))
    expect((await copyOf())?.organisationId).toBe('haven')
  })

  it('opens nothing when the disk does not take it', async () => {
    shell.world.diskIsFull = true
    expect(await createWorkspace(aWorkspace())).toEqual({ kind: 'notKept', reason: 'diskIsFull' })
    expect(useOpened.getState().opened).toBeNull()
  })

  it('puts other content in the place of a workspace, after a back-up of what was there', async () => {
    const key = await openHere(shell, aWorkspace())
    const other = aWorkspace({ returns: aWorkspace().returns.slice(1) })
    expect((await replaceWorkspace(key, other)).kind).toBe('created')
    expect(shell.backups(key).map(({ reason }) => reason)).toEqual(['before'])
    expect(await copyOf()).toBeUndefined()
    expect(await openedWorkspace().copy.returns.count()).toBe(2)
  })
})

describe('reading and rebuilding', () => {
  it('reads everything that reports need, as it is in the record', async () => {
    await openHere(shell, aWorkspace())
    const read = await readWorkspace()
    expect(tablesOf(read)).toEqual(tablesOf(aWorkspace()))
  })

  it('makes a copy afresh that holds what the record holds', async () => {
    await openHere(shell, aWorkspace())
    const before = openedWorkspace().copy
    await before.returns.clear()
    await rebuildCopy()
    expect(openedWorkspace().copy.name).not.toBe(before.name)
    expect(await openedWorkspace().copy.returns.count()).toBe(3)
  })
})
