import { expect, it } from 'vitest'
import { holdsPupilNumber } from '../../../shared/basics/pupilNumbers'

it.each([
  'B801200005001',
  'see b801200005001, Year 6',
  'M80120000500A',
  'P207000016049',
  '943 476 5919',
  'NHS 9434765919.',
  '943-476-5919',
])('%s holds a number of a child', (text) => {
  expect(holdsPupilNumber(text)).toBe(true)
})

it.each([
  '',
  'A801200005001',
  'X80120000A001',
  'Q207000016049',
  '943 476 5918',
  '0943 476 5919',
  '2034567',
  '10021234',
  '01000 000001',
  'Alder Grove Primary School',
])('%s holds none', (text) => {
  expect(holdsPupilNumber(text)).toBe(false)
})
