import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import type { Draft } from '../../../shared/frameworks/draft'
import { changeQuestion } from '../../../shared/frameworks/editFramework'
import { removeQuestion } from '../../../shared/frameworks/placeQuestions'
import { q11, q12, q21 } from '../../builders/frameworks'
import { installShell } from '../../builders/memoryBridge'
import { startAfresh } from '../../builders/openWorkspace'
import { write } from '../../builders/typing'
import { aCopy, draftId } from './aCopy'

const shell = installShell()
// The page of a test has no size, so nothing can be scrolled into view.
Element.prototype.scrollIntoView = () => undefined
const { keepDraftHere, showEditor } = await import('./editor')
const { undoLast } = await import('../../../renderer/frameworks/commands')
const { allKept } = await import('../../../renderer/storage/record')
const { sendDrafts } = await import('../../../renderer/ui/useDraft')

let key = ''
const stated = () => (shell.tables(key).drafts[draftId] as unknown as Draft).framework.changes?.questions

/** Question 1.1 is divided in three, 1.2 stays, and 2.1 is gone from the list it stood in. */
const divided = aCopy((whole) => {
  const [first] = whole.standards
  const one = first?.questions[0]
  if (!first || !one) throw new Error('a question to divide')
  const parts = ['a', 'b'].map((part) => ({
    ...one,
    id: asId<'question'>(`part-${part}`),
    label: `1.1${part}`,
    shortTitle: `Part ${part}`,
    text: `What about part ${part}?`,
  }))
  return { ...whole, standards: [{ ...first, questions: [...first.questions, ...parts] }, ...whole.standards.slice(1)] }
})

async function openChanges(draft = divided) {
  key = await keepDraftHere(shell, draft)
  const shown = showEditor('changes')
  await screen.findByRole('heading', { level: 1, name: 'Changes since the edition before' })
  return shown
}

beforeEach(() => startAfresh(shell))

afterEach(async () => {
  cleanup()
  await allKept()
})

describe('what became of the questions of the edition before', () => {
  it('says what is worked out, and shows questions that ask the same on request', async () => {
    const reworded = aCopy((whole) => changeQuestion(whole, q12, (question) => ({ ...question, text: 'Who knows?' })))
    const { user } = await openChanges(reworded)
    const changed = await screen.findByRole('article', { name: '1.2 Question 1.2' })
    expect(within(changed).getByText('It asks 1.2 in other words, or is answered in another way.')).toBeVisible()
    expect(screen.queryByRole('article', { name: '1.1 Question 1.1' })).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: 'Show questions that ask the same, too' }))
    const same = screen.getByRole('article', { name: '1.1 Question 1.1' })
    expect(within(same).getByText('It asks the same as 1.1 before.')).toBeVisible()
  })

  it('makes a split of one question that became three, by saying it of each new one', async () => {
    const { user } = await openChanges()
    for (const part of ['a', 'b']) {
      const article = await screen.findByRole('article', { name: `1.1${part} Part ${part}` })
      expect(within(article).getByText('It is new.')).toBeVisible()
      await user.click(within(article).getByText(/^Say what it came from/))
      await user.selectOptions(
        within(article).getByRole('combobox', { name: 'Question of the edition before' }),
        '1.1 Question 1.1',
      )
      await user.click(within(article).getByRole('button', { name: `Add it to what 1.1${part} came from` }))
      await within(article).findByText(/^1\.1 was split into/)
    }
    expect(stated()).toEqual([{ kind: 'split', was: [q11], is: [q11, 'part-a', 'part-b'] }])
    expect(screen.getByRole('article', { name: '1.1 Question 1.1' })).toHaveTextContent(
      '1.1 was split into 1.1, 1.1a and 1.1b.',
    )
    await undoLast(draftId)
    await waitFor(() => expect(stated()).toEqual([{ kind: 'split', was: [q11], is: [q11, 'part-a'] }]))
  })

  it('takes an origin away again, and focus goes to the way to add one', async () => {
    const { user } = await openChanges()
    await user.click(screen.getByRole('checkbox', { name: 'Show questions that ask the same, too' }))
    const article = await screen.findByRole('article', { name: '1.2 Question 1.2' })
    await user.click(within(article).getByText(/^Say what it came from/))
    await user.click(within(article).getByRole('button', { name: 'Remove: 1.2 did not come from 1.2 Question 1.2' }))
    await within(article).findByText('It is new.')
    await waitFor(() =>
      expect(within(article).getByRole('button', { name: 'Add it to what 1.2 came from' })).toHaveFocus(),
    )
    expect(stated()).toEqual([{ kind: 'new', was: [], is: [q12] }])
  })

  it('lists what is no longer asked, and takes the question that came from it, or why it is gone', async () => {
    const gone = aCopy((whole) => removeQuestion(whole, q12))
    const { user } = await openChanges(gone)
    const article = within(await screen.findByRole('region', { name: 'No longer asked' })).getByRole('article')
    await user.click(within(article).getByText('Say what became of 1.2'))
    await write(
      user,
      within(article).getByRole('textbox', { name: 'Why 1.2 is no longer asked' }),
      'It was asked twice.',
    )
    await sendDrafts()
    await waitFor(() => expect(stated()).toMatchObject([{ kind: 'removed', was: [q12], note: 'It was asked twice.' }]))
    await user.selectOptions(within(article).getByRole('combobox', { name: 'Question of this edition' }), q21)
    await user.click(within(article).getByRole('button', { name: 'Add it to what became of 1.2' }))
    await waitFor(() => expect(stated()).toEqual([{ kind: 'merged', was: [q21, q12], is: [q21] }]))
    await waitFor(() => expect(screen.queryByRole('region', { name: 'No longer asked' })).toBeNull())
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Questions of this edition' })).toHaveFocus())
  })

  it('takes the kind and a note where one question came from one', async () => {
    const reworded = aCopy((whole) => changeQuestion(whole, q12, (question) => ({ ...question, text: 'Who knows?' })))
    const { user } = await openChanges(reworded)
    const article = await screen.findByRole('article', { name: '1.2 Question 1.2' })
    await user.click(within(article).getByText(/^Say what it came from/))
    await user.selectOptions(within(article).getByRole('combobox', { name: 'How 1.2 changed' }), 'moved')
    await within(article).findByText('It was 1.2 before, and moved.')
    await write(
      user,
      within(article).getByRole('textbox', { name: 'What people should know about this change to 1.2' }),
      'It came up late.',
    )
    await sendDrafts()
    await waitFor(() => expect(stated()).toEqual([{ kind: 'moved', was: [q12], is: [q12], note: 'It came up late.' }]))
  })

  it('has no page where a framework names no edition before it', async () => {
    const { changes: _changes, ...alone } = aCopy().framework
    key = await keepDraftHere(shell, { ...aCopy(), framework: alone })
    showEditor('words')
    await screen.findByRole('heading', { level: 1, name: 'Title and words' })
    expect(screen.queryByRole('button', { name: 'Changes since the edition before' })).toBeNull()
  })
})
