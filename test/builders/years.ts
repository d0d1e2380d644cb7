import { asDay, asMoment } from '../../shared/basics/day'
import { asId } from '../../shared/basics/id'
import type { CycleId } from '../../shared/cycles/cycle'
import type { Workspace } from '../../shared/exchange/checkTables'
import { type Framework, frameworkKey } from '../../shared/frameworks/framework'
import type { LevelId } from '../../shared/frameworks/scale'
import type { AgreedRating, AuditReturn } from '../../shared/returns/auditReturn'
import { aFramework } from './frameworks'
import { anAnswer, aReturn } from './returns'
import { aCycle, anOrganisation, aWorkspace } from './workspaces'

export const thisYear: CycleId = asId('cycle-2026')
export const lastYear: CycleId = asId('cycle-2025')

/** What one organisation rated, by question id; null for an answer without a rating. */
export type Ratings = { readonly [question: string]: LevelId | null }

/** What a panel agreed; null for "not agreed". */
export const anAgreed = (rating: LevelId | null, reason = 'The panel read the file.'): AgreedRating => ({
  rating,
  reason,
  feedback: '',
  by: 'Challenge panel',
  on: asDay('2026-02-05'),
})

/** A return that is in, with these ratings. */
export const aRatedReturn = (
  cycleId: CycleId,
  organisation: string,
  ratings: Ratings,
  change: Partial<AuditReturn> = {},
): AuditReturn =>
  aReturn({
    id: asId(`return-${organisation}-${cycleId}`),
    cycleId,
    organisationId: asId(organisation),
    stage: 'returned',
    returnedAt: asMoment('2026-11-20T10:00:00.000Z'),
    answers: Object.fromEntries(Object.entries(ratings).map(([id, rating]) => [id, anAnswer({ rating })])),
    ...change,
  })

/** A partnership with two cycles and these returns; last year's may be on another edition. */
export function twoYears(returns: readonly AuditReturn[], before: Framework = aFramework()): Workspace {
  const now = aFramework()
  const last = aCycle({
    id: lastYear,
    title: 'Section 11, 2025 to 2026',
    framework: frameworkKey(before),
    opensOn: asDay('2025-09-01'),
    closesOn: asDay('2025-11-30'),
    stage: 'closed',
  })
  const ids = [...new Set(returns.map(({ organisationId }) => organisationId))]
  return aWorkspace({
    organisations: ids.map((id, i) =>
      anOrganisation({ id, name: `${id} service`, type: i % 2 === 0 ? 'vcse' : 'police' }),
    ),
    frameworks: frameworkKey(before) === frameworkKey(now) ? [now] : [now, before],
    cycles: [aCycle({ previous: lastYear }), last],
    returns,
  })
}
