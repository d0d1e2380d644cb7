import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { ok } from '../../../shared/basics/result'
import type { Workspace } from '../../../shared/exchange/checkTables'
import { looseEntry } from '../../../shared/findings/search/entry'
import { answerQuestion } from '../../../shared/returns/answerQuestion'
import { q11, q12, q21 } from '../../builders/frameworks'
import { installWorkers, workers } from '../../builders/inlineWorker'
import { aPartnershipAction, onDay } from '../../builders/ledger'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAction, anAnswer, anEvidence, aReturn } from '../../builders/returns'
import { severalAnswer } from '../../builders/views'
import { aCycle, anOrganisation, aWorkspace } from '../../builders/workspaces'

installWorkers()
const shell = installShell()
const { SearchScreen } = await import('../../../renderer/search/SearchScreen')
const { updateReturn, updateAnswer } = await import('../../../renderer/storage/returns')
const { updateAction } = await import('../../../renderer/storage/ledger')
const { commit } = await import('../../../renderer/storage/record')
const { updateOrganisation } = await import('../../../renderer/storage/organisations')
const { closeWorkspace } = await import('../../../renderer/storage/workspace')
const { printWhole } = await import('../../../renderer/view/printing')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { useView } = await import('../../../renderer/view/viewState')

beforeEach(() => startAfresh(shell))

const beside = [
  looseEntry({
    key: 'place/reports',
    kind: 'place',
    title: 'Reports',
    text: '',
    opens: { kind: 'place', id: 'reports' },
  }),
  looseEntry({
    key: 'help/home/0',
    kind: 'help',
    title: 'Print a report',
    text: 'Press.',
    opens: { kind: 'help', id: 'home' },
  }),
]
const onPlace = vi.fn<(id: string) => void>()
const onHelp = vi.fn<(id: string) => void>()

const haven = asId<'return'>('return-haven-2026')
const police = asId<'return'>('return-police-2026')

/** Two organisations, each with answers of its own. */
const answered = (): Workspace =>
  aWorkspace({
    organisations: [anOrganisation(), anOrganisation({ id: asId('police'), name: 'Eastmoor Police', type: 'police' })],
    cycles: [aCycle()],
    returns: [
      aReturn({
        id: haven,
        answers: {
          [q11]: anAnswer({ rating: asId('good'), narrative: 'Supervision is recorded each month.' }),
          [q12]: anAnswer({
            rating: asId('some'),
            evidence: [anEvidence({ what: 'Supervision audit', where: 'Shelf' })],
          }),
        },
      }),
      aReturn({
        id: police,
        stage: 'returned',
        returnedAt: asMoment('2026-11-20T09:00:00.000Z'),
        organisationId: asId('police'),
        answers: {
          [q21]: { ...anAnswer({ narrative: 'Supervisors meet.' }), changedAt: asMoment('2026-11-25T09:00:00.000Z') },
          [q11]: anAnswer({ actions: [anAction({ what: 'Write a plan', owner: 'Inspector', update: '' })] }),
        },
      }),
    ],
    revisions: [],
  })

async function open(workspace = answered()) {
  await openHere(shell, workspace)
  const shown = show(<SearchScreen beside={beside} onPlace={onPlace} onHelp={onHelp} />)
  const box = await screen.findByRole('searchbox', { name: 'Search everything' })
  await waitFor(() => expect(box).toHaveFocus())
  await screen.findByLabelText('Kind of text')
  return { ...shown, box }
}

const group = (name: string) => screen.findByRole('region', { name })
const hits = (within_: HTMLElement) =>
  within(within_)
    .getAllByRole('listitem')
    .map((each) => each.textContent)

