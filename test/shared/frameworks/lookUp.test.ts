import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import type { Question, Standard } from '../../../shared/frameworks/question'
import {
  changedQuestions,
  findLevel,
  findQuestion,
  levelAbove,
  questionsOf,
  referencesOf,
  scaleOf,
} from '../../../shared/frameworks/lookUp'
import { aFramework, best, good, none, q11, q12, q21 } from '../../builders/frameworks'

const framework = aFramework()
const [first] = questionsOf(framework) as [{ standard: Standard; question: Question }]

describe('looking things up', () => {
  it('lists questions in reading order, each with its standard', () => {
    expect(questionsOf(framework).map(({ standard, question }) => [standard.id, question.id])).toEqual([
      ['T-1', q11],
      ['T-1', q12],
      ['T-2', q21],
    ])
  })

  it('finds a question, or null for one that is not asked', () => {
    expect(findQuestion(framework, q21)?.standard.id).toBe('T-2')
    expect(findQuestion(framework, asId('T-9.9'))).toBeNull()
  })

  it('finds a level, or null for none and for one it does not know', () => {
    expect(findLevel(framework, good)?.label).toBe('Good')
    expect(findLevel(framework, null)).toBeNull()
    expect(findLevel(framework, asId('great'))).toBeNull()
  })

  it('finds the scale of a question, and throws where a file was never checked', () => {
    expect(scaleOf(framework, first.question).id).toBe('four')
    expect(() => scaleOf(framework, { ...first.question, scale: asId('five') })).toThrow('no scale five')
  })
})

describe('levelAbove', () => {
  it('is the next one up, and none above the top', () => {
    expect(levelAbove(framework, first.question, good)?.id).toBe(best)
    expect(levelAbove(framework, first.question, none)?.id).toBe('some')
    expect(levelAbove(framework, first.question, best)).toBeNull()
    expect(levelAbove(framework, first.question, asId('great'))).toBeNull()
  })

  it('is none on a scale without an order', () => {
    const unordered = aFramework((file) => Object.assign(file.scales[0] ?? {}, { ordered: false }))
    expect(levelAbove(unordered, first.question, none)).toBeNull()
  })
})

it('gathers the references of a standard and of a question, in the order of the file', () => {
  const own = aFramework((file) => file.standards[0]?.questions[0]?.references.push('guide'))
  const [asked, other] = questionsOf(own)
  expect(asked && referencesOf(own, asked.standard, asked.question).map(({ id }) => id)).toEqual(['act', 'guide'])
  expect(other && referencesOf(own, other.standard, other.question).map(({ id }) => id)).toEqual(['act'])
})

describe('changedQuestions', () => {
  it('tells new questions, new words and questions no longer asked', () => {
    const before = aFramework((file) => {
      file.standards[0]?.questions.splice(1, 1)
      Object.assign(file.standards[0]?.questions[0] ?? {}, { text: 'What was in place?' })
      Object.assign(file.standards[1]?.questions[0] ?? {}, { id: 'T-2.9' })
    })
    const { added, reworded, removed } = changedQuestions(framework, before)
    expect(added.map(({ question }) => question.id)).toEqual([q12, q21])
    expect(reworded.map(({ question, was }) => [question.id, was.text])).toEqual([[q11, 'What was in place?']])
    expect(removed.map(({ question }) => question.id)).toEqual(['T-2.9'])
  })

  it('finds nothing between an edition and itself, nor in a change of help', () => {
    const helped = aFramework((file) =>
      Object.assign(file.standards[0]?.questions[0] ?? {}, { help: 'Look at the chart.' }),
    )
    expect(changedQuestions(helped, framework)).toEqual({ added: [], reworded: [], removed: [] })
  })
})
