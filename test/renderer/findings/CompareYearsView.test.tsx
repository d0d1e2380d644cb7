import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Workspace } from '../../../shared/exchange/checkTables'
import { aFramework, best, changeQuestion, good, none, q11, q12, q21, some } from '../../builders/frameworks'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAgreed, aRatedReturn, lastYear, thisYear, twoYears } from '../../builders/years'

const shell = installShell()
const { CompareYearsView } = await import('../../../renderer/findings/CompareYearsView')
const { useView } = await import('../../../renderer/view/viewState')

beforeEach(() => startAfresh(shell))

const reworded = aFramework((file) => {
  file.edition = '2025.1'
  changeQuestion(file, 'T-1.1', { text: 'Is anything in place?' })
})

const returns = [
  aRatedReturn(thisYear, 'haven', { [q11]: good, [q12]: some, [q21]: best }, { agreed: { [q12]: anAgreed(none) } }),
  aRatedReturn(lastYear, 'haven', { [q11]: some, [q12]: good, [q21]: some }),
  aRatedReturn(thisYear, 'police', { [q11]: good, [q12]: good, [q21]: good }),
  aRatedReturn(lastYear, 'police', { [q11]: good, [q12]: good, [q21]: good }),
]

async function open(workspace: Workspace = twoYears(returns, reworded)) {
  await openHere(shell, workspace)
  const [cycle] = workspace.cycles
  if (!cycle) throw new Error('There is no cycle')
  return show(<CompareYearsView cycle={cycle} cycles={workspace.cycles} />)
}

async function openAgreed(workspace?: Workspace) {
  const shown = await open(workspace)
  await shown.user.click(await screen.findByRole('radio', { name: 'Agreed, where there is one' }))
  return shown
}

const bodyOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      [...row.querySelectorAll('th, td')].slice(0, 5).map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()),
    )

/** The lines that Ctrl+C takes from a table, the headings first. */
function copiedFrom(frame: HTMLElement): readonly string[] {
  const copied = createEvent.copy(frame)
  const data = new Map<string, string>()
  Object.defineProperty(copied, 'clipboardData', {
    value: { setData: (kind: string, text: string) => data.set(kind, text) },
  })
  fireEvent(frame, copied)
  expect(copied.defaultPrevented).toBe(true)
  return data.get('text/plain')?.split('\n') ?? []
}

