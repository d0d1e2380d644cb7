import { screen, waitFor, within } from '@testing-library/react'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { q11 } from '../../builders/frameworks'
import { layOutGrids } from '../../builders/gridLayout'
import { aPartnershipAction } from '../../builders/ledger'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAction, anAnswer, aReturn } from '../../builders/returns'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { ActionsScreen } = await import('../../../renderer/actions/ActionsScreen')
const { bridge } = await import('../../../renderer/host/bridge')
const { readWorkspace } = await import('../../../renderer/storage/workspace')
const { seekOnlyActions } = await import('../../../renderer/view/actionsView')
const { printWhole } = await import('../../../renderer/view/printing')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { useView } = await import('../../../renderer/view/viewState')
const { keepWhoWrites } = await import('../../../renderer/view/whoWrites')

beforeAll(layOutGrids)
afterAll(() => {
  vi.restoreAllMocks()
})
beforeEach(() => startAfresh(shell))

const longAgo = asDay('2020-11-06')
const farAhead = asDay('2999-12-18')

/** Haven's late action in an answer, and two of the partnership's own: one late, one not. */
const some = (count = 2) =>
  aWorkspace({
    returns: [
      aReturn({
        answers: { [q11]: anAnswer({ actions: [anAction({ id: asId('in-answer'), due: longAgo })] }) },
      }),
    ],
    actions: Array.from({ length: count }, (_, at) =>
      aPartnershipAction(
        { what: `Own ${String(at + 1).padStart(4, '0')}`, due: at % 2 === 0 ? asDay('2020-12-01') : farAhead },
        { id: asId(`own-${at + 1}`) },
      ),
    ),
  })

async function open(of = some()) {
  await openHere(shell, of)
  keepWhoWrites('Business manager')
  const shown = show(<ActionsScreen />)
  await screen.findByRole('heading', { level: 1, name: 'Actions' })
  return shown
}

const grid = () => screen.getByRole('grid', { name: 'Actions' })
const names = () =>
  within(grid())
    .getAllByRole('rowheader')
    .map((cell) => cell.querySelector('.row-name')?.textContent ?? cell.textContent)
const row = (name: string) => {
  const heads = [...grid().querySelectorAll<HTMLElement>('[role="rowheader"]')]
  const found = heads.find((each) => each.textContent?.startsWith(name))?.closest<HTMLElement>('[role="row"]')
  if (!found) throw new Error(`There is no row ${name}`)
  return found
}
const kept = async (id: string) => (await readWorkspace()).actions.find((each) => each.id === id)
const kinds = async (id: string) => (await kept(id))?.events.map(({ kind }) => kind)

