import type { Screen } from '../../view/route'
import { actionsHelp } from './actionsHelp'
import { afterHelp } from './afterHelp'
import { answeringHelp } from './answeringHelp'
import { collectionHelp } from './collectionHelp'
import { findingsHelp } from './findingsHelp'
import { frameworkHelp } from './frameworkHelp'
import { ledgerHelp } from './ledgerHelp'
import { partnershipHelp } from './partnershipHelp'
import { planHelp } from './planHelp'
import { presenterHelp } from './presenterHelp'
import { reviewHelp } from './reviewHelp'
import { searchHelp } from './searchHelp'
import { sessionHelp } from './sessionHelp'
import type { HelpWords } from './words'

/** Help by screen. */
export const helpWords: Readonly<Record<Screen, HelpWords>> = {
  ...actionsHelp,
  ...partnershipHelp,
  ...collectionHelp,
  ...answeringHelp,
  ...findingsHelp,
  ...frameworkHelp,
  ...presenterHelp,
  ...reviewHelp,
  ...planHelp,
  ...searchHelp,
  ...ledgerHelp,
  ...afterHelp,
  ...sessionHelp,
}
