import { dayOf } from '../basics/day'
import { asKnownOn } from '../partnership/identity'
import type { Organisation } from '../partnership/organisation'
import type { AuditReturn } from './auditReturn'

/** The organisation as its return names it: as it was known on the day it was sent back, or as it is now while it is not. */
export const respondentOf = (
  { returnedAt }: Pick<AuditReturn, 'returnedAt'>,
  organisation: Organisation,
): Organisation => (returnedAt === null ? organisation : asKnownOn(organisation, dayOf(returnedAt)))
