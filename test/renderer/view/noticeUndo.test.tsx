import { act, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { NoticeLine } from '../../../renderer/view/ScreenHeading'
import { tell, undoIsPast } from '../../../renderer/view/viewState'

it('offers Undo of a step until another change was made, and says still what was done', () => {
  render(<NoticeLine onShow={() => undefined} onUndo={() => undefined} />)
  act(() => tell({ tone: 'done', words: 'It is on the agenda.', canUndo: true }))
  expect(screen.getByRole('button', { name: 'Undo' })).toBeVisible()
  act(() => undoIsPast())
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  expect(screen.getByText('It is on the agenda.')).toBeVisible()
  act(() => tell({ tone: 'done', words: 'It is off.', canUndo: true }))
  expect(screen.getByRole('button', { name: 'Undo' })).toBeVisible()
})
