import type { MintId } from '../basics/id'
import { ok, type Result, refuse } from '../basics/result'
import { longestName, type Stamp } from '../basics/stamp'
import { overLimit, printable, type TextIsTooLong, tidy } from '../basics/text'
import type { Challenge, ChallengeEvent } from './challenge'
import { longestOfChallenge } from './challenge'
import { type ChallengeStatus, stateOf } from './state'

type Bare<T> = T extends unknown ? Omit<T, 'id' | keyof Stamp | 'sessionId'> : never

/** What can be written down of a challenge by whoever is in the room or at the desk. The rest has rules of its own. */
export type ChallengeEntry = Extract<
  Bare<ChallengeEvent>,
  {
    readonly kind:
      | 'asked'
      | 'answered'
      | 'notAnswered'
      | 'evidence'
      | 'viewed'
      | 'toClose'
      | 'action'
      | 'returned'
      | 'heldOver'
      | 'readdressed'
      | 'accepted'
      | 'corrected'
  }
>

/** Where and by whom something is written down. */
export type Recorded = Stamp & { readonly sessionId: ChallengeEvent['sessionId'] }

/** Why nothing is written down. */
export type CannotRecord =
  | { readonly kind: 'challengeIsClosed'; readonly status: ChallengeStatus }
  | { readonly kind: 'wordsAreMissing' }
  | { readonly kind: 'whoIsMissing' }
  | { readonly kind: 'nobodyIsAsked' }
  | { readonly kind: 'eventIsMissing' }
  | { readonly kind: 'actionIsThere' }
  | TextIsTooLong

/** What is written down of a challenge that is closed, too: facts are facts. */
const afterClosing: readonly ChallengeEntry['kind'][] = ['accepted', 'corrected']

/**
 * Writes down what happened to a challenge. Nothing written before changes. Refuses what needs words and has none, a text over its
 * limit, an entry that nobody signs, and anything but facts once the challenge is closed.
 */
export function recordOn(
  challenge: Challenge,
  typed: ChallengeEntry,
  recorded: Recorded,
  newId: MintId,
): Result<Challenge, CannotRecord> {
  const { status, isOpen, actions } = stateOf(challenge)
  if (!isOpen && !afterClosing.includes(typed.kind)) return refuse({ kind: 'challengeIsClosed', status })
  const entry = tidied(typed)
  if (needed(entry).some((words) => words === '')) return refuse({ kind: 'wordsAreMissing' })
  if (entry.kind === 'readdressed' && entry.organisationId === null && entry.who === '')
    return refuse({ kind: 'nobodyIsAsked' })
  if (entry.kind === 'corrected' && entry.event !== null && !challenge.events.some(({ id }) => id === entry.event))
    return refuse({ kind: 'eventIsMissing' })
  if (entry.kind === 'action' && actions.includes(entry.actionId)) return refuse({ kind: 'actionIsThere' })
  return addEvent(challenge, entry, recorded, newId)
}

/** A challenge with one more event. Refuses one that nobody signs, and a text over its limit. */
export function addEvent(
  challenge: Challenge,
  entry: Bare<ChallengeEvent>,
  recorded: Recorded,
  newId: MintId,
): Result<Challenge, TextIsTooLong | { readonly kind: 'whoIsMissing' }> {
  const by = tidy(recorded.by)
  if (by === '') return refuse({ kind: 'whoIsMissing' })
  const tooLong = overLimit([by], longestName) ?? tooLongIn(entry)
  if (tooLong) return refuse(tooLong)
  const event = { id: newId<'challenge event'>(), ...recorded, by, ...entry } as ChallengeEvent
  return ok({ ...challenge, events: [...challenge.events, event] })
}

/** Texts that stand on one line. */
const onOneLine: readonly string[] = ['role', 'who']

function tooLongIn(entry: Bare<ChallengeEvent>): TextIsTooLong | null {
  const texts = Object.entries(entry).filter((part): part is [string, string] => typeof part[1] === 'string')
  const [lines, words] = [true, false].map((wanted) =>
    texts.filter(([part]) => onOneLine.includes(part) === wanted).map(([, text]) => text),
  )
  const item = entry.kind === 'evidence' ? [entry.item.what, entry.item.where] : []
  return (
    overLimit([...(lines ?? []), ...item], longestOfChallenge.line) ?? overLimit(words ?? [], longestOfChallenge.words)
  )
}

/** Words without which an entry says nothing. */
function needed(entry: ChallengeEntry): readonly string[] {
  switch (entry.kind) {
    case 'answered':
    case 'corrected':
      return [entry.words]
    case 'evidence':
      return [entry.item.what]
    case 'toClose':
      return [entry.evidence]
    case 'returned':
    case 'readdressed':
      return [entry.why]
    default:
      return []
  }
}

/** The entry with its texts printable and without space around them. */
function tidied<T extends ChallengeEntry>(entry: T): T {
  const clean = (part: string, value: unknown) =>
    typeof value !== 'string' ? value : onOneLine.includes(part) ? tidy(value) : printable(value).trim()
  const texts = Object.fromEntries(Object.entries(entry).map(([part, value]) => [part, clean(part, value)]))
  const item =
    entry.kind === 'evidence'
      ? { item: { ...entry.item, what: tidy(entry.item.what), where: tidy(entry.item.where) } }
      : {}
  return { ...texts, ...item } as T
}
