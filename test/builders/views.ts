import { asId } from '../../shared/basics/id'
import type { Scale } from '../../shared/frameworks/scale'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { aFramework, q11 } from './frameworks'
import { anAnswer, anEvidence, aReturn, noon } from './returns'

const drawn = [
  ['4', 'met-strong', 'a', 'diamond'],
  ['3', 'met', 'b', 'disc'],
  ['2', 'partly', 'c', 'triangle'],
  ['1', 'not-met', 'd', 'square'],
  ['cs', 'no-rating', null, 'ring'],
] as const

/** Four levels in order, printed best first, and one that says nothing. */
export const ofFour: Scale = {
  id: asId('of-four'),
  title: 'Four',
  order: 'best-first',
  levels: drawn.map(([id, meaning, step, shape]) => ({
    id: asId(id),
    label: `Level ${id}`,
    code: id.toUpperCase(),
    meaning,
    step,
    shape,
    descriptor: `What level ${id} looks like`,
  })),
}

export const memberGroups = ['nhs', 'police', 'lay-member', 'business-unit'] as const

/** A questionnaire that several people answer alone; its first question is rated on four levels. */
export const severalAnswer = (suppressBelow = 0) =>
  aFramework((file) => {
    Object.assign(file, {
      respondents: 'several',
      scales: [...file.scales, ofFour],
      frontSheet: [
        {
          id: 'group',
          label: 'Group',
          kind: 'choice',
          choices: memberGroups.map((id) => ({ id, label: id.toUpperCase() })),
          means: 'respondent-group',
          marked: ['business-unit'],
        },
        {
          id: 'useOfName',
          label: 'May your name stand beside your comments?',
          kind: 'choice',
          choices: [
            { id: 'yes', label: 'You may use my name' },
            { id: 'no', label: 'Show them without my name' },
          ],
          means: 'use-of-name',
          marked: ['yes'],
        },
      ],
    })
    file.rules.suppressBelow = suppressBelow
    for (const { questions } of file.standards)
      for (const question of questions) if (question.id === q11) question.scale = ofFour.id
  })

/** One member's return that is in: the group, and the rating of the first question. The first member names evidence. */
export const aMember = (i: number, group: string, rating: string, narrative = ''): AuditReturn =>
  aReturn({
    id: asId(`member-${i}`),
    organisationId: asId(`organisation-${i}`),
    stage: 'returned',
    returnedAt: noon,
    frontSheet: { group },
    answers: { [q11]: anAnswer({ rating: asId(rating), narrative, evidence: i === 0 ? [anEvidence()] : [] }) },
  })
