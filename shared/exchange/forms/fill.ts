import { type Day, isDay, longDay } from '../../basics/day'
import type { Field, FieldValue } from '../../frameworks/field'
import type { Framework } from '../../frameworks/framework'
import type { PlacedQuestion } from '../../frameworks/lookUp'
import { type AnswerContent, contentOf } from '../../returns/answer'
import type { AuditReturn, FrontSheetValue } from '../../returns/auditReturn'
import { type Box, boxKey, type Filled, notApplicableValue, notKnownWords } from './box'
import { boxesOf } from './questionBoxes'

// An answer as it stands in the boxes of a form: what a person would have typed to give it. `readAnswer` reads it back.

/** What stands in the boxes of one question. Boxes that are empty are left out. */
export function fillAnswer(framework: Framework, placed: PlacedQuestion, content: AnswerContent): Filled {
  const { question } = placed
  const boxes = boxesOf(framework, placed)
  const chosen = notApplicableOr(content)
  const { notApplicable, narrative, impact, impactKind, evidence, actions, fields } = content
  const texts: Record<string, string> = {
    rating: labelsIn(boxes, boxKey(question, 'rating'), chosen === null ? [] : [chosen]),
    reason: notApplicable ?? '',
    narrative,
    impact,
    impactKind: labelsIn(boxes, boxKey(question, 'impactKind'), impactKind === null ? [] : [impactKind]),
  }
  const labelsOf = (id: string) => (values: readonly string[]) =>
    labelsIn(boxes, boxKey(question, `field/${id}`), values)
  for (const field of question.fields ?? [])
    for (const [part, words] of Object.entries(fillField(field, fields[field.id], labelsOf(field.id))))
      texts[part] = words
  const filled = Object.entries(texts)
    .filter(([, words]) => words !== '')
    .map(([part, words]) => [boxKey(question, part), words] as const)
  return {
    ...Object.fromEntries(filled),
    ...(evidence.length > 0
      ? {
          [boxKey(question, 'evidence')]: evidence.map(({ id, what, where, on, type }) => ({
            id,
            what,
            where,
            on: on === null ? '' : longDay(on),
            type: framework.evidenceTypes?.find((each) => each.id === type)?.label ?? '',
          })),
        }
      : {}),
    ...(actions.length > 0
      ? {
          [boxKey(question, 'actions')]: actions.map(({ id, what, owner, due, update, status }) => ({
            id,
            what,
            owner,
            due: due === null ? '' : longDay(due),
            update,
            status: status === 'done' ? 'Done' : 'Open',
          })),
        }
      : {}),
  }
}

const notApplicableOr = ({ rating, notApplicable }: AnswerContent): string | null =>
  notApplicable === null ? rating : notApplicableValue

/** The labels of what is chosen in a box, one on each line. */
function labelsIn(boxes: readonly Box[], key: string, values: readonly string[]): string {
  const box = boxes.find((each) => each.key === key)
  const options = box && 'options' in box ? box.options : []
  return options
    .filter(({ value }) => values.includes(value))
    .map(({ label }) => label)
    .join('\n')
}

/** A typed answer by the part of its key: `field/ID`, and `field/ID/of` and such for what stands beside. */
function fillField(
  field: Field,
  value: FieldValue | undefined,
  labels: (values: readonly string[]) => string,
): Record<string, string> {
  const part = `field/${field.id}`
  switch (value?.kind) {
    case undefined:
      return {}
    case 'notKnown':
      return { [part]: notKnownWords }
    case 'level':
      return { [part]: labels([value.level]) }
    case 'choice':
      return { [part]: labels([value.option]) }
    case 'choices':
      return { [part]: labels(value.options) }
    case 'number':
      return { [part]: String(value.number) }
    case 'share':
      return { [part]: numberText(value.part), [`${part}/of`]: numberText(value.of) }
    case 'percentage':
      return { [part]: String(value.percentage) }
    case 'criteria':
      return Object.fromEntries(
        Object.entries(value.points).map(([id, points]) => [
          `${part}/${id}`,
          points === null ? 'Not applicable' : String(points),
        ]),
      )
    case 'date':
      return { [part]: dateText(value.on) }
    case 'role':
      return { [part]: value.role, [`${part}/name`]: value.name }
    case 'text':
      return { [part]: value.text }
  }
}

const numberText = (number: number | null) => (number === null ? '' : String(number))

/** A day in words, or a month as `September 2026`. */
const dateText = (on: string) => (isDay(on) ? longDay(on as Day) : longDay(`${on}-01` as Day).replace(/^1 /, ''))

/** What stands in every box of a return: its front sheet and each of its answers. */
export function fillReturn(
  framework: Framework,
  questions: readonly PlacedQuestion[],
  auditReturn: AuditReturn,
): Filled {
  const front = framework.frontSheet.flatMap((field) => {
    const words = frontText(field.choices, auditReturn.frontSheet[field.id])
    return words === '' ? [] : [[`front/${field.id}`, words] as const]
  })
  return Object.assign(
    Object.fromEntries(front),
    ...questions.map((placed) => fillAnswer(framework, placed, contentOf(auditReturn.answers[placed.question.id]))),
  ) as Filled
}

function frontText(
  choices: readonly { readonly id: string; readonly label: string }[] | undefined,
  value: FrontSheetValue | undefined,
): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.join('\n')
  return choices?.find(({ id }) => id === value)?.label ?? String(value)
}
