import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import type { Draft } from '../../../shared/frameworks/draft'
import { changeQuestion, changeStandard } from '../../../shared/frameworks/editFramework'
import { hideQuestion } from '../../../shared/frameworks/placeQuestions'
import { best, good, q11, q12, q21 } from '../../builders/frameworks'
import { installShell } from '../../builders/memoryBridge'
import { startAfresh } from '../../builders/openWorkspace'
import { overwrite, write } from '../../builders/typing'
import { aCopy, draftId } from './aCopy'

const shell = installShell()
// The page of a test has no size, so nothing can be scrolled into view.
Element.prototype.scrollIntoView = () => undefined
const { keepDraftHere, showEditor } = await import('./editor')
const { undoLast } = await import('../../../renderer/frameworks/commands')
const { allKept } = await import('../../../renderer/storage/record')
const { sendDrafts } = await import('../../../renderer/ui/useDraft')
const { useView } = await import('../../../renderer/view/viewState')

let key = ''
const kept = () => shell.tables(key).drafts[draftId] as unknown as Draft
const one = () => kept().framework.standards[0]
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })

async function openEditor(at: string, draft = aCopy()) {
  key = await keepDraftHere(shell, draft)
  return showEditor(at)
}

const standard = asId<'standard'>('T-1')
const grouped = aCopy((whole) =>
  [q11, q12].reduce(
    (framework, id, place) =>
      changeQuestion(framework, id, (question) => ({ ...question, group: asId(place === 0 ? 'lead' : 'staff') })),
    changeStandard(whole, standard, (present) => ({
      ...present,
      groups: [
        { id: asId('lead'), title: 'Leads' },
        { id: asId('staff'), title: 'Staff' },
      ],
    })),
  ),
)

beforeEach(() => startAfresh(shell))

afterEach(async () => {
  cleanup()
  await allKept()
})

describe('groups of questions', () => {
  it('are added with focus on their title, and chosen at a question', async () => {
    const { user } = await openEditor('standard T-1')
    await user.click(await screen.findByRole('button', { name: 'Add a group' }))
    const title = await screen.findByRole('textbox', { name: 'Title of group 1' })
    await waitFor(() => expect(title).toHaveFocus())
    await write(user, title, 'Leads')
    await sendDrafts()
    await waitFor(() => expect(one()?.groups).toMatchObject([{ title: 'Leads' }]))
    useView.setState({ route: { screen: 'draft', draftId, at: `question ${q12}` } })
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Group' }), 'Leads')
    await waitFor(() => expect(one()?.questions[1]?.group).toBe(one()?.groups?.[0]?.id))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Group' }), 'None')
    await waitFor(() => expect(one()?.questions[1]).not.toHaveProperty('group'))
  })

  it('move with their questions, and leave them behind when removed, which Undo takes back', async () => {
    const { user } = await openEditor('standard T-1', grouped)
    await user.click(await screen.findByRole('button', { name: 'Move down: group 1' }))
    await waitFor(() => expect(one()?.questions.map(({ id }) => id)).toEqual([q12, q11]))
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Title of group 1' })).toHaveValue('Staff'))
    await waitFor(() => expect(screen.getByRole('button', { name: 'Move down: group 2' })).toHaveFocus())
    await user.click(screen.getByRole('button', { name: 'Remove group 1' }))
    await waitFor(() => expect(one()?.questions.map(({ group }) => group)).toEqual([undefined, 'lead']))
    await waitFor(() => expect(screen.getByRole('button', { name: 'Add a group' })).toHaveFocus())
    await undoLast(draftId)
    expect(one()?.questions.map(({ group }) => group)).toEqual(['staff', 'lead'])
  })

  it('are not offered at a question of a standard that has none', async () => {
    await openEditor(`question ${q11}`)
    await heading(/^Question 1\.1/)
    expect(screen.queryByRole('combobox', { name: 'Group' })).toBeNull()
  })
})

