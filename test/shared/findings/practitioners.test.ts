import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { gapOf, saidRows } from '../../../shared/findings/practitioners'
import { shownOf } from '../../../shared/practitioners/suppress'
import { standingSurveys } from '../../../shared/practitioners/survey'
import { aFramework, best, none, q11, q12, some } from '../../builders/frameworks'
import { aGroup, aSurvey, saying } from '../../builders/practitioners'
import { anAnswer, aReturn } from '../../builders/returns'

const [question] = aSurvey().questions
if (!question) throw new Error('It asks nothing')

const back = (id: string, rating: typeof best, agreed = {}) =>
  aReturn({
    id: asId(`return-${id}`),
    organisationId: asId(id),
    stage: 'returned',
    answers: { [q11]: anAnswer({ rating }), [q12]: anAnswer({ rating: best }) },
    agreed,
  })

const rowsOf = (survey = aSurvey(), returns = [back('haven', best)]) =>
  saidRows(survey, { framework: aFramework(), reading: null, returns, nameOf: (id) => `Agency ${id}` })

describe('what practitioners said beside the own rating', () => {
  it('puts the widest gap first, and leads to the answer', () => {
    const groups = [
      aGroup('a', { yes: 30, no: 9 }),
      aGroup('b', { yes: 9, no: 31 }),
      aGroup('c', { yes: 30, no: 9 }),
      aGroup('d', { yes: 3 }),
      aGroup('e', { yes: 0, no: 40 }),
      aGroup('f', { yes: 9, no: 31 }),
      aGroup(null, { yes: 50 }),
    ]
    const returns = [
      back('a', best),
      back('b', best),
      back('c', none),
      back('d', best),
      back('e', best),
      back('f', some),
    ]
    const rows = rowsOf(aSurvey({ groups }), returns)
    expect(rows.map(({ organisation, gap }) => `${organisation} ${gap}`)).toEqual([
      'Agency e metFewSay',
      'Agency b metFewSay',
      'Agency f partlyFewSay',
      'Agency c notMetMostSay',
      'Agency a none',
      'Agency d untold',
    ])
    expect(rows[0]).toMatchObject({ own: 'Best', agreed: '', leadsTo: { returnId: 'return-e', questionId: q11 } })
  })

  it('says what was agreed, and what is not returned', () => {
    const agreed = { [q11]: { rating: some, reason: 'r', feedback: '', by: 'Panel', on: '2026-11-20' as never } }
    expect(rowsOf(aSurvey(), [back('haven', best, agreed)])[0]).toMatchObject({ own: 'Best', agreed: 'Some' })
    expect(rowsOf(aSurvey(), [])[0]).toMatchObject({ own: 'Not returned', gap: 'untold', leadsTo: null })
  })

  it('reads a whole standard by all its questions', () => {
    const standardId = aFramework().standards[0]?.id ?? ''
    const of = (rating: typeof best) =>
      rowsOf(aSurvey({ questions: [{ ...question, questionId: null, standardId }] }), [back('haven', rating)])[0]
    expect(of(best)).toMatchObject({ own: '2 of 2 met', gap: 'metFewSay' })
    expect(of(none)).toMatchObject({ own: '1 of 2 met', gap: 'partlyFewSay' })
  })

  it('leaves out what belongs to nothing here', () => {
    expect(rowsOf(aSurvey({ questions: [{ ...question, questionId: null }] }))).toEqual([])
    expect(rowsOf(aSurvey({ questions: [{ ...question, questionId: asId('gone') }] }))).toEqual([])
  })

  it('tells a gap only where it is so whatever is kept back', () => {
    fc.assert(
      fc.property(
        fc.nat(30),
        fc.nat(30),
        fc.nat(6),
        fc.constantFrom('met', 'partly', 'notMet'),
        (yes, no, unsure, own) => {
          const of = yes + no + unsure
          const gap = gapOf(own, shownOf(saying({ yes, no, unsure }), 5), 'yes')
          if (gap === 'metFewSay' || gap === 'partlyFewSay') expect(yes * 2).toBeLessThan(of)
          if (gap === 'notMetMostSay') expect(yes * 2).toBeGreaterThan(of)
        },
      ),
    )
  })
})

it('counts no survey that was taken out or replaced; the one that was replaced stands again when its follower goes', () => {
  const first = aSurvey()
  const second = aSurvey({ id: asId('survey-2'), replaces: first.id })
  const ids = (...surveys: (typeof first)[]) => standingSurveys(surveys).map(({ id }) => id)
  expect(ids(first, second)).toEqual(['survey-2'])
  expect(ids(first, { ...second, withdrawn: true })).toEqual(['survey-1'])
  expect(ids(first, { ...second, replaces: null })).toEqual(['survey-2', 'survey-1'])
})
