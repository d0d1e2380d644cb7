import type { QuestionId } from '../../shared/frameworks/question'
import type { ReturnId } from '../../shared/returns/answer'
import { shareAnswer, unshareAnswer } from '../../shared/returns/sharing'
import { today } from '../host/clock'
import { putReturnsBack, updateReturns } from '../storage/tracker'

// Marking answers as worth sharing. Each mark can be taken back while nothing else has changed there.

/** Marks an answer as worth sharing, with its note. */
export const markSharing = (returnId: ReturnId, questionId: QuestionId, note: string) =>
  updateReturns('shareAnswer', [returnId], (auditReturn, _cycle, { by }) =>
    shareAnswer(auditReturn, questionId, note, { by, on: today() }),
  )

/** Takes the mark off an answer. */
export const takeOffSharing = (returnId: ReturnId, questionId: QuestionId) =>
  updateReturns('unshareAnswer', [returnId], (auditReturn) => unshareAnswer(auditReturn, questionId))

/** Takes back what was done to a mark. */
export const undoSharing = putReturnsBack
