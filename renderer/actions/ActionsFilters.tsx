import { type ReactNode, type RefObject, useMemo } from 'react'
import type { ActionFrom } from '../../shared/actions/action'
import {
  type ActionSought,
  actionParts,
  actionPartWords,
  actionViews,
  actionViewWords,
  allActions,
  isActionFiltered,
} from '../../shared/actions/find'
import { fromKindWords, type ListedAction } from '../../shared/actions/listed'
import type { CycleId } from '../../shared/cycles/cycle'
import type { OrganisationId } from '../../shared/partnership/organisation'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'
import { Radios } from '../ui/Radios'
import { seekActions } from '../view/actionsView'
import { FoundTools } from '../view/FoundTools'
import { announce } from '../view/viewState'

type Props = {
  readonly rows: readonly ListedAction[]
  /** How many are shown now. */
  readonly shown: number
  readonly sought: ActionSought
  readonly findBox: RefObject<HTMLInputElement | null>
  /** What else can be done to the list as it is shown. */
  readonly children: ReactNode
}

const any = '*'
const anything = { value: any, words: 'Any' }

/** Looks at the actions one way or another, finds some, and says how many of all are shown. */
export function ActionsFilters({ rows, shown, sought, findBox, children }: Props) {
  const offered = useOffered(rows)
  const filtered = isActionFiltered(sought)
  return (
    <search className="stack-small no-print" aria-label="Find actions">
      <Radios
        legend="Look at"
        inRow
        choices={actionViews.map((value) => ({ value, label: actionViewWords[value] }))}
        value={sought.view}
        onChange={(view) => seekActions({ view })}
      />
      <div className="actions-filters">
        <Field label="Find an action">
          {(ties) => (
            <input
              {...ties}
              ref={findBox}
              type="search"
              value={sought.words}
              onChange={(event) => seekActions({ words: event.target.value })}
            />
          )}
        </Field>
        <Choose
          label="Status"
          value={sought.part}
          choices={actionParts.map((value) => ({ value, words: actionPartWords[value] }))}
          onChoose={(part) => seekActions({ part })}
        />
        <Choose
          label="Organisation"
          value={sought.organisation ?? any}
          choices={offered.organisations}
          onChoose={(id) => seekActions({ organisation: id === any ? null : (id as OrganisationId | '') })}
        />
        <Choose
          label="Comes from"
          value={sought.from ?? any}
          choices={offered.froms}
          onChoose={(kind) => seekActions({ from: kind === any ? null : (kind as ActionFrom['kind']) })}
        />
        {offered.cycles.length > 2 ? (
          <Choose
            label="Cycle"
            value={sought.cycle ?? any}
            choices={offered.cycles}
            onChoose={(id) => seekActions({ cycle: id === any ? null : (id as CycleId) })}
          />
        ) : null}
      </div>
      <FoundTools
        className="actions-tools"
        shown={shown}
        all={rows.length}
        isFiltered={filtered}
        onClear={clearFilters}
        findBox={findBox}
      >
        {children}
      </FoundTools>
    </search>
  )
}

/** What the filters offer: of each kind, what some action has. */
function useOffered(rows: readonly ListedAction[]) {
  return useMemo(() => {
    const distinct = (pairs: readonly (readonly [string, string])[]) => [
      anything,
      ...[...new Map(pairs)]
        .map(([value, words]) => ({ value, words }))
        .sort((a, b) => collator.compare(a.words, b.words)),
    ]
    return {
      organisations: distinct(rows.map(({ organisationId, organisation }) => [organisationId ?? '', organisation])),
      froms: distinct(rows.map(({ from }) => [from.kind, fromKindWords[from.kind]])),
      cycles: distinct(rows.flatMap(({ cycleId, cycle }) => (cycleId === null ? [] : [[cycleId, cycle] as const]))),
    }
  }, [rows])
}

const collator = new Intl.Collator('en-GB', { numeric: true })

/** Shows every action again, overdue first. */
export function clearFilters(): void {
  seekActions(allActions)
  announce('All actions are shown.')
}
