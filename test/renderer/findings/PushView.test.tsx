import { screen, waitFor, within } from '@testing-library/react'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { best, good, q11, q12, q21 } from '../../builders/frameworks'
import { layOutGrids } from '../../builders/gridLayout'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAnswer, anEvidence, aReturn } from '../../builders/returns'
import { aCycle, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { PushView } = await import('../../../renderer/findings/PushView')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { useView } = await import('../../../renderer/view/viewState')
const { useModerationView } = await import('../../../renderer/view/moderationView')
const { readWorkspace } = await import('../../../renderer/storage/workspace')

beforeAll(layOutGrids)
afterAll(() => {
  vi.restoreAllMocks()
})
beforeEach(() => startAfresh(shell))

const haven = aReturn({
  stage: 'returned',
  signOff: { name: 'A', role: 'Chief officer', on: '2026-11-01' as never },
  answers: { [q11]: anAnswer({ rating: best, impact: 'Waits are shorter.' }), [q12]: anAnswer({ rating: good }) },
})
const police = aReturn({
  id: asId('return-police-2026'),
  organisationId: asId('police'),
  stage: 'returned',
  answers: { [q11]: anAnswer({ rating: best, evidence: [anEvidence()], impact: 'They are.' }) },
})
const out = aReturn({ id: asId('return-out'), organisationId: asId('haven') })

async function open() {
  await openHere(shell, aWorkspace({ cycles: [aCycle()], returns: [haven, police, { ...out, cycleId: asId('x') }] }))
  const shown = show(<PushView cycle={aCycle()} cycles={[aCycle()]} />)
  await screen.findByRole('grid', { name: 'Flags' })
  return shown
}

const grid = () => screen.getByRole('grid', { name: 'Flags' })
const rows = () =>
  within(grid())
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent)
const dismissed = async () => (await readWorkspace()).returns.find(({ id }) => id === haven.id)?.dismissed

