import type { Challenge } from '../../shared/challenges/challenge'
import type { Cycle, CycleId } from '../../shared/cycles/cycle'
import type { TableName } from '../../shared/exchange/tables'
import { entriesOfChallenge } from '../../shared/findings/search/challengeEntries'
import {
  entriesOfFramework,
  entriesOfOrganisation,
  entriesOfReturns,
  entriesOfReview,
  isKeptApart,
} from '../../shared/findings/search/entriesOf'
import type { Entry } from '../../shared/findings/search/entry'
import { type Asked, type Results, resultsOf } from '../../shared/findings/search/results'
import { newSearchIndex } from '../../shared/findings/search/searchIndex'
import { hasViews } from '../../shared/findings/views'
import { type Framework, frameworkKey } from '../../shared/frameworks/framework'
import type { Organisation } from '../../shared/partnership/organisation'
import type { ReturnId } from '../../shared/returns/answer'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { readFramework, WorkspaceCopy } from './database'

// What a worker does so that a window can be searched while it goes on: it reads the live copy in slices, follows what
// changes in it, and answers what is asked. It only ever reads.

/** A record that was changed. */
export type ChangedRecord = { readonly table: TableName; readonly id: string }

/** What the worker is asked for. */
export type SearchOrder =
  /** To read a copy, by its name, together with texts that stand in no record. The first order, and given once. */
  | { readonly kind: 'read'; readonly copy: string; readonly beside: readonly Entry[] }
  | { readonly kind: 'changed'; readonly records: readonly ChangedRecord[] }
  | { readonly kind: 'find'; readonly asked: Asked }

/** What the worker tells. */
export type SearchReply =
  /** How many returns are read; told from time to time, and at the end. */
  | { readonly kind: 'progress'; readonly read: number; readonly of: number }
  /** What changed is searched now. */
  | { readonly kind: 'followed' }
  | { readonly kind: 'found'; readonly results: Results }
  | { readonly kind: 'failed'; readonly why: string }

/** How many returns are read at once: what is asked meanwhile waits no longer than for these. */
const slice = 8
/** How often the reading tells how far it is. */
const tellings = 10