describe('the list of actions', () => {
  it('holds those in answers and the partnership’s own, the latest first, each with how late it is', async () => {
    await open()
    expect(names()).toEqual(['Test supervision in all five teams', 'Own 0001', 'Own 0002'])
    expect(row('Test supervision')).toHaveTextContent(/Haven Young People.*Answer: .*days late.*Open/)
    expect(row('Own 0002')).not.toHaveTextContent('late')
    expect(screen.getByText('3 actions')).toBeVisible()
    expect(screen.getByText('Done, to be checked: 0 of 3')).toBeVisible()
  })

  it('leads from a count to what is counted, and back to all', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Overdue: 2 of 3' }))
    await waitFor(() => expect(names()).toHaveLength(2))
    expect(screen.getByText('2 of 3 shown')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Clear filters' }))
    await waitFor(() => expect(names()).toHaveLength(3))
  })

  it('shows those that need chasing, and puts others together by owner', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('radio', { name: 'Needs chasing' }))
    await waitFor(() => expect(names()).toHaveLength(3))
    expect(names()[0]).toBe('Overdue 2 actions')
    await user.click(screen.getByRole('radio', { name: 'By owner' }))
    await waitFor(() => expect(names()).toContain('Named nurse 2 actions'))
  })

  it('is walked by keyboard with five thousand actions, and Enter opens one', async () => {
    const { user } = await open(some(5_000))
    expect(grid()).toHaveAttribute('aria-rowcount', '5002')
    expect(within(grid()).getAllByRole('row').length).toBeLessThan(60)
    row('Test supervision').focus()
    await user.keyboard('{Control>}{End}{/Control}')
    await waitFor(() => expect(document.activeElement).toHaveAttribute('aria-rowindex', '5002'))
    await user.keyboard('{Enter}')
    expect(useView.getState().route).toMatchObject({ screen: 'action', actionId: expect.stringMatching(/^own-/) })
  })

  it('has many changed at once, leaves an organisation’s own as it is, and takes it back', async () => {
    const { user } = await open()
    row('Test supervision').focus()
    await user.keyboard('{Control>}a{/Control}')
    await user.click(screen.getByRole('button', { name: 'Change the date…' }))
    await user.click(screen.getByLabelText('New date'))
    await user.paste('ongoing')
    await user.click(screen.getByRole('button', { name: 'Change the date' }))
    expect(await screen.findByText(/puts no end to it/)).toBeVisible()
    await user.clear(screen.getByLabelText('New date'))
    await user.paste('1 May 2998')
    await user.click(screen.getByLabelText('Why'))
    await user.paste('The board moved it.')
    await user.click(screen.getByRole('button', { name: 'Change the date' }))
    await waitFor(async () => expect(await kinds('own-1')).toEqual(['changed']))
    expect(await kinds('own-2')).toEqual(['changed'])
    expect(await kept('in-answer')).toBeUndefined()
    expect(useView.getState().notice?.words).toMatch(/^2 actions changed. 1 action was left as it is: .*its words/)
    runMenuItem('undo')
    await waitFor(async () => expect(await kinds('own-1')).toEqual([]))
    expect(await kinds('own-2')).toEqual([])
  })

  it('marks the row that the keyboard is on as done with Ctrl+D, also one of an answer', async () => {
    const { user } = await open()
    row('Test supervision').focus()
    await waitFor(() => expect(row('Test supervision')).toHaveFocus())
    await user.keyboard('{ArrowDown}{ArrowUp}')
    runMenuItem('markDone')
    await user.click(await screen.findByRole('button', { name: 'Mark as done' }))
    await waitFor(async () => expect(await kinds('in-answer')).toEqual(['done']))
    expect((await kept('in-answer'))?.agreed).toBeNull()
    await waitFor(() => expect(row('Test supervision')).toHaveTextContent('Done'))
  })

  it('is saved as a workbook and printed whole', async () => {
    const { user } = await open()
    const saveFile = vi.spyOn(bridge, 'saveFile')
    await user.click(screen.getByRole('button', { name: 'Export list (3 shown)…' }))
    await waitFor(() => expect(saveFile).toHaveBeenCalledWith(expect.objectContaining({ kind: 'workbook' })))
    const printed = new Promise<number>((done) => {
      window.print = () =>
        done(screen.getAllByRole('table', { name: '3 of 3 actions' })[0]?.querySelectorAll('tbody tr').length ?? 0)
    })
    void printWhole()
    expect(await printed).toBe(3)
  })
})

describe('an action added by hand', () => {
  it('comes from an inspection, and needs an owner and a date', async () => {
    const { user } = await open(aWorkspace({ returns: [] }))
    expect(
      screen.getByText(/^No actions yet. They are added from returns and challenge sessions, or here.$/),
    ).toBeVisible()
    runMenuItem('new')
    await user.selectOptions(await screen.findByLabelText('Where it comes from'), 'An inspection')
    await user.click(screen.getByLabelText('What will be done'))
    await user.paste('Sample five wards')
    await user.click(screen.getByRole('button', { name: 'Add the action' }))
    expect(await screen.findByText('Name the role that owns the action.')).toBeVisible()
    expect(screen.getByText('Say which one, so that others can find it.')).toBeVisible()
    for (const [label, words] of [
      ['Which one', 'Joint inspection'],
      ['Owner', 'Named nurse'],
      ['Due', '1 May 2998'],
    ] as const) {
      await user.click(screen.getByLabelText(label))
      await user.paste(words)
    }
    await user.click(screen.getByRole('button', { name: 'Add the action' }))
    await waitFor(() => expect(names()).toEqual(['Sample five wards']))
    expect(row('Sample')).toHaveTextContent('Inspection: Joint inspection')
    const [action] = (await readWorkspace()).actions
    expect(action).toMatchObject({
      from: { kind: 'inspection', title: 'Joint inspection', on: null },
      raisedBy: 'Business manager',
      agreed: { owner: 'Named nurse', due: '2998-05-01', organisationId: null },
    })
  })
})

describe('the chase list', () => {
  it('has everything that each owner is late with, and notes that they were asked', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Make chase list' }))
    const nurse = await screen.findByRole('region', { name: 'Named nurse, Haven Young People' })
    expect(screen.getByText(/^2 actions with 2 owners/)).toBeVisible()
    expect(within(nurse).getByLabelText('Message')).toHaveDisplayValue(/- Own 0001 \(due 1 Dec 2020, .* late\)/)
    await user.click(within(nurse).getByRole('button', { name: /^Note as asked today: / }))
    await waitFor(async () => expect(await kinds('own-1')).toEqual(['updated']))
    expect(await kinds('own-2')).toEqual([])
  })
})

describe('what is sought', () => {
  it('outlasts the screen', async () => {
    const { unmount } = await open()
    unmount()
    seekOnlyActions({ part: 'overdue' })
    show(<ActionsScreen />)
    await waitFor(() => expect(names()).toHaveLength(2))
  })
})
