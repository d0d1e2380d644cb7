import { beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { tablesOf } from '../../../shared/exchange/checkTables'
import { good, q11 } from '../../builders/frameworks'
import { installShell } from '../../builders/memoryBridge'
import { refusal } from '../../builders/must'
import { openHere, startAfresh } from '../../builders/openWorkspace'
import { aPartnership, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { changeAnswer } = await import('../../../renderer/returns/commands')
const { openedWorkspace } = await import('../../../renderer/storage/workspace')
const { addWorkspace, putInPlace } = await import('../../../renderer/view/keepWorkspace')
const { go, useView } = await import('../../../renderer/view/viewState')

const other = aWorkspace({ partnership: aPartnership({ name: 'Westmoor' }) })
const notice = { tone: 'done', words: 'Opened.' } as const

let key = ''

beforeEach(async () => {
  await startAfresh(shell)
  key = await openHere(shell, aWorkspace())
  go({ screen: 'return', returnId: asId('return-haven-2026') })
})

describe('another partnership', () => {
  it('is kept beside the open one, which is backed up with all that was asked for', async () => {
    void changeAnswer(asId('return-haven-2026'), q11, { rating: good })
    expect(await addWorkspace(other, 'Westmoor', notice)).toEqual({ ok: true, value: null })
    expect(shell.backups(key).map(({ reason, counts }) => [reason, counts?.revisions])).toEqual([['close', 1]])
    expect(openedWorkspace().key).not.toBe(key)
    expect(shell.tables(openedWorkspace().key)).toEqual(tablesOf(other))
  })

  it('opens on Home, without places of the one before, and again at the next start', async () => {
    await addWorkspace(other, 'Westmoor', notice)
    expect(useView.getState()).toMatchObject({ route: { screen: 'home' }, history: [], notice })
    expect(useView.getState().workspaces.map(({ title }) => title)).toContain('Westmoor')
    expect(shell.settings()).toMatchObject({ lastWorkspace: openedWorkspace().key, place: { screen: 'home' } })
  })

  it('is not opened when the disk does not take it; the open one stays', async () => {
    shell.world.diskIsFull = true
    expect(refusal(await addWorkspace(other, 'Westmoor', notice))).toEqual({ kind: 'notKept', reason: 'diskIsFull' })
    expect(openedWorkspace().key).toBe(key)
    expect(shell.keys()).toEqual([key])
  })
})

describe('a partnership put in the place of one', () => {
  it('replaces it after a back-up, and opens', async () => {
    expect((await putInPlace(key, other, notice)).ok).toBe(true)
    expect(shell.backups(key).some(({ reason }) => reason === 'before')).toBe(true)
    expect(shell.keys()).toEqual([key])
    expect((await openedWorkspace().copy.partnerships.toArray()).map(({ name }) => name)).toEqual(['Westmoor'])
  })

  it('leaves everything as it was when the disk does not take it', async () => {
    const before = shell.tables(key)
    shell.world.diskIsFull = true
    expect((await putInPlace(key, other, notice)).ok).toBe(false)
    expect(shell.tables(key)).toEqual(before)
    expect(useView.getState().route.screen).toBe('return')
  })
})
