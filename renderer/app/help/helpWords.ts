import type { MenuItemId } from '../../../shared/menu'
import type { Screen } from '../../view/route'
import { answeringHelp } from './answeringHelp'
import { collectionHelp } from './collectionHelp'
import { frameworkHelp } from './frameworkHelp'
import { partnershipHelp } from './partnershipHelp'

/** What a person may want to know about a screen: what it is for, three things people do there, and its keys. */
export type HelpWords = {
  readonly purpose: string
  readonly tasks: readonly { readonly how: string; readonly steps: string }[]
  readonly keys: readonly MenuItemId[]
}

/** Help by screen. */
export const helpWords: Readonly<Record<Screen, HelpWords>> = {
  ...partnershipHelp,
  ...collectionHelp,
  ...answeringHelp,
  ...frameworkHelp,
}
