import { describe, expect, it } from 'vitest'
import type { Question, Standard } from '../../../shared/frameworks/question'
import { isAnswered, nextUnanswered, progressOf, standardProgress, timeLeft } from '../../../shared/returns/progress'
import { aField, aFramework, aFrameworkAsking, good, q11, q12, q21 } from '../../builders/frameworks'
import { anAnswer, aReturn } from '../../builders/returns'

const framework = aFramework()
const [leadership] = framework.standards as [Standard]
const [asked] = leadership.questions as [Question]
const rated = anAnswer({ rating: good })
const excluded = anAnswer({ notApplicable: 'No children here.' })

describe('isAnswered', () => {
  it.each([
    ['a rating', rated, true],
    ['a reason why it cannot apply', excluded, true],
    ['a claim without a reason', anAnswer({ notApplicable: '  ' }), false],
    ['words without a rating', anAnswer({ narrative: 'We do.' }), false],
    ['nothing', undefined, false],
  ])('%s: %s', (_what, answer, answered) => {
    expect(isAnswered(asked, answer)).toBe(answered)
  })
})

describe('a question of another kind', () => {
  const number = { kind: 'number', number: 0 } as const
  const answered = (parts: object, content: Parameters<typeof anAnswer>[0]) =>
    isAnswered(aFrameworkAsking({ 'T-1.1': parts }).standards[0]?.questions[0] as Question, anAnswer(content))
  const unrated = { scale: undefined }
  const typed = { ...unrated, fields: [aField('number'), aField('text', { optional: true })] }

  it.each<[string, object, Parameters<typeof anAnswer>[0], boolean]>([
    ['words alone, written', unrated, { narrative: 'We do.' }, true],
    ['words alone, of spaces', unrated, { narrative: ' \n' }, false],
    ['a typed answer of nought', typed, { fields: { number } }, true],
    ['an optional answer alone', typed, { fields: { text: { kind: 'text', text: 'x' } } }, false],
    ['words where a typed answer is asked', typed, { narrative: 'We do.' }, false],
    ['a rating without its typed answer', { fields: [aField('number')] }, { rating: good }, false],
    ['a typed answer without its rating', { fields: [aField('number')] }, { fields: { number } }, false],
    ['a rating and its typed answer', { fields: [aField('number')] }, { rating: good, fields: { number } }, true],
    [
      '"not known" where it may be said',
      { ...unrated, fields: [aField('date', { notKnown: true })] },
      { fields: { date: { kind: 'notKnown' } } },
      true,
    ],
    ['only optional answers, none given', { ...unrated, fields: [aField('text', { optional: true })] }, {}, true],
    [
      '"not applicable" without a reason, where none is needed',
      { notApplicable: 'allowed' },
      { notApplicable: '' },
      true,
    ],
    ['"not applicable" without the reason it needs', {}, { notApplicable: '' }, false],
  ])('%s: %s', (_what, parts, content, expected) => {
    expect(answered(parts, content)).toBe(expected)
  })
})

describe('a question that is not asked', () => {
  const waiting = aFrameworkAsking({ 'T-1.2': { showWhen: { question: 'T-1.1', is: ['some'] } } })

  it('is no part of progress, nor its answer', () => {
    const auditReturn = aReturn({ answers: { [q11]: rated, [q12]: rated } })
    expect(progressOf(auditReturn, waiting)).toEqual({ answered: 1, total: 2, left: 1 })
    expect(standardProgress(auditReturn, waiting, waiting.standards[0] as Standard)).toEqual({
      answered: 1,
      total: 1,
      left: 0,
      status: 'Completed',
    })
  })

  it('is passed over on the way to the next', () => {
    expect(nextUnanswered(aReturn({ answers: { [q11]: rated } }), waiting, q11)?.question.id).toBe(q21)
  })
})

it('counts what is answered, and not answers to questions this edition does not ask', () => {
  const auditReturn = aReturn({ answers: { [q11]: rated, [q12]: excluded, [q21]: anAnswer(), 'T-9.9': rated } })
  expect(progressOf(auditReturn, framework)).toEqual({ answered: 2, total: 3, left: 1 })
})

describe('standardProgress', () => {
  it.each([
    ['nothing', {}, { answered: 0, total: 2, left: 2, status: 'Not started' }],
    [
      'words only',
      { [q11]: anAnswer({ narrative: 'We do.' }) },
      { answered: 0, total: 2, left: 2, status: 'In progress' },
    ],
    ['one of two', { [q11]: rated }, { answered: 1, total: 2, left: 1, status: 'In progress' }],
    ['both', { [q11]: rated, [q12]: excluded }, { answered: 2, total: 2, left: 0, status: 'Completed' }],
    ['another standard', { [q21]: rated }, { answered: 0, total: 2, left: 2, status: 'Not started' }],
    ['an answer that was taken back', { [q11]: anAnswer() }, { answered: 0, total: 2, left: 2, status: 'Not started' }],
  ])('with %s', (_what, answers, progress) => {
    expect(standardProgress(aReturn({ answers }), framework, leadership)).toEqual(progress)
  })
})

describe('nextUnanswered', () => {
  const next = (answers: Parameters<typeof aReturn>[0], after: string | null) =>
    nextUnanswered(aReturn(answers), framework, after)?.question.id ?? null

  it.each([
    ['the first from the start', {}, null, q11],
    ['the one after', {}, q11, q12],
    ['over what is answered', { [q12]: rated }, q11, q21],
    ['round to the beginning', {}, q21, q11],
    ['round over what is answered', { [q11]: rated }, q21, q12],
    ['back to itself when it is the last one left', { [q11]: rated, [q21]: rated }, q12, q12],
    ['none when all are answered', { [q11]: rated, [q12]: excluded, [q21]: rated }, q11, null],
    ['the first after a question that is not asked', {}, 'T-9.9', q11],
  ])('is %s', (_what, answers, after, expected) => {
    expect(next({ answers }, after)).toBe(expected)
  })
})

it.each([
  [12, '48 minutes'],
  [22, '88 minutes'],
  [23, '1 and a half hours'],
  [30, '2 hours'],
  [58, '4 hours'],
])('reckons four minutes a question: %i are %s', (left, words) => {
  expect(timeLeft({ answered: 0, total: left, left })).toBe(words)
})
