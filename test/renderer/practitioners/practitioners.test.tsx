import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { best, q11 } from '../../builders/frameworks'
import { installWorkers, workers } from '../../builders/inlineWorker'
import { installShell } from '../../builders/memoryBridge'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { aGroup, aSurvey } from '../../builders/practitioners'
import { anAnswer, aReturn } from '../../builders/returns'
import { aCycle, aWorkspace } from '../../builders/workspaces'

installWorkers()
const shell = installShell()
const { ImportSurveyScreen } = await import('../../../renderer/practitioners/ImportSurveyScreen')
const { PractitionersView } = await import('../../../renderer/findings/PractitionersView')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { readWorkspace } = await import('../../../renderer/storage/workspace')
const { useView } = await import('../../../renderer/view/viewState')

beforeEach(async () => {
  workers.slow = false
  await startAfresh(shell)
})

const haven = aReturn({ stage: 'returned', answers: { [q11]: anAnswer({ rating: best }) } })
const workspace = (change = {}) => aWorkspace({ cycles: [aCycle()], returns: [haven], ...change })
const kept = async () => (await readWorkspace()).surveys

const headings = ['Agency', 'Do you know who to ask?', 'Tell us more']
const people = [
  ...Array.from({ length: 9 }, (_row, i) => ['Haven Young People', 'Yes', `Words of mine ${i}`]),
  ...Array.from({ length: 31 }, () => ['Haven Young People', 'Not at all', '']),
  ...Array.from({ length: 6 }, () => ['Havn Young People', 'Not at all', '']),
]
const pasted = (rows: readonly (readonly string[])[]) => [headings, ...rows].map((row) => row.join('\t')).join('\n')

async function read(rows = people, survey = workspace()) {
  await openHere(shell, survey)
  const shown = show(<ImportSurveyScreen />)
  await shown.user.click(await screen.findByRole('textbox', { name: 'Or paste rows from a spreadsheet' }))
  await shown.user.paste(pasted(rows))
  await shown.user.click(screen.getByRole('button', { name: 'Read what I pasted' }))
  return shown
}

const bringIn = () => screen.getByRole('button', { name: 'Bring in the counts' })

