import { expect, it } from 'vitest'
import { asDay, asMoment } from '../../../shared/basics/day'
import { noIdentifiers } from '../../../shared/partnership/organisation'
import { respondentOf } from '../../../shared/returns/respondent'
import { anOrganisation } from '../../builders/workspaces'

const haven = anOrganisation({
  earlier: [
    { name: 'Haven Youth', type: 'vcse', identifiers: noIdentifiers, until: asDay('2025-12-31'), why: 'renamed' },
  ],
})
const nameOn = (returnedAt: string | null) =>
  respondentOf({ returnedAt: returnedAt === null ? null : asMoment(returnedAt) }, haven).name

it('names a return that was sent back as its organisation was known on that day', () => {
  expect(nameOn('2025-12-31T23:00:00.000Z')).toBe('Haven Youth')
  expect(nameOn('2026-01-01T00:00:00.000Z')).toBe('Haven Young People')
})

it('names a return that is not sent back as its organisation is known now', () => {
  expect(nameOn(null)).toBe('Haven Young People')
})
