import { type Json, sameJson } from '../../../basics/json'
import { ok, type Result, refuse } from '../../../basics/result'
import type { Framework } from '../../../frameworks/framework'
import type { AuditReturn } from '../../../returns/auditReturn'
import { settledField } from '../../../returns/merge/mergeOutside'
import type { ReturnChange } from '../../../returns/submit'
import { rememberedAs } from '../../../returns/unread'
import type { Box, Filled } from '../box'
import { frontBoxes } from '../frontBoxes'
import { type UnreadBox, unreadLine } from '../readAnswer'
import { readFront } from '../readForm'
import { boxesOfLine, inWords } from './typeIn'

/** What boxes of "About you" change, and what in them could not be read: that is kept on the return. */
export type FrontRead = { readonly change: ReturnChange; readonly unread: readonly UnreadBox[] }

/**
 * Reads what was typed in some boxes of "About you"; where two sides had filled one in differently, typing it decides that.
 * Words that stood unread from a box that is typed anew are settled by that, and come again where they still cannot be read.
 * Refuses a return that has been sent back.
 */
export function typeFrontIn(
  framework: Framework,
  auditReturn: AuditReturn,
  typed: Filled,
): Result<FrontRead, { readonly kind: 'returnIsLocked' }> {
  if (auditReturn.stage !== 'draft') return refuse({ kind: 'returnIsLocked' })
  const unread: UnreadBox[] = []
  const boxes = frontBoxes(framework)
  const frontSheet = readFront(framework, auditReturn, inWords(boxes, typed), (each) => unread.push(each))
  const isChanged = ({ id }: { readonly id: string }) =>
    !sameJson((frontSheet[id] ?? null) as Json, (auditReturn.frontSheet[id] ?? null) as Json)
  const changed = framework.frontSheet.filter(isChanged)
  let settled = auditReturn
  for (const { id } of changed) settled = { ...settled, ...settledField(settled, id, frontSheet[id] ?? '') }
  const { undecided, decided } = settled
  const isSettled = undecided !== auditReturn.undecided
  const change = {
    ...(changed.length > 0 ? { frontSheet } : {}),
    ...(isSettled && undecided && decided ? { undecided, decided } : {}),
    ...unreadAfter(auditReturn, boxes, typed, unread),
  }
  return ok({ change, unread })
}

/** The most lines of unread words that a return holds. */
const mostUnread = 200

function unreadAfter(
  { unread: before = [], seenTo = [] }: AuditReturn,
  boxes: readonly Box[],
  typed: Filled,
  unread: readonly UnreadBox[],
): ReturnChange {
  const left = before.filter((line) => !boxesOfLine(boxes, line).some(({ key }) => typed[key] !== undefined))
  const now = [...new Set([...left, ...unread.map(unreadLine)])].slice(0, mostUnread).sort()
  if (sameJson(now as Json, [...before].sort() as Json)) return {}
  const seen = [...seenTo, ...before].filter((line) => !now.includes(line))
  return { unread: now, ...(seen.length > 0 || seenTo.length > 0 ? { seenTo: rememberedAs(seen) } : {}) }
}
