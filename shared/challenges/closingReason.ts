import { type Day, longDay } from '../basics/day'
import { ended } from '../basics/text'
import type { ChallengeEventOf } from './challenge'
import { evidenceWords } from './story'

// Why a question is closed, as it is proposed to whoever closes it. Papers that say the same in another place leave the proposal out
// and keep what a person typed behind it.

/** What is proposed where another question takes its place: the day on which that was asked. */
export const takesItsPlaceWords = (asked: Day): string =>
  `Another question takes its place, asked on ${longDay(asked)}.`

/** What is proposed where evidence was seen. */
export const seenWords = (item: ChallengeEventOf<'evidence'>['item']): string =>
  `Seen, and as it says: ${evidenceWords(item)}.`

/** A reason without what was proposed for it, which stands elsewhere: what a person typed, as a sentence; empty where nobody typed any. */
export function typedReason(reason: string, proposed: readonly string[]): string {
  const start = proposed.find((each) => reason.startsWith(each)) ?? ''
  const typed = reason.slice(start.length).trim()
  return typed === '' ? '' : ended(typed)
}
