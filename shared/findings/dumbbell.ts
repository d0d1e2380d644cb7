import type { Framework } from '../frameworks/framework'
import { standardName } from '../frameworks/lookUp'
import type { Level } from '../frameworks/scale'
import type { ChallengeChange } from './challengeChanges'

// A dumbbell chart of ratings before and after challenge: one row for each rating, from where the organisation stood to where
// the panel did. Best stands on the right.

/** The most rows that are drawn of one standard. */
const mostDumbbells = 40

/** One standard in which a panel decided on ratings. */
export type DumbbellGroup = {
  readonly standardId: string
  readonly standard: string
  readonly moved: number
  readonly decided: number
}

/** The standards in which a panel decided on ratings that both sides gave, in the framework's order. */
export function dumbbellGroups(framework: Framework, changes: readonly ChallengeChange[]): readonly DumbbellGroup[] {
  const found = new Map<string, { moved: number; decided: number }>()
  for (const change of changes.filter(isDrawable)) {
    const { id } = change.placed.standard
    const known = found.get(id) ?? { moved: 0, decided: 0 }
    known.decided += 1
    if (change.steps !== 0) known.moved += 1
    found.set(id, known)
  }
  return framework.standards.flatMap((standard) => {
    const counts = found.get(standard.id)
    return counts ? [{ standardId: standard.id, standard: standardName(standard), ...counts }] : []
  })
}

const isDrawable = ({ kind }: ChallengeChange) => kind === 'up' || kind === 'down' || kind === 'same'

/** One row of the chart: its columns count from the lowest level, 0, to the best. */
export type Dumbbell = { readonly change: ChallengeChange; readonly from: number; readonly to: number }

/** The chart of one standard: what changed first, with what is left out. */
export type Dumbbells = {
  /** The levels of its columns, the lowest first. */
  readonly levels: readonly Level[]
  readonly rows: readonly Dumbbell[]
  readonly unchangedNotDrawn: number
  readonly movedNotDrawn: number
}

/** Lays out the ratings of one standard. Unchanged ones are drawn where there is room for all. */
export function dumbbellsOf(changes: readonly ChallengeChange[], standardId: string): Dumbbells {
  const all = changes.filter((change) => isDrawable(change) && change.placed.standard.id === standardId)
  const moved = all.filter(({ steps }) => steps !== 0)
  const drawn = all.length <= mostDumbbells ? all : moved.slice(0, mostDumbbells)
  const byRank = new Map<number, Level>()
  for (const { own, agreed } of all)
    for (const { rank, level } of [own, agreed])
      if (rank !== null && level && !byRank.has(rank)) byRank.set(rank, level)
  const ranks = [...byRank.keys()].sort((a, b) => b - a)
  return {
    levels: ranks.flatMap((rank) => byRank.get(rank) ?? []),
    rows: drawn.map((change) => ({
      change,
      from: ranks.indexOf(change.own.rank ?? -1),
      to: ranks.indexOf(change.agreed.rank ?? -1),
    })),
    unchangedNotDrawn: all.length <= mostDumbbells ? 0 : all.length - moved.length,
    movedNotDrawn: all.length <= mostDumbbells ? 0 : Math.max(0, moved.length - mostDumbbells),
  }
}
