import { termsOf } from '../actions/action'
import type { ChallengeEventOf } from '../challenges/challenge'
import { assures } from '../challenges/story'
import type { OrganisationId } from '../partnership/organisation'
import type { MinutedAction, MinutedChallenge, MinutedItem, MinutedRating, Minutes } from './minutes'
import { isPutTo } from './putToAll'
import type { AgendaItemId, SessionPerson } from './session'

/** An item as a letter tells of it: `title` is null where it was put to others too, for titles name them. */
export type LetterItem = Pick<MinutedItem, 'decisions' | 'timesOff'> & {
  /** True where the session ended before it, and nothing of it was spoken of. */
  readonly isLeft: boolean
  readonly id: AgendaItemId
  readonly title: string | null
}

/** What a feedback letter to one organisation says, before a person reviews it (challenge sheet, 1.8). */
export type LetterPieces = {
  readonly organisationId: OrganisationId
  /** True when nobody of it came: the letter says so and does not thank. */
  readonly isAbsent: boolean
  /** Closed on evidence, or answered with evidence that is as it says, and the panel asks for no more; never against its last view. */
  readonly strong: readonly MinutedChallenge[]
  /** Everything else that is open: no question is both. */
  readonly notYetAssured: readonly MinutedChallenge[]
  /** Every one of its ratings that was decided, agreed as it rated itself too. */
  readonly ratings: readonly MinutedRating[]
  /** Items that were put to it, alone or with others, and on which something was decided, that were put off or that were not reached. */
  readonly items: readonly LetterItem[]
  /** Under their numbers in the minutes: an action is called the same in both. */
  readonly actions: readonly MinutedAction[]
  /** What would close each, and by which day. */
  readonly evidenceWanted: readonly ChallengeEventOf<'toClose'>[]
}

function isStrong({ status, state }: MinutedChallenge): boolean {
  if (state.view !== null && !assures[state.view.satisfied]) return false
  if (status === 'closedOnEvidence') return true
  return status === 'evidenceAwaited' && state.isEvidenceSeen && (state.view !== null || state.toClose === null)
}

/** The pieces of one organisation's letter, from the minutes: nothing of any other organisation is in it. */
export function letterPieces(minutes: Minutes, organisationId: OrganisationId): LetterPieces {
  const challenges = [...minutes.items, minutes.other]
    .flatMap((item) => item.challenges)
    .filter((each) => isPutTo(minutes, each, organisationId))
  const notYet = challenges.filter((each) => each.state.isOpen && !isStrong(each))
  const theirs = (people: readonly SessionPerson[]) =>
    people.filter((person) => person.side === 'organisation' && person.organisationId === organisationId)
  return {
    organisationId,
    isAbsent: theirs(minutes.present).length === 0 && theirs([...minutes.apologies, ...minutes.absent]).length > 0,
    strong: challenges.filter(isStrong),
    notYetAssured: notYet,
    ratings: minutes.ratings.filter((rating) => rating.organisationId === organisationId),
    items: minutes.items.flatMap((minuted) => {
      const { item, decisions, timesOff } = minuted
      const isLeft = isNotReached(minuted)
      const isTold = item.organisationIds.includes(organisationId) && (decisions.length + timesOff.length > 0 || isLeft)
      const title = item.organisationIds.length > 1 ? null : item.title
      return isTold ? [{ id: item.id, title, decisions, timesOff, isLeft }] : []
    }),
    actions: minutes.actions.filter(({ action }) => termsOf(action)?.organisationId === organisationId),
    evidenceWanted: notYet.flatMap(({ toClose, state }) => toClose ?? state.toClose ?? []),
  }
}

/** True for an item that was not reached: not put off, and with nothing that was recorded on it. */
const isNotReached = ({ wasReached, timesOff, decisions, challenges, ratings, actions, alsoSpoken }: MinutedItem) =>
  !wasReached && [timesOff, decisions, challenges, ratings, actions, alsoSpoken].every((each) => each.length === 0)

/** Each organisation that came, was expected, or was asked something. */
export const invitedTo = (minutes: Minutes): readonly OrganisationId[] => [
  ...new Set(
    [
      ...[...minutes.present, ...minutes.apologies, ...minutes.absent, ...minutes.unmarked].flatMap(
        ({ side, organisationId }) => (side === 'organisation' ? [organisationId] : []),
      ),
      ...[...minutes.items, minutes.other].flatMap((item) =>
        item.challenges.map(({ organisationId }) => organisationId),
      ),
      ...minutes.ratings.map(({ organisationId }) => organisationId),
    ].flatMap((id) => id ?? []),
  ),
]

/** Everybody that a letter goes to: those invited, and those that something was decided on or that took on an action. */
export const organisationsOf = (minutes: Minutes): readonly OrganisationId[] => [
  ...new Set([
    ...invitedTo(minutes),
    ...minutes.items.flatMap(({ item, decisions }) => (decisions.length > 0 ? item.organisationIds : [])),
    ...minutes.actions.flatMap(({ action }) => termsOf(action)?.organisationId ?? []),
  ]),
]