describe('comparing years', () => {
  it('says what moved in a sentence and lists it, the biggest fall first, with the panel’s reason', async () => {
    await openAgreed()
    expect(await screen.findByText('Since Section 11, 2025 to 2026: 1 standard up, 2 the same, 1 down.')).toBeVisible()
    const table = screen.getByRole('table', { name: /^What moved: 2 of 2 standards/ })
    expect(bodyOf(table)).toEqual([
      ['haven service', '1 Leadership', 'GO Good', 'NO None Agreed', '↓ down two'],
      ['haven service', '2 Listening', 'SO Some', 'BE Best', '↑ up two'],
    ])
    expect(within(table).getByText('Panel: The panel read the file.')).toBeVisible()
    expect(within(table).getByText('Rests on 1 of 2 questions: 1 reworded or otherwise changed')).toBeVisible()
    expect(screen.getByText('2 rows. Not shown: 2 unchanged.')).toBeVisible()
    const caution = screen.getByText(/^A panel agreed some of this time’s ratings and none of last time’s\./)
    expect(caution.compareDocumentPosition(screen.getByText(/^Since Section 11/))).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    )
  })

  it('says under each list the order in which it truly stands', async () => {
    const { user } = await openAgreed()
    const caption = async (shown: string) => {
      await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), shown)
      return screen.getByRole('table', { name: /standards?,/ }).querySelector('caption')?.textContent
    }
    await screen.findByRole('table', { name: /^What moved/ })
    expect(await caption('moved')).toBe(
      'What moved: 2 of 2 standards, falls first, then rises, the biggest of each first',
    )
    expect(await caption('down')).toBe('What fell: 1 of 1 standard, biggest fall first')
    expect(await caption('up')).toBe('What rose: 1 of 1 standard, biggest rise first')
    expect(await caption('same')).toBe('What stayed the same: 2 of 2 standards, by organisation')
  })

  it('opens on self-assessed ratings while a panel has agreed some of one cycle only', async () => {
    await open()
    expect(await screen.findByRole('radio', { name: 'Self-assessed' })).toBeChecked()
    expect(screen.queryByText(/^A panel agreed some of/)).toBeNull()
  })

  it('says beside a change what the standard is rated with the questions that are not compared', async () => {
    const { user } = await open(
      twoYears(
        [
          aRatedReturn(thisYear, 'haven', { [q11]: none, [q12]: good, [q21]: good }),
          aRatedReturn(lastYear, 'haven', { [q11]: good, [q12]: some, [q21]: good }),
        ],
        reworded,
      ),
    )
    const words = 'Good on the one question compared; None with both asked this year.'
    const table = await screen.findByRole('table', { name: /^What moved/ })
    expect(within(table).getByText(words)).toBeVisible()
    expect(copiedFrom(screen.getByRole('figure', { name: 'What changed, a table' })).at(1)).toBe(
      `haven service\t1 Leadership\tSome\tGood\tup one\t${words}; Rests on 1 of 2 questions: 1 reworded or otherwise changed; 1.1 Question 1.1: Question reworded – compare with care`,
    )
    expect(screen.getByText(/1 of 1 is rated lower this year than drawn\./)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Show as table: 1 Leadership' }))
    expect(within(screen.getByRole('table', { name: '1 Leadership' })).getByText(words)).toBeVisible()
    expect(copiedFrom(screen.getByRole('figure', { name: '1 Leadership, a table' })).at(1)).toContain(words)
  })

  it('says how new questions are counted', async () => {
    const { user } = await open(
      twoYears(
        returns,
        aFramework((file) => {
          file.edition = '2025.1'
          changeQuestion(file, 'T-1.1', { id: 'T-1.9' })
        }),
      ),
    )
    expect(await screen.findByText(/1 question is new this time and left out/)).toBeVisible()
    expect(screen.getByRole('option', { name: 'Standards without any question to compare (0)' })).toBeInTheDocument()
    await user.click(screen.getByRole('radio', { name: 'Questions' }))
    expect(screen.getByText(/1 question is new this time, counted once for each .+: 2 in all\./)).toBeVisible()
  })

  it('shows both wordings of a question that was reworded, in place, and never counts it', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('radio', { name: 'Questions' }))
    await user.click(screen.getByRole('radio', { name: 'Self-assessed' }))
    expect(
      screen.getByText('Since Section 11, 2025 to 2026: 1 question up, 2 the same, 1 down, 2 not comparable.'),
    ).toBeVisible()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'apart')
    const table = screen.getByRole('table', { name: /^New, reworded or not rated both times: 2 of 2/ })
    expect(bodyOf(table)[0]).toEqual(['haven service', '1.1 Question 1.1', 'SO Some', 'GO Good', 'not compared'])
    const [details] = within(table).getAllByText('Question reworded – compare with care')
    if (!details) throw new Error('Nothing says that it was reworded')
    await user.click(details)
    expect(within(table).getAllByText('Before')[0]?.nextElementSibling?.textContent).toBe('Is anything in place?')
    expect(within(table).getAllByText('Now')[0]?.nextElementSibling?.textContent).toBe('What is in place for 1.1?')
  })

  it('draws the standard with most falls, says the same in words and as a table', async () => {
    const { user } = await openAgreed()
    const chart = await screen.findByRole('img')
    expect(chart).toHaveAccessibleName(
      'Slope chart of 1 Leadership. Of 2 compared: 1 fell (haven service), none rose and 1 stayed.',
    )
    expect(chart.querySelectorAll('.slope-down .slope-line')).toHaveLength(1)
    expect(chart.querySelectorAll('.slope-same .slope-line')).toHaveLength(1)
    await user.click(screen.getByRole('radio', { name: 'One organisation, all standards' }))
    expect(screen.getByRole('img')).toHaveAccessibleName(
      'Slope chart of haven service. Of 2 compared: 1 fell (1 Leadership), 1 rose (2 Listening) and 0 stayed.',
    )
    await user.click(screen.getByRole('button', { name: 'Show as table: haven service' }))
    expect(bodyOf(screen.getByRole('table', { name: 'haven service' })).map((row) => row.at(-1))).toEqual([
      'down two',
      'up two',
    ])
  })

  it('is copied as a table, headings and all', async () => {
    await openAgreed()
    const frame = await screen.findByRole('figure', { name: 'What changed, a table' })
    expect(copiedFrom(frame)[1]).toBe(
      'haven service\t1 Leadership\tGood\tNone\tdown two\tPanel: The panel read the file.; Rests on 1 of 2 questions: 1 reworded or otherwise changed; 1.1 Question 1.1: Question reworded – compare with care',
    )
  })

  it('opens the answers of both years beside a change', async () => {
    const { user } = await open()
    const opener = await screen.findByRole('button', { name: 'Open 1 Leadership of haven service' })
    await user.click(opener)
    const panel = () => screen.findByRole('complementary', { name: 'haven service: 1 Leadership' })
    const marked = (within: HTMLElement) => within.querySelector('.heat-question-makes')?.textContent
    expect(marked(await panel())).toMatch(
      /^1\.2 .+This question makes the rating that is compared\.Self-assessed: SO Some/,
    )
    await user.click(screen.getByRole('button', { name: 'See Section 11, 2025 to 2026' }))
    await waitFor(async () => expect(marked(await panel())).toMatch(/Self-assessed: GO Good/))
    await user.click(within(await panel()).getByRole('button', { name: /^Open in return: 1\.2/ }))
    expect(useView.getState().route).toEqual({
      screen: 'question',
      returnId: `return-haven-${lastYear}`,
      questionId: q12,
    })
  })

  it('lists for every number exactly as many rows', async () => {
    const { user } = await openAgreed()
    for (const by of ['Standards', 'Questions']) {
      await user.click(await screen.findByRole('radio', { name: by }))
      const names = screen.getAllByRole('button', { name: /^[^:]+: \d+$/ }).map((each) => each.textContent ?? '')
      expect(names.length).toBeGreaterThan(4)
      for (const name of names) {
        await user.click(screen.getByRole('button', { name }))
        const count = Number(name.split(': ')[1])
        expect(bodyOf(await screen.findByRole('table', { name: new RegExp(`^${name.split(':')[0]}`) }))).toHaveLength(
          count,
        )
      }
    }
    await user.click(screen.getByText('Who is compared, and which questions are new'))
    expect(
      within(screen.getByRole('region', { name: 'Returned in both cycles' })).getAllByRole('listitem'),
    ).toHaveLength(2)
  })

  it('says so where there is nothing to compare with', async () => {
    const workspace = twoYears(returns.filter(({ cycleId }) => cycleId === thisYear))
    await open({ ...workspace, cycles: workspace.cycles.slice(0, 1).map((cycle) => ({ ...cycle, previous: null })) })
    expect(screen.getByText(/^There is no earlier cycle to compare with\./)).toBeVisible()
  })

  it('shows every cycle side by side where there are more than two', async () => {
    const workspace = twoYears(returns)
    const [now, last] = workspace.cycles
    if (!now || !last) throw new Error('There are no two cycles')
    const oldest = { ...last, id: 'cycle-2024' as typeof last.id, title: 'Section 11, 2024 to 2025' }
    const old = aRatedReturn(oldest.id, 'haven', { [q11]: best, [q12]: best })
    const { user } = await openAgreed({
      ...workspace,
      cycles: [now, { ...last, previous: oldest.id }, oldest],
      returns: [...returns, old],
    })
    await user.click(await screen.findByRole('button', { name: 'Show all 3 cycles' }))
    const table = await screen.findByRole('table', { name: 'Every cycle: 2 organisations' })
    expect(bodyOf(table)).toEqual([
      ['haven service', 'BE Best', 'SO Some', 'NO None'],
      ['police service', 'Not asked', 'GO Good', 'GO Good'],
    ])
  })
})
