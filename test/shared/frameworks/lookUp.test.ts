import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import {
  descriptorOf,
  findLevel,
  findQuestion,
  inGroups,
  levelAbove,
  type PlacedQuestion,
  questionsOf,
  referencesOf,
  scaleOf,
} from '../../../shared/frameworks/lookUp'
import type { Question, Standard } from '../../../shared/frameworks/question'
import type { Level } from '../../../shared/frameworks/scale'
import { aFramework, aFrameworkAsking, best, good, none, q11, q12, q21 } from '../../builders/frameworks'

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

  it('puts questions of a standard under their groups, in reading order', () => {
    const grouped = aFrameworkAsking({ 'T-1.2': { group: 'people' } }, ({ standards: [leadership] }) => {
      Object.assign(leadership as object, { groups: [{ id: 'people', title: 'People' }] })
    })
    const [one, two] = questionsOf(grouped) as [PlacedQuestion, PlacedQuestion]
    const named = (placed: readonly PlacedQuestion[]) =>
      inGroups(placed).map(({ group, questions }) => [group?.title, questions.map(({ question }) => question.id)])
    expect(named([one, two])).toEqual([
      [undefined, [q11]],
      ['People', [q12]],
    ])
    expect(named([two, one, two])).toEqual([
      ['People', [q12]],
      [undefined, [q11]],
      ['People', [q12]],
    ])
    expect(named([two, two])).toEqual([['People', [q12, q12]]])
    expect(named([])).toEqual([])
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

  it('finds the scale of a question, or null for one that takes no rating and for a scale it does not know', () => {
    const { scale: _scale, ...unrated } = first.question
    expect(scaleOf(framework, first.question)?.id).toBe('four')
    expect(scaleOf(framework, unrated)).toBeNull()
    expect(scaleOf(framework, { ...first.question, scale: asId('five') })).toBeNull()
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
    const unordered = aFramework((file) => Object.assign(file.scales[0] ?? {}, { order: 'none' }))
    expect(levelAbove(unordered, first.question, none)).toBeNull()
  })

  it('goes the other way where the worst is printed first', () => {
    const reversed = aFramework((file) => {
      const [scale] = file.scales
      Object.assign(scale ?? {}, { order: 'worst-first', levels: scale?.levels.reverse() })
    })
    expect(levelAbove(reversed, first.question, good)?.id).toBe(best)
    expect(levelAbove(reversed, first.question, none)?.id).toBe('some')
    expect(levelAbove(reversed, first.question, best)).toBeNull()
  })

  it('steps over a level that is no judgement, and never leads from it', () => {
    const unsure = aFramework((file) => {
      Object.assign(file.scales[0]?.levels[2] ?? {}, { meaning: 'no-rating', step: null })
    })
    expect(levelAbove(unsure, first.question, none)?.id).toBe(good)
    expect(levelAbove(unsure, first.question, asId('some'))).toBeNull()
  })
})

it('gathers the references of a standard and of a question, in the order of the file', () => {
  const own = aFramework((file) => file.standards[0]?.questions[0]?.references.push('guide'))
  const [asked, other] = questionsOf(own)
  expect(asked && referencesOf(own, asked.standard, asked.question).map(({ id }) => id)).toEqual(['act', 'guide'])
  expect(other && referencesOf(own, other.standard, other.question).map(({ id }) => id)).toEqual(['act'])
})

describe('descriptorOf', () => {
  const of = (own: object, shared: Record<string, string>) => {
    const framework = aFramework((file) => {
      Object.assign(file.standards[0] ?? {}, { descriptors: shared })
      Object.assign(file.standards[0]?.questions[0] ?? {}, own)
    })
    const [placed] = questionsOf(framework) as [PlacedQuestion]
    return descriptorOf(findLevel(framework, good) as Level, placed)
  }

  it('is the question’s own, else the standard’s, else the scale’s', () => {
    expect(of({ descriptors: { good: 'Here' } }, { good: 'In this standard' })).toBe('Here')
    expect(of({ descriptors: { best: 'Here' } }, { good: 'In this standard' })).toBe('In this standard')
    expect(of({}, { best: 'At its best' })).toBe('It is good')
  })
})
