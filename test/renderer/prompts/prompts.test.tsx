import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { PromptsScreen } = await import('../../../renderer/prompts/PromptsScreen')
const { LedgerScreen } = await import('../../../renderer/ledger/LedgerScreen')
const { useView } = await import('../../../renderer/view/viewState')
const { openedWorkspace } = await import('../../../renderer/storage/workspace')

beforeEach(() => startAfresh(shell))

const kept = () => openedWorkspace().copy.prompts.toArray()

async function open() {
  await openHere(shell, aWorkspace())
  const shown = show(<PromptsScreen />)
  await screen.findByText('44 of 44 questions')
  return shown
}

describe('the prompts', () => {
  it('are found by words, topic, whom they are for and standard', async () => {
    const { user } = await open()
    await user.selectOptions(screen.getByLabelText('Topic'), 'Exclusions')
    const questions = await screen.findAllByRole('article')
    expect(screen.getByRole('status')).toHaveTextContent(`${questions.length} of 44 questions`)
    for (const each of questions) expect(each).toHaveTextContent('Exclusions')
    await user.click(screen.getByLabelText('Words in the question or its topic'))
    await user.paste('nothing has these words')
    expect(await screen.findByText(/^No question fits all of this/)).toBeVisible()
  })

  it('say of what no source stands behind that it has to be checked first', async () => {
    const { user } = await open()
    await user.click(screen.getByLabelText('Words in the question or its topic'))
    await user.paste('left a school roll')
    const question = await screen.findByRole('article', { name: /left a school roll/ })
    expect(question).toHaveTextContent('No source was found for this. Check it before you say it:')
  })

  it('can be added to, but not with a figure in the question', async () => {
    const { user } = await open()
    await user.click(screen.getByText('Add a question of your own'))
    await user.click(screen.getByLabelText('Your question'))
    await user.paste('Why were 40% of visits late?')
    await user.click(screen.getByLabelText('Its topic'))
    await user.paste('Visits')
    await user.click(screen.getByText('Add the question', { selector: 'button' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Leave figures and years out/)
    expect(await kept()).toEqual([])
    await user.clear(screen.getByLabelText('Your question'))
    await user.click(screen.getByLabelText('Your question'))
    await user.paste('Why are visits late?')
    await user.click(screen.getByText('Add the question', { selector: 'button' }))
    expect(await screen.findByText('45 of 45 questions')).toBeVisible()
    expect(screen.getByRole('article', { name: 'Why are visits late?' })).toHaveTextContent('Your partnership')
  })

  it('lead to asking one of organisations, with its words and its topic filled in', async () => {
    const { user, unmount } = await open()
    await user.click(screen.getByLabelText('Words in the question or its topic'))
    await user.paste('left a school roll')
    await user.click(await screen.findByLabelText(/^Ask this: .* left a school roll/, { selector: 'button' }))
    expect(useView.getState().route).toEqual({ screen: 'challenges', doing: 'asking' })
    unmount()
    show(<LedgerScreen isAsking />)
    expect(await screen.findByLabelText('The question')).toHaveValue(
      'How many pupils left a school roll in the last two years before finishing, and can you say where each one is?',
    )
    expect(screen.getByLabelText('Topic (if you like)')).toHaveValue('Leaving the roll')
  })

  it('are hidden and shown again, and what is known of one is kept with its day', async () => {
    const { user } = await open()
    const [first] = await screen.findAllByRole('article')
    const name = within(first as HTMLElement).getByRole('heading').textContent ?? ''
    await user.click(
      screen.getByText('Write what is known of it', {
        selector: `[aria-labelledby="${first?.getAttribute('aria-labelledby')}"] summary`,
      }),
    )
    const box = within(first as HTMLElement).getByLabelText('What is known here and now')
    await user.clear(box)
    await user.click(box)
    await user.paste('Ours: see the data pack of autumn.')
    await user.click(within(first as HTMLElement).getByRole('button', { name: 'Keep it' }))
    await waitFor(async () => expect((await kept())[0]?.framing?.text).toBe('Ours: see the data pack of autumn.'))
    await user.click(screen.getByLabelText(`Hide: ${name}`))
    expect(await screen.findByText('43 of 44 questions')).toBeVisible()
    expect(screen.queryByRole('article', { name })).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: 'Hidden ones too' }))
    await user.click(await screen.findByLabelText(`Show again: ${name}`))
    await waitFor(async () => expect((await kept())[0]?.isHidden).toBe(false))
  })
})
