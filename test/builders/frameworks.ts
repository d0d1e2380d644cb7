import { asId } from '../../shared/basics/id'
import { parse } from '../../shared/basics/parse'
import { type FieldKind, type FieldOf, fieldSchema } from '../../shared/frameworks/field'
import type { Framework } from '../../shared/frameworks/framework'
import { parseFramework } from '../../shared/frameworks/parseFramework'
import type { QuestionId } from '../../shared/frameworks/question'
import type { LevelId, Meaning } from '../../shared/frameworks/scale'
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
      order: 'best-first',
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

/** Changes one question of a file; a part that is set to undefined is left out. */
export function changeQuestion(file: FrameworkFile, id: string, parts: object): void {
  const found = file.standards.flatMap(({ questions }) => questions).find((each) => each.id === id)
  if (!found) throw new Error(`The file asks no ${id}`)
  Object.assign(found, parts)
  for (const [name, part] of Object.entries(parts)) if (part === undefined) delete found[name as keyof typeof found]
}

/** The tiny framework with some questions changed, by id. */
export const aFrameworkAsking = (
  questions: { readonly [id: string]: object },
  change: (file: FrameworkFile) => void = () => undefined,
): Framework =>
  aFramework((file) => {
    for (const [id, parts] of Object.entries(questions)) changeQuestion(file, id, parts)
    change(file)
  })

/** Adds a level that is no judgement to the scale. */
export const addLevel = (file: FrameworkFile, id: string, meaning: Meaning): void => {
  const code = id.slice(0, 2).toUpperCase()
  const shape = file.scales[0]?.levels.length === 4 ? 'ring' : 'box'
  file.scales[0]?.levels.push({ id, label: id, code, meaning, step: null, shape, descriptor: `It is ${id}` } as never)
}

const options = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
  { id: 'partly', label: 'Partly' },
]

const kinds: Readonly<Record<FieldKind, object>> = {
  level: { scale: 'four' },
  choice: { options },
  choices: { options },
  number: { decimals: 0 },
  share: { ofLabel: 'Staff in all' },
  percentage: { step: 5 },
  criteria: {
    most: 10,
    whenNotApplicable: 'in-proportion',
    criteria: [
      { id: 'a', label: 'A', weight: 2, notApplicable: true },
      { id: 'b', label: 'B', weight: 3, notApplicable: true },
      { id: 'c', label: 'C', weight: 5, notApplicable: false },
    ],
  },
  date: { precision: 'day', future: false, oldAfterMonths: 12 },
  role: { asksName: false },
  text: { long: false },
}

/** A typed answer of this kind, whose id is its kind, but for what a test gives. */
export const aField = <Kind extends FieldKind>(kind: Kind, change: object = {}): FieldOf<Kind> =>
  must(parse(fieldSchema, { id: kind, label: `A ${kind}`, kind, ...kinds[kind], ...change })) as FieldOf<Kind>
