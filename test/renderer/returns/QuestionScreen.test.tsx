import { act, cleanup, configure, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import type { Framework } from '../../../shared/frameworks/framework'
import type { QuestionId } from '../../../shared/frameworks/question'
import type { Answer, ReturnId } from '../../../shared/returns/answer'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import { aField, aFramework, aFrameworkAsking, best, good, q11, q12, q21 } from '../../builders/frameworks'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAction, anAnswer, anEvidence, aReturn, today } from '../../builders/returns'
import { overwrite, slowly, write } from '../../builders/typing'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
// Time enough on a busy machine; nothing here waits for as long as this.
configure({ asyncUtilTimeout: 5_000 })
const { QuestionScreen } = await import('../../../renderer/returns/QuestionScreen')
const { allKept } = await import('../../../renderer/storage/record')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { useSaveState } = await import('../../../renderer/storage/saveState')
const { go, useView } = await import('../../../renderer/view/viewState')
const { undo } = await import('../../../renderer/returns/commands')

const haven = asId<'return'>('return-haven-2026')
let key = ''

beforeEach(async () => {
  await startAfresh(shell)
  useSaveState.setState({ typing: new Set(), sending: 0, savedAt: null, problem: null, spaceIsLow: false })
})

// Words in a box are sent when it goes; the next test must not close the workspace before they are kept.
afterEach(async () => {
  cleanup()
  await allKept()
})

/** The screen as the window shows it: whichever question the route names. */
function Here() {
  const route = useView((view) => view.route)
  return route.screen === 'question' ? (
    <QuestionScreen key={route.returnId} returnId={route.returnId} questionId={route.questionId} />
  ) : (
    <p>{route.screen}</p>
  )
}

type Opening = {
  readonly question?: QuestionId
  readonly answers?: AuditReturn['answers']
  readonly returnId?: ReturnId
  readonly framework?: Framework
}

async function open({ question = q11, answers = {}, returnId = haven, framework = aFramework() }: Opening = {}) {
  const { returns, cycles } = aWorkspace()
  const [, ...others] = returns
  const open = cycles.map((cycle) => ({ ...cycle, stage: 'open' as const }))
  key = await openHere(
    shell,
    aWorkspace({ frameworks: [framework], cycles: open, returns: [aReturn({ answers }), ...others] }),
  )
  go({ screen: 'question', returnId, questionId: question })
  const shown = show(<Here />)
  await screen.findByRole('heading', { level: 1 })
  return shown
}

const answerOf = (question: QuestionId = q11) =>
  (shell.tables(key).returns[haven] as unknown as AuditReturn).answers[question]
const kept = (expected: Partial<Answer>, question: QuestionId = q11) =>
  waitFor(() => expect(answerOf(question)).toMatchObject(expected))
const box = (name: string | RegExp) => screen.getByRole('textbox', { name })
/** Waits until everything sent is kept and drawn. */
const settled = () =>
  act(async () => {
    await allKept()
    await new Promise((next) => setTimeout(next, 50))
  })
/** Does what a menu item stands for, as soon as the screen offers it. */
const run = (item: Parameters<typeof runMenuItem>[0]) =>
  waitFor(() => {
    const done: boolean[] = []
    act(() => void done.push(runMenuItem(item)))
    expect(done).toEqual([true])
  })

describe('a question', () => {
  it('shows its words, where it stands, and its help', async () => {
    await open()
    expect(screen.getByRole('heading', { level: 1, name: '1.1 Question 1.1' })).toBeVisible()
    expect(screen.getByText('What is in place for 1.1?')).toBeVisible()
    expect(screen.getByText('Haven Young People – question 1 of 2 in Leadership')).toBeVisible()
    expect(screen.getByText('The Act, 2004, section 1 (checked 22 November 2026).')).toBeInTheDocument()
  })

  it('is rated by a key, and the record follows', async () => {
    const { user } = await open()
    screen.getByRole<HTMLInputElement>('radio', { name: /Best/ }).focus()
    await user.keyboard('2')
    await kept({ rating: good })
    expect(screen.getByRole('radio', { name: /Good/ })).toBeChecked()
  })

  it('says which questions the answer asks besides, and which it sets aside', async () => {
    const framework = aFrameworkAsking({ 'T-1.2': { showWhen: { question: 'T-1.1', is: ['good'] } } })
    const { user } = await open({ framework, answers: { [q12]: anAnswer({ rating: best }) } })
    expect(screen.getByText(/^Not asked with this answer: 1\.2 Question 1\.2\./)).toBeVisible()
    await user.click(screen.getByRole('radio', { name: /Good/ }))
    expect(await screen.findByText('Because of this answer, 1 more question is asked:')).toBeVisible()
    expect(screen.queryByText(/^Not asked with this answer/)).toBeNull()
    await user.click(screen.getByRole('button', { name: '1.2 Question 1.2' }))
    await screen.findByRole('heading', { level: 1, name: '1.2 Question 1.2' })
    expect(answerOf(q12)).toMatchObject({ rating: best })
  })

  it('asks for an action only beside a rating that needs one', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('radio', { name: /Best/ }))
    await kept({ rating: best })
    expect(screen.queryByText(/needs at least one action/)).toBeNull()
    await user.click(screen.getByRole('radio', { name: /None/ }))
    expect(await screen.findByText(/needs at least one action/)).toBeVisible()
  })

  it('is marked to look at again', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('checkbox', { name: 'Look at this again before I return it' }))
    await kept({ lookAgain: true })
  })
})

