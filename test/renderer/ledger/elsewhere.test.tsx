import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { layOutGrids } from '../../builders/gridLayout'
import { aChallenge } from '../../builders/ledger'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { Screen } = await import('../../../renderer/app/Screen')
const { CarriesOver } = await import('../../../renderer/app/CarriesOver')
const { useView, go } = await import('../../../renderer/view/viewState')
const { readWorkspace } = await import('../../../renderer/storage/workspace')
const { allKept } = await import('../../../renderer/storage/record')

layOutGrids()

beforeEach(() => startAfresh(shell))

const Here = () => {
  const route = useView((view) => view.route)
  return (
    <main id="main">
      <CarriesOver />
      <Screen key={JSON.stringify(route)} route={route} />
    </main>
  )
}

const here = aChallenge({ cycleId: asId('cycle-2026') })
const police = aChallenge({ cycleId: asId('cycle-2026'), organisationId: asId('police') }, { id: asId('police-1') })

describe('what is not settled is seen', () => {
  it('on Home, with the way to it', async () => {
    await openHere(shell, aWorkspace({ challenges: [here, police] }))
    go({ screen: 'home' })
    const { user } = show(<Here />)
    await user.click(await screen.findByRole('button', { name: '2 of 2 questions not settled' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Challenges' })).toBeInTheDocument()
  })

  it('on the organisation’s page, its own alone', async () => {
    await openHere(shell, aWorkspace({ challenges: [here, police] }))
    go({ screen: 'organisation', organisationId: asId('haven') })
    const { user } = show(<Here />)
    const section = (await screen.findByRole('heading', { name: 'Its open questions' })).closest('section')
    expect(within(section as HTMLElement).getAllByRole('listitem')).toHaveLength(1)
    await user.click(within(section as HTMLElement).getByRole('button', { name: here.raised.question }))
    expect(await screen.findByRole('heading', { name: 'What it stands at' })).toBeInTheDocument()
  })

  it('first in the organisation’s return', async () => {
    await openHere(shell, aWorkspace({ challenges: [here, police] }))
    go({ screen: 'return', returnId: asId('return-haven-2026') })
    show(<Here />)
    await screen.findByRole('heading', { name: 'Questions that are still open' })
    const names = screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent)
    expect(names.indexOf('Questions that are still open')).toBe(0)
    expect(screen.getAllByRole('button', { name: here.raised.question })).toHaveLength(1)
  })
})

describe('a partnership that is opened', () => {
  it('carries what was not carried where it comes from', async () => {
    await openHere(shell, aWorkspace({ challenges: [aChallenge()] }))
    go({ screen: 'about' })
    show(<Here />)
    await waitFor(async () => {
      await allKept()
      const [carried] = (await readWorkspace()).challenges
      expect(carried?.events).toMatchObject([{ kind: 'carried', cycleId: 'cycle-2026' }])
    })
  })
})
