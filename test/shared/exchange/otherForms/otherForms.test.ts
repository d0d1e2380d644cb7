import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import { colourName } from '../../../../shared/exchange/otherForms/colours'
import { fillFromForm } from '../../../../shared/exchange/otherForms/fillFromForm'
import { findAnswers } from '../../../../shared/exchange/otherForms/findAnswers'
import {
  blankCell,
  type FormCell,
  type FormDocument,
  type FormTable,
} from '../../../../shared/exchange/otherForms/formDocument'
import {
  columnsOf,
  type FormChoices,
  matchEntries,
  nothingChosen,
} from '../../../../shared/exchange/otherForms/matchEntries'
import { readOtherForm } from '../../../../shared/exchange/otherForms/readOtherForm'
import { receivedFromOtherForm } from '../../../../shared/exchange/otherForms/receivedFromOtherForm'
import { choicesRemembered, rememberChoices } from '../../../../shared/exchange/otherForms/rememberForm'
import { roleOf } from '../../../../shared/exchange/otherForms/roles'
import { tickedIn } from '../../../../shared/exchange/otherForms/ticks'
import { whoseForm } from '../../../../shared/exchange/otherForms/whoseForm'
import { headingFinder } from '../../../../shared/exchange/survey/headings'
import { frameworkKey } from '../../../../shared/frameworks/framework'
import { questionsOf } from '../../../../shared/frameworks/lookUp'
import { newOrganisation, noIdentifiers } from '../../../../shared/partnership/organisation'
import { newReturn } from '../../../../shared/returns/auditReturn'
import { must } from '../../../builders/must'
import { builtInFrameworks } from '../../../builders/reportWorkspace'
import { otherAreasForm, surveyExport } from '../../../builders/surveys'
import { aCycle, aPartnership } from '../../../builders/workspaces'

const framework = must(
  (() => {
    const found = builtInFrameworks().find(({ id, edition }) => id === 's11-core' && edition === '2026.1')
    return found ? ({ ok: true, value: found } as const) : ({ ok: false, problem: 'none' } as const)
  })(),
)
const finder = headingFinder(framework)

const boardLead =
  'Who at board level (or nearest equivalent) answers for safeguarding children, and what shows their knowledge, time and authority?'
const line = 'Can you draw the line from a front-line worker to that person, including services you buy in?'
const reports = 'What does your board or senior team receive about safeguarding children and how often?'

type Said = string | Partial<FormCell>
const cellOf = (said: Said): FormCell => ({ ...blankCell, ...(typeof said === 'string' ? { words: said } : said) })
const shaded = (colour: string, words = ''): Partial<FormCell> => ({ colour, words })
const table = (...rows: readonly (readonly Said[])[]): FormTable => ({
  kind: 'table',
  place: 'table 1',
  rows: rows.map((cells, place) => ({ row: place + 1, cells: cells.map(cellOf) })),
})
const words = (...lines: readonly string[]): FormDocument =>
  lines.map((each, place) => ({ kind: 'words', place: `paragraph ${place + 1}`, words: each, isHeading: false }))

function fill(document: FormDocument, choices: FormChoices = nothingChosen) {
  const form = readOtherForm(document, finder)
  const matches = matchEntries(form, framework, finder, choices)
  return { form, ...fillFromForm(matches, choices, framework, asDay('2026-11-22')) }
}
const boxes = (document: FormDocument, choices?: FormChoices) => fill(document, choices).response.filled
const states = (document: FormDocument) =>
  fill(document).entries.map(({ placed, parts }) => [placed?.question.label, ...parts.map(({ state }) => state)])

const head = ['No', 'Standard', 'RAG', 'Evidence', 'Action required', 'By whom', 'By when']

