import { fireEvent, renderHook, screen, waitFor, within } from '@testing-library/react'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import { aFramework, aFrameworkAsking, best, good, none, q11, q12, q21, some } from '../../builders/frameworks'
import { layOutGrids } from '../../builders/gridLayout'
import { heatAudit } from '../../builders/heat'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAnswer, anEvidence, aReturn, noon } from '../../builders/returns'
import { aPanelNote, aReview, aReviewItem } from '../../builders/reviews'
import { aCycle, anOrganisation, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { FindingsScreen } = await import('../../../renderer/findings/FindingsScreen')
const { updateReturns } = await import('../../../renderer/storage/tracker')
const { ok } = await import('../../../shared/basics/result')
const { useTrackerView } = await import('../../../renderer/view/trackerView')
const { useView } = await import('../../../renderer/view/viewState')

beforeAll(layOutGrids)
afterAll(() => {
  vi.restoreAllMocks()
})
beforeEach(() => startAfresh(shell))

/** Two returns that came in, one that did not. */
const three: readonly AuditReturn[] = [
  heatAudit('haven', { [q11]: good, [q12]: best, [q21]: good }),
  {
    ...heatAudit('police', { [q11]: some, [q21]: good }, { [q11]: none, [q21]: null }),
    answers: {
      [q11]: anAnswer({
        rating: some,
        narrative: 'Our lead has a deputy.',
        evidence: [anEvidence()],
        impact: 'Seen sooner.',
      }),
      [q21]: anAnswer({ rating: good }),
    },
    panel: { [q11]: aPanelNote({ query: 'Who stands in?' }) },
  },
  aReturn({ id: asId('return-housing'), organisationId: asId('housing') }),
]

const workspace = (returns = three, framework = aFramework()) =>
  aWorkspace({
    organisations: [
      anOrganisation({ id: asId('haven'), name: 'Haven Young People' }),
      anOrganisation({ id: asId('police'), name: 'Eastmoor Police', type: 'police' }),
      anOrganisation({ id: asId('housing'), name: 'Eastmoor Housing', type: 'housing' }),
    ],
    frameworks: [framework],
    cycles: [aCycle()],
    returns,
  })

async function open(of = workspace()) {
  await openHere(shell, of)
  const shown = show(<FindingsScreen view="" cycleId={null} />)
  await screen.findByRole('heading', { level: 2, name: 'Heat table' })
  return shown
}

const grid = () => screen.findByRole('grid', { name: 'Heat table' })
const rowNames = async () =>
  within(await grid())
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent)
const cell = async (row: number, column: number) => {
  const found = (await grid()).querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)
  if (!found) throw new Error(`There is no cell ${row} ${column}`)
  return found
}
const focused = () => [
  document.activeElement?.getAttribute('data-row'),
  document.activeElement?.getAttribute('data-column'),
]

/** What the panel beside lists: under each heading, its entries. */
const behind = async (name: string) =>
  [...(await screen.findByRole('complementary', { name })).querySelectorAll('section')].map((part) => [
    part.querySelector('h3')?.textContent,
    [...part.querySelectorAll('li')].map((line) => line.textContent),
  ])

