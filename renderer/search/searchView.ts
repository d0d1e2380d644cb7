import { useMemo } from 'react'
import { create } from 'zustand'
import type { Asked } from '../../shared/findings/search/results'
import { type Filters, noFilters } from '../../shared/findings/search/searchIndex'
import { useOpened } from '../storage/workspace'
import { useIsPrinting } from '../view/printing'

/** How many results of each kind stand together, and how many of one kind alone at first. */
const shownTogether = 5
const shownAlone = 50

/** What is looked for: kept between screens, for one partnership, until it is closed. */
type SearchView = {
  /** Which opening of a partnership it belongs to. */
  readonly of: number
  readonly words: string
  readonly filters: Filters
  /** How many results are shown where one kind stands alone. */
  readonly most: number
}

const fresh = (of: number): SearchView => ({ of, words: '', filters: noFilters, most: shownAlone })

const useKept = create<SearchView>()(() => fresh(-1))

const here = (kept: SearchView): SearchView => {
  const of = useOpened.getState().generation
  return kept.of === of ? kept : fresh(of)
}

/** What is looked for, as it was left; on paper, everything of it. */
export function useSearchView(): Asked {
  const { words, filters, most } = here(useKept())
  const isPrinting = useIsPrinting()
  const wanted = isPrinting ? Number.MAX_SAFE_INTEGER : filters.kind === null ? shownTogether : most
  return useMemo(() => ({ words, filters, most: wanted }), [words, filters, wanted])
}

/** What is found is narrowed to this; other words leave it the same object. */
export const useFilters = (): Filters => useKept((kept) => here(kept).filters)

/** Looks for other words. */
export const seekWords = (words: string) => useKept.setState((kept) => ({ ...here(kept), words, most: shownAlone }))

/** Narrows what is found. */
export const narrow = (change: Partial<Filters>) =>
  useKept.setState((kept) => ({
    ...here(kept),
    filters: { ...here(kept).filters, ...change },
    most: shownAlone,
  }))

/** Shows more results of the one kind that is shown. */
export const showMore = () => useKept.setState((kept) => ({ ...here(kept), most: here(kept).most + shownAlone }))
