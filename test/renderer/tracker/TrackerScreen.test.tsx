import { act, screen, waitFor, within } from '@testing-library/react'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { asDay, asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import type { Letter } from '../../../shared/reports/letters/chaseLetters'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import { best, q11 } from '../../builders/frameworks'
import { layOutGrids } from '../../builders/gridLayout'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAnswer, aReturn } from '../../builders/returns'
import { aCycle, anOrganisation, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { bridge } = await import('../../../renderer/host/bridge')
const { TrackerScreen } = await import('../../../renderer/tracker/TrackerScreen')
const { SendScreen } = await import('../../../renderer/packs/SendScreen')
const { changeSettings } = await import('../../../renderer/storage/settings')
const { printWhole } = await import('../../../renderer/view/printing')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { useView } = await import('../../../renderer/view/viewState')
const { readWorkspace } = await import('../../../renderer/storage/workspace')

beforeAll(layOutGrids)
afterAll(() => {
  vi.restoreAllMocks()
})
beforeEach(() => startAfresh(shell))

const late = asDay('2020-11-06')
const later = asDay('2999-12-18')
const letters = vi.fn<(cycleId: string, letters: readonly Letter[]) => void>()

const contact = (name: string, email: string) => ({ id: asId<'contact'>('c'), role: 'Lead', name, email, phone: '' })

/** So many schools with an empty return each; a test changes some of them. */
function schools(count: number, change: (at: number) => Partial<AuditReturn> = () => ({}), closesOn = late) {
  const organisations = Array.from({ length: count }, (_, at) =>
    anOrganisation({
      id: asId(`o${at}`),
      name: `School ${String(at + 1).padStart(4, '0')}`,
      type: at % 2 === 0 ? 'academy' : 'school-maintained',
      area: at < 10 ? 'North' : 'South',
      contacts: [contact(`Person ${at + 1}`, `lead${at + 1}@example.org`)],
    }),
  )
  const returns = organisations.map(({ id }, at) => aReturn({ id: asId(`r${at}`), organisationId: id, ...change(at) }))
  return aWorkspace({ organisations, cycles: [aCycle({ closesOn })], returns })
}

async function open(of = schools(3)) {
  await openHere(shell, of)
  const shown = show(<TrackerScreen busy={null} onLetters={letters} onStatement={() => {}} />)
  await screen.findByRole('heading', { level: 1, name: 'Returns' })
  return shown
}

const grid = () => screen.getByRole('grid', { name: 'Returns' })
const names = () =>
  within(grid())
    .getAllByRole('rowheader')
    .map((cell) => cell.querySelector('.row-name')?.textContent ?? cell.textContent)
/** A row by its name. Asking for its role by name would read a thousand rows each time. */
function row(name: string): HTMLElement {
  const heads = [...grid().querySelectorAll<HTMLElement>('[role="rowheader"]')]
  const found = heads.find((each) => each.textContent?.startsWith(name))?.closest<HTMLElement>('[role="row"]')
  if (!found) throw new Error(`There is no row ${name}`)
  return found
}

/** What is said of the choice, with its buttons. */
const status = () => screen.getByText(/selected/, { selector: '[role="status"]' }).parentElement as HTMLElement

const focused = () => document.activeElement?.querySelector('.row-name')?.textContent
const returned = async (id: string) => (await readWorkspace()).returns.find((each) => each.id === id)

/** A paragraph of exactly these words, whatever stands in it. */
const isParagraph = (words: string) => (_: string, element: Element | null) =>
  element?.tagName === 'P' && element.textContent === words

describe('the tracker, with a thousand returns', () => {
  it('says how many rows there are and which each is, and Ctrl+End reaches the last', async () => {
    const { user } = await open(schools(1_000))
    expect(screen.getByText(isParagraph('1,000 organisations · 0 returned · 1,000 overdue'))).toBeVisible()
    expect(grid()).toHaveAttribute('aria-rowcount', '1001')
    expect(within(grid()).getAllByRole('row').length).toBeLessThan(60)
    row('School 0001').focus()
    await user.keyboard('{Control>}{End}{/Control}')
    await waitFor(() => expect(focused()).toBe('School 1000'))
    expect(document.activeElement).toHaveAttribute('aria-rowindex', '1001')
    await user.keyboard('{Control>}a{/Control}')
    expect(screen.getByText('1,000 selected')).toBeVisible()
  })

  it('finds over all rows, and says what it found', async () => {
    const { user } = await open(schools(1_000))
    expect(runMenuItem('find')).toBe(true)
    await user.keyboard('0987')
    await waitFor(() => expect(names()).toEqual(['School 0987']))
    expect(screen.getByText('1 of 1,000 shown')).toBeVisible()
    await user.type(screen.getByRole('searchbox'), 'x')
    expect(await screen.findByText(/^Nothing matches “0987x”\./)).toBeVisible()
    await user.click(screen.getAllByRole('button', { name: 'Clear filters' })[0] as HTMLElement)
    await waitFor(() => expect(screen.getByText('1,000 of 1,000 shown')).toBeVisible())
    await waitFor(() => expect(screen.getByRole('searchbox')).toHaveFocus())
  })

  it('prints all rows that the filter shows, and then draws those in sight alone again', async () => {
    const { user } = await open(schools(1_000))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Type' }), 'Academy or free school')
    await screen.findByText('500 of 1,000 shown')
    let printed: readonly (string | null)[] = []
    vi.stubGlobal('print', () => {
      printed = [...document.querySelectorAll('table.printed tbody th')].map((cell) => cell.textContent)
    })
    act(() => void printWhole())
    await waitFor(() => expect(printed).toHaveLength(500))
    expect(printed.at(-1)).toBe('School 0999')
    await waitFor(() => expect(document.querySelector('table.printed')).toBeNull())
    vi.unstubAllGlobals()
  })
})

describe('the tracker', () => {
  it('says of a return that is out that its progress is not known, and never 0', async () => {
    const mark = { id: asId<'event'>('e'), at: asMoment('2020-10-01T10:00:00.000Z'), by: 'Manager' }
    await open(
      schools(2, (at) =>
        at === 0
          ? { timeline: [{ ...mark, kind: 'sent', form: 'pack', fingerprint: null }] }
          : { answers: { [q11]: anAnswer({ rating: best }) } },
      ),
    )
    expect(row('School 0001')).toHaveTextContent(/Sent.*days late.*not known/)
    expect(row('School 0002')).toHaveTextContent(/In progress.*1 of 3/)
  })

  it('keeps what is chosen behind a filter, and says so', async () => {
    const { user } = await open(schools(3))
    row('School 0001').focus()
    await user.keyboard(' {Shift>}{ArrowDown}{/Shift}')
    expect(screen.getByText('2 selected')).toBeVisible()
    expect(row('School 0002')).toHaveAttribute('aria-selected', 'true')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Type' }), 'Academy or free school')
    expect(await screen.findByText('2 selected, 1 hidden by the filter')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Clear selection' }))
    expect(screen.queryByText(/selected/)).toBeNull()
  })

  it('opens a return on Enter, and shows its details on Alt+Enter', async () => {
    const { user } = await open()
    row('School 0002').focus()
    await user.keyboard('{Alt>}{Enter}{/Alt}')
    const panel = await screen.findByRole('complementary', { name: 'School 0002' })
    expect(within(panel).getByText(/Lead, Person 2, lead2@example\.org/)).toBeVisible()
    expect(within(panel).getByText(/Nothing yet\. What happens/)).toBeVisible()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('complementary')).toBeNull()
    expect(focused()).toBe('School 0002')
    await user.keyboard('{Enter}')
    expect(useView.getState().route).toEqual({ screen: 'return', returnId: 'r1' })
  })

  it('groups with the most urgent first, and chooses a whole group at its heading', async () => {
    const extension = { dueOn: later, reason: '' }
    const { user } = await open(schools(3, (at) => (at === 0 ? { extension } : {})))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Group' }), 'By how late')
    await waitFor(() =>
      expect(names()).toEqual([
        'Over 4 weeks late 2 returns',
        'School 0002',
        'School 0003',
        'Not due yet 1 return',
        'School 0001',
      ]),
    )
    row('Over 4 weeks late').focus()
    await user.keyboard(' ')
    expect(screen.getByText('2 selected')).toBeVisible()
  })

  it('makes packs first, and a chase list once something is overdue', async () => {
    const { user } = await open(schools(2, () => ({}), later))
    expect(screen.getByText(isParagraph('2 organisations · 0 returned · 2 not due yet'))).toBeVisible()
    expect(screen.queryByRole('button', { name: /Make chase list/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Send returns' }))
    expect(useView.getState().route).toEqual({ screen: 'send' })
  })

  it('says what will be here while no cycle is open', async () => {
    await open(aWorkspace({ cycles: [], returns: [] }))
    expect(screen.getByText(/^No returns yet\./)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Start a cycle' })).toBeVisible()
  })
})

describe('what can be done to one return', () => {
  const choices = () => screen.getAllByRole('menuitem').map((item) => item.querySelector('.menu-words')?.textContent)

  it.each([
    ['Shift+F10', '{Shift>}{F10}{/Shift}'],
    ['the Menu key', '{ContextMenu}'],
  ])('stands in its menu by %s, and Escape gives focus back to the row', async (_, keys) => {
    const { user } = await open()
    row('School 0002').focus()
    await user.keyboard(keys)
    expect(screen.getByRole('menu', { name: 'School 0002' })).toBeVisible()
    await waitFor(() => expect(screen.getByRole('menuitem', { name: 'Open return' })).toHaveFocus())
    expect(choices()).toContain('Change the due day…')
    expect(choices()).not.toContain('Reopen…')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('menu')).toBeNull()
    expect(focused()).toBe('School 0002')
  })

  it('stands in its menu by the other button of the mouse, and by “More”', async () => {
    const { user } = await open()
    await user.pointer({ keys: '[MouseRight]', target: row('School 0003') })
    expect(screen.getByRole('menu', { name: 'School 0003' })).toBeVisible()
    await user.keyboard('{Escape}')
    expect(focused()).toBe('School 0003')
    await user.click(screen.getByRole('button', { name: 'More for School 0001' }))
    await user.click(screen.getByRole('menuitem', { name: 'Mark as chased today' }))
    await waitFor(async () => expect((await returned('r0'))?.timeline).toMatchObject([{ kind: 'chased' }]))
    expect((await returned('r1'))?.timeline).toEqual([])
    expect(focused()).toBe('School 0001')
  })

  it('names the organisation where something is to be filled in, and goes back to its row', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'More for School 0002' }))
    await user.click(screen.getByRole('menuitem', { name: 'Change the due day…' }))
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Change the due day: School 0002' })).toHaveFocus())
    await user.type(screen.getByRole('textbox', { name: 'New due day' }), '18 December 2999')
    await user.click(screen.getByRole('button', { name: 'Change the due day' }))
    await waitFor(async () => expect((await returned('r1'))?.extension?.dueOn).toBe('2999-12-18'))
    expect((await returned('r0'))?.extension).toBeNull()
    await waitFor(() => expect(focused()).toBe('School 0002'))
  })
})

