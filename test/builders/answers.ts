import type { Day } from '../../shared/basics/day'
import { asMoment } from '../../shared/basics/day'
import { asId } from '../../shared/basics/id'
import type { Field, FieldValue } from '../../shared/frameworks/field'
import type { Framework } from '../../shared/frameworks/framework'
import { findScale, questionsOf } from '../../shared/frameworks/lookUp'
import { partsOf, type Question } from '../../shared/frameworks/question'
import { type Answer, emptyContent, impactKinds } from '../../shared/returns/answer'
import type { AuditReturn } from '../../shared/returns/auditReturn'

/** A return with something in every box of every question, the levels taken in turn. */
export function answeredInFull(auditReturn: AuditReturn, framework: Framework, today: Day): AuditReturn {
  const answers = questionsOf(framework).map(({ question }, place) => [
    question.id,
    answerOf(question, framework, place, today),
  ])
  return { ...auditReturn, answers: Object.fromEntries(answers) }
}

function answerOf(question: Question, framework: Framework, place: number, today: Day): Answer {
  const levels = findScale(framework, question.scale)?.levels ?? []
  const asked = partsOf(question)
  return {
    ...emptyContent,
    rating: levels[place % Math.max(levels.length, 1)]?.id ?? null,
    fields: Object.fromEntries((question.fields ?? []).map((field) => [field.id, valueFor(field, framework, today)])),
    narrative: asked.includes('narrative') ? `What is in place for question ${question.label}.` : '',
    evidence: asked.includes('evidence')
      ? [
          {
            id: asId<'evidence'>(`evidence-${question.id}`),
            what: 'Sample of records',
            where: 'Shared drive',
            on: today,
            type: framework.evidenceTypes?.[place % framework.evidenceTypes.length]?.id ?? null,
          },
        ]
      : [],
    impact: asked.includes('impact') ? 'Children told us that waits are shorter.' : '',
    impactKind: asked.includes('impact') ? (impactKinds[place % (impactKinds.length + 1)] ?? null) : null,
    actions: asked.includes('actions')
      ? [
          {
            id: asId<'action'>(`action-${question.id}`),
            what: 'Sample the records again',
            owner: 'Head of service',
            due: today,
            status: 'open',
            update: '',
            carriedFrom: null,
          },
        ]
      : [],
    changedAt: asMoment('2026-11-20T10:00:00.000Z'),
    changedBy: 'Test',
    revision: null,
  }
}

/** A value that fits a field. */
function valueFor(field: Field, framework: Framework, today: Day): FieldValue {
  switch (field.kind) {
    case 'level':
      return { kind: 'level', level: firstOf(findScale(framework, field.scale)?.levels).id }
    case 'choice':
      return { kind: 'choice', option: firstOf(field.options).id }
    case 'choices':
      return { kind: 'choices', options: field.options.slice(0, 2).map(({ id }) => id) }
    case 'number':
      return { kind: 'number', number: field.min ?? 3 }
    case 'share':
      return { kind: 'share', part: 47, of: 52 }
    case 'percentage':
      return { kind: 'percentage', percentage: field.step * Math.floor(80 / field.step) }
    case 'criteria':
      return { kind: 'criteria', points: Object.fromEntries(field.criteria.map(({ id, weight }) => [id, weight])) }
    case 'date':
      return { kind: 'date', on: field.precision === 'day' ? today : today.slice(0, 7) }
    case 'role':
      return { kind: 'role', role: 'Designated safeguarding lead', name: field.asksName ? 'A. Sample' : '' }
    case 'text':
      return { kind: 'text', text: 'Words that answer it.' }
  }
}

function firstOf<T>(items: readonly T[] | undefined): T {
  const [item] = items ?? []
  if (item === undefined) throw new Error('There is nothing to choose from')
  return item
}
