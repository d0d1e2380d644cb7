import { cleanup, configure, screen, waitFor, within } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import type { AnswerChange } from '../../../shared/returns/answer'
import { answerQuestion } from '../../../shared/returns/answerQuestion'
import { type AuditReturn, auditReturnSchema } from '../../../shared/returns/auditReturn'
import { mergeReturns } from '../../../shared/returns/merge/mergeReturns'
import type { Revision } from '../../../shared/returns/revision'
import { best, good, q11, some } from '../../builders/frameworks'
import { installShell } from '../../builders/memoryBridge'
import { must } from '../../builders/must'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { canonical, type Replica, receive, replicasOf, stampOf } from '../../builders/replicas'
import { anEvidence, aReturn, noon, withAnswered } from '../../builders/returns'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
configure({ asyncUtilTimeout: 5_000 })
const { DecideScreen } = await import('../../../renderer/returns/DecideScreen')
const { TaskListScreen } = await import('../../../renderer/returns/TaskListScreen')
const { QuestionScreen } = await import('../../../renderer/returns/QuestionScreen')
const { CheckScreen } = await import('../../../renderer/returns/CheckScreen')
const { FrontSheetScreen } = await import('../../../renderer/returns/FrontSheetScreen')
const { undo } = await import('../../../renderer/returns/commands')
const { undoMerges } = await import('../../../renderer/storage/merging')
const { allKept } = await import('../../../renderer/storage/record')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { useView } = await import('../../../renderer/view/viewState')

const haven = asId<'return'>('return-haven-2026')
let key = ''
const returnOf = () => shell.tables(key).returns[haven] as unknown as AuditReturn
const answer = () => returnOf().answers[q11]

beforeEach(() => startAfresh(shell))
afterEach(async () => {
  cleanup()
  await allKept()
})

/** A step on one computer. */
function edited(replica: Replica, change: AnswerChange): Replica {
  const step = must(answerQuestion(replica.auditReturn, q11, change, stampOf(replica)))
  return {
    ...replica,
    auditReturn: withAnswered(replica.auditReturn, step),
    revisions: [...replica.revisions, step.revision],
    made: [...replica.made, step.revision],
  }
}

/** This computer's version and another one's, both from the same words. */
function twoSides(here: AnswerChange, there: AnswerChange, device = 'test-device') {
  const [a, b] = replicasOf(2, aReturn({ frontSheet: { services: 'All' } })) as [Replica, Replica]
  const first = edited({ ...a, device }, { narrative: 'One\nTwo\nThree', evidence: [anEvidence()] })
  return { mine: edited(first, here), theirs: edited({ ...b, ...receive(b, first) }, there) }
}

const clash = {
  here: { rating: good, narrative: 'Here we do.', evidence: [] },
  there: { rating: best, narrative: 'There we do.', evidence: [anEvidence({ what: 'New audit' })] },
}

/** The pack that the other computer's version came in. */
const received = {
  id: asId<'event'>('event-pack'),
  at: noon,
  by: 'Manager',
  kind: 'received',
  form: 'pack',
  file: 'Haven.psareturn',
  fingerprint: 'ab12',
  changed: 1,
  signOff: null,
} as const

async function open(part: ReactElement, sides = twoSides(clash.here, clash.there), change: Partial<AuditReturn> = {}) {
  const merged = mergeReturns(sides.mine, { ...sides.theirs, sentFrontSheet: {} })
  const auditReturn = { ...merged.auditReturn, timeline: [...merged.auditReturn.timeline, received] }
  const [, ...others] = aWorkspace().returns
  key = await openHere(
    shell,
    aWorkspace({
      returns: [{ ...auditReturn, ...change }, ...others],
      revisions: [...sides.mine.revisions, ...merged.revisions],
    }),
  )
  return { ...show(part), before: sides.mine.auditReturn, after: auditReturn }
}

const decideScreen = <DecideScreen returnId={haven} />
const part = (name: string | RegExp) => screen.findByRole('heading', { level: 2, name })
const focusOn = (name: string | RegExp) => waitFor(async () => expect(await part(name)).toHaveFocus())
const column = (name: string) => within(screen.getByRole('region', { name }))
const button = (name: string | RegExp) => screen.getByRole('button', { name })