describe('the list as a person has it', () => {
  const heads = () =>
    within(grid())
      .getAllByRole('columnheader')
      .map((head) => head.textContent)

  it('leaves out columns, and this computer remembers them', async () => {
    const { user, unmount } = await open()
    await user.click(screen.getByRole('button', { name: 'Columns' }))
    expect(screen.queryByRole('menuitemcheckbox', { name: 'Organisation' })).toBeNull()
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Contact' }))
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Type' }))
    expect(heads()).toEqual(['Choose', 'Organisation', 'Status', 'Due', 'Progress', 'Chased', 'More'])
    expect(row('School 0001')).not.toHaveTextContent('Person 1')
    expect(grid()).toHaveAttribute('aria-colcount', '7')
    unmount()
    expect((await shell.start()).settings.returnsList.hidden).toEqual(['contact', 'type'])
    show(<TrackerScreen busy={null} onLetters={letters} onStatement={() => {}} />)
    await screen.findByRole('grid', { name: 'Returns' })
    expect(heads()).not.toContain('Contact')
  })

  it('stands as close as it was left, whatever its length', async () => {
    const { user } = await open()
    expect(grid()).not.toHaveClass('compact')
    await user.click(screen.getByRole('checkbox', { name: 'Compact rows' }))
    expect(grid()).toHaveClass('compact')
    expect((await shell.start()).settings.returnsList.density).toBe('compact')
  })

  it('is saved as a workbook: what is shown, of that what is chosen, never what a filter hides, and words that look like formulas stay words', async () => {
    const { readWorkbook } = await import('../../../renderer/storage/readWorkbook')
    const of = schools(3)
    const [first, ...others] = of.organisations
    const { user } = await open({ ...of, organisations: first ? [{ ...first, name: '=1+2' }, ...others] : [] })
    const saved = async () => {
      const sheets = await readWorkbook(shell.saved.at(-1)?.bytes ?? new Uint8Array())
      if (!sheets.ok) throw new Error(sheets.problem)
      return sheets.value[0]?.rows.map(([name]) => name)
    }
    await user.click(screen.getByRole('button', { name: 'Export list (3 shown)…' }))
    await waitFor(() =>
      expect(useView.getState().notice?.words).toMatch(/^Saved: .*list of returns.*\.xlsx\. 3 returns/),
    )
    expect(await saved()).toEqual(['Organisation', '=1+2', 'School 0002', 'School 0003'])
    row('School 0002').focus()
    await user.keyboard(' ')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Type' }), 'Academy or free school')
    await screen.findByText('1 selected, 1 hidden by the filter')
    await user.click(screen.getByRole('button', { name: 'Export list (2 shown)…' }))
    await waitFor(() => expect(useView.getState().notice?.words).toMatch(/ 2 returns in it/))
    expect(await saved()).toEqual(['Organisation', '=1+2', 'School 0003'])
    row('School 0003').focus()
    await user.keyboard(' ')
    await user.click(screen.getByRole('button', { name: 'Export list (1 selected and shown)…' }))
    await waitFor(() => expect(useView.getState().notice?.words).toMatch(/ 1 return in it/))
    expect(await saved()).toEqual(['Organisation', 'School 0003'])
  })
})

