import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { reportWorkspace } from '../../builders/reportWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { HomeScreen } = await import('../../../renderer/partnership/HomeScreen')
const { findingsViews } = await import('../../../renderer/findings/findingsViews')
const { tryItTasks } = await import('../../../renderer/storage/sample')
const { useSettings } = await import('../../../renderer/storage/settings')
const { routeFrom } = await import('../../../renderer/view/route')
const { useView } = await import('../../../renderer/view/viewState')

beforeEach(() => startAfresh(shell))

const sample = aWorkspace({ partnership: { ...aWorkspace().partnership, isSample: true } })
const list = async () => within(await screen.findByRole('region', { name: 'Try it' }))
const words = 'Make the board report as a Word document'

describe('what to try in the sample', () => {
  it('is ten tasks with a tick each, none of them done', async () => {
    await openHere(shell, sample)
    show(<HomeScreen />)
    const tasks = await list()
    expect(tasks.getAllByRole('listitem')).toHaveLength(10)
    expect(tasks.getByRole('status')).toHaveTextContent('0 of 10 done')
    expect(tasks.getByRole('checkbox', { name: `Done: ${words}` })).not.toBeChecked()
  })

  it('is not there outside the sample', async () => {
    await openHere(shell, aWorkspace())
    show(<HomeScreen />)
    await screen.findByRole('heading', { name: 'Needs you' })
    await tryItTasks()
    expect(screen.queryByRole('region', { name: 'Try it' })).toBeNull()
  })

  it('leads to its screen and is ticked from then on', async () => {
    await openHere(shell, sample)
    const { user } = show(<HomeScreen />)
    const tasks = await list()
    await user.click(tasks.getByRole('button', { name: words }))
    expect(useView.getState().route).toEqual({ screen: 'reports' })
    await waitFor(() => expect(tasks.getByRole('checkbox', { name: `Done: ${words}` })).toBeChecked())
    expect((await shell.start()).settings.tryIt.done).toEqual(['report'])
  })

  it('is ticked and unticked by hand, with the keyboard, and counted', async () => {
    await openHere(shell, sample)
    const { user } = show(<HomeScreen />)
    const tasks = await list()
    tasks.getByRole('checkbox', { name: `Done: ${words}` }).focus()
    await user.keyboard(' ')
    await waitFor(() => expect(tasks.getByRole('status')).toHaveTextContent('1 of 10 done'))
    await user.keyboard(' ')
    await waitFor(() => expect(tasks.getByRole('status')).toHaveTextContent('0 of 10 done'))
  })

  it('is hidden and shown again, and the keyboard stays where it was', async () => {
    await openHere(shell, sample)
    const { user } = show(<HomeScreen />)
    const tasks = await list()
    await user.click(tasks.getByRole('button', { name: 'Hide the list' }))
    await waitFor(() => expect(tasks.queryAllByRole('listitem')).toEqual([]))
    expect(tasks.getByRole('button', { name: 'Show the list' })).toHaveFocus()
    expect(useSettings.getState().tryIt.isHidden).toBe(true)
    await user.keyboard('{Enter}')
    expect(await tasks.findAllByRole('listitem')).toHaveLength(10)
  })

  it('leads to places that the sample has', async () => {
    const { returns, cycles, reviews, sessions } = reportWorkspace()
    const ids: readonly string[] = [...returns, ...cycles, ...reviews, ...sessions].map(({ id }) => id)
    for (const { leads } of await tryItTasks()) {
      const route = routeFrom(leads)
      expect({ ...route }).toEqual(leads)
      const named = [leads['returnId'], leads['cycleId'], leads['reviewId'], leads['sessionId']].filter(
        (id) => id !== undefined,
      )
      for (const id of named) expect(ids).toContain(id)
      if (route.screen === 'findings') expect(findingsViews.map(({ id }) => id)).toContain(route.view)
    }
  })
})
