import type { ChallengeId } from '../challenges/challenge'
import { frameworkKey } from '../frameworks/framework'
import { findQuestion, questionName } from '../frameworks/lookUp'
import type { QuestionId } from '../frameworks/question'
import type { ActionId, ReturnId } from '../returns/answer'
import type { AuditReturn } from '../returns/auditReturn'
import type { SessionId } from '../sessions/session'
import type { Workspace } from './checkTables'

/** Where words stand that a person can go to. */
export type GuardedPlace =
  | { readonly kind: 'answer'; readonly returnId: ReturnId; readonly questionId: QuestionId }
  | { readonly kind: 'return'; readonly returnId: ReturnId }
  | { readonly kind: 'challenge'; readonly challengeId: ChallengeId }
  | { readonly kind: 'action'; readonly actionId: ActionId }
  | { readonly kind: 'session'; readonly sessionId: SessionId }
  | { readonly kind: 'elsewhere' }

/** Words to look through before they leave the computer, with what their place is called. */
export type GuardedText = {
  readonly title: string
  readonly place: GuardedPlace
  readonly text: string
  /** True where contacts belong, as in the register: only what is certain to tell of a child counts there. */
  readonly holdsContacts: boolean
}

/**
 * Everything that people wrote in a workspace: all of it, or only some returns. What the questionnaires say is left out, and
 * so are ids and hashes.
 */
export function guardedTexts(workspace: Workspace, only: readonly ReturnId[] | null): readonly GuardedText[] {
  const returns = workspace.returns.filter(({ id }) => only === null || only.includes(id))
  const inReturns = returns.flatMap((each) => ofReturn(workspace, each))
  return only === null ? [...inReturns, ...ofTables(workspace)] : inReturns
}

function ofReturn(workspace: Workspace, auditReturn: AuditReturn): readonly GuardedText[] {
  const { id: returnId, answers, organisationId, cycleId, ...rest } = auditReturn
  const organisation = workspace.organisations.find(({ id }) => id === organisationId)?.name ?? 'An organisation'
  const cycle = workspace.cycles.find(({ id }) => id === cycleId)
  const framework = workspace.frameworks.find((each) => frameworkKey(each) === cycle?.framework)
  const inAnswers = Object.entries(answers).flatMap(([key, answer]) => {
    const questionId = key as QuestionId
    const question = framework && findQuestion(framework, questionId)?.question
    const title = `${organisation}: ${question ? questionName(question) : 'an answer'}`
    return texts(title, { kind: 'answer', returnId, questionId }, answer)
  })
  return [...inAnswers, ...texts(`${organisation}: about the return`, { kind: 'return', returnId }, rest)]
}

const elsewhere: GuardedPlace = { kind: 'elsewhere' }

const ofTables = (workspace: Workspace): readonly GuardedText[] => [
  ...workspace.challenges.flatMap((each) => texts('A challenge', { kind: 'challenge', challengeId: each.id }, each)),
  ...workspace.actions.flatMap((each) => texts('An action', { kind: 'action', actionId: each.id }, each)),
  ...workspace.sessions.flatMap((each) => texts('A challenge session', { kind: 'session', sessionId: each.id }, each)),
  ...texts('A cycle and its summary for the board', elsewhere, workspace.cycles),
  ...texts('A lay or professional review', elsewhere, workspace.reviews),
  ...texts('What practitioners said', elsewhere, workspace.surveys),
  ...texts('The partnership plan', elsewhere, workspace.plans),
  ...texts('A prompt of your own', elsewhere, workspace.prompts),
  ...texts('Words of your own in a report', elsewhere, workspace.reports),
  ...texts('The register of organisations', elsewhere, workspace.organisations, true),
  ...texts('About the partnership', elsewhere, workspace.partnership, true),
]

const texts = (title: string, place: GuardedPlace, value: unknown, holdsContacts = false): readonly GuardedText[] =>
  stringsIn(value).map((text) => ({ title, place, text, holdsContacts }))

const idOrHash = /^(?:[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64})$/

/** Every text in a record, however deep it lies. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length < 4 || idOrHash.test(value) ? [] : [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : []
}