describe('what is worth sharing', () => {
  it('is marked from the answer itself with a note that names nobody, and taken off there', async () => {
    const { user } = await open({ answers: { [q11]: anAnswer({ rating: best, narrative: 'We meet.' }) } })
    await user.click(await screen.findByText('Mark this answer as worth sharing'))
    await write(user, box('What others could learn'), 'Haven Young People meets its leads.')
    expect(await screen.findByText(/^This note seems to name “Haven/)).toBeVisible()
    await overwrite(user, box('What others could learn'), 'A service meets its leads each month.')
    await user.click(screen.getByRole('button', { name: 'Mark as worth sharing' }))
    expect(await screen.findByText('Marked as worth sharing')).toBeVisible()
    const kept = () => (shell.tables(key).returns[haven] as unknown as AuditReturn).sharing?.[q11]?.note
    expect(kept()).toBe('A service meets its leads each month.')
    await user.click(screen.getByRole('button', { name: 'Take the mark off' }))
    await waitFor(() => expect(kept()).toBeUndefined())
  })

  it('is not asked of an answer that says nothing', async () => {
    await open()
    await screen.findByRole('radio', { name: /Best/ })
    expect(screen.queryByText('Mark this answer as worth sharing')).toBeNull()
  })
})

describe('the kind of difference', () => {
  it('has its words explained with an example each before anything is typed', async () => {
    const { user } = await open()
    await user.click(await screen.findByText('What activity, output and impact mean'))
    expect(screen.getAllByText(/^For example: “/)).toHaveLength(3)
  })

  const group = () => screen.findByRole('group', { name: 'What your words on the difference tell of' })

  it('is asked once there are words, kept, and taken back by keyboard', async () => {
    const { user } = await open()
    expect(screen.queryByRole('radio', { name: 'Output' })).toBeNull()
    await write(user, box('What difference has it made?'), 'Fewer wait.')
    await user.tab()
    const radios = within(await group())
    expect(radios.getByRole('radio', { name: 'Not said' })).toBeChecked()
    expect(radios.getByRole('radio', { name: 'Impact' })).toHaveAccessibleDescription(/changed for children/)
    await user.click(radios.getByRole('radio', { name: 'Output' }))
    await kept({ impact: 'Fewer wait.', impactKind: 'output' })
    await user.keyboard('{ArrowDown}')
    await kept({ impactKind: 'impact' })
    await act(() => undo())
    await kept({ impactKind: 'output' })
    await waitFor(() => expect(radios.getByRole('radio', { name: 'Output' })).toBeChecked())
    await user.click(radios.getByRole('radio', { name: 'Not said' }))
    await kept({ impactKind: null })
  })

  it('can be taken away when its words are gone', async () => {
    await open({ answers: { [q11]: anAnswer({ impactKind: 'activity' }) } })
    expect(within(await group()).getByRole('radio', { name: 'Activity' })).toBeChecked()
  })
})

