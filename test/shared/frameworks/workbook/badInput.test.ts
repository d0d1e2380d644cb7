import { describe, expect, test } from 'vitest'
import { asDay } from '../../../../shared/basics/day'
import type { Cell, Sheet } from '../../../../shared/basics/sheet'
import { problemsIn } from '../../../../shared/frameworks/problems'
import type { Scale } from '../../../../shared/frameworks/scale'
import { readFrameworkSheets } from '../../../../shared/frameworks/workbook/readSheets'
import { aFramework } from '../../../builders/frameworks'

const scale = aFramework().scales[0] as Scale
const read = (sheets: readonly Sheet[]) => readFrameworkSheets(sheets, { scale, today: asDay('2026-11-22') })

type Rows = readonly (readonly Cell[])[]
const sheet = (name: string, rows: Rows): Sheet => ({ name, rows })
const minimum = (questions: Rows, ...more: readonly Sheet[]): readonly Sheet[] => [
  sheet('Framework', [
    ['Name', 'Value'],
    ['Title', 'Our audit'],
  ]),
  sheet('Standards', [
    ['Number', 'Title'],
    ['1', 'Leadership'],
  ]),
  sheet('Questions', questions),
  ...more,
]
/** What is said of a workbook, as people read it. */
const said = (sheets: readonly Sheet[]) =>
  read(sheets).problems.map(({ kind, sheet: name, row, column, words }) => `${kind} ${name} ${row} ${column}: ${words}`)
const asked = (sheets: readonly Sheet[]) =>
  read(sheets).framework?.standards.flatMap(({ questions }) => questions) ?? []

describe('the least that can be written', () => {
  const sheets = minimum([['Question'], ['Is somebody responsible?'], ['What has changed?']])

  test('becomes a framework that could be published', () => {
    const { framework, problems } = read(sheets)
    expect(problems).toEqual([])
    expect(framework && problemsIn(framework)).toEqual([])
    expect(framework).toMatchObject({ id: 'our-audit', edition: '1', effectiveFrom: '2026-11-22', scales: [scale] })
  })

  test('has numbers and ids made, the same each time', () => {
    expect(asked(sheets).map(({ id, label, scale: rated }) => [id, label, rated])).toEqual([
      ['q-1.1', '1.1', scale.id],
      ['q-1.2', '1.2', scale.id],
    ])
    expect(read(sheets)).toEqual(read(sheets))
  })
})

test.each([
  ['Rating', { scale: scale.id }],
  ['Words', {}],
  ['Yes or no', { fields: [{ kind: 'choice', options: [{ id: 'yes' }, { id: 'no' }] }] }],
  ['Number', { fields: [{ kind: 'number', decimals: 0 }] }],
  ['Percentage', { fields: [{ kind: 'percentage', step: 1 }] }],
  ['Number out of another', { fields: [{ kind: 'share' }] }],
  ['Date', { fields: [{ kind: 'date', precision: 'day', future: false, oldAfterMonths: null }] }],
  ['Role', { fields: [{ kind: 'role', asksName: false }] }],
  ['Short text', { fields: [{ kind: 'text', long: false }] }],
  ['Level of a scale', { fields: [{ kind: 'level', scale: scale.id }] }],
])('the kind %s needs no other sheet', (kind, expected) => {
  const sheets = minimum([
    ['Number', 'Question', 'Kind'],
    ['1.3', 'What?', kind],
  ])
  expect(read(sheets).problems).toEqual([])
  expect(asked(sheets)[0]).toMatchObject({ id: 'q-1.3', ...expected })
})

test.each(['Choice', 'Several choices'])('%s takes its choices from its row', (kind) => {
  const sheets = minimum([
    ['Question', 'Kind', 'Choices'],
    ['Which?', kind, 'Red\nb | Blue'],
  ])
  expect(read(sheets).problems).toEqual([])
  expect(asked(sheets)[0]?.fields).toMatchObject([
    {
      options: [
        { id: 'red', label: 'Red' },
        { id: 'b', label: 'Blue' },
      ],
    },
  ])
})

