import { describe, expect, it } from 'vitest'
import type { Notice, RuleName } from '../../../shared/guard/finding'
import { findInFileName, findPersonal } from '../../../shared/guard/findPersonal'
import { knownInTests } from '../../builders/guard/known'

/** What is found in a text, each as its rule, its notice and the very characters that are marked. */
const found = (text: string) =>
  findPersonal(text, knownInTests).map(({ rule, notice, start, end }) => [rule, notice, text.slice(start, end)])

type Example = readonly [text: string, rule: RuleName, notice: Notice, marked: string]

// Worked examples of every rule of the reliability sheet, 4.2. NHS numbers are from the range that is never issued, or the
// published examples of the sheet.
const examples: readonly Example[] = [
  ['See 999 012 3454 in May.', 'nhs-number', 'warn', '999 012 3454'],
  ['NHS No 9990000050 was seen.', 'nhs-number', 'warn', '9990000050'],
  ['It says 9990123454 there.', 'nhs-number', 'hint', '9990123454'],
  ['NHS no: 987 654 4321', 'nhs-number', 'hint', '987 654 4321'],
  ['CHI 999012 3454', 'nhs-number', 'warn', '999012 3454'],
  ['Record ９９９\u00a0０１２\u00a0３４５４.', 'nhs-number', 'warn', '９９９\u00a0０１２\u00a0３４５４'],
  ['Record 999 012 34\n54.', 'nhs-number', 'warn', '999 012 34\n54'],
  ['Pupil B801200005001 moved.', 'pupil-number', 'warn', 'B801200005001'],
  ['Pupil m80120000500a moved.', 'pupil-number', 'warn', 'm80120000500a'],
  ['UPN C801200005001', 'pupil-number', 'hint', 'C801200005001'],
  ['NI AB 00 00 12 C', 'insurance-number', 'warn', 'AB 00 00 12 C'],
  ['Order in ZZ26C50001.', 'court-number', 'warn', 'ZZ26C50001'],
  ['DOB 03/05/2014', 'birth-date', 'warn', '03/05/2014'],
  ["d.o.b. 3rd May '14", 'birth-date', 'warn', "3rd May '14"],
  ['He was born on 2014-05-03.', 'birth-date', 'warn', '2014-05-03'],
  ['b. 3.5.14', 'birth-date', 'warn', '3.5.14'],
  ['The boy (3/5/2014) waited.', 'child-date', 'hint', '3/5/2014'],
  ['Zainab, aged 9, waited.', 'name-age', 'warn', 'Zainab, aged 9'],
  ['A 9-year-old called Łukasz.', 'name-age', 'warn', '9-year-old called Łukasz'],
  ['Grace (9) told us.', 'name-age', 'warn', 'Grace (9)'],
  ['Ishita in Year 4 told us.', 'name-age', 'warn', 'Ishita in Year 4'],
  ['aisha, aged 9, told us', 'name-age', 'warn', 'aisha, aged 9'],
  ['J.S., aged 9, waited.', 'initials-age', 'hint', 'J.S., aged 9'],
  ['KM-B (9) waited.', 'initials-age', 'hint', 'KM-B (9)'],
  ['JS DOB is missing.', 'initials-age', 'hint', 'JS'],
  ['the mother of Aisha', 'relationship', 'hint', 'mother of Aisha'],
  ['saw her son, Rafferty, alone', 'relationship', 'hint', 'son, Rafferty'],
  ['baby Leon was seen', 'relationship', 'hint', 'baby Leon'],
  ['LCS 1048832 is closed', 'case-reference', 'hint', 'LCS 1048832'],
  ['Crime ref 42/88214/25 refers', 'case-reference', 'hint', 'Crime ref 42/88214/25'],
  ['Moved to SW1A 1AA.', 'postcode', 'hint', 'SW1A 1AA'],
  ['Moved to NE99 1AA.', 'postcode', 'list', 'NE99 1AA'],
  ['Ring 07700 900123 now', 'telephone', 'hint', '07700 900123'],
  ['Ring +44 7700 900123 now', 'telephone', 'hint', '+44 7700 900123'],
  ['Ring 0300 123 4567 now', 'telephone', 'list', '0300 123 4567'],
  ['Write to kestrel@example.org', 'email', 'hint', 'kestrel@example.org'],
  ['Write to a.person@northmere.gov.uk', 'email', 'list', 'a.person@northmere.gov.uk'],
  ['Write to mash@example.org', 'email', 'list', 'mash@example.org'],
  ['The child lives at 14 Kestrel Road.', 'address', 'hint', '14 Kestrel Road.'],
  ['Two children at the village school', 'small-number', 'list', 'Two children'],
]

describe('what is found', () => {
  it.each(examples)('in “%s” is a %s', (text, rule, notice, marked) => {
    expect(found(text)).toEqual([[rule, notice, marked]])
  })
})

describe('what is not meant', () => {
  it.each([
    'Child A, aged 9, YP1 (14) and Family C are pseudonyms.',
    'Year 4 action plan; Year 5 budget of the council.',
    'Young people aged 16 and over, boys aged 10–14 and pupils aged 5 to 11.',
    'section 47, S.17, CP Plan, ref: Standard 4, cases in 2024-25',
    'CSC (9), DSL (4), IRO (6) and MASH (7) replied.',
    'The board met on 12 March 2024 about one child.',
    'Children born between 1 April 2023 and 31 March 2024 are counted.',
    'The district SW1A has more.',
    'Grant reference 20245678 and invoice 9990000051',
    'Aisha Khan chairs the group; Mrs Patel, 20 years a teacher, retired.',
    'GB 12 34 56 A and QQ 12 34 56 C',
    'Rated Amber (9), Green (14) and Red (3).',
    'Parents of Northmere told the Baby Friendly team.',
    '',
  ])('“%s” is left alone', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('what overlaps', () => {
  it('is told once, as the heavier', () => {
    expect(found('NHS ref 999 012 3454')).toEqual([['nhs-number', 'warn', '999 012 3454']])
  })

  it('stands in the order of the text', () => {
    expect(found('Zainab, aged 9, of SW1A 1AA, DOB 3/5/2017').map(([rule]) => rule)).toEqual([
      'name-age',
      'postcode',
      'birth-date',
    ])
  })
})

describe('the name of a file', () => {
  const inName = (name: string) => findInFileName(name, knownInTests).map(({ rule }) => rule)

  it('is read with its joining signs as spaces', () => {
    expect(inName('chronology_dob_03-05-2014.docx')).toEqual(['birth-date'])
    expect(inName('Zainab_aged_9.pdf')).toEqual(['name-age'])
    expect(inName('minutes-2026-05-03.docx')).toEqual([])
  })
})