describe('a table with a question in each row', () => {
  it('fills the boxes that its headings name', () => {
    const form = table(
      head,
      ['1.1', boardLead, 'Green', 'Role description\nTraining log', '', '', ''],
      ['1.2', line, 'Partially', 'Chart', 'Redraw the chart', 'Head of quality', '31 March 2027'],
    )
    expect(boxes([form])).toEqual({
      'S11-01.1/rating': 'Green',
      'S11-01.1/evidence': [{ what: 'Role description' }, { what: 'Training log' }],
      'S11-01.2/rating': 'Partially',
      'S11-01.2/evidence': [{ what: 'Chart' }],
      'S11-01.2/actions': [{ what: 'Redraw the chart', owner: 'Head of quality', due: '31 March 2027' }],
    })
    expect(states([form])).toEqual([
      ['1.1', 'filled', 'filled'],
      ['1.2', 'filled', 'filled', 'filled'],
    ])
  })

  it('takes no word that it does not know, and no rating of a panel', () => {
    const form = table(['Standard', 'Self score', 'Panel score'], [boardLead, 'Getting there', 'Amber'])
    expect(boxes([form])).toEqual({ 'S11-01.1/rating': 'Getting there' })
    expect(fill([form]).entries[0]?.parts).toEqual([
      expect.objectContaining({ state: 'unread', why: expect.stringContaining('It is none of: Strong') }),
      expect.objectContaining({ state: 'left', words: 'Amber' }),
    ])
  })

  it('reports what is answered by a colour alone, and takes the word where both are there', () => {
    const form = table(head, ['1.1', boardLead, shaded('amber')], ['1.2', line, shaded('red', 'Green')])
    expect(boxes([form])).toEqual({
      'S11-01.1/rating': 'answered by a colour, not by a word (amber)',
      'S11-01.2/rating': 'Green',
    })
    expect(fill([form]).entries[0]?.parts[0]).toMatchObject({
      state: 'colour',
      words: 'answered by a colour, not by a word (amber)',
    })
  })

  it('takes the word beside a question that is shaded too', () => {
    const form = table(['Standard', 'Your view'], [shaded('red', boardLead), 'Visits'], ['', ''])
    const choices: FormChoices = { questions: {}, columns: { 'your view': 'rating' } }
    expect(boxes([form], choices)).toEqual({ 'S11-01.1/rating': 'Visits' })
  })

  it('takes a coloured row for no answer', () => {
    const form = table(head, ['1.1', shaded('blue', boardLead), shaded('blue'), 'Minutes'])
    expect(boxes([form])).toEqual({ 'S11-01.1/evidence': [{ what: 'Minutes' }] })
  })

  it('reports a question that is shaded itself, where nothing beside it rates', () => {
    const form = table(['Standard', 'Evidence'], [shaded('red', boardLead), 'Minutes'])
    expect(boxes([form])['S11-01.1/rating']).toBe('answered by a colour, not by a word (red)')
  })

  it('takes a tick in one of several columns, and reports two ticks and a shade', () => {
    const form = table(
      ['Standard', 'Red', 'Amber', 'Green'],
      [boardLead, '', 'x', ''],
      [line, '☐', '☒', '☒'],
      [reports, '', '', shaded('unnamed')],
    )
    expect(boxes([form])).toEqual({
      'S11-01.1/rating': 'Amber',
      'S11-01.2/rating': 'Amber\nGreen',
      'S11-01.3/rating': 'answered by a colour, not by a word (coloured: Green)',
    })
    expect(states([form])).toEqual([
      ['1.1', 'filled'],
      ['1.2', 'unread'],
      ['1.3', 'colour'],
    ])
  })

  it('takes none of several printed words of which one is marked', () => {
    const form = table(['Standard', 'RAG', '', ''], [boardLead, 'Red', 'Amber', shaded('green', 'Green')])
    expect(fill([form]).entries[0]?.parts).toEqual([
      expect.objectContaining({ state: 'colour', words: expect.stringContaining('coloured: Green') }),
    ])
  })

  it('keeps a rating with its words apart where they stand on lines of their own', () => {
    const form = table(head, ['1.1', boardLead, 'Green\nReviewed in June'])
    expect(boxes([form])).toEqual({ 'S11-01.1/rating': 'Green', 'S11-01.1/narrative': 'Reviewed in June' })
  })

  it('goes on with a question that is merged down, and keeps what stands without one', () => {
    const form = table(
      head,
      ['1.1', boardLead, 'Green', 'Minutes'],
      ['1.1', boardLead, 'Green', 'Visits'],
      ['', '', '', 'Lost'],
    )
    const { response, kept, entries } = fill([form])
    expect(response.filled).toEqual({
      'S11-01.1/rating': 'Green',
      'S11-01.1/evidence': [{ what: 'Minutes' }, { what: 'Visits' }],
    })
    expect(kept).toEqual([
      { where: 'table 1, row 4, Evidence', words: 'Lost', why: 'It stands where no question does.' },
    ])
    expect(entries[1]).toMatchObject({ placed: null, sureness: 'none' })
  })

  it('reads boxes and named lines under a question that goes across', () => {
    const form = table(
      [{ words: boardLead, across: 2 }, ''],
      [{ words: 'The deputy chief executive.', across: 2 }, ''],
      ['RAG', 'Green'],
      [{ words: line, across: 2 }, ''],
      ['', ''],
      [{ words: 'Evidence: structure chart', across: 2 }, ''],
      [{ words: 'Standard 2', across: 2 }, ''],
    )
    expect(boxes([form])).toEqual({
      'S11-01.1/rating': 'Green',
      'S11-01.1/narrative': 'The deputy chief executive.',
      'S11-01.2/evidence': [{ what: 'structure chart' }],
    })
  })
})

