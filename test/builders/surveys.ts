import type { Cell, Sheet } from '../../shared/basics/sheet'

const sheet = (name: string, rows: readonly (readonly Cell[])[], merged: readonly string[] = []): Sheet => ({
  name,
  rows,
  marks: { formulas: [], errors: [], merged, hiddenRows: [] },
})

const policies = 'Which linked policies are current?'

/** An export as survey tools write it: what is asked in one row, options and parts in the next, an answer in each row. */
export const surveyExport = (): Sheet =>
  sheet('Sheet', [
    [
      ...['Respondent ID', 'End Date', 'Name of your school', 'URN'],
      'Q4. Can staff and pupils say that it is safe to raise a worry here, including about someone senior?',
      ...['', policies, '', '', ''],
      'On what date did the designated safeguarding lead last finish formal training for the role?',
      ...['How many trained deputys are there?', 'Anything else you would like to tell the council?'],
    ],
    [
      ...['', '', 'Open-Ended Response', 'Open-Ended Response'],
      ...['Response', 'Comments', 'Staff conduct', 'Behaviour', 'Whistleblowing', 'Other (please specify)'],
      ...['Open-Ended Response', 'Open-Ended Response', 'Open-Ended Response'],
    ],
    [1, '2026-10-02', 'Test school', '', 'Yes', '', '', '', '', '', '', '', ''],
    [
      2,
      '2026-10-03',
      'Oakfield Primary',
      100001,
      'Green',
      'We ask each term.',
      'Staff conduct',
      '',
      'Whistleblowing',
      'Lone working',
      '12/09/25',
      'nil',
      'Thank you',
    ],
    [
      3,
      '2026-10-04',
      'Meadow Lane School',
      2001234,
      'Amber/Green',
      '',
      '',
      '',
      '',
      '',
      'Sept 2025',
      '5 (1 pending)',
      '',
    ],
    [4, '2026-10-09', 'Oakfield Primary School', 100001, 'Partly', '', '', '', '', '', '', 3, ''],
    [5, '2026-10-09', 'St Anne’s', '', 'Not in place', 'Pupil 943 476 5919 told us.', '', '', '', '', '', '', ''],
    [6, '2026-10-10', '', '', '', '', '', '', '', '', '', '', ''],
    [7, '2026-10-11', 'Nobody Knows Academy', 999999, 'Yes', '', '', '', '', '', '', '', ''],
  ])

/** One school's form of another area: questions down a column, and what is said of each beside it. */
export const otherAreasForm = (): readonly Sheet[] => [
  sheet('Cover', [['Safeguarding audit 2026'], ['Name of school', 'Oakfield Primary'], ['URN', 100001]]),
  sheet(
    'Theme 1',
    [
      ['Leadership'],
      ['No', 'Standard', 'RAG', 'Evidence', 'Action needed'],
      [
        '1.1',
        'Does the governing body set out what it expects on safeguarding and check for itself?',
        'Amber',
        'Minutes\nVisit notes',
        'Ask for a termly report',
      ],
      [
        '1.4',
        'Can staff and pupils say it is safe to raise a worry, including about someone senior?',
        'Green',
        'Pupil survey',
        '',
      ],
      ['', '', '', 'Staff survey', ''],
      ['', '', '', 'Nobody asked this', ''],
    ],
    ['B4:B5'],
  ),
]
