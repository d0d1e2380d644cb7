import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { MenuButton } from '../../../renderer/ui/MenuButton'

const done = vi.fn<(what: string) => void>()

function Page() {
  const [on, setOn] = useState(true)
  return (
    <>
      <MenuButton
        words="Acts"
        choices={[
          { words: 'Open', keys: 'Enter', onChoose: () => done('open') },
          { words: 'Send', onChoose: () => done('send') },
          { words: 'Shown', on, onChoose: () => setOn(!on) },
        ]}
      />
      <button type="button">Elsewhere</button>
    </>
  )
}

const opened = async () => {
  done.mockClear()
  render(<Page />)
  const user = userEvent.setup()
  const button = screen.getByRole('button', { name: 'Acts' })
  await user.click(button)
  return { user, button }
}
const item = (name: string) => screen.getByRole('menuitem', { name })

describe('a menu', () => {
  it('takes focus to its first choice, and is walked by arrow keys, Home, End and letters', async () => {
    const { user, button } = await opened()
    expect(screen.getByRole('menu', { name: 'Acts' })).toBeVisible()
    expect(button).toHaveAttribute('aria-expanded', 'true')
    expect(item('Open')).toHaveAttribute('aria-keyshortcuts', 'Enter')
    await waitFor(() => expect(item('Open')).toHaveFocus())
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(item('Send')).toHaveFocus())
    await user.keyboard('{ArrowUp}{ArrowUp}')
    await waitFor(() => expect(screen.getByRole('menuitemcheckbox')).toHaveFocus())
    await user.keyboard('{Home}')
    await waitFor(() => expect(item('Open')).toHaveFocus())
    await user.keyboard('{End}{ArrowDown}s')
    await waitFor(() => expect(item('Send')).toHaveFocus())
    await user.keyboard('s')
    await waitFor(() => expect(screen.getByRole('menuitemcheckbox')).toHaveFocus())
  })

  it.each(['{Escape}', '{Tab}'])('is left by %s, with focus where it was', async (key) => {
    const { user, button } = await opened()
    await user.keyboard(key)
    expect(screen.queryByRole('menu')).toBeNull()
    await waitFor(() => expect(button).toHaveFocus())
    expect(button).toHaveAttribute('aria-expanded', 'false')
  })

  it('closes before it does what was chosen', async () => {
    const { user, button } = await opened()
    await user.keyboard('{ArrowDown}{Enter}')
    expect(done.mock.calls).toEqual([['send']])
    expect(screen.queryByRole('menu')).toBeNull()
    await waitFor(() => expect(button).toHaveFocus())
  })

  it('stays open where something is put on or off', async () => {
    const { user } = await opened()
    expect(screen.getByRole('menuitemcheckbox', { name: 'Shown' })).toBeChecked()
    await user.keyboard('{End} ')
    expect(screen.getByRole('menuitemcheckbox', { name: 'Shown' })).not.toBeChecked()
    await waitFor(() => expect(screen.getByRole('menuitemcheckbox')).toHaveFocus())
  })

  it('closes when its button is pressed again, and leaves focus where a person puts it', async () => {
    const { user, button } = await opened()
    await user.click(button)
    expect(screen.queryByRole('menu')).toBeNull()
    await user.click(button)
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }))
    expect(screen.queryByRole('menu')).toBeNull()
    await waitFor(() => expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus())
  })
})