it('takes a title under an empty box for no answer', () => {
  const form = table(
    [{ words: boardLead, across: 2 }, ''],
    ['', ''],
    [{ words: 'Standard 2: the designated role', across: 2 }, ''],
  )
  expect(boxes([form])).toEqual({})
})

describe('a form in paragraphs', () => {
  it('has its answers under its questions, and lines about the organisation', () => {
    const form = words(
      'Name of agency: Haven Trust',
      'Thank you for taking part.',
      boardLead,
      'RAG: Amber',
      'The chief executive.',
    )
    const { response } = fill(form)
    expect(response).toMatchObject({
      name: 'Haven Trust',
      filled: { 'S11-01.1/rating': 'Amber', 'S11-01.1/narrative': 'The chief executive.' },
    })
  })

  it('takes a box under a question for its answer, and a key of colours for none', () => {
    const key = table([shaded('green', 'Green'), 'Fully met'], [shaded('red', 'Red'), 'Not met'])
    const form = [...words(boardLead), table(['The chief executive.'])]
    expect(boxes(form)).toEqual({ 'S11-01.1/narrative': 'The chief executive.' })
    const withKey = fill([...words(boardLead), key])
    expect(withKey.response.filled).toEqual({})
    expect(withKey.form.legend).toEqual(['Green – Fully met', 'Red – Not met'])
  })
})

describe('matching', () => {
  const form = table(
    head,
    ['1.1', 'Breakfast clubs for the under fives', 'Green'],
    ['1.3', line, 'Amber'],
    ['9.9', 'Swimming pools', 'Red', 'Rota'],
    ['7', `${line} Again`, 'Red'],
  )
  const { form: read, entries, kept } = fill([form])

  it('is sure of words, not of numbers that happen to fit', () => {
    expect(entries.map(({ placed, sureness }) => [placed?.question.label, sureness])).toEqual([
      ['1.1', 'check'],
      ['1.2', 'check'],
      [undefined, 'none'],
      ['1.2', 'check'],
    ])
    expect(fill([table(head, ['4.4', line, 'Amber'])]).entries[0]).toMatchObject({
      sureness: 'sure',
      placed: { question: { label: '1.2' } },
    })
  })

  it('is by the words where the number is that of another question, however near', () => {
    const all = questionsOf(framework).map(({ question }) => question)
    for (const [place, { text, label }] of all.entries()) {
      const numbers = all.slice(place + 1, place + 4).map((each) => each.label)
      const rows = numbers.map((number) => [number, text, 'Green'])
      const found = fill([table(head, ...rows)]).entries.map(({ placed }) => placed?.question.label)
      expect(found).toEqual(numbers.map(() => label))
    }
  })

  it('keeps what no question of ours asks', () => {
    expect(kept.map(({ where, words: said }) => [where, said])).toEqual([
      ['table 1, row 4, 9.9 Swimming pools – RAG', 'Red'],
      ['table 1, row 4, 9.9 Swimming pools – Evidence', 'Rota'],
    ])
  })

  it('is what a person says, for a question and for a column', () => {
    const choices: FormChoices = {
      questions: { 'table 1, row 4': asId('S11-02.1'), 'table 1, row 2': 'leave', 'table 1, row 5': 'keep' },
      columns: { evidence: 'narrative' },
    }
    expect(boxes([form], choices)).toEqual({
      'S11-01.2/rating': 'Amber',
      'S11-02.1/rating': 'Red',
      'S11-02.1/narrative': 'Rota',
    })
    const remembered = rememberChoices(read.entries, choices, { 'an older question': 'leave' })
    expect(remembered).toMatchObject({ 'swimming pools': 'S11-02.1', 'an older question': 'leave' })
    expect(choicesRemembered(read, remembered)).toEqual(choices)
  })

  it('says what each column is taken for', () => {
    const about = table(['Name of agency', 'Haven Trust'])
    const odd = table(['Standard', 'RAG', 'Thoughts'], [boardLead, 'Green', 'We think so.'])
    expect(
      columnsOf(matchEntries(readOtherForm([about, odd], finder), framework, finder, nothingChosen), nothingChosen),
    ).toMatchObject([
      { heading: 'RAG', role: 'rating', how: 'heading' },
      { heading: 'Thoughts', role: 'narrative', how: 'unknown' },
    ])
  })

  it('names where a child’s number stands', () => {
    const told = table(head, ['1.1', boardLead, 'Green', 'Child 943 476 5919'])
    expect(fill([told]).response.pupilNumbers).toEqual(['table 1, row 2, Evidence'])
  })
})

