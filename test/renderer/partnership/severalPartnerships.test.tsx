import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { tablesOf, type Workspace } from '../../../shared/exchange/checkTables'
import { writeReturnPack } from '../../../shared/exchange/pack/returnPack'
import { best, good, q11 } from '../../builders/frameworks'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aReturn } from '../../builders/returns'
import { aPartnership, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { Places } = await import('../../../renderer/app/Places')
const { OfferedFile } = await import('../../../renderer/partnership/OfferedFile')
const { WelcomeScreen } = await import('../../../renderer/partnership/WelcomeScreen')
const { changeAnswer } = await import('../../../renderer/returns/commands')
const { closeWorkspace, openedWorkspace, useOpened } = await import('../../../renderer/storage/workspace')
const { useView } = await import('../../../renderer/view/viewState')

const here = aReturn().id
const making = { madeAt: asMoment('2026-11-22T10:00:00.000Z'), appVersion: '0.1.0' }

/** A partnership whose records have the same ids as the others': nothing but its place keeps them apart. */
const partnership = (name: string): Workspace =>
  aWorkspace({ partnership: aPartnership({ id: asId(name.split(' ')[0] ?? ''), name }), returns: [aReturn()] })

const ratingIn = (key: string) => {
  const answers = (shell.tables(key).returns[here] as { answers: Record<string, { rating: string }> }).answers
  return answers[q11]?.rating ?? null
}

beforeEach(() => startAfresh(shell))

describe('several partnerships on one computer', () => {
  it('are kept apart, and one can be changed for another from the places, by keyboard', async () => {
    const a = await openHere(shell, partnership('Eastmoor SCP'))
    await changeAnswer(here, q11, { rating: good })
    const b = await openHere(shell, partnership('Northmere SCP'))
    const before = shell.tables(a)
    const { user } = show(<Places />)
    await changeAnswer(here, q11, { rating: best })
    expect([ratingIn(a), ratingIn(b)]).toEqual([good, best])
    expect(shell.tables(a)).toEqual(before)
    screen.getByText('Switch partnership').focus()
    await user.click(screen.getByText('Switch partnership'))
    const others = screen.getByText('Switch partnership').closest('details')
    const list = within(others as HTMLElement)
    expect(list.getAllByRole('button').map((each) => each.textContent)).toEqual(['Eastmoor SCP'])
    list.getByRole('button', { name: 'Eastmoor SCP' }).focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(useOpened.getState().opened?.key).toBe(a))
    expect(useView.getState().route).toEqual({ screen: 'home' })
    expect((await openedWorkspace().copy.returns.get(here))?.answers[q11]?.rating).toBe(good)
    expect(ratingIn(b)).toBe(best)
  })

  it('have no list to choose from where there is only one', async () => {
    await openHere(shell, partnership('Eastmoor SCP'))
    show(<Places />)
    expect(screen.queryByText('Switch partnership')).toBeNull()
  })

  it('send packs to one organisation that open as two, each listed with what it is', async () => {
    for (const [name, id] of [
      ['Eastmoor SCP', 'return-a'],
      ['Northmere SCP', 'return-b'],
    ] as const) {
      const workspace = { ...partnership(name), returns: [aReturn({ id: asId(id) })] }
      const file = { name: `${name}.psapack`, bytes: await writeReturnPack(workspace, asId(id), making) }
      const { user, unmount } = show(<OfferedFile file={file} onReceive={() => undefined} />)
      await user.click(await screen.findByRole('button', { name: 'Open this return' }))
      await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'return', returnId: id }))
      unmount()
    }
    const [a = '', b = ''] = shell.keys()
    expect(Object.keys(shell.tables(a).returns)).toEqual(['return-a'])
    expect(Object.keys(shell.tables(b).returns)).toEqual(['return-b'])
    await changeAnswer(asId('return-b'), q11, { rating: best })
    expect(shell.tables(a)).toEqual(tablesOf({ ...(await asKept('Eastmoor SCP', 'return-a')) }))
    closeWorkspace()
    show(<WelcomeScreen />)
    expect(screen.getAllByRole('button', { name: /^Carry on/ }).map((each) => each.textContent)).toEqual([
      'Carry on with the return for Northmere SCP – Section 11, 2026 to 2027 – Haven Young People',
      'Carry on with the return for Eastmoor SCP – Section 11, 2026 to 2027 – Haven Young People',
    ])
  })
})

/** What a pack of a partnership holds when it is opened. */
async function asKept(name: string, id: string): Promise<Workspace> {
  const { narrowToReturn } = await import('../../../shared/exchange/pack/narrow')
  return narrowToReturn({ ...partnership(name), returns: [aReturn({ id: asId(id) })] }, asId(id))
}
