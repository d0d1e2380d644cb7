import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { BesideFields, Field } from '../../../renderer/ui/Field'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { LookBeside } = await import('../../../renderer/view/LookBeside')
const { useView } = await import('../../../renderer/view/viewState')
const { useSettings } = await import('../../../renderer/storage/settings')

beforeEach(async () => {
  await startAfresh(shell)
  await openHere(shell, aWorkspace())
})

let typed = ''

/** A box for an answer, and a line beside it, as screens draw them. */
function Boxes({ first = '' }: { readonly first?: string }) {
  const [text, setText] = useState(first)
  typed = text
  return (
    <BesideFields value={LookBeside}>
      <Field label="What is in place">
        {(ties) => <textarea {...ties} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <Field label="Contact">{(ties) => <input {...ties} defaultValue="07700 900123" />}</Field>
    </BesideFields>
  )
}

const list = () => screen.queryByRole('list', { name: /could tell which child/ })
const listed = async () => screen.findByRole('list', { name: /could tell which child/ })

describe('as somebody types', () => {
  it('marks what could tell which child is meant, says so once, and takes no key away', async () => {
    const { user } = show(<Boxes />)
    await user.type(screen.getByLabelText('What is in place'), 'Zainab, aged 9, waited.')
    expect(typed).toBe('Zainab, aged 9, waited.')
    expect(await listed()).toHaveTextContent('Possible name with an age: Zainab, aged 9')
    expect(useView.getState().announcement).toBe('Possible name with an age in “What is in place”')
    useView.setState({ announcement: '' })
    await user.type(screen.getByLabelText('What is in place'), ' More.')
    await new Promise((done) => setTimeout(done, 1_200))
    expect(useView.getState().announcement).toBe('')
  })

  it('leaves the number in a line for contacts alone', async () => {
    show(<Boxes />)
    await new Promise((done) => setTimeout(done, 1_200))
    expect(list()).toBeNull()
  })
})

describe('what can be done about it', () => {
  it('gives the child a name that is not used yet, and keeps the age', async () => {
    const { user } = show(<Boxes first="Child A moved. Zainab, aged 9, waited." />)
    await user.click(await screen.findByText(/Possible name with an age/))
    await user.click(screen.getByRole('button', { name: 'Use a pseudonym (Child B)' }))
    expect(typed).toBe('Child A moved. Child B, aged 9, waited.')
    expect(screen.getByLabelText('What is in place')).toHaveFocus()
    await waitFor(() => expect(list()).toBeNull())
  })

  it('takes it out', async () => {
    const { user } = show(<Boxes first="NHS no 999 012 3454." />)
    await user.click(await screen.findByText(/Possible NHS number/))
    await user.click(screen.getByRole('button', { name: 'Replace with “[removed]”' }))
    expect(typed).toBe('NHS no [removed].')
    await waitFor(() => expect(list()).toBeNull())
  })

  it('keeps it by a keyed hash and asks no more, until the sentence is another one', async () => {
    const { user, unmount } = show(<Boxes first="Good. Zainab, aged 9, is made up. More." />)
    await user.click(await screen.findByText(/Possible name with an age/))
    await user.click(screen.getByRole('button', { name: 'Keep – it is not about a child' }))
    await waitFor(() => expect(list()).toBeNull())
    const kept = JSON.stringify(useSettings.getState().notAboutAChild)
    expect(kept).toMatch(/"marks":\["[0-9a-f]{64}"\]/)
    expect(kept).not.toContain('Zainab')
    unmount()
    show(<Boxes first="Other words. Zainab, aged 9, is made up. And more." />)
    await new Promise((done) => setTimeout(done, 1_200))
    expect(list()).toBeNull()
  })

  it('asks again about the same words in another sentence', async () => {
    const { user, unmount } = show(<Boxes first="Zainab, aged 9, is made up." />)
    await user.click(await screen.findByText(/Possible name with an age/))
    await user.click(screen.getByRole('button', { name: 'Keep – it is not about a child' }))
    await waitFor(() => expect(list()).toBeNull())
    unmount()
    show(<Boxes first="We saw Zainab, aged 9, at home." />)
    expect(await listed()).toHaveTextContent('Zainab, aged 9')
  })
})