describe('what a form says', () => {
  const organisation = newOrganisation({
    id: asId('haven'),
    name: 'Haven Trust',
    identifiers: { ...noIdentifiers, urn: '100001' },
  })
  const other = newOrganisation({ id: asId('other'), name: 'Harbour Youth Service' })
  const cycle = aCycle({ framework: frameworkKey(framework) })
  const returns = [organisation, other].map(({ id }) =>
    newReturn({ id: asId(`return-${id}`), cycleId: cycle.id, organisationId: id }),
  )
  const [auditReturn] = returns
  if (!auditReturn) throw new Error('There is no return')
  const sources = {
    partnership: aPartnership(),
    cycle,
    framework,
    organisation,
    auditReturn,
    now: asMoment('2026-11-22T12:00:00.000Z'),
    appVersion: '0.1.0',
  }

  it('comes in as a received form, with its unread words where a person sees to them', () => {
    const form = table(head, ['1.1', boardLead, shaded('amber'), 'Minutes'], ['9.9', 'Swimming pools', 'Red'])
    const received = receivedFromOtherForm(fill([form]), sources)
    expect(received.form).toBe('otherForm')
    expect(received.auditReturn.answers['S11-01.1']).toMatchObject({ rating: null, evidence: [{ what: 'Minutes' }] })
    expect(received.auditReturn.answers['S11-01.1']?.unread).toEqual([
      expect.stringMatching(/^Rating: answered by a colour, not by a word \(amber\) – It is none of/),
    ])
    expect(received.auditReturn.unread).toEqual([
      'table 1, row 3, 9.9 Swimming pools – RAG: Red – No question of ours asks this.',
    ])
    expect(received.unread.map(({ where }) => where)).toContain('table 1, row 2, RAG (Rating)')
    expect(receivedFromOtherForm(fill([form]), sources)).toEqual(received)
  })

  it('is proposed for an organisation by its number alone; by its name only as a hint', () => {
    const whose = (...lines: readonly string[]) => {
      const { form, response } = fill(words(...lines))
      return whoseForm({ response, text: form.text, organisations: [organisation, other], returns })
    }
    expect(whose('URN: 100001')).toEqual({ kind: 'byNumber', organisation })
    expect(whose('Name of agency: Haven Trust')).toEqual({ kind: 'byName', like: [organisation] })
    expect(whose('Filled in by the Harbour Youth Service in June')).toEqual({ kind: 'byName', like: [other] })
    expect(whose('Somebody')).toEqual({ kind: 'unknown' })
  })
})