describe('sending what is chosen', () => {
  const twoCycles = () => {
    const of = schools(2)
    const other = aCycle({ id: asId('cycle-other'), title: 'Section 175 2026' })
    const returns = [0, 1].map((at) =>
      aReturn({ id: asId(`other${at}`), organisationId: asId(`o${at}`), cycleId: other.id }),
    )
    return { ...of, cycles: [...of.cycles, other], returns: [...of.returns, ...returns] }
  }

  it('opens on the cycle of what was chosen, says what is chosen of another, and lets go of what was sent', async () => {
    const of = twoCycles()
    const [used] = of.cycles
    if (used) await changeSettings({ cycle: used.id })
    shell.world.outFolder = 'Papers'
    const { user, unmount } = await open(of)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Cycle' }), 'Section 175 2026')
    await waitFor(() => expect(names()).toHaveLength(2))
    row('School 0001').focus()
    await user.keyboard(' ')
    await user.click(within(status()).getByRole('button', { name: 'Send returns' }))
    unmount()
    const sending = show(<SendScreen />)
    expect(await screen.findByRole('combobox', { name: 'Cycle' })).toHaveDisplayValue('Section 175 2026')
    expect(await screen.findByText('1 return')).toBeVisible()
    expect(screen.queryByText(/You also chose/)).toBeNull()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Cycle' }), String(used?.title))
    expect(await screen.findByText('None of the returns that you chose are of this cycle.')).toBeVisible()
    expect(
      await screen.findByText('You also chose 1 of Section 175 2026. Choose that cycle above to send them.'),
    ).toBeVisible()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Cycle' }), 'Section 175 2026')
    await user.click(await screen.findByRole('button', { name: 'Make 1 file' }))
    await screen.findByRole('heading', { name: 'The files are ready' })
    sending.unmount()
    const back = show(<TrackerScreen busy={null} onLetters={letters} onStatement={() => {}} />)
    await screen.findByRole('grid', { name: 'Returns' })
    expect(screen.queryByText(/selected/)).toBeNull()
    back.unmount()
    show(<SendScreen />)
    expect(await screen.findByText('not in yet.', { exact: false })).toBeVisible()
  })
})

