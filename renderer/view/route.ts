import { asId } from '../../shared/basics/id'
import type { FrameworkKey } from '../../shared/frameworks/framework'
import type { QuestionId } from '../../shared/frameworks/question'
import type { ReturnId } from '../../shared/returns/answer'

/** Where a person is. Ids only; the records are read where they are shown. */
export type Route =
  | { readonly screen: 'welcome' | 'setUp' | 'home' | 'reports' | 'settings' | 'about' }
  | { readonly screen: 'startCycle'; readonly framework: FrameworkKey | null }
  | { readonly screen: 'return' | 'changes' | 'frontSheet' | 'check' | 'sent'; readonly returnId: ReturnId }
  | { readonly screen: 'question'; readonly returnId: ReturnId; readonly questionId: QuestionId }

export type Screen = Route['screen']

/** The return a route is about; null for the others. */
export const returnOf = (route: Route): ReturnId | null => ('returnId' in route ? route.returnId : null)

const plainScreens = ['home', 'reports', 'settings', 'about'] as const
const returnScreens = ['return', 'changes', 'frontSheet', 'check', 'sent'] as const

/** A route as the settings remember it between starts. */
export const placeOf = (route: Route): Record<string, string> =>
  Object.fromEntries(Object.entries(route).filter(([, value]) => value !== null))

/** Reads a remembered place; Home when it is none that can be opened again. */
export function routeFrom(place: Readonly<Record<string, string>>): Route {
  const { screen, returnId, questionId } = place
  const plain = plainScreens.find((each) => each === screen)
  if (plain) return { screen: plain }
  if (returnId === undefined) return { screen: 'home' }
  const ofReturn = returnScreens.find((each) => each === screen)
  if (ofReturn) return { screen: ofReturn, returnId: asId(returnId) }
  if (screen !== 'question' || questionId === undefined) return { screen: 'home' }
  return { screen, returnId: asId(returnId), questionId: asId(questionId) }
}

/** Two routes that show the same screen of the same thing. */
export const sameRoute = (a: Route, b: Route) => JSON.stringify(placeOf(a)) === JSON.stringify(placeOf(b))
