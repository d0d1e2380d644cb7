import './heat.css'
import './bars.css'
import './groups.css'
import { useCallback, useMemo } from 'react'
import { longDay } from '../../shared/basics/day'
import type { Cycle } from '../../shared/cycles/cycle'
import { groupings, groupName, groupsIn } from '../../shared/findings/groups/grouping'
import { returnGroups } from '../../shared/findings/groups/groups'
import { coverageWords } from '../../shared/findings/groups/groupWords'
import { hasViews } from '../../shared/findings/views'
import { today } from '../host/clock'
import { type GroupSource, useGroups } from '../storage/groups'
import { typeWords, useOrganisationTypes } from '../view/organisationTypes'
import type { FindingsViewProps } from './findingsViews'
import { GroupsChoices } from './GroupsChoices'
import { GroupsCoverage } from './GroupsCoverage'
import { GroupsPanel } from './GroupsPanel'
import { GroupsQuestions } from './GroupsQuestions'
import { GroupsStandards } from './GroupsStandards'
import { keepGroups, type OpenedFigure, useGroupsState } from './groupsState'
import { openSteadily } from './steady'

/** Who answered and what they say, by type, phase, trust and area. */
export function GroupsView({ cycle }: FindingsViewProps) {
  const source = useGroups(cycle.id)
  const types = useOrganisationTypes()
  const inWords = useCallback((code: string) => typeWords(types ?? [], code), [types])
  if (source === undefined || types === null) return null
  if (source === null) return <p>The questionnaire of this cycle is not here, so its returns cannot be counted.</p>
  if (hasViews(source.basis.heat.framework))
    return (
      <p className="measure">
        Several people answer this questionnaire, each alone. What they say is kept apart from who they are: it stands
        under “Members’ views”.
      </p>
    )
  if (source.rows.length === 0)
    return <p>Nobody has been asked in this cycle yet. Who is asked is chosen under Organisations.</p>
  return <Grouped source={source} cycle={cycle} inWords={inWords} />
}

type Props = {
  readonly source: GroupSource
  readonly cycle: Cycle
  readonly inWords: (code: string) => string
}

function Grouped({ source: { basis, rows }, cycle, inWords }: Props) {
  const { sought, standard, opened } = useGroupsState(cycle.id)
  const day = today()
  const found = useMemo(() => returnGroups(rows, cycle, sought, inWords, day), [rows, cycle, sought, inWords, day])
  const { framework } = basis.heat
  const { groups, all } = found
  const nameOf = (key: string) => groupName(sought.by, key, inWords)
  const open = (figure: OpenedFigure) => openSteadily(() => keepGroups(cycle.id, { opened: figure }))
  const common = { basis, cycle, found, by: sought.by, nameOf, onOpen: open }
  const seen = opened && (opened.group === null || groups.some(({ key }) => key === opened.group)) ? opened : null
  const within = groupings.flatMap((by) => {
    const key = sought.within[by]
    return key === null ? [] : [groupName(by, key, inWords)]
  })
  return (
    <>
      <p className="measure finding" role="status">
        <strong>
          {within.length > 0 ? `${within.join(', ')}: ` : ''}
          {coverageWords(all.coverage, framework)}
        </strong>{' '}
        {cycle.title}, as at {longDay(day)}.
      </p>
      <GroupsChoices
        sought={sought}
        groupsOf={(by) =>
          groupsIn(
            rows.map(({ organisation }) => organisation),
            by,
            inWords,
          )
        }
        nameOf={(by, key) => groupName(by, key, inWords)}
        onSeek={(change) => keepGroups(cycle.id, { sought: { ...sought, ...change } })}
      />
      <div className={seen ? 'with-panel' : undefined}>
        <div className="stack groups">
          <GroupsCoverage {...common} />
          {all.rows.length === 0 ? (
            <p>Nothing has been returned yet. What they say stands here as returns arrive.</p>
          ) : (
            <>
              <GroupsStandards {...common} standard={standard} />
              <GroupsQuestions {...common} />
            </>
          )}
        </div>
        {seen ? (
          <GroupsPanel
            key={JSON.stringify(seen)}
            {...common}
            opened={seen}
            asAt={day}
            onClose={() => keepGroups(cycle.id, { opened: null })}
          />
        ) : null}
      </div>
    </>
  )
}
