import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { evidenceColumns } from '../../../shared/findings/evidence/finding'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import { aFramework, best, good, q11, q12, q21 } from '../../builders/frameworks'
import { layOutGrids } from '../../builders/gridLayout'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAnswer, anEvidence, aReturn, noon } from '../../builders/returns'
import { aSharing } from '../../builders/reviews'
import { aCycle, aPartnership, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { FindingsScreen } = await import('../../../renderer/findings/FindingsScreen')
const { readWorkbook } = await import('../../../renderer/storage/readWorkbook')
const { useView } = await import('../../../renderer/view/viewState')

const haven = asId<'return'>('return-haven-2026')
const plan = { what: 'Joint plan', where: 'https://eastmoor.test/plan' }
let key = ''

layOutGrids()
beforeEach(() => startAfresh(shell))

async function open(view: string, change: Partial<AuditReturn> = {}) {
  const answers = {
    [q11]: anAnswer({
      rating: best,
      narrative: 'Supervision is recorded.',
      impact: 'Fewer wait.',
      impactKind: 'impact',
      evidence: [anEvidence(plan), anEvidence({ id: asId('e2'), what: 'Old audit', on: null })],
    }),
    [q12]: anAnswer({ rating: good, impact: 'Staff were trained.', impactKind: 'activity' }),
    [q21]: anAnswer({ rating: good, evidence: [anEvidence({ ...plan, id: asId('e3') })] }),
  }
  key = await openHere(
    shell,
    aWorkspace({
      partnership: aPartnership({ isSample: true }),
      frameworks: [aFramework()],
      cycles: [aCycle({ previous: null })],
      returns: [aReturn({ id: haven, answers, stage: 'returned', returnedAt: noon, ...change })],
    }),
  )
  return show(<FindingsScreen view={view} cycleId={asId('cycle-2026')} />)
}

const kept = () => (shell.tables(key).returns[haven] as unknown as AuditReturn).sharing
const route = () => useView.getState().route

/** The sentence above the register, numbers that are links with it. */
const said = () =>
  [...document.querySelectorAll('p.measure')]
    .map(({ textContent }) => textContent)
    .find((text) => text?.includes('returned')) ?? ''

describe('met with impact', () => {
  it('is a figure with its count, by standard, and leads to the answers behind it', async () => {
    const { user } = await open('impact')
    expect(await screen.findByText('Met with impact: 1 of 3 answers that are met.')).toBeVisible()
    const table = screen.getByRole('table', { name: /^By standard/ })
    const cells = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole('cell')
          .map((cell) => cell.textContent),
      )
    expect(cells).toEqual([
      ['2', '1', '0', '1', '0', '0'],
      ['1', '0', '0', '0', '0', '1'],
      ['3', '1', '0', '1', '0', '1'],
    ])
    await user.click(screen.getByRole('button', { name: /^1: list the answers, Activity, 1/ }))
    expect(screen.getByRole('heading', { name: 'The answers behind the figures' })).toHaveFocus()
    expect(screen.getByText('1 of 3 answers shown.')).toBeVisible()
    expect(screen.getByText('Staff were trained.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Open 1.2 of Haven Young People' }))
    expect(route()).toEqual({ screen: 'question', returnId: haven, questionId: q12 })
  })
})

