import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import type { Reference } from '../../../shared/frameworks/references'
import { citedTexts } from '../../../shared/reports/references'

const cited = (change: Partial<Reference>): Reference =>
  ({
    document: 'The Guide',
    edition: '2023',
    part: null,
    paragraph: null,
    verified: false,
    checkedOn: asDay('2026-11-22'),
    ...change,
  }) as Reference

describe('the sources of a questionnaire', () => {
  it('have a line for each document, edition and how far it was checked, and no place twice', () => {
    expect(
      citedTexts([
        cited({ part: 'chapter 2' }),
        cited({ part: 'chapter 4', paragraph: '221–222' }),
        cited({ part: 'chapter 2' }),
        cited({ part: 'chapter 2', verified: true }),
        cited({ edition: '2018', part: 'chapter 2' }),
        cited({ document: 'The Act', edition: null }),
      ]),
    ).toEqual([
      'The Guide, 2023: chapter 2; chapter 4, paragraphs 221–222. To be checked.',
      'The Guide, 2023: chapter 2. Checked on 22 November 2026.',
      'The Guide, 2018: chapter 2. To be checked.',
      'The Act. To be checked.',
    ])
  })
})
