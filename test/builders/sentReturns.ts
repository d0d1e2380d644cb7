import { asDay, asMoment } from '../../shared/basics/day'
import { asId } from '../../shared/basics/id'
import type { SentReturn } from '../../shared/exchange/forms/sentReturn'
import { type Framework, frameworkKey } from '../../shared/frameworks/framework'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { aReturn } from './returns'
import { aCycle } from './workspaces'

/** Haven's return on its way out on a framework, with nothing filled in but what a test gives. */
export function aSentReturn(framework: Framework, change: Partial<AuditReturn> = {}): SentReturn {
  const sent = aReturn(change)
  const cycle = aCycle({ id: sent.cycleId, framework: frameworkKey(framework) })
  return {
    facts: {
      format: 'psa-return',
      version: 1,
      partnership: { id: asId('partnership-1'), name: 'Northmere Safeguarding Children Partnership', isSample: false },
      organisation: { id: sent.organisationId, name: 'Haven Young People', urn: null, laestab: null },
      cycle: { id: cycle.id, title: cycle.title, closesOn: asDay('2026-12-18') },
      framework: frameworkKey(framework),
      returnId: sent.id,
      madeAt: asMoment('2026-11-21T09:00:00.000Z'),
      appVersion: '0.1.0',
    },
    framework,
    cycle,
    sent,
    before: {},
    beforeTitle: '',
  }
}
