import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attachedLimits } from '../../../shared/basics/attachedFile'
import { asId } from '../../../shared/basics/id'
import type { EvidenceItem } from '../../../shared/returns/answer'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import { aFramework, q11 } from '../../builders/frameworks'
import { installShell, sha256Hex } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAnswer, anEvidence, aReturn } from '../../builders/returns'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { QuestionScreen } = await import('../../../renderer/returns/QuestionScreen')
const { Notices } = await import('../../../renderer/app/Notices')
const { allKept } = await import('../../../renderer/storage/record')
const { go } = await import('../../../renderer/view/viewState')
const { undo } = await import('../../../renderer/returns/commands')

const haven = asId<'return'>('return-haven-2026')
const minutes = new TextEncoder().encode('made-up minutes')
let key = ''

beforeEach(() => startAfresh(shell))
afterEach(async () => {
  cleanup()
  await allKept()
})

async function open(evidence: readonly EvidenceItem[] = [anEvidence()], change: Partial<AuditReturn> = {}) {
  const { returns, cycles } = aWorkspace()
  const [, ...others] = returns
  const answers = { [q11]: anAnswer({ evidence: [...evidence] }) }
  key = await openHere(
    shell,
    aWorkspace({
      frameworks: [aFramework()],
      cycles: cycles.map((cycle) => ({ ...cycle, stage: 'open' as const })),
      returns: [aReturn({ answers, ...change }), ...others],
    }),
  )
  go({ screen: 'question', returnId: haven, questionId: q11 })
  return show(
    <>
      <Notices />
      <QuestionScreen returnId={haven} questionId={q11} />
    </>,
  )
}

const kept = () => (shell.tables(key).returns[haven] as unknown as AuditReturn).answers[q11]?.evidence[0]
const attach = () => screen.findByRole('button', { name: 'Attach a file to evidence 1' })

describe('a file of a piece of evidence', () => {
  it('is attached by a dialog, is named with its size, and gets the keyboard', async () => {
    const { user } = await open()
    shell.world.fileToAttach = { name: 'Minutes.PDF', bytes: minutes }
    await user.click(await attach())
    expect(await screen.findByText(/Attached: Minutes\.pdf, 1 KB\./)).toBeVisible()
    const sha256 = await sha256Hex(minutes)
    expect(kept()).toMatchObject({ what: anEvidence().what, file: { name: 'Minutes.pdf', size: 15, sha256 } })
    expect(shell.attached(key).get(sha256)).toEqual(minutes)
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save a copy of Minutes.pdf' })).toHaveFocus())
  })

  it.each([
    ['go.bat', minutes, /go\.bat is a program or a script, so it was not attached/],
    ['empty.pdf', new Uint8Array(), /empty\.pdf has nothing in it/],
    ['large.pdf', new Uint8Array(attachedLimits.bytes + 1), /large\.pdf is larger than 25\.0 MB/],
  ])('called %s is refused in words, and the answer stays as it is', async (name, bytes, words) => {
    const { user } = await open()
    shell.world.fileToAttach = { name, bytes }
    await user.click(await attach())
    expect(await screen.findByText(words)).toBeVisible()
    expect(kept()).toEqual(anEvidence())
    expect(await attach()).toBeVisible()
  })

  it('is not attached where the person changes their mind or the disk is full', async () => {
    const { user } = await open()
    await user.click(await attach())
    shell.world.diskIsFull = true
    shell.world.fileToAttach = { name: 'a.pdf', bytes: minutes }
    await user.click(await attach())
    expect(await screen.findByText(/The disk is full, so a\.pdf was not attached/)).toBeVisible()
    shell.world.diskIsFull = false
    expect(kept()).toEqual(anEvidence())
  })

  it('is taken off, and comes back by undo with its bytes still there', async () => {
    const { user } = await open()
    shell.world.fileToAttach = { name: 'Minutes.pdf', bytes: minutes }
    await user.click(await attach())
    await waitFor(() => expect(kept()?.file).toBeTruthy())
    const file = kept()?.file
    await user.click(await screen.findByRole('button', { name: 'Take the file off evidence 1' }))
    await waitFor(() => expect(kept()?.file).toBeUndefined())
    await waitFor(async () => expect(await attach()).toHaveFocus())
    await act(() => undo())
    await waitFor(() => expect(kept()?.file).toEqual(file))
    await user.click(await screen.findByRole('button', { name: 'Save a copy of Minutes.pdf' }))
    await waitFor(() => expect(shell.saved.at(-1)).toEqual({ name: 'Minutes.pdf', bytes: minutes }))
  })

  it('says where it did not come along, and harms nothing', async () => {
    const file = { name: 'plan.pdf', size: 5, sha256: 'a'.repeat(64) }
    const { user } = await open([anEvidence({ file })])
    expect(await screen.findByText(/plan\.pdf, 1 KB – not on this computer/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Save a copy of plan.pdf' }))
    expect(await screen.findByText(/plan\.pdf is not on this computer\. It was not sent/)).toBeVisible()
  })

  it('that is damaged is named as such when a copy is asked for', async () => {
    const file = { name: 'plan.pdf', size: 5, sha256: 'b'.repeat(64) }
    const { user } = await open([anEvidence({ file })])
    shell.attached(key).set(file.sha256, minutes)
    await user.click(await screen.findByRole('button', { name: 'Save a copy of plan.pdf' }))
    expect(await screen.findByText(/plan\.pdf is damaged on this computer/)).toBeVisible()
    expect(shell.saved).toEqual([])
  })

  it('can be saved from an answer that is only read', async () => {
    const file = { name: 'plan.pdf', size: 5, sha256: await sha256Hex(minutes) }
    const { user } = await open([anEvidence({ file, owner: 'Clerk' })], { stage: 'returned' })
    shell.attached(key).set(file.sha256, minutes)
    expect(await screen.findByText(/Quality team – 18 September 2026 – Clerk/)).toBeVisible()
    await user.click(await screen.findByRole('button', { name: 'Save a copy of plan.pdf' }))
    await waitFor(() => expect(shell.saved).toHaveLength(1))
    expect(screen.queryByRole('button', { name: /Attach a file/ })).toBeNull()
  })
})

it('evidence says which role looks after it', async () => {
  const { user } = await open()
  await user.click(await screen.findByRole('textbox', { name: 'Who looks after it: a role, not a name' }))
  await user.paste('Audit lead')
  await user.tab()
  await waitFor(() => expect(kept()).toMatchObject({ owner: 'Audit lead' }))
})