describe('what is done to many returns', () => {
  it('extends their due day in one step, and takes it back in one', async () => {
    const { user } = await open()
    row('School 0001').focus()
    await user.keyboard('{Control>}a{/Control}')
    const kept = vi.spyOn(bridge, 'append')
    await user.click(screen.getByRole('button', { name: 'Change the due day…' }))
    await user.type(screen.getByRole('textbox', { name: 'New due day' }), 'soon')
    await user.click(screen.getByRole('button', { name: 'Change the due day' }))
    expect(screen.getByRole('alert')).toHaveTextContent('Write the date like 31 March 2027.')
    await user.clear(screen.getByRole('textbox', { name: 'New due day' }))
    await user.type(screen.getByRole('textbox', { name: 'New due day' }), '18 December 2999')
    await user.click(screen.getByRole('button', { name: 'Change the due day' }))
    await waitFor(() => expect(screen.getByText(/3 not due yet/)).toBeVisible())
    expect(kept).toHaveBeenCalledTimes(1)
    expect((await returned('r2'))?.timeline).toMatchObject([{ kind: 'extended', dueOn: '2999-12-18' }])
    expect(useView.getState().notice).toMatchObject({ words: '3 returns given another day to be due.', canUndo: true })
    runMenuItem('undo')
    await waitFor(() => expect(screen.getByText(/3 overdue/)).toBeVisible())
    expect((await returned('r2'))?.timeline).toEqual([])
    await waitFor(() => expect(useView.getState().notice?.words).toBe('Undone for 3 returns.'))
    await user.click(screen.getByRole('button', { name: 'Who did not return…' }))
    expect(useView.getState().notice).toBeNull()
  })

  it('leaves what it does not fit, and counts it', async () => {
    const back = { stage: 'returned', returnedAt: asMoment('2020-11-01T10:00:00.000Z') } as const
    const { user } = await open(schools(2, (at) => (at === 0 ? back : {})))
    row('School 0001').focus()
    await user.keyboard('{Control>}a{/Control}')
    await user.click(screen.getByRole('button', { name: 'Mark as sent…' }))
    await user.click(screen.getByRole('button', { name: 'Mark as sent' }))
    await waitFor(() =>
      expect(useView.getState().notice?.words).toBe(
        '1 return marked as sent. 1 return was left as it is: This return is back already, so nothing was changed.',
      ),
    )
  })

  it('reads a return in its details, and keeps what was asked back', async () => {
    const back = { stage: 'returned', returnedAt: asMoment('2020-11-01T10:00:00.000Z') } as const
    const { user } = await open(schools(1, () => back))
    row('School 0001').focus()
    await user.keyboard('{Alt>}{Enter}{/Alt}')
    const panel = within(await screen.findByRole('complementary'))
    await user.click(panel.getByRole('button', { name: 'Mark as read…' }))
    await user.click(panel.getByRole('radio', { name: 'A question was asked back' }))
    await user.click(panel.getByRole('button', { name: 'Mark as read' }))
    expect(await panel.findByRole('alert')).toHaveTextContent('Type a few words')
    await user.type(panel.getByRole('textbox', { name: 'Note' }), 'Which policy?')
    await user.click(panel.getByRole('button', { name: 'Mark as read' }))
    expect(await panel.findByText(/Read, and a question was asked back: Which policy\?/)).toBeVisible()
    await waitFor(() => expect(row('School 0001')).toHaveTextContent(/Returned.*Queried/))
  })
})

