import { type KeyboardEvent, memo } from 'react'
import type { Opens } from '../../shared/findings/search/entry'
import type { Hit, HitGroup, Results } from '../../shared/findings/search/results'
import { isNarrowed, noFilters } from '../../shared/findings/search/searchIndex'
import type { Piece } from '../../shared/findings/search/snippet'
import { Button } from '../ui/Button'
import { withKeys } from '../ui/withKeys'
import { narrow, showMore } from './searchView'
import { kindWords, notBackWords, outcomeText } from './searchWords'

type Props = {
  readonly results: Results
  readonly onOpen: (opens: Opens) => void
  /** Goes back to the box. */
  readonly onLeave: () => void
}

/** What was found, kind by kind. Up, Down, Home and End walk through all results; Up from the first and Esc lead to the box. */
export const SearchResults = memo(({ results, onOpen, onLeave }: Props) => {
  const { asked, groups, count } = results
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.hit')]
    const at = all.indexOf(document.activeElement as HTMLElement)
    const to = goal(event.key, at, all.length)
    if (to === null) return
    event.preventDefault()
    if (to < 0) onLeave()
    else all[to]?.focus()
  }
  if (count === 0) return <NothingFound words={asked.words} isNarrowed={isNarrowed(asked.filters)} onClear={onLeave} />
  const isAlone = asked.filters.kind !== null
  return (
    <section aria-label="Results" className="stack" onKeyDown={onKeyDown}>
      {groups.map((group) => (
        <Group key={group.kind} group={group} isAlone={isAlone} onOpen={onOpen} />
      ))}
    </section>
  )
})

/** The result that a key leads to, -1 for the box; null for keys that lead nowhere. */
function goal(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'Escape':
      return -1
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowUp':
      return at - 1
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

type GroupProps = {
  readonly group: HitGroup
  readonly isAlone: boolean
  readonly onOpen: (opens: Opens) => void
}

function Group({ group: { kind, count, hits }, isAlone, onOpen }: GroupProps) {
  const { many, title } = kindWords[kind]
  const number = count.toLocaleString('en-GB')
  return (
    <section className="stack-small" aria-label={title}>
      <h2>
        {title} <span className="hit-count">{number}</span>
      </h2>
      <ul className="plain-list hits">
        {hits.map((hit) => (
          <li key={hit.key}>
            <HitLine hit={hit} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {count > hits.length ? (
        <p className="no-print">
          <Button look="link" onPress={isAlone ? showMore : () => narrow({ kind })}>
            {isAlone ? `Show more of the ${number} ${many}` : `Show all ${number} ${many}`}
          </Button>
        </p>
      ) : null}
    </section>
  )
}

function HitLine({ hit, onOpen }: { readonly hit: Hit; readonly onOpen: (opens: Opens) => void }) {
  const place = [
    ...hit.standsIn,
    ...(hit.isAwaited ? [notBackWords] : []),
    ...(hit.outcome ? [outcomeText(hit.outcome)] : []),
  ]
  return (
    <button type="button" className="hit" onClick={() => onOpen(hit.opens)}>
      <span className="hit-title">
        <Pieces pieces={hit.title} />
      </span>
      {place.length > 0 ? <span className="hit-place">{place.join(' · ')}</span> : null}
      {hit.text.length > 0 ? (
        <span className="hit-text">
          <Pieces pieces={hit.text} />
        </span>
      ) : null}
    </button>
  )
}

const Pieces = ({ pieces }: { readonly pieces: readonly Piece[] }) =>
  withKeys(pieces, ({ text }) => text).map(({ key, item: { text, isMatch } }) =>
    isMatch ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>,
  )

type NothingProps = { readonly words: string; readonly isNarrowed: boolean; readonly onClear: () => void }

function NothingFound({ words, isNarrowed, onClear }: NothingProps) {
  const clear = () => {
    narrow(noFilters)
    onClear()
  }
  return (
    <div className="stack-small measure">
      <p>
        Nothing matches “{words.trim()}”{isNarrowed ? ' with these filters' : ''}.
      </p>
      {isNarrowed ? (
        <p>
          <Button onPress={clear}>Clear filters</Button>
        </p>
      ) : (
        <p>Try fewer words, or only the beginning of a word. All words must stand in the same text.</p>
      )}
    </div>
  )
}
