import { cleanup, configure, screen, waitFor, within } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { type AuditReturn, auditReturnSchema } from '../../../shared/returns/auditReturn'
import { aFramework, aFrameworkAsking, best, good, q11, q12, q21, some } from '../../builders/frameworks'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAction, anAnswer, anEvidence, aReturn } from '../../builders/returns'
import { overwrite, write } from '../../builders/typing'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
// Time enough on a busy machine; nothing here waits for as long as this.
configure({ asyncUtilTimeout: 5_000 })
const { ChangesScreen } = await import('../../../renderer/returns/ChangesScreen')
const { CheckScreen } = await import('../../../renderer/returns/CheckScreen')
const { FrontSheetScreen } = await import('../../../renderer/returns/FrontSheetScreen')
const { HistoryPanel } = await import('../../../renderer/returns/HistoryPanel')
const { Outline } = await import('../../../renderer/returns/Outline')
const { TaskListScreen } = await import('../../../renderer/returns/TaskListScreen')
const { changeAnswer } = await import('../../../renderer/returns/commands')
const { allKept } = await import('../../../renderer/storage/record')
const { useView } = await import('../../../renderer/view/viewState')

const haven = asId<'return'>('return-haven-2026')
const question = { screen: 'question', returnId: haven, questionId: q11 } as const
const whole = {
  [q11]: anAnswer({ rating: good, evidence: [anEvidence()] }),
  [q12]: anAnswer({ rating: some, actions: [anAction()] }),
  [q21]: anAnswer({ notApplicable: 'No children here.' }),
}

let key = ''
const returnOf = () => shell.tables(key).returns[haven] as unknown as AuditReturn

beforeEach(() => startAfresh(shell))

// Words in a box are sent when it goes; the next test must not close the workspace before they are kept.
afterEach(async () => {
  cleanup()
  await allKept()
})

async function open(part: ReactElement, change: Partial<AuditReturn> = {}, framework = aFramework()) {
  const [, ...others] = aWorkspace().returns
  key = await openHere(shell, aWorkspace({ frameworks: [framework], returns: [aReturn(change), ...others] }))
  return show(part)
}

const heading = (name: string) => screen.findByRole('heading', { level: 1, name })
const row = (name: string) => within(screen.getByRole('button', { name }).closest('li') as HTMLElement)

