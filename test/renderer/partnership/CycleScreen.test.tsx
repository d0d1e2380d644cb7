import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { standingOf } from '../../../shared/returns/standing'
import { best, q11 } from '../../builders/frameworks'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAnswer, aReturn } from '../../builders/returns'
import { anOrganisation, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { CycleScreen } = await import('../../../renderer/partnership/CycleScreen')
const { readWorkspace } = await import('../../../renderer/storage/workspace')

beforeEach(() => startAfresh(shell))

const sent = {
  id: asId<'event'>('sent'),
  at: asMoment('2026-10-01T10:00:00.000Z'),
  by: 'Manager',
  kind: 'sent',
  form: 'pack',
  fingerprint: null,
} as const

const title = 'Section 11, 2026 to 2027'

async function open() {
  const plain = aWorkspace()
  await openHere(shell, {
    ...plain,
    organisations: [...plain.organisations, anOrganisation({ id: asId('school'), name: 'Fictional School' })],
    returns: plain.returns.map((each) =>
      each.id === 'return-haven-2026'
        ? aReturn({ answers: { [q11]: anAnswer({ rating: best }) }, timeline: [sent] })
        : each,
    ),
  })
  const shown = show(<CycleScreen cycleId={asId('cycle-2026')} />)
  await screen.findByRole('heading', { level: 1, name: `Change or close ${title}` })
  return shown
}

const cycle = async () => (await readWorkspace()).cycles.find(({ id }) => id === 'cycle-2026')
const press = (name: string | RegExp) => screen.getByRole('button', { name })

describe('a cycle', () => {
  it('takes another title and other dates, and refuses those that cannot be', async () => {
    const { user } = await open()
    const due = () => screen.getByRole('textbox', { name: 'Returns are due on' })
    await user.clear(due())
    await user.type(due(), '18 December 2026')
    await user.tab()
    await waitFor(async () => expect((await cycle())?.closesOn).toBe('2026-12-18'))
    await waitFor(() => expect(due()).toHaveValue('18 December 2026'))
    await user.clear(due())
    await user.type(due(), '1 January 2020')
    await user.tab()
    expect(await screen.findByText(/^Returns would be due before the cycle opens/)).toBeVisible()
    expect((await cycle())?.closesOn).toBe('2026-12-18')
  })

  it('asks more organisations, and says whom it could ask', async () => {
    const { user } = await open()
    await user.click(press('Ask these too'))
    expect(await screen.findByText('Nobody was invited. Tick at least one organisation.')).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: 'Fictional School' }))
    await user.click(press('Ask these too'))
    expect(await screen.findByText(/^Every organisation of the partnership is asked already/)).toBeVisible()
    const { returns } = await readWorkspace()
    expect(returns.filter(({ organisationId }) => organisationId === 'school')).toHaveLength(1)
  })

  it('takes an invitation back where nothing is answered, and only there', async () => {
    const { user } = await open()
    expect(screen.queryByRole('button', { name: 'Take the invitation of Haven Young People back' })).toBeNull()
    await user.click(screen.getByText('1 return'))
    await user.click(press('Take the invitation of Eastmoor Police back'))
    await waitFor(async () => expect(await screen.findByText(/no invitation can be taken back/)).toHaveFocus())
    const police = (await readWorkspace()).returns.find(({ id }) => id === 'return-police-2026')
    expect(police && standingOf(police).excused).toBe('exempt')
  })

  it('is closed after a question, and reopened for a reason that stays with it', async () => {
    const { user } = await open()
    await user.click(press('Close this cycle…'))
    await waitFor(() => expect(press('Cancel')).toHaveFocus())
    expect(screen.getByText(/^Closing keeps everything as it is: .* not back\.$/)).toBeVisible()
    await user.click(press(`Close ${title}`))
    expect(await screen.findByText(/^This cycle is closed: its returns/)).toBeVisible()
    expect(screen.getByRole('heading', { level: 1, name: `About ${title}` })).toBeVisible()
    expect(screen.queryByRole('textbox', { name: 'Returns are due on' })).toBeNull()
    await user.click(press('Reopen this cycle'))
    expect(await screen.findByText(/^Say why the cycle is opened again/)).toBeVisible()
    await user.type(screen.getByRole('textbox', { name: 'Why it is opened again' }), 'A return came in late')
    await user.click(press('Reopen this cycle'))
    const part = await screen.findByRole('heading', { level: 2, name: 'Close this cycle' })
    const turns = within(part.parentElement as HTMLElement).getAllByRole('listitem')
    expect(turns.map((each) => each.textContent)).toEqual([
      expect.stringMatching(/^Closed on /),
      expect.stringMatching(/^Reopened on .*: A return came in late$/),
    ])
  })
})
