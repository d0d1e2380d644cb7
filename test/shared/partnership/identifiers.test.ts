import { describe, expect, it } from 'vitest'
import { parse } from '../../../shared/basics/parse'
import { numberText, readNumber, type Scheme } from '../../../shared/partnership/identifiers'
import { identifiersSchema, noIdentifiers } from '../../../shared/partnership/organisation'
import { must, refusal } from '../../builders/must'

describe('readNumber', () => {
  it.each<[Scheme, string, string]>([
    ['urn', ' 100 001 ', '100001'],
    ['urn', '100001.0', '100001'],
    ['laestab', '203/4567', '2034567'],
    ['laestab', '203 4567', '2034567'],
    ['laestab', '203-4567', '2034567'],
    ['laestab', '2034567.0', '2034567'],
    ['ukprn', '10012345', '10012345'],
    ['earlyYears', 'ey123456', 'EY123456'],
    ['earlyYears', '123456', '123456'],
  ])('reads %s “%s” as %s, which its record takes', (scheme, typed, number) => {
    expect(must(readNumber(scheme, typed))).toEqual({ number, isUnusual: false })
    expect(parse(identifiersSchema, { ...noIdentifiers, [scheme]: number }).ok).toBe(true)
  })

  it('reads nothing as no number', () => {
    expect(must(readNumber('urn', '  '))).toEqual({ number: null, isUnusual: false })
  })

  it('says that a URN of an English school starts with 1', () => {
    expect(must(readNumber('urn', '400001'))).toEqual({ number: '400001', isUnusual: true })
  })

  it.each<[Scheme, string, Scheme | null]>([
    ['urn', '203/4567', 'laestab'],
    ['urn', '2034567', 'laestab'],
    ['laestab', '100001', 'urn'],
    ['ukprn', '20012345', null],
    ['urn', 'EY123456', 'earlyYears'],
    ['laestab', '10012345', 'ukprn'],
    ['urn', 'none', null],
    ['urn', '203/456', null],
  ])('refuses as %s “%s”, which looks like %s', (scheme, typed, looksLike) => {
    expect(refusal(readNumber(scheme, typed))).toEqual({ kind: 'numberIsWrong', scheme, typed, looksLike })
  })
})

describe('numberText', () => {
  it('writes a LAESTAB with its stroke', () => {
    expect([numberText('laestab', '2034567'), numberText('urn', '100001')]).toEqual(['203/4567', '100001'])
  })
})
