import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import {
  compareShares,
  furtherOutcomes,
  levelOutcomes,
  lowestRated,
  outcomeOf,
  outsideText,
  ratedIn,
  sumOf,
  type Tally,
  tallyQuestions,
} from '../../../shared/findings/counting'
import { questionsOf } from '../../../shared/frameworks/lookUp'
import type { Question } from '../../../shared/frameworks/question'
import type { Meaning } from '../../../shared/frameworks/scale'
import {
  addLevel,
  aField,
  aFramework,
  aFrameworkAsking,
  best,
  good,
  none,
  q11,
  q12,
  q21,
  some,
} from '../../builders/frameworks'
import { anAnswer, aReturn } from '../../builders/returns'

const framework = aFramework()
const levels = levelOutcomes(framework)
const asked = questionsOf(framework)[0]?.question as Question

const tally = (change: Partial<Tally>): Tally => ({
  met: 0,
  partly: 0,
  notMet: 0,
  asksForHelp: 0,
  noRating: 0,
  notAnswered: 0,
  notApplicable: 0,
  ...change,
})

describe('what an answer counts as', () => {
  it.each([
    ['the best rating', anAnswer({ rating: best }), 'met'],
    ['a good rating', anAnswer({ rating: good }), 'met'],
    ['a rating in part', anAnswer({ rating: some }), 'partly'],
    ['the lowest rating', anAnswer({ rating: none }), 'notMet'],
    ['a reason why it cannot apply', anAnswer({ notApplicable: 'We have no such service' }), 'notApplicable'],
    ['"not applicable" without a reason', anAnswer({ notApplicable: ' ' }), 'notAnswered'],
    ['words without a rating', anAnswer({ narrative: 'We do.' }), 'notAnswered'],
    ['nothing', undefined, 'notAnswered'],
  ] as const)('%s', (_, answer, outcome) => {
    expect(outcomeOf(levels, asked, answer)).toBe(outcome)
  })

  it.each<[Meaning, string]>([
    ['met-with-actions', 'met'],
    ['excluded', 'notApplicable'],
    ['no-rating', 'noRating'],
    ['request-for-help', 'asksForHelp'],
  ])('goes by the meaning %s, not by the word or place', (meaning, outcome) => {
    const other = aFramework((file) => {
      const [scale] = file.scales
      Object.assign(scale ?? {}, { order: 'none' })
      Object.assign(scale?.levels[3] ?? {}, { meaning })
    })
    expect(outcomeOf(levelOutcomes(other), asked, anAnswer({ rating: none }))).toBe(outcome)
  })
})

describe('a tally', () => {
  const returns = [
    aReturn({ answers: { [q11]: anAnswer({ rating: best }), [q12]: anAnswer({ rating: some }) } }),
    aReturn({ answers: { [q11]: anAnswer({ rating: none }), [q12]: anAnswer({ notApplicable: 'No' }) } }),
  ]
  const tallied = tallyQuestions(framework, returns)

  it('keeps "not answered" and "not applicable" beside the count, not in it', () => {
    expect(sumOf(tallied)).toEqual(tally({ met: 1, partly: 1, notMet: 1, notAnswered: 2, notApplicable: 1 }))
    expect(ratedIn(sumOf(tallied))).toBe(3)
  })

  it('counts each question in the order of the framework', () => {
    expect(tallied.map(({ question }) => question.id)).toEqual([q11, q12, q21])
    expect(tallied[2]?.tally).toEqual(tally({ notAnswered: 2 }))
  })

  it('of no returns is all noughts', () => {
    expect(sumOf(tallyQuestions(framework, []))).toEqual(tally({}))
  })
})

