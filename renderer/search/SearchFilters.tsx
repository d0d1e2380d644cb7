import { useMemo } from 'react'
import type { Cycle } from '../../shared/cycles/cycle'
import type { Outcome } from '../../shared/findings/counting'
import { standardKey, type TextKind, textKinds } from '../../shared/findings/search/entry'
import type { Filters } from '../../shared/findings/search/searchIndex'
import { type Framework, frameworkKey } from '../../shared/frameworks/framework'
import { standardName } from '../../shared/frameworks/lookUp'
import type { Organisation } from '../../shared/partnership/organisation'
import type { OrganisationType } from '../../shared/partnership/organisationType'
import { Choose } from '../ui/Choose'
import { typeWords } from '../view/organisationTypes'
import { narrow } from './searchView'
import { kindWords, outcomeWords } from './searchWords'

/** What the filters offer. */
export type SearchChoices = {
  readonly cycles: readonly Cycle[]
  readonly frameworks: readonly Framework[]
  readonly organisations: readonly Organisation[]
  readonly types: readonly OrganisationType[]
}

const any = '*'
const anything = { value: any, words: 'Any' }
const orNull = <T extends string>(value: string): T | null => (value === any ? null : (value as T))

/** Narrows what is found. Each filter shows what it is set to. */
export function SearchFilters({ filters, choices }: { readonly filters: Filters; readonly choices: SearchChoices }) {
  const { cycles, frameworks, organisations, types } = choices
  const typeChoices = useMemo(
    () =>
      [...new Set(organisations.map(({ type }) => type))]
        .map((code) => ({ value: code, words: typeWords(types, code) }))
        .sort((a, b) => (a.words < b.words ? -1 : 1)),
    [organisations, types],
  )
  const standards = useMemo(
    () => standardChoices(cycles, frameworks, filters.cycle),
    [cycles, frameworks, filters.cycle],
  )
  return (
    <div className="search-filters no-print">
      <Choose
        label="Kind of text"
        value={filters.kind ?? any}
        choices={[anything, ...textKinds.map((kind) => ({ value: kind as string, words: kindWords[kind].title }))]}
        onChoose={(kind) => narrow({ kind: orNull<TextKind>(kind) })}
      />
      <Choose
        label="Cycle"
        value={filters.cycle ?? any}
        choices={[anything, ...cycles.map(({ id, title }) => ({ value: id as string, words: title }))]}
        onChoose={(id) => narrow({ cycle: orNull<Cycle['id']>(id), standard: null })}
      />
      {organisations.length > 1 ? (
        <>
          <Choose
            label="Type of organisation"
            value={filters.organisationType ?? any}
            choices={[anything, ...typeChoices]}
            onChoose={(type) => narrow({ organisationType: orNull(type), organisation: null })}
          />
          <Choose
            label="Organisation"
            value={filters.organisation ?? any}
            choices={[
              anything,
              ...organisations
                .filter(({ type }) => filters.organisationType === null || type === filters.organisationType)
                .map(({ id, name }) => ({ value: id as string, words: name })),
            ]}
            onChoose={(id) => narrow({ organisation: orNull<Organisation['id']>(id) })}
          />
        </>
      ) : null}
      <Choose
        label="Standard"
        value={filters.standard ?? any}
        choices={[anything, ...standards]}
        onChoose={(standard) => narrow({ standard: orNull(standard) })}
      />
      <Choose
        label="Answer counts as"
        value={filters.outcome ?? any}
        choices={[anything, ...outcomeWords]}
        onChoose={(outcome) => narrow({ outcome: orNull<Outcome>(outcome) })}
      />
    </div>
  )
}

/** The standards of the chosen cycle, or of all; where there are several questionnaires, each with the title of its own. */
function standardChoices(cycles: readonly Cycle[], frameworks: readonly Framework[], chosen: Cycle['id'] | null) {
  const keys = new Set(cycles.flatMap(({ id, framework }) => (chosen === null || id === chosen ? [framework] : [])))
  const asked = frameworks.filter((framework) => keys.has(frameworkKey(framework)))
  return asked.flatMap((framework) =>
    framework.standards.map((standard) => ({
      value: standardKey(frameworkKey(framework), standard.id),
      words:
        asked.length > 1
          ? `${framework.title}, ${framework.editionLabel}: ${standardName(standard)}`
          : standardName(standard),
    })),
  )
}