describe('two versions side by side', () => {
  it('shows who, when and what differs in words, and keeps what is here', async () => {
    const { user } = await open(decideScreen)
    await part(/^1\.1 .* – Rating$/)
    expect(screen.getByText('1 of 3')).toBeVisible()
    expect(column('What you have').getByText('Good')).toBeVisible()
    expect(column('What you have').getByText(/^Somebody at test-device, .*\d\d:\d\d$/)).toBeVisible()
    expect(column('What arrived').getByText('Best')).toBeVisible()
    expect(column('What arrived').getByText(/^Somebody at device-b, /)).toBeVisible()
    expect(screen.getByText('Changed from Good to Best')).toBeVisible()
    await user.click(button('Keep what I have'))
    await waitFor(() => expect(answer()?.undecided).toHaveLength(2))
    expect(answer()).toMatchObject({ rating: good })
    await waitFor(() => expect(useView.getState().announcement).toBe('Decided. 2 left.'))
    expect(parse(auditReturnSchema, returnOf()).ok).toBe(true)
  })

  it('marks words that were added and removed, and keeps both texts', async () => {
    const { user } = await open(decideScreen)
    await part(/Rating$/)
    await user.click(button(/^Next/))
    await focusOn(/What is in place\?$/)
    expect(column('What you have').getByText('Here we do.')).toBeVisible()
    const changed = within(screen.getByRole('region', { name: 'What arrived' }))
    expect(changed.getByText('removed').closest('del')).toHaveTextContent('removed Here')
    expect(changed.getByText('added').closest('ins')).toHaveTextContent('added There')
    expect(screen.getByText('What arrived: 1 passage added, 1 removed.')).toBeVisible()
    await user.click(button('Keep both, one after the other'))
    await waitFor(() => expect(answer()?.narrative).toBe('Here we do.\n\nThere we do.'))
    await focusOn(/Evidence “New audit”$/)
  })

  it('takes an item away where that was chosen', async () => {
    const { user } = await open(
      decideScreen,
      twoSides({ evidence: [] }, { evidence: [anEvidence({ what: 'New audit' })] }),
    )
    await part(/Evidence “New audit”$/)
    expect(screen.getByText(/^Changed from Taken away to New audit/)).toBeVisible()
    await user.click(button('Keep what I have – take it away'))
    await waitFor(() => expect(answer()?.evidence).toEqual([]))
  })

  it('uses what arrived for the rest, says that all is decided, and leads back', async () => {
    const { user } = await open(decideScreen)
    await part(/Rating$/)
    await user.click(button('Use what arrived for the rest (3)'))
    await focusOn('Everything is decided.')
    expect(answer()).toMatchObject({ rating: best, narrative: 'There we do.', evidence: [{ what: 'New audit' }] })
    expect(answer()?.undecided).toBeUndefined()
    await user.click(button('Back to the return'))
    expect(useView.getState().route).toEqual({ screen: 'return', returnId: haven })
  })

  it('goes to and fro by keys, and undo opens a part again', async () => {
    const { user } = await open(decideScreen)
    await part(/Rating$/)
    runMenuItem('nextQuestion')
    await part(/What is in place\?$/)
    runMenuItem('previousQuestion')
    await part(/Rating$/)
    await user.click(button('Use what arrived'))
    await waitFor(() => expect(answer()?.undecided).toHaveLength(2))
    await undo()
    await waitFor(() => expect(answer()?.undecided).toHaveLength(3))
  })

  it('numbers the versions where neither was written here, and decides in a return that is sent back', async () => {
    const { user } = await open(decideScreen, twoSides({ rating: good }, { rating: some }, 'device-x'), {
      stage: 'returned',
    })
    await part(/Rating$/)
    expect(screen.queryByRole('button', { name: /for the rest|^Next|^Previous/ })).toBeNull()
    await user.click(button('Use version 1'))
    await waitFor(() => expect(answer()).toMatchObject({ rating: some }))
  })

  it('keeps each file at its side of every part, names it, and uses one of them for the rest', async () => {
    const sides = twoSides(
      { rating: good, narrative: 'Pack text.', impact: 'A' },
      { rating: best, narrative: 'A book.', impact: 'Z' },
      'device-x',
    )
    const asForm = (each: Revision): Revision => (each.device === 'device-b' ? { ...each, device: 'form' } : each)
    const [pack, book] = ['Return pack “Haven.psareturn”', 'Return workbook “Haven.xlsx”']
    const { user } = await open(
      decideScreen,
      { ...sides, theirs: { ...sides.theirs, revisions: sides.theirs.revisions.map(asForm) } },
      { timeline: [received, { ...received, id: asId('event-then'), form: 'workbook', file: 'Haven.xlsx' }] },
    )
    const columns = () => screen.getAllByRole('region').map((each) => each.getAttribute('aria-label'))
    for (const [place, heading] of [/Rating$/, /What is in place\?$/, /difference/].entries()) {
      if (place > 0) runMenuItem('nextQuestion')
      await part(heading)
      expect(columns()).toEqual([pack, book])
    }
    expect(column(pack).getByText('A')).toBeVisible()
    expect(column(pack).getByRole('button', { name: `Use this version: ${pack}` })).toBeVisible()
    await user.click(button(`Use ${book} for the rest (3)`))
    await part('Everything is decided.')
    expect(answer()).toMatchObject({ rating: best, narrative: 'A book.', impact: 'Z' })
  })

  it('says that two people signed different versions', async () => {
    const [ann, ben] = ['Ann Moor', 'Ben Hill'].map((name) => ({ name, role: 'Head', on: asDay('2026-11-20') }))
    await open(decideScreen, undefined, {
      stage: 'returned',
      signOff: ben ?? null,
      timeline: [{ ...received, signOff: ann ?? null }],
    })
    expect(
      await screen.findByText(/^Signed off by Ben Hill .*; another version was signed off by Ann Moor/),
    ).toBeVisible()
  })

  it('has a joined text read', async () => {
    const { user } = await open(decideScreen, twoSides({ narrative: '1\nTwo\nThree' }, { narrative: 'One\nTwo\n3' }))
    await part(/What is in place\?$/)
    expect(within(screen.getByRole('region', { name: 'Joined text' })).getByText(/1\s+Two\s+3/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Keep both/ })).toBeNull()
    await user.click(button('I have read it. Keep it joined'))
    await part('Everything is decided.')
    expect(answer()).toMatchObject({ narrative: '1\nTwo\n3' })
  })

  it('decides on the front sheet too', async () => {
    const sides = twoSides({ rating: good }, { impact: 'Waits are shorter.' })
    const theirs = { ...sides.theirs, auditReturn: { ...sides.theirs.auditReturn, frontSheet: { services: 'Some' } } }
    const { user } = await open(decideScreen, { ...sides, theirs })
    await part('Services in scope')
    expect(column('Version 1').getByText('Nobody gave a name; the time is not known')).toBeVisible()
    await user.click(button('Use version 2'))
    await waitFor(() => expect(returnOf()).toMatchObject({ frontSheet: { services: 'Some' }, undecided: [] }))
    await part('Everything is decided.')
  })
})

