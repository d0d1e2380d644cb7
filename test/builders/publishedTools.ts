import type { Framework } from '../../shared/frameworks/framework'
import { parseFramework } from '../../shared/frameworks/parseFramework'
import { frameworkFile } from './frameworks'
import { must } from './must'

// Forms that areas use are built in many ways. These are such forms with made-up words: what no two of them have in common
// is what a framework must be able to say.

const base = () => {
  const { scales: _scales, standards: _standards, rules, ...file } = frameworkFile()
  return { ...file, rules: { ...rules, evidenceFor: [], impactFor: [], actionFor: [] } }
}

const standard = (number: string, title: string, questions: readonly object[], more: object = {}) => ({
  id: `s-${number}`,
  number,
  title,
  plainWords: `What ${title.toLowerCase()} is about.`,
  evidencePrompts: [],
  layQuestions: [],
  redFlags: [],
  references: [],
  questions,
  ...more,
})

const question = (label: string, text: string, more: object = {}) => ({
  id: `q-${label}`,
  label,
  shortTitle: `Question ${label}`,
  text,
  core: false,
  notApplicable: 'not-allowed',
  ...more,
})

const level = (id: string, label: string, code: string, meaning: string, step: string | null, shape: string) => ({
  id,
  label,
  code,
  meaning,
  step,
  shape,
  descriptor: `${label} here`,
})

const made = (id: string, file: object): Framework =>
  must(parseFramework({ ...base(), id, title: `Tool ${id}`, ...file }))

/** No ratings at all: points to describe, a narrative for each standard, and "How do you know?". */
export const narrativeTool = () =>
  made('narrative', {
    scales: [],
    standards: [
      standard(
        '1',
        'Leadership',
        [
          question('1', 'Describe what is in place.', { about: 'standard' }),
          question('1a', 'How do you know?', { about: 'standard', narrativeLabel: 'How do you know?' }),
        ],
        { leadIn: 'Think of each of these.', checklist: ['A named lead', 'A policy in date'] },
      ),
    ],
  })

/** Four levels, of which the fourth asks for help and says nothing of the duty. */
export const helpTool = () =>
  made('help', {
    scales: [
      {
        id: 'help-scale',
        title: 'With a request for help',
        order: 'best-first',
        levels: [
          level('full', 'Fully met', 'F', 'met', 'b', 'disc'),
          level('part', 'Partly met', 'P', 'partly', 'c', 'triangle'),
          level('not', 'Not met', 'N', 'not-met', 'd', 'square'),
          level('ask', 'We would like help', 'H', 'request-for-help', null, 'ring'),
        ],
      },
    ],
    standards: [
      standard(
        '1',
        'Training',
        [
          question('1.1', 'Are staff trained?', { scale: 'help-scale' }),
          question('1.2', 'Are volunteers trained?', { scale: 'help-scale', group: 'volunteers' }),
        ],
        { groups: [{ id: 'volunteers', title: 'People who give their time' }] },
      ),
    ],
  })

/** Percentages, and weighted criteria of which some may not apply. */
export const percentageTool = () =>
  made('percentage', {
    scales: [],
    standards: [
      standard('1', 'Practice', [
        question('1.1', 'How far is this met?', {
          notApplicable: 'with-reason',
          fields: [{ id: 'met', kind: 'percentage', label: 'Met', step: 5 }],
        }),
        question('1.2', 'Which of these are in place?', {
          fields: [
            {
              id: 'score',
              kind: 'criteria',
              label: 'Points',
              most: 100,
              whenNotApplicable: 'supplied',
              criteria: [
                { id: 'policy', label: 'Policy', weight: 50, notApplicable: false },
                { id: 'training', label: 'Training', weight: 30, notApplicable: true },
                { id: 'transport', label: 'Transport', weight: 20, notApplicable: true },
              ],
              alternatives: [
                { without: ['transport'], weights: { policy: 60, training: 40 } },
                { without: ['training', 'transport'], weights: { policy: 100 } },
              ],
            },
          ],
        }),
      ]),
    ],
  })

/** A rubric printed from 4, the worst, to 1, with rows that ask yes or no, a date and a number. */
export const rubricTool = () =>
  made('rubric', {
    scales: [
      {
        id: 'rubric-scale',
        title: 'Four to one',
        order: 'worst-first',
        levels: [
          level('r4', 'Inadequate', '4', 'not-met', 'd', 'square'),
          level('r3', 'Developing', '3', 'partly', 'c', 'triangle'),
          level('r2', 'Secure', '2', 'met', 'b', 'disc'),
          level('r1', 'Leading', '1', 'met-strong', 'a', 'diamond'),
        ],
      },
      {
        id: 'yes-no',
        title: 'Yes or no',
        order: 'none',
        levels: [
          level('yes', 'Yes', 'Y', 'met', 'b', 'disc'),
          level('no', 'No', 'N', 'not-met', 'd', 'square'),
          level('unsure', 'Unsure', 'U', 'no-rating', null, 'ring'),
        ],
      },
    ],
    standards: [
      standard('2a', 'Recruitment', [
        question('2a.1', 'How well do you recruit safely?', { scale: 'rubric-scale' }),
        question('2a.2', 'Is there a lead?', {
          fields: [{ id: 'lead', kind: 'level', label: 'A lead is in post', scale: 'yes-no' }],
        }),
        question('2a.3', 'When was the record checked, and how many gaps were there?', {
          showWhen: { question: 'q-2a.2', field: 'lead', is: ['yes'] },
          fields: [
            { id: 'on', kind: 'date', label: 'Checked on', precision: 'month', future: false, oldAfterMonths: 12 },
            { id: 'gaps', kind: 'number', label: 'Gaps', decimals: 0, min: 0, notKnown: true },
          ],
        }),
      ]),
    ],
  })

/** Two editions; the one question of the first became three. */
export function splitEditions(): { readonly before: Framework; readonly now: Framework } {
  const scales = frameworkFile().scales
  const before = made('split', {
    edition: '1',
    scales,
    standards: [standard('1', 'Voice', [question('1.1', 'Do you listen and act?', { scale: 'four' })])],
  })
  const now = made('split', {
    edition: '2',
    scales,
    standards: [
      standard('1', 'Voice', [
        question('1.2', 'Do you listen?', { scale: 'four' }),
        question('1.3', 'Do you act?', { scale: 'four' }),
        question('1.4', 'Do you tell children what changed?', { scale: 'four' }),
      ]),
    ],
    changes: {
      from: 'split@1',
      questions: [
        { kind: 'split', was: ['q-1.1'], is: ['q-1.2', 'q-1.3', 'q-1.4'], note: 'One question became three.' },
      ],
    },
  })
  return { before, now }
}

/** All of them. */
export function publishedTools(): readonly Framework[] {
  const { before, now } = splitEditions()
  return [narrativeTool(), helpTool(), percentageTool(), rubricTool(), before, now]
}
