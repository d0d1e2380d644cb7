import { cleanup, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { q11 } from '../../builders/frameworks'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aReturn } from '../../builders/returns'
import { aMember, severalAnswer } from '../../builders/views'
import { aCycle, anOrganisation, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { Window } = await import('../../../renderer/app/Window')
const { readWorkspace } = await import('../../../renderer/storage/workspace')
const { setLeaveWord } = await import('../../../renderer/view/leaveWord')
const { go, useView } = await import('../../../renderer/view/viewState')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { routeFrom } = await import('../../../renderer/view/route')

beforeEach(() => {
  // The page of a test has no layout, so there is nothing to scroll.
  Element.prototype.scrollTo = () => undefined
  return startAfresh(shell)
})

const first = aReturn({ id: asId('first'), organisationId: asId('first') })
const second = aReturn({ id: asId('second'), organisationId: asId('second') })

async function open() {
  await openHere(
    shell,
    aWorkspace({
      organisations: [first, second, aMember(0, 'nhs', '1', 'Told in confidence')].map(({ organisationId }) =>
        anOrganisation({ id: organisationId, name: `Member ${organisationId}` }),
      ),
      frameworks: [severalAnswer()],
      cycles: [aCycle()],
      returns: [first, second, aMember(0, 'nhs', '1', 'Told in confidence')],
    }),
  )
  setLeaveWord('Harbour')
  go({ screen: 'passLaptop', cycleId: asId('cycle-2026') })
  const shown = show(<Window />)
  await neutral()
  return shown
}

const neutral = () => screen.findByRole('heading', { level: 1, name: 'Please pass the laptop on' })
const press = (name: string | RegExp) => screen.findByRole('button', { name })
/** Goes on past what is asked about the person, without an answer. */
async function pastTheChoices(user: ReturnType<typeof show>['user']): Promise<void> {
  for (const name of [/^Group/, /^May your name stand/]) {
    await screen.findByRole('group', { name })
    await user.click(await press(/^Next/))
  }
}
const stored = async (id: string) => (await readWorkspace()).returns.find((each) => each.id === id)

describe('a laptop that is passed round', () => {
  it('takes one person’s views, gives them as a return and ends on the page that tells of nobody', async () => {
    const { user } = await open()
    expect(screen.queryByRole('button', { name: 'Member organisation-0' })).toBeNull()
    await user.click(await press('Member first'))
    await user.click(await screen.findByRole('radio', { name: 'POLICE' }))
    await user.click(await press(/^Next/))
    await screen.findByRole('group', { name: /^May your name stand/ })
    await user.click(await press(/^Next/))
    await screen.findByRole('heading', { level: 1, name: /^1\.1/ })
    await user.click(screen.getByRole('radio', { name: /Level 2/ }))
    await user.type(screen.getByRole('textbox', { name: /comment/ }), 'A quiet worry')
    for (;;) {
      const next = screen.queryByRole('button', { name: /^Next/ })
      if (!next) break
      await user.click(next)
      await waitFor(() => expect(next).not.toBeInTheDocument())
    }
    await user.click(await press('I am done'))
    await neutral()
    expect(document.body.textContent).not.toContain('A quiet worry')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Member first' })).toBeNull())
    const given = await stored('first')
    expect(given).toMatchObject({ stage: 'returned', frontSheet: { group: 'police' } })
    expect(given?.answers[q11]).toMatchObject({
      rating: '2',
      narrative: 'A quiet worry',
      changedBy: 'Member first',
    })
  })

  it('keeps what was given through a stop, begins again with nobody, and shows it to nobody', async () => {
    const { user } = await open()
    await user.click(await press('Member first'))
    await pastTheChoices(user)
    await user.click(await screen.findByRole('radio', { name: /Level 2/ }))
    await waitFor(async () => expect((await stored('first'))?.answers[q11]?.rating).toBe('2'))
    cleanup()
    useView.setState({ route: routeFrom({ screen: 'passLaptop', cycleId: 'cycle-2026' }) })
    show(<Window />)
    await neutral()
    await user.click(await press('Member first'))
    await pastTheChoices(user)
    await screen.findByRole('heading', { level: 1, name: /^1\.2/ })
    expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  })

  it('leaves nothing that whoever runs it could undo', async () => {
    const { user } = await open()
    await user.click(await press('Member first'))
    await user.click(await screen.findByRole('radio', { name: 'POLICE' }))
    await user.click(await press(/^Next/))
    await user.click(await screen.findByRole('radio', { name: 'You may use my name' }))
    await user.click(await press(/^Next/))
    await user.click(await screen.findByRole('radio', { name: /Level 2/ }))
    await waitFor(async () => expect((await stored('first'))?.answers[q11]?.rating).toBe('2'))
    await user.click(await press('Not now, pass the laptop on'))
    await neutral()
    await user.click(screen.getByText('For the person who runs this'))
    await user.type(screen.getByLabelText('The word you chose'), 'harbour{Enter}')
    await waitFor(() => expect(useView.getState().route.screen).toBe('findings'))
    expect(runMenuItem('undo')).toBe(true)
    expect(await screen.findByText('There is nothing to undo.')).toBeVisible()
    expect(await stored('first')).toMatchObject({ frontSheet: { useOfName: 'yes' } })
    expect((await stored('first'))?.answers[q11]?.rating).toBe('2')
  })

  it('does not let anybody out by keys, by Escape or by another word', async () => {
    const { user } = await open()
    await user.keyboard('{Escape}')
    for (const item of ['home', 'undo', 'search', 'help', 'findings'] as const) expect(runMenuItem(item)).toBe(false)
    expect(screen.queryByRole('navigation')).toBeNull()
    await user.click(screen.getByText('For the person who runs this'))
    await user.type(screen.getByLabelText('The word you chose'), 'boat')
    await user.click(await press('Stop passing the laptop'))
    expect(await screen.findByText(/^This is not the word/)).toBeVisible()
    expect(useView.getState().route.screen).toBe('passLaptop')
    await user.clear(screen.getByLabelText('The word you chose'))
    await user.type(screen.getByLabelText('The word you chose'), ' harbour{Enter}')
    await waitFor(() => expect(useView.getState().route).toMatchObject({ screen: 'findings', view: 'members' }))
  })
})
