import type { Framework } from '../../frameworks/framework'
import { descriptorOf, type PlacedQuestion, scaleOf } from '../../frameworks/lookUp'
import { isNarrative, partsOf, type Question } from '../../frameworks/question'
import { impactKinds } from '../../returns/answer'
import { impactKindLabel, impactWords } from '../../returns/impact'
import { type Box, boxKey, type Column, notApplicableValue, type Option, option } from './box'
import { fieldBoxes } from './fieldBoxes'

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
    ...(asked.includes('impact') ? [impactBox(framework, placed), impactKindBox(question)] : []),
    ...(asked.includes('actions') ? [actionsBox(framework, question)] : []),
  ]
}

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

const impactKindBox = (question: Question): Box => ({
  key: boxKey(question, 'impactKind'),
  label: impactKindLabel,
  hint: 'You may leave this empty.',
  kind: 'choice',
  options: impactKinds.map((kind) => option(kind, impactWords[kind].label, impactWords[kind].meaning)),
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
