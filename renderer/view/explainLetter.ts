import type { CannotTakeLetter } from '../storage/letters'
import { explainReply } from './explainReply'

/** What happened, what is safe and what to do, where a reply that came in a file was not taken in. Null when there is nothing to say. */
export function explainLetter(problem: CannotTakeLetter): string | null {
  switch (problem.kind) {
    case 'otherLetter':
      return 'This reply belongs to a session that is not here, so nothing was added. If it is from another partnership, open that one first and drop the file there.'
    case 'letterIsNotAnswered':
      return 'Nobody has answered this letter yet, so nothing was added. Ask them to save the file to send back, and to send you that.'
    default:
      return explainReply(problem)
  }
}
