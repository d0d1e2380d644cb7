import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { ImportAnswersScreen } = await import('../../../renderer/survey/ImportAnswersScreen')
const { openedWorkspace } = await import('../../../renderer/storage/workspace')

beforeEach(() => startAfresh(shell))

const workspace = aWorkspace()
const cycle = workspace.cycles.find(({ stage }) => stage === 'open')
const names = workspace.returns
  .filter(({ cycleId }) => cycleId === cycle?.id)
  .map(({ organisationId }) => workspace.organisations.find(({ id }) => id === organisationId)?.name ?? '')
const [first = '', second = ''] = names

const rows = (...lines: readonly (readonly string[])[]) => lines.map((line) => line.join('\t')).join('\n')
const headings = ['Agency name', '1.1', '1.1 Comments', '2.1', 'Favourite colour']

async function open(...lines: readonly (readonly string[])[]) {
  await openHere(shell, workspace)
  const shown = show(<ImportAnswersScreen />)
  await shown.user.click(await screen.findByRole('textbox', { name: 'Or paste rows from a spreadsheet' }))
  await shown.user.paste(rows(headings, ...lines))
  await shown.user.click(screen.getByRole('button', { name: 'Read what I pasted' }))
  await screen.findByRole('heading', { name: 'Match the columns' })
  return shown
}

async function kept(name: string) {
  const { copy } = openedWorkspace()
  const organisation = (await copy.organisations.toArray()).find((each) => each.name === name)
  const all = await copy.returns.toArray()
  const found = all.find((each) => each.organisationId === organisation?.id && each.cycleId === cycle?.id)
  if (!found) throw new Error(`${name} has no return`)
  return found
}

const look = () => screen.getByRole('button', { name: 'See what would change' })

