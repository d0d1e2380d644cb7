import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import type { Draft } from '../../../shared/frameworks/draft'
import { changeQuestion } from '../../../shared/frameworks/editFramework'
import { frameworkKey } from '../../../shared/frameworks/framework'
import { aFramework, best, q11, q12 } from '../../builders/frameworks'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { overwrite, write } from '../../builders/typing'
import { aWorkspace } from '../../builders/workspaces'
import { aCopy, draftId } from './aCopy'

const shell = installShell()
// The page of a test has no size, so nothing can be scrolled into view.
Element.prototype.scrollIntoView = () => undefined
const { keepDraftHere, showEditor } = await import('./editor')
const { LibraryScreen } = await import('../../../renderer/frameworks/LibraryScreen')
const { PreviewScreen } = await import('../../../renderer/frameworks/PreviewScreen')
const { CompareScreen } = await import('../../../renderer/frameworks/CompareScreen')
const { undoLast } = await import('../../../renderer/frameworks/commands')
const { allKept } = await import('../../../renderer/storage/record')
const { sendDrafts } = await import('../../../renderer/ui/useDraft')
const { useView } = await import('../../../renderer/view/viewState')

const framework = aFramework()
const tiny = frameworkKey(framework)
let key = ''
const kept = () => shell.tables(key).drafts[draftId] as unknown as Draft
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })

async function openEditor(at: string, draft = aCopy()) {
  key = await keepDraftHere(shell, draft)
  return showEditor(at)
}

beforeEach(() => startAfresh(shell))

afterEach(async () => {
  cleanup()
  await allKept()
})