describe('words', () => {
  it('are kept on leaving the box', async () => {
    const { user } = await open()
    await write(user, box('What is in place?'), 'We do.')
    expect(useSaveState.getState().typing.size).toBe(1)
    await user.tab()
    await kept({ narrative: 'We do.' })
    await waitFor(() => expect(useSaveState.getState().typing.size).toBe(0))
  })

  it('go to the question they were typed in, when one moves on at once', async () => {
    const { user } = await open()
    await write(user, box('What is in place?'), 'For the first')
    await run('nextQuestion')
    await screen.findByRole('heading', { level: 1, name: '1.2 Question 1.2' })
    await kept({ narrative: 'For the first' })
    expect(box('What is in place?')).toHaveValue('')
    expect(answerOf(q12)).toBeUndefined()
  })

  it('change in the box when they are undone', async () => {
    const { user } = await open({ answers: { [q11]: anAnswer({ narrative: 'Before' }) } })
    await overwrite(user, box('What is in place?'), 'After')
    await user.tab()
    await kept({ narrative: 'After' })
    await settled()
    await act(() => undo())
    await waitFor(() => expect(box('What is in place?')).toHaveValue('Before'))
  })

  it('that are too long stay in the box, with the reason; what was kept before is safe', async () => {
    const { user } = await open({ answers: { [q11]: anAnswer({ evidence: [anEvidence()] }) } })
    await overwrite(user, box('What it is'), 'x'.repeat(2_001))
    await user.tab()
    expect(await screen.findByText(/This text has 2,001 characters; the most is 2,000/)).toBeVisible()
    expect(box('What it is')).toHaveValue('x'.repeat(2_001))
    expect(box('What it is')).toBeInvalid()
    expect(answerOf()?.evidence).toEqual([anEvidence()])
  })

  it('that were refused do not leave the status at Typing once their box has gone', async () => {
    const { user } = await open({ answers: { [q11]: anAnswer({ evidence: [anEvidence()] }) } })
    await overwrite(user, box('What it is'), 'x'.repeat(2_001))
    await user.tab()
    await screen.findByText(/the most is 2,000/)
    await run('nextQuestion')
    await screen.findByRole('heading', { level: 1, name: '1.2 Question 1.2' })
    await waitFor(() => expect(useSaveState.getState().typing.size).toBe(0))
  })

  it('are counted from 2,000 characters on', async () => {
    await open({ answers: { [q11]: anAnswer({ narrative: 'x'.repeat(2_140) }) } })
    expect(screen.getByText('2,140 characters. Most good answers are under 1,500.')).toBeVisible()
  })
})

describe('not applicable', () => {
  it('withdraws the rating, asks why, and a rating withdraws it again', async () => {
    const { user } = await open({ answers: { [q11]: anAnswer({ rating: good }) } })
    await user.click(screen.getByRole('checkbox', { name: 'Not applicable to us' }))
    await kept({ rating: null, notApplicable: '' })
    await write(user, box('Why it cannot apply'), 'No children here.')
    await user.tab()
    await kept({ notApplicable: 'No children here.' })
    await user.click(screen.getByRole('radio', { name: /Best/ }))
    await kept({ rating: best, notApplicable: null })
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Why it cannot apply' })).toBeNull())
  })

  it('is not offered where the framework does not allow it', async () => {
    const [framework] = aWorkspace().frameworks
    const strict = JSON.parse(JSON.stringify(framework))
    strict.standards[0].questions[0].notApplicable = 'not-allowed'
    key = await openHere(shell, aWorkspace({ frameworks: [strict] }))
    go({ screen: 'question', returnId: haven, questionId: q11 })
    show(<Here />)
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByRole('checkbox', { name: 'Not applicable to us' })).toBeNull()
  })
})

describe('evidence', () => {
  it('is added, filled in, and removed with a way back', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Add evidence' }))
    await screen.findByRole('group', { name: 'Evidence 1' })
    await write(user, box('What it is'), 'Supervision audit')
    await write(user, box('Where it is kept'), 'Quality team')
    await write(user, box('Date of the evidence'), '18 Sept 2026')
    await user.tab()
    await waitFor(() =>
      expect(answerOf()?.evidence).toMatchObject([
        { what: 'Supervision audit', where: 'Quality team', on: '2026-09-18' },
      ]),
    )
    expect(box('Date of the evidence')).toHaveValue('18 September 2026')
    await settled()
    await user.click(screen.getByRole('button', { name: 'Remove evidence 1' }))
    await kept({ evidence: [] })
    await settled()
    expect(useView.getState().notice).toMatchObject({ words: 'Evidence removed.', canUndo: true })
    await act(() => undo())
    await waitFor(() => expect(box('What it is')).toHaveValue('Supervision audit'))
  })

  it.each([
    ['Add evidence', 'Evidence 1', 'What it is'],
    ['Add an action', 'Action 1', 'What will be done'],
  ])('%s puts focus in the first box of the new one, on a slow computer too', async (button, group, first) => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: button }))
    const quick = slowly(60)
    const item = await screen.findByRole('group', { name: group })
    quick()
    await waitFor(() => expect(within(item).getByRole('textbox', { name: first })).toHaveFocus())
  })

  it('with words that are no date keeps the date it had, and says how to write one', async () => {
    const { user } = await open({ answers: { [q11]: anAnswer({ evidence: [anEvidence()] }) } })
    // Typed over what is there: a box that stands empty for a while is an answer too.
    await user.tripleClick(box('Date of the evidence'))
    await user.keyboard('ongoing')
    await user.tab()
    expect(
      screen.getByText('Write the date like 18 September 2026. Words such as “ongoing” are not a date.'),
    ).toBeVisible()
    expect(answerOf()?.evidence[0]?.on).toBe('2026-09-18')
    await user.clear(box('Date of the evidence'))
    await user.tab()
    await waitFor(() => expect(answerOf()?.evidence[0]?.on).toBeNull())
  })
})

