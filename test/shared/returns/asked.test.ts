import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { type Framework, frameworkSchema } from '../../../shared/frameworks/framework'
import type { AnswerContent } from '../../../shared/returns/answer'
import { type Asked, questionsAsked } from '../../../shared/returns/asked'
import { wholeForm } from '../../../shared/returns/formSize'
import {
  aField,
  aFrameworkAsking,
  changeQuestion,
  frameworkFile,
  good,
  none,
  q11,
  q12,
  q21,
  some,
} from '../../builders/frameworks'
import { must } from '../../builders/must'
import { anAnswer } from '../../builders/returns'

type Answers = { readonly [id: string]: Partial<AnswerContent> }

const everybody = { ...wholeForm, organisationType: null }
const ids = (framework: Framework, answers: Answers = {}, asked: Asked['asked'] = everybody) =>
  questionsAsked(framework, {
    asked,
    answers: Object.fromEntries(Object.entries(answers).map(([id, content]) => [id, anAnswer(content)])),
  }).map(({ question }) => question.id)

describe('sizes of the form and types of organisation', () => {
  const framework = aFrameworkAsking(
    { 'T-1.1': { variants: ['small', 'full'] }, 'T-1.2': { variants: ['full'], appliesTo: ['school'] } },
    (file) =>
      Object.assign(file, { variants: ['small', 'full'].map((id) => ({ id, title: id, about: `The ${id} form` })) }),
  )
  const asked = (variant: string | null, organisationType: string | null) =>
    ids(framework, {}, { variant: variant === null ? null : asId(variant), coreOnly: false, organisationType })

  it.each([
    ['small', 'school', [q11, q21]],
    ['full', 'school', [q11, q12, q21]],
    ['full', 'college', [q11, q21]],
    ['other', 'school', [q21]],
    [null, 'school', [q11, q12, q21]],
    [null, 'college', [q11, q21]],
    ['full', null, [q11, q12, q21]],
    [null, null, [q11, q12, q21]],
  ])('%s form, %s', (variant, type, expected) => {
    expect(asked(variant, type)).toEqual(expected)
  })
})

describe('the core questions alone', () => {
  it('leaves out the others, and what waits for them', () => {
    const framework = aFrameworkAsking({
      'T-1.1': { core: false },
      'T-1.2': { core: true, showWhen: { question: 'T-1.1', is: ['some'] } },
      'T-2.1': { core: true },
    })
    const answers = { [q11]: { rating: some } }
    expect(ids(framework, answers)).toEqual([q11, q12, q21])
    expect(ids(framework, answers, { ...everybody, coreOnly: true })).toEqual([q21])
  })
})

describe('a condition', () => {
  const onRating = aFrameworkAsking({ 'T-1.2': { showWhen: { question: 'T-1.1', is: ['some', 'none'] } } })

  it.each<[string, Answers, boolean]>([
    ['nothing is answered', {}, false],
    ['the rating is one of these', { [q11]: { rating: some } }, true],
    ['the rating is the other of these', { [q11]: { rating: none } }, true],
    ['the rating is another', { [q11]: { rating: good } }, false],
    ['there are words alone', { [q11]: { narrative: 'some' } }, false],
    ['the question is said not to apply', { [q11]: { rating: some, notApplicable: 'No.' } }, false],
  ])('on a rating, when %s: %s', (_what, answers, isAsked) => {
    expect(ids(onRating, answers)).toEqual(isAsked ? [q11, q12, q21] : [q11, q21])
  })

  const on = (kind: 'choice' | 'choices' | 'level', is: readonly string[]) =>
    aFrameworkAsking({
      'T-1.1': { fields: [aField(kind)] },
      'T-1.2': { showWhen: { question: 'T-1.1', field: kind, is } },
    })

  it.each<[string, Framework, AnswerContent['fields'], boolean]>([
    ['a choice that was made', on('choice', ['yes']), { choice: { kind: 'choice', option: asId('yes') } }, true],
    ['another choice', on('choice', ['yes']), { choice: { kind: 'choice', option: asId('no') } }, false],
    ['"not known"', on('choice', ['yes']), { choice: { kind: 'notKnown' } }, false],
    ['no choice', on('choice', ['yes']), {}, false],
    [
      'one of several choices',
      on('choices', ['yes']),
      { choices: { kind: 'choices', options: [asId('no'), asId('yes')] } },
      true,
    ],
    ['none of several', on('choices', ['yes']), { choices: { kind: 'choices', options: [asId('no')] } }, false],
    ['a level', on('level', ['good']), { level: { kind: 'level', level: good } }, true],
    ['another level', on('level', ['good']), { level: { kind: 'level', level: none } }, false],
  ])('on a typed answer: %s', (_what, framework, fields, isAsked) => {
    expect(ids(framework, { [q11]: { fields } })).toEqual(isAsked ? [q11, q12, q21] : [q11, q21])
  })

  it('may wait for a question that comes later', () => {
    const framework = aFrameworkAsking({ 'T-1.1': { showWhen: { question: 'T-2.1', is: ['good'] } } })
    expect(ids(framework)).toEqual([q12, q21])
    expect(ids(framework, { [q21]: { rating: good } })).toEqual([q11, q12, q21])
  })
})

describe('a chain of conditions', () => {
  const chain = aFrameworkAsking({
    'T-1.2': { showWhen: { question: 'T-1.1', is: ['some'] } },
    'T-2.1': { showWhen: { question: 'T-1.2', is: ['some'] } },
  })

  it('holds when each of it holds', () => {
    expect(ids(chain, { [q11]: { rating: some }, [q12]: { rating: some } })).toEqual([q11, q12, q21])
    expect(ids(chain, { [q11]: { rating: some } })).toEqual([q11, q12])
  })

  it('breaks at a question that is hidden, whatever was answered there before', () => {
    expect(ids(chain, { [q11]: { rating: good }, [q12]: { rating: some } })).toEqual([q11])
  })

  it('breaks at a question that this size of the form does not ask', () => {
    const small = aFrameworkAsking(
      { 'T-1.1': { variants: ['full'] }, 'T-1.2': { showWhen: { question: 'T-1.1', is: ['some'] } } },
      (file) =>
        Object.assign(file, {
          variants: [
            { id: 'full', title: 'Full', about: 'All' },
            { id: 'small', title: 'Small', about: 'Few' },
          ],
        }),
    )
    expect(
      ids(small, { [q11]: { rating: some } }, { variant: asId('small'), coreOnly: false, organisationType: null }),
    ).toEqual([q21])
  })
})

it.each([
  ['itself', { 'T-1.1': 'T-1.1' }, [q12, q21]],
  ['each other', { 'T-1.1': 'T-1.2', 'T-1.2': 'T-1.1' }, [q21]],
  ['each other in a ring', { 'T-1.1': 'T-1.2', 'T-1.2': 'T-2.1', 'T-2.1': 'T-1.1' }, []],
])('asks no questions that wait for %s, and comes to an end', (_what, waits, expected) => {
  const file = frameworkFile()
  for (const [id, question] of Object.entries(waits)) changeQuestion(file, id, { showWhen: { question, is: ['some'] } })
  const all = { [q11]: { rating: some }, [q12]: { rating: some }, [q21]: { rating: some } }
  expect(ids(must(parse(frameworkSchema, file)), all)).toEqual(expected)
})

it('asks nothing on a condition about a question that is not there', () => {
  const file = frameworkFile()
  changeQuestion(file, 'T-1.1', { showWhen: { question: 'T-9', is: ['some'] } })
  expect(ids(must(parse(frameworkSchema, file)), { 'T-9': { rating: some } })).toEqual([q12, q21])
})
