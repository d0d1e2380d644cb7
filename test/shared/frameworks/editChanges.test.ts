import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { nextEdition } from '../../../shared/frameworks/beginFramework'
import { withoutHidden } from '../../../shared/frameworks/draft'
import { originsOf, sayKind, sayNote, sayOrigins, sayWhyRemoved } from '../../../shared/frameworks/editChanges'
import { changeQuestion } from '../../../shared/frameworks/editFramework'
import { changeOf, compareEditions } from '../../../shared/frameworks/editions'
import type { Framework } from '../../../shared/frameworks/framework'
import { addQuestion, hideQuestion, removeQuestion } from '../../../shared/frameworks/placeQuestions'
import { problemsIn } from '../../../shared/frameworks/problems'
import type { QuestionId } from '../../../shared/frameworks/question'
import { aFramework, q11, q12, q21 } from '../../builders/frameworks'

const before = aFramework()
const one = asId<'standard'>('T-1')
const a = asId<'question'>('Q-a')
const b = asId<'question'>('Q-b')

/** The next edition with two more questions, all their words written. */
const next = [a, b].reduce<Framework>(
  (framework, id) =>
    changeQuestion(addQuestion(framework, one, id), id, (question) => ({
      ...question,
      shortTitle: `Question ${id}`,
      text: `What about ${id}?`,
    })),
  nextEdition(before, '2027.1', asDay('2026-11-22')),
)

const stated = (framework: Framework) => framework.changes?.questions
const kindOf = (framework: Framework, id: QuestionId) => changeOf(framework, before, id)?.kind

describe('what a question came from', () => {
  it('is the question with its id, and nothing is written down for it', () => {
    expect(originsOf(next, before, q11)).toEqual([q11])
    expect(originsOf(next, before, a)).toEqual([])
    expect(stated(sayOrigins(next, before, q11, [q11]))).toEqual([])
    expect(stated(sayOrigins(next, before, a, []))).toEqual([])
  })

  it('makes one question that became three a split', () => {
    const split = sayOrigins(sayOrigins(next, before, a, [q11]), before, b, [q11])
    expect(stated(split)).toEqual([{ kind: 'split', was: [q11], is: [q11, a, b] }])
    expect(problemsIn(split)).toEqual([])
    expect(kindOf(split, b)).toBe('split')
    const two = sayOrigins(split, before, b, [])
    expect(stated(two)).toEqual([{ kind: 'split', was: [q11], is: [q11, a] }])
    expect(stated(sayOrigins(two, before, a, []))).toEqual([])
  })

  it('makes several questions that became one a merger', () => {
    const merged = sayOrigins(removeQuestion(next, q12), before, q11, [q11, q12])
    expect(stated(merged)).toEqual([{ kind: 'merged', was: [q11, q12], is: [q11] }])
    expect(problemsIn(merged)).toEqual([])
    expect(compareEditions(merged, before).some(({ kind }) => kind === 'removed')).toBe(false)
  })

  it('makes a question under another id moved when it asks the same, else reworded', () => {
    const without = removeQuestion(next, q21)
    expect(stated(sayOrigins(without, before, a, [q21]))).toEqual([{ kind: 'reworded', was: [q21], is: [a] }])
    const same = changeQuestion(without, a, (question) => ({ ...question, text: 'What is in place for 2.1?' }))
    expect(stated(sayOrigins(same, before, a, [q21]))).toEqual([{ kind: 'moved', was: [q21], is: [a] }])
  })

  it('makes a question with an old id new where it came from none', () => {
    const fresh = sayOrigins(next, before, q11, [])
    expect(stated(fresh)).toEqual([{ kind: 'new', was: [], is: [q11] }])
    expect(originsOf(fresh, before, q11)).toEqual([])
    expect(compareEditions(fresh, before).filter(({ kind }) => kind === 'removed')).toHaveLength(1)
  })

  it('leaves a framework without an edition before as it is', () => {
    expect(sayOrigins(before, before, q11, [])).toBe(before)
  })
})

describe('what is said of a change', () => {
  it('is a kind where one came from one, and can be taken back', () => {
    const moved = sayKind(next, before, q11, 'moved')
    expect(stated(moved)).toEqual([{ kind: 'moved', was: [q11], is: [q11] }])
    expect(stated(sayKind(moved, before, q11, null))).toEqual([])
  })

  it('is a note, one for all parts of a split', () => {
    const split = sayOrigins(next, before, a, [q11])
    const noted = sayNote(split, before, a, 'Two things were asked at once.')
    expect(changeOf(noted, before, q11)?.note).toBe('Two things were asked at once.')
    expect(stated(sayNote(noted, before, q11, ''))).toEqual(stated(split))
  })

  it('says why a question is gone, for as long as nothing came from it', () => {
    const gone = sayWhyRemoved(removeQuestion(next, q21), before, q21, 'The duty has ended.')
    expect(stated(gone)).toEqual([{ kind: 'removed', was: [q21], is: [], note: 'The duty has ended.' }])
    expect(problemsIn({ ...gone, standards: gone.standards.slice(0, 1) })).toEqual([])
    expect(stated(sayOrigins(gone, before, a, [q21]))).toEqual([{ kind: 'reworded', was: [q21], is: [a] }])
    expect(stated(sayWhyRemoved(gone, before, q21, ''))).toEqual([])
  })
})

describe('a question that goes', () => {
  const split = sayOrigins(sayOrigins(next, before, a, [q11]), before, b, [q11])

  it('leaves the rest of a split standing, for as long as it is one', () => {
    const two = removeQuestion(split, b)
    expect(stated(two)).toEqual([{ kind: 'split', was: [q11], is: [q11, a] }])
    expect(stated(removeQuestion(two, a))).toEqual([])
    expect(stated(removeQuestion(two, q11))).toEqual([{ kind: 'reworded', was: [q11], is: [a] }])
    expect(problemsIn(removeQuestion(two, q11))).toEqual([])
  })

  it('is not named by the edition when it is hidden', () => {
    const hidden = hideQuestion(split, b, true)
    expect(stated(withoutHidden(hidden))).toEqual([{ kind: 'split', was: [q11], is: [q11, a] }])
    expect(stated(hidden)?.[0]?.is).toContain(b)
    expect(problemsIn(withoutHidden(hidden))).toEqual([])
  })
})