describe('answers that are no rating', () => {
  const mixed = aFrameworkAsking(
    { 'T-1.2': { scale: undefined }, 'T-2.1': { scale: undefined, fields: [aField('number')] } },
    (file) => {
      addLevel(file, 'help', 'request-for-help')
      addLevel(file, 'unsure', 'no-rating')
    },
  )
  const number = { kind: 'number', number: 0 } as const
  const returns = [
    aReturn({
      answers: {
        [q11]: anAnswer({ rating: asId('help') }),
        [q12]: anAnswer({ narrative: 'We do.' }),
        [q21]: anAnswer({ fields: { number } }),
      },
    }),
    aReturn({ answers: { [q11]: anAnswer({ rating: asId('unsure') }), [q12]: anAnswer({ narrative: ' ' }) } }),
    aReturn({ answers: { [q11]: anAnswer({ rating: good }) } }),
    aReturn(),
  ]
  const sum = sumOf(tallyQuestions(mixed, returns))

  it('stand beside the count, never in it', () => {
    expect(sum).toEqual(tally({ met: 1, asksForHelp: 1, noRating: 1, notAnswered: 1 }))
    expect(ratedIn(sum)).toBe(1)
  })

  it('are said only where there are any', () => {
    expect(outsideText(sum)).toBe('1 not answered, 0 not applicable, 1 without a rating and 1 asking for help')
    expect(outsideText(tally({ notApplicable: 2 }))).toBe('0 not answered and 2 not applicable')
    expect(furtherOutcomes([tally({}), sum]).map(([, heading]) => heading)).toEqual(['No rating', 'Asks for help'])
    expect(furtherOutcomes([tally({ met: 3, notAnswered: 2 })])).toEqual([])
  })

  it('are words and typed answers too; what is not whole is not answered', () => {
    const [, words, typed] = questionsOf(mixed).map(({ question }) => question) as [Question, Question, Question]
    const counts = levelOutcomes(mixed)
    const outcomesOf = (question: Question) =>
      returns.slice(0, 2).map(({ answers }) => outcomeOf(counts, question, answers[question.id]))
    expect([outcomesOf(words), outcomesOf(typed)]).toEqual([
      ['noRating', 'notAnswered'],
      ['noRating', 'notAnswered'],
    ])
    expect(tallyQuestions(mixed, returns).map(({ question }) => question.id)).toEqual([q11])
  })

  it('never make a question the lowest rated', () => {
    expect(lowestRated(tallyQuestions(mixed, returns.slice(0, 2)), 3)).toEqual([])
  })
})

it('counts a question only for those who are asked it', () => {
  const small = aFrameworkAsking({ 'T-1.1': { appliesTo: ['school'] } })
  const asked = (organisationType: string) =>
    aReturn({
      asked: { variant: null, coreOnly: false, organisationType },
      answers: { [q11]: anAnswer({ rating: good }) },
    })
  expect(tallyQuestions(small, [asked('school'), asked('college')])[0]?.tally).toEqual(tally({ met: 1 }))
})

describe('the lowest rated questions', () => {
  const [first, second, third] = tallyQuestions(framework, []).map(({ question }) => question)
  if (!first || !second || !third) throw new Error('The tiny framework has three questions')
  const order = (...tallies: Tally[]) =>
    lowestRated(
      [first, second, third].flatMap((question, i) => (tallies[i] ? [{ question, tally: tallies[i] }] : [])),
      2,
    ).map(({ question }) => question.id)

  it('come with the smallest share met first', () => {
    expect(order(tally({ met: 3, partly: 1 }), tally({ met: 1, partly: 1 }))).toEqual([q12, q11])
  })

  it('put more "not met" first where shares are equal, then keep their order', () => {
    expect(order(tally({ met: 1, partly: 1 }), tally({ met: 2, notMet: 2 }), tally({ met: 3, partly: 3 }))).toEqual([
      q12,
      q11,
    ])
  })

  it('leave out what everybody met and what nobody rated', () => {
    expect(order(tally({ met: 9 }), tally({ notAnswered: 9 }), tally({ met: 8, partly: 1 }))).toEqual([q21])
  })

  it('compare shares exactly', () => {
    expect(compareShares(tally({ met: 1, partly: 2 }), tally({ met: 2, partly: 4 }))).toBe(0)
  })
})

it('reads a level of no scale as no rating', () => {
  expect(outcomeOf(levels, asked, anAnswer({ rating: asId('gone') }))).toBe('noRating')
})
