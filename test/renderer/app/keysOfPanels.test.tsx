import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { installShell } from '../../builders/memoryBridge'
import { show, startAfresh } from '../../builders/openWorkspace'

const shell = installShell()
const { useShellSignals } = await import('../../../renderer/app/useShellSignals')
const { SidePanel } = await import('../../../renderer/ui/SidePanel')
const { useScreenCommands } = await import('../../../renderer/view/screenCommands')

const nextStep = vi.fn()
const stepBack = vi.fn()
const moveDown = vi.fn()

function Screen() {
  useShellSignals()
  useScreenCommands('screen', { nextStep, stepBack, moveDown })
  return (
    <>
      <textarea aria-label="Notes" />
      <SidePanel title="Help for this screen" onClose={() => {}}>
        <button type="button">List of all keys</button>
      </SidePanel>
    </>
  )
}

beforeEach(async () => {
  await startAfresh(shell)
  vi.clearAllMocks()
  show(<Screen />)
})

describe('Page Down and Page Up', () => {
  it('scroll the help while it has the focus, and show the room nothing', () => {
    const heading = screen.getByRole('heading', { name: 'Help for this screen' })
    expect(heading).toHaveFocus()
    for (const place of [heading, screen.getByRole('button', { name: 'List of all keys' })])
      for (const key of ['PageDown', 'PageUp']) expect(fireEvent.keyDown(place, { key })).toBe(true)
    expect(nextStep).not.toHaveBeenCalled()
    expect(stepBack).not.toHaveBeenCalled()
  })

  it('lead the session on and back from everywhere else, beside help that is open too', () => {
    const notes = screen.getByRole('textbox', { name: 'Notes' })
    for (const key of ['PageDown', 'PageUp']) expect(fireEvent.keyDown(notes, { key })).toBe(false)
    expect(nextStep).toHaveBeenCalledOnce()
    expect(stepBack).toHaveBeenCalledOnce()
  })
})

describe('letting go of Alt', () => {
  const press = (key: string) => fireEvent.keyDown(document.body, { key, altKey: true })
  const letGo = () => fireEvent.keyUp(document.body, { key: 'Alt' })

  it('leaves the menu bar alone after a command that was given with it, and leads there without one', () => {
    press('Alt')
    press('ArrowDown')
    expect(moveDown).toHaveBeenCalledOnce()
    expect(letGo()).toBe(false)
    press('Alt')
    expect(letGo()).toBe(true)
  })
})
