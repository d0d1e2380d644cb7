import type { Field } from '../../frameworks/field'
import type { Framework } from '../../frameworks/framework'
import { descriptorOf, findScale, type PlacedQuestion, scaleOf, usualDescriptor } from '../../frameworks/lookUp'
import { isNarrative, partsOf, type Question } from '../../frameworks/question'

// A return as boxes to fill in. A workbook, a page for the browser and a form on paper all show these boxes, and what was
// typed in them comes back under the same keys: so every form asks the same and is read by the same reader.

/** One of the words that a box takes. */
export type Option = {
  readonly value: string
  readonly label: string
  /** What choosing it says; empty where its label says it all. */
  readonly about: string
  /** Other texts it is known by, such as its code. */
  readonly also: readonly string[]
}

/** One column of a box that takes rows. */
export type Column = {
  readonly key: string
  readonly label: string
  readonly kind: 'line' | 'date' | 'choice'
  readonly options: readonly Option[]
}

type Common = {
  /** Unique in its form: `Q-1/rating`, `Q-1/field/number-of-staff`, `front/author`. */
  readonly key: string
  readonly label: string
  readonly hint: string
}

/** Something to fill in. */
export type Box = Common &
  (
    | { readonly kind: 'choice' | 'choices'; readonly options: readonly Option[] }
    | { readonly kind: 'line' | 'text' | 'number' }
    | { readonly kind: 'date'; readonly precision: 'day' | 'month' }
    | { readonly kind: 'rows'; readonly columns: readonly Column[] }
  )
export type BoxOf<Kind extends Box['kind']> = Extract<Box, { readonly kind: Kind }>

/** One row of a box that takes rows: its columns as typed, and the id of the item it was made from; empty for a new one. */
export type Row = { readonly [column: string]: string }

/** What was typed, by the key of the box: words as people type them, dates as `18 September 2026`. */
export type Filled = { readonly [key: string]: string | readonly Row[] }

/** The option that says that a question does not apply. */
export const notApplicableValue = 'not-applicable'

/** The words for "not known", which some boxes take. */
export const notKnownWords = 'Not known'

/** The key of a part of a question's answer. */
export const boxKey = (question: Question, part: string) => `${question.id}/${part}`

const made = new WeakMap<PlacedQuestion, readonly Box[]>()

/** The boxes of a question, in the order in which a form shows them. */
export function boxesOf(framework: Framework, placed: PlacedQuestion): readonly Box[] {
  const before = made.get(placed)
  if (before) return before
  const boxes = makeBoxes(framework, placed)
  made.set(placed, boxes)
  return boxes
}

function makeBoxes(framework: Framework, placed: PlacedQuestion): readonly Box[] {
  const { question } = placed
  const asked = partsOf(question)
  return [
    ...ratingBoxes(framework, placed),
    ...(question.fields ?? []).flatMap((field) => fieldBoxes(framework, question, field)),
    ...(asked.includes('narrative') ? [narrativeBox(framework, question)] : []),
    ...(asked.includes('evidence') ? [evidenceBox(framework, question)] : []),
    ...(asked.includes('impact') ? [impactBox(framework, placed)] : []),
    ...(asked.includes('actions') ? [actionsBox(framework, question)] : []),
  ]
}

const option = (value: string, label: string, about = '', also: readonly string[] = []): Option => ({
  value,
  label,
  about,
  also,
})

function ratingBoxes(framework: Framework, placed: PlacedQuestion): readonly Box[] {
  const { question } = placed
  const scale = scaleOf(framework, question)
  const excluded = question.notApplicable === 'not-allowed' ? [] : [option(notApplicableValue, 'Not applicable')]
  const levels = (scale?.levels ?? []).map((level) =>
    option(level.id, level.label, descriptorOf(level, placed), level.code === '' ? [] : [level.code]),
  )
  const choice: readonly Box[] = scale
    ? [
        {
          key: boxKey(question, 'rating'),
          label: 'Rating',
          hint: '',
          kind: 'choice',
          options: [...levels, ...excluded],
        },
      ]
    : excluded.length > 0
      ? [
          {
            key: boxKey(question, 'rating'),
            label: 'Does it apply?',
            hint: 'Leave this empty when it applies.',
            kind: 'choice',
            options: excluded,
          },
        ]
      : []
  const reason: readonly Box[] =
    question.notApplicable === 'not-allowed'
      ? []
      : [
          {
            key: boxKey(question, 'reason'),
            label: 'If not applicable, why',
            hint: question.notApplicable === 'allowed' ? 'You may leave this empty.' : '',
            kind: 'line',
          },
        ]
  return [...choice, ...reason]
}

const narrativeBox = (framework: Framework, question: Question): Box => ({
  key: boxKey(question, 'narrative'),
  label: question.narrativeLabel ?? (isNarrative(question) ? 'Your answer' : framework.prompts.narrative.label),
  hint: framework.prompts.narrative.hint,
  kind: 'text',
})

const impactBox = (framework: Framework, { standard, question }: PlacedQuestion): Box => ({
  key: boxKey(question, 'impact'),
  label: framework.prompts.impact.label,
  hint: question.impactPrompt ?? standard.impactPrompt ?? framework.prompts.impact.hint,
  kind: 'text',
})

const column = (
  key: string,
  label: string,
  kind: Column['kind'] = 'line',
  options: readonly Option[] = [],
): Column => ({
  key,
  label,
  kind,
  options,
})

