import type { ActionFrom } from '../../shared/actions/action'
import type { Route } from '../view/route'

/** The screen of what an action comes from; null where that is not in the app. */
export function placeOfAction(from: ActionFrom): Route | null {
  switch (from.kind) {
    case 'answer':
      return { screen: 'question', returnId: from.returnId, questionId: from.questionId }
    case 'challenge':
      return { screen: 'challenge', challengeId: from.challengeId }
    case 'session':
      return { screen: 'session', sessionId: from.sessionId }
    case 'review':
      return { screen: 'review', reviewId: from.reviewId }
    case 'cell':
      return { screen: 'findings', view: 'members', cycleId: from.cycleId }
    default:
      return null
  }
}
