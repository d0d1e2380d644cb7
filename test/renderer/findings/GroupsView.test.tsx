import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { q11, q12, q21 } from '../../builders/frameworks'
import { aSchool, groupsFramework, notBack, q22, type School, signedOff } from '../../builders/groups'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { severalAnswer } from '../../builders/views'
import { aCycle, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { FindingsScreen } = await import('../../../renderer/findings/FindingsScreen')
const { printWhole } = await import('../../../renderer/view/printing')
const { useView } = await import('../../../renderer/view/viewState')

beforeEach(() => startAfresh(shell))

const schools: readonly School[] = [
  signedOff(aSchool('d', { [q11]: 'none', [q12]: 'best', [q21]: 'good' }, { phase: 'Primary', area: 'North' })),
  aSchool('b', { [q11]: 'good', [q21]: 'n/a' }, { phase: 'Primary', area: 'South' }),
  aSchool('c', { [q11]: 'some', [q22]: 'no' }, { phase: 'Secondary', type: 'academy', area: 'North' }),
  notBack(aSchool('a', {}, { phase: 'Primary', area: 'North' })),
]

async function open(of = schools, framework = groupsFramework()) {
  await openHere(
    shell,
    aWorkspace({
      organisations: of.map(({ organisation }) => organisation),
      frameworks: [framework],
      cycles: [aCycle()],
      returns: of.map(({ audit }) => audit),
    }),
  )
  return show(<FindingsScreen view="groups" cycleId={asId('cycle-2026')} />)
}

const table = (name: RegExp) => screen.findByRole('table', { name })
const rowsOf = async (name: RegExp) =>
  within(await table(name))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent))
const group = async (user: Awaited<ReturnType<typeof open>>['user'], by: string) => {
  await user.click(await screen.findByRole('radio', { name: by }))
}

