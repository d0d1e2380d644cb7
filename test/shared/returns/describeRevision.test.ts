import { expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { type AnswerContent, emptyContent } from '../../../shared/returns/answer'
import { describeRevision, partWords } from '../../../shared/returns/describeRevision'
import { aFramework, good } from '../../builders/frameworks'
import { anAction, anEvidence, aRevision } from '../../builders/returns'

const framework = aFramework()
const said = (now: Partial<AnswerContent>) => describeRevision(aRevision({ now }), framework)

it.each<[Partial<AnswerContent>, string]>([
  [{ rating: good }, 'rate 1.1 Good'],
  [{ rating: good, notApplicable: null }, 'rate 1.1 Good'],
  [{ rating: null }, 'clear the rating of 1.1'],
  [{ notApplicable: 'Why' }, 'mark 1.1 not applicable'],
  [{ notApplicable: '', rating: null }, 'mark 1.1 not applicable'],
  [{ notApplicable: null }, 'change the reason it does not apply of 1.1'],
  [{ narrative: 'x' }, 'change the answer of 1.1'],
  [{ narrative: 'x', copied: [] }, 'change the answer of 1.1'],
  [{ evidence: [anEvidence()], impact: 'x' }, 'change the evidence and the difference made of 1.1'],
  [{ actions: [anAction()] }, 'change the actions of 1.1'],
  [{ lookAgain: true }, 'change the look-again mark of 1.1'],
  [{ copied: [] }, 'change the not-checked mark of 1.1'],
  [
    {
      rating: good,
      narrative: 'x',
      usedAgain: {
        returnId: asId('there'),
        framework: asId('tiny@2026.1'),
        question: asId('T-1.1'),
        title: 'There: 1.1',
      },
    },
    'use an answer again for 1.1',
  ],
])('%j reads: %s', (now, words) => {
  expect(said(now)).toBe(words)
})

it('names a question or level that this edition does not know by what is recorded', () => {
  expect(describeRevision(aRevision({ questionId: asId('T-9.9'), now: { narrative: 'x' } }), framework)).toBe(
    'change the answer of T-9.9',
  )
  expect(said({ rating: asId('great') })).toBe('clear the rating of 1.1')
})

it('has words for every part of an answer, each its own', () => {
  const words = (Object.keys(emptyContent) as (keyof AnswerContent)[]).map(partWords)
  expect(new Set(words).size).toBe(words.length)
})