describe('evidence and actions', () => {
  it('have kinds to choose from, which levels can need', async () => {
    const { user } = await openEditor('words')
    await user.click(await screen.findByRole('button', { name: 'Add a kind of evidence' }))
    const box = await screen.findByRole('textbox', { name: 'Kind of evidence 1' })
    await waitFor(() => expect(box).toHaveFocus())
    await write(user, box, 'An audit')
    await sendDrafts()
    await waitFor(() => expect(kept().framework.evidenceTypes).toMatchObject([{ label: 'An audit' }]))
    useView.setState({ route: { screen: 'draft', draftId, at: 'scales' } })
    await user.click(await screen.findByText('What Best needs beside it'))
    await user.click(screen.getByRole('checkbox', { name: 'An audit: level Best' }))
    await waitFor(() => expect(kept().framework.rules.evidenceTypeFor).toMatchObject([{ level: best }]))
    useView.setState({ route: { screen: 'draft', draftId, at: 'words' } })
    await user.click(await screen.findByRole('button', { name: 'Remove kind of evidence 1' }))
    await waitFor(() => expect(kept().framework).not.toHaveProperty('evidenceTypes'))
    expect(kept().framework.rules).not.toHaveProperty('evidenceTypeFor')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Add a kind of evidence' })).toHaveFocus())
  })

  it('have the tool’s own words over the action table, until they are emptied', async () => {
    const { user } = await openEditor('words')
    const box = await screen.findByRole('textbox', { name: 'By when' })
    await write(user, box, 'Timescale')
    await sendDrafts()
    await waitFor(() => expect(kept().framework.actionColumns).toEqual({ due: 'Timescale' }))
    await user.clear(box)
    await sendDrafts()
    await waitFor(() => expect(kept().framework).not.toHaveProperty('actionColumns'))
  })
})

describe('everything that a published tool has', () => {
  it.each([
    ['words', 'Background', 'In 2018 the law changed.', { background: ['In 2018 the law changed.'] }],
    ['words', 'What the short version is for', 'For a busy year.', { coreNote: 'For a busy year.' }],
    ['standard T-1', 'Hint for what difference it made', 'Name one child’s story.', 'impactPrompt'],
    [`question ${q11}`, 'Why it is asked in this edition', 'New guidance.', 'prompted'],
    [`question ${q11}`, 'When to use the plain words', 'With parents.', 'alternativeNote'],
  ] as const)('has a box on the page %s: %s', async (page, name, words, where) => {
    const { user } = await openEditor(page)
    await overwrite(user, await screen.findByRole('textbox', { name }), words)
    await sendDrafts()
    const expected =
      where === 'impactPrompt'
        ? { standards: [{ impactPrompt: words }, {}] }
        : typeof where === 'string'
          ? { standards: [{ questions: [{ [where]: words }, {}] }, {}] }
          : where
    await waitFor(() => expect(kept().framework).toMatchObject(expected))
  })

  it('says for whom it is, how they answer, and the limits of its rules', async () => {
    const { user } = await openEditor('words')
    await user.click(await screen.findByRole('radio', { name: /^Each member of a group alone/ }))
    await user.click(screen.getByText('Meant for every type of organisation'))
    await user.click(await screen.findByRole('checkbox', { name: /^Police force/ }))
    await overwrite(user, screen.getByRole('textbox', { name: 'Evidence is recent for how many months' }), '12')
    await overwrite(user, screen.getByRole('textbox', { name: 'Fewest answers that may be printed' }), '8')
    await user.tab()
    await waitFor(() =>
      expect(kept().framework).toMatchObject({
        respondents: 'several',
        audience: ['police'],
        rules: { evidenceWithinMonths: 12, suppressBelow: 8 },
      }),
    )
    await user.click(screen.getByRole('checkbox', { name: /^Police force/ }))
    await waitFor(() => expect(kept().framework).not.toHaveProperty('audience'))
  })

  it('has criteria with other points when some do not apply', async () => {
    const { user } = await openEditor(`question ${q11}`)
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Kind of question' }), 'Weighted criteria')
    await user.click(await screen.findByRole('button', { name: 'Add a criterion' }))
    const second = await screen.findByRole('textbox', { name: 'Criterion 2' })
    await waitFor(() => expect(second).toHaveFocus())
    expect(screen.queryByRole('group', { name: 'When a criterion does not apply' })).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: 'Criterion 2 may not apply' }))
    await user.click(await screen.findByRole('radio', { name: 'The others have the points that you give here' }))
    await user.click(await screen.findByRole('button', { name: 'Add other points' }))
    const other = await screen.findByRole('group', { name: 'Other points 1' })
    expect(within(other).getByRole('checkbox', { name: 'Criterion 2' })).toBeChecked()
    await overwrite(user, within(other).getByRole('textbox', { name: 'Points for: Criterion 1' }), '9')
    await user.tab()
    await within(other).findByText('9 of 10.', { exact: false })
    await user.click(within(other).getByRole('button', { name: 'Remove other points 1' }))
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Other points 1' })).toBeNull())
    await waitFor(() => expect(screen.getByRole('button', { name: 'Add other points' })).toHaveFocus())
  })

  it('has figures of published sources beside its questions', async () => {
    const { user } = await openEditor('sources')
    await user.click(await screen.findByRole('button', { name: 'Add a figure' }))
    const figure = await screen.findByRole('group', { name: 'Figure 1' })
    await screen.findByText('Figure 1 has no words for its answer.')
    await user.selectOptions(within(figure).getByRole('combobox', { name: 'Beside which question' }), q12)
    await write(user, within(figure).getByRole('textbox', { name: 'The answer that it is about' }), 'We are ready')
    await write(user, within(figure).getByRole('textbox', { name: 'When' }), 'June 2018')
    await write(user, within(figure).getByRole('textbox', { name: 'Per cent' }), '41')
    await write(user, within(figure).getByRole('textbox', { name: 'Where it is published' }), 'A survey')
    await write(user, screen.getByRole('textbox', { name: 'What to know about the figures' }), 'They are old.')
    await sendDrafts()
    const row = {
      question: q12,
      answer: 'We are ready',
      wave: 'June 2018',
      percent: 41,
      words: null,
      source: 'A survey',
    }
    await waitFor(() => expect(kept().framework.figures).toEqual({ note: 'They are old.', rows: [row] }))
    await user.click(within(figure).getByRole('button', { name: 'Remove figure 1' }))
    await waitFor(() => expect(kept().framework).not.toHaveProperty('figures'))
    await waitFor(() => expect(screen.getByRole('button', { name: 'Add a figure' })).toHaveFocus())
  })

  it('has questions about a standard as a whole', async () => {
    const { user } = await openEditor(`question ${q11}`)
    await user.click(await screen.findByRole('checkbox', { name: 'It is about the standard as a whole' }))
    await waitFor(() => expect(one()?.questions[0]?.about).toBe('standard'))
  })
})