describe('where to push', () => {
  it('says how many flags there are on how many organisations, and lists each below its organisation', async () => {
    await open()
    const said = document.querySelector('.finding')
    expect(said).toHaveTextContent(/^2 flags on 2 of 2 organisations that returned\. 2 of 2 returned\. As at /)
    expect(screen.getByRole('button', { name: '2 flags: all of them, listed below' })).toBeVisible()
    expect(rows()).toEqual([
      'Eastmoor Police 1 flag',
      'The whole return',
      'Haven Young People 1 flag',
      '1.1 Question 1.1',
    ])
    expect(within(grid()).getByText('Rated Best, and no evidence is named.')).toBeVisible()
  })

  it('has who has most flags first, unless the names are to give the order, and says what the list is', async () => {
    const unsigned = { ...haven, signOff: null }
    await openHere(shell, aWorkspace({ cycles: [aCycle()], returns: [unsigned, police] }))
    const { user } = show(<PushView cycle={aCycle()} cycles={[aCycle()]} />)
    await screen.findByRole('grid', { name: 'Flags' })
    const groups = () => rows().filter((words) => /flags?$/.test(words ?? ''))
    expect(groups()).toEqual(['Haven Young People 2 flags', 'Eastmoor Police 1 flag'])
    await user.selectOptions(screen.getByLabelText('Order'), 'By name')
    expect(groups()).toEqual(['Eastmoor Police 1 flag', 'Haven Young People 2 flags'])
    expect(screen.getByText(/the two can name different organisations\./)).toBeVisible()
  })

  it('groups by reason, and shows one reason alone', async () => {
    const { user } = await open()
    await user.selectOptions(screen.getByLabelText('Group'), 'By reason')
    expect(rows()[0]).toBe('Top rating, no evidence 1 flag')
    expect(rows()[1]).toBe('Haven Young People – 1.1 Question 1.1')
    await user.selectOptions(screen.getByLabelText('Reason'), 'Sign-off missing')
    expect(screen.getByText('1 of 2 flags shown')).toBeVisible()
  })

  it('puts a flag aside with a reason only, shows it again when asked, and takes that back', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: '1.1 Question 1.1' }))
    const panel = screen.getByRole('complementary', { name: 'Top rating, no evidence' })
    await user.click(within(panel).getByRole('button', { name: 'Put aside' }))
    expect(await within(panel).findByText(/^Type a few words/)).toBeVisible()
    await user.type(within(panel).getByLabelText('Put it aside because'), 'Seen on a visit.')
    await user.click(within(panel).getByRole('button', { name: 'Put aside' }))
    await waitFor(() => expect(rows()).not.toContain('1.1 Question 1.1'))
    expect(await dismissed()).toMatchObject([
      { rule: 'topWithoutEvidence', questionId: q11, reason: 'Seen on a visit.' },
    ])
    await user.click(screen.getByRole('checkbox', { name: 'Show those put aside' }))
    expect(within(grid()).getByText(/^Put aside on .*: Seen on a visit\.$/)).toBeVisible()
    runMenuItem('undo')
    await waitFor(async () => expect(await dismissed()).toEqual([]))
    await waitFor(() => expect(within(grid()).queryByText(/^Put aside on/)).toBeNull())
  })

  it('puts a flag on a question of all returns aside, leads to those that left it open, and takes that back', async () => {
    const silent = ['haven', 'police', 'fire'].map((name) =>
      aReturn({
        id: asId(`return-${name}`),
        organisationId: asId(name === 'fire' ? 'haven' : name),
        stage: 'returned',
        answers: { [q12]: anAnswer({ rating: good }), [q21]: anAnswer({ rating: good }) },
      }),
    )
    await openHere(shell, aWorkspace({ cycles: [aCycle()], returns: silent }))
    const { user } = show(<PushView cycle={aCycle()} cycles={[aCycle()]} />)
    await screen.findByRole('grid', { name: 'Flags' })
    const stood = async () => (await readWorkspace()).cycles[0]?.dismissed
    await user.click(screen.getByRole('button', { name: '1.1 Question 1.1' }))
    const panel = screen.getByRole('complementary', { name: 'Question left open by most' })
    expect(within(panel).getAllByRole('listitem')).toHaveLength(3)
    await user.type(within(panel).getByLabelText('Put it aside because'), 'Asked too early.')
    await user.click(within(panel).getByRole('button', { name: 'Put aside' }))
    await waitFor(async () => expect(await stood()).toMatchObject([{ questionId: q11, reason: 'Asked too early.' }]))
    runMenuItem('undo')
    await waitFor(async () => expect(await stood()).toBeUndefined())
    runMenuItem('undo')
    await user.click(screen.getByRole('button', { name: '1.1 Question 1.1' }))
    await user.type(screen.getByLabelText('Put it aside because'), 'Asked too early.')
    await user.click(screen.getByRole('button', { name: 'Put aside' }))
    await waitFor(() => expect(rows()).not.toContain('1.1 Question 1.1'))
    await user.click(screen.getByRole('checkbox', { name: 'Show those put aside' }))
    expect(within(grid()).getByText(/^Put aside on .*: Asked too early\.$/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: '1.1 Question 1.1' }))
    await user.click(screen.getByRole('button', { name: 'Take it up again' }))
    await waitFor(async () => expect(await stood()).toBeUndefined())
  })

  it('leads by keyboard to the answer where a panel decides on it', async () => {
    const { user } = await open()
    within(grid()).getAllByRole('row')[4]?.focus()
    await user.keyboard('{Enter}')
    await user.click(screen.getByRole('button', { name: 'Decide on this answer' }))
    expect(useView.getState().route).toEqual({ screen: 'moderation' })
    const At = () => <p>{useModerationView().at}</p>
    show(<At />)
    expect(screen.getByText(`${haven.id} ${q11}`)).toBeVisible()
  })

  it('leads from how many a rule found to the flags themselves', async () => {
    const { user } = await open()
    await user.click(screen.getByText('The rules, and switching them off'))
    await user.click(screen.getByRole('button', { name: 'Found: 1, Sign-off missing' }))
    await waitFor(() => expect(rows()).toEqual(['Sign-off missing 1 flag', 'Eastmoor Police – The whole return']))
    await waitFor(() => expect(grid()).toContainElement(document.activeElement as HTMLElement))
  })

  it('leaves out a rule that is switched off, and says so', async () => {
    const { user } = await open()
    await user.click(screen.getByText('The rules, and switching them off'))
    await user.click(screen.getByRole('checkbox', { name: 'Sign-off missing' }))
    await waitFor(() => expect(rows()).toEqual(['Haven Young People 1 flag', '1.1 Question 1.1']))
    expect(screen.getByText(/1 of 13 rules are switched off\./)).toBeVisible()
  })
})
