import { asMoment, type Day } from '../../../basics/day'
import type { Cycle } from '../../../cycles/cycle'
import type { Framework } from '../../../frameworks/framework'
import { newOrganisation, type OrganisationId } from '../../../partnership/organisation'
import type { Partnership } from '../../../partnership/partnership'
import type { ReportDocument } from '../../../reports/block'
import type { ReturnId } from '../../../returns/answer'
import { newReturn } from '../../../returns/auditReturn'
import { sentReturn } from '../sentReturn'
import { formOf } from './paperForm'

/** What a blank form asks, for whom, and the day that it is made. */
export type BlankForm = {
  readonly partnership: Partnership
  readonly cycle: Cycle
  readonly framework: Framework
  readonly on: Day
}

/**
 * Every question of a cycle as a form that is nobody's yet: to show what is asked, and for somebody who answers by hand. It carries
 * no reference, so that whoever types it back says whose it is.
 */
export function blankForm({ partnership, cycle, framework, on }: BlankForm): ReportDocument {
  const organisation = newOrganisation({ id: nobodys as OrganisationId, name: 'Return form' })
  const auditReturn = newReturn({ id: nobodys as ReturnId, cycleId: cycle.id, organisationId: organisation.id })
  const madeAt = asMoment(`${on}T00:00:00.000Z`)
  return formOf(
    sentReturn({ partnership, organisation, framework, cycle, auditReturn, before: null, madeAt, appVersion: '' }),
    null,
  )
}

const nobodys = 'nobodys'
