import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { ok, refuse } from '../../../shared/basics/result'
import type { Op } from '../../../shared/exchange/tables'
import { headOf } from '../../builders/headOf'
import { holdAppends } from '../../builders/heldAppends'
import { installShell } from '../../builders/memoryBridge'
import { openHere, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { allKept, commit } = await import('../../../renderer/storage/record')
const { saveLabel, useSaveState } = await import('../../../renderer/storage/saveState')
const { openedWorkspace, openWorkspace, useOpened } = await import('../../../renderer/storage/workspace')

const haven = asId<'return'>('return-haven-2026')
const reason = (value: string): Op => ({ op: 'set', table: 'returns', id: haven, path: ['gapsReason'], value })
const change = (value: string) => commit(value, async () => ok([reason(value)]))
const copied = async () => (await openedWorkspace().copy.returns.get(haven))?.gapsReason
const recorded = (key: string) => shell.tables(key).returns[haven]?.['gapsReason']
const label = () => saveLabel(useSaveState.getState()).kind

/** Waits until something is so, without moving the clock. */
async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1_000 && !isSo(); turn += 1) await new Promise((next) => setImmediate(next))
  expect(isSo()).toBe(true)
}

/** Waits until this many changes have reached the disk. */
const reached = (asked: readonly unknown[], count: number) => until(() => asked.length === count)

let key = ''
let disk: ReturnType<typeof holdAppends>

beforeEach(async () => {
  await startAfresh(shell)
  useSaveState.setState({ typing: new Set(), sending: 0, savedAt: null, problem: null, spaceIsLow: false })
  key = await openHere(shell, aWorkspace())
  disk = holdAppends(shell)
})

afterEach(async () => {
  vi.useRealTimers()
  disk.release()
  await Promise.all(disk.asked.map((each) => each.keep()))
  await allKept()
})

describe('a change that is kept', () => {
  it('stands in the copy only after the record has acknowledged it', async () => {
    const done = change('New')
    await reached(disk.asked, 1)
    expect(await copied()).toBe('')
    expect(label()).toBe('saving')
    await disk.asked[0]?.keep()
    expect(await done).toEqual({ ok: true, value: null })
    expect(await copied()).toBe('New')
    expect(recorded(key)).toBe('New')
    expect(label()).toBe('saved')
  })

  it('leaves the copy at the head of the record', async () => {
    disk.release()
    await change('One')
    await change('Two')
    expect(await headOf(openedWorkspace().copy)).toEqual(
      ((await shell.bridge.readWorkspace({ key })) as { head: object }).head,
    )
  })

  it('takes its time from the shell', async () => {
    disk.release()
    await change('New')
    expect(useSaveState.getState().savedAt).toMatch(/^2026-11-22T/)
  })

  it('says when the disk is nearly full', async () => {
    const done = change('New')
    await reached(disk.asked, 1)
    await disk.asked[0]?.keepWithLittleRoom()
    await done
    expect(useSaveState.getState().spaceIsLow).toBe(true)
  })
})

describe('changes asked for together', () => {
  it('are kept in the order asked, each decided on what the one before left', async () => {
    const seen: (string | undefined)[] = []
    const look = (value: string) =>
      commit(value, async () => {
        seen.push(await copied())
        return ok([reason(value)])
      })
    const all = Promise.all([look('One'), look('Two'), look('Three')])
    for (const place of [0, 1, 2]) {
      await reached(disk.asked, place + 1)
      await disk.asked[place]?.keep()
    }
    await all
    expect(disk.asked.map(({ does }) => does)).toEqual(['One', 'Two', 'Three'])
    expect(seen).toEqual(['', 'One', 'Two'])
    expect(await copied()).toBe('Three')
  })

  it('are never shown as saved before the last of them is', async () => {
    const labels: string[] = []
    const stop = useSaveState.subscribe((state) => labels.push(saveLabel(state).kind))
    const all = Promise.all([change('One'), change('Two')])
    await reached(disk.asked, 1)
    await disk.asked[0]?.keep()
    await reached(disk.asked, 2)
    stop()
    expect(labels).not.toContain('saved')
    await disk.asked[1]?.keep()
    await all
    expect(label()).toBe('saved')
  })

  it('show as on their way from the moment they are asked for', async () => {
    useSaveState.setState({ savedAt: '2026-11-22T08:00:00.000Z' })
    const done = change('New')
    expect(label()).not.toBe('saved')
    await reached(disk.asked, 1)
    await disk.asked[0]?.keep()
    await done
  })

  it('are all waited for', async () => {
    let kept = false
    void change('One')
    const waiting = allKept().then(() => {
      kept = true
    })
    await reached(disk.asked, 1)
    expect(kept).toBe(false)
    await disk.asked[0]?.keep()
    await waiting
    expect(kept).toBe(true)
  })
})

