import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { best, good, q11, q12, q21, some } from '../../builders/frameworks'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAgreed, aRatedReturn, thisYear, twoYears } from '../../builders/years'

const shell = installShell()
const { ChallengeView } = await import('../../../renderer/findings/ChallengeView')
const { useView } = await import('../../../renderer/view/viewState')

beforeEach(() => startAfresh(shell))

const decided = [
  aRatedReturn(
    thisYear,
    'haven',
    { [q11]: good, [q12]: best, [q21]: good },
    { agreed: { [q11]: anAgreed(some, 'No file was shown.'), [q12]: anAgreed(null) } },
  ),
  aRatedReturn(thisYear, 'police', { [q11]: good, [q12]: good }, { agreed: { [q11]: anAgreed(good) } }),
]

async function open(returns = decided) {
  const workspace = twoYears(returns)
  await openHere(shell, workspace)
  const [cycle] = workspace.cycles
  if (!cycle) throw new Error('There is no cycle')
  return show(<ChallengeView cycle={cycle} cycles={workspace.cycles} />)
}

const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim()))

describe('before and after challenge', () => {
  it('says how many ratings changed, with what could not be agreed apart', async () => {
    await open()
    expect(
      await screen.findByText('1 of 2 ratings that a panel agreed changed at challenge: 1 down, 0 up.'),
    ).toBeVisible()
    expect(
      screen.getByText(
        /^1 rating could not be agreed\. Both stand side by side\. A panel decided on 3 of 5 ratings that organisations gave themselves\./,
      ),
    ).toBeVisible()
  })

  it('counts by organisation type, with a row for all', async () => {
    await open()
    const table = await screen.findByRole('table', { name: /^By organisation type/ })
    expect((await within(table).findAllByRole('rowheader', { name: /police/i }))[0]).toBeVisible()
    expect(rowsOf(table).map((row) => row.slice(1))).toEqual([
      ['1', '0', '0', '1', '0', '2'],
      ['0', '0', '1', '0', '0', '1'],
      ['1', '0', '1', '1', '0', '3'],
    ])
  })

  it('draws each rating with the word beside it, and has the same as a table', async () => {
    const { user } = await open()
    const chart = await screen.findByRole('img')
    expect(chart).toHaveAccessibleName(
      'Chart of 1 Leadership. haven service, 1.1 Question 1.1: down one, from Good to Some.',
    )
    expect(chart.querySelectorAll('.dumbbell-line')).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Show as table: 1 Leadership' }))
    expect(rowsOf(screen.getByRole('table', { name: '1 Leadership: 3 ratings decided on' }))).toEqual([
      ['haven service', '1.1 Question 1.1', 'GO Good', 'SO Some', 'down one', 'No file was shown.'],
      ['police service', '1.1 Question 1.1', 'GO Good', 'GO Good', 'no change', 'The panel read the file.'],
      ['haven service', '1.2 Question 1.2', 'BE Best', 'Not agreed', 'not agreed', 'The panel read the file.'],
    ])
  })

  it('lists what changed first, the rest on request, and opens the answer behind it', async () => {
    const { user } = await open()
    expect(await screen.findByText('2 of 5 ratings shown.')).toBeVisible()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'same')
    const table = screen.getByRole('table', { name: /^No change: 1 rating/ })
    await user.click(within(table).getByRole('button', { name: 'Open 1.1 Question 1.1 of police service' }))
    expect(useView.getState().route).toEqual({
      screen: 'question',
      returnId: `return-police-${thisYear}`,
      questionId: q11,
    })
  })

  it('leads from every number to exactly as many ratings', async () => {
    const { user } = await open()
    const listedRows = () => rowsOf(screen.getByRole('table', { name: /: \d+ ratings?$/ })).length
    const byType = await screen.findByRole('table', { name: /^By organisation type/ })
    const list = screen.getByText(/^List:/)
    const numbers = [...within(byType).getAllByRole('button'), ...within(list).getAllByRole('button')]
    expect(numbers.map((each) => each.textContent)).toEqual([
      ...['1', '1', '2', '1', '1', '1', '1', '1', '3'],
      ...['Changed or not agreed: 2', 'Changed: 1', 'Down: 1', 'No change: 1'],
      ...['All that a panel agreed beside an own rating: 2', 'Not agreed: 1'],
      ...['Decided on, rated by the organisation itself: 3', 'Every rating decided on: 3'],
      'Rated by the organisation itself, not decided on: 2',
      'Every rating that organisations gave themselves: 5',
    ])
    for (const number of numbers) {
      await user.click(number)
      expect(`${number.textContent}`).toMatch(new RegExp(`(^|: )${listedRows()}$`))
      expect(screen.getByRole('heading', { name: 'Every rating, before and after' })).toHaveFocus()
    }
  })

  it('says so while nothing is agreed', async () => {
    await open([aRatedReturn(thisYear, 'haven', { [q11]: good })])
    expect(await screen.findByText(/^No ratings have been agreed yet\./)).toBeVisible()
  })
})
