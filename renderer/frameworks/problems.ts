import { useDeferredValue, useMemo } from 'react'
import { editionOf } from '../../shared/frameworks/draft'
import type { Framework } from '../../shared/frameworks/framework'
import { problemsIn } from '../../shared/frameworks/problems'
import { type EditorPage, type ExplainedProblem, explainMisfit } from '../../shared/frameworks/problemWords'
import { atPage } from './commands'

const found = new WeakMap<Framework, readonly ExplainedProblem[]>()

/** What keeps a draft from being published, in plain words. Found once for each state of the draft. */
function problemsOf(framework: Framework): readonly ExplainedProblem[] {
  const known = found.get(framework)
  if (known) return known
  const edition = editionOf(framework)
  const made = problemsIn(edition).map((misfit) => explainMisfit(edition, misfit))
  found.set(framework, made)
  return made
}

/** The problems of a draft, worked out when there is time. */
export function useProblems(framework: Framework): readonly ExplainedProblem[] {
  const settled = useDeferredValue(framework)
  return useMemo(() => problemsOf(settled), [settled])
}

/** How many problems each page has. */
export function countByPage(problems: readonly ExplainedProblem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { place } of problems) counts.set(atPage(place), (counts.get(atPage(place)) ?? 0) + 1)
  return counts
}

/** A page of the editor by its name in the route; the words page for a name that means none. */
export function pageAt(at: string): EditorPage {
  const [page = '', id] = at.split(' ')
  if ((page === 'question' || page === 'standard') && id !== undefined) return { page, id } as EditorPage
  if (page === 'preview') return { page, id: id ?? '' }
  const plain = (['words', 'scales', 'sources', 'frontSheet', 'changes', 'check'] as const).find(
    (each) => each === page,
  )
  return { page: plain ?? 'words' }
}
