import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { addOrganisation, findOrganisation, partnershipSchema } from '../../../shared/partnership/partnership'
import { must, refusal } from '../../builders/must'
import { anOrganisation, aPartnership } from '../../builders/workspaces'

const fire = anOrganisation({ id: asId('fire'), name: 'Eastmoor Fire and Rescue' })

describe('addOrganisation', () => {
  it('adds it at the end, without the spaces around its name', () => {
    const { organisations } = must(addOrganisation(aPartnership(), { ...fire, name: '  Eastmoor Fire and Rescue ' }))
    expect(organisations.map(({ name }) => name)).toEqual([
      'Haven Young People',
      'Eastmoor Police',
      'Eastmoor Fire and Rescue',
    ])
  })

  it('leaves the partnership it was given as it was', () => {
    const before = aPartnership()
    addOrganisation(before, fire)
    expect(before).toEqual(aPartnership())
  })

  it.each([
    ['', { kind: 'nameIsMissing', what: 'organisation' }],
    ['   ', { kind: 'nameIsMissing', what: 'organisation' }],
    ['EASTMOOR police', { kind: 'nameIsTaken', name: 'EASTMOOR police' }],
    [' Eastmoor Police ', { kind: 'nameIsTaken', name: 'Eastmoor Police' }],
  ])('refuses %j', (name, problem) => {
    expect(refusal(addOrganisation(aPartnership(), { ...fire, name }))).toEqual(problem)
  })
})

it('finds an organisation, or null for one it does not have', () => {
  expect(findOrganisation(aPartnership(), asId('police'))?.name).toBe('Eastmoor Police')
  expect(findOrganisation(aPartnership(), asId('nobody'))).toBeNull()
})

it.each([
  ['no name', { name: '' }, 'name'],
  [
    'a duty it does not know',
    { organisations: [anOrganisation({ dutyBasis: 'statutory' as never })] },
    'organisations[0].dutyBasis',
  ],
  ['a field it does not know', { colour: 'blue' }, ''],
])('refuses a record with %s', (_what, change, path) => {
  expect(refusal(parse(partnershipSchema, { ...aPartnership(), ...change })).map((misfit) => misfit.path)).toEqual([
    path,
  ])
})