describe('a question of yes or no', () => {
  it('is chosen by its name, and shown with both answers', async () => {
    const { user } = await openEditor(`question ${q11}`)
    const kind = await screen.findByRole('combobox', { name: 'Kind of question' })
    await user.selectOptions(kind, 'Yes or no')
    const preview = await screen.findByRole('region', { name: 'How it will look' })
    expect(await within(preview).findByRole('radio', { name: 'Yes' })).toBeVisible()
    expect(within(preview).getByRole('radio', { name: 'No' })).toBeVisible()
    expect(kind).toHaveDisplayValue('Yes or no')
    await overwrite(user, screen.getByRole('textbox', { name: 'Choices' }), 'Yes\nNo\nUnsure')
    await sendDrafts()
    await waitFor(() => expect(kind).toHaveDisplayValue('Choice'))
  })

  it('begins a choice without words, and waits for two lines', async () => {
    const { user } = await openEditor(`question ${q11}`)
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Kind of question' }), 'Choice')
    const box = await screen.findByRole('textbox', { name: 'Choices' })
    expect(box).toHaveValue('')
    await write(user, box, 'Every year')
    await sendDrafts()
    await screen.findByText('Question 1.1, typed answer 1, choice 2 has no words.')
    expect(box).toHaveValue('Every year')
  })
})

describe('a question that waits for an earlier answer', () => {
  it('says so in the preview of the editor', async () => {
    const waits = aCopy((whole) =>
      changeQuestion(whole, q12, (question) => ({ ...question, showWhen: { question: q11, is: [best, good] } })),
    )
    await openEditor(`question ${q12}`, waits)
    const preview = await screen.findByRole('region', { name: 'How it will look' })
    expect(within(preview).getByText('Shown only when 1.1 is “Best” or “Good”.')).toBeVisible()
  })
})

describe('the number of an edition', () => {
  it('is read on leaving its box, and says what it is made of', async () => {
    const { user } = await openEditor('words')
    const box = await screen.findByRole('textbox', { name: 'Number of the edition' })
    await overwrite(user, box, '2026/27')
    expect(screen.queryByText(/such as 2026\.27/)).toBeNull()
    await user.tab()
    expect(
      await screen.findByText(/Use letters, figures and points only, at most 20, such as 2026\.27\./),
    ).toBeVisible()
    expect(kept().framework.edition).toBe('2027.1')
    await overwrite(user, box, '2026.27')
    await user.tab()
    await waitFor(() => expect(kept().framework.edition).toBe('2026.27'))
    expect(screen.queryByText(/such as 2026\.27/)).toBeNull()
  })

  it('is its name until it has another', async () => {
    const { user } = await openEditor('check')
    const box = await screen.findByRole('textbox', { name: 'Number of the edition' })
    await overwrite(user, box, '2026.27')
    await user.tab()
    expect(await screen.findByText(/^Our own questions, edition 2026\.27:/)).toBeVisible()
    await overwrite(user, screen.getByRole('textbox', { name: 'Name of the edition' }), '2026/27 edition')
    await sendDrafts()
    expect(await screen.findByText(/^Our own questions, 2026\/27 edition:/)).toBeVisible()
    await overwrite(user, box, '2027.1')
    await user.tab()
    await waitFor(() => expect(kept().framework).toMatchObject({ edition: '2027.1', editionLabel: '2026/27 edition' }))
  })
})

