import { Dexie, type PromiseExtended } from 'dexie'
import type { CycleId } from '../../shared/cycles/cycle'
import type { ReturnId } from '../../shared/returns/answer'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { type Changes, changedIn, type WorkspaceCopy } from './database'

// Returns with all their answers take long to read. One that was read is the same object again for as long as a screen holds it
// and it has not changed; nothing is held here. So a screen that opens after another reads what changed, and no more.

/** A return as it was read at a place in the record. */
type Read = { readonly readAt: number; readonly held: WeakRef<AuditReturn> }

const reads = new WeakMap<Changes, Map<ReturnId, Read>>()

/** How many returns are read at once: between two such pieces the window answers. */
const piece = 40

/**
 * Reads those returns of a cycle that are wanted, a piece at a time, and hands each one over; when `most` of them or more have
 * been handed over, the rest is left. Answers the ids of all returns of the cycle, in order. Within a transaction over `meta` and `returns` only: what is read is of one moment, told by the head.
 */
export function readReturns(
  copy: WorkspaceCopy,
  cycleId: CycleId,
  isWanted: (id: ReturnId) => boolean,
  take: (auditReturn: AuditReturn, readAt: number) => void,
  most = Number.POSITIVE_INFINITY,
): PromiseExtended<readonly ReturnId[]> {
  const changed = changedIn(copy)
  const known = reads.get(changed) ?? new Map<ReturnId, Read>()
  reads.set(changed, known)
  let taken = 0
  /** Hands over those of a piece that are held, and answers the others. */
  const takeHeld = (ids: readonly ReturnId[]): ReturnId[] => {
    const wanted = ids.filter(isWanted)
    taken += wanted.length
    return wanted.filter((id) => {
      const read = known.get(id)
      const held = read && read.readAt >= (changed.returns.get(id) ?? 0) ? read.held.deref() : undefined
      if (read && held) take(held, read.readAt)
      return !held
    })
  }
  const readFrom = (from: number, ids: readonly ReturnId[], readAt: number): PromiseExtended<readonly ReturnId[]> => {
    for (let at = from; at < ids.length && taken < most; at += piece) {
      const missing = takeHeld(ids.slice(at, at + piece))
      if (missing.length === 0) continue
      return copy.returns.bulkGet(missing).then((found) => {
        for (const each of found) {
          if (!each) continue
          const read = known.get(each.id)
          // Read by two at once, it is one object all the same.
          const one = (read?.readAt === readAt ? read.held.deref() : undefined) ?? each
          if (one === each) known.set(each.id, { readAt, held: new WeakRef(each) })
          take(one, readAt)
        }
        return readFrom(at + piece, ids, readAt)
      })
    }
    return Dexie.Promise.resolve(ids)
  }
  // Promises of the store alone: behind one of another kind it takes its transaction for ended.
  return copy.meta.get('head').then((meta) => {
    const readAt = meta?.head.seq ?? 0
    return idsOf(copy, cycleId, readAt).then((ids) => readFrom(0, ids, readAt))
  })
}

/** The ids of a cycle's returns as they were listed at a place in the record. */
type Listed = { readonly listedAt: number; readonly ids: readonly ReturnId[]; readonly all: ReadonlySet<string> }

const lists = new WeakMap<Changes, Map<CycleId, Listed>>()

/**
 * The ids of all returns of a cycle, in order. Listing a thousand takes long, so it is done again only once a return may have
 * been added; none ever goes, or goes to another cycle.
 */
function idsOf(copy: WorkspaceCopy, cycleId: CycleId, readAt: number): PromiseExtended<readonly ReturnId[]> {
  const changed = changedIn(copy)
  const known = lists.get(changed) ?? new Map<CycleId, Listed>()
  lists.set(changed, known)
  const list = known.get(cycleId)
  if (list && !isAnyNew(changed, list.listedAt, known)) return Dexie.Promise.resolve(list.ids)
  return copy.returns
    .where('cycleId')
    .equals(cycleId)
    .primaryKeys()
    .then((ids) => {
      known.set(cycleId, { listedAt: readAt, ids, all: new Set(ids) })
      return ids
    })
}

/** True when a return changed after a place in the record that is in no list: it may be new in any cycle. */
function isAnyNew({ returns }: Changes, since: number, known: ReadonlyMap<CycleId, Listed>): boolean {
  const listed = [...known.values()]
  for (const [id, at] of returns) if (at > since && !listed.some(({ all }) => all.has(id))) return true
  return false
}

/** All returns of a cycle, in the order of their ids. Within a transaction over `meta` and `returns` only. */
export function returnsOf(copy: WorkspaceCopy, cycleId: CycleId): PromiseExtended<readonly AuditReturn[]> {
  const byId = new Map<ReturnId, AuditReturn>()
  return readReturns(
    copy,
    cycleId,
    () => true,
    (each) => byId.set(each.id, each),
  ).then((ids) => ids.flatMap((id) => byId.get(id) ?? []))
}
