import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { asKnownOn, convertOrganisation, mostEarlier, renameOrganisation } from '../../../shared/partnership/identity'
import { noIdentifiers, organisationSchema } from '../../../shared/partnership/organisation'
import { must, refusal } from '../../builders/must'
import { anOrganisation, someOrganisations } from '../../builders/workspaces'

const school = anOrganisation({
  id: asId('school'),
  name: 'Alder Grove Primary School',
  type: 'school-maintained',
  dutyBasis: 'parallel-duty',
  identifiers: { ...noIdentifiers, urn: '100001', laestab: '2032001' },
})
const around = { others: [...someOrganisations(), school], today: asDay('2026-11-22') }
const september = asDay('2026-09-01')

describe('renameOrganisation', () => {
  it('keeps the name before, with the last day it was used', () => {
    const next = must(renameOrganisation(school, ' Alder Grove  Academy', september, around))
    expect(next.id).toBe(school.id)
    expect(next.name).toBe('Alder Grove Academy')
    expect(next.earlier).toEqual([
      {
        name: 'Alder Grove Primary School',
        type: 'school-maintained',
        identifiers: school.identifiers,
        until: '2026-08-31',
        why: 'renamed',
      },
    ])
    expect(parse(organisationSchema, next).ok).toBe(true)
  })

  it.each([
    ['', { kind: 'nameIsMissing', what: 'organisation' }],
    ['Eastmoor Police', { kind: 'nameIsTaken', name: 'Eastmoor Police' }],
    ['Alder Grove Primary School', { kind: 'isKnownSo' }],
  ])('refuses “%s” as its name', (name, problem) => {
    expect(refusal(renameOrganisation(school, name, september, around))).toEqual(problem)
  })

  it('refuses a day that has not come, and one on or before the last change', () => {
    expect(refusal(renameOrganisation(school, 'Alder', asDay('2026-11-23'), around))).toEqual({
      kind: 'dayHasNotCome',
      on: '2026-11-23',
    })
    const once = must(renameOrganisation(school, 'Alder', september, around))
    expect(refusal(renameOrganisation(once, 'Alder Tree', september, around))).toEqual({
      kind: 'dayIsTooEarly',
      after: '2026-08-31',
    })
    expect(must(renameOrganisation(once, 'Alder Tree', asDay('2026-09-02'), around)).earlier).toHaveLength(2)
  })

  it('refuses to rename one from a day after it closed, and takes an earlier day', () => {
    const closed = { ...school, closedOn: asDay('2026-08-31') }
    expect(refusal(renameOrganisation(closed, 'Alder', september, around))).toEqual({
      kind: 'isClosed',
      on: '2026-08-31',
    })
    expect(must(renameOrganisation(closed, 'Alder', asDay('2026-08-31'), around)).name).toBe('Alder')
  })

  it('refuses more earlier identities than its record holds', () => {
    const [one] = must(renameOrganisation(school, 'Alder', september, around)).earlier
    if (!one) throw new Error('Nothing is kept')
    const full = { ...school, earlier: Array.from({ length: mostEarlier }, () => one) }
    expect(refusal(renameOrganisation(full, 'Alder', asDay('2026-11-01'), around))).toEqual({
      kind: 'isFull',
      what: 'earlier',
      most: mostEarlier,
    })
    expect(parse(organisationSchema, full).ok).toBe(true)
  })
})

describe('convertOrganisation', () => {
  const academy = {
    name: 'Alder Grove Academy',
    type: 'academy',
    dutyBasis: 'parallel-duty',
    identifiers: { ...noIdentifiers, urn: '140001', laestab: '2032001' },
  } as const

  it('takes the new type and numbers, and keeps what it was', () => {
    const next = must(convertOrganisation(school, academy, september, around))
    expect(next).toMatchObject(academy)
    expect(next.earlier).toEqual([
      {
        name: school.name,
        type: 'school-maintained',
        identifiers: school.identifiers,
        until: '2026-08-31',
        why: 'converted',
      },
    ])
  })

  it('can keep its name and its type, with another number', () => {
    const { name, type, dutyBasis } = school
    const identifiers = { ...school.identifiers, urn: '140001' }
    const next = must(convertOrganisation(school, { name, type, dutyBasis, identifiers }, september, around))
    expect(next.identifiers.urn).toBe('140001')
    expect(next.earlier.map((each) => each.identifiers.urn)).toEqual(['100001'])
  })

  it('refuses what it is already, and a number that another has', () => {
    expect(refusal(convertOrganisation(school, school, september, around))).toEqual({ kind: 'isKnownSo' })
    const other = anOrganisation({
      id: asId('other'),
      name: 'Other',
      identifiers: { ...noIdentifiers, urn: '140001' },
    })
    expect(refusal(convertOrganisation(school, academy, september, { ...around, others: [other] }))).toEqual({
      kind: 'numberIsTaken',
      scheme: 'urn',
      number: '140001',
      by: 'Other',
    })
  })
})

describe('asKnownOn', () => {
  const twice = must(
    renameOrganisation(
      must(renameOrganisation(school, 'Alder', september, around)),
      'Alder Tree',
      asDay('2026-10-01'),
      around,
    ),
  )

  it.each([
    ['2020-01-01', 'Alder Grove Primary School'],
    ['2026-08-31', 'Alder Grove Primary School'],
    ['2026-09-01', 'Alder'],
    ['2026-09-30', 'Alder'],
    ['2026-10-01', 'Alder Tree'],
    ['2030-01-01', 'Alder Tree'],
  ])('on %s is %s', (day, name) => {
    expect(asKnownOn(twice, asDay(day)).name).toBe(name)
  })

  it('has the type and numbers of that day, and everything else as it is', () => {
    const academy = { name: 'Alder', type: 'academy', dutyBasis: 'parallel-duty', identifiers: noIdentifiers } as const
    const now = { ...must(convertOrganisation(school, academy, september, around)), area: 'North' }
    expect(asKnownOn(now, asDay('2026-08-31'))).toEqual({ ...school, area: 'North', earlier: now.earlier })
    expect(asKnownOn(now, september)).toBe(now)
  })
})
