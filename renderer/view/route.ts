import { asId } from '../../shared/basics/id'
import type { ChallengeId } from '../../shared/challenges/challenge'
import type { CycleId } from '../../shared/cycles/cycle'
import type { DraftId } from '../../shared/frameworks/draft'
import type { FrameworkKey } from '../../shared/frameworks/framework'
import type { QuestionId } from '../../shared/frameworks/question'
import type { OrganisationId } from '../../shared/partnership/organisation'
import type { ActionId, ReturnId } from '../../shared/returns/answer'
import type { ReviewItemId } from '../../shared/reviews/readReview'
import type { ReviewId } from '../../shared/reviews/review'
import type { SessionId } from '../../shared/sessions/session'

/** Where a person is. Ids only; the records are read where they are shown. */
export type Route =
  | {
      readonly screen:
        | 'welcome'
        | 'setUp'
        | 'home'
        | 'returns'
        | 'actions'
        | 'send'
        | 'receive'
        | 'importAnswers'
        | 'importSurvey'
        | 'search'
        | 'moderation'
        | 'reports'
        | 'look'
        | 'frameworks'
        | 'settings'
        | 'about'
        | 'reviews'
        | 'newReview'
        | 'myReview'
        | 'stopReview'
        | 'sessions'
        | 'prompts'
        | 'plan'
    }
  /** The register, or at once the import of a list into it. */
  | { readonly screen: 'organisations'; readonly doing?: 'importing' }
  /** The ledger of challenges, or at once a question to be asked. */
  | { readonly screen: 'challenges'; readonly doing?: 'asking' }
  | { readonly screen: 'challenge'; readonly challengeId: ChallengeId }
  | { readonly screen: 'organisation'; readonly organisationId: OrganisationId }
  | { readonly screen: 'cycle'; readonly cycleId: CycleId }
  | { readonly screen: 'startCycle'; readonly framework: FrameworkKey | null }
  /** What the answers of a cycle come to; an empty `view` is the first one, no `cycleId` is the cycle chosen last. */
  | { readonly screen: 'findings'; readonly view: string; readonly cycleId: CycleId | null }
  /** One laptop goes round, and each person answers alone. */
  | { readonly screen: 'passLaptop'; readonly cycleId: CycleId }
  /** An edition as those see it who answer; `at` is a standard's or a question's id, or empty for the beginning. */
  | { readonly screen: 'framework'; readonly framework: FrameworkKey; readonly at: string }
  | { readonly screen: 'compareFrameworks'; readonly framework: FrameworkKey; readonly before: FrameworkKey | null }
  /** A framework that is being written; `at` is the page of the editor, such as `words` or `question Q-1`. */
  | { readonly screen: 'draft'; readonly draftId: DraftId; readonly at: string }
  | {
      readonly screen: 'return' | 'changes' | 'frontSheet' | 'check' | 'decide' | 'reuse' | 'sent' | 'typeBack'
      readonly returnId: ReturnId
    }
  /** What comes after a session that was held: minutes, letters, and what is carried on. */
  | { readonly screen: 'minutes'; readonly sessionId: SessionId }
  /** A session while it is held: for the chair alone. */
  | { readonly screen: 'runSession'; readonly sessionId: SessionId }
  /** A review with those who made it. */
  | { readonly screen: 'review'; readonly reviewId: ReviewId }
  /** A challenge session before it is held: its agenda, who comes, and its papers. */
  | { readonly screen: 'session'; readonly sessionId: SessionId }
  /** One answer of the review that was opened to be read. */
  | { readonly screen: 'reading'; readonly itemId: ReviewItemId }
  | { readonly screen: 'action'; readonly actionId: ActionId }
  | { readonly screen: 'question'; readonly returnId: ReturnId; readonly questionId: QuestionId }

export type Screen = Route['screen']

/** The return a route is about; null for the others. */
export const returnOf = (route: Route): ReturnId | null => ('returnId' in route ? route.returnId : null)

const plainScreens = [
  'home',
  'returns',
  'actions',
  'organisations',
  'send',
  'receive',
  'importAnswers',
  'importSurvey',
  'search',
  'moderation',
  'reports',
  'look',
  'frameworks',
  'settings',
  'about',
  'reviews',
  'newReview',
  'myReview',
  'stopReview',
  'challenges',
  'sessions',
  'prompts',
  'plan',
] as const
const returnScreens = ['return', 'changes', 'frontSheet', 'check', 'decide', 'reuse', 'sent', 'typeBack'] as const

/** A route as the settings remember it between starts. */
export const placeOf = (route: Route): Record<string, string> =>
  Object.fromEntries(
    Object.entries(route).flatMap(([name, value]: [string, string | null]) => (value === null ? [] : [[name, value]])),
  )

/** Reads a remembered place; Home when it is none that can be opened again. */
export function routeFrom(place: Readonly<Record<string, string>>): Route {
  const { screen, returnId, questionId, framework, draftId, organisationId, cycleId } = place
  const plain = plainScreens.find((each) => each === screen)
  if (plain) return { screen: plain }
  if (screen === 'organisation' && organisationId) return { screen, organisationId: asId(organisationId) }
  if (screen === 'challenge' && place['challengeId']) return { screen, challengeId: asId(place['challengeId']) }
  if (screen === 'passLaptop' && cycleId) return { screen, cycleId: asId(cycleId) }
  if (screen === 'cycle' && cycleId) return { screen, cycleId: asId(cycleId) }
  if (screen === 'findings') return { screen, view: place['view'] ?? '', cycleId: cycleId ? asId(cycleId) : null }
  if (screen === 'framework' && framework) return { screen, framework: asId(framework), at: place['at'] ?? '' }
  if (screen === 'compareFrameworks' && framework)
    return { screen, framework: asId(framework), before: place['before'] ? asId(place['before']) : null }
  if (screen === 'draft' && draftId) return { screen, draftId: asId(draftId), at: place['at'] ?? 'words' }
  if (screen === 'minutes' && place['sessionId']) return { screen, sessionId: asId(place['sessionId']) }
  if (screen === 'runSession' && place['sessionId']) return { screen, sessionId: asId(place['sessionId']) }
  if (screen === 'review' && place['reviewId']) return { screen, reviewId: asId(place['reviewId']) }
  if (screen === 'session' && place['sessionId']) return { screen, sessionId: asId(place['sessionId']) }
  if (screen === 'reading' && place['itemId']) return { screen, itemId: asId(place['itemId']) }
  if (screen === 'action' && place['actionId']) return { screen, actionId: asId(place['actionId']) }
  if (returnId === undefined) return { screen: 'home' }
  const ofReturn = returnScreens.find((each) => each === screen)
  if (ofReturn) return { screen: ofReturn, returnId: asId(returnId) }
  if (screen !== 'question' || questionId === undefined) return { screen: 'home' }
  return { screen, returnId: asId(returnId), questionId: asId(questionId) }
}
