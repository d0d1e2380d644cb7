import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { paperReference } from '../../../shared/exchange/forms/paper/reference'
import { type AuditReturn, auditReturnSchema } from '../../../shared/returns/auditReturn'
import type { Revision } from '../../../shared/returns/revision'
import { aField, aFramework, aFrameworkAsking, best, good, q11, q12, q21, some } from '../../builders/frameworks'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAnswer, anEvidence, aReturn } from '../../builders/returns'
import { aWorkspace } from '../../builders/workspaces'

const css = readFileSync(join(import.meta.dirname, '../../../renderer/typeback/typeback.css'), 'utf8')
const shell = installShell()
configure({ asyncUtilTimeout: 8_000 })
const { TypeBackScreen } = await import('../../../renderer/typeback/TypeBackScreen')
const { undo } = await import('../../../renderer/returns/commands')
const { allKept } = await import('../../../renderer/storage/record')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { useView } = await import('../../../renderer/view/viewState')

const haven = asId<'return'>('return-haven-2026')
const police = asId<'return'>('return-police-2026')

let key = ''
const returnOf = () => shell.tables(key).returns[haven] as unknown as AuditReturn
const answerOf = (question: string) => returnOf().answers[question]
const revisions = () => Object.values(shell.tables(key).revisions) as unknown as Revision[]

beforeEach(() => startAfresh(shell))

afterEach(async () => {
  cleanup()
  await allKept()
})

async function open(change: Partial<AuditReturn> = {}, framework = aFramework()) {
  const [, ...others] = aWorkspace().returns
  key = await openHere(shell, aWorkspace({ frameworks: [framework], returns: [aReturn(change), ...others] }))
  const shown = show(<TypeBackScreen returnId={haven} />)
  // The heading takes focus once the page stands; what is typed before that would go astray.
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus())
  return shown
}

const question = (label: string) => within(screen.getByRole('region', { name: `${label} Question ${label}` }))
const rating = (label: string) => question(label).getByRole('textbox', { name: 'Rating' })
const cell = (label: string, name: string) => question(label).getByRole('textbox', { name })

