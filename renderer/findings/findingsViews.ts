import type { ComponentType } from 'react'
import type { Cycle } from '../../shared/cycles/cycle'
import { ChallengeView } from './ChallengeView'
import { CompareYearsView } from './CompareYearsView'
import { EvidenceView } from './EvidenceView'
import { GroupsView } from './GroupsView'
import { HeatView } from './HeatView'
import { ImpactView } from './ImpactView'
import { MembersView } from './MembersView'
import { PractitionersView } from './PractitionersView'
import { PushView } from './PushView'
import { SharingView } from './SharingView'

/** What each view of the findings is given. */
export type FindingsViewProps = {
  readonly cycle: Cycle
  /** Every cycle, newest first. */
  readonly cycles: readonly Cycle[]
}

type FindingsView = {
  /** As it stands in a route. */
  readonly id: string
  readonly title: string
  readonly View: ComponentType<FindingsViewProps>
}

/** The views of the findings, in the order in which they are offered. The first is what opens. */
export const findingsViews: readonly FindingsView[] = [
  { id: 'heat', title: 'Heat table', View: HeatView },
  { id: 'groups', title: 'By type, phase, trust and area', View: GroupsView },
  { id: 'years', title: 'Compare years', View: CompareYearsView },
  { id: 'challenge', title: 'Before and after challenge', View: ChallengeView },
  { id: 'members', title: 'Members’ views', View: MembersView },
  { id: 'practitioners', title: 'Practitioners', View: PractitionersView },
  { id: 'push', title: 'Where to push', View: PushView },
  { id: 'impact', title: 'Met with impact', View: ImpactView },
  { id: 'evidence', title: 'Evidence', View: EvidenceView },
  { id: 'sharing', title: 'Worth sharing', View: SharingView },
]