describe('organisations in groups', () => {
  it('say who returned before anything else, and name those who did not', async () => {
    const { user } = await open()
    await group(user, 'Phase')
    expect(screen.getByText('3 of 4 schools returned. 1 not returned. Signed off: 1 of 3.')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Schools by phase: who returned' })).toBeVisible()
    expect(await rowsOf(/^Those who returned/)).toEqual([
      ['Primary', '3', '2 of 3', '1', '1 of 2'],
      ['Secondary', '1', '1 of 1', '0', '0 of 1'],
      ['All', '4', '3 of 4', '1', '1 of 3'],
    ])
    await user.click(screen.getByRole('button', { name: '1: not returned, Primary' }))
    const panel = await screen.findByRole('complementary', { name: 'Not returned' })
    expect(within(panel).getByRole('listitem')).toHaveTextContent(/^School a – /)
    await user.click(within(panel).getByRole('button', { name: 'Open School a' }))
    expect(useView.getState().route).toEqual({ screen: 'return', returnId: 'return-a' })
  })

  it('lead from a part of a standard’s bar to its returns, and keep the list when one comes back from a return', async () => {
    const { user, unmount } = await open()
    const bars = await screen.findByRole('list', { name: /^Standards, those with most concern first/ })
    const [first] = within(bars).getAllByRole('listitem')
    expect(first).toHaveTextContent(/^1 Leadership: 2 of 3 below “Good”/)
    expect(first).toHaveTextContent('None: 1 of 3')
    await user.click(within(bars).getByRole('button', { name: 'None: 1 of 3: 1 Leadership' }))
    const panel = await screen.findByRole('complementary', { name: '1 Leadership: None' })
    await user.click(within(panel).getByRole('button', { name: 'Open School d' }))
    expect(useView.getState().route).toEqual({ screen: 'question', returnId: 'return-d', questionId: q11 })
    unmount()
    show(<FindingsScreen view="groups" cycleId={asId('cycle-2026')} />)
    expect(await screen.findByRole('complementary', { name: '1 Leadership: None' })).toBeVisible()
  })

  it('look at one group alone, and at all again', async () => {
    const { user } = await open()
    await user.selectOptions(await screen.findByLabelText('Only this area'), 'North')
    expect(await screen.findByText(/^North: 2 of 3 schools returned\./)).toBeVisible()
    await user.selectOptions(screen.getByLabelText('Only this phase'), 'Secondary')
    expect(await screen.findByText(/^Secondary, North: 1 of 1 school returned\./)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Show all' }))
    expect(await screen.findByText(/^3 of 4 schools returned\./)).toBeVisible()
  })

  it('set groups side by side on a standard', async () => {
    const { user } = await open()
    await group(user, 'Phase')
    expect(await rowsOf(/^Schools by phase: below “Good”/)).toEqual([
      ['Primary', '1 of 2', '0 of 1'],
      ['Secondary', '1 of 1', 'No rating'],
    ])
    await user.selectOptions(screen.getByLabelText('Bars for'), '1 Leadership, each group')
    const bars = await screen.findByRole('list', { name: '1 Leadership: Schools by phase' })
    expect(within(bars).getByText('Primary')).toBeVisible()
    await user.click(within(bars).getByRole('button', { name: 'Some: 1 of 1: Secondary' }))
    const panel = await screen.findByRole('complementary', { name: '1 Leadership: Some' })
    expect(within(panel).getByText(/^Secondary: 1 return, as at /)).toBeVisible()
  })

  it('name the lowest questions with their base, and say what has no spread', async () => {
    const { user } = await open()
    expect(await rowsOf(/^Lowest questions/)).toEqual([
      ['1', '2.2 Question 2.1', '1 of 1', ' No: 1', 'asked of 1 of 3'],
      ['2', '1.1 Question 1.1', '2 of 3', ' None: 1 Some: 1 Good: 1', ''],
    ])
    expect(await rowsOf(/^Most spread questions/)).toEqual([
      [
        '1',
        '1.1 Question 1.1',
        'Mixed: None to Good2 of 3 not at the middle rating, Some',
        ' None: 1 Some: 1 Good: 1',
        '',
      ],
    ])
    expect(screen.getByText(/1 question has no place here/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: '1 of 1: met in part or not at all, 2.2 Question 2.1' }))
    const panel = await screen.findByRole('complementary', { name: '2.2 Question 2.1: met in part or not at all' })
    await user.click(within(panel).getByRole('button', { name: 'Open School c' }))
    expect(useView.getState().route).toEqual({ screen: 'question', returnId: 'return-c', questionId: q22 })
  })

  it('are copied as a table, and printed whole', async () => {
    await open(Array.from({ length: 40 }, (_, at) => aSchool(`s${at}`, { [q11]: 'good' }, { area: `Area ${at + 1}` })))
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    fireEvent.click(await screen.findByRole('radio', { name: 'Area' }))
    const shown = await table(/^Those who returned/)
    await waitFor(() => expect(within(shown).getAllByRole('row')).toHaveLength(32))
    const setData = vi.fn<(type: string, text: string) => void>()
    fireEvent.copy(shown, { clipboardData: { setData } })
    const lines = setData.mock.calls[0]?.[1].split('\n')
    expect([lines?.length, lines?.[1]]).toEqual([42, 'Area 1\t1\t1 of 1\t0\t0 of 1'])
    let printed = 0
    print.mockImplementation(() => {
      printed = within(shown).getAllByRole('row').length
    })
    act(() => void printWhole())
    await waitFor(() => expect(printed).toBe(42))
    print.mockRestore()
  })

  it('say that nothing has come in yet', async () => {
    await open(schools.map(notBack))
    expect(await screen.findByText(/^0 of 4 schools returned\. 4 not returned\./)).toBeVisible()
    expect(screen.getByText(/^Nothing has been returned yet/)).toBeVisible()
    expect(screen.queryByRole('heading', { name: 'Lowest questions' })).toBeNull()
  })

  it('keep what several people say apart from who they are', async () => {
    await open([aSchool('a', {})], severalAnswer())
    expect(await screen.findByText(/^Several people answer this questionnaire/)).toBeVisible()
  })
})
