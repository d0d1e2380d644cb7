import { termsOf } from '../actions/action'
import type { ChallengeEventOf } from '../challenges/challenge'
import { assures } from '../challenges/story'
import type { OrganisationId } from '../partnership/organisation'
import { disagrees } from './disagreed'
import type { MinutedAction, MinutedChallenge, MinutedRating, Minutes } from './minutes'
import type { SessionPerson } from './session'

/** What a feedback letter to one organisation says, before a person reviews it (challenge sheet, 1.8). */
export type LetterPieces = {
  readonly organisationId: OrganisationId
  /** True when nobody of it came: the letter says so and does not thank. */
  readonly isAbsent: boolean
  /** Closed on evidence, or answered with evidence that is as it says, and the panel asks for no more. */
  readonly strong: readonly MinutedChallenge[]
  /** Everything else that is open: no question is both. */
  readonly notYetAssured: readonly MinutedChallenge[]
  /** Ratings that are agreed other than it rated itself or than the panel proposed, and those not agreed, now or at first. */
  readonly ratingChanges: readonly MinutedRating[]
  /** Under their numbers in the minutes: an action is called the same in both. */
  readonly actions: readonly MinutedAction[]
  /** What would close each, and by which day. */
  readonly evidenceWanted: readonly ChallengeEventOf<'toClose'>[]
}

function isStrong({ status, state }: MinutedChallenge): boolean {
  if (status !== 'evidenceAwaited' || !state.isEvidenceSeen) return status === 'closedOnEvidence'
  return state.view ? assures[state.view.satisfied] : state.toClose === null
}

const isOtherThanProposed = ({ agreed, proposed }: MinutedRating) => proposed !== null && proposed !== agreed

/** The pieces of one organisation's letter, from the minutes: nothing of any other organisation is in it. */
export function letterPieces(minutes: Minutes, organisationId: OrganisationId): LetterPieces {
  const challenges = [...minutes.items, minutes.other]
    .flatMap((item) => item.challenges)
    .filter((each) => each.organisationId === organisationId)
  const notYet = challenges.filter((each) => each.state.isOpen && !isStrong(each))
  const theirs = (people: readonly SessionPerson[]) =>
    people.filter((person) => person.side === 'organisation' && person.organisationId === organisationId)
  return {
    organisationId,
    isAbsent: theirs(minutes.present).length === 0 && theirs([...minutes.apologies, ...minutes.absent]).length > 0,
    strong: challenges.filter(isStrong),
    notYetAssured: notYet,
    ratingChanges: minutes.ratings.filter(
      (rating) =>
        rating.organisationId === organisationId &&
        (disagrees(rating) ||
          rating.agreed !== rating.own ||
          isOtherThanProposed(rating) ||
          rating.reasonBefore !== ''),
    ),
    actions: minutes.actions.filter(({ action }) => termsOf(action)?.organisationId === organisationId),
    evidenceWanted: notYet.flatMap(({ toClose, state }) => toClose ?? state.toClose ?? []),
  }
}

/** Everybody that a letter goes to: each organisation that came, was expected, or was asked something. */
export const organisationsOf = (minutes: Minutes): readonly OrganisationId[] => [
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