describe('bringing in answers of a survey', () => {
  it('matches columns, says what would change, keeps it through the merge, and takes it back', async () => {
    const { user } = await open(
      [first, 'Best', 'We meet each month.', 'Purple', 'Green'],
      [second, 'Good', '', '', 'Red'],
    )
    expect(screen.getByRole('combobox', { name: 'Where 1.1 goes' })).toHaveValue('T-1.1/rating')
    expect(screen.getByRole('combobox', { name: 'Where 1.1 Comments goes' })).toHaveValue('T-1.1/narrative')
    expect(screen.getByRole('combobox', { name: 'Where Favourite colour goes' })).toHaveValue('')
    await user.click(look())
    expect(
      await screen.findByText('2 new, 0 updated, 0 as they are, 0 rows skipped. Nothing will be deleted.'),
    ).toBeVisible()
    expect(screen.getByText(/“Purple”\. It is none of/)).toBeInTheDocument()
    expect((await kept(first)).answers).toEqual({})
    const bring = screen.getByRole('button', { name: 'Bring in 2 returns' })
    await waitFor(() => expect(bring).toHaveFocus())
    await user.click(bring)
    await waitFor(async () => expect((await kept(first)).answers['T-1.1']?.rating).toBe('best'))
    const brought = await kept(first)
    expect(brought.answers['T-1.1']).toMatchObject({ narrative: 'We meet each month.' })
    expect(brought.answers['T-2.1']?.unread.join()).toContain('Purple')
    expect(brought.timeline.at(-1)).toMatchObject({ kind: 'received', form: 'survey' })
    await user.click(await screen.findByRole('button', { name: /^Undo bringing in 2 returns/ }))
    await waitFor(async () => expect((await kept(first)).answers['T-1.1']?.rating ?? null).toBeNull())
  })

  it('changes nothing when the same answers come again', async () => {
    const { user } = await open([first, 'Best', '', '', ''])
    await user.click(look())
    await user.click(await screen.findByRole('button', { name: 'Bring in 1 return' }))
    await screen.findByRole('button', { name: /^Undo/ })
    await user.click(look())
    expect(
      await screen.findByText('0 new, 0 updated, 1 as they are, 0 rows skipped. Nothing will be deleted.'),
    ).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Bring in/ })).toBeNull()
  })

  it('asks whose a row is and takes it only then', async () => {
    const { user } = await open(['Somebody else', 'Best', '', '', ''])
    expect(screen.getByText('There is nothing to bring in yet.')).toBeVisible()
    const whose = screen.getByRole('combobox', { name: /Row 2: Somebody else/ })
    await user.selectOptions(whose, second)
    await waitFor(() => expect(whose).toHaveFocus())
    await user.click(look())
    await user.click(await screen.findByRole('button', { name: 'Bring in 1 return' }))
    await waitFor(async () => expect((await kept(second)).answers['T-1.1']?.rating).toBe('best'))
    expect((await kept(first)).answers).toEqual({})
  })

  it('takes one of two rows of an organisation when a person chose it', async () => {
    const { user } = await open([first, 'Best', '', '', ''], [first, 'Good', '', '', ''])
    expect(screen.queryByRole('button', { name: 'See what would change' })).toBeNull()
    expect(screen.getByText('2 rows.')).toBeVisible()
    expect(screen.getByText('0 rows belong to an organisation of this cycle. 2 rows need you.')).toBeVisible()
    const group = within(screen.getByRole('group', { name: new RegExp(`${first} answered more than once`) }))
    await user.click(group.getByRole('radio', { name: /^Row 3/ }))
    await user.click(look())
    await user.click(await screen.findByRole('button', { name: 'Bring in 1 return' }))
    await waitFor(async () => expect((await kept(first)).answers['T-1.1']?.rating).toBe('good'))
  })

  it('counts the answers as returned when a person says so, and takes that back', async () => {
    const { user } = await open([first, 'Best', '', '', ''])
    await user.click(look())
    await screen.findByRole('button', { name: 'Bring in 1 return' })
    await user.click(screen.getByRole('checkbox', { name: 'Count these as returned' }))
    await user.click(look())
    await user.click(await screen.findByRole('button', { name: 'Bring in 1 return' }))
    await waitFor(async () => expect((await kept(first)).stage).toBe('returned'))
    expect((await kept(first)).signOff?.name).toBe('By survey')
    await user.click(await screen.findByRole('button', { name: /^Undo bringing in 1 return/ }))
    await waitFor(async () => expect((await kept(first)).stage).toBe('draft'))
  })

  it('waits until somebody looked at what may be a child’s number', async () => {
    const { user } = await open([first, 'Best', 'About 943 476 5919.', '', ''])
    expect(screen.getByText('Look at the numbers above first.')).toBeVisible()
    expect(screen.getByText('Row 2: 1.1 Comments')).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: /no child can be told/ }))
    expect(look()).toBeVisible()
  })

  it('remembers where columns went, for this edition', async () => {
    const { user } = await open([first, 'Best', '', '', 'We listen.'])
    await user.selectOptions(screen.getByRole('combobox', { name: 'Where Favourite colour goes' }), 'T-2.1/narrative')
    await user.click(look())
    await user.click(await screen.findByRole('button', { name: 'Bring in 1 return' }))
    await waitFor(async () => expect((await kept(first)).answers['T-2.1']?.narrative).toBe('We listen.'))
    await user.click(screen.getByRole('button', { name: 'Choose another file' }))
    await user.click(await screen.findByRole('textbox', { name: 'Or paste rows from a spreadsheet' }))
    await user.paste(rows(headings, [second, 'Best', '', '', 'So do we.']))
    await user.click(screen.getByRole('button', { name: 'Read what I pasted' }))
    expect(await screen.findByRole('combobox', { name: 'Where Favourite colour goes' })).toHaveValue('T-2.1/narrative')
  })

  it('shows where "Other" goes and names the columns that are left out', async () => {
    await openHere(shell, workspace)
    const { user } = show(<ImportAnswersScreen />)
    await user.click(await screen.findByRole('textbox', { name: 'Or paste rows from a spreadsheet' }))
    const asked = ['Agency name', '1.1', 'Other', 'Any other comments', 'Respondent ID']
    await user.paste(rows(asked, [first, 'Best', 'A panel', 'Thank you', ''], [second, 'Best', '', '', '']))
    await user.click(screen.getByRole('button', { name: 'Read what I pasted' }))
    expect(await screen.findByRole('combobox', { name: 'Where Other goes' })).toHaveDisplayValue('1.1 Other, in words')
    expect(screen.getByText('Columns that are not imported (1)')).toBeVisible()
    expect(screen.getByText('Any other comments: 1 row says something in it, such as “Thank you”')).toBeInTheDocument()
  })

  it('shows the name that was typed where a list had none', async () => {
    await openHere(shell, workspace)
    const { user } = show(<ImportAnswersScreen />)
    await user.click(await screen.findByRole('textbox', { name: 'Or paste rows from a spreadsheet' }))
    const asked = ['Which agency are you answering for?', 'If other, please specify', '1.1']
    await user.paste(rows(asked, ['Other', 'Riverside Club', 'Best'], [first, '', 'Best']))
    await user.click(screen.getByRole('button', { name: 'Read what I pasted' }))
    expect(await screen.findByRole('combobox', { name: 'Row 2: Riverside Club' })).toBeVisible()
    expect(screen.getByText(/1 row belongs to an organisation of this cycle/)).toBeVisible()
  })

  it('says so when nothing in the file is asked here', async () => {
    await openHere(shell, workspace)
    const { user } = show(<ImportAnswersScreen />)
    await user.click(await screen.findByRole('textbox', { name: 'Or paste rows from a spreadsheet' }))
    await user.paste(rows(['Colour', 'Size'], ['Red', '3']))
    await user.click(screen.getByRole('button', { name: 'Read what I pasted' }))
    expect(await screen.findByText(/Nothing in it asks what/)).toBeVisible()
  })
})