describe('actions', () => {
  it('are added, given an owner and a date, and marked done', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Add an action' }))
    await screen.findByRole('group', { name: 'Action 1' })
    await write(user, box('What will be done'), 'Test it')
    await write(user, box('Who owns it'), 'Head of practice')
    await write(user, box('Due'), '31/3/27')
    await user.click(screen.getByRole('checkbox', { name: 'Done' }))
    await waitFor(() =>
      expect(answerOf()?.actions).toMatchObject([
        { what: 'Test it', owner: 'Head of practice', due: '2027-03-31', status: 'done' },
      ]),
    )
  })
})

describe('a typed answer that cannot be kept', () => {
  it('is not lost silently when its question is left', async () => {
    const framework = aFrameworkAsking({
      'T-1.1': { fields: [aField('number', { label: 'Deputies', min: 0, max: 20 })] },
    })
    const { user } = await open({ framework })
    await user.type(screen.getByRole('textbox', { name: 'Deputies' }), '25')
    await run('nextQuestion')
    await screen.findByRole('heading', { level: 1, name: '1.2 Question 1.2' })
    expect(useView.getState().notice).toMatchObject({
      tone: 'problem',
      words: expect.stringMatching(/^“25” was not kept\./),
    })
    expect(answerOf(q11)).toBeUndefined()
  })
})

describe('an answer that was challenged', () => {
  it('has the agreed rating beside it once a panel decided, and stays as it was answered', async () => {
    const workspace = aWorkspace()
    const returns = workspace.returns.map((each) =>
      each.id === 'return-haven-2026'
        ? {
            ...each,
            stage: 'returned' as const,
            answers: { [q11]: anAnswer({ rating: best }) },
            agreed: { [q11]: { rating: null, reason: 'Both views stand.', feedback: '', by: 'Panel', on: today } },
          }
        : each,
    )
    await openHere(shell, { ...workspace, returns })
    show(<QuestionScreen returnId={asId('return-haven-2026')} questionId={q11} />)
    const agreed = await screen.findByRole('region', { name: 'What was agreed at challenge' })
    expect(agreed).toHaveTextContent(
      'Agreed at challenge this time Not agreedWhy: Both views stand.Panel, 22 November 2026',
    )
    expect(screen.getAllByText(/^BE Best/)[0]).toBeVisible()
  })
})