describe('the library', () => {
  it('lists drafts, the partnership’s own editions and the starters, and says where one is used', async () => {
    key = await openHere(shell, aWorkspace({ drafts: [aCopy()] }))
    show(<LibraryScreen />)
    await heading('Frameworks')
    const drafts = await screen.findByRole('region', { name: 'Being written' })
    expect(within(drafts).getByText('Our own questions')).toBeVisible()
    const own = screen.getByRole('region', { name: 'Of this partnership' })
    expect(within(own).getByText(/2 standards, 3 questions: 3 rated/)).toBeVisible()
    expect(within(own).getByText(/^Used in Section 11/)).toBeVisible()
    const starters = screen.getByRole('region', { name: 'Starters' })
    expect(within(starters).getAllByText('Starter – agree it locally').length).toBeGreaterThan(3)
    expect(within(starters).getByText(/in force .*until 31 August 2026\./i)).toBeVisible()
    expect(within(starters).queryByText(/Written by/)).toBeNull()
    expect(within(own).getByText(/^Edition 2026\.1\. Written by For tests\./)).toBeVisible()
  })

  it('leads from a search to the question, and teaches what to do when nothing is found', async () => {
    key = await openHere(shell, aWorkspace())
    const { user } = show(<LibraryScreen />)
    const box = await screen.findByRole('searchbox', { name: 'Find a framework or a question' })
    await write(user, box, 'place for 2.1')
    await user.click(await screen.findByRole('button', { name: '2.1 Question 2.1' }))
    expect(useView.getState().route).toEqual({ screen: 'framework', framework: tiny, at: 'T-2.1' })
    await overwrite(user, box, 'zzzz')
    expect(await screen.findByText(/Nothing here has “zzzz”/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Clear the search' }))
    expect(await screen.findByRole('region', { name: 'Starters' })).toBeVisible()
  })

  it('makes a copy to tailor and opens it', async () => {
    key = await openHere(shell, aWorkspace())
    const { user } = show(<LibraryScreen />)
    const own = await screen.findByRole('region', { name: 'Of this partnership' })
    await user.click(within(own).getByRole('button', { name: /^Make a copy to tailor/ }))
    await waitFor(() => expect(useView.getState().route).toMatchObject({ screen: 'draft', at: 'words' }))
    const [draft] = Object.values(shell.tables(key).drafts) as unknown as Draft[]
    expect(draft).toMatchObject({ basedOn: tiny, stage: 'open', framework: { title: framework.title } })
    expect(draft?.framework.id).not.toBe(framework.id)
  })
})

describe('the next edition', () => {
  it('is proposed with a number that no edition has, published or being written', async () => {
    const editions = ['2026.1', '2026.2'].map((edition) => ({ ...framework, edition, editionLabel: edition }))
    const draft = aCopy((whole) => ({ ...whole, id: framework.id, edition: '2026.3' }))
    key = await openHere(shell, aWorkspace({ frameworks: editions, drafts: [draft] }))
    const { user } = show(<LibraryScreen />)
    await user.click(await screen.findByRole('button', { name: /^Write the next edition of .*, edition 2026\.1$/ }))
    await waitFor(() => expect(useView.getState().route).toMatchObject({ screen: 'draft', at: 'words' }))
    const drafts = Object.values(shell.tables(key).drafts) as unknown as Draft[]
    expect(drafts.map((each) => each.framework.edition).sort()).toEqual(['2026.3', '2026.4'])
  })
})

describe('a file', () => {
  const fileOf = (value: object) => ({
    kind: 'opened' as const,
    name: 'Ours.json',
    bytes: new TextEncoder().encode(JSON.stringify(value)),
  })

  it('shows what is to be put right before anything is kept, and keeps what could be read as a draft', async () => {
    key = await openHere(shell, aWorkspace())
    const { user } = show(<LibraryScreen />)
    shell.world.fileToOpen = fileOf(changeQuestion(framework, q12, (question) => ({ ...question, text: '' })))
    await user.click(await screen.findByRole('button', { name: 'Save an empty workbook' }))
    await waitFor(() => expect(useView.getState().notice?.words).toMatch(/^Saved: /))
    await user.click(await screen.findByRole('button', { name: 'Import…' }))
    await heading('Keep this framework?')
    expect(useView.getState().notice).toBeNull()
    expect(screen.getByRole('rowheader', { name: 'standards[0].questions[1].text' })).toBeVisible()
    expect(Object.keys(shell.tables(key).drafts)).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Keep what could be read as a draft' }))
    await waitFor(() => expect(useView.getState().route).toMatchObject({ screen: 'draft', at: 'check' }))
    expect(Object.keys(shell.tables(key).drafts)).toHaveLength(1)
  })

  it('that is no framework is refused, and nothing is kept', async () => {
    key = await openHere(shell, aWorkspace())
    const { user } = show(<LibraryScreen />)
    shell.world.fileToOpen = fileOf({ hello: 'there' })
    await user.click(await screen.findByRole('button', { name: 'Import…' }))
    await heading('This file was not read')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await heading('Frameworks')
    expect(Object.keys(shell.tables(key).drafts)).toEqual([])
  })

  it('begins a draft without the words that only repeat others', async () => {
    key = await openHere(shell, aWorkspace())
    const { user } = show(<LibraryScreen />)
    shell.world.fileToOpen = fileOf({ ...framework, about: framework.title })
    await user.click(await screen.findByRole('button', { name: 'Import…' }))
    await user.click(await screen.findByRole('button', { name: 'Keep it as a draft' }))
    await waitFor(() => expect(Object.values(shell.tables(key).drafts)).toHaveLength(1))
    const [draft] = Object.values(shell.tables(key).drafts) as unknown as Draft[]
    expect(draft?.framework).toMatchObject({ about: '', editionLabel: '', title: framework.title })
  })

  it('is saved in the form that is read back whole', async () => {
    key = await openHere(shell, aWorkspace())
    const { user } = show(<LibraryScreen />)
    const own = await screen.findByRole('region', { name: 'Of this partnership' })
    await user.click(within(own).getByRole('button', { name: /^Save as a framework file/ }))
    await waitFor(() => expect(useView.getState().notice?.words).toMatch(/^Saved: .*\.json\.$/))
  })
})

describe('a preview', () => {
  it('shows a question with the controls of a return, and what a lay member reads', async () => {
    key = await openHere(shell, aWorkspace())
    const { user } = show(<PreviewScreen framework={tiny} at="" />)
    await heading(/^Preview/)
    await user.click(screen.getAllByRole('radio', { name: 'Good' })[0] as HTMLElement)
    expect(shell.tables(key).returns).toEqual(expect.not.objectContaining({ answers: { [q11]: expect.anything() } }))
    await user.click(screen.getByRole('radio', { name: 'a lay member reads it' }))
    expect(screen.queryByRole('radio', { name: 'Good' })).toBeNull()
    expect(screen.getByText('The lead has left')).toBeVisible()
  })

  it('leads to a question of another standard', async () => {
    key = await openHere(shell, aWorkspace())
    const { user } = show(<PreviewScreen framework={tiny} at="" />)
    await write(user, await screen.findByRole('searchbox', { name: 'Find a question' }), '2.1')
    await user.click(screen.getByRole('button', { name: '2.1 Question 2.1' }))
    expect(useView.getState().route).toMatchObject({ at: 'T-2.1' })
  })
})

describe('a preview of groups and follow-ups', () => {
  it('has the heading of a group over its questions, and says when a question is shown', async () => {
    const lead = asId<'group'>('lead')
    const grouped = changeQuestion(framework, q12, (question) => ({
      ...question,
      group: lead,
      showWhen: { question: q11, is: [best] },
    }))
    const standards = grouped.standards.map((each, place) =>
      place === 0 ? { ...each, groups: [{ id: lead, title: 'Leads' }] } : each,
    )
    key = await openHere(shell, aWorkspace({ frameworks: [{ ...grouped, standards }] }))
    show(<PreviewScreen framework={tiny} at="" />)
    await heading(/^Preview/)
    expect(screen.getByRole('heading', { level: 3, name: 'Leads' })).toBeVisible()
    expect(screen.getByRole('heading', { level: 3, name: '1.1 Question 1.1' })).toBeVisible()
    expect(screen.getByRole('heading', { level: 4, name: '1.2 Question 1.2' })).toBeVisible()
    expect(screen.getAllByText(/^Shown only when/)).toHaveLength(1)
    expect(screen.getByText('Shown only when 1.1 is “Best”.')).toBeVisible()
  })
})

describe('a comparison', () => {
  it('says what becomes of answers and shows both wordings', async () => {
    const before = { ...framework, edition: '2025.1', editionLabel: '2025 edition' }
    const now = changeQuestion(framework, q12, (question) => ({ ...question, text: 'What is ready for 1.2?' }))
    key = await openHere(shell, aWorkspace({ frameworks: [now, before] }))
    show(<CompareScreen framework={frameworkKey(now)} before={frameworkKey(before)} />)
    await heading('Compare editions')
    expect(screen.getByText(/Answers to 2 of 3 questions carry forward as they are/)).toBeVisible()
    expect(screen.getByText(/Answers to 1 more are offered with the difference/)).toBeVisible()
    expect(screen.getByText('ready', { exact: false, selector: 'ins' })).toBeVisible()
    expect(screen.queryByRole('heading', { name: 'The same, renamed' })).toBeNull()
  })

  it('shows both titles of what is the same and was renamed', async () => {
    const before = changeQuestion({ ...framework, edition: '2025.1' }, q12, (question) => ({
      ...question,
      shortTitle: 'The plan',
    }))
    key = await openHere(shell, aWorkspace({ frameworks: [framework, before] }))
    const { user } = show(<CompareScreen framework={tiny} before={frameworkKey(before)} />)
    const renamed = await screen.findByRole('region', { name: 'The same, renamed' })
    expect(within(renamed).getByText('The plan', { selector: 'del' })).toBeVisible()
    expect(within(renamed).getByText('Question 1.2', { selector: 'ins' })).toBeVisible()
    expect(screen.getByText(/All 3 questions ask the same/)).toBeVisible()
    await user.click(within(renamed).getByRole('button', { name: 'Open question 1.2' }))
    expect(useView.getState().route).toEqual({ screen: 'framework', framework: tiny, at: q12 })
  })
})

describe('the editor', () => {
  it('keeps what is typed as one edit, which Undo takes back as a whole', async () => {
    const { user } = await openEditor(`question ${q11}`)
    const box = await screen.findByRole('textbox', { name: 'The question' })
    await overwrite(user, box, 'Who leads?')
    await sendDrafts()
    await write(user, box, ' And who stands in?')
    await sendDrafts()
    await waitFor(() => expect(kept().undo).toHaveLength(1))
    expect(kept().undo[0]?.does).toBe('reword 1.1')
    await undoLast(draftId)
    expect(kept().framework.standards).toEqual(aCopy().framework.standards)
    await waitFor(() => expect(box).toHaveValue('What is in place for 1.1?'))
  })

  it('adds, moves and removes a question, and goes to the next one', async () => {
    const { user } = await openEditor(`question ${q11}`)
    await user.click(await screen.findByRole('button', { name: /^Add a question after it/ }))
    await heading('Question 1.1a without a title')
    await user.click(screen.getByRole('button', { name: /^Move up/ }))
    await waitFor(() => expect(kept().framework.standards[0]?.questions[0]?.label).toBe('1.1a'))
    await user.click(screen.getByRole('button', { name: 'Remove this question' }))
    await heading(/^Question 1\.1 /)
    expect(kept().framework.standards[0]?.questions.map(({ label }) => label)).toEqual(['1.1', '1.2'])
  })

  it('changes how a question is answered and shows how it will look', async () => {
    const { user } = await openEditor(`question ${q11}`)
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Kind of question' }), 'choice')
    const choices = await screen.findByRole('textbox', { name: 'Choices' })
    await overwrite(user, choices, 'Every year\nLess often')
    await sendDrafts()
    expect(await screen.findByRole('radio', { name: 'Less often' })).toBeVisible()
  })

  it('lists what is to be put right, each leading to its place, and publishes when there is nothing left', async () => {
    const draft = aCopy((whole) => changeQuestion(whole, q12, (question) => ({ ...question, text: '' })))
    const { user } = await openEditor('check', draft)
    await heading('Check and publish')
    await user.click(screen.getByRole('button', { name: 'Publish this edition' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/1 thing has to be put right first/)
    expect(Object.keys(shell.tables(key).frameworks)).toEqual([tiny])
    await user.click(screen.getByRole('button', { name: 'Question 1.2 has no text.' }))
    await write(user, await screen.findByRole('textbox', { name: 'The question' }), 'Who is asked?')
    await sendDrafts()
    useView.setState({ route: { screen: 'draft', draftId, at: 'check' } })
    await screen.findByText(/There is nothing. This framework can be published./)
    await user.click(screen.getByRole('button', { name: 'Publish this edition' }))
    await user.click(await screen.findByRole('button', { name: 'Publish' }))
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'frameworks' }))
    expect(Object.keys(shell.tables(key).frameworks)).toContain('ours@2027.1')
    expect(kept().stage).toBe('published')
  })

  it('adds a level with a colour for what it means', async () => {
    const { user } = await openEditor('scales')
    await heading('Scales')
    await user.click(screen.getByRole('button', { name: 'Add a level' }))
    const level = await screen.findByRole('group', { name: 'Level 5' })
    await user.selectOptions(within(level).getByRole('combobox', { name: 'What it means' }), 'not-met')
    await waitFor(() => expect(kept().framework.scales[0]?.levels[4]).toMatchObject({ meaning: 'not-met', step: 'd' }))
  })

  it('puts a draft away, and the library takes it out again', async () => {
    const { user, unmount } = await openEditor('check')
    await user.click(await screen.findByRole('button', { name: 'Put this draft away' }))
    await waitFor(() => expect(kept().stage).toBe('withdrawn'))
    unmount()
    show(<LibraryScreen />)
    await user.click(await screen.findByText('Put away (1)'))
    await user.click(screen.getByRole('button', { name: /^Take it out again/ }))
    await waitFor(() => expect(kept().stage).toBe('open'))
  })
})