describe('the chase list', () => {
  it('groups what is overdue, with words that can be copied, sent as letters and marked', async () => {
    const mark = { id: asId<'event'>('e'), at: asMoment('2020-12-01T10:00:00.000Z'), by: 'Manager' }
    const chased = { ...mark, kind: 'chased', how: 'message', step: 'contact', note: '' } as const
    const { user } = await open(schools(3, (at) => (at === 2 ? { timeline: [chased] } : {})))
    const copied = vi.spyOn(navigator.clipboard, 'writeText')
    await user.click(screen.getByRole('button', { name: 'Make chase list' }))
    await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'Chase list' })).toHaveFocus())
    const [once, first] = screen.getAllByRole('region', { name: /Over 4 weeks late/ })
    if (!once || !first) throw new Error('There are not two groups')
    expect(once).toHaveAccessibleName('Over 4 weeks late, asked for once, Section 11, 2026 to 2027')
    expect(within(once).getByRole('combobox', { name: 'Write to' })).toHaveDisplayValue('The head or chief officer')
    await user.click(within(first).getByRole('button', { name: 'Copy addresses (2)' }))
    expect(copied).toHaveBeenLastCalledWith('lead1@example.org; lead2@example.org')
    const subject = within(first).getByRole('textbox', { name: 'Subject' })
    await user.clear(subject)
    await user.type(subject, 'A word about {{organisation}')
    await user.click(within(first).getByRole('button', { name: 'Save as letters' }))
    expect(letters.mock.lastCall?.[1]).toMatchObject([
      { organisation: 'School 0001', to: ['Person 1, Lead'], subject: 'A word about School 0001' },
      { organisation: 'School 0002', subject: 'A word about School 0002' },
    ])
    await user.click(within(first).getByRole('button', { name: 'Mark as chased today' }))
    expect(await within(first).findByRole('button', { name: 'Marked as chased today' })).toBeVisible()
    expect((await returned('r1'))?.timeline).toMatchObject([{ kind: 'chased', step: 'contact' }])
    expect((await returned('r2'))?.timeline).toHaveLength(1)
  })

  it('says where no address is known, and offers none to copy', async () => {
    const { user } = await open(aWorkspace({ cycles: [aCycle({ closesOn: late })], returns: [aReturn()] }))
    await user.click(screen.getByRole('button', { name: 'Make chase list' }))
    expect(screen.getByText('No address is known for these contacts.')).toBeVisible()
    expect(screen.queryByRole('button', { name: /Copy addresses/ })).toBeNull()
  })

  it('takes in what is added by Ctrl+Shift+C', async () => {
    const { user } = await open(schools(3))
    row('School 0002').focus()
    await waitFor(() => expect(row('School 0002')).toHaveAttribute('tabindex', '0'))
    runMenuItem('addToChaseList')
    expect(await screen.findByText('On the chase list')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Make chase list (1)' }))
    expect(screen.getByText('School 0002')).toBeInTheDocument()
    expect(screen.queryByText('School 0001')).toBeNull()
  })
})

describe('who did not return', () => {
  it('is told in numbers, and in names where they are asked for', async () => {
    const { user } = await open(schools(3))
    await user.click(screen.getByRole('button', { name: 'Who did not return…' }))
    expect(
      await screen.findByText(/0 of 3 returns that were asked for had come in\. 3 returns are missing\./),
    ).toBeVisible()
    expect(screen.queryByRole('rowheader', { name: 'School 0001' })).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: /With an annex/ }))
    expect(screen.getByRole('rowheader', { name: 'School 0001' })).toBeVisible()
  })
})
