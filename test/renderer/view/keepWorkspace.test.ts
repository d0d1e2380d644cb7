import { beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { utf8Bytes } from '../../../shared/basics/utf8'
import type { Attachment } from '../../../shared/exchange/attachments'
import { tablesOf, type Workspace } from '../../../shared/exchange/checkTables'
import { noHead } from '../../../shared/exchange/journal'
import { writePartnershipFile } from '../../../shared/exchange/partnershipFile'
import { good, q11 } from '../../builders/frameworks'
import { installShell, sha256Hex } from '../../builders/memoryBridge'
import { must, refusal } from '../../builders/must'
import { openHere, startAfresh } from '../../builders/openWorkspace'
import { anAnswer, anEvidence, aReturn, noon } from '../../builders/returns'
import { aPartnership, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { changeAnswer } = await import('../../../renderer/returns/commands')
const { openedWorkspace } = await import('../../../renderer/storage/workspace')
const { openPartnershipFile } = await import('../../../renderer/storage/partnershipFile')
const { addBeside, addFile, addWorkspace, putInPlace } = await import('../../../renderer/view/keepWorkspace')
const { go, useView } = await import('../../../renderer/view/viewState')

const other = aWorkspace({ partnership: aPartnership({ name: 'Westmoor' }) })
const notice = { tone: 'done', words: 'Opened.' } as const

let key = ''

/** A workspace as a partnership file that was opened. */
async function asFile(
  workspace: Workspace,
  kind: 'partnership' | 'backup' = 'partnership',
  attachments: readonly Attachment[] = [],
) {
  const facts = {
    kind,
    appVersion: '0.1.0',
    workspace: key,
    title: 'Westmoor',
    sample: false,
    madeAt: noon,
    head: noHead,
  }
  return must(await openPartnershipFile(await writePartnershipFile(tablesOf(workspace), facts, sha256Hex, attachments)))
}

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
    expect((await putInPlace(key, await asFile(other), notice)).ok).toBe(true)
    expect(shell.backups(key).some(({ reason }) => reason === 'before')).toBe(true)
    expect(shell.keys()).toEqual([key])
    expect((await openedWorkspace().copy.partnerships.toArray()).map(({ name }) => name)).toEqual(['Westmoor'])
  })

  it('leaves everything as it was when the disk does not take it', async () => {
    const before = shell.tables(key)
    shell.world.diskIsFull = true
    expect((await putInPlace(key, await asFile(other), notice)).ok).toBe(false)
    expect(shell.tables(key)).toEqual(before)
    expect(useView.getState().route.screen).toBe('return')
  })
})

describe('the files attached to evidence', () => {
  const bytes = utf8Bytes('made-up minutes')
  const attached = async () => {
    const sha256 = await sha256Hex(bytes)
    const evidence = [anEvidence({ file: { name: 'minutes.pdf', size: bytes.length, sha256 } })]
    const workspace = aWorkspace({ returns: [aReturn({ answers: { [q11]: anAnswer({ evidence }) } })] })
    return { sha256, workspace }
  }

  it('come with a partnership file, into a new place and into one that is here', async () => {
    const { sha256, workspace } = await attached()
    const file = await asFile(workspace, 'partnership', [{ sha256, bytes }])
    await addFile(file, 'Westmoor', notice)
    expect([...(shell.attached(openedWorkspace().key).get(sha256) ?? [])]).toEqual([...bytes])
    await putInPlace(key, file, notice)
    expect([...(shell.attached(key).get(sha256) ?? [])]).toEqual([...bytes])
  })

  it('of a back-up that is opened beside its record are taken from there', async () => {
    const { sha256, workspace } = await attached()
    shell.attached(key).set(sha256, bytes)
    await addBeside(await asFile(workspace, 'backup'), notice)
    expect(openedWorkspace().key).not.toBe(key)
    expect(shell.attached(openedWorkspace().key).get(sha256)).toEqual(bytes)
  })

  it('that did not come along are missed by nobody but themselves', async () => {
    const { workspace } = await attached()
    await addFile(await asFile(workspace), 'Westmoor', notice)
    expect(shell.attached(openedWorkspace().key).size).toBe(0)
    expect(shell.tables(openedWorkspace().key)).toEqual(tablesOf(workspace))
  })
})
