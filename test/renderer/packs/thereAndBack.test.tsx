import { screen, waitFor } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { asMoment } from '../../../shared/basics/day'
import type { FileBytes } from '../../../shared/bridge'
import { writeReturnPack } from '../../../shared/exchange/pack/returnPack'
import { contentOf, type ReturnId } from '../../../shared/returns/answer'
import { best, q11, q12 } from '../../builders/frameworks'
import { installWorkers } from '../../builders/inlineWorker'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
installWorkers()
const { OfferedFile } = await import('../../../renderer/partnership/OfferedFile')
const { SendScreen } = await import('../../../renderer/packs/SendScreen')
const { addFiles, takeIn } = await import('../../../renderer/packs/receiveCommands')
const { saveOwnReturn } = await import('../../../renderer/packs/sendCommands')
const { putArrivalsAway, useArrivals } = await import('../../../renderer/packs/arrivals')
const { changeAnswer } = await import('../../../renderer/returns/commands')
const { Receipt } = await import('../../../renderer/returns/Receipt')
const { openedWorkspace } = await import('../../../renderer/storage/workspace')
const { useView } = await import('../../../renderer/view/viewState')

const workspace = aWorkspace()
const open = workspace.cycles.find(({ stage }) => stage === 'open')
const drafts = workspace.returns.filter(({ cycleId, stage }) => cycleId === open?.id && stage === 'draft')

// The program that every page carries is built here on first use; the app has it built in.
beforeAll(async () => {
  await import('virtual:page-program')
}, 60_000)

beforeEach(async () => {
  await startAfresh(shell)
  putArrivalsAway()
})

/** The files that the partnership makes in one of the forms. */
async function sendAll(form: string): Promise<readonly FileBytes[]> {
  await openHere(shell, workspace)
  shell.world.outFolder = 'Papers'
  const { user, unmount } = show(<SendScreen />)
  await user.click(await screen.findByRole('radio', { name: new RegExp(form) }))
  await user.click(screen.getByRole('button', { name: new RegExp(`^Make ${drafts.length} file`) }))
  await screen.findByRole('heading', { name: 'The files are ready' })
  const files = [...shell.saved]
  const returns = await openedWorkspace().copy.returns.bulkGet(drafts.map(({ id }) => id))
  for (const each of returns) expect(each?.timeline.at(-1)).toMatchObject({ kind: 'sent' })
  unmount()
  return files
}

/** A pack of the same partnership for another return, as of the next cycle. */
async function sendAnother(not: ReturnId): Promise<FileBytes> {
  const other = workspace.returns.find(({ id }) => id !== not)
  if (!other) throw new Error('There is no other return')
  const making = { madeAt: asMoment('2026-11-22T10:00:00.000Z'), appVersion: '0.1.0' }
  return { name: 'next.psapack', bytes: await writeReturnPack(workspace, other.id, making) }
}

describe('a return that goes out and comes back', () => {
  it('opens at an organisation, is answered there, and brings its answers back with a receipt', async () => {
    const [pack] = await sendAll('Return pack')
    if (!pack) throw new Error('No pack was made')
    expect(pack.name).toMatch(/\.psapack$/)
    await startAfresh(shell)
    const { user, unmount } = show(<OfferedFile file={pack} onReceive={() => undefined} />)
    await user.click(await screen.findByRole('button', { name: 'Open this return' }))
    await waitFor(() => expect(useView.getState().route.screen).toBe('return'))
    unmount()
    const { route } = useView.getState()
    if (route.screen !== 'return') throw new Error('The pack did not open at its return')
    const { copy } = openedWorkspace()
    expect((await copy.partnerships.toArray())[0]?.only).not.toBeNull()
    expect(await copy.organisations.count()).toBe(1)
    await changeAnswer(route.returnId, q11, { narrative: 'We meet each month.' })
    await changeAnswer(route.returnId, q12, { rating: best })
    await saveOwnReturn(route.returnId)
    const back = shell.saved.at(-1)
    const answered = await copy.returns.get(route.returnId)
    if (!back || !answered) throw new Error('Nothing was saved to send back')
    show(<Receipt auditReturn={answered} />)
    expect(screen.getByText(back.name)).toBeVisible()
    expect(screen.getByText('Check words').nextElementSibling?.textContent?.split(' ')).toHaveLength(4)
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    await user.click(screen.getByRole('button', { name: /^Print/ }))
    await waitFor(() => expect(print).toHaveBeenCalledOnce())

    const other = await sendAnother(route.returnId)
    const shown = show(<OfferedFile file={other} onReceive={() => undefined} />)
    expect(await screen.findByRole('button', { name: 'Open this return' })).toBeVisible()
    shown.unmount()
    await startAfresh(shell)
    await openHere(shell, workspace)
    await takeIn([async () => back])
    expect(useArrivals.getState().lines).toMatchObject([{ outcome: { kind: 'ready' } }])
    expect(await addFiles([0])).toBe(1)
    const kept = await openedWorkspace().copy.returns.get(route.returnId)
    expect(contentOf(kept?.answers[q11]).narrative).toBe('We meet each month.')
    expect(contentOf(kept?.answers[q12]).rating).toBe(best)
    expect(kept?.answers[q11]?.revision).toBe(answered.answers[q11]?.revision)
  })

  it.each(['Return form', 'Return workbook'])('comes back unanswered as a %s and changes no answer', async (form) => {
    const files = await sendAll(form)
    expect(files).toHaveLength(drafts.length)
    await takeIn(files.map((file) => async () => file))
    const { lines } = useArrivals.getState()
    expect(lines.map(({ outcome }) => outcome.kind)).toEqual(drafts.map(() => 'ready'))
    for (const { outcome } of lines) expect(outcome).toMatchObject({ changed: 0, unread: [] })
  })
})
