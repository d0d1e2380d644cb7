import type { PartnershipAction } from '../../actions/action'
import type { Day } from '../../basics/day'
import type { Challenge } from '../../challenges/challenge'
import { type ReportedWorkspace, reportedCycle } from '../../findings/reportedWorkspace'
import type { Framework } from '../../frameworks/framework'
import { findLevel, findQuestion, questionName } from '../../frameworks/lookUp'
import type { LevelId } from '../../frameworks/scale'
import { findOrganisation, type OrganisationId } from '../../partnership/organisation'
import { type MinutedChallenge, type MinutedRating, type Minutes, minutesOf } from '../../sessions/minutes'
import { isPutTo } from '../../sessions/putToAll'
import type { OpenSession, SessionPerson } from '../../sessions/session'
import { unnamedChair } from '../../sessions/whoDecides'
import { type Cell, shownRating } from '../block'

/** A question that takes the place of one that was closed; it may be of another session. */
export type Replacing = Pick<Challenge, 'id'> &
  Pick<Challenge['raised'], 'question' | 'on'> & { readonly organisationId: OrganisationId | null }

/** What was recorded of a session: all that minutes and letters are made from besides the returns. The notes have no way in. */
export type SessionRecord = {
  readonly session: OpenSession
  readonly challenges: readonly Challenge[]
  readonly replacing: readonly Replacing[]
  readonly actions: readonly PartnershipAction[]
}

/** Everything that the parts of minutes and letters read. */
export type SessionFacts = SessionRecord & {
  readonly workspace: ReportedWorkspace
  readonly framework: Framework
  readonly minutes: Minutes
  readonly asAt: Day
}

/** Gathers what minutes and letters say. A session whose cycle is not in the workspace is a bug and throws. */
export function sessionFacts(workspace: ReportedWorkspace, record: SessionRecord, asAt: Day): SessionFacts {
  const { framework } = reportedCycle(workspace, record.session.cycleId)
  const organisations = new Map(workspace.returns.map(({ id, organisationId }) => [id, organisationId]))
  const minutes = minutesOf(record.session, {
    ...record,
    organisationOf: (returnId) => organisations.get(returnId) ?? null,
  })
  return { ...record, workspace, framework, minutes, asAt }
}

/** An organisation's name; that of the partnership where it is none. */
export const nameOf = ({ workspace }: SessionFacts, id: OrganisationId | null): string =>
  (id === null ? null : findOrganisation(workspace.organisations, id)?.name) ?? workspace.partnership.name

/** `Named nurse, Sam Brook, Haven Young People`. */
export const personWords = (facts: SessionFacts, { role, name, organisationId }: SessionPerson): string =>
  [role, name, organisationId === null ? '' : nameOf(facts, organisationId)].filter((words) => words !== '').join(', ')

/** The questions of one organisation, and those put to all while it was there, with their responses: what it accepts or corrects, in the words of the minutes. */
export const challengesOf = ({ minutes }: SessionFacts, organisationId: OrganisationId): readonly MinutedChallenge[] =>
  [...minutes.items, minutes.other]
    .flatMap(({ challenges }) => challenges)
    .filter((each) => isPutTo(minutes, each, organisationId))

/**
 * Who did something, as all papers of a session call them: by the role under which they are on its list. Whoever ran it and gave no
 * name is whoever leads the challenge, where nobody on the list is called the chair.
 */
export function roleOf({ session, workspace }: SessionFacts, by: string): string {
  const person = session.people.find(({ name, role }) => name === by || role === by)
  if (person) return person.role
  return by === unnamedChair ? workspace.partnership.challengeLead : by
}

/** A question's number and short title. */
export const questionWords = (
  { framework }: SessionFacts,
  { questionId }: Pick<MinutedRating, 'questionId'>,
): string => {
  const placed = findQuestion(framework, questionId)
  return placed ? questionName(placed.question) : 'A question that is no longer asked'
}

/** A level as it is shown in a table, or that there is none. */
export function levelCell({ framework }: SessionFacts, id: LevelId | null): Cell {
  const level = findLevel(framework, id)
  return level ? shownRating(level) : 'No rating'
}
