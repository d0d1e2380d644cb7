import { create } from 'zustand'
import type { HeatSought } from '../../shared/findings/heat/table'
import type { StandardId } from '../../shared/frameworks/question'
import type { ReturnId } from '../../shared/returns/answer'
import { useOpened } from '../storage/workspace'

/** The cell that the keyboard is on: what stands outside the returns or the standards is told by its place. */
export type HeatSpot = {
  readonly row: ReturnId | 'heads' | 'counts' | `type ${string}` | null
  readonly column: StandardId | 'names' | 'concern' | null
}

/** In which of its forms the heat table is shown. */
export type HeatShown = 'table' | 'bars' | 'words'

/** The heat table as it was left: kept between screens, for one partnership at a time. */
type HeatState = {
  readonly of: string
  readonly sought: HeatSought
  readonly shownAs: HeatShown
  /** True once the table is wanted where it does not fit too. */
  readonly evenNarrow: boolean
  readonly at: HeatSpot
}

const fresh = (of: string): HeatState => ({
  of,
  sought: {
    rating: 'own',
    rule: 'lowest',
    type: '',
    standard: null,
    onlyConcern: null,
    grouped: null,
    sort: 'concern',
  },
  shownAs: 'table',
  evenNarrow: false,
  at: { row: null, column: null },
})

const useKept = create<HeatState>()(() => fresh(''))

const here = (kept: HeatState): HeatState => {
  const of = useOpened.getState().opened?.key ?? ''
  return kept.of === of ? kept : fresh(of)
}

/** The heat table as it was left. */
export const useHeatState = () => here(useKept())

/** Changes what the heat table keeps. */
export const keepHeat = (change: Partial<Omit<HeatState, 'of' | 'sought'>>) =>
  useKept.setState((kept) => ({ ...here(kept), ...change }))

/** Changes what is sought. */
export const seekHeat = (change: Partial<HeatSought>) =>
  useKept.setState((kept) => ({ ...here(kept), sought: { ...here(kept).sought, ...change } }))