describe('searching', () => {
  it('prints every result, and then shows the first of each kind again', async () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      anOrganisation({ id: asId(`many${at}`), name: `Windmere School ${at}` }),
    )
    const { user, box } = await open(aWorkspace({ organisations: many, returns: [] }))
    await user.type(box, 'windmere')
    await waitFor(async () => expect(hits(await group('Organisations'))).toHaveLength(5))
    let printed = 0
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      printed = document.querySelectorAll('.hit').length
    })
    act(() => void printWhole())
    await waitFor(() => expect(printed).toBe(12))
    await waitFor(async () => expect(hits(await group('Organisations'))).toHaveLength(5))
    print.mockRestore()
  })

  it('finds as somebody types, kind by kind, with the words marked', async () => {
    const { user, box } = await open()
    expect(screen.getByText(/^Type a word/)).toBeVisible()
    await user.type(box, 'supervision')
    const answers = await group('Answers')
    expect(hits(answers)).toHaveLength(1)
    expect(within(answers).getByText('Supervision').tagName).toBe('MARK')
    expect(hits(answers)[0]).toContain('Haven Young People · Section 11, 2026 to 2027 · Not returned yet · Met')
    expect(hits(await group('Evidence'))[0]).toContain('Supervision audit')
    await waitFor(() => expect(answers.closest('[aria-busy]')).toHaveAttribute('aria-busy', 'false'))
    await user.clear(box)
    await user.type(box, 'supervis')
    await waitFor(async () => expect(hits(await group('Answers'))).toHaveLength(2))
    expect(hits(await group('Answers'))[0]).toContain('Eastmoor Police · Section 11, 2026 to 2027 · Not answered')
    expect(screen.getByText('3 results found')).toBeVisible()
  })

  it('finds words that are spelt a little differently', async () => {
    const { user, box } = await open()
    await user.type(box, 'suprevision')
    expect(hits(await group('Answers'))[0]).toContain('Supervision is recorded')
  })

  it('announces how many there are, once somebody stops', async () => {
    const { user, box } = await open()
    await user.type(box, 'audit')
    await group('Evidence')
    await waitFor(() => expect(useView.getState().announcement).toBe('1 result found.'))
  })

  it('says when nothing matches, and what could', async () => {
    const { user, box } = await open()
    await user.type(box, 'giraffe')
    expect(await screen.findByText('Nothing matches “giraffe”.')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Clear filters' })).toBeNull()
  })

  it('is narrowed by filters that show their value, and clears them', async () => {
    const { user, box } = await open()
    await user.type(box, 'supervis')
    await user.selectOptions(await screen.findByLabelText('Organisation'), 'Eastmoor Police')
    await waitFor(() => expect(screen.getByText('1 result found')).toBeVisible())
    await user.selectOptions(screen.getByLabelText('Answer counts as'), 'Met')
    expect(await screen.findByText('Nothing matches “supervis” with these filters.')).toBeVisible()
    const [, clear] = screen.getAllByRole('button', { name: 'Clear filters' })
    await user.click(clear ?? box)
    expect(screen.getByLabelText('Organisation')).toHaveDisplayValue('Any')
    expect(await screen.findByText('3 results found')).toBeVisible()
    await waitFor(() => expect(box).toHaveFocus())
    await user.selectOptions(screen.getByLabelText('Kind of text'), 'Evidence')
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Answers' })).toBeNull())
    expect(hits(await group('Evidence'))).toHaveLength(1)
  })

  it('shows five of each kind, and all of one when asked', async () => {
    const returns = Array.from({ length: 70 }, (_, at) =>
      aReturn({ id: asId(`r${at}`), answers: { [q11]: anAnswer({ narrative: `Policy number${at}` }) } }),
    )
    const { user, box } = await open({ ...answered(), returns })
    await user.type(box, 'policies')
    const five = await screen.findByRole('button', { name: 'Show all 70 answers' })
    expect(hits(await group('Answers'))).toHaveLength(5)
    await user.click(five)
    await waitFor(async () => expect(hits(await group('Answers'))).toHaveLength(50))
    await user.click(screen.getByRole('button', { name: 'Show more of the 70 answers' }))
    await waitFor(async () => expect(hits(await group('Answers'))).toHaveLength(70))
  })
})

describe('going to what was found', () => {
  it('works by the keyboard alone', async () => {
    const { user, box } = await open()
    await user.type(box, 'supervision')
    await group('Answers')
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toHaveTextContent('Supervision is recorded')
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toHaveTextContent('Supervision audit')
    await user.keyboard('{ArrowDown}{Home}{ArrowUp}')
    await waitFor(() => expect(box).toHaveFocus())
    await user.keyboard('{ArrowDown}{End}{Escape}')
    await waitFor(() => expect(box).toHaveFocus())
    await user.keyboard('{Enter}{Enter}')
    expect(useView.getState().route).toEqual({ screen: 'question', returnId: haven, questionId: q11 })
  })

  it('opens an organisation, a question of the questionnaire, a place and a help topic', async () => {
    const { user, box } = await open()
    await user.type(box, 'eastmoor')
    await user.click(within(await group('Organisations')).getByRole('button'))
    expect(useView.getState().route).toEqual({ screen: 'organisation', organisationId: 'police' })
    await user.clear(box)
    await user.type(box, '2.1')
    const question = within(await group('Questions')).getByRole('button')
    expect(question).toHaveTextContent('Tiny self-assessment, 2026.1')
    await user.click(question)
    expect(useView.getState().route).toMatchObject({ screen: 'framework', framework: 'tiny@2026.1', at: q21 })
    await user.clear(box)
    await user.type(box, 'report')
    await user.click(within(await group('Places')).getByRole('button'))
    expect(onPlace).toHaveBeenCalledWith('reports')
    await user.click(within(await group('Help')).getByRole('button'))
    expect(onHelp).toHaveBeenCalledWith('home')
  })

  it('finds the same again on coming back, and nothing after the partnership was closed', async () => {
    const { user, box, unmount } = await open()
    await user.type(box, 'supervision')
    await group('Answers')
    unmount()
    const again = show(<SearchScreen beside={beside} onPlace={onPlace} onHelp={onHelp} />)
    expect(await screen.findByRole('searchbox')).toHaveValue('supervision')
    await group('Answers')
    again.unmount()
    act(closeWorkspace)
    await open()
    expect(screen.getByRole('searchbox')).toHaveValue('')
    expect(screen.queryByRole('region', { name: 'Answers' })).toBeNull()
  })

  it('gives the box the focus again by its own key', async () => {
    const { user, box } = await open()
    await user.type(box, 'supervision')
    await group('Answers')
    await user.keyboard('{ArrowDown}')
    act(() => void runMenuItem('search'))
    await waitFor(() => expect(box).toHaveFocus())
  })
})

