import { screen, waitFor, within } from '@testing-library/react'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { beforeEach, describe, expect, it } from 'vitest'
import { questionsOf } from '../../../shared/frameworks/lookUp'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { ImportAnswersScreen } = await import('../../../renderer/survey/ImportAnswersScreen')
const { openedWorkspace } = await import('../../../renderer/storage/workspace')

beforeEach(() => startAfresh(shell))

const workspace = aWorkspace()
const cycle = workspace.cycles.find(({ stage }) => stage === 'open')
const [framework] = workspace.frameworks
const asked = workspace.returns.filter(({ cycleId }) => cycleId === cycle?.id)
const names = asked.map(
  ({ organisationId }) => workspace.organisations.find(({ id }) => id === organisationId)?.name ?? '',
)
const [first = '', second = ''] = names
const questions = framework ? questionsOf(framework).map(({ question }) => question) : []
const [one, two] = questions

const cell = (words: string, fill?: string) =>
  new TableCell({ children: [new Paragraph(words)], ...(fill ? { shading: { fill } } : {}) })
const row = (...cells: readonly TableCell[]) => new TableRow({ children: [...cells] })

/** A form in Word that names an organisation and says nothing else of it. */
const wordForm = (name: string): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph(`Name of organisation: ${name}`),
            new Paragraph('Amber = the minimum is met'),
            new Table({
              rows: [
                row(cell('Standard'), cell('RAG'), cell('Thoughts')),
                row(cell(one?.text ?? ''), cell('Best'), cell('We meet each month.')),
                row(cell(two?.text ?? ''), cell('', 'FFC000'), cell('')),
                row(cell('Who feeds the office cat?'), cell('Purple'), cell('')),
              ],
            }),
          ],
        },
      ],
    }),
  ).then((buffer) => new Uint8Array(buffer))

async function open(name: string) {
  await openHere(shell, workspace)
  const shown = show(<ImportAnswersScreen />)
  await choose(shown.user, name)
  return shown
}

async function choose(user: ReturnType<typeof show>['user'], name: string) {
  shell.world.fileToOpen = { kind: 'opened', name: 'Audit return.docx', bytes: await wordForm(name) }
  await user.click(await screen.findByRole('button', { name: 'Choose a file…' }))
  await screen.findByRole('heading', { name: 'Check the questions' })
}

async function kept(name: string) {
  const { copy } = openedWorkspace()
  const organisation = (await copy.organisations.toArray()).find((each) => each.name === name)
  const all = await copy.returns.toArray()
  const found = all.find((each) => each.organisationId === organisation?.id && each.cycleId === cycle?.id)
  if (!found) throw new Error(`${name} has no return`)
  return found
}

const rowOf = (name: RegExp) => within(screen.getByRole('row', { name }))
const catRow = /Who feeds the office cat/
const whose = () => screen.getByRole('combobox', { name: 'Organisation' })
const look = () => screen.getByRole('button', { name: 'See what would change' })

describe('bringing in the form of another area', () => {
  it('shows each question with ours and what is filled in, and takes no colour for an answer', async () => {
    await open(first)
    expect(screen.getByText('3 sure, 0 worth checking, 1 that no question of ours asks.')).toBeVisible()
    const own = rowOf(/table 1, row 2/)
    expect(own.getByRole('combobox')).toHaveValue(one?.id)
    expect(own.getByText(/Rating: Best/)).toBeVisible()
    expect(
      screen.getByText(/One is answered by a colour, not by a word.*The form says: Amber = the minimum is met/),
    ).toBeVisible()
    expect(screen.getByText('Choose:')).toBeVisible()
    expect(rowOf(catRow).getByText('Kept as words:')).toBeVisible()
    expect(rowOf(catRow).getByText('No question of ours')).toBeVisible()
  })

  it('waits for a person to say whose it is, then keeps it through the merge and takes it back', async () => {
    const { user } = await open(first)
    expect(whose()).toHaveValue('')
    expect(screen.getByText(`By the words in it, it may be ${first}.`)).toBeVisible()
    expect(screen.getByText('There is nothing to bring in yet.')).toBeVisible()
    await user.selectOptions(whose(), second)
    await user.click(look())
    expect(
      await screen.findByText('1 new, 0 updated, 0 as they are, 0 rows skipped. Nothing will be deleted.'),
    ).toBeVisible()
    expect((await kept(second)).answers).toEqual({})
    await user.click(screen.getByRole('button', { name: 'Bring in 1 return' }))
    await waitFor(async () => expect((await kept(second)).answers[one?.id ?? '']?.rating).toBe('best'))
    const brought = await kept(second)
    expect(brought.answers[one?.id ?? '']?.narrative).toBe('We meet each month.')
    expect(brought.answers[two?.id ?? '']).toMatchObject({ rating: null })
    expect(brought.answers[two?.id ?? '']?.unread.join()).toContain('answered by a colour, not by a word (amber)')
    expect(brought.unread?.join()).toContain('Who feeds the office cat? – RAG: Purple')
    expect(brought.timeline.at(-1)).toMatchObject({ kind: 'received', form: 'otherForm', file: 'Audit return.docx' })
    expect((await kept(first)).answers).toEqual({})
    await user.click(await screen.findByRole('button', { name: /^Undo bringing in 1 return/ }))
    await waitFor(async () => expect((await kept(second)).answers[one?.id ?? '']?.rating ?? null).toBeNull())
  })

  it('takes a question where a person sends it, and remembers that for the next form', async () => {
    const { user } = await open(first)
    await user.selectOptions(rowOf(catRow).getByRole('combobox'), 'leave')
    expect(rowOf(catRow).getByText('Left out:')).toBeVisible()
    await user.selectOptions(screen.getByRole('combobox', { name: 'What Thoughts holds' }), 'Evidence')
    await user.selectOptions(whose(), first)
    await user.click(look())
    await user.click(await screen.findByRole('button', { name: 'Bring in 1 return' }))
    await waitFor(async () =>
      expect((await kept(first)).answers[one?.id ?? '']?.evidence.map(({ what }) => what)).toEqual([
        'We meet each month.',
      ]),
    )
    expect((await kept(first)).unread ?? []).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Choose another file' }))
    await choose(user, second)
    expect(rowOf(catRow).getByRole('combobox')).toHaveValue('leave')
    expect(screen.getByRole('combobox', { name: 'What Thoughts holds' })).toHaveValue('evidence')
    await user.selectOptions(rowOf(catRow).getByRole('combobox'), 'As it was found')
    expect(rowOf(catRow).getByText('No question of ours')).toBeVisible()
  })

  it('can show only what needs a look', async () => {
    const { user } = await open(first)
    expect(screen.getAllByRole('row', { name: /\(table 1, row/ })).toHaveLength(3)
    await user.click(screen.getByRole('checkbox', { name: 'Show only what needs a look' }))
    expect(screen.getAllByRole('row', { name: /\(table 1, row/ })).toHaveLength(2)
  })

  it('says what is wrong with a document that cannot be read', async () => {
    await openHere(shell, workspace)
    const { user } = show(<ImportAnswersScreen />)
    shell.world.fileToOpen = { kind: 'opened', name: 'Audit return.docx', bytes: new Uint8Array() }
    await user.click(await screen.findByRole('button', { name: 'Choose a file…' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Audit return.docx: This is not a whole Word document (.docx). Nothing was changed.',
    )
  })
})
