import { type Json, sameJson } from '../../../basics/json'
import type { Framework } from '../../../frameworks/framework'
import type { QuestionId } from '../../../frameworks/question'
import { type Answer, contentOf, emptyContent } from '../../../returns/answer'
import { questionsAsked } from '../../../returns/asked'
import type { AuditReturn } from '../../../returns/auditReturn'
import { isAnswered } from '../../../returns/progress'

/** True for an answer that something was typed to and all of whose words were read. */
export const isTyped = (answer: Answer | undefined): boolean =>
  !sameJson(contentOf(answer) as Json, emptyContent as Json) && contentOf(answer).unread.length === 0

/** A line of words that could not be read, and the question they stand in; null for words outside the questions. */
export type UnreadOnPaper = { readonly questionId: QuestionId | null; readonly line: string }

/** What is not read or not answered of a return that is being typed in. */
export type LeftOnPaper = { readonly unread: readonly UnreadOnPaper[]; readonly unanswered: number }

/** What a person should know before a return is taken as sent back on paper, in the order of the paper. */
export function leftOnPaper(auditReturn: AuditReturn, framework: Framework): LeftOnPaper {
  const asked = questionsAsked(framework, auditReturn)
  return {
    unread: [
      ...(auditReturn.unread ?? []).map((line) => ({ questionId: null, line })),
      ...asked.flatMap(({ question }) =>
        contentOf(auditReturn.answers[question.id]).unread.map((line) => ({
          questionId: question.id,
          line: `${question.label} ${line}`,
        })),
      ),
    ],
    unanswered: asked.filter(({ question }) => !isAnswered(question, auditReturn.answers[question.id])).length,
  }
}

/** True when all of it is read and answered. */
export const isWhole = ({ unread, unanswered }: LeftOnPaper): boolean => unread.length === 0 && unanswered === 0