describe('last year', () => {
  const panel = () => screen.getByRole('complementary', { name: /Last year/ })

  it('stands beside this year: the answer, what was agreed, and why', async () => {
    await open()
    expect(panel()).toHaveTextContent('Section 11, 2025 to 2026')
    expect(panel()).toHaveTextContent('BE Best')
    expect(panel()).toHaveTextContent('Our lead sits on the board.')
    expect(panel()).toHaveTextContent('Agreed at challenge GO Good')
    expect(panel()).toHaveTextContent('The proof was thin.')
    expect(panel()).toHaveTextContent('“Show us what changed.”')
    expect(screen.getByRole('radio', { name: /Best/ })).not.toBeChecked()
  })

  it('shows the whole question that was split, and marks none of its ratings as last year’s', async () => {
    const was = { text: 'What is in place, and who checks it?' }
    const old = aFrameworkAsking({ 'T-1.1': was }, (file) => void Object.assign(file, { edition: '2025.1' }))
    const now = aFramework((file) =>
      Object.assign(file, {
        changes: {
          from: 'tiny@2025.1',
          questions: [{ kind: 'split', was: ['T-1.1'], is: ['T-1.1', 'T-2.1'], note: 'Two questions now.' }],
        },
      }),
    )
    const base = aWorkspace()
    const workspace = aWorkspace({
      frameworks: [now, old],
      cycles: base.cycles.map((each) =>
        each.id === 'cycle-2025' ? { ...each, framework: asId('tiny@2025.1') } : each,
      ),
    })
    key = await openHere(shell, workspace)
    go({ screen: 'question', returnId: haven, questionId: q11 })
    show(<Here />)
    await screen.findByRole('heading', { level: 1 })
    expect(panel()).toHaveTextContent('Question 1.1 last year: What is in place, and who checks it?')
    expect(panel()).toHaveTextContent('Two questions now.')
    expect(screen.getByRole('radio', { name: /Best/ })).not.toHaveAccessibleDescription(/Last year/)
  })

  it('says when there is none', async () => {
    await open({ question: q21, returnId: asId('return-police-2026') })
    expect(panel()).toHaveTextContent('This is your first year answering this question.')
  })

  it('gives its words, which are then to be checked', async () => {
    const { user } = await open()
    await user.click(within(panel()).getByRole('button', { name: /Start from last year’s words/ }))
    await kept({ narrative: 'Our lead sits on the board.', copied: ['narrative', 'evidence', 'impact'] })
    expect(await screen.findByText('This year’s answer has the same words as last year’s.')).toBeVisible()
    await user.click(await screen.findByRole('button', { name: 'Still true today' }))
    await kept({ copied: [] })
    await waitFor(() => expect(screen.queryByText(/not checked yet/)).toBeNull())
  })

  it('gives its open action once', async () => {
    const { user } = await open({ question: q12 })
    await user.click(within(panel()).getByRole('button', { name: `Update it: ${anAction().what}` }))
    await kept({ actions: [expect.objectContaining({ what: anAction().what, carriedFrom: 'return-haven-2025' })] }, q12)
    expect(await within(panel()).findByText('Brought into this year.')).toBeVisible()
    expect(screen.getByRole('group', { name: 'Action 1 – from last year' })).toBeVisible()
  })

  it('can be put away and brought back', async () => {
    await open()
    await run('lastYear')
    expect(screen.queryByRole('complementary', { name: /Last year/ })).toBeNull()
    expect(shell.settings().lastYearShown).toBe(false)
    await run('lastYear')
    expect(panel()).toBeVisible()
  })
})

describe('moving on', () => {
  it('goes to the next unanswered question, round to the first, and says how many are left', async () => {
    await open({ question: q21, answers: { [q21]: anAnswer({ rating: good }) } })
    await run('nextUnanswered')
    expect(await screen.findByRole('heading', { level: 1, name: '1.1 Question 1.1' })).toBeVisible()
    expect(useView.getState().announcement).toBe('2 left.')
    await waitFor(() => expect(screen.getByRole('radio', { name: /Best/ })).toHaveFocus())
  })

  it('goes to the check when nothing is left', async () => {
    const done = anAnswer({ rating: good })
    await open({ answers: { [q11]: done, [q12]: done, [q21]: done } })
    expect(screen.getByRole('button', { name: /Check and return/ })).toBeVisible()
    await run('nextUnanswered')
    expect(useView.getState().route).toEqual({ screen: 'check', returnId: haven })
    expect(useView.getState().announcement).toBe('All 3 answered. Check and return is ready.')
  })

  it('stays on the first and the last question', async () => {
    await open({ question: q21 })
    await run('nextQuestion')
    expect(useView.getState().route).toMatchObject({ questionId: q21 })
    await run('previousQuestion')
    await run('previousQuestion')
    await run('previousQuestion')
    expect(useView.getState().route).toMatchObject({ questionId: q11 })
  })
})

describe('a return that has been sent back', () => {
  it('is text to read, without boxes', async () => {
    await open({ returnId: asId('return-haven-2025') })
    expect(screen.getByText(/This return has been sent back/)).toBeVisible()
    expect(screen.getByText('Our lead sits on the board.')).toBeVisible()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.queryByRole('radio')).toBeNull()
    expect(screen.queryByRole('button', { name: /Start from last year/ })).toBeNull()
  })
})

it('says so when a return is not here', async () => {
  key = await openHere(shell, aWorkspace())
  go({ screen: 'question', returnId: asId('return-lost'), questionId: q11 })
  show(<Here />)
  expect(await screen.findByRole('heading', { level: 1, name: 'This return is not here' })).toBeVisible()
})