test('weighted criteria need no row of Fields', () => {
  const criteria = sheet('Criteria', [
    ['Question', 'Criterion', 'Weight'],
    ['1.1', 'Named', 60],
    ['1.1', 'Reviewed', 40],
  ])
  const sheets = minimum(
    [
      ['Number', 'Question', 'Kind'],
      ['1.1', 'Which parts?', 'Weighted criteria'],
    ],
    criteria,
  )
  expect(read(sheets).problems).toEqual([])
  expect(asked(sheets)[0]?.fields).toMatchObject([{ kind: 'criteria', most: 100 }])
})

describe('what cannot be read is named by its place, and the rest is read', () => {
  const two: Rows = [
    ['Number', 'Question'],
    ['1.1', 'First?'],
    ['1.2', 'Second?'],
  ]
  const cases: Readonly<Record<string, readonly [readonly Sheet[], string, number]>> = {
    'an unknown column': [
      minimum([
        ['Question', 'Mood'],
        ['First?', 'Good'],
      ]),
      'note Questions 1 Mood: This heading is not known',
      1,
    ],
    'an unknown sheet': [minimum(two, sheet('Budget', [['a']])), 'note Budget 1 A: This sheet is not part', 2],
    'a sheet that is there twice': [minimum(two, sheet('questions', two)), 'wrong questions 1 A: There are two', 2],
    'a heading that is there twice': [
      minimum([
        ['Question', 'question'],
        ['First?', 'Other?'],
      ]),
      'wrong Questions 1 question: This heading is there twice',
      1,
    ],
    'a missing heading': [
      minimum([['Number'], ['1.1']]),
      'wrong Questions 1 Question: The heading “Question” is missing',
      1,
    ],
    'a word that is not in the list': [
      minimum([
        ['Question', 'Kind'],
        ['First?', 'Poem'],
      ]),
      'wrong Questions 2 Kind: "Poem" is not one of the words',
      1,
    ],
    'a number that is used twice': [
      minimum([
        ['Number', 'Question'],
        ['1.1', 'First?'],
        ['1.1', 'Second?'],
      ]),
      'wrong Questions 3 Number: Question 1.1 has the same number as another: “1.1”',
      2,
    ],
    'an id that is used twice': [
      minimum([
        ['Id', 'Question'],
        ['a', 'First?'],
        ['a', 'Second?'],
      ]),
      'wrong Questions 3 Id: The id “a” is used before, so this row was given “a-2”',
      2,
    ],
    'questions that wait for each other': [
      minimum([
        ['Number', 'Question', 'Asked after', 'Asked when the answer is'],
        ['1.1', 'First?', '1.2', 'best'],
        ['1.2', 'Second?', '1.1', 'best'],
      ]),
      'wrong Questions 2 Asked after: Question 1.1 waits for a question that waits for it',
      2,
    ],
    'a condition without an answer': [
      minimum([
        ['Number', 'Question', 'Asked after'],
        ['1.1', 'First?', null],
        ['1.2', 'Second?', '1.1'],
      ]),
      'wrong Questions 3 Asked when the answer is: It takes a question and an answer',
      2,
    ],
    'a standard that is not there': [
      minimum([
        ['Standard', 'Question'],
        ['1', 'First?'],
        ['9', 'Second?'],
      ]),
      'wrong Questions 3 Standard: There is no standard “9”, so the row was left out',
      1,
    ],
    'a reference that is not there': [
      minimum([
        ['Question', 'References'],
        ['First?', 'the-act'],
      ]),
      'wrong Questions 2 References: Question 1.1 names something that is not there: “the-act”',
      1,
    ],
    'a scale that is not there': [
      minimum([
        ['Question', 'Scale'],
        ['First?', 'Stars'],
      ]),
      'wrong Questions 2 Scale: There is no scale “Stars”',
      1,
    ],
    'a text over the limit': [
      minimum([
        ['Question', 'Help'],
        ['First?', 'x'.repeat(4_001)],
      ]),
      'wrong Questions 2 Help: This text has 4,001 characters; the most is 4,000',
      1,
    ],
    'a number that became a figure': [
      minimum([
        ['Number', 'Question'],
        [1.1, 'First?'],
        [1.2, 'Second?'],
      ]),
      'note Questions 2 Number: This is stored as a figure and was read as "1.1"',
      2,
    ],
    'a nought at the end that was lost': [
      minimum([
        ['Number', 'Question'],
        ['1.1', 'First?'],
        [1.1, 'Tenth?'],
      ]),
      'wrong Questions 3 Number: Question 1.1 has the same number as another: “1.1”',
      2,
    ],
    'a number that became a date': [
      minimum([
        ['Number', 'Question'],
        ['2026-03-01', 'First?'],
      ]),
      'wrong Questions 2 Number: The spreadsheet made a date of this number',
      1,
    ],
    'a typed answer of no question': [
      minimum(
        two,
        sheet('Fields', [
          ['Question', 'Kind'],
          ['7', 'Date'],
        ]),
      ),
      'wrong Fields 2 Question: There is no question “7”, so the row was left out',
      2,
    ],
    'a typed answer of no kind': [
      minimum(
        two,
        sheet('Fields', [
          ['Question', 'Label', 'Kind'],
          ['1.1', 'When', null],
        ]),
      ),
      'wrong Fields 2 Kind: It is not said what kind',
      2,
    ],
    'a cell that its kind does not use': [
      minimum(
        two,
        sheet('Fields', [
          ['Question', 'Kind', 'Unit'],
          ['1.1', 'Date', 'staff'],
        ]),
      ),
      'wrong Fields 2 Unit: An answer of this kind does not use Unit',
      2,
    ],
    'a choice with one option': [
      minimum([
        ['Question', 'Kind', 'Choices'],
        ['First?', 'Choice', 'Only'],
        ['Second?', null, null],
      ]),
      'wrong Questions 2 Choices: Expected at least 2 items',
      2,
    ],
    'weights that do not add up': [
      minimum(
        two,
        sheet('Fields', [
          ['Question', 'Kind', 'Points in all'],
          ['1.1', 'Weighted criteria', 100],
        ]),
        sheet('Criteria', [
          ['Question', 'Criterion', 'Weight'],
          ['1.1', 'Named', 60],
          ['1.1', 'Reviewed', 30],
        ]),
      ),
      'wrong Fields 2 Points in all: Question 1.1, typed answer 1: the points add up to 90 and should add up to 100',
      2,
    ],
    'a level without a meaning': [
      minimum(
        two,
        sheet('Scales', [
          ['Scale', 'Level', 'Meaning'],
          ['S', 'Yes', 'Met'],
          [null, 'Hm', null],
        ]),
      ),
      'wrong Scales 3 Meaning: What “Hm” says about the duty is not given',
      2,
    ],
    'a scale with one level': [
      minimum(
        two,
        sheet('Scales', [
          ['Scale', 'Level', 'Meaning'],
          ['S', 'Yes', 'Met'],
        ]),
      ),
      'wrong Scales 2 Scale: The scale “S” has fewer than two levels',
      2,
    ],
    'changes without the edition before': [
      minimum(
        two,
        sheet('Changes', [
          ['Change', 'Is'],
          ['New', '1.1'],
        ]),
      ),
      'wrong Changes 2 Change: The sheet Framework does not name the edition before',
      2,
    ],
    'a cell under no heading': [
      minimum([['Question'], ['First?', 'note to self']]),
      'note Questions 2 B: This cell stands under no heading',
      1,
    ],
    'a date that is no date': [
      minimum(
        two,
        sheet('References', [
          ['Document', 'Checked on'],
          ['The Act', 'last week'],
        ]),
      ),
      'wrong References 2 Checked on: "last week" is not a date',
      2,
    ],
    'a date that became a number': [
      minimum(
        two,
        sheet('References', [
          ['Document', 'Checked on'],
          ['The Act', 46_266],
        ]),
      ),
      'note References 2 Checked on: The number 46266 was read as the date 1 September 2026',
      2,
    ],
  }
  test.each(Object.entries(cases))('%s', (_name, [sheets, expected, count]) => {
    expect(said(sheets)).toContainEqual(expect.stringContaining(expected))
    expect(asked(sheets)).toHaveLength(count)
  })
})

