import { type Json, sameJson } from '../../../basics/json'
import { ok, type Result, refuse } from '../../../basics/result'
import type { Framework } from '../../../frameworks/framework'
import type { AuditReturn } from '../../../returns/auditReturn'
import { settledField } from '../../../returns/merge/mergeOutside'
import type { ReturnChange } from '../../../returns/submit'
import type { Filled } from '../box'
import { frontBoxes } from '../frontBoxes'
import type { UnreadBox } from '../readAnswer'
import { readFront } from '../readForm'
import { inWords } from './typeIn'

/** What boxes of "About you" change, and what in them could not be read: that changes nothing. */
export type FrontRead = { readonly change: ReturnChange; readonly unread: readonly UnreadBox[] }

/**
 * Reads what was typed in some boxes of "About you"; where two sides had filled one in differently, typing it decides that.
 * Refuses a return that has been sent back.
 */
export function typeFrontIn(
  framework: Framework,
  auditReturn: AuditReturn,
  typed: Filled,
): Result<FrontRead, { readonly kind: 'returnIsLocked' }> {
  if (auditReturn.stage !== 'draft') return refuse({ kind: 'returnIsLocked' })
  const unread: UnreadBox[] = []
  const words = inWords(frontBoxes(framework), typed)
  const frontSheet = readFront(framework, auditReturn, words, (each) => unread.push(each))
  const isChanged = ({ id }: { readonly id: string }) =>
    !sameJson((frontSheet[id] ?? null) as Json, (auditReturn.frontSheet[id] ?? null) as Json)
  const changed = framework.frontSheet.filter(isChanged)
  if (changed.length === 0) return ok({ change: {}, unread })
  let settled = auditReturn
  for (const { id } of changed) settled = { ...settled, ...settledField(settled, id, frontSheet[id] ?? '') }
  const { undecided, decided } = settled
  const isSettled = undecided !== auditReturn.undecided
  return ok({ change: { frontSheet, ...(isSettled && undecided && decided ? { undecided, decided } : {}) }, unread })
}
