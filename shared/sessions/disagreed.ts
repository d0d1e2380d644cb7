import type { Challenge } from '../challenges/challenge'
import { stateOf } from '../challenges/state'
import type { StoryLine } from '../challenges/story'
import type { OrganisationId } from '../partnership/organisation'
import type { ReturnId } from '../returns/answer'
import { entriesOf } from './log'
import type { LogEntryOf, OpenSession } from './session'

/** True for a rating with which its organisation does not agree, whether or not another is agreed all the same. */
export const disagrees = ({
  isNotAgreed,
  organisationAgrees,
}: Pick<LogEntryOf<'rated'>, 'isNotAgreed' | 'organisationAgrees'>): boolean =>
  isNotAgreed || organisationAgrees === false

/** Whose return each is; null for one that is not here. */
type WhoseReturn = (id: ReturnId) => OrganisationId | null

/**
 * What a challenge's story tells of the rating of the question it is about: each session in which its organisation did not agree
 * with the panel, oldest first. Of several decisions in one session the last stands.
 */
export function disagreementsOn(
  challenge: Challenge,
  sessions: readonly OpenSession[],
  whose: WhoseReturn,
): readonly StoryLine[] {
  const { organisationId, about } = stateOf(challenge)
  const asked = new Set([organisationId, challenge.raised.organisationId])
  const questions = new Set([...(about?.questionIds ?? []), ...(challenge.raised.about?.questionIds ?? [])])
  const isAbout = (entry: LogEntryOf<'rated'>) => {
    const body = whose(entry.returnId)
    return body !== null && asked.has(body) && questions.has(entry.questionId)
  }
  return sessions
    .flatMap((session) => {
      const decided = entriesOf(session, 'rated').filter(
        (entry) => (entry.agreed !== null || entry.isNotAgreed) && isAbout(entry),
      )
      const last = new Map(decided.map((entry) => [`${entry.returnId} ${entry.questionId}`, entry]))
      return [...last.values()].filter(disagrees).map((entry) => lineOf(session, entry))
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

const lineOf = ({ id, title }: OpenSession, { on, by, isNotAgreed, reason }: LogEntryOf<'rated'>): StoryLine => ({
  id: null,
  on,
  by,
  title: 'The organisation did not agree with the rating',
  words: [
    isNotAgreed
      ? `At “${title}” no rating was agreed: its own and the panel’s stand beside each other.`
      : `At “${title}” a rating was agreed on, and the organisation said that it does not agree.`,
    reason,
  ].filter((words) => words !== ''),
  corrections: [],
  sessionId: id,
})

/** A story with other lines in it, each behind what happened up to its day. */
export const withLines = (story: readonly StoryLine[], lines: readonly StoryLine[]): readonly StoryLine[] =>
  [...story, ...lines]
    .map((line, place) => ({ line, place }))
    .sort((a, b) => (a.line.on < b.line.on ? -1 : a.line.on > b.line.on ? 1 : a.place - b.place))
    .map(({ line }) => line)