/** What answers orders. It never throws. */
export function searchReader(tell: (reply: SearchReply) => void): (order: SearchOrder) => void {
  const index = newSearchIndex()
  const organisations = new Map<string, Organisation>()
  const cycles = new Map<string, Cycle>()
  let copy: WorkspaceCopy | null = null
  let lastTurn: Promise<unknown> = Promise.resolve()

  /** One piece of reading at a time, so that nothing older is ever put over something newer. */
  const inTurn = <T>(work: (copy: WorkspaceCopy) => Promise<T>): Promise<T> => {
    const turn = lastTurn.then(() => {
      if (!copy) throw new Error('Nothing is being searched')
      return work(copy)
    })
    lastTurn = turn.catch(() => undefined)
    return turn
  }
  const failed = (error: unknown) => tell({ kind: 'failed', why: String(error) })

  const putOrganisation = (organisation: Organisation, isOnly: boolean) => {
    organisations.set(organisation.id, organisation)
    index.put(`organisations/${organisation.id}`, isOnly ? [] : entriesOfOrganisation(organisation))
  }

  /** Puts what some returns of a cycle say; nothing while they are kept apart. */
  const putReturns = async (from: WorkspaceCopy, cycle: Cycle, ids: readonly ReturnId[]) => {
    const framework = await readFramework(from, cycle.framework)
    if (!framework) return
    const views = await readViews(from, cycle, framework)
    const isApart = views !== null && isKeptApart({ cycle, framework }, views)
    const returns = (await from.returns.bulkGet([...ids])).filter((each): each is AuditReturn => each !== undefined)
    for (const [{ id }, entries] of entriesOfReturns({ cycle, framework, returns }, views))
      index.put(`returns/${id}`, isApart ? [] : entries)
  }

  /** Reads returns of a cycle in slices. */
  const putCycle = async (cycle: Cycle, ids: readonly ReturnId[], onRead: (count: number) => void) => {
    for (let place = 0; place < ids.length; place += slice) {
      const some = ids.slice(place, place + slice)
      await inTurn((from) => putReturns(from, cycle, some))
      onRead(some.length)
    }
  }

  const putReviews = async (from: WorkspaceCopy, cycleId: CycleId) => {
    const cycle = cycles.get(cycleId)
    const framework = cycle && (await readFramework(from, cycle.framework))
    if (!cycle || !framework) return
    for (const review of await from.reviews.where('cycleId').equals(cycleId).toArray()) {
      const ids = [...new Set(review.items.map(({ returnId }) => returnId))]
      const returns = (await from.returns.bulkGet(ids)).filter((each): each is AuditReturn => each !== undefined)
      index.put(`reviews/${review.id}`, entriesOfReview(review, { cycle, framework, returns }))
    }
  }

  const readAll = async () => {
    const found = await inTurn(async (from) => {
      const isOnly = await readIsOnly(from)
      for (const each of await from.organisations.toArray()) putOrganisation(each, isOnly)
      for (const each of await from.frameworks.toArray())
        index.put(`frameworks/${frameworkKey(each)}`, entriesOfFramework(each))
      if (!isOnly)
        for (const each of await from.challenges.toArray()) index.put(`challenges/${each.id}`, entriesOfChallenge(each))
      for (const each of await from.cycles.toArray()) cycles.set(each.id, each)
      const newest = [...cycles.values()].sort((a, b) => (a.opensOn > b.opensOn ? -1 : 1))
      return Promise.all(newest.map(async (cycle) => ({ cycle, ids: await returnIds(from, cycle.id) })))
    })
    const of = found.reduce((sum, { ids }) => sum + ids.length, 0)
    let read = 0
    let told = 0
    for (const { cycle, ids } of found) {
      await putCycle(cycle, ids, (count) => {
        read += count
        if (read < of && Math.floor((read * tellings) / of) > told) {
          told = Math.floor((read * tellings) / of)
          tell({ kind: 'progress', read, of })
        }
      })
      await inTurn((from) => putReviews(from, cycle.id))
    }
    tell({ kind: 'progress', read: of, of })
  }

  const followReturns = async (ids: readonly string[]) => {
    const returns = await inTurn((from) => from.returns.bulkGet(ids as ReturnId[]))
    const touched = new Set(returns.flatMap((each) => (each ? [each.cycleId] : [])))
    for (const cycleId of touched) await followCycle(cycleId, returns)
  }

  /** Reads the changed returns of a cycle again; all of them where the last one to answer opens what was kept apart. */
  const followCycle = async (cycleId: CycleId, changed: readonly (AuditReturn | undefined)[] | 'all') => {
    const cycle = cycles.get(cycleId)
    if (!cycle) return
    const ids = await inTurn(async (from) => {
      const isAll = changed === 'all' || (await readFramework(from, cycle.framework))?.respondents === 'several'
      return isAll ? returnIds(from, cycleId) : changed.flatMap((each) => (each?.cycleId === cycleId ? [each.id] : []))
    })
    await putCycle(cycle, ids, () => {})
    await inTurn((from) => putReviews(from, cycleId))
  }

  const follow = async (records: readonly ChangedRecord[]) => {
    const idsOf = (table: TableName) => records.flatMap((each) => (each.table === table ? [each.id] : []))
    await inTurn(async (from) => {
      const isOnly = await readIsOnly(from)
      for (const each of await from.organisations.bulkGet(idsOf('organisations') as Organisation['id'][]))
        if (each) putOrganisation(each, isOnly)
      for (const each of await from.frameworks.bulkGet(idsOf('frameworks')))
        if (each) index.put(`frameworks/${frameworkKey(each)}`, entriesOfFramework(each))
      for (const each of await from.challenges.bulkGet(idsOf('challenges') as Challenge['id'][]))
        if (each && !isOnly) index.put(`challenges/${each.id}`, entriesOfChallenge(each))
      for (const each of await from.cycles.bulkGet(idsOf('cycles') as CycleId[])) if (each) cycles.set(each.id, each)
    })
    for (const id of idsOf('cycles')) await followCycle(id as CycleId, 'all')
    await followReturns(idsOf('returns'))
    const reviews = await inTurn((from) => from.reviews.bulkGet(idsOf('reviews') as never[]))
    for (const review of reviews) if (review) await inTurn((from) => putReviews(from, review.cycleId))
    tell({ kind: 'followed' })
  }

  return (order) => {
    if (order.kind === 'read') {
      copy = new WorkspaceCopy(order.copy)
      index.put('beside', order.beside)
      readAll().catch(failed)
    } else if (order.kind === 'changed') {
      follow(order.records).catch(failed)
    } else {
      const { words, filters, most } = order.asked
      const found = index.find(words, filters, most, {
        typeOf: (id) => organisations.get(id)?.type ?? '',
        opensOn: (id) => cycles.get(id)?.opensOn ?? '',
      })
      const results = resultsOf(order.asked, found, {
        organisation: (id) => organisations.get(id)?.name ?? '',
        cycle: (id) => cycles.get(id)?.title ?? '',
      })
      tell({ kind: 'found', results })
    }
  }
}

const readIsOnly = async (copy: WorkspaceCopy) => (await copy.partnerships.toCollection().first())?.only != null

const returnIds = (copy: WorkspaceCopy, cycleId: CycleId) =>
  copy.returns.where('cycleId').equals(cycleId).primaryKeys() as Promise<ReturnId[]>

/** All returns of a cycle that several people answer alone; null for another, and in a file that holds one respondent's returns alone. */
async function readViews(copy: WorkspaceCopy, cycle: Cycle, framework: Framework) {
  if (!hasViews(framework) || (await readIsOnly(copy))) return null
  return copy.returns.where('cycleId').equals(cycle.id).toArray()
}
