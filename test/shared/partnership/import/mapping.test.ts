import { describe, expect, it } from 'vitest'
import { parse } from '../../../../shared/basics/parse'
import type { Cell } from '../../../../shared/basics/sheet'
import { fieldOfHeading, fields, isKnownHeading } from '../../../../shared/partnership/import/fields'
import {
  chooseField,
  proposeMapping,
  rememberedMappingsSchema,
  rememberMapping,
} from '../../../../shared/partnership/import/mapping'
import { typeFinder } from '../../../../shared/partnership/import/organisationTypeWords'
import { aRegisterRow, aTable, knownTypes, registerHeadings } from '../../../builders/importTables'
import { must } from '../../../builders/must'

const fieldsOf = (headings: readonly string[], ...rows: readonly (readonly Cell[])[]) =>
  proposeMapping(
    aTable([headings, ...(rows.length > 0 ? rows : [headings.map((_h, i) => String.fromCharCode(97 + i))])]),
  ).map(({ field }) => field)

describe('columns are known', () => {
  it('by the headings of the register of schools', () => {
    const mapped = proposeMapping(aTable([[...registerHeadings], aRegisterRow(0)]))
    expect(Object.fromEntries(mapped.flatMap(({ heading, field }) => (field ? [[heading, field]] : [])))).toEqual({
      URN: 'urn',
      'LA (code)': 'laCode',
      EstablishmentNumber: 'establishmentNumber',
      EstablishmentName: 'name',
      'TypeOfEstablishment (name)': 'type',
      'EstablishmentStatus (name)': 'status',
      CloseDate: 'closedOn',
      'PhaseOfEducation (name)': 'phase',
      'Trusts (name)': 'trust',
      UKPRN: 'ukprn',
      'HeadTitle (name)': 'headTitle',
      HeadFirstName: 'headFirstName',
      HeadLastName: 'headLastName',
      HeadPreferredJobTitle: 'headRole',
      'DistrictAdministrative (name)': 'area',
    })
  })

  it('by the headings that people give', () => {
    expect(fieldsOf(['Agency', 'Type of organisation', 'Contact', 'Role', 'E-mail', 'Tel. No.', 'Comments'])).toEqual([
      'name',
      'type',
      'contactName',
      'contactRole',
      'contactEmail',
      'contactPhone',
      null,
    ])
    expect(fieldsOf(['SCHOOL NAME*', 'DSL', 'DSL e-mail', 'Head teacher', 'MAT', 'Closed'])).toEqual([
      'name',
      'dslName',
      'dslEmail',
      'headName',
      'trust',
      'status',
    ])
  })

  it.each([
    ['U.R.N.', 'urn'],
    ['LA / Estab No.', 'laestab'],
    ['Name of Agency / Setting', 'name'],
    ['Head / Lead', 'headName'],
  ])('%s is read in spite of its signs', (heading, field) => {
    expect(fieldOfHeading(heading)?.field).toBe(field)
  })

  it('a heading of two names gives way to one that is known whole, and says nothing of which row holds the headings', () => {
    expect(fieldOfHeading('Name of Agency / Setting')?.rank).toBeGreaterThan(fieldOfHeading('name')?.rank ?? Infinity)
    expect(isKnownHeading('Nursery / School')).toBe(false)
    expect(isKnownHeading('U.R.N.')).toBe(true)
  })

  it('by their numbers where the heading leaves it open', () => {
    const numbers = (values: readonly Cell[]) =>
      fieldsOf(['School', 'School number'], ...values.map((each) => ['x', each]))[1]
    expect(numbers(['100001', 100002, ''])).toBe('urn')
    expect(numbers(['203/4567', '2034568', 'none'])).toBe('laestab')
    expect(numbers(['4567', '4568'])).toBe('establishmentNumber')
    expect(numbers(['EY123456'])).toBe('earlyYears')
    expect(numbers(['A1', 'B2'])).toBeNull()
    expect(fieldsOf(['LA', 'School'], ['203', 'x'])).toEqual(['laCode', 'name'])
    expect(fieldsOf(['LA', 'School'], ['Northmere', 'x'])).toEqual([null, 'name'])
    expect(fieldsOf(['School', 'URN', 'DfE no'], ['x', '2034567', '100001'])).toEqual(['name', 'urn', 'laestab'])
  })

  it('each field once: the surer heading has it, and a second name is the contact’s', () => {
    expect(fieldsOf(['Name', 'Agency', 'E-mail', 'Contact email'])).toEqual([
      'contactName',
      'name',
      null,
      'contactEmail',
    ])
    expect(fieldsOf(['School', 'School name'])).toEqual([null, 'name'])
  })
})