describe('a workbook', () => {
  const school = must(
    (() => {
      const found = builtInFrameworks().find(({ id, edition }) => id === 's175-kcsie' && edition === '2026.1')
      return found ? ({ ok: true, value: found } as const) : ({ ok: false, problem: 'none' } as const)
    })(),
  )
  const schoolFinder = headingFinder(school)

  it('is a form where its questions stand below one another, and rows where they head columns', () => {
    expect(findAnswers(otherAreasForm(), schoolFinder)?.kind).toBe('form')
    expect(findAnswers([surveyExport()], schoolFinder)?.kind).toBe('rows')
    expect(
      findAnswers(
        [
          {
            name: 'A',
            rows: [
              ['Colour', 'Size'],
              ['Red', 3],
            ],
          },
        ],
        schoolFinder,
      ),
    ).toBeNull()
  })

  it('is rows where another sheet only lists a few of the questions', () => {
    const texts = questionsOf(school).map(({ question }) => question.text)
    const list = { name: 'Questions', rows: texts.slice(0, 2).map((text) => [text]) }
    const answers = {
      name: 'Answers',
      rows: [
        ['School name', ...texts.slice(0, 4)],
        ['Oakfield', 'Yes', 'Yes', 'No', 'No'],
      ],
    }
    expect(findAnswers([list, answers], schoolFinder)?.kind).toBe('rows')
  })

  it('is read like any other form, with coloured cells reported and merged questions gone on with', () => {
    const [cover, theme] = otherAreasForm()
    if (!cover || !theme) throw new Error('The form has two sheets')
    const rows = theme.rows.map((row, place) => (place === 2 ? row.map((each) => (each === 'Amber' ? '' : each)) : row))
    const marks = { formulas: [], errors: [], hiddenRows: [], merged: ['B4:B5'], coloured: [{ row: 3, column: 3 }] }
    const found = findAnswers([cover, { ...theme, rows, marks }], schoolFinder)
    if (found?.kind !== 'form') throw new Error('It is no form')
    const matches = matchEntries(found.form, school, schoolFinder, nothingChosen)
    const { response, kept } = fillFromForm(matches, nothingChosen, school, asDay('2026-11-22'))
    expect(response).toMatchObject({ name: 'Oakfield Primary', urn: '100001' })
    expect(response.filled).toEqual({
      'S175-01.1/rating': 'answered by a colour, not by a word',
      'S175-01.1/evidence': [{ what: 'Minutes' }, { what: 'Visit notes' }],
      'S175-01.1/actions': [{ what: 'Ask for a termly report', owner: '', due: '' }],
      'S175-01.4/rating': 'Green',
      'S175-01.4/evidence': [{ what: 'Pupil survey' }, { what: 'Staff survey' }],
    })
    expect(kept).toMatchObject([{ where: 'sheet “Theme 1”, row 6, Evidence', words: 'Nobody asked this' }])
  })
})

describe('words of forms', () => {
  it.each([
    ['RAG', 'rating'],
    ['Self-assessment score', 'rating'],
    ['Moderated score', 'leave'],
    ['Last year’s rating', 'leave'],
    ['Evidence and examples', 'evidence'],
    ['Examples of evidence', 'leave'],
    ['Actions / next steps', 'actions'],
    ['By when', 'due'],
    ['Amber', 'option'],
    ['Your response', 'answer'],
    ['Colour of the door', null],
  ])('%s heads %s', (heading, role) => {
    expect(roleOf(heading)).toBe(role)
  })

  it('tell the names of colours', () => {
    expect(
      ['92D050', '00B050', 'FFC000', 'FF0000', 'FFFF00', '00B0F0', 'D9D9D9', 'FFFFFF', 'auto'].map(colourName),
    ).toEqual([...['green', 'green', 'amber', 'red', 'yellow', 'blue', 'grey', null, null]])
  })

  it('tell which boxes are ticked', () => {
    expect(tickedIn('☐ Yes ☒ No, not yet')).toEqual({ ticked: ['No, not yet'], rest: '' })
    expect(tickedIn('Choose: [x] Yes [ ] No')).toEqual({ ticked: ['Yes'], rest: 'Choose:' })
    expect(tickedIn('Yes')).toBeNull()
  })
})