describe('words that others say', () => {
  it('may be left empty: of a standard, of the framework, and of a lone typed answer', async () => {
    const bare = aCopy((whole) => {
      const asked = changeQuestion(whole, q11, ({ scale: _scale, ...question }) => ({
        ...question,
        fields: [{ id: asId<'field'>('f'), label: '', kind: 'text', long: false }],
      }))
      return changeStandard({ ...asked, about: '' }, standard, (present) => ({ ...present, plainWords: '' }))
    })
    await openEditor('check', bare)
    expect(await screen.findByText(/There is nothing. This framework can be published./)).toBeVisible()
    cleanup()
    showEditor(`question ${q11}`)
    const preview = await screen.findByRole('region', { name: 'How it will look' })
    expect(within(preview).getByRole('textbox', { name: 'Question 1.1' })).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'What it asks' })).toHaveAccessibleDescription(/short title/)
  })
})

describe('the place of a question', () => {
  const placeBox = () => screen.getByRole('combobox', { name: 'Place' })

  it('is chosen beforehand where it stands, and at the beginning of another standard', async () => {
    const { user } = await openEditor(`question ${q12}`)
    await heading(/^Question 1\.2/)
    expect(placeBox()).toHaveDisplayValue('After 1.1')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Standard' }), '2 Listening')
    expect(placeBox()).toHaveDisplayValue('At the beginning')
    await user.selectOptions(placeBox(), 'After 2.1')
    await user.click(screen.getByRole('button', { name: 'Move it there' }))
    await waitFor(() => expect(kept().framework.standards[1]?.questions.map(({ id }) => id)).toEqual([q21, q12]))
    await waitFor(() => expect(placeBox()).toHaveDisplayValue('After 2.1'))
  })

  it('cannot be before the first or after the last of all', async () => {
    const off = (name: RegExp) => screen.getByRole('button', { name }).getAttribute('aria-disabled')
    await openEditor(`question ${q11}`)
    await heading(/^Question 1\.1/)
    expect([off(/^Move up.*Alt/), off(/^Move down.*Alt/)]).toEqual(['true', null])
    cleanup()
    showEditor(`question ${q21}`)
    await heading(/^Question 2\.1/)
    expect([off(/^Move up.*Alt/), off(/^Move down.*Alt/)]).toEqual([null, 'true'])
  })
})

describe('an imported draft that names the edition before', () => {
  it('says what changed, as a copy does', async () => {
    const imported = { ...aCopy((whole) => changeQuestion(whole, q12, (each) => ({ ...each, text: 'Who leads?' }))) }
    await openEditor('check', { ...imported, basedOn: null })
    expect(await screen.findByText(/^Compared with Tiny self-assessment, edition 2026\.1\./)).toBeVisible()
    expect(screen.getByText('What changed')).toBeVisible()
  })
})

describe('publishing', () => {
  it('asks once, says what is published, and goes back without doing it', async () => {
    const { user } = await openEditor(
      'check',
      aCopy((whole) => hideQuestion(whole, q11, true)),
    )
    await user.click(await screen.findByRole('button', { name: 'Publish this edition' }))
    await waitFor(async () => expect(await heading('Publish this edition?')).toHaveFocus())
    expect(screen.getByText(/“Our own questions”, edition 2027\.1, has 2 standards, 2 questions\./)).toHaveTextContent(
      '1 hidden question is left out.',
    )
    expect(screen.getByText('A published edition never changes.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Go back' }))
    await heading('Check and publish')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Publish this edition' })).toHaveFocus())
    expect(kept().stage).toBe('open')
  })

  it('goes back with the reason where the number of the edition is taken', async () => {
    const taken = aCopy((whole) => ({ ...whole, id: asId('tiny'), edition: '2026.1' }))
    const { user } = await openEditor('check', taken)
    await user.click(await screen.findByRole('button', { name: 'Publish this edition' }))
    await user.click(await screen.findByRole('button', { name: 'Publish' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/There is an edition with this number already/)
    expect(kept().stage).toBe('open')
  })
})
