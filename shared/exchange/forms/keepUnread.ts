import type { AuditReturn } from '../../returns/auditReturn'
import { unreadLine } from './readAnswer'
import type { Unread } from './received'

/** As many lines as a return keeps of words outside its answers. */
const mostKept = 200

/** A return that also keeps words which stand in no box of its form, for a person to look at. */
export function keepUnread(auditReturn: AuditReturn, unread: readonly Unread[]): AuditReturn {
  const lines = unread.map(({ where, words, why }) => unreadLine({ key: '', label: where, words, why }))
  const kept = [...new Set([...(auditReturn.unread ?? []), ...lines])].slice(0, mostKept)
  return kept.length > 0 ? { ...auditReturn, unread: kept } : auditReturn
}