test('empty rows between and rows marked as examples are passed over; places stay as the spreadsheet shows them', () => {
  const sheets = minimum([
    [null],
    ['Number', 'Question', 'Kind'],
    ['(example)', 'How?', 'Poem'],
    [null, ' '],
    ['1.1', 'First?', null],
    [],
    ['1.2', 'Second?', 'Poem'],
  ])
  expect(asked(sheets).map(({ text }) => text)).toEqual(['First?', 'Second?'])
  expect(said(sheets)).toEqual([expect.stringMatching(/^wrong Questions 7 Kind: "Poem"/)])
})

test('without a standard there is nothing to open', () => {
  const { framework, problems } = read([sheet('Framework', [['Title', 'Our audit']])])
  expect(framework).toBeNull()
  expect(problems).toHaveLength(1)
})

test('every problem of a sheet full of faults is listed', () => {
  const sheets = minimum([
    ['Number', 'Question', 'Kind', 'Core', 'References'],
    ['1.1', 'First?', 'Poem', 'maybe', 'none'],
    ['1.1', null, 'Choice', 'Yes', null],
  ])
  expect(said(sheets).length).toBeGreaterThanOrEqual(5)
})

test('a level without a meaning counts as no rating', () => {
  const levels = sheet('Scales', [
    ['Scale', 'Level', 'Meaning'],
    ['S', 'Yes', 'Met'],
    [null, 'Hm', null],
  ])
  expect(read(minimum([['Question'], ['First?']], levels)).framework?.scales[0]?.levels).toMatchObject([
    { id: 'yes', meaning: 'met', code: 'YE', step: 'b' },
    { id: 'hm', meaning: 'no-rating', step: null, shape: 'ring' },
  ])
})