describe('a mapping', () => {
  const table = aTable([
    ['Agency', 'Body code', 'URN'],
    ['Haven', '7', '100001'],
  ])

  it('shows the first values of each column', () => {
    expect(proposeMapping(table).map(({ examples }) => examples)).toEqual([['Haven'], ['7'], ['100001']])
  })

  it('can be changed; a field goes from one column to another', () => {
    const changed = chooseField(proposeMapping(table), 1, 'urn')
    expect(changed.map(({ field, how }) => [field, how])).toEqual([
      ['name', 'heading'],
      ['urn', 'chosen'],
      [null, 'none'],
    ])
    expect(chooseField(changed, 0, null)[0]).toMatchObject({ field: null, how: 'chosen' })
  })

  it('is remembered for the same headings in any order, and for no others', () => {
    const remembered = rememberMapping(chooseField(proposeMapping(table), 1, 'urn'))
    expect(must(parse(rememberedMappingsSchema, JSON.parse(JSON.stringify([remembered]))))).toEqual([remembered])
    const again = aTable([
      ['urn', 'AGENCY', 'Body code'],
      ['100001', 'Haven', '7'],
    ])
    expect(proposeMapping(again, [remembered]).map(({ field, how }) => [field, how])).toEqual([
      [null, 'remembered'],
      ['name', 'remembered'],
      ['urn', 'remembered'],
    ])
    const twice = aTable([
      ['Agency', 'Email', 'Email', 'Constructor'],
      ['Haven', 'a@b.example', 'c@d.example', ''],
    ])
    expect(proposeMapping(twice, [rememberMapping(proposeMapping(twice))]).map(({ field }) => field)).toEqual([
      'name',
      'contactEmail',
      null,
      null,
    ])
    const other = aTable([
      ['URN', 'Agency'],
      ['100001', 'Haven'],
    ])
    expect(proposeMapping(other, [remembered]).map(({ how }) => how)).toEqual(['heading', 'heading'])
  })
})

it('has a heading of its own for every field', () => {
  expect(new Set(fields).size).toBe(fields.length)
})

describe('types of organisation', () => {
  const find = typeFinder(knownTypes)

  it.each([
    ['Integrated care board (ICB)', 'icb'],
    ['integrated care board', 'icb'],
    ['CCG', 'icb'],
    ['LEA', 'la-edu'],
    ['Police force', 'police'],
    ['nhs-ft', 'nhs-ft'],
    ['Academies', 'academy'],
    ['Academy converter', 'academy'],
    ['Free schools 16 to 19', 'academy-16-19'],
    ['Free school', 'academy'],
    ['Voluntary aided school', 'school-maintained'],
    ['Other independent special school', 'school-independent'],
    ["Children's Social Care", 'la-csc'],
    ['sixth form college', 'fe'],
    ['Pupil Referral Unit', 'pru'],
  ])('%s is %s', (word, code) => {
    expect(find(word)?.code).toBe(code)
  })

  it.each(['Council', 'Football', 'Welsh establishment', ''])('%j is none', (word) => {
    expect(find(word)).toBeNull()
  })
})
