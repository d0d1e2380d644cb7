import './search.css'
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react'
import { counted } from '../../shared/basics/text'
import type { Entry, Opens } from '../../shared/findings/search/entry'
import { areOf } from '../../shared/findings/search/results'
import { isNarrowed, noFilters } from '../../shared/findings/search/searchIndex'
import { useCycles } from '../storage/cycles'
import { useFrameworks } from '../storage/frameworks'
import { useOrganisations } from '../storage/organisations'
import { usePartnership } from '../storage/partnership'
import { useSearch } from '../storage/search'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { useOrganisationTypes } from '../view/organisationTypes'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { announce, go } from '../view/viewState'
import { routeOf } from './routeOf'
import { SearchFilters } from './SearchFilters'
import { SearchResults } from './SearchResults'
import { narrow, seekWords, useSearchView } from './searchView'

type Props = {
  /** Places and help topics, which stand in no record. The same object each time. */
  readonly beside: readonly Entry[]
  readonly onPlace: (id: string) => void
  readonly onHelp: (id: string) => void
}

/** Searches everything that is written in a partnership, as somebody types. */
export function SearchScreen({ beside, onPlace, onHelp }: Props) {
  const partnership = usePartnership()
  const asked = useSearchView()
  const { results, progress, hasFailed } = useSearch(asked, beside)
  const box = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const toBox = useCallback(() => {
    box.current?.focus()
    box.current?.select()
  }, [])
  useScreenCommands('screen', { find: toBox, search: toBox })
  const isReady = partnership !== undefined
  useEffect(() => {
    if (isReady) toBox()
  }, [isReady, toBox])
  const isReading = progress === null || progress.read < progress.of
  const found = results && (results.count > 0 || !isReading) ? results : null
  const shown = asked.words.trim() === '' ? null : found
  const count = shown?.count ?? null
  useAnnounced(count)
  if (!partnership) return null
  const open = (opens: Opens) => {
    if (opens.kind === 'place') onPlace(opens.id)
    else if (opens.kind === 'help') onHelp(opens.id)
    else go(routeOf(opens))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    list.current?.querySelector<HTMLElement>('.hit')?.focus()
  }
  return (
    <div className="stack">
      <ScreenHeading title="Search" partnership={partnership.name} keepFocus />
      <search className="stack-small" aria-label="Search everything">
        <Field
          label="Search everything"
          hint="Answers, evidence, actions, comments, questions, organisations and help."
        >
          {(ties) => (
            <input
              {...ties}
              ref={box}
              type="search"
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
              value={asked.words}
              onChange={(event) => seekWords(event.target.value)}
              onKeyDown={onKeyDown}
            />
          )}
        </Field>
        <Filters />
        <p className="row">
          <span>{count === null ? '' : `${counted(count, 'result')} found`}</span>
          {isNarrowed(asked.filters) ? (
            <Button
              look="link"
              onPress={() => {
                narrow(noFilters)
                toBox()
              }}
            >
              Clear filters
            </Button>
          ) : null}
        </p>
      </search>
      <HowFar progress={progress} hasFailed={hasFailed} />
      <div ref={list} aria-busy={results !== null && !areOf(results, asked)}>
        {shown ? <SearchResults results={shown} onOpen={open} onLeave={toBox} /> : null}
        {asked.words.trim() === '' ? <BeforeTyping /> : null}
      </div>
    </div>
  )
}

/** Reads what the filters offer. */
function Filters() {
  const { filters } = useSearchView()
  const cycles = useCycles()
  const frameworks = useFrameworks()
  const organisations = useOrganisations()
  const types = useOrganisationTypes()
  if (!cycles || !frameworks || !organisations || !types) return null
  return <SearchFilters filters={filters} choices={{ cycles, frameworks, organisations, types }} />
}

/** Says how many results there are, once somebody has stopped typing. */
function useAnnounced(count: number | null): void {
  useEffect(() => {
    if (count === null) return
    const timer = window.setTimeout(() => announce(`${counted(count, 'result')} found.`), 500)
    return () => window.clearTimeout(timer)
  }, [count])
}

type HowFarProps = {
  readonly progress: { readonly read: number; readonly of: number } | null
  readonly hasFailed: boolean
}

/** While the returns are being read: how far it is. What is read already is found. */
function HowFar({ progress, hasFailed }: HowFarProps) {
  if (hasFailed)
    return (
      <p className="notice problem">
        The search stopped. Nothing that was written is lost. Close the partnership and open it again to search it.
      </p>
    )
  if (progress === null || progress.read === progress.of) return null
  const number = (value: number) => value.toLocaleString('en-GB')
  return (
    <p>
      Reading {number(progress.read)} of {number(progress.of)} returns. What is read already is found.
    </p>
  )
}

const BeforeTyping = () => (
  <p className="measure">
    Type a word, or only its beginning. A word that is spelt a little differently is found too. Press the down arrow to
    go to the results, and Enter to open one.
  </p>
)
