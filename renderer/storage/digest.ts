import type { CycleId } from '../../shared/cycles/cycle'
import type { ReturnId } from '../../shared/returns/answer'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { type Changes, changedIn, type WorkspaceCopy } from './database'
import { readReturns } from './returnsRead'

// Something small that is worked out of each return, such as its row in a table. A thousand returns take long to read, so each
// is read once, and again only after it changed: an edited answer is in every table at once.

/** What was worked out of a return, and the place in the record at which it was read. */
type Kept<T> = { readonly readAt: number; readonly value: T }

/**
 * Makes a reader of what is worked out of each return of a cycle. `basis` says what it is worked out by; it is told by
 * identity, and what was worked out by another basis is not used. A return that did not change gives the same value again.
 */
export function digestReader<Basis extends object, T>(derive: (basis: Basis, auditReturn: AuditReturn) => T) {
  const stores = new WeakMap<Changes, WeakMap<Basis, Map<ReturnId, Kept<T>>>>()
  const storeFor = (changed: Changes, basis: Basis) => {
    const byBasis = stores.get(changed) ?? new WeakMap<Basis, Map<ReturnId, Kept<T>>>()
    stores.set(changed, byBasis)
    const kept = byBasis.get(basis) ?? new Map<ReturnId, Kept<T>>()
    byBasis.set(basis, kept)
    return kept
  }
  const readUpTo = (copy: WorkspaceCopy, cycleId: CycleId, basis: Basis, most: number) =>
    copy.transaction('r', [copy.meta, copy.returns], () => {
      const changed = changedIn(copy)
      const kept = storeFor(changed, basis)
      // The head is read with them, so that every change is followed.
      return readReturns(
        copy,
        cycleId,
        (id) => (kept.get(id)?.readAt ?? -1) < (changed.returns.get(id) ?? 0),
        (auditReturn, readAt) => kept.set(auditReturn.id, { readAt, value: derive(basis, auditReturn) }),
        most,
      ).then((ids) => {
        const values = ids.flatMap((id) => {
          const each = kept.get(id)
          return each ? [each.value] : []
        })
        return { values, isWhole: values.length === ids.length }
      })
    })
  return {
    /** What is worked out of every return of a cycle. */
    read: (copy: WorkspaceCopy, cycleId: CycleId, basis: Basis) =>
      readUpTo(copy, cycleId, basis, Number.POSITIVE_INFINITY).then(({ values }): readonly T[] => values),
    /** Works out a few more, for when all of them will be read. Answers whether none is left. */
    readAhead: (copy: WorkspaceCopy, cycleId: CycleId, basis: Basis) =>
      readUpTo(copy, cycleId, basis, 1).then(({ isWhole }) => isWhole),
  }
}