describe('other screens of the return', () => {
  it.each([
    [
      'its first page',
      <TaskListScreen key="" returnId={haven} />,
      /Two versions, not yet decided: 3 parts of this return/,
    ],
    ['the check', <CheckScreen key="" returnId={haven} />, /Two versions, not yet decided: 3 parts of this return/],
    [
      'the question',
      <QuestionScreen key="" returnId={haven} questionId={q11} />,
      /Two versions, not yet decided: “Evidence “New audit””, “What is in place\?” and “Rating”/,
    ],
  ])('%s says so and leads to the decision', async (_what, screenOf, words) => {
    const { user } = await open(screenOf)
    expect(await screen.findByText(words)).toBeVisible()
    await user.click(button('Decide'))
    expect(useView.getState().route).toEqual({ screen: 'decide', returnId: haven })
  })

  it('words that could not be read are shown until somebody has seen to them', async () => {
    const { user } = await open(
      <QuestionScreen returnId={haven} questionId={q11} />,
      twoSides({ rating: good }, { unread: ['row 7: maybe'] }),
    )
    expect(await screen.findByText('row 7: maybe')).toBeVisible()
    await user.click(button('I have seen to these words'))
    await waitFor(() => expect(answer()?.unread).toEqual([]))
    await waitFor(() => expect(screen.queryByText('row 7: maybe')).toBeNull())
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus())
  })

  it('such words are seen to in a signed return too, and its sign-off stays', async () => {
    const signOff = { name: 'Ada Lorne', role: 'Chief officer', on: asDay('2026-11-20') }
    const { user } = await open(
      <QuestionScreen returnId={haven} questionId={q11} />,
      twoSides({ rating: good }, { unread: ['row 7: maybe'] }),
      { stage: 'returned', signOff },
    )
    expect(await screen.findByText(/^They came in and could not be read as an answer/)).toBeVisible()
    await user.click(button('I have seen to these words'))
    await waitFor(() => expect(answer()?.unread).toEqual([]))
    expect(returnOf()).toMatchObject({ stage: 'returned', signOff })
    expect(answer()?.rating).toBe(good)
  })

  it.each([
    ['the page about the organisation', <FrontSheetScreen key="" returnId={haven} />],
    ['the check', <CheckScreen key="" returnId={haven} />],
  ])('words outside the answers are shown on %s until somebody has seen to them', async (_what, screenOf) => {
    const { user } = await open(screenOf, twoSides({ rating: good }, { impact: 'Less.' }), {
      stage: 'returned',
      unread: ['Staff: many – Write a number.'],
    })
    expect(await screen.findByText('Staff: many – Write a number.')).toBeVisible()
    await user.click(button('I have seen to these'))
    await waitFor(() => expect(returnOf().unread).toEqual([]))
    await waitFor(() => expect(screen.queryByText('Staff: many – Write a number.')).toBeNull())
    expect(returnOf().stage).toBe('returned')
    expect(parse(auditReturnSchema, returnOf()).ok).toBe(true)
  })

  it('the check counts them among what there is to look at', async () => {
    const { user } = await open(<CheckScreen returnId={haven} />, undefined, { unread: ['Staff: many'] })
    await user.click(await screen.findByRole('button', { name: /^The front page or the sign-off has words/ }))
    expect(useView.getState().route).toEqual({ screen: 'frontSheet', returnId: haven })
  })
})

describe('taking a merge back', () => {
  it('puts everything back in one step, and is refused once something has changed', async () => {
    const { before, after } = await open(decideScreen)
    expect(await undoMerges([{ before, after }])).toMatchObject({ ok: true })
    expect(canonical({ ...returnOf(), timeline: [] })).toBe(canonical(before))
    expect(returnOf().timeline).toMatchObject([{ kind: 'received' }, { kind: 'noted' }])
    expect(Object.keys(shell.tables(key).revisions)).toHaveLength(3)
    expect(await undoMerges([{ before, after }])).toEqual({ ok: false, problem: { kind: 'returnsChangedSince' } })
  })
})