const evidenceBox = (framework: Framework, question: Question): Box => ({
  key: boxKey(question, 'evidence'),
  label: framework.prompts.evidence.label,
  hint: framework.prompts.evidence.hint,
  kind: 'rows',
  columns: [
    column('what', 'What it is'),
    column('where', 'Where it is kept'),
    column('on', 'Date', 'date'),
    ...(framework.evidenceTypes
      ? [
          column(
            'type',
            'Type',
            'choice',
            framework.evidenceTypes.map(({ id, label }) => option(id, label)),
          ),
        ]
      : []),
  ],
})

function actionsBox(framework: Framework, question: Question): Box {
  const { what, owner, due, update } = framework.actionColumns ?? {}
  return {
    key: boxKey(question, 'actions'),
    label: framework.prompts.actions.label,
    hint: framework.prompts.actions.hint,
    kind: 'rows',
    columns: [
      column('what', what ?? 'What will be done'),
      column('owner', owner ?? 'Who, by job title'),
      column('due', due ?? 'By when', 'date'),
      column('update', update ?? 'How it is going'),
      column('status', 'Done?', 'choice', [option('open', 'Open'), option('done', 'Done')]),
    ],
  }
}

function fieldBoxes(framework: Framework, question: Question, field: Field): readonly Box[] {
  const key = boxKey(question, `field/${field.id}`)
  const notKnown = field.notKnown ? [`Write “${notKnownWords}” when it is not known.`] : []
  const common = (...hints: readonly string[]) => ({
    key,
    label: field.label,
    hint: [...hints, field.hint ?? '', ...notKnown].filter(Boolean).join(' '),
  })
  const unknown = field.notKnown ? [option('not-known', notKnownWords)] : []
  switch (field.kind) {
    case 'level': {
      const levels = findScale(framework, field.scale)?.levels ?? []
      const options = levels.map((level) =>
        option(level.id, level.label, usualDescriptor(level), level.code === '' ? [] : [level.code]),
      )
      return [{ ...common(), kind: 'choice', options: [...options, ...unknown] }]
    }
    case 'choice':
      return [
        {
          ...common(),
          kind: 'choice',
          options: [...field.options.map(({ id, label }) => option(id, label)), ...unknown],
        },
      ]
    case 'choices':
      return [
        {
          ...common('More than one may be given.'),
          kind: 'choices',
          options: [...field.options.map(({ id, label }) => option(id, label)), ...unknown],
        },
      ]
    case 'number':
      return [{ ...common(rangeHint(field.min, field.max), unitHint(field.unit)), kind: 'number' }]
    case 'share':
      return [
        { ...common(unitHint(field.unit)), kind: 'number' },
        { key: `${key}/of`, label: field.ofLabel, hint: '', kind: 'number' },
      ]
    case 'percentage':
      return [{ ...common(`0 to 100, in steps of ${field.step}.`), kind: 'number' }]
    case 'criteria':
      return field.criteria.map(({ id, label, weight, notApplicable }) => ({
        key: `${key}/${id}`,
        label: `${field.label}: ${label}`,
        hint: `0 to ${weight} points.${notApplicable ? ' Write “Not applicable” when it does not apply.' : ''}`,
        kind: 'number',
      }))
    case 'date':
      return [{ ...common(), kind: 'date', precision: field.precision }]
    case 'role':
      return [
        { ...common('A job title.'), kind: 'line' },
        ...(field.asksName ? [{ key: `${key}/name`, label: 'Name', hint: '', kind: 'line' } as const] : []),
      ]
    case 'text':
      return [{ ...common(), kind: field.long ? 'text' : 'line' }]
  }
}

function rangeHint(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return `${min} to ${max}.`
  if (min !== undefined && min !== 0) return `${min} or more.`
  return max === undefined ? '' : `${max} or less.`
}

/** What a number counts: `In people.` */
const unitHint = (unit: string | undefined): string => (unit ? `In ${unit}.` : '')

/** The boxes of "About your organisation". */
export const frontBoxes = (framework: Framework): readonly Box[] =>
  framework.frontSheet.map(({ id, label, hint = '', kind, choices = [], max }) => {
    const common = { key: `front/${id}`, label, hint }
    if (kind === 'choice') return { ...common, kind, options: choices.map((each) => option(each.id, each.label)) }
    if (kind === 'number') return { ...common, kind }
    return kind === 'list'
      ? { ...common, hint: `${hint} One on each line${max ? `, ${max} at most` : ''}.`.trim(), kind: 'text' }
      : { ...common, kind: 'text' }
  })

/** The boxes of the sign-off. */
export const signOffBoxes: readonly Box[] = [
  { key: 'sign/name', label: 'Name of the person signing off', hint: '', kind: 'line' },
  { key: 'sign/role', label: 'Job title', hint: '', kind: 'line' },
  { key: 'sign/on', label: 'Date', hint: 'For example 18 September 2026.', kind: 'date', precision: 'day' },
  {
    key: 'sign/fairPicture',
    label: 'I have read this return and it is a fair picture of our organisation',
    hint: '',
    kind: 'choice',
    options: [option('yes', 'Yes')],
  },
  {
    key: 'sign/gapsReason',
    label: 'If questions are left unanswered, why',
    hint: '',
    kind: 'text',
  },
]
