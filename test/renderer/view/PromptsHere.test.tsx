import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import type { KeptPrompt } from '../../../shared/challenges/prompts'
import { q11 } from '../../builders/frameworks'
import { onDay } from '../../builders/ledger'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aPartnership, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { QuestionScreen } = await import('../../../renderer/returns/QuestionScreen')
const { LedgerScreen } = await import('../../../renderer/ledger/LedgerScreen')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { allKept } = await import('../../../renderer/storage/record')
const { go, useView } = await import('../../../renderer/view/viewState')
const { openedWorkspace } = await import('../../../renderer/storage/workspace')

const haven = asId<'return'>('return-haven-2026')
const own = (id: string, text: string, agencies: string[]): KeptPrompt => ({
  id: asId(id),
  own: { topic: 'Night staff', text, agencies, standards: ['T-1'] },
  framing: null,
  isHidden: false,
  ...onDay('2026-11-22'),
})
const prompts = [
  own('LOCAL-01', 'Who is on the ward at night?', ['VCS']),
  own('LOCAL-02', 'Who is in the cells at night?', ['POL']),
]

beforeEach(() => startAfresh(shell))
afterEach(async () => {
  cleanup()
  await allKept()
})

/** The window, as far as a question and its asking go. */
function Here() {
  const { route } = useView()
  if (route.screen === 'question') return <QuestionScreen returnId={route.returnId} questionId={route.questionId} />
  return route.screen === 'challenges' ? <LedgerScreen isAsking /> : <p>{route.screen}</p>
}

async function open(only: string | null = null) {
  const whole = aWorkspace({ prompts })
  await openHere(
    shell,
    only === null ? whole : { ...whole, prompts: [], partnership: aPartnership({ only: asId<'organisation'>(only) }) },
  )
  go({ screen: 'question', returnId: haven, questionId: q11 })
  const shown = show(<Here />)
  await screen.findByRole('heading', { level: 1 })
  return shown
}

const summary = (words: RegExp) => screen.findByText(words, { selector: 'summary' })

describe('the prompts beside an answer', () => {
  it('are those for this standard and this agency; asking is one step, and it is said to be asked', async () => {
    const { user } = await open()
    expect(await summary(/^Questions to ask \(1 prompt\)$/)).toBeVisible()
    expect(screen.queryByText('Who is in the cells at night?', { exact: false })).toBeNull()
    act(() => void runMenuItem('sessionQuestion'))
    expect(await summary(/^Questions to ask/)).toHaveFocus()
    await user.keyboard('{Tab}')
    expect(screen.getByRole('button', { name: 'Ask this: Who is on the ward at night?' })).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(await screen.findByLabelText('The question')).toHaveValue('Who is on the ward at night?')
    expect(screen.getByLabelText('Topic (if you like)')).toHaveValue('Night staff')
    expect(screen.getByText(/^From the prompts, Night staff\. Haven Young People: 1\.1/)).toBeVisible()
    await user.type(screen.getByLabelText(/^Who asks/), 'Chair')
    await user.click(screen.getByRole('button', { name: 'Ask it' }))

    expect(await summary(/^Questions to ask \(1 prompt, 1 asked already\)$/)).toBeVisible()
    const [raised] = await openedWorkspace().copy.challenges.toArray()
    expect(raised?.raised).toMatchObject({
      question: 'Who is on the ward at night?',
      organisationId: 'haven',
      by: 'Chair',
      from: { kind: 'prompt', promptId: 'LOCAL-01' },
      about: { framework: 'tiny@2026.1', questionIds: [q11], standardId: 'T-1' },
    })
    act(() => void runMenuItem('sessionQuestion'))
    const list = within((await summary(/^Questions to ask/)).closest('details') as HTMLElement)
    expect(list.getByText(/^Asked of Haven Young People on/)).toHaveTextContent(/: Open\./)
    expect(list.queryByRole('button', { name: /^Ask this/ })).toBeNull()
    await user.click(list.getByRole('button', { name: 'See what became of it: Who is on the ward at night?' }))
    await waitFor(() =>
      expect(useView.getState().route).toMatchObject({ screen: 'challenge', challengeId: raised?.id }),
    )
  })

  it('are not in the file of an agency that answers', async () => {
    await open('haven')
    await new Promise((next) => setTimeout(next, 100))
    expect(screen.queryByText(/^Questions to ask/)).toBeNull()
    expect(runMenuItem('sessionQuestion')).toBe(false)
  })
})
