import { screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { menuItems } from '../../../shared/menu'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { HelpPanel, KeysPanel } = await import('../../../renderer/app/HelpPanel')
const { answerLetterHelp } = await import('../../../renderer/app/help/afterHelp')
const { helpWords } = await import('../../../renderer/app/help/helpWords')
const { keysText } = await import('../../../renderer/app/keysText')
const { SidePanel } = await import('../../../renderer/ui/SidePanel')
const { showPanel, useView } = await import('../../../renderer/view/viewState')

beforeEach(() => startAfresh(shell))

describe('help for a screen', () => {
  it('says what the screen is for, three tasks, and its keys', async () => {
    await openHere(shell, aWorkspace())
    show(<HelpPanel route={{ screen: 'home' }} />)
    const panel = screen.getByRole('complementary', { name: 'Help for this screen' })
    expect(within(panel).getByText(helpWords.home.purpose)).toBeVisible()
    expect(within(panel).getByText('Answer a return')).toBeVisible()
    expect(within(panel).getByText('Reports').nextElementSibling).toHaveTextContent('Ctrl+6')
  })

  it.each(Object.entries({ ...helpWords, answerLetter: answerLetterHelp }))(
    'has three tasks and a key for %s, in sentences of 25 words at most',
    (_, { purpose, tasks, keys }) => {
      expect(tasks).toHaveLength(3)
      expect(keys.length).toBeGreaterThan(0)
      const sentences = [purpose, ...tasks.map(({ steps }) => steps)].flatMap((text) => text.split(/(?<=[.!?]) /))
      expect(sentences.filter((sentence) => sentence.split(' ').length > 25)).toEqual([])
    },
  )

  it('is about the letter where somebody answers one', async () => {
    const start = aWorkspace()
    await openHere(shell, { ...start, partnership: { ...start.partnership, answering: asId('session-1') } })
    show(<HelpPanel route={{ screen: 'home' }} />)
    expect(await screen.findByText(answerLetterHelp.purpose)).toBeVisible()
    expect(screen.queryByText(helpWords.home.purpose)).toBeNull()
  })

  it('leads to the list of all keys', async () => {
    const { user } = show(<HelpPanel route={{ screen: 'setUp' }} />)
    await user.click(screen.getByRole('button', { name: 'List of all keys' }))
    expect(useView.getState().panel).toBe('keys')
  })
})

describe('the list of keys', () => {
  it('has every key of the menu', () => {
    show(<KeysPanel />)
    for (const { label, keys } of menuItems.filter((item) => item.keys !== '')) {
      expect(screen.getByText(label.replace('…', ''), { selector: 'dt' }).nextElementSibling).toHaveTextContent(
        keysText(keys, 'linux'),
      )
    }
  })

  it('has the keys of a list, written as the computer’s keyboard does', () => {
    useView.setState({ platform: 'darwin' })
    show(<KeysPanel />)
    const list = within(screen.getByRole('region', { name: 'In a list of rows' }))
    expect(list.getByText('What can be done to a return').nextElementSibling).toHaveTextContent('Shift+F10, Menu key')
    expect(list.getByText('Choose all returns that are shown').nextElementSibling).toHaveTextContent('Cmd+A')
    expect(list.getByText('Next or previous row').nextElementSibling).toHaveTextContent(/^Up arrow, Down arrow$/)
    expect(list.getByText('Ten rows on or back').nextElementSibling).toHaveTextContent(/^Page Up, Page Down$/)
    expect(list.getByText('First or last row').nextElementSibling).toHaveTextContent(/^Cmd\+Home, Cmd\+End$/)
  })

  it('writes keys as the computer’s keyboard does', () => {
    expect(keysText('Ctrl+Shift+L', 'linux')).toBe('Ctrl+Shift+L')
    expect(keysText('Ctrl+Plus', 'win32')).toBe('Ctrl++')
    expect(keysText('Ctrl+Shift+L', 'darwin')).toBe('Cmd+Shift+L')
    expect(keysText('Alt+Right', 'darwin')).toBe('Option+Right arrow')
  })
})

function Page() {
  const [open, setOpen] = useState(false)
  return (
    <main id="main">
      <h1 tabIndex={-1}>Page</h1>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {open ? (
        <SidePanel title="Panel" onClose={() => setOpen(false)}>
          <p>Words</p>
        </SidePanel>
      ) : null}
    </main>
  )
}

describe('a side panel', () => {
  it('takes focus to its heading, and gives it back on Esc', async () => {
    const { user } = show(<Page />)
    await user.click(screen.getByRole('button', { name: 'Open' }))
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Panel' })).toHaveFocus())
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('complementary')).toBeNull()
    await waitFor(() => expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus())
  })

  it('closes by its button too', async () => {
    const { user } = show(<Page />)
    await user.click(screen.getByRole('button', { name: 'Open' }))
    await user.click(screen.getByRole('button', { name: /^Close/ }))
    await waitFor(() => expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus())
  })

  it('closes what the window shows', async () => {
    showPanel('help')
    const { user } = show(<HelpPanel route={{ screen: 'setUp' }} />)
    await user.click(screen.getByRole('button', { name: /^Close/ }))
    expect(useView.getState().panel).toBeNull()
  })
})
