import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import {
  addOrganisation,
  findOrganisation,
  isOpenOn,
  organisationSchema,
} from '../../../shared/partnership/organisation'
import { must, refusal } from '../../builders/must'
import { anOrganisation, someOrganisations } from '../../builders/workspaces'

const fire = anOrganisation({ id: asId('fire'), name: 'Eastmoor Fire and Rescue' })

describe('addOrganisation', () => {
  it('adds it at the end, without the spaces around its name', () => {
    const organisations = must(addOrganisation(someOrganisations(), { ...fire, name: '  Eastmoor Fire and Rescue ' }))
    expect(organisations.map(({ name }) => name)).toEqual([
      'Haven Young People',
      'Eastmoor Police',
      'Eastmoor Fire and Rescue',
    ])
  })

  it('leaves the list it was given as it was', () => {
    const before = someOrganisations()
    addOrganisation(before, fire)
    expect(before).toEqual(someOrganisations())
  })

  it.each([
    ['', { kind: 'nameIsMissing', what: 'organisation' }],
    ['   ', { kind: 'nameIsMissing', what: 'organisation' }],
    ['EASTMOOR police', { kind: 'nameIsTaken', name: 'EASTMOOR police' }],
    [' Eastmoor Police ', { kind: 'nameIsTaken', name: 'Eastmoor Police' }],
  ])('refuses %j', (name, problem) => {
    expect(refusal(addOrganisation(someOrganisations(), { ...fire, name }))).toEqual(problem)
  })
})

describe('schools of one name', () => {
  const school = (urn: string | null, ukprn: string | null = null) =>
    anOrganisation({
      id: asId(`s-${urn}`),
      name: 'St Aidan’s',
      identifiers: { urn, ukprn, laestab: null, earlyYears: null },
    })

  it('are both kept when their numbers differ', () => {
    expect(must(addOrganisation([school('100001')], school('100002')))).toHaveLength(2)
  })

  it.each([
    ['a number is missing', school(null)],
    ['a number is the same', school('100001', '10000002')],
  ])('are one where %s', (_what, other) => {
    const problem = { kind: 'nameIsTaken', name: 'St Aidan’s' }
    expect(refusal(addOrganisation([school('100001', '10000001')], other))).toEqual(problem)
  })
})

it('finds an organisation, or null for one it does not have', () => {
  expect(findOrganisation(someOrganisations(), asId('police'))?.name).toBe('Eastmoor Police')
  expect(findOrganisation(someOrganisations(), asId('nobody'))).toBeNull()
})

it('is open until the end of its last day', () => {
  const closed = { closedOn: asDay('2026-08-31') }
  expect(isOpenOn({ closedOn: null }, asDay('2030-01-01'))).toBe(true)
  expect(isOpenOn(closed, asDay('2026-08-31'))).toBe(true)
  expect(isOpenOn(closed, asDay('2026-09-01'))).toBe(false)
})

const numbers = { urn: '138201', laestab: '9382001', ukprn: '10021234', earlyYears: 'EY123456' }

it('keeps register numbers in their one stored form', () => {
  expect(parse(organisationSchema, anOrganisation({ identifiers: numbers })).ok).toBe(true)
})

it.each([
  ['a URN of seven digits', { urn: '1382011' }, 'identifiers.urn'],
  ['a LAESTAB with its stroke', { laestab: '938/2001' }, 'identifiers.laestab'],
  ['a UKPRN that does not start with 10', { ukprn: '20021234' }, 'identifiers.ukprn'],
  ['an empty early-years number', { earlyYears: '' }, 'identifiers.earlyYears'],
])('refuses a record with %s', (_what, change, path) => {
  const organisation = anOrganisation({ identifiers: { ...numbers, ...change } })
  expect(refusal(parse(organisationSchema, organisation)).map((misfit) => misfit.path)).toEqual([path])
})

it('refuses a duty it does not know', () => {
  const organisation = anOrganisation({ dutyBasis: 'statutory' as never })
  expect(refusal(parse(organisationSchema, organisation)).map((misfit) => misfit.path)).toEqual(['dutyBasis'])
})