test('a question and a standard without words are named once each, and what to do fits wherever it is read', () => {
  const sheets = [
    sheet('Framework', [['Title', 'Our audit']]),
    sheet('Standards', [
      ['Number', 'Title'],
      ['1', null],
    ]),
    sheet('Questions', [
      ['Number', 'Question', 'References'],
      ['1.1', null, 'none'],
    ]),
  ]
  expect(said(sheets)).toEqual([
    'wrong Standards 2 Title: The standard has no title. Write one.',
    'wrong Questions 2 Question: The question has no words. Write what is asked.',
    expect.stringMatching(/^wrong Questions 2 References: .*“none”/),
  ])
  expect(said(sheets).join()).not.toMatch(/editor|Change it here/)
})

test('a wrong value about the whole framework does not keep a loop from being named', () => {
  const sheets = minimum([
    ['Number', 'Question', 'Asked after', 'Asked when the answer is'],
    ['1.1', 'First?', '1.2', 'best'],
    ['1.2', 'Second?', '1.1', 'best'],
  ])
  const [first, ...rest] = sheets
  const wrong = { ...(first as Sheet), rows: [...(first as Sheet).rows, ['Edition', 'next year!']] }
  const { framework } = read([wrong, ...rest])
  expect(framework).toBeNull()
  expect(said([wrong, ...rest])).toEqual([
    expect.stringMatching(/^wrong Framework 3 Edition: /),
    expect.stringMatching(/^wrong Questions 2 Asked after: Question 1\.1 waits/),
    expect.stringMatching(/^wrong Questions 3 Asked after: Question 1\.2 waits/),
  ])
})
