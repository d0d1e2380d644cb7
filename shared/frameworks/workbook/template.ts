import type { Sheet } from '../../basics/sheet'
import { exampleMark, type ListName, listLayouts } from './layout'
import { readMeSheet } from './readMe'
import { listSheet, nameSheet } from './writeSheets'

/** An empty workbook to fill in: every sheet with its headings, and marked examples of every kind of row. */
export function templateSheets(): readonly Sheet[] {
  const lists = Object.keys(listLayouts) as ListName[]
  return [readMeSheet(), nameSheet({}), ...lists.map((list) => withMark(listSheet(list, examples[list] ?? [])))]
}

/** Marks every row as an example, in its first cell. */
const withMark = ({ rows, ...sheet }: Sheet): Sheet => ({
  ...sheet,
  rows: rows.map((row, place) => (place === 0 ? row : [exampleMark, ...row.slice(1)])),
})

const one = { id: 'yes', label: 'Yes' }
const choices = [one, { id: 'no', label: 'No' }, { id: 'not-yet', label: 'Not yet' }]

const question = (label: string, kind: string, text: string, more: object = {}) => ({ label, kind, text, ...more })

const examples: { readonly [list in ListName]?: readonly object[] } = {
  scales: [
    { label: 'In place', code: 'IP', meaning: 'met', descriptor: 'It is there and it works', evidenceFor: true },
    { label: 'Partly in place', code: 'PP', meaning: 'partly', descriptor: 'Some of it is missing', actionFor: true },
    { label: 'Not in place', code: 'NP', meaning: 'not-met', descriptor: 'It is missing', actionFor: true },
  ],
  standards: [
    {
      number: '1',
      title: 'Leadership',
      plainWords: 'Do those in charge make sure that children are safe?',
      evidencePrompts: ['Minutes of the board', 'The yearly report'],
      redFlags: ['Nobody at the top is named as responsible'],
    },
  ],
  questions: [
    question('1.1', 'rating', 'Is a senior person responsible for safeguarding?', {
      core: true,
      help: 'One person, by role.',
    }),
    question('1.2', 'words', 'What has changed for children since last year?'),
    question('1.3', 'yesNo', 'Is there a written policy?'),
    question('1.4', 'number', 'How many staff need training?', { unit: 'staff' }),
    question('1.5', 'percentage', 'What percentage of staff is trained?'),
    question('1.6', 'share', 'How many staff are trained, out of all?', { unit: 'staff' }),
    question('1.7', 'date', 'When was the policy last reviewed?'),
    question('1.8', 'choice', 'Is there a plan?', { choices }),
    question('1.9', 'choices', 'Who takes part?', {
      choices: [
        { id: 'police', label: 'Police' },
        { id: 'health', label: 'Health' },
      ],
    }),
    question('1.10', 'role', 'Who is responsible?'),
    question('1.11', 'text', 'What is the policy called?'),
    question('1.12', 'criteria', 'Which parts of the policy are there? (see the sheet Criteria)'),
    question('1.13', 'typed', 'When was training last given, and to how many? (see the sheet Fields)'),
    question('1.14', 'both', 'Is training given? Rate it, and give the date. (see the sheet Fields)'),
    question('1.15', 'rating', 'Does the plan work?', { showWhen: { question: '1.8', is: ['yes'] } }),
  ],
  fields: [
    { label: 'Last given on', kind: 'date', precision: 'month', notKnown: true, oldAfterMonths: 24 },
    { label: 'Staff trained', kind: 'number', unit: 'staff', min: 0, decimals: 0, optional: true },
  ],
  criteria: [
    { label: 'It says who is responsible', weight: 60 },
    { label: 'It is reviewed every year', weight: 40, notApplicable: true },
  ],
  references: [{ document: 'Our safeguarding policy', edition: '2026', paragraph: '4', verified: true }],
  aboutYou: [
    { label: 'Who filled this in', kind: 'text', hint: 'Your job title' },
    { label: 'Number of sites', kind: 'number' },
    { label: 'Kind of organisation', kind: 'choice', choices },
    { label: 'Services', kind: 'list', max: 5 },
  ],
  sizes: [{ title: 'Small', about: 'For organisations with fewer than 20 staff' }],
  evidenceTypes: [{ label: 'Minutes of a meeting' }],
  changes: [
    { was: ['1.1'], is: ['1.1'], note: 'Reworded: the same is asked in other words' },
    { was: ['1.2'], is: ['1.2', '1.3'], note: 'Split: one question became two' },
    { was: ['1.3', '1.4'], is: ['1.4'], note: 'Merged: two questions became one' },
    { is: ['1.5'], note: 'New: it was not asked before' },
    { was: ['1.6'], note: 'Removed: it is no longer asked' },
  ],
}
