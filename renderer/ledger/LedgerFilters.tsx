import { type RefObject, useMemo } from 'react'
import { isCount, type LedgerLine, type LedgerSought, notSettled } from '../../shared/challenges/ledgerList'
import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import type { Organisation, OrganisationId } from '../../shared/partnership/organisation'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'
import { FoundTools } from '../view/FoundTools'
import { announce } from '../view/viewState'
import { countWords, viewChoices } from './ledgerWords'

type Props = {
  readonly lines: readonly LedgerLine[]
  readonly shown: number
  readonly sought: LedgerSought
  readonly cycles: readonly Cycle[]
  readonly organisations: readonly Organisation[]
  readonly findBox: RefObject<HTMLInputElement | null>
  readonly onSeek: (change: Partial<LedgerSought>) => void
}

const any = { value: '', words: 'Any' }

/** Finds challenges and filters them, and says how many of all are shown. */
export function LedgerFilters({ lines, shown, sought, cycles, organisations, findBox, onSeek }: Props) {
  const { view } = sought
  const askedOf = useMemo(() => {
    const ids = new Set(lines.flatMap(({ state, answering }) => [state.organisationId, answering?.id ?? null]))
    return organisations.filter(({ id }) => ids.has(id)).map(({ id, name }) => ({ value: id as string, words: name }))
  }, [lines, organisations])
  const standards = useMemo(() => {
    const found = new Map(lines.flatMap(({ about }) => (about.standard ? [[about.standard, about.standardWords]] : [])))
    return [...found].map(([value = '', words = '']) => ({ value, words })).sort((a, b) => (a.words < b.words ? -1 : 1))
  }, [lines])
  const isFiltered = JSON.stringify(sought) !== JSON.stringify(notSettled)
  const clear = () => {
    onSeek(notSettled)
    announce('Everything that is not settled is shown.')
  }
  return (
    <search className="stack-small no-print" aria-label="Find challenges">
      <div className="ledger-filters">
        <Field label="Find in this list" hint="Words of the question, the answer or a name">
          {(ties) => (
            <input
              {...ties}
              ref={findBox}
              type="search"
              value={sought.words}
              onChange={(event) => onSeek({ words: event.target.value })}
            />
          )}
        </Field>
        <Choose
          label="Show"
          value={view}
          choices={
            isCount(view) ? [...viewChoices, { value: view, words: `Counted: ${countWords[view]}` }] : viewChoices
          }
          onChoose={(next) => onSeek({ view: next })}
        />
        <Choose
          label="Organisation"
          value={sought.organisation as string}
          choices={[any, ...askedOf]}
          onChoose={(organisation) => onSeek({ organisation: organisation as OrganisationId | '' })}
        />
        {standards.length > 0 ? (
          <Choose
            label="Standard"
            value={sought.standard}
            choices={[any, ...standards]}
            onChoose={(standard) => onSeek({ standard })}
          />
        ) : null}
        <Choose
          label="Cycle"
          value={sought.cycle as string}
          choices={[any, ...cycles.map(({ id, title }) => ({ value: id as string, words: title }))]}
          onChoose={(cycle) => onSeek({ cycle: cycle as CycleId | '' })}
        />
      </div>
      <FoundTools
        className="row"
        shown={shown}
        all={lines.length}
        isFiltered={isFiltered}
        onClear={clear}
        findBox={findBox}
      />
    </search>
  )
}
