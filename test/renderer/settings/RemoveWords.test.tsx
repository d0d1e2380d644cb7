import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { removedMark } from '../../../shared/exchange/removing/words'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { RemoveWords } = await import('../../../renderer/settings/RemoveWords')
const { RemovedElsewhere } = await import('../../../renderer/packs/RemovedElsewhere')
const { useArrivals } = await import('../../../renderer/packs/arrivals')
const { readWorkspace } = await import('../../../renderer/storage/workspace')

beforeEach(() => startAfresh(shell))

const canary = 'Zephyrina Quillfeather'
const press = (name: string | RegExp) => screen.getByRole('button', { name })
const area = async () => (await readWorkspace()).partnership.area

async function open() {
  const start = aWorkspace()
  await openHere(shell, { ...start, partnership: { ...start.partnership, area: `Where ${canary} lives` } })
  return show(<RemoveWords />)
}

describe('removing words for good', () => {
  it('says by keyboard alone what goes and what is out of reach, and removes it only then', async () => {
    const { user } = await open()
    await user.tab()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('textbox', { name: 'The words to remove' })).toHaveFocus()
    await user.keyboard(canary.toLowerCase())
    press('See what goes').focus()
    await user.keyboard('{Enter}')
    const heading = await screen.findByRole('heading', { name: 'What goes, and what stays' })
    expect(heading).toHaveFocus()
    expect(screen.getByText('About the partnership')).toBeVisible()
    expect(screen.getByText(/This cannot be undone/)).toBeVisible()
    expect(screen.getByText(/Out of reach/)).toBeVisible()
    expect(await area()).toContain(canary)
    shell.world.unreached = ['E:\\Back-ups']
    await user.click(press('Remove for good'))
    expect(await screen.findByRole('heading', { name: 'Words removed for good' })).toHaveFocus()
    expect(screen.getByText('E:\\Back-ups')).toBeVisible()
    expect(await area()).toBe(`Where ${removedMark} lives`)
    expect((await readWorkspace()).partnership.removed).toHaveLength(1)
    await user.click(press('Start the app again'))
    expect(shell.world.startedAgain).toBe(1)
  })

  it('changes nothing when it is given up, and refuses what would harm the work', async () => {
    const { user } = await open()
    await user.click(press('Remove words for good…'))
    await user.click(press('See what goes'))
    expect(await screen.findByText('Type the words to remove, or tick an attached file.')).toBeVisible()
    const box = screen.getByRole('textbox', { name: 'The words to remove' })
    await user.type(box, 'ab')
    await user.click(press('See what goes'))
    expect(await screen.findByText(/“ab” has to have from 3 to 200 characters/)).toBeVisible()
    expect(box).toHaveFocus()
    await user.clear(box)
    await user.type(box, canary)
    await user.click(press('See what goes'))
    await user.click(await screen.findByRole('button', { name: 'Cancel' }))
    expect(await area()).toContain(canary)
  })

  it('leaves everything as it was where the disk does not take it', async () => {
    const { user } = await open()
    await user.click(press('Remove words for good…'))
    await user.type(screen.getByRole('textbox', { name: 'The words to remove' }), canary)
    await user.click(press('See what goes'))
    await screen.findByRole('button', { name: 'Remove for good' })
    shell.world.diskIsFull = true
    await user.click(press('Remove for good'))
    expect(await screen.findByText(/^Nothing was removed/)).toBeVisible()
    expect(await area()).toContain(canary)
  })

  it('is offered, and not done by itself, where a file says that words were removed', async () => {
    await open()
    const removal = {
      id: asId<'removal'>('removal-9'),
      at: asMoment('2026-11-20T09:00:00.000Z'),
      by: '',
      reason: '',
      salt: '0'.repeat(32),
      pieces: [],
      files: [],
    }
    useArrivals.setState({ removals: [removal] })
    const { user } = show(<RemovedElsewhere />)
    expect(screen.getByText(/removed for good where it came from, on 20 November 2026\./)).toBeVisible()
    expect((await readWorkspace()).partnership.removed).toBeUndefined()
    await user.click(press('Remove them here too'))
    await waitFor(async () => expect((await readWorkspace()).partnership.removed).toMatchObject([{ id: 'removal-9' }]))
    expect(screen.queryByText(/on 20 November 2026/)).toBeNull()
  })
})
