import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { changeQuestion, changeStandard } from '../../../shared/frameworks/editFramework'
import { type Framework, frameworkKey } from '../../../shared/frameworks/framework'
import { hideQuestion } from '../../../shared/frameworks/placeQuestions'
import { aField, aFramework, aFrameworkAsking, best, q11, q12, q21 } from '../../builders/frameworks'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'
import { aCopy, draftId } from './aCopy'

const shell = installShell()
// The page of a test has no size, so nothing can be scrolled into view.
Element.prototype.scrollIntoView = () => undefined
const { keepDraftHere, showEditor } = await import('./editor')
const { LibraryScreen } = await import('../../../renderer/frameworks/LibraryScreen')
const { PreviewScreen } = await import('../../../renderer/frameworks/PreviewScreen')
const { allKept } = await import('../../../renderer/storage/record')
const { useView } = await import('../../../renderer/view/viewState')

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const one = asId<'standard'>('T-1')

/** Shows the preview of an edition. */
async function preview(framework: Framework) {
  await openHere(shell, aWorkspace({ frameworks: [framework] }))
  const shown = show(<PreviewScreen framework={frameworkKey(framework)} at="" />)
  await heading(/^Preview/)
  return { ...shown, frame: screen.getByRole('region', { name: 'Preview' }) }
}

beforeEach(() => startAfresh(shell))

afterEach(async () => {
  cleanup()
  await allKept()
})

describe('a whole draft', () => {
  const draft = aCopy((whole) => hideQuestion({ ...whole, about: 'For our partners.' }, q12, true))

  it('is previewed from its card, without what it hides, as those see it who answer and as a lay member does', async () => {
    await keepDraftHere(shell, draft)
    const library = show(<LibraryScreen />)
    await library.user.click(await screen.findByRole('button', { name: 'Preview Our own questions' }))
    expect(useView.getState().route).toEqual({ screen: 'draft', draftId, at: 'preview' })
    cleanup()
    const { user } = showEditor('preview')
    await heading('Preview: Our own questions')
    expect(screen.getByText('For our partners.')).toBeVisible()
    expect(screen.getByText(/^Edition 2027\.1, not published, 2 standards, 2 questions\./)).toBeVisible()
    const frame = screen.getByRole('region', { name: 'Preview' })
    expect(within(frame).getAllByRole('article')).toHaveLength(1)
    expect(within(frame).getAllByRole('radio', { name: 'Good' })).toHaveLength(1)
    await user.click(screen.getByRole('radio', { name: 'a lay member reads it' }))
    expect(within(frame).queryByRole('radio', { name: 'Good' })).toBeNull()
  })

  it('is previewed from “Check and publish”, standard by standard', async () => {
    await keepDraftHere(shell, draft)
    const { user } = showEditor('check')
    await user.click(await screen.findByRole('button', { name: 'Preview the whole draft' }))
    await heading('Preview: Our own questions')
    await user.click(screen.getByRole('button', { name: 'Next standard' }))
    expect(await screen.findByRole('heading', { level: 2, name: '2 Listening' })).toBeVisible()
    expect(useView.getState().route).toEqual({ screen: 'draft', draftId, at: 'preview T-2' })
    await user.click(screen.getByRole('button', { name: 'Go on writing' }))
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'draft', draftId, at: 'words' }))
  })
})

describe('a preview is like the return', () => {
  it('has what the framework is for, and the points to think of', async () => {
    const framework = changeStandard(aFramework(), one, (standard) => ({ ...standard, checklist: ['Who is told'] }))
    const { user, frame } = await preview(framework)
    expect(screen.getByText('What bodies owe children.')).toBeVisible()
    expect(within(frame).getByText('Who is told')).toBeVisible()
    await user.click(screen.getByRole('radio', { name: 'a lay member reads it' }))
    expect(within(frame).getByText('Who is told')).toBeVisible()
  })

  it('has the hints of a return: a question in words alone has only the reminder about privacy', async () => {
    const inWords = changeQuestion(aFramework(), q11, ({ scale: _scale, ...question }) => question)
    const { frame } = await preview(inWords)
    const [words, rated] = within(frame).getAllByRole('textbox', { name: 'What is in place?' })
    expect(words).toHaveAccessibleDescription('Do not name any child, parent or member of staff.')
    expect(rated).toHaveAccessibleDescription('Say how you know. Do not name any child, parent or member of staff.')
  })

  it('tells a lay member what each rating means, and when a question is asked', async () => {
    const waits = changeQuestion(aFramework(), q12, (question) => ({
      ...question,
      showWhen: { question: q11, is: [best] },
    }))
    const { user, frame } = await preview(waits)
    await user.click(screen.getByRole('radio', { name: 'a lay member reads it' }))
    expect(within(frame).getAllByText('Leadership done well', { exact: false })).toHaveLength(2)
    expect(within(frame).getByText('Shown only when 1.1 is “Best”.')).toBeVisible()
  })

  it('calls those who answer by their name', async () => {
    const schools = { ...aFramework(), respondent: { one: 'school', many: 'schools' } }
    await preview(schools)
    expect(screen.getByRole('radio', { name: 'a school sees it' })).toBeChecked()
    cleanup()
    await preview(aFramework())
    expect(screen.getByRole('radio', { name: 'an agency sees it' })).toBeChecked()
  })

  it('offers “Not known” where a return does, and puts the box away for it', async () => {
    const counted = aFrameworkAsking({ 'T-1.1': { scale: undefined, fields: [aField('number', { notKnown: true })] } })
    const { user, frame } = await preview(counted)
    expect(within(frame).getByRole('textbox', { name: 'A number' })).toBeVisible()
    await user.click(within(frame).getByRole('checkbox', { name: /^Not known/ }))
    expect(within(frame).queryByRole('textbox', { name: 'A number' })).toBeNull()
  })

  it('has no fold that opens on nothing', async () => {
    const bare = changeStandard(aFramework(), one, (standard) => ({ ...standard, evidencePrompts: [], references: [] }))
    const { frame } = await preview(bare)
    expect(within(frame).getAllByRole('article')).toHaveLength(2)
    expect(within(frame).queryByText('Behind this question')).toBeNull()
    cleanup()
    show(<PreviewScreen framework={frameworkKey(bare)} at={q21} />)
    expect(await screen.findByText('Behind this question')).toBeVisible()
  })
})
