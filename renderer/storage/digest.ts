import type { CycleId } from '../../shared/cycles/cycle'
import type { ReturnId } from '../../shared/returns/answer'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { type ChangedReturns, changedIn, type WorkspaceCopy } from './database'

// Something small that is worked out of each return, such as its row in a table. A thousand returns take long to read, so each
// is read once, and again only after it changed: an edited answer is in every table at once.

/** What was worked out of a return, and the place in the record at which it was read. */
type Kept<T> = { readonly readAt: number; readonly value: T }

/**
 * Makes a reader of what is worked out of each return of a cycle. `basis` says what it is worked out by; it is told by
 * identity, and what was worked out by another basis is not used. A return that did not change gives the same value again.
 */
export function digestReader<Basis extends object, T>(derive: (basis: Basis, auditReturn: AuditReturn) => T) {
  const stores = new WeakMap<ChangedReturns, WeakMap<Basis, Map<ReturnId, Kept<T>>>>()
  const storeFor = (changed: ChangedReturns, basis: Basis) => {
    const byBasis = stores.get(changed) ?? new WeakMap<Basis, Map<ReturnId, Kept<T>>>()
    stores.set(changed, byBasis)
    const kept = byBasis.get(basis) ?? new Map<ReturnId, Kept<T>>()
    byBasis.set(basis, kept)
    return kept
  }
  return (copy: WorkspaceCopy, cycleId: CycleId, basis: Basis): Promise<readonly T[]> =>
    copy.transaction('r', [copy.meta, copy.returns], async () => {
      const changed = changedIn(copy)
      const kept = storeFor(changed, basis)
      const ofCycle = copy.returns.where('cycleId').equals(cycleId)
      // The head is read with them, so that every change is followed and what is read here is known to be of one moment.
      const [meta, ids] = await Promise.all([copy.meta.get('head'), ofCycle.primaryKeys()])
      const isKept = (id: ReturnId) => (kept.get(id)?.readAt ?? -1) >= (changed.get(id) ?? 0)
      const stale = ids.filter((id) => !isKept(id))
      const read = stale.length > ids.length / 2 ? await ofCycle.toArray() : await copy.returns.bulkGet(stale)
      const readAt = meta?.head.seq ?? 0
      for (const auditReturn of read) {
        if (auditReturn && !isKept(auditReturn.id))
          kept.set(auditReturn.id, { readAt, value: derive(basis, auditReturn) })
      }
      return ids.flatMap((id) => {
        const each = kept.get(id)
        return each ? [each.value] : []
      })
    })
}
