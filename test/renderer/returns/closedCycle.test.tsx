import { screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { q11 } from '../../builders/frameworks'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAnswer } from '../../builders/returns'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { CheckScreen } = await import('../../../renderer/returns/CheckScreen')
const { QuestionScreen } = await import('../../../renderer/returns/QuestionScreen')
const { TaskListScreen } = await import('../../../renderer/returns/TaskListScreen')

const open = aWorkspace()
const draft = open.returns.find(({ stage }) => stage === 'draft')
if (!draft) throw new Error('The workspace has no draft')
const closed = { ...open, cycles: open.cycles.map((cycle) => ({ ...cycle, stage: 'closed' as const })) }

beforeEach(() => startAfresh(shell))

it.each([
  ['its first page', <TaskListScreen key="1" returnId={draft.id} />, 'Check and return'],
  ['a question', <QuestionScreen key="2" returnId={draft.id} questionId={q11} />, 'Add evidence'],
  ['its check', <CheckScreen key="3" returnId={draft.id} />, 'Sign off and return'],
])('a return of a closed cycle is read and no more: %s', async (_what, page, action) => {
  await openHere(shell, open)
  const before = show(page)
  expect((await screen.findAllByRole('button', { name: new RegExp(action, 'i') })).length).toBeGreaterThan(0)
  before.unmount()
  await startAfresh(shell)
  await openHere(shell, closed)
  show(page)
  expect(await screen.findByText(/cycle is closed/)).toBeVisible()
  expect(screen.queryByRole('button', { name: new RegExp(action, 'i') })).toBeNull()
  expect(screen.queryByRole('textbox')).toBeNull()
})

it('shows words that could not be read in a return of a closed cycle, without a button that does nothing', async () => {
  const unread = { ...draft, answers: { [q11]: anAnswer({ unread: ['row 7: maybe'] }) }, unread: ['Staff: many'] }
  await openHere(shell, { ...closed, returns: closed.returns.map((each) => (each.id === draft.id ? unread : each)) })
  const question = show(<QuestionScreen returnId={draft.id} questionId={q11} />)
  expect(await screen.findByText('row 7: maybe')).toBeVisible()
  expect(screen.queryByRole('button', { name: /I have seen to/ })).toBeNull()
  question.unmount()
  show(<CheckScreen returnId={draft.id} />)
  expect(await screen.findByText('Staff: many')).toBeVisible()
  expect(screen.queryByRole('button', { name: /I have seen to/ })).toBeNull()
})