describe('the first page of a return', () => {
  it('says what is there and offers to start', async () => {
    const { user } = await open(<TaskListScreen returnId={haven} />)
    await heading('Haven Young People – return')
    expect(screen.getByText(/Closes 30 November 2026. 0 of 3 answered. 3 left, about 12 minutes./)).toBeVisible()
    expect(row('1 Leadership').getByText('Not started')).toBeVisible()
    await user.click(screen.getByRole('button', { name: /^Start/ }))
    expect(useView.getState().route).toEqual(question)
  })

  it('offers to go on where the next answer is missing, and says what is done', async () => {
    const { user } = await open(<TaskListScreen returnId={haven} />, {
      answers: { [q11]: anAnswer({ rating: good }), [q21]: anAnswer({ rating: good }) },
    })
    await heading('Haven Young People – return')
    expect(row('1 Leadership').getByText('1 of 2 – 1 left. In progress')).toBeVisible()
    expect(row('2 Listening').getByText('Completed')).toBeVisible()
    await user.click(screen.getByRole('button', { name: /Continue: question 1.2/ }))
    expect(useView.getState().route).toEqual({ ...question, questionId: q12 })
  })

  it('leads to the first question of a standard that is not answered, also when words are there', async () => {
    const { user } = await open(<TaskListScreen returnId={haven} />, {
      answers: { [q11]: anAnswer({ narrative: 'We do.' }), [q12]: anAnswer({ rating: good }) },
    })
    await heading('Haven Young People – return')
    await user.click(screen.getByRole('button', { name: '1 Leadership' }))
    expect(useView.getState().route).toEqual(question)
  })

  it('offers the check when all is answered', async () => {
    const { user } = await open(<TaskListScreen returnId={haven} />, { answers: whole })
    await heading('Haven Young People – return')
    expect(screen.queryByRole('button', { name: /Continue|Start/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Check and return' }))
    expect(useView.getState().route).toEqual({ screen: 'check', returnId: haven })
  })

  it('reopens a return that was sent', async () => {
    const sent = {
      stage: 'returned',
      answers: whole,
      signOff: { name: 'Ada Lorne', role: 'Chief officer', on: '2026-11-20' },
    } as unknown as Partial<AuditReturn>
    const { user } = await open(<TaskListScreen returnId={haven} />, sent)
    expect(await screen.findByText(/signed off by Ada Lorne, Chief officer, on 20 November 2026/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Reopen this return' }))
    await waitFor(() => expect(returnOf()).toMatchObject({ stage: 'draft', signOff: null }))
    expect(await screen.findByRole('button', { name: 'Check and return' })).toBeVisible()
  })
})

describe('check and return', () => {
  const box = (name: string | RegExp) => screen.getByRole('textbox', { name })

  it('lists everything to look at, takes focus there, and leads to each', async () => {
    const { user } = await open(<CheckScreen returnId={haven} />, {
      answers: { ...whole, [q11]: anAnswer({ rating: best, lookAgain: true }), [q21]: anAnswer() },
    })
    const summary = await screen.findByRole('region', { name: '4 things to look at' })
    await waitFor(() => expect(summary).toHaveFocus())
    expect(
      within(summary)
        .getAllByRole('button')
        .map((each) => each.textContent),
    ).toEqual([
      '1.1 is Best and has no evidence',
      '1.1 is Best and does not say what difference it made',
      '1.1 is marked to look at again',
      '2.1 has no rating',
    ])
    await user.click(within(summary).getByRole('button', { name: '2.1 has no rating' }))
    expect(useView.getState().route).toEqual({ ...question, questionId: q21 })
  })

  it('opens at its top, though what is to look at has focus', async () => {
    const focused: (string | null | undefined)[] = []
    Element.prototype.scrollTo = () => void focused.push(document.activeElement?.className)
    await open(
      <main id="main">
        <CheckScreen returnId={haven} />
      </main>,
    )
    await screen.findByRole('region', { name: '3 things to look at' })
    await waitFor(() => expect(focused.at(-1)).toBe('error-summary'))
    Reflect.deleteProperty(Element.prototype, 'scrollTo')
  })

  it('shows each answer with the way to change it', async () => {
    const { user } = await open(<CheckScreen returnId={haven} />, { answers: whole })
    await heading('Check your return')
    expect(screen.getByText('Nothing is missing.')).toBeVisible()
    const rows = screen
      .getAllByRole('row')
      .map((each) => [...each.querySelectorAll('th, td')].map((cell) => cell.textContent))
    expect(rows).toContainEqual(['1.1 Question 1.1', 'GO Good ', '1', 'No', '0', 'Change'])
    expect(rows).toContainEqual(['2.1 Question 2.1', 'N/A – not applicable', '0', 'No', '0', 'Change'])
    await user.click(screen.getByRole('button', { name: 'Change 1.2 Question 1.2' }))
    expect(useView.getState().route).toEqual({ ...question, questionId: q12 })
  })

  it('signs a whole return off and sends it', async () => {
    const { user } = await open(<CheckScreen returnId={haven} />, { answers: whole })
    await heading('Check your return')
    await write(user, box('Name of the person who has agreed this return'), 'Ada Lorne')
    await write(user, box('Job title'), 'Chief officer')
    await overwrite(user, box('Date'), '20 Nov 2026')
    await user.click(screen.getByRole('checkbox', { name: /fair picture/ }))
    await user.click(screen.getByRole('button', { name: 'Sign off and return' }))
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'sent', returnId: haven }))
    expect(returnOf()).toMatchObject({
      stage: 'returned',
      gapsReason: '',
      signOff: { name: 'Ada Lorne', role: 'Chief officer', on: '2026-11-20' },
    })
  })

  it('says what is missing from the sign-off, and sends nothing', async () => {
    const { user } = await open(<CheckScreen returnId={haven} />, { answers: whole })
    await heading('Check your return')
    await user.click(screen.getByRole('button', { name: 'Sign off and return' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The sign-off is not complete, so the return was not sent. Type the name of the person who agreed it. Type their job title. Tick that it is a fair picture.',
    )
    expect(returnOf().stage).toBe('draft')
    expect(useView.getState().route.screen).not.toBe('sent')
  })

  it('sends nothing on a date that is none', async () => {
    const { user } = await open(<CheckScreen returnId={haven} />, { answers: whole })
    await heading('Check your return')
    await write(user, box('Name of the person who has agreed this return'), 'Ada Lorne')
    await write(user, box('Job title'), 'Chief officer')
    await user.click(screen.getByRole('checkbox', { name: /fair picture/ }))
    await overwrite(user, box('Date'), '31 November 2026')
    await user.click(screen.getByRole('button', { name: 'Sign off and return' }))
    expect(screen.getByText('Write the date like 22 November 2026.')).toBeVisible()
    expect(returnOf().stage).toBe('draft')
  })

  it('sends gaps only with a reason', async () => {
    const { user } = await open(<CheckScreen returnId={haven} />, { answers: { ...whole, [q21]: anAnswer() } })
    await screen.findByRole('region', { name: '1 thing to look at' })
    await write(user, box('Name of the person who has agreed this return'), 'Ada Lorne')
    await write(user, box('Job title'), 'Chief officer')
    await user.click(screen.getByRole('checkbox', { name: /fair picture/ }))
    await user.click(screen.getByRole('button', { name: 'Sign off and return' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '1 thing to look at is left. You can still return it. Say why, so the partnership knows.',
    )
    await write(user, box('Return it with 1 gap? Say why, so the partnership knows.'), 'The lead left.')
    await user.click(screen.getByRole('button', { name: 'Sign off and return' }))
    await waitFor(() => expect(returnOf()).toMatchObject({ stage: 'returned', gapsReason: 'The lead left.' }))
  })
})

describe('about your organisation', () => {
  const fields = [
    { id: 'services', label: 'Services in scope', kind: 'text' },
    { id: 'staffCount', label: 'Paid staff', kind: 'number' },
    {
      id: 'contact',
      label: 'Contact with children',
      kind: 'choice',
      choices: [
        { id: 'direct', label: 'Direct' },
        { id: 'occasional', label: 'Occasional' },
      ],
    },
    { id: 'strengths', label: 'Strengths', kind: 'list', max: 2 },
  ]
  const framework = aFramework((file) => Object.assign(file, { frontSheet: fields }))
  const box = (name: string) => screen.getByRole('textbox', { name })

  it('keeps each kind of field', async () => {
    const { user } = await open(<FrontSheetScreen returnId={haven} />, {}, framework)
    await heading('About your organisation')
    await write(user, box('Services in scope'), 'Youth work')
    await write(user, box('Paid staff'), '3,057')
    await write(user, box('Strengths: 2'), 'Listening')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Contact with children' }), 'Direct')
    await waitFor(() =>
      expect(returnOf().frontSheet).toEqual({
        services: 'Youth work',
        staffCount: 3057,
        contact: 'direct',
        strengths: ['', 'Listening'],
      }),
    )
  })

  it('keeps both lines of a list when they are typed one after the other', async () => {
    const { user } = await open(<FrontSheetScreen returnId={haven} />, {}, framework)
    await heading('About your organisation')
    await write(user, box('Strengths: 1'), 'Listening')
    await write(user, box('Strengths: 2'), 'Recording')
    await user.tab()
    await waitFor(() => expect(returnOf().frontSheet['strengths']).toEqual(['Listening', 'Recording']))
  })

  it.each(['many', '12.5', '-3'])('takes no number from %j, and says how to write one', async (typed) => {
    const { user } = await open(<FrontSheetScreen returnId={haven} />, {}, framework)
    await heading('About your organisation')
    await write(user, box('Paid staff'), typed)
    await user.tab()
    expect(screen.getByText('Write a whole number, such as 240.')).toBeVisible()
    expect(returnOf().frontSheet).toEqual({})
  })

  it('keeps no number that the record could not be read back with', async () => {
    const { user } = await open(<FrontSheetScreen returnId={haven} />, {}, framework)
    await heading('About your organisation')
    await write(user, box('Paid staff'), '99999999')
    await write(user, box('Services in scope'), 'Youth work')
    await user.tab()
    await waitFor(() => expect(returnOf().frontSheet['services']).toBe('Youth work'))
    expect(parse(auditReturnSchema, returnOf()).ok).toBe(true)
  })

  it('is text to read once the return is sent', async () => {
    await open(
      <FrontSheetScreen returnId={haven} />,
      { stage: 'returned', frontSheet: { contact: 'direct', strengths: ['Listening', ''] } },
      framework,
    )
    await heading('About your organisation')
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.getByText('Direct')).toBeVisible()
    expect(screen.getByText('Listening')).toBeVisible()
    expect(screen.getAllByText('Not given')).toHaveLength(2)
  })
})

describe('what has changed since last year', () => {
  it('lists new questions and new words, and leads to a new question', async () => {
    const [now, last] = aWorkspace().cycles
    const earlier = aFramework((file) => {
      Object.assign(file, { edition: '2025.1' })
      file.standards[0]?.questions.splice(1, 1)
      Object.assign(file.standards[1]?.questions[0] ?? {}, { text: 'What was in place?' })
    })
    if (!now || !last) throw new Error('The workspace has no cycles')
    await openHere(
      shell,
      aWorkspace({ frameworks: [aFramework(), earlier], cycles: [now, { ...last, framework: asId('tiny@2025.1') }] }),
    )
    const { user } = show(<ChangesScreen returnId={haven} />)
    await heading('What has changed since last year')
    const wordings = screen.getAllByRole('definition')
    expect(wordings.map((each) => each.textContent.trim())).toEqual(['What was in place?', 'What is in place for 2.1?'])
    expect(screen.getByText('was', { selector: 'del' })).toBeVisible()
    expect(screen.queryByText('Questions no longer asked')).toBeNull()
    await user.click(screen.getByRole('button', { name: '1.2 Question 1.2' }))
    expect(useView.getState().route).toEqual({ ...question, questionId: q12 })
  })
})

describe('the outline', () => {
  // The test's page has no room to scroll; what would come into view is noted.
  const broughtIntoView: (string | null)[] = []
  Element.prototype.scrollIntoView = function scrollIntoView() {
    broughtIntoView.push(this.textContent)
  }

  it('counts what is left, and marks and shows where one is', async () => {
    await open(<Outline route={question} />, {
      answers: { [q11]: anAnswer({ rating: good, lookAgain: true }), [q12]: anAnswer({ rating: good }) },
    })
    expect(await screen.findByText('2 of 3 answered · 1 left')).toBeVisible()
    expect(screen.getByRole('button', { name: /^1\.1 Question 1\.1 ?look again$/ })).toHaveAttribute(
      'aria-current',
      'page',
    )
    expect(screen.getByRole('button', { name: /^1\.2 Question 1\.2 ?done$/ })).not.toHaveAttribute('aria-current')
    await waitFor(() => expect(broughtIntoView).toEqual([expect.stringContaining('1.1 Question 1.1')]))
  })
})

describe('the outline of a standard in groups', () => {
  it('names each group over its questions', async () => {
    const framework = aFrameworkAsking({ 'T-1.2': { group: 'people' } }, ({ standards: [leadership] }) => {
      Object.assign(leadership as object, { groups: [{ id: 'people', title: 'People' }] })
    })
    await open(<Outline route={question} />, {}, framework)
    const people = await screen.findByRole('list', { name: 'People' })
    expect(within(people).getAllByRole('button')).toHaveLength(1)
    expect(within(people).getByRole('button', { name: /^1\.2 / })).toBeVisible()
  })
})

describe('the history of an answer', () => {
  it('shows each change, newest first, with who made it and what it said before', async () => {
    await open(<HistoryPanel route={question} />)
    expect(await screen.findByText(/No changes have been made to this answer/)).toBeVisible()
    await changeAnswer(haven, q11, { rating: good })
    await changeAnswer(haven, q11, { narrative: 'We do.' })
    await changeAnswer(haven, q12, { narrative: 'Another question.' })
    await changeAnswer(haven, q11, { narrative: 'We did.' })
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(3))
    const [newest, middle, oldest] = screen.getAllByRole('listitem')
    expect(newest).toHaveTextContent('Change the answer of 1.1')
    expect(newest).toHaveTextContent('Answer before: We do.')
    expect(middle).toHaveTextContent('Answer before: nothing')
    expect(oldest).toHaveTextContent('Rate 1.1 Good')
    expect(oldest).toHaveTextContent('Rating before: none')
  })
})