describe('the heat table', () => {
  it('says at once where the concern is, of how many, and as at which day', async () => {
    const { user } = await open()
    expect(
      await screen.findByText('1 Leadership has the most concern: 1 of 2 organisations are below “Good”.'),
    ).toBeVisible()
    expect(screen.getByText('Organisations with most standards below “Good”: Eastmoor Police (1 of 2).')).toBeVisible()
    expect(screen.getByText(/organisations returned, as at/)).toHaveTextContent(
      /^2 of 3 organisations returned, as at \d+ \w+ \d{4}\./,
    )
    expect(screen.getByRole('heading', { name: 'Not returned: 1' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Open Eastmoor Housing' }))
    expect(useView.getState().route).toMatchObject({ screen: 'return' })
  })

  it('names the type it is narrowed to, and counts that type alone in every figure', async () => {
    const { user } = await open()
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Type' }), 'police')
    expect(await screen.findByText(/^Only type Police.*:$/)).toBeVisible()
    expect(screen.getByText('1 Leadership has the most concern: 1 of 1 organisation is below “Good”.')).toBeVisible()
    expect(screen.getByText(/organisation of this type returned, as at/)).toHaveTextContent(/^1 of 1 organisation of/)
    expect(screen.getByText('1 of 1 of this type shown')).toBeVisible()
    expect(screen.queryByRole('heading', { name: /^Not returned/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: '1: those that returned' }))
    expect(renderHook(useTrackerView).result.current.sought).toMatchObject({ late: 'back', type: 'police' })
  })

  it('is a grid with full heads, a row for each organisation, and how many at the end', async () => {
    await open()
    const table = await grid()
    expect(table).toHaveAttribute('aria-rowcount', '4')
    expect(table).toHaveAttribute('aria-colcount', '4')
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((head) => head.textContent),
    ).toEqual(['Organisation', '1 Leadership', '2 Listening', 'Below “Good”'])
    expect(await rowNames()).toEqual(['Eastmoor Police', 'Haven Young People', 'How many'])
    expect(await cell(0, 1)).toHaveTextContent('SO 1/2Some; lowest of 1 of 2 questions; 1 not answered')
    expect(await cell(0, 1)).toHaveClass('step-c')
    expect(await cell(0, 3)).toHaveTextContent('1 of 2')
    expect(await cell(2, 1)).toHaveTextContent('Good: 1 of 2; Some: 1 of 2')
  })

  it('stands below a heading for each type, which is walked as any row', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('checkbox', { name: 'Group by type' }))
    const [police = '', haven = ''] = [await cell(0, 0), await cell(2, 0)].map((each) => each.textContent ?? '')
    expect(police).toMatch(/1 of 1 shown$/)
    const type = police.replace(/ 1 of 1 shown$/, '')
    expect(await rowNames()).toEqual([police, 'Eastmoor Police', haven, 'Haven Young People', 'How many'])
    expect(await grid()).toHaveAttribute('aria-rowcount', '6')
    expect(await cell(0, 1)).toHaveTextContent('Some: 1 of 1; 1 in all')
    expect(await cell(2, 1)).toHaveTextContent('Good: 1 of 1; 1 in all')
    expect(await cell(4, 1)).toHaveTextContent('Good: 1 of 2; Some: 1 of 2; 2 in all')
    ;(await cell(1, 1)).focus()
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}')
    expect(focused()).toEqual(['0', '1'])
    await user.keyboard('{Enter}')
    expect(await behind(`1 Leadership, ${type}`)).toEqual([['Some: 1', ['Eastmoor Police – Some']]])
    await user.keyboard('{Escape}')
    await waitFor(() => expect(focused()).toEqual(['0', '1']))
    await user.keyboard('{ArrowLeft}{Enter}')
    expect(await behind(type)).toEqual([['Shown: 1', ['Eastmoor Police']]])
    await user.keyboard('{Escape}')
    await waitFor(() => expect(focused()).toEqual(['0', '0']))
    await user.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}')
    expect(await screen.findByRole('complementary', { name: 'Haven Young People: 1 Leadership' })).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: 'Group by type' }))
    expect(await rowNames()).toEqual(['Eastmoor Police', 'Haven Young People', 'How many'])
  })

  it('is walked by keyboard, and shows what is behind a cell beside it', async () => {
    const { user } = await open()
    ;(await cell(0, 1)).focus()
    await user.keyboard('{ArrowDown}{ArrowRight}')
    expect(focused()).toEqual(['1', '2'])
    await user.keyboard('{Control>}{Home}{/Control}')
    expect(focused()).toEqual(['-1', '0'])
    await user.keyboard('{Control>}{End}{/Control}')
    expect(focused()).toEqual(['2', '3'])
    await user.keyboard('{Home}{ArrowUp}{ArrowUp}{ArrowRight}')
    expect(focused()).toEqual(['0', '1'])
    await user.keyboard('{Enter}')
    const panel = await screen.findByRole('complementary', { name: 'Eastmoor Police: 1 Leadership' })
    expect(within(panel).getByText('Our lead has a deputy.', { exact: false })).toBeVisible()
    expect(within(panel).getByText('Supervision audit, 62 records, Quality team, 18 Sep 2026')).toBeVisible()
    expect(within(panel).getByText('Seen sooner.', { exact: false })).toBeVisible()
    expect(within(panel).getByText('Who stands in?', { exact: false })).toBeVisible()
    expect(within(panel).getByText('NO None')).toBeVisible()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(focused()).toEqual(['0', '1']))
    await user.keyboard('{Alt>}{Enter}{/Alt}')
    expect(useView.getState().route).toEqual({ screen: 'question', returnId: 'return-police', questionId: q11 })
  })

  it('shows what was agreed, and what changed', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('radio', { name: 'Agreed' }))
    expect(await cell(0, 1)).toHaveTextContent('NO 1/2None')
    expect(await cell(0, 2)).toHaveTextContent('≠ Not agreed; 1 question')
    await user.click(screen.getByRole('radio', { name: 'Change' }))
    expect(await cell(0, 1)).toHaveTextContent('SO → NO')
    expect(await cell(0, 1)).toHaveTextContent('None, was Some')
    expect(
      screen.getByText(
        '1 Leadership has the most concern: 1 of 1 organisation with a rating was agreed lower than it rated itself.',
      ),
    ).toBeVisible()
  })

  it('tells where agreed ratings come from while there are none', async () => {
    const { user } = await open(workspace([heatAudit('haven', { [q11]: good })]))
    await user.click(await screen.findByRole('radio', { name: 'Agreed' }))
    expect(screen.getByText(/^No rating here has been agreed with the panel yet\./)).toBeVisible()
    expect(screen.queryByRole('grid')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Show the self-assessed ratings' }))
    expect(await grid()).toBeVisible()
    await user.click(screen.getByRole('radio', { name: 'Change' }))
    await user.click(screen.getByRole('button', { name: 'Go to Moderation' }))
    expect(useView.getState().route).toEqual({ screen: 'moderation' })
  })

  it('keeps to a type, a standard and rows with a concern', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('checkbox', { name: 'Only organisations with a standard below “Good”' }))
    expect(await rowNames()).toEqual(['Eastmoor Police', 'How many'])
    expect(screen.getByText('1 of 2 shown')).toBeVisible()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Standard' }), '2 Listening')
    expect(screen.getByText('None of 2 organisations has a standard below “Good”.', { exact: false })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Show all' }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Type' }), 'police')
    expect(await rowNames()).toEqual(['Eastmoor Police', 'How many'])
  })

  it('says the same in words, complete on its own, and opens what is behind them', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('radio', { name: 'Words' }))
    const said = screen.getByText('1 Leadership', { selector: 'strong' }).closest('li')
    expect(said).toHaveTextContent('1 Leadership: 1 of 2 below “Good”. Good: 1 of 2; Some: 1 of 2.')
    expect(screen.getByRole('heading', { name: 'Eastmoor Police: 1 of 2' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: '1 Leadership, Eastmoor Police' }))
    expect(await screen.findByRole('complementary', { name: 'Eastmoor Police: 1 Leadership' })).toBeVisible()
    await user.click(screen.getByRole('radio', { name: 'Bars' }))
    expect(screen.getByText('1 Leadership', { selector: 'strong' }).closest('li')).toHaveTextContent(
      '1 of 2 below “Good”',
    )
  })

  it('leads from how many returned to the list of them, and of every return', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('button', { name: '2: those that returned' }))
    expect(useView.getState().route).toEqual({ screen: 'returns' })
    const { result } = renderHook(useTrackerView)
    expect(result.current.sought).toMatchObject({ cycle: aCycle().id, late: 'back', status: 'any' })
    await user.click(await screen.findByRole('button', { name: '3: every return' }))
    expect(result.current.sought).toMatchObject({ cycle: aCycle().id, late: 'any', status: 'any' })
  })

  it('leads from every number to those it counts, and from them to their answers', async () => {
    const { user } = await open()
    fireEvent.click(await cell(2, 1))
    expect(await behind('1 Leadership')).toEqual([
      ['Good: 1', ['Haven Young People – Good']],
      ['Some: 1', ['Eastmoor Police – Some']],
    ])
    await user.click(screen.getByRole('button', { name: 'Eastmoor Police' }))
    expect(await screen.findByRole('complementary', { name: 'Eastmoor Police: 1 Leadership' })).toBeVisible()
    await user.keyboard('{Escape}')
    expect(await screen.findByRole('complementary', { name: '1 Leadership' })).toBeVisible()
    fireEvent.click(await cell(0, 3))
    expect(await behind('Eastmoor Police')).toEqual([
      ['Below “Good”: 1', ['1 Leadership – Some']],
      ['Any other rating: 1', ['2 Listening – Good']],
    ])
    await user.click(screen.getByRole('button', { name: 'See the 1 below “Good” in standard 1' }))
    expect(await behind('1 Leadership')).toEqual([['Below “Good”: 1', ['Eastmoor Police – Some']]])
    await user.click(screen.getByRole('button', { name: 'See the organisation with most' }))
    expect(await behind('Most concern')).toEqual([['Below “Good”: 1', ['Eastmoor Police – 1 of 2']]])
    await user.click(screen.getByRole('radio', { name: 'Bars' }))
    await user.click(screen.getByRole('button', { name: 'Good: 1 of 2: 1 Leadership' }))
    expect(await behind('1 Leadership')).toEqual([['Good: 1', ['Haven Young People – Good']]])
    await user.click(screen.getByRole('radio', { name: 'Words' }))
    await user.click(screen.getByRole('button', { name: 'Good: 2 of 2: 2 Listening' }))
    expect(await behind('2 Listening')).toEqual([['Good: 2', ['Eastmoor Police – Good', 'Haven Young People – Good']]])
  })

  it('shows what reviewers sent beside the answer, and nothing that is still their own', async () => {
    const about = (words: string) =>
      aReviewItem({
        id: asId(words),
        returnId: asId('return-police'),
        note: { view: 'concerned', words, raise: false, at: noon },
        reply: { answer: 'We have two.', answeredBy: 'Lead', answeredOn: null, agreed: '', agreedOn: null },
      })
    const reviews = [
      aReview({ sentAt: noon, items: [about('Who covers nights?')] }),
      aReview({ id: asId('review-2'), items: [about('Not sent yet.')] }),
    ]
    const { user } = await open({ ...workspace(), reviews })
    await user.click(await cell(0, 1))
    const panel = await screen.findByRole('complementary', { name: 'Eastmoor Police: 1 Leadership' })
    expect(await within(panel).findByText(/Who covers nights\?/)).toHaveTextContent(
      'Lay review, Lay member: I’m concerned. Who covers nights? They answered: We have two.',
    )
    expect(within(panel).queryByText(/Not sent yet/)).toBeNull()
  })

  it('marks the questions that make the rating, and brings the first of them into view', async () => {
    const returns = [heatAudit('haven', { [q11]: best, [q12]: some }, { [q11]: none, [q12]: none })]
    const scrolled: (string | null | undefined)[] = []
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function scrolls(this: Element) {
      scrolled.push(this.querySelector('h3')?.textContent)
    })
    const { user } = await open(workspace(returns))
    await user.click(await cell(0, 1))
    const panel = await screen.findByRole('complementary', { name: 'Haven Young People: 1 Leadership' })
    const [first, second] = within(panel).getAllByRole('heading', { level: 3 })
    const mark = within(panel).getByText('This question makes the self-assessed rating of the standard.')
    expect(second?.parentElement).toContainElement(mark)
    await waitFor(() => expect(scrolled).toEqual([second?.textContent]))
    await user.click(screen.getByRole('radio', { name: 'Agreed' }))
    expect(
      await within(panel).findAllByText('One of 2 questions that make the agreed rating of the standard.'),
    ).toHaveLength(2)
    await waitFor(() => expect(scrolled.at(-1)).toBe(first?.textContent))
    scroll.mockRestore()
  })

  it('is copied as words and codes', async () => {
    await open()
    await screen.findByRole('option', { name: 'Police force (chief officer)' })
    const setData = vi.fn<(type: string, text: string) => void>()
    fireEvent.copy(await cell(0, 1), { clipboardData: { setData } })
    expect(setData.mock.calls[0]?.[1].split('\n')[1]).toBe(
      'Eastmoor Police\tPolice force (chief officer)\tSO Some\tGO Good\t1 of 2',
    )
  })

  it('is copied by a button too', async () => {
    const { user } = await open()
    await screen.findByRole('option', { name: 'Police force (chief officer)' })
    await user.click(screen.getByRole('button', { name: 'Copy the table' }))
    await waitFor(() => expect(useView.getState().notice?.words).toMatch(/^Table copied/))
    expect((await navigator.clipboard.readText()).split('\n')[1]).toBe(
      'Eastmoor Police\tPolice force (chief officer)\tSO Some\tGO Good\t1 of 2',
    )
  })

  it('shows a changed answer, and works out no other row again', async () => {
    await open()
    const other = await cell(1, 1)
    await updateReturns('editAnswer' as never, [asId('return-police')], ({ answers }) =>
      ok({ answers: { ...answers, [q11]: anAnswer({ rating: best }), [q12]: anAnswer({ rating: best }) } } as never),
    )
    await waitFor(() => expect(screen.getByText('No standard is below “Good”.')).toBeVisible())
    expect(await rowNames()).toEqual(['Eastmoor Police', 'Haven Young People', 'How many'])
    expect(other.isConnected).toBe(true)
  })

  it('says why there is no table, or nothing in it', async () => {
    const { unmount } = await open(workspace([aReturn({ organisationId: asId('haven'), timeline: [] })]))
    expect(
      await screen.findByText('Nothing has been returned yet. This table fills in as returns arrive.'),
    ).toBeVisible()
    unmount()
    await startAfresh(shell)
    const inWords = aFrameworkAsking({
      [q11]: { scale: undefined },
      [q12]: { scale: undefined },
      [q21]: { scale: undefined },
    })
    await open(workspace([aReturn({ organisationId: asId('haven'), returnedAt: asMoment(noon) })], inWords))
    expect(
      await screen.findByText('There is no heat table for this questionnaire, as it asks for no ratings.'),
    ).toBeVisible()
  })
})
