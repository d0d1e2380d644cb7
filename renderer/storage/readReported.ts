import type { Table } from 'dexie'
import type { FullWorkspace } from '../../shared/reports/fullWorkspace'
import type { WorkspaceCopy } from './database'

/** Everything that reports are made from, as plain values read in one transaction. A workspace without a partnership is a bug. */
export const readReported = (copy: WorkspaceCopy): Promise<FullWorkspace> => {
  const { partnerships, organisations, frameworks, cycles, returns } = copy
  const { actions, challenges, sessions, reviews, surveys, plans, reports } = copy
  const lists = {
    organisations,
    frameworks,
    cycles,
    returns,
    actions,
    challenges,
    sessions,
    reviews,
    surveys,
    plans,
    reports,
  }
  return copy.transaction('r', [partnerships, ...Object.values(lists)], async () => {
    const [[partnership], read] = await Promise.all([partnerships.toArray(), together(lists)])
    if (!partnership) throw new Error('The workspace has no partnership')
    return { partnership, ...read }
  })
}

type Lists = { readonly [Name in string]: Table }
type ReadOf<L extends Lists> = {
  [Name in keyof L]: L[Name] extends Table<infer Row, infer _Key, infer _Insert> ? Row[] : never
}

/** Whole tables by their names, all reads begun at once. */
async function together<L extends Lists>(lists: L): Promise<ReadOf<L>> {
  const names = Object.keys(lists)
  const rows = await Promise.all(names.map((name) => lists[name]?.toArray()))
  return Object.fromEntries(names.map((name, place) => [name, rows[place]])) as ReadOf<L>
}
