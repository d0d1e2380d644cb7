import type { Day } from '../../basics/day'
import {
  organisationOf,
  type ReportedCycle,
  type ReportedWorkspace,
  reportedCycle,
} from '../../findings/reportedWorkspace'
import { changeOf } from '../../frameworks/editions'
import type { Framework } from '../../frameworks/framework'
import { type Part, partsOf, type Question, type QuestionId, type Standard } from '../../frameworks/question'
import type { Organisation } from '../../partnership/organisation'
import type { OrganisationType } from '../../partnership/organisationType'
import { type Action, type AnswerContent, contentOf, type ReturnId } from '../../returns/answer'
import { questionsAsked } from '../../returns/asked'
import type { AgreedRating, AuditReturn } from '../../returns/auditReturn'
import { isNamed } from '../../returns/items'
import type { ReportStatus } from '../block'

/** The same organisation's return in the cycle before. */
export type EarlierReturn = { readonly framework: Framework; readonly auditReturn: AuditReturn }

/** Everything the sections of an agency return read. */
export type AgencyFacts = ReportedCycle & {
  readonly auditReturn: AuditReturn
  readonly organisation: Organisation
  /** What kind of body it is, in words; null when its type is not in the list. */
  readonly typeLabel: string | null
  readonly earlier: EarlierReturn | null
  readonly asAt: Day
  readonly status: ReportStatus
}

/** Gathers what the report of one return says. A return that is not in the workspace is a bug and throws. */
export function agencyFacts(
  workspace: ReportedWorkspace,
  returnId: ReturnId,
  asAt: Day,
  types: readonly OrganisationType[],
): AgencyFacts {
  const auditReturn = workspace.returns.find(({ id }) => id === returnId)
  if (!auditReturn) throw new Error(`The workspace has no return ${returnId}`)
  const reported = reportedCycle(workspace, auditReturn.cycleId)
  const organisation = organisationOf(workspace, auditReturn)
  return {
    ...reported,
    auditReturn,
    organisation,
    typeLabel: types.find(({ code }) => code === organisation.type)?.label ?? null,
    earlier: earlierReturn(workspace, reported, auditReturn),
    asAt,
    status: auditReturn.stage === 'returned' && auditReturn.signOff !== null ? 'Final' : 'Draft',
  }
}

function earlierReturn(
  workspace: ReportedWorkspace,
  { cycle }: ReportedCycle,
  present: AuditReturn,
): EarlierReturn | null {
  if (cycle.previous === null) return null
  const before = reportedCycle(workspace, cycle.previous)
  const auditReturn = before.returns.find(({ organisationId }) => organisationId === present.organisationId)
  return auditReturn ? { framework: before.framework, auditReturn } : null
}

/** A question with what the return says to it, and what was said and agreed last time. */
export type AnsweredQuestion = {
  readonly standard: Standard
  readonly question: Question
  readonly content: AnswerContent
  readonly before: AnswerContent | null
  readonly agreedBefore: AgreedRating | null
}

/** Every question that the return is asked, in reading order. */
export const answeredQuestions = ({ framework, auditReturn, earlier }: AgencyFacts): readonly AnsweredQuestion[] =>
  questionsAsked(framework, auditReturn).map(({ standard, question }) => {
    const was = earlier && earlierQuestion(framework, earlier, question)
    const before = was && earlier.auditReturn.answers[was]
    return {
      standard,
      question,
      content: contentOf(auditReturn.answers[question.id]),
      before: before ? contentOf(before) : null,
      agreedBefore: (was && earlier.auditReturn.agreed[was]) ?? null,
    }
  })

/** The earlier question that this one continues; null for a new one, and where questions were merged or split. */
function earlierQuestion(framework: Framework, earlier: EarlierReturn, { id }: Question): QuestionId | null {
  const change = changeOf(framework, earlier.framework, id)
  return change?.was.length === 1 && change.is.length === 1 ? (change.was[0]?.question.id ?? null) : null
}

/** True when some question of the return asks for this part of an answer. */
export const asksFor = ({ framework, auditReturn }: AgencyFacts, part: Part): boolean =>
  questionsAsked(framework, auditReturn).some(({ question }) => partsOf(question).includes(part))

/** Actions that say what will be done. */
export const namedActions = ({ content }: AnsweredQuestion): readonly Action[] => content.actions.filter(isNamed)

/** Evidence that says what it is. */
export const namedEvidence = ({ content }: AnsweredQuestion) => content.evidence.filter(isNamed)
