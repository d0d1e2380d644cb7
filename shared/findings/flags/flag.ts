import type { Day } from '../../basics/day'
import type { Cycle } from '../../cycles/cycle'
import type { Framework } from '../../frameworks/framework'
import type { Question, QuestionId } from '../../frameworks/question'
import type { Organisation, OrganisationId } from '../../partnership/organisation'
import type { PractitionerSurvey } from '../../practitioners/survey'
import type { Answer, ReturnId } from '../../returns/answer'
import type { AuditReturn } from '../../returns/auditReturn'
import type { CycleFacts } from './cycleFacts'

// Where to push: answers, returns and questions that are worth a second look. A flag is a reason to ask, never a verdict.

/** What flags are looked for in. */
export type FlagSource = {
  readonly cycle: Cycle
  readonly framework: Framework
  /** The returns of the cycle that are back. Those still out are never flagged. */
  readonly returns: readonly AuditReturn[]
  readonly organisations: ReadonlyMap<OrganisationId, Organisation>
  /** The cycle before with what was returned in it; null for the first. */
  readonly before: { readonly framework: Framework; readonly returns: readonly AuditReturn[] } | null
  readonly asAt: Day
  /** The surveys of practitioners that stand; left out where there is none. */
  readonly surveys?: readonly PractitionerSurvey[]
}

/** An answer as rules are given it; `answer` is undefined where nothing is recorded. */
export type AnswerSeen = {
  readonly auditReturn: AuditReturn
  readonly question: Question
  readonly answer: Answer | undefined
}

/** What every rule says of itself, in plain English. */
type RuleWords = {
  /** As a dismissed flag names it: never changed once released. */
  readonly id: string
  readonly title: string
  /** Why it is worth asking. */
  readonly reason: string
  /** What the rule reads, and from which figure on it speaks. */
  readonly looksAt: string
}

/** A rule as data. `find` answers why, with the figures; null where there is nothing to ask. */
export type FlagRule = RuleWords &
  (
    | { readonly on: 'answer'; readonly find: (seen: AnswerSeen, facts: CycleFacts) => string | null }
    | { readonly on: 'return'; readonly find: (auditReturn: AuditReturn, facts: CycleFacts) => string | null }
    | { readonly on: 'question'; readonly find: (question: Question, facts: CycleFacts) => string | null }
  )

/** One thing to ask about. */
export type Flag = {
  readonly rule: FlagRule['id']
  /** The return it stands on; null for a question that most returns leave open. */
  readonly returnId: ReturnId | null
  readonly organisationId: OrganisationId | null
  /** The question it stands on; null for a whole return. */
  readonly questionId: QuestionId | null
  /** Why it stands there, with the figures. */
  readonly why: string
}

/** Tells a flag from every other of its cycle. */
export const flagKey = ({ rule, returnId, questionId }: Pick<Flag, 'rule' | 'returnId' | 'questionId'>): string =>
  `${rule} ${returnId ?? ''} ${questionId ?? ''}`
