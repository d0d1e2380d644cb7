import type { CycleId } from '../../cycles/cycle'
import type { OrganisationId } from '../../partnership/organisation'
import type { Outcome } from '../counting'
import type { Opens, TextKind } from './entry'
import type { Filters, FoundEntries } from './searchIndex'
import { type Piece, snippetOf } from './snippet'

/** What is looked for: words, what to narrow them to, and how many results of a kind are wanted. */
export type Asked = { readonly words: string; readonly filters: Filters; readonly most: number }

/** One result as it is shown. */
export type Hit = {
  readonly key: string
  readonly title: readonly Piece[]
  readonly text: readonly Piece[]
  readonly opens: Opens
  /** Where it stands, widest last: whose return and in which cycle, or what else it is part of. */
  readonly standsIn: readonly string[]
  readonly outcome: Outcome | null
  /** True while the return that it belongs to is not back. */
  readonly isAwaited: boolean
}

/** Results of one kind: how many there are, and the first of them. */
export type HitGroup = { readonly kind: TextKind; readonly count: number; readonly hits: readonly Hit[] }

export type Results = { readonly asked: Asked; readonly groups: readonly HitGroup[]; readonly count: number }

type Names = {
  readonly organisation: (id: OrganisationId) => string
  readonly cycle: (id: CycleId) => string
}

/** Found entries as a person reads them, with the words that match marked. */
export function resultsOf(asked: Asked, found: FoundEntries, names: Names): Results {
  const groups = found.groups.map(({ kind, count, entries }): HitGroup => {
    const hits = entries.map(
      ({ key, title, text, partOf, opens, organisationId, cycleId, outcome, isAwaited }): Hit => ({
        key,
        title: snippetOf(title, found.isMatch),
        text: snippetOf(text, found.isMatch),
        opens,
        standsIn: [
          cycleId !== null && organisationId !== null ? names.organisation(organisationId) : '',
          cycleId === null ? '' : names.cycle(cycleId),
          partOf,
        ].filter((each) => each !== ''),
        outcome,
        isAwaited,
      }),
    )
    return { kind, count, hits }
  })
  return { asked, groups, count: groups.reduce((sum, { count }) => sum + count, 0) }
}

/** True when these are the results of just what is asked, and not of what was asked before. */
export const areOf = (results: Results, asked: Asked): boolean =>
  JSON.stringify(results.asked) === JSON.stringify(asked)
