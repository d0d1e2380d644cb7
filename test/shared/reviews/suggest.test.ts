import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import type { AnswerContent } from '../../../shared/returns/answer'
import { answersWithNumbers } from '../../../shared/reviews/heldNumbers'
import { readableAnswers, suggestFor, suggestOf } from '../../../shared/reviews/suggest'
import { aFramework, best, good, none, q11, q12, some } from '../../builders/frameworks'
import { anAnswer, anEvidence, aReturn, today } from '../../builders/returns'

const ids = ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8']
const wide = aFramework((file) => {
  const [standard] = file.standards
  const [question] = standard?.questions ?? []
  if (standard && question)
    standard.questions = ids.map((label) => ({ ...question, id: `T-${label}`, label, shortTitle: `Question ${label}` }))
  file.standards = file.standards.slice(0, 1)
})
const answered = (contents: { readonly [label: string]: Partial<AnswerContent> }, id = 'return-1') =>
  aReturn({
    id: asId(id),
    answers: Object.fromEntries(Object.entries(contents).map(([label, content]) => [`T-${label}`, anAnswer(content)])),
  })
const sound = [anEvidence()]
const whys = (suggested: ReturnType<typeof suggestOf>) => suggested.map(({ questionId, why }) => `${questionId} ${why}`)

describe('what is suggested', () => {
  it('is the three lowest ratings, then the three others with the weakest evidence', () => {
    const auditReturn = answered({
      '1.1': { rating: good, evidence: [anEvidence({ on: asDay('2020-01-01') })] },
      '1.2': { rating: some, evidence: sound },
      '1.3': { rating: none, evidence: sound },
      '1.4': { rating: some, evidence: sound },
      '1.5': { rating: good, evidence: sound },
      '1.6': { rating: best },
      '1.7': { narrative: 'Not rated' },
      '1.8': { rating: best, evidence: sound },
    })
    expect(whys(suggestOf(wide, auditReturn, today))).toEqual([
      'T-1.3 lowRating',
      'T-1.2 lowRating',
      'T-1.4 lowRating',
      'T-1.6 weakEvidence',
      'T-1.7 weakEvidence',
      'T-1.1 weakEvidence',
    ])
  })

  it('leaves out what is not answered and what does not apply', () => {
    const auditReturn = answered({
      '1.1': { notApplicable: 'No staff', rating: none },
      '1.2': {},
      '1.3': { impact: 'x' },
    })
    expect(readableAnswers(wide, auditReturn).map(({ questionId }) => questionId)).toEqual(['T-1.3'])
  })

  it('goes round the organisations where there is not room for all', () => {
    const one = answered({ '1.1': { rating: none }, '1.2': { rating: some }, '1.3': { rating: good } }, 'one')
    const two = answered({ '1.5': { rating: good }, '1.4': { rating: some } }, 'two')
    const picked = suggestFor(wide, [one, two], { most: 3, asAt: today })
    expect(picked.map(({ returnId, questionId }) => `${returnId} ${questionId}`)).toEqual([
      'one T-1.1',
      'one T-1.2',
      'two T-1.4',
    ])
    const full = answered(
      { '1.1': { rating: none }, '1.2': { rating: none }, '1.3': { rating: none }, '1.4': { rating: best }, '1.5': {} },
      'full',
    )
    expect(whys(suggestFor(wide, [full], { most: 2, asAt: today }))).toEqual(['T-1.1 lowRating', 'T-1.4 weakEvidence'])
    expect(suggestFor(wide, [], { most: 3, asAt: today })).toEqual([])
  })
})

it('names the answers whose words hold a child’s number, and no others', () => {
  const auditReturn = aReturn({
    answers: {
      [q11]: anAnswer({ narrative: 'All is well.', impact: 'Pupil H801200001001 is safe.' }),
      [q12]: anAnswer({ narrative: 'Call 01632 960 123.' }),
    },
  })
  const chosen = [q11, q12].map((questionId) => ({ returnId: auditReturn.id, questionId }))
  expect(answersWithNumbers(chosen, [auditReturn]).map(({ questionId }) => questionId)).toEqual([q11])
})
