import { act, screen, waitFor, within } from '@testing-library/react'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { best, good, q11, q12, some } from '../../builders/frameworks'
import { layOutGrids } from '../../builders/gridLayout'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAnswer, aReturn } from '../../builders/returns'
import { aCycle, aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { ModerationScreen } = await import('../../../renderer/moderation/ModerationScreen')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { useView } = await import('../../../renderer/view/viewState')
const { keepModeration } = await import('../../../renderer/view/moderationView')
const { useSettings } = await import('../../../renderer/storage/settings')
const { readWorkspace } = await import('../../../renderer/storage/workspace')

beforeAll(layOutGrids)
afterAll(() => {
  vi.restoreAllMocks()
})
beforeEach(() => startAfresh(shell))

const haven = aReturn({
  stage: 'returned',
  answers: { [q11]: anAnswer({ rating: best, narrative: 'We meet.' }), [q12]: anAnswer({ rating: some }) },
})

async function open(stage: 'open' | 'closed' = 'open') {
  await openHere(shell, aWorkspace({ cycles: [aCycle({ stage })], returns: [haven] }))
  keepModeration({ shown: 'all', rule: null, at: null })
  const shown = show(<ModerationScreen />)
  await screen.findByRole('grid', { name: 'Answers to decide on' })
  return shown
}

const stored = async () => (await readWorkspace()).returns.find(({ id }) => id === haven.id)
const heading = (label: string) => screen.findByRole('heading', { level: 2, name: `Haven Young People: ${label}` })
const first = '1.1 Question 1.1'
const second = '1.2 Question 1.2'

describe('moderation', () => {
  it('shows the answer with why it is here, and how many are decided', async () => {
    await open()
    expect(await heading(first)).toBeVisible()
    expect(screen.getByText(/^0 of/)).toHaveTextContent(/^0 of 3 answers decided, from 1 return of 1\. As at /)
    expect(screen.getByText('Rated Best, and no evidence is named.')).toBeVisible()
    expect(screen.getByText('We meet.')).toBeVisible()
  })

  it('prints every answer of the queue, and each once', async () => {
    await open()
    await heading(first)
    act(() => void window.dispatchEvent(new Event('beforeprint')))
    const rows = within(screen.getByRole('table', { name: '3 of 3 answers' })).getAllByRole('row')
    expect(rows.slice(1).map((row) => within(row).getAllByRole('cell')[0]?.textContent)).toEqual(
      expect.arrayContaining([first, second]),
    )
    expect(rows).toHaveLength(4)
    act(() => void window.dispatchEvent(new Event('afterprint')))
    expect(screen.queryByRole('table', { name: '3 of 3 answers' })).toBeNull()
  })

  it('asks why a rating differs, records it beside the answer and goes on; Ctrl+Z takes it back in one step', async () => {
    const { user } = await open()
    await heading(first)
    await user.selectOptions(screen.getByLabelText('Agreed rating'), 'Good')
    await user.type(screen.getByLabelText('The panel’s question'), 'How do you know?')
    await user.type(screen.getByLabelText('Who decides'), 'Challenge panel')
    runMenuItem('nextUnanswered')
    expect(await screen.findByText(/^The agreed rating is not the organisation’s own\. Say why/)).toBeVisible()
    expect((await stored())?.agreed).toEqual({})
    await user.type(screen.getByLabelText(/^Why it differs/), 'No proof was shown.')
    runMenuItem('nextUnanswered')
    await waitFor(async () => expect(await heading(second)).toHaveFocus())
    const after = await stored()
    expect(after?.agreed[q11]).toMatchObject({ rating: good, reason: 'No proof was shown.', by: 'Challenge panel' })
    expect(after?.panel?.[q11]).toMatchObject({ query: 'How do you know?' })
    expect(after?.answers[q11]?.rating).toBe(best)
    expect(useView.getState().notice?.words).toBe('Recorded for Haven Young People, 1.1.')
    runMenuItem('undo')
    await waitFor(async () => expect((await stored())?.agreed).toEqual({}))
    expect((await stored())?.panel).toEqual({})
  })

  it('records "not agreed" as a result, what was looked at with its day, and what goes to the session', async () => {
    const { user } = await open()
    await heading(first)
    await user.selectOptions(screen.getByLabelText('Agreed rating'), 'Not agreed – both views stand')
    await user.type(screen.getByLabelText('Why it was not agreed, and who decides now'), 'The chair decides.')
    await user.click(screen.getByRole('radio', { name: 'Yes, and it does not' }))
    await user.click(screen.getByRole('radio', { name: 'Take to the session' }))
    await user.clear(screen.getByLabelText('Who decides'))
    await user.type(screen.getByLabelText('Who decides'), 'Panel')
    await user.click(screen.getByRole('button', { name: /^Record and next/ }))
    await heading(second)
    const after = await stored()
    expect(after?.agreed[q11]).toMatchObject({ rating: null, reason: 'The chair decides.' })
    expect(after?.panel?.[q11]).toMatchObject({ outcome: 'toSession', evidence: { outcome: 'notSeen', by: 'Panel' } })
    const row = within(screen.getByRole('grid')).getAllByRole('rowheader')[0]
    await waitFor(() => expect(row).toHaveTextContent('Decided. To the session'))
  })

  it('goes from answer to answer with Alt and the arrows, and keeps what was begun', async () => {
    const { user } = await open()
    await heading(first)
    await user.type(screen.getByLabelText('The panel’s question'), 'Begun')
    runMenuItem('moveDown')
    await waitFor(async () => expect(await heading(second)).toHaveFocus())
    expect(screen.getByLabelText('The panel’s question')).toHaveValue('')
    expect(within(screen.getByRole('grid')).getAllByRole('rowheader')[0]).toHaveTextContent('Not recorded yet')
    runMenuItem('moveUp')
    await waitFor(async () => expect(await heading(first)).toHaveFocus())
    expect(screen.getByLabelText('The panel’s question')).toHaveValue('Begun')
  })

  it('keeps half-written words on the disk until they are recorded, and forgets them then', async () => {
    const { user, unmount } = await open()
    await heading(first)
    await user.click(screen.getByRole('textbox', { name: 'The panel’s question' }))
    await user.paste('How do you know?')
    unmount()
    await waitFor(() => expect(useSettings.getState().unrecorded).toHaveLength(1))
    expect((await shell.start()).settings.unrecorded[0]?.decision).toContain('How do you know?')
    const again = show(<ModerationScreen />)
    expect(await screen.findByRole('textbox', { name: 'The panel’s question' })).toHaveValue('How do you know?')
    await again.user.clear(screen.getByLabelText('Who decides'))
    await again.user.type(screen.getByLabelText('Who decides'), 'Panel')
    runMenuItem('nextUnanswered')
    await waitFor(async () => expect((await stored())?.panel?.[q11]?.query).toBe('How do you know?'))
    await waitFor(() => expect(useSettings.getState().unrecorded).toEqual([]))
  })

  it('sends back with a question, that the list of returns shows; “No change” agrees on the own rating', async () => {
    const { user } = await open()
    await heading(first)
    await user.click(screen.getByRole('radio', { name: 'No change' }))
    expect(screen.getByLabelText('Agreed rating')).toHaveValue(best)
    await user.click(screen.getByRole('radio', { name: 'Send back with a question' }))
    expect(screen.getByLabelText('Agreed rating')).toHaveValue('')
    await user.clear(screen.getByLabelText('Who decides'))
    await user.type(screen.getByLabelText('Who decides'), 'Panel')
    runMenuItem('nextUnanswered')
    expect(await screen.findByText(/^Type the question that goes back/)).toBeVisible()
    await user.type(screen.getByRole('textbox', { name: 'The panel’s question' }), 'Who knows?')
    runMenuItem('nextUnanswered')
    await waitFor(async () => expect((await stored())?.timeline).toMatchObject([{ kind: 'read', result: 'queried' }]))
  })

  it('takes the day on which evidence was checked with the keys alone, and refuses one to come', async () => {
    const { user } = await open()
    await heading(first)
    await user.click(screen.getByRole('radio', { name: 'Yes, and it shows what the answer says' }))
    await user.clear(screen.getByLabelText('Who decides'))
    await user.type(screen.getByLabelText('Who decides'), 'Panel')
    const day = screen.getByLabelText('Checked on')
    await user.clear(day)
    await user.type(day, '1 March 2999')
    runMenuItem('nextUnanswered')
    expect(await screen.findByText(/^The evidence was checked on a day still to come\./)).toBeVisible()
    await user.clear(day)
    await user.type(day, '1 March 2020')
    runMenuItem('nextUnanswered')
    await waitFor(async () => expect((await stored())?.panel?.[q11]?.evidence?.on).toBe('2020-03-01'))
  })

  it('lists for every number exactly as many answers', async () => {
    const { user } = await open()
    await heading(first)
    const listed = () =>
      within(screen.getByRole('grid', { name: 'Answers to decide on' })).getAllByRole('row').length - 1
    await user.click(screen.getByText('The rules, and switching them off'))
    const found = screen.getAllByRole('button', { name: /^Found: / })
    expect(found.length).toBeGreaterThan(1)
    for (const { textContent } of found) {
      await user.click(
        screen.getAllByRole('button', { name: /^Found: / })[
          found.findIndex((each) => each.textContent === textContent)
        ] as HTMLElement,
      )
      await waitFor(() => expect(listed()).toBe(Number(textContent?.replace('Found: ', ''))))
    }
    expect(screen.getByRole('option', { name: /^Only: / })).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: '3 answers: all that are back' }))
    await waitFor(() => expect(listed()).toBe(3))
    expect(screen.queryByRole('option', { name: /^Only: / })).toBeNull()
    const show = screen.getByRole('combobox', { name: 'Show' })
    await user.selectOptions(show, 'open')
    expect(show).toHaveFocus()
    await user.click(screen.getByRole('button', { name: '1 return of 1' }))
    expect(useView.getState().route).toEqual({ screen: 'returns' })
  })

  it('has each rule of the queue switched off', async () => {
    const { user } = await open()
    await heading(first)
    await user.click(screen.getByText('The rules, and switching them off'))
    await user.click(screen.getByRole('checkbox', { name: 'Top rating, no evidence' }))
    await waitFor(() => expect(screen.queryByText('Rated Best, and no evidence is named.')).toBeNull())
    expect(useSettings.getState().flagRulesOff).toEqual(['topWithoutEvidence'])
  })

  it('only reads in a closed cycle', async () => {
    await open('closed')
    await heading(first)
    expect(screen.getByText(/^This cycle is closed/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Record/ })).toBeNull()
  })
})
