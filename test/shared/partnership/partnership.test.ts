import { expect, it } from 'vitest'
import { parse } from '../../../shared/basics/parse'
import { partnershipSchema } from '../../../shared/partnership/partnership'
import { refusal } from '../../builders/must'
import { aPartnership } from '../../builders/workspaces'

it.each([
  ['no name', { name: '' }, 'name'],
  ['a field it does not know', { colour: 'blue' }, ''],
])('refuses a record with %s', (_what, change, path) => {
  expect(refusal(parse(partnershipSchema, { ...aPartnership(), ...change })).map((misfit) => misfit.path)).toEqual([
    path,
  ])
})