describe('bringing in a survey of practitioners', () => {
  it('asks what is not certain, keeps counts alone, and is undone as one step', async () => {
    const { user } = await read()
    const heading = await screen.findByRole('heading', { name: 'What you pasted: 46 replies' })
    await waitFor(() => expect(heading).toHaveFocus())
    expect(screen.getByRole('combobox', { name: 'Where Agency goes' })).toHaveValue('organisation')
    expect(screen.queryByText(/Words of mine/)).toBeNull()
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Where Do you know who to ask? goes' }),
      `question ${q11}`,
    )
    await user.click(bringIn())
    expect(await screen.findByRole('alert')).toHaveTextContent('The survey has no title. Nothing was changed.')
    await user.click(screen.getByRole('textbox', { name: 'Title of the survey' }))
    await user.paste('Staff survey')
    await user.click(screen.getByRole('textbox', { name: 'First day of the survey' }))
    await user.paste('1 September 2026')
    await user.click(screen.getByRole('textbox', { name: 'Last day of the survey' }))
    await user.paste('30 September 2026')
    await user.click(bringIn())
    expect(await screen.findByText(/^Some names or words are not decided/)).toBeVisible()
    expect(await kept()).toEqual([])
    const name = screen.getByRole('combobox', { name: 'Havn Young People' })
    expect(name).toHaveAccessibleDescription('It may be Haven Young People.')
    await user.selectOptions(name, 'Haven Young People')
    expect(screen.getByRole('combobox', { name: 'Yes' })).toHaveValue('yes')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Not at all' }), 'No')
    expect(
      screen.getByText(/^46 replies of 1 organisation, 0 without an organisation, 0 left out, 0 empty\./),
    ).toBeVisible()
    await user.click(bringIn())
    const done = await screen.findByRole('heading', { name: '“Staff survey” is brought in' })
    await waitFor(() => expect(done).toHaveFocus())
    const [survey] = await kept()
    expect(survey).toMatchObject({ title: 'Staff survey', fewest: 5, withdrawn: false })
    expect(survey?.groups.map(({ organisationId, replies }) => [organisationId, replies])).toEqual([['haven', 46]])
    expect(JSON.stringify(survey)).not.toContain('Words of mine')
    runMenuItem('undo')
    await waitFor(async () => expect((await kept())[0]?.withdrawn).toBe(true))
    expect(await screen.findByRole('heading', { name: 'Choose the answers of practitioners' })).toBeVisible()
  })

  it('says that the same file was brought in already, and replaces it', async () => {
    const { user } = await read([
      ['Haven Young People', 'Yes', ''],
      ['Haven Young People', 'Yes', ''],
    ])
    await screen.findByRole('heading', { name: /2 replies/ })
    await user.selectOptions(screen.getByRole('combobox', { name: 'Where Do you know who to ask? goes' }), 'asks')
    for (const [label, words] of [
      ['Title of the survey', 'First'],
      ['First day of the survey', '1 September 2026'],
      ['Last day of the survey', '2 September 2026'],
    ] as const) {
      await user.click(screen.getByRole('textbox', { name: label }))
      await user.paste(words)
    }
    await user.click(bringIn())
    await screen.findByRole('heading', { name: '“First” is brought in' })
    const [first] = await kept()
    expect(first).toBeDefined()
    screen.getByRole('button', { name: 'See what practitioners said' }).click()
    expect(useView.getState().route).toMatchObject({ screen: 'findings', view: 'practitioners' })
    const again = show(<ImportSurveyScreen />)
    await again.user.click(
      (await screen.findAllByRole('textbox', { name: 'Or paste rows from a spreadsheet' }))[0] as Element,
    )
    await again.user.paste(
      pasted([
        ['Haven Young People', 'Yes', ''],
        ['Haven Young People', 'Yes', ''],
      ]),
    )
    await again.user.click(screen.getByRole('button', { name: 'Read what I pasted' }))
    expect(await screen.findByText(/^This very file was brought in already, as “First”\./)).toBeVisible()
    expect(screen.getByRole('combobox', { name: 'Surveys of this cycle that are here' })).toHaveDisplayValue(
      'Replace “First”',
    )
    expect(screen.getByRole('combobox', { name: 'Where Do you know who to ask? goes' })).toHaveValue('asks')
  })

  it('refuses a file without replies, and changes nothing', async () => {
    await read([])
    expect(await screen.findByRole('alert')).toHaveTextContent(/There are no replies in it.*Nothing was changed\./)
  })

  it('stops reading when it is told to', async () => {
    workers.slow = true
    const stopped = workers.stopped
    const { user } = await read()
    await user.click(await screen.findByRole('button', { name: 'Stop reading' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('You stopped the reading. Nothing was changed.')
    expect(workers.stopped).toBe(stopped + 1)
  })
})

describe('what practitioners said', () => {
  const open = async (surveys: readonly ReturnType<typeof aSurvey>[]) => {
    await openHere(shell, workspace({ surveys: surveys }))
    return show(<PractitionersView cycle={aCycle()} cycles={[aCycle()]} />)
  }

  it('teaches what it is for while there is none', async () => {
    const { user } = await open([])
    await user.click(await screen.findByRole('button', { name: 'Bring in a survey' }))
    expect(useView.getState().route).toEqual({ screen: 'importSurvey' })
  })

  it('stands beside the own rating, leads to the answer, and shows no small number', async () => {
    const groups = [aGroup('haven', { yes: 9, no: 31, unsure: 2 }), aGroup('police', { yes: 3 })]
    const { user } = await open([aSurvey({ groups })])
    await screen.findByRole('table', { name: /own ratings beside/ })
    const said = [...document.querySelectorAll('p.measure')].map(({ textContent }) => textContent).join(' ')
    expect(said).toMatch(/^1 of 1 rating that can be set beside the survey is met/)
    expect(said).toContain(
      ': 42 replies that may be shown, from 1 September 2026 to 30 September 2026. Organisations with 5 replies or more: 1 of 2.',
    )
    const table = screen.getByRole('table', { name: /own ratings beside/ })
    const [, first, second] = within(table).getAllByRole('row')
    expect(first).toHaveTextContent('31 of 42 said no; other numbers not shown')
    expect(first).toHaveTextContent('Rated as met; fewer than half of the practitioners say so')
    expect(second).toHaveTextContent('Fewer than 5 replies')
    expect(table).not.toHaveTextContent(/\b[23]\b/)
    expect(screen.getByRole('table', { name: /what all practitioners said/ })).toHaveTextContent(
      'between 0 and 11 of 42 said yes',
    )
    await user.click(screen.getByRole('button', { name: 'Open 1.1 Question 1.1 of Haven Young People' }))
    expect(useView.getState().route).toEqual({ screen: 'question', returnId: haven.id, questionId: q11 })
  })

  it('leads from every number to exactly what it counts', async () => {
    const groups = [
      aGroup('haven', { yes: 9, no: 31, unsure: 2 }),
      aGroup('police', { yes: 3 }),
      aGroup(null, { no: 8 }),
    ]
    const { user } = await open([aSurvey({ groups })])
    const press = async (name: RegExp) => user.click(await screen.findByRole('button', { name }))
    const panel = () => within(screen.getByRole('complementary'))
    const behind = () =>
      panel()
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent)
    await press(/^50: replies that may be shown/)
    expect(behind()).toEqual(['Haven Young People: 42 replies', 'Organisation not given: 8 replies'])
    await press(/^1: organisations with enough replies/)
    expect(behind()).toEqual(['Haven Young People: 42 replies'])
    await press(/^2: organisations with replies/)
    expect(behind()).toHaveLength(2)
    await press(/: by organisation, Do you know who to ask\?/)
    expect(panel().getByRole('heading')).toHaveTextContent('Do you know who to ask?')
    expect(behind()).toEqual([
      'Haven Young People: 31 of 42 said no; other numbers not shown',
      'Organisation not given: 8 replies: numbers too small to be shown',
    ])
    await user.keyboard('{Escape}')
    const lines = () => within(screen.getByRole('table', { name: /own ratings beside/ })).getAllByRole('rowheader')
    for (const name of [/^1: list the ratings met/, /^1 rating: list all/]) {
      await press(name)
      expect(lines()).toHaveLength(1)
      expect(screen.getByRole('heading', { name: /^Own ratings beside/ })).toHaveFocus()
    }
  })

  it('goes when it is taken out, and the one that it replaced stands again', async () => {
    const second = aSurvey({ id: asId('survey-2'), title: 'Second survey', replaces: asId('survey-1') })
    const { user } = await open([aSurvey(), second])
    await screen.findByRole('table', { name: /^Second survey: own ratings/ })
    await user.click(screen.getByText('Where this comes from (1)'))
    await user.click(screen.getByRole('button', { name: 'Take it out: Second survey' }))
    expect(await screen.findByRole('table', { name: /^Staff survey: own ratings/ })).toBeVisible()
  })
})
