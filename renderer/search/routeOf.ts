import type { Opens } from '../../shared/findings/search/entry'
import type { Route } from '../view/route'

/** The screen on which a text of a record stands. */
export function routeOf(opens: Exclude<Opens, { readonly kind: 'place' | 'help' }>): Route {
  switch (opens.kind) {
    case 'return': {
      const { returnId, questionId } = opens
      return questionId === null ? { screen: 'frontSheet', returnId } : { screen: 'question', returnId, questionId }
    }
    case 'wholeReturn':
      return { screen: 'return', returnId: opens.returnId }
    case 'views':
      return { screen: 'findings', view: 'members', cycleId: opens.cycleId }
    case 'action':
      return { screen: 'action', actionId: opens.actionId }
    case 'organisation':
      return { screen: 'organisation', organisationId: opens.organisationId }
    case 'review':
      return { screen: 'review', reviewId: opens.reviewId }
    case 'challenge':
      return { screen: 'challenge', challengeId: opens.challengeId }
    case 'question':
      return { screen: 'framework', framework: opens.framework, at: opens.questionId }
  }
}
