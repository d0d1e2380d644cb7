import { expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { answersOnly } from '../../../shared/returns/answersOnly'
import { aFramework, best, q11 } from '../../builders/frameworks'
import { anAnswer, aReturn } from '../../builders/returns'

const only = (answers: Record<string, ReturnType<typeof anAnswer>>) => answersOnly(aFramework(), aReturn({ answers }))

it('answers to questions that are asked, rated on their scale or not at all, are answers only to the framework', () => {
  expect(only({})).toBe(true)
  expect(only({ [q11]: anAnswer({ rating: best }) })).toBe(true)
  expect(only({ [q11]: anAnswer({ narrative: 'We do.' }) })).toBe(true)
})

it('an answer to another question, and a rating that is not on the scale, are not', () => {
  expect(only({ [q11]: anAnswer(), 'T-9.9': anAnswer({ rating: best }) })).toBe(false)
  expect(only({ [q11]: anAnswer({ rating: asId('brilliant') }) })).toBe(false)
  expect(only({ constructor: anAnswer() })).toBe(false)
})
