import type { QuestionId } from '../frameworks/question'
import type { AgreedRating, AuditReturn } from '../returns/auditReturn'
import { entriesOf } from './log'
import type { OpenSession, Session } from './session'

/**
 * What stands agreed on an answer of this cycle since before a session, with its day; its rating is null where it was not agreed. Null
 * where nothing was, and where the session itself decided.
 */
export function standingAgreed(
  session: OpenSession | Session,
  { id, agreed }: Pick<AuditReturn, 'id' | 'agreed'>,
  questionId: QuestionId,
): AgreedRating | null {
  const isDecidedHere = entriesOf(session, 'rated').some(
    (entry) => entry.returnId === id && entry.questionId === questionId && (entry.agreed !== null || entry.isNotAgreed),
  )
  return isDecidedHere ? null : (agreed[questionId] ?? null)
}
