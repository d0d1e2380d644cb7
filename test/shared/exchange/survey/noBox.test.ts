import { expect, it } from 'vitest'
import { asMoment } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import { receivedFromSurvey } from '../../../../shared/exchange/survey/receivedFromSurvey'
import { frameworkKey } from '../../../../shared/frameworks/framework'
import { newOrganisation } from '../../../../shared/partnership/organisation'
import { newReturn } from '../../../../shared/returns/auditReturn'
import { aFramework } from '../../../builders/frameworks'
import { aCycle, aPartnership } from '../../../builders/workspaces'

const framework = aFramework()
const cycle = aCycle({ framework: frameworkKey(framework) })
const organisation = newOrganisation({ id: asId('oakfield'), name: 'Oakfield Primary School' })
const auditReturn = newReturn({ id: asId('return-1'), cycleId: cycle.id, organisationId: organisation.id })

it('what a row says that goes into no box stays with the return, for a person to look at', () => {
  const where = 'row 4, “Staff conduct”'
  const unread = [{ where, words: 'Only the old one', why: 'It does not say whether “Staff conduct” is chosen.' }]
  const response = { row: 4, name: '', urn: null, laestab: null, by: '', at: '', isTest: false, pupilNumbers: [] }
  const received = receivedFromSurvey(
    { ...response, filled: {}, unread },
    {
      ...{ partnership: aPartnership(), cycle, framework, organisation, auditReturn },
      now: asMoment('2026-11-22T12:00:00.000Z'),
      appVersion: '0.1.0',
      headings: new Map(),
      countsAsReturned: false,
    },
  )
  expect(received.unread).toEqual(unread)
  expect(received.auditReturn.unread).toEqual([
    'row 4, “Staff conduct”: Only the old one – It does not say whether “Staff conduct” is chosen.',
  ])
})