const say = (narrative: string) =>
  updateAnswer('changeAnswer', haven, q11, (auditReturn, stamp) =>
    answerQuestion(auditReturn, q11, { narrative }, stamp),
  )

describe('what changes meanwhile', () => {
  it('is found by its new words, and not by its old ones', async () => {
    const { user, box } = await open()
    await user.type(box, 'supervision')
    await group('Answers')
    await act(async () => void (await say('We hold quarterly conversations.')))
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Answers' })).toBeNull())
    await user.clear(box)
    await user.type(box, 'conversation')
    expect(hits(await group('Answers'))[0]).toContain('quarterly conversations')
  })

  it('is an action of the partnership too, with what is noted on it, and leads to its page', async () => {
    const action = aPartnershipAction({ what: 'Sample the wards at night' }, { id: asId('own') })
    const { user, box } = await open({ ...answered(), actions: [action] })
    await user.type(box, 'wards')
    expect(hits(await group('Actions'))[0]).toContain('Sample the wards at night')
    const noted = {
      ...onDay(),
      id: asId<'action event'>('e'),
      kind: 'updated',
      note: 'Heard of a lighthouse.',
      impact: '',
    } as const
    await act(
      async () => void (await updateAction('note', action.id, (present) => ok({ ...present, events: [noted] }))),
    )
    await user.clear(box)
    await user.type(box, 'lighthouse')
    await waitFor(async () => expect(hits(await group('Actions'))[0]).toContain('lighthouse'))
    await user.click(within(await group('Actions')).getByRole('button', { name: /lighthouse|Followed/ }))
    expect(useView.getState().route).toEqual({ screen: 'action', actionId: 'own' })
  })

  it('is a name too', async () => {
    const { user, box } = await open()
    await user.type(box, 'harbour')
    await screen.findByText('Nothing matches “harbour”.')
    await act(
      async () =>
        void (await updateOrganisation('renameOrganisation', asId('haven'), (each) =>
          ok({ ...each, name: 'Harbour' }),
        )),
    )
    expect(hits(await group('Organisations'))).toEqual(['Harbour'])
  })
})

describe('a questionnaire that each member of a group answers alone', () => {
  const members = (): Workspace => {
    const known = answered()
    const returns = known.returns.map((each): typeof each => ({ ...each, stage: 'draft', returnedAt: null }))
    return { ...known, frameworks: [severalAnswer()], returns }
  }

  it('is not searched until all are in, and then at once', async () => {
    const { user, box } = await open(members())
    await user.type(box, 'supervis')
    expect(await screen.findByText('Nothing matches “supervis”.')).toBeVisible()
    await act(async () => void (await updateReturn('submitReturn', haven, () => ok({ stage: 'returned' }))))
    expect(screen.getByText('Nothing matches “supervis”.')).toBeVisible()
    await act(async () => void (await updateReturn('submitReturn', police, () => ok({ stage: 'returned' }))))
    const found = hits(await group('Answers'))
    expect(found).toHaveLength(2)
    expect(found.join()).not.toMatch(/Haven|Police/i)
    await user.click(within(await group('Answers')).getAllByRole('button')[0] as HTMLElement)
    expect(useView.getState().route).toMatchObject({ screen: 'findings', view: 'members' })
  })

  it('is searched once its cycle is closed, whoever did not answer', async () => {
    const { user, box } = await open(members())
    await user.type(box, 'supervis')
    expect(await screen.findByText('Nothing matches “supervis”.')).toBeVisible()
    await act(async () => void (await updateReturn('submitReturn', haven, () => ok({ stage: 'returned' }))))
    const closed = { op: 'set', table: 'cycles', id: 'cycle-2026', path: ['stage'], value: 'closed' } as const
    await act(async () => void (await commit('closeCycle', async () => ok([closed]))))
    expect(hits(await group('Answers'))).toHaveLength(1)
  })

  it('is searched in the file of one member alone, whose own answers these are', async () => {
    const { partnership, returns } = members()
    const { user, box } = await open({
      ...members(),
      partnership: { ...partnership, only: asId('haven') },
      returns: returns.filter(({ id }) => id === haven),
    })
    await user.type(box, 'supervis')
    expect(hits(await group('Answers'))).toHaveLength(1)
  })
})

it('one worker serves as long as the partnership is open, and goes with it', async () => {
  const before = workers.started
  const { user, box, unmount } = await open()
  await user.type(box, 'supervision')
  await group('Answers')
  unmount()
  show(<SearchScreen beside={beside} onPlace={onPlace} onHelp={onHelp} />)
  await group('Answers')
  expect(workers.started).toBe(before + 1)
  const stopped = workers.stopped
  act(closeWorkspace)
  expect(workers.stopped).toBe(stopped + 1)
})