describe('typing in a paper return', () => {
  it('takes a whole return by keyboard alone, and signs it off', async () => {
    const { user } = await open()
    expect(screen.getByText('0 of 3 answered')).toBeVisible()

    await user.tab()
    await user.keyboard(`${paperReference(haven).toLowerCase()}{Enter}`)
    expect(await screen.findByText('This is the form of Haven Young People.')).toBeVisible()
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Services in scope' })).toHaveFocus())
    await user.keyboard('Clubs{Tab}')
    await waitFor(() => expect(rating('1.1')).toHaveFocus())

    await user.keyboard('2')
    expect(rating('1.1')).not.toHaveFocus()
    await waitFor(() => expect(answerOf(q11)?.rating).toBe(good))
    expect(question('1.1').getByText('Good.')).toBeVisible()
    await user.keyboard('We meet.{Enter}Often.{Tab}')
    await waitFor(() => expect(cell('1.1', 'What it is, row 1')).toHaveFocus())
    await user.keyboard('Minutes{Tab}Drive{Tab}1 May 2026{Enter}')
    await waitFor(() => expect(cell('1.1', 'What it is, row 2')).toHaveFocus())
    await user.keyboard('{Enter}Less waiting.{Tab}3')
    await waitFor(() => expect(cell('1.1', 'What will be done, row 1')).toHaveFocus())
    await user.keyboard('Train all{Tab}{Tab}{Tab}{Tab}2')
    await waitFor(() => expect(cell('1.1', 'What will be done, row 2')).toHaveFocus())

    await user.keyboard('{Control>}{ArrowDown}{/Control}')
    await waitFor(() => expect(rating('1.2')).toHaveFocus())
    await user.keyboard('0None here.{Enter}')
    await user.keyboard('{Control>}g{/Control}2.1{Enter}')
    await waitFor(() => expect(rating('2.1')).toHaveFocus())
    await user.keyboard('{Shift>}{Tab}{/Shift}')
    await waitFor(() => expect(cell('1.2', 'Done?, row 1')).toHaveFocus())
    await user.keyboard('{Tab}3')

    await waitFor(() => expect(answerOf(q21)?.rating).toBe(some))
    expect(await screen.findByText('3 of 3 answered')).toBeVisible()
    expect(answerOf(q11)).toMatchObject({
      rating: good,
      narrative: 'We meet.\nOften.',
      evidence: [{ what: 'Minutes', where: 'Drive', on: '2026-05-01' }],
      impact: 'Less waiting.',
      impactKind: 'impact',
      actions: [{ what: 'Train all', status: 'done' }],
      unread: [],
    })
    expect(answerOf(q12)).toMatchObject({ rating: null, notApplicable: 'None here.', unread: [] })
    expect(returnOf().frontSheet).toEqual({ services: 'Clubs' })

    screen.getByRole('textbox', { name: 'Name of the person signing off' }).focus()
    await user.keyboard('Ada Lorne{Enter}Chief officer{Enter} {Tab}{Tab}18/11/2026{Tab}{Enter}')
    await waitFor(() => expect(returnOf().stage).toBe('returned'))
    expect(returnOf()).toMatchObject({
      signOff: { name: 'Ada Lorne', role: 'Chief officer', on: '2026-11-18' },
      gapsReason: 'No reason was given on the form.',
      timeline: [{ kind: 'received', form: 'paper', changed: 3 }],
    })
    expect(parse(auditReturnSchema, returnOf()).ok).toBe(true)
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'return', returnId: haven }))
  })

  it('keeps words that it cannot read, says so beside the box at once, and takes them back when they are put right', async () => {
    const { user } = await open()
    await user.click(rating('1.1'))
    await user.keyboard('Amber/Green{Enter}')
    const wrong = await question('1.1').findByText(/^Not read: Amber\/Green – It is none of: Best; Good/)
    expect(wrong).toBeVisible()
    expect(rating('1.1')).toHaveValue('Amber/Green')
    expect(rating('1.1')).toBeInvalid()
    expect(rating('1.1')).toHaveAccessibleDescription(/Not read: Amber\/Green/)
    await waitFor(() => expect(useView.getState().announcement).toContain('Rating, not read: Amber/Green'))
    expect(answerOf(q11)?.unread).toHaveLength(1)
    await user.click(rating('1.1'))
    await user.keyboard('1')
    await waitFor(() => expect(answerOf(q11)).toMatchObject({ rating: best, unread: [] }))
    await waitFor(() => expect(question('1.1').queryByText(/^Not read/)).toBeNull())
  })

  it('counts what is answered and what could not be read, and goes on at the first that is not', async () => {
    const { user } = await open()
    await user.click(rating('1.1'))
    await user.keyboard('7{Enter}')
    expect(await question('1.1').findByText(/^Not read: 7/)).toBeVisible()
    await user.click(rating('1.2'))
    await user.keyboard('2')
    expect(await screen.findByText('1 of 3 answered')).toBeVisible()
    expect(screen.getByText('1 box not read')).toBeVisible()
    runMenuItem('nextUnanswered')
    await waitFor(() => expect(rating('1.1')).toHaveFocus())
    await user.click(cell('1.1', 'What difference has it made?'))
    await user.click(screen.getByRole('button', { name: /Go on at question 1.1/ }))
    await waitFor(() => expect(rating('1.1')).toHaveFocus())
  })

  it('keeps words about the organisation that it cannot read, when the page is opened again too', async () => {
    const framework = aFramework((file) => {
      Object.assign(file, { frontSheet: [{ id: 'staff', label: 'Paid staff', kind: 'number' }] })
    })
    const { user, unmount } = await open({}, framework)
    await user.click(screen.getByRole('textbox', { name: 'Paid staff' }))
    await user.keyboard('many{Enter}')
    expect(await screen.findByText(/^Not read: many/)).toBeVisible()
    expect(returnOf().unread).toEqual([expect.stringMatching(/^Paid staff: many – /)])
    unmount()
    show(<TypeBackScreen returnId={haven} />)
    expect(await screen.findByText(/^Not read: many/)).toBeVisible()
  })

  it('keeps the step from each box, so that it can be undone', async () => {
    const { user } = await open()
    await user.click(rating('1.1'))
    await user.keyboard('1')
    await waitFor(() => expect(rating('1.1')).toHaveValue('1'))
    await waitFor(() => expect(revisions()).toHaveLength(1))
    await undo()
    await waitFor(() => expect(rating('1.1')).toHaveValue(''))
    expect(answerOf(q11)?.rating).toBeNull()
  })

  it('moves on when the key that stands there is typed again, and keeps nothing new', async () => {
    const { user } = await open({ answers: { [q11]: anAnswer({ rating: good }) } })
    rating('1.1').focus()
    await user.keyboard('2')
    expect(rating('1.1')).not.toHaveFocus()
    await allKept()
    expect(revisions()).toEqual([])
  })

  it('shows what is there already, and goes on where nothing is typed yet', async () => {
    const { user } = await open({
      answers: { [q11]: anAnswer({ rating: good, evidence: [anEvidence()] }), [q21]: anAnswer({ rating: some }) },
    })
    expect(rating('1.1')).toHaveValue('2')
    expect(cell('1.1', 'What it is, row 1')).toHaveValue('Supervision audit, 62 records')
    expect(screen.getByText('2 of 3 answered')).toBeVisible()
    await user.click(screen.getByRole('button', { name: /Go on at question 1.2/ }))
    await waitFor(() => expect(rating('1.2')).toHaveFocus())
    rating('2.1').focus()
    runMenuItem('nextUnanswered')
    await waitFor(() => expect(rating('1.2')).toHaveFocus())
    await user.keyboard('{Control>}{ArrowUp}{/Control}')
    await waitFor(() => expect(rating('1.1')).toHaveFocus())
  })

  it('changes a row that was there without losing it, and takes away one that is emptied', async () => {
    const second = anEvidence({ id: asId('evidence-2'), what: 'Minutes' })
    const { user } = await open({ answers: { [q11]: anAnswer({ rating: good, evidence: [anEvidence(), second] }) } })
    await user.clear(cell('1.1', 'Where it is kept, row 1'))
    await user.keyboard('Archive')
    for (const name of ['What it is, row 2', 'Where it is kept, row 2', 'Date, row 2'])
      await user.clear(cell('1.1', name))
    await user.click(rating('1.2'))
    await waitFor(() => expect(answerOf(q11)?.evidence).toHaveLength(1))
    expect(answerOf(q11)?.evidence).toMatchObject([{ id: 'evidence-1', where: 'Archive' }])
  })

  it('says at once that a month is no day, keeps the words, and takes a day in their place', async () => {
    const { user } = await open()
    await user.click(cell('1.1', 'What it is, row 1'))
    await user.keyboard('Audit{Tab}Drive{Tab}March 2026')
    await user.click(cell('1.1', 'Where it is kept, row 1'))
    expect(
      await question('1.1').findByText('Not read: March 2026 – It is no day. Write a day, such as 1 March 2026.'),
    ).toBeVisible()
    await waitFor(() => expect(cell('1.1', 'Where it is kept, row 1')).toHaveFocus())
    expect(cell('1.1', 'Date, row 1')).toHaveValue('March 2026')
    await user.clear(cell('1.1', 'Date, row 1'))
    await user.keyboard('4 March 2026')
    await user.click(rating('1.2'))
    await waitFor(() => expect(question('1.1').queryByText(/^Not read/)).toBeNull())
    expect(answerOf(q11)).toMatchObject({ evidence: [{ what: 'Audit', where: 'Drive', on: '2026-03-04' }], unread: [] })
  })

  it('takes several options in one box', async () => {
    const framework = aFrameworkAsking({ [q11]: { scale: undefined, fields: [aField('choices')], parts: [] } })
    const { user } = await open({}, framework)
    await user.click(question('1.1').getByRole('textbox', { name: 'A choices' }))
    await user.keyboard('13{Enter}')
    await waitFor(() =>
      expect(answerOf(q11)?.fields).toEqual({ choices: { kind: 'choices', options: ['yes', 'partly'] } }),
    )
    await waitFor(() => expect(question('1.1').getByRole('textbox', { name: 'A choices' })).toHaveValue('1 3'))
  })

  it('asks why a question does not apply only where that was typed', async () => {
    const { user } = await open()
    const reason = cell('1.1', 'If not applicable, why')
    const [, afterRating] = question('1.1')
      .getAllByRole('textbox')
      .filter((each) => each !== reason)
    await user.click(rating('1.1'))
    await user.keyboard('2')
    await waitFor(() => expect(afterRating).toHaveFocus())
    await user.click(rating('1.1'))
    await user.keyboard('{Enter}')
    await waitFor(() => expect(afterRating).toHaveFocus())
    await user.click(rating('1.1'))
    await user.keyboard('0')
    await waitFor(() => expect(reason).toHaveFocus())
    await user.click(rating('1.2'))
    await user.keyboard('N/A{Enter}')
    await waitFor(() => expect(cell('1.2', 'If not applicable, why')).toHaveFocus())
  })

  it('takes the words of a reason away once its box is emptied', async () => {
    const { user } = await open()
    await user.click(rating('1.1'))
    await user.keyboard('2')
    await user.click(cell('1.1', 'If not applicable, why'))
    await user.keyboard('We meet.{Enter}')
    expect(await question('1.1').findByText(/^Not read: We meet/)).toBeVisible()
    expect(cell('1.1', 'If not applicable, why')).toBeInvalid()
    await user.clear(cell('1.1', 'If not applicable, why'))
    await user.keyboard('{Enter}')
    await waitFor(() => expect(question('1.1').queryByText(/^Not read/)).toBeNull())
    expect(answerOf(q11)).toMatchObject({ rating: good, unread: [] })
  })

  it('keeps a reason that came before its claim, and reads both together', async () => {
    const { user } = await open()
    await user.click(cell('1.1', 'If not applicable, why'))
    await user.keyboard('None here.{Enter}')
    expect(await question('1.1').findByText(/^Not read: None here/)).toBeVisible()
    await user.click(rating('1.1'))
    await user.keyboard('0')
    await waitFor(() => expect(answerOf(q11)).toMatchObject({ notApplicable: 'None here.', unread: [] }))
  })

  it('says when a question waits for another', async () => {
    await open({}, aFrameworkAsking({ [q12]: { showWhen: { question: q11, is: ['best'] } } }))
    expect(question('1.2').getByText('Only if 1.1 is “Best”.')).toBeVisible()
    expect(screen.getByText('0 of 2 answered')).toBeVisible()
  })

  it('says that a number is none of this form’s questions', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('textbox', { name: 'Go to question' }))
    await user.keyboard('9.9{Enter}')
    expect(screen.getByText('No question has this number.')).toBeVisible()
  })
})