describe('the register of evidence', () => {
  const rows = () =>
    within(screen.getByRole('grid', { name: 'Evidence' }))
      .getAllByRole('row')
      .slice(1)

  it('shows once what two answers name, and lists both', async () => {
    const { user } = await open('evidence')
    await waitFor(() =>
      expect(said()).toMatch(
        /^1 of 1 organisation returned\. 2 pieces of evidence: 1 recent, 0 old, 1 with no date\. 1 is named/,
      ),
    )
    expect(rows()).toHaveLength(2)
    await user.click(screen.getByRole('button', { name: 'Joint plan' }))
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Joint plan: named 2 times' })).toHaveFocus())
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(rows()[0]).toHaveFocus())
    await user.keyboard('{Enter}')
    await user.click(screen.getByRole('button', { name: 'Open 2.1 of Haven Young People' }))
    expect(route()).toEqual({ screen: 'question', returnId: haven, questionId: q21 })
  })

  it('counts the returns that are back alone, says so, and shows the others when asked', async () => {
    const { user } = await open('evidence', { stage: 'draft', returnedAt: null })
    await waitFor(() =>
      expect(said()).toMatch(
        /^0 of 1 organisation returned: only evidence of returns that are back is counted\. No answer/,
      ),
    )
    expect(screen.queryByRole('grid', { name: 'Evidence' })).toBeNull()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Returns' }), 'all')
    await waitFor(() =>
      expect(said()).toMatch(
        /^0 of 1 organisation returned: evidence of returns that are not back is counted too\. 2 pieces of evidence/,
      ),
    )
    expect(rows()[0]).toHaveTextContent('Haven Young People (not returned yet)')
    expect(screen.getByRole('combobox', { name: 'Returns' })).toHaveFocus()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Organisation' }), 'Haven Young People')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Returns' }), 'returned')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Returns' }), 'all')
    expect(screen.getByRole('combobox', { name: 'Organisation' })).toHaveDisplayValue('Every organisation')
    expect(screen.getByText('2 of 2 shown.')).toBeVisible()
  })

  it('is narrowed by words and by age, and leads to the one answer by keyboard', async () => {
    const { user } = await open('evidence')
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Show' }), 'undated')
    await waitFor(() => expect(rows()).toHaveLength(1))
    expect(rows()[0]).toHaveTextContent('Old audit')
    expect(screen.getByText('1 of 2 shown.')).toHaveRole('status')
    act(() => rows()[0]?.focus())
    await user.keyboard('{Enter}')
    expect(route()).toEqual({ screen: 'question', returnId: haven, questionId: q11 })
    await user.type(screen.getByRole('searchbox', { name: 'Find evidence' }), 'joint')
    expect(await screen.findByText(/^Nothing fits/)).toBeVisible()
  })

  it('is saved as a workbook as it is shown', async () => {
    const { user } = await open('evidence')
    await user.click(await screen.findByRole('button', { name: 'Save the list as a workbook…' }))
    await waitFor(() => expect(shell.saved).toHaveLength(1))
    const read = await readWorkbook(shell.saved[0]?.bytes ?? new Uint8Array())
    const [head, ...others] = read.ok ? (read.value[0]?.rows ?? []) : []
    expect(head).toEqual(evidenceColumns)
    expect(others.map(([what]) => what)).toEqual(['Joint plan', 'Old audit'])
  })

  it('is printed whole', async () => {
    await open('evidence')
    await screen.findByRole('grid', { name: 'Evidence' })
    act(() => void window.dispatchEvent(new Event('beforeprint')))
    const printed = screen.getByRole('table', { name: 'Haven Young People: 2 pieces' })
    expect(within(printed).getAllByRole('rowheader')).toHaveLength(2)
    expect(within(printed).getAllByRole('columnheader')[0]).toHaveTextContent('Haven Young People: 2 pieces')
    const widths = [...printed.querySelectorAll('col')].map(({ style }) => Number.parseFloat(style.width))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100)
    expect(screen.getByText(/^All 2 pieces of evidence\./)).toBeVisible()
    expect(screen.getByText('Eastmoor Safeguarding Children Partnership.', { exact: false })).toHaveTextContent(
      'Eastmoor Safeguarding Children Partnership. SAMPLE DATA – not a real partnership.',
    )
    expect(screen.getByText(/^Section 11, 2026 to 2027, as at .* For partnership members$/)).toBeVisible()
    act(() => void window.dispatchEvent(new Event('afterprint')))
    expect(screen.queryByText(/For partnership members$/)).toBeNull()
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('is printed as it is chosen, and says so', async () => {
    const { user } = await open('evidence')
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Show' }), 'No date (1)')
    act(() => void window.dispatchEvent(new Event('beforeprint')))
    const printed = screen.getByRole('table', { name: 'Haven Young People: 1 piece' })
    expect(within(printed).getByRole('rowheader')).toHaveTextContent('Old audit')
    expect(screen.getByText(/^Only what was chosen: 1 of 2 pieces of evidence\./)).toBeVisible()
    act(() => void window.dispatchEvent(new Event('afterprint')))
  })
})

describe('paper', () => {
  it('lies on its side while findings are shown', async () => {
    const style = document.head.appendChild(document.createElement('style'))
    style.textContent = '@page { size: A4; }'
    const rules = () => style.sheet?.cssRules
    const insert = vi.spyOn(style.sheet as CSSStyleSheet, 'insertRule')
    const { unmount } = await open('evidence')
    await waitFor(() => expect(rules()).toHaveLength(2))
    expect(insert.mock.calls[0]?.[0]).toContain('size: A4 landscape')
    unmount()
    expect(rules()).toHaveLength(1)
    style.remove()
  })
})

describe('what is worth sharing', () => {
  const choose = async () => {
    const shown = await open('sharing')
    await shown.user.selectOptions(await screen.findByRole('combobox', { name: 'Organisation' }), haven)
    await shown.user.selectOptions(screen.getByRole('combobox', { name: 'Answer' }), q11)
    return shown
  }
  const note = () => screen.getByRole('textbox', { name: 'What others could learn' })
  const mark = () => screen.getByRole('button', { name: 'Mark as worth sharing' })

  it('is marked with a note, listed, and taken back', async () => {
    const { user } = await choose()
    expect(screen.getByText(/Supervision is recorded\./)).toBeVisible()
    await user.type(note(), 'They ask children.')
    await user.click(mark())
    await waitFor(() => expect(kept()).toMatchObject({ [q11]: { note: 'They ask children.' } }))
    expect(await screen.findByRole('rowheader', { name: 'They ask children.' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(kept() ?? {}).toEqual({}))
    expect(await screen.findByText('Nothing is marked as worth sharing yet.')).toBeVisible()
  })

  it('needs a note', async () => {
    const { user } = await choose()
    await user.click(mark())
    expect(note()).toHaveAccessibleDescription(/Write what others could learn/)
    expect(kept()).toBeUndefined()
  })

  it('warns of a note that gives a name away, and keeps it all the same', async () => {
    const { user } = await choose()
    await user.type(note(), 'Haven Young People ask children.')
    expect(screen.getByText(/seems to name “Haven Young People”/)).toBeVisible()
    await user.click(mark())
    await waitFor(() => expect(kept()).toMatchObject({ [q11]: { note: 'Haven Young People ask children.' } }))
  })

  it('names whose answer it is here, and says to leave that out of what is passed on', async () => {
    await open('sharing', { sharing: { [q21]: aSharing({ note: 'They sample.' }) } })
    expect(await screen.findByRole('cell', { name: 'Haven Young People' })).toBeVisible()
    expect(
      screen.getByText(/“From” says here whose answer it is: leave that out when you pass a note on\./),
    ).toBeVisible()
  })

  it('loses its mark, which comes back by Undo', async () => {
    const { user } = await open('sharing', { sharing: { [q21]: aSharing({ note: 'They sample.' }) } })
    await user.click(await screen.findByRole('button', { name: 'Take the mark off 2.1 of Haven Young People' }))
    await waitFor(() => expect(kept()).toEqual({}))
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(kept()).toMatchObject({ [q21]: { note: 'They sample.' } }))
  })
})
