import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { asId } from '../../../shared/basics/id'
import type { FieldOf, FieldValue } from '../../../shared/frameworks/field'
import { installShell } from '../../builders/memoryBridge'
import { show } from '../../builders/openWorkspace'

installShell()
const { ChoicesField } = await import('../../../renderer/view/choiceFields')

const option = (id: string) => ({ id: asId<'option'>(id), label: `The ${id}` })
const field: FieldOf<'choices'> = {
  id: asId('who'),
  label: 'Who is told?',
  kind: 'choices',
  options: ['board', 'staff', 'board-chair'].map(option),
}
const chosen = (...ids: string[]): FieldValue => ({ kind: 'choices', options: ids.map((id) => asId<'option'>(id)) })
const ticked = () =>
  screen.getAllByRole('checkbox', { checked: true }).map((box) => box.closest('label')?.textContent ?? '')

afterEach(cleanup)

describe('several choices', () => {
  it('shows a tick at once and keeps the choices in the order of the question', async () => {
    const keep = vi.fn()
    const { user } = show(<ChoicesField field={field} value={chosen('board-chair')} onKeep={keep} />)
    expect(ticked()).toEqual(['The board-chair'])
    await user.click(screen.getByRole('checkbox', { name: 'The staff' }))
    expect(ticked()).toEqual(['The staff', 'The board-chair'])
    expect(keep).toHaveBeenLastCalledWith(chosen('staff', 'board-chair'))
  })

  it('keeps nothing when the last choice is taken away', async () => {
    const keep = vi.fn()
    const { user } = show(<ChoicesField field={field} value={chosen('board')} onKeep={keep} />)
    await user.click(screen.getByRole('checkbox', { name: 'The board' }))
    expect(keep).toHaveBeenLastCalledWith(null)
  })

  it('follows the record when that changes, and not when it is only read again', async () => {
    const draw = (value: FieldValue) => <ChoicesField field={field} value={value} onKeep={() => null} />
    const { user, rerender } = show(draw(chosen('board')))
    await user.click(screen.getByRole('checkbox', { name: 'The staff' }))
    rerender(draw(chosen('board')))
    expect(ticked()).toEqual(['The board', 'The staff'])
    rerender(draw(chosen('board-chair')))
    expect(ticked()).toEqual(['The board-chair'])
  })
})