describe('a change that is refused', () => {
  it('reaches neither the disk nor the copy, and holds up nothing', async () => {
    const refused = commit('No', async () => refuse({ kind: 'returnIsLocked' } as const))
    expect(await refused).toEqual({ ok: false, problem: { kind: 'returnIsLocked' } })
    expect(disk.asked).toEqual([])
    expect(label()).toBe('none')
    const next = change('Yes')
    await reached(disk.asked, 1)
    await disk.asked[0]?.keep()
    expect((await next).ok).toBe(true)
  })

  it('leaves the way free after a fault in deciding', async () => {
    await expect(commit('Broken', () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug')
    const next = change('Yes')
    await reached(disk.asked, 1)
    await disk.asked[0]?.keep()
    expect((await next).ok).toBe(true)
  })
})

describe('a disk that does not take it', () => {
  it('is offered the change again every two seconds, before anything later, until it does', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const all = Promise.all([change('One'), change('Two')])
    await reached(disk.asked, 1)
    disk.asked[0]?.refuse('diskIsFull')
    await until(() => label() === 'notSaved')
    expect(saveLabel(useSaveState.getState()).words).toMatch(/^Not saved – the disk is full/)
    await vi.advanceTimersByTimeAsync(1_999)
    expect(disk.asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(disk.asked.map(({ does }) => does)).toEqual(['One', 'One'])
    disk.asked[1]?.refuse('cannotWrite')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(saveLabel(useSaveState.getState()).words).toMatch(/^Not saved – the disk did not take it/)
    expect(await copied()).toBe('')
    await disk.asked[2]?.keep()
    await reached(disk.asked, 4)
    expect(disk.asked.map(({ does }) => does)).toEqual(['One', 'One', 'One', 'Two'])
    expect(label()).toBe('saving')
    await disk.asked[3]?.keep()
    await all
    expect(label()).toBe('saved')
    expect(await copied()).toBe('Two')
  })

  it('is said to be still trying after three seconds of silence, and not before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const done = change('New')
    await reached(disk.asked, 1)
    await vi.advanceTimersByTimeAsync(2_999)
    expect(label()).toBe('saving')
    await vi.advanceTimersByTimeAsync(1)
    expect(saveLabel(useSaveState.getState()).words).toBe(
      'Not saved – still trying. Your words are still on the screen.',
    )
    await disk.asked[0]?.keep()
    await done
    expect(label()).toBe('saved')
  })
})

describe('a copy that fails', () => {
  it('is given up when it takes more than three seconds to write', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const before = openedWorkspace().copy
    vi.spyOn(before, 'transaction').mockReturnValueOnce(new Promise(() => undefined) as never)
    const done = change('New')
    await reached(disk.asked, 1)
    await disk.asked[0]?.keep()
    await until(() => label() === 'saved')
    await vi.advanceTimersByTimeAsync(2_999)
    expect(openedWorkspace().copy).toBe(before)
    await vi.advanceTimersByTimeAsync(1)
    expect((await done).ok).toBe(true)
    expect(openedWorkspace().copy).not.toBe(before)
    expect(await copied()).toBe('New')
  })

  it('is made again from the record, and those who read it follow', async () => {
    const { generation } = useOpened.getState()
    const before = openedWorkspace().copy
    const done = change('New')
    await reached(disk.asked, 1)
    before.close()
    await disk.asked[0]?.keep()
    expect((await done).ok).toBe(true)
    expect(openedWorkspace().copy).not.toBe(before)
    expect(useOpened.getState().generation).toBeGreaterThan(generation)
    expect(await copied()).toBe('New')
  })
})

describe('another workspace opened before the disk answers', () => {
  it('gets nothing of the change, which belongs to the first', async () => {
    const other = shell.keep('Other', false, shell.tables(key))
    const done = change('For the first')
    await reached(disk.asked, 1)
    await openWorkspace(other)
    await disk.asked[0]?.keep()
    await done
    expect(recorded(key)).toBe('For the first')
    expect(openedWorkspace().key).toBe(other)
    expect(await copied()).toBe('')
  })
})
