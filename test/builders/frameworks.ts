import { asId } from '../../shared/basics/id'
import { type Framework, parseFramework } from '../../shared/frameworks/framework'
import type { QuestionId } from '../../shared/frameworks/question'
import type { LevelId } from '../../shared/frameworks/scale'
import { must } from './must'

/** A framework file as plain JSON: two standards, three questions, four levels. A test changes it as it needs. */
export const frameworkFile = () => ({
  format: 'psa-framework',
  formatVersion: 1,
  id: 'tiny',
  edition: '2026.1',
  title: 'Tiny self-assessment',
  editionLabel: '2026.1',
  owner: 'For tests',
  language: 'en-GB',
  effectiveFrom: '2026-09-01',
  publishedOn: '2026-11-22',
  respondent: { one: 'agency', many: 'agencies' },
  about: 'What bodies owe children.',
  privacyHint: 'Do not name any child, parent or member of staff.',
  scales: [
    {
      id: 'four',
      title: 'Four-point',
      ordered: true,
      levels: [level('best'), level('good'), level('some'), level('none')],
    },
  ],
  rules: {
    evidenceFor: ['best', 'good'],
    evidenceWithinMonths: 24,
    impactFor: ['best'],
    actionFor: ['some', 'none'],
    suppressBelow: 5,
  },
  prompts: {
    narrative: { label: 'What is in place?', hint: 'Say how you know.' },
    evidence: { label: 'What shows it?', hint: 'Give the document and its date.' },
    impact: { label: 'What difference has it made?', hint: 'One or two examples.' },
    actions: { label: 'What will you do?', hint: 'Give a role and a date.' },
  },
  references: [
    {
      id: 'act',
      document: 'The Act',
      edition: '2004',
      part: 'section 1',
      heading: null,
      paragraph: null,
      verified: true,
      checkedOn: '2026-11-22',
    },
    {
      id: 'guide',
      document: 'The Guide',
      edition: null,
      part: null,
      heading: null,
      paragraph: '12',
      verified: false,
      checkedOn: '2026-11-22',
    },
  ],
  standards: [
    { ...standard('T-1', '1', 'Leadership'), questions: [question('T-1.1', '1.1'), question('T-1.2', '1.2')] },
    { ...standard('T-2', '2', 'Listening'), questions: [question('T-2.1', '2.1')] },
  ],
  frontSheet: [{ id: 'services', label: 'Services in scope', kind: 'text' }],
})

export type FrameworkFile = ReturnType<typeof frameworkFile>

const looks = {
  best: { label: 'Best', code: 'BE', meaning: 'met-strong', step: 'a', shape: 'diamond' },
  good: { label: 'Good', code: 'GO', meaning: 'met', step: 'b', shape: 'disc' },
  some: { label: 'Some', code: 'SO', meaning: 'partly', step: 'c', shape: 'triangle' },
  none: { label: 'None', code: 'NO', meaning: 'not-met', step: 'd', shape: 'square' },
} as const

const level = (id: keyof typeof looks) => ({
  id: id as string,
  ...looks[id],
  code: looks[id].code as string,
  descriptor: `It is ${id}`,
})

const standard = (id: string, number: string, title: string) => ({
  id,
  number,
  title,
  plainWords: 'Is someone answerable?',
  descriptors: {
    best: `${title} at its best`,
    good: `${title} done well`,
    some: `${title} in part`,
    none: `${title} missing`,
  } as Record<string, string>,
  evidencePrompts: ['A structure chart'],
  impactPrompt: 'Name one decision.',
  layQuestions: ['When did you last say no?'],
  redFlags: ['The lead has left'],
  references: ['act'],
})

const question = (id: string, label: string) => ({
  id,
  label,
  shortTitle: `Question ${label}`,
  text: `What is in place for ${label}?`,
  kind: 'rating',
  scale: 'four',
  core: true,
  notApplicable: 'with-reason',
  references: [] as string[],
})

/** A framework of two standards and three questions, `T-1.1`, `T-1.2` and `T-2.1`, changed as a test needs it. */
export function aFramework(change: (file: FrameworkFile) => void = () => undefined): Framework {
  const file = frameworkFile()
  change(file)
  return must(parseFramework(file))
}

export const q11: QuestionId = asId('T-1.1')
export const q12: QuestionId = asId('T-1.2')
export const q21: QuestionId = asId('T-2.1')

export const best: LevelId = asId('best')
export const good: LevelId = asId('good')
export const some: LevelId = asId('some')
export const none: LevelId = asId('none')