describe('the number of a form', () => {
  it('of another return leads there', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('textbox', { name: /Form number/ }))
    await user.keyboard(paperReference(police))
    await user.click(await screen.findByRole('button', { name: 'Go to the return of Eastmoor Police' }))
    expect(useView.getState().route).toEqual({ screen: 'typeBack', returnId: police })
  })

  it('of no return here is said to be none', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('textbox', { name: /Form number/ }))
    await user.keyboard('0000-0000')
    expect(await screen.findByText(/No return here has this number/)).toBeVisible()
  })
})

describe('signing off', () => {
  it('counts questions without an answer as the head of the page does, also where words beside an answer are not read', async () => {
    const { user } = await open({
      answers: {
        [q11]: anAnswer({ rating: good, unread: ['A line of a file'] }),
        [q12]: anAnswer({ narrative: 'We meet.' }),
      },
    })
    expect(screen.getByText('1 of 3 answered')).toBeVisible()
    await user.type(screen.getByRole('textbox', { name: 'Date' }), '18/11/2026')
    await user.click(screen.getByRole('button', { name: 'Sign off and take as returned' }))
    expect(await screen.findByText('2 questions without an answer')).toBeVisible()
  })

  it('shows what is not read and not answered before the return is taken as it is', async () => {
    const { user } = await open({
      answers: { [q11]: anAnswer({ rating: good }), [q12]: anAnswer({ unread: ['Rating: 7 – It is none of: Best.'] }) },
      unread: ['Paid staff: many – Write a number.'],
    })
    screen.getByRole('textbox', { name: 'Name of the person signing off' }).focus()
    await user.keyboard('Ada Lorne{Enter}Chief officer{Enter} {Tab}{Tab}18/11/2026')
    const finish = () => user.click(screen.getByRole('button', { name: 'Sign off and take as returned' }))
    await finish()
    const left = await screen.findByRole('region', { name: 'Not all of it is typed in' })
    await waitFor(() => expect(left).toHaveFocus())
    expect(
      within(left)
        .getAllByRole('listitem')
        .map((each) => each.textContent),
    ).toEqual([
      'Not read: Paid staff: many – Write a number.',
      'Not read: 1.2 Rating: 7 – It is none of: Best.',
      '2 questions without an answer',
    ])
    expect(returnOf().stage).toBe('draft')
    await user.click(within(left).getByRole('button', { name: /1\.2 Rating/ }))
    await waitFor(() => expect(rating('1.2')).toHaveFocus())
    await user.click(screen.getByRole('button', { name: 'Go on typing' }))
    expect(screen.queryByRole('region', { name: 'Not all of it is typed in' })).toBeNull()
    await finish()
    await user.click(await screen.findByRole('button', { name: 'Take as returned all the same' }))
    await waitFor(() => expect(returnOf().stage).toBe('returned'))
    expect(returnOf().unread).toEqual(['Paid staff: many – Write a number.'])
  })

  it('is refused in words until it is whole, and needs a date', async () => {
    const { user } = await open({ answers: { [q11]: anAnswer({ rating: good }) } })
    const finish = () => user.click(screen.getByRole('button', { name: 'Sign off and take as returned' }))
    await finish()
    expect(screen.getByText('Write the date like 18 September 2026.')).toBeVisible()
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Date' })).toHaveFocus())
    await user.keyboard('18 November 2026')
    await finish()
    await user.click(await screen.findByRole('button', { name: 'Take as returned all the same' }))
    expect(await screen.findByText(/The sign-off is not complete/)).toBeVisible()
    expect(returnOf().stage).toBe('draft')
  })

  it('is over for a return that is back', async () => {
    const sent = { stage: 'returned', signOff: { name: 'A', role: 'B', on: '2026-11-20' } } as Partial<AuditReturn>
    const { user } = await open(sent)
    expect(screen.getByRole('heading', { name: 'This return is back already' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Go to the return' }))
    expect(useView.getState().route).toEqual({ screen: 'return', returnId: haven })
  })
})

describe('the look of the boxes', () => {
  it('has a border on all four sides', () => {
    const withoutTop = [...css.matchAll(/([^{}]*)\{[^{}]*border-top: 0;[^{}]*\}/g)].map(([, selectors = '']) =>
      selectors.trim(),
    )
    expect(withoutTop).toEqual(['.type-bar + .type-question'])
    expect(css).toMatch(/\.type-box input,\n\.type-box textarea,\n[^{}]*\{[^{}]*\n {2}border: 1px solid/)
  })
})
