import { asDay } from '../../shared/basics/day'
import { asId } from '../../shared/basics/id'
import type { Cycle } from '../../shared/cycles/cycle'
import type { Workspace } from '../../shared/exchange/checkTables'
import { frameworkKey } from '../../shared/frameworks/framework'
import { newOrganisation, type Organisation } from '../../shared/partnership/organisation'
import type { Partnership } from '../../shared/partnership/partnership'
import { newReturn } from '../../shared/returns/auditReturn'
import { aFramework, best, good, q11, q12, some } from './frameworks'
import { anAction, anAnswer, anEvidence, aReturn } from './returns'

/** A voluntary body invited to the audit. */
export const anOrganisation = (change: Partial<Organisation> = {}): Organisation =>
  newOrganisation({ id: asId('haven'), name: 'Haven Young People', type: 'vcse', dutyBasis: 'invited', ...change })

/** Haven Young People and Eastmoor Police. */
export const someOrganisations = (): readonly Organisation[] => [
  anOrganisation(),
  anOrganisation({ id: asId('police'), name: 'Eastmoor Police', type: 'police', dutyBasis: 'section-11' }),
]

/** A partnership; its organisations are records of their own. */
export const aPartnership = (change: Partial<Partnership> = {}): Partnership => ({
  id: asId('partnership-1'),
  name: 'Eastmoor Safeguarding Children Partnership',
  area: 'Eastmoor',
  isSample: false,
  challengeLead: 'Independent scrutineer',
  handling: 'For partnership members',
  preparedBy: 'Business manager',
  only: null,
  ...change,
})

/** This year's cycle on the tiny framework. */
export const aCycle = (change: Partial<Cycle> = {}): Cycle => ({
  id: asId('cycle-2026'),
  title: 'Section 11, 2026 to 2027',
  framework: frameworkKey({ id: 'tiny', edition: '2026.1' }),
  opensOn: asDay('2026-09-01'),
  closesOn: asDay('2026-11-30'),
  periodFrom: asDay('2025-10-01'),
  periodTo: asDay('2026-09-30'),
  boardOn: null,
  stage: 'open',
  previous: null,
  summary: { strengths: [], concerns: [], decisions: [] },
  ...change,
})

/**
 * A partnership with two cycles. Haven answered two of the three questions last year, and this year nothing yet; the panel
 * agreed another rating for `T-1.1`. The police have an empty return this year.
 */
export function aWorkspace(change: Partial<Workspace> = {}): Workspace {
  const last = aCycle({
    id: asId('cycle-2025'),
    title: 'Section 11, 2025 to 2026',
    opensOn: asDay('2025-09-01'),
    closesOn: asDay('2025-11-30'),
    stage: 'closed',
  })
  const answered = aReturn({
    id: asId('return-haven-2025'),
    cycleId: last.id,
    stage: 'returned',
    answers: {
      [q11]: anAnswer({
        rating: best,
        narrative: 'Our lead sits on the board.',
        evidence: [anEvidence()],
        impact: 'Children are seen sooner.',
      }),
      [q12]: anAnswer({ rating: some, narrative: 'Most teams have one.', actions: [anAction()] }),
    },
    agreed: {
      [q11]: {
        rating: good,
        reason: 'The proof was thin.',
        feedback: 'Show us what changed.',
        by: 'Challenge panel',
        on: asDay('2026-02-05'),
      },
    },
  })
  return {
    partnership: aPartnership(),
    organisations: someOrganisations(),
    frameworks: [aFramework()],
    drafts: [],
    cycles: [aCycle({ previous: last.id }), last],
    returns: [
      aReturn(),
      answered,
      newReturn({ id: asId('return-police-2026'), cycleId: asId('cycle-2026'), organisationId: asId('police') }),
    ],
    revisions: [],
    reviews: [],
    surveys: [],
    actions: [],
    challenges: [],
    sessions: [],
    plans: [],
    prompts: [],
    reports: [],
    ...change,
  }
}
